# SPDX-License-Identifier: EUPL-1.2
"""Reads of handhaving. What the scope may not see, the database does not give."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat, Greatest, LPad

from meedoen.domein.boetes import Boete, zonder_grond
from meedoen.domein.gebeurtenissen import Boeteactie, BoeteStap, Heroverweging
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.namen import plat
from meedoen.regie.handhaving.models import Betaling, Boetebedrag, Boeteprocedure, Omstandigheid
from meedoen.regie.web.lijsten import Orde, Plaats

GEEN_DAG: Final = date(9999, 12, 31)
"""Stands for no day in the order of cases, and in an address."""


def _van(dossier: Dossier) -> dict[str, object]:
    return {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}


def procedures(scope: Scope, dossier: Dossier) -> list[Boeteprocedure]:
    """Return the boeteprocedures of a dossier, newest first."""
    return list(Boeteprocedure.objects.filter(**_van(dossier)).order_by("-begonnen_op", "-id"))


def procedure(scope: Scope, dossier: Dossier, procedure_id: UUID, *, vast: bool = False) -> Boeteprocedure:
    """Return one boeteprocedure, locked with `vast`; raise `Boeteprocedure.DoesNotExist`."""
    rijen = Boeteprocedure.objects.select_for_update() if vast else Boeteprocedure.objects
    return rijen.get(**_van(dossier), id=procedure_id)


def omstandigheden(dossier: Dossier, procedure_id: UUID) -> list[Omstandigheid]:
    """Return what people added to a procedure, oldest first."""
    return list(Omstandigheid.objects.filter(**_van(dossier), procedure_id=procedure_id).order_by("gemaakt_op", "id"))


def procedure_van(bezwaar: Bezwaar) -> Boeteprocedure:
    """Return the boeteprocedure whose fine this bezwaar is against."""
    return Boeteprocedure.objects.get(
        gemeente_id=bezwaar.gemeente_id, dossier_id=bezwaar.dossier_id, besluit_id=bezwaar.besluit_id
    )


def besluitnummer(rij: Boeteprocedure) -> str:
    """Return the number on the letter of the fine; empty where there is none."""
    if rij.besluit_id is None:
        return ""
    besluit = Besluit.objects.filter(gemeente_id=rij.gemeente_id, id=rij.besluit_id)
    return besluit.values_list("nummer", flat=True).first() or ""


def betalingen(dossier: Dossier, procedure_id: UUID) -> list[Betaling]:
    """Return the payments of a fine, oldest first."""
    return list(Betaling.objects.filter(**_van(dossier), procedure_id=procedure_id).order_by("datum", "id"))


def geld_van(scope: Scope, dossier: Dossier | None = None) -> list[tuple[Boetebedrag, int]]:
    """Return each fine with what was paid of it in cents: of one dossier, or of all, by name; one query.

    Of all: also a fine that no longer stands, while what was paid of it has to go back.
    """
    rijen = _met_betaald(scope).select_related("dossier")
    rijen = rijen.filter(**_van(dossier)) if dossier is not None else rijen.filter(_NOG_IETS)
    return [(rij, rij.betaald) for rij in rijen.order_by("dossier__sorteernaam", "id")]


_NOG_IETS: Final = Q(centen__gt=0) | Q(betaald__gt=0)


def _met_betaald(scope: Scope) -> QuerySet[Any]:
    betaald = (
        Betaling.objects.filter(gemeente_id=OuterRef("gemeente_id"), procedure_id=OuterRef("procedure_id"))
        .order_by().values("procedure_id").annotate(som=Sum("centen")).values("som")
    )  # fmt: skip
    rijen = Boetebedrag.objects.filter(gemeente_id__in=scope.gemeenten)
    return rijen.annotate(betaald=Coalesce(Subquery(betaald), 0), open=Greatest(F("centen") - F("betaald"), 0))


def open_samen(scope: Scope) -> int:
    """Return how many cents are open in the own gemeenten."""
    return int(_met_betaald(scope).aggregate(som=Coalesce(Sum("open"), 0))["som"])


BOETESTANDEN: Final = {
    "open": Q(open__gt=0),
    "betaald": Q(centen__gt=0, betaald=F("centen")),
    "terug": Q(betaald__gt=F("centen")),
}
"""What the money of a fine can stand at: something is open, it is paid, or something has to go back."""
BOETEKOLOMMEN: Final = ("naam", "bedrag", "betaald", "open")
"""By what the list of fines can be sorted."""
_GETALLEN: Final = {"bedrag": "centen", "betaald": "betaald", "open": "open"}


def boetebedragen(
    scope: Scope, *, stand: str = "", zoek: str = "", orde: Orde, plaats: Plaats | None = None, hoogstens: int
) -> list[Any]:
    """Return fines (`Boetebedrag`) in this order, each with `betaald`, `open` (cents) and its `sleutel`; one query.

    Also a fine that no longer stands, while what was paid of it has to go back. `stand`: a key of `BOETESTANDEN`.
    `zoek`: a part of a name, or the number of a dossier.
    """
    rijen = _met_betaald(scope).filter(_NOG_IETS).select_related("dossier", "gemeente")
    if stand:
        rijen = rijen.filter(BOETESTANDEN[stand])
    if zoek:
        rijen = rijen.filter(Q(dossier__zoeknaam__contains=plat(zoek)) | Q(dossier__nummer=zoek))
    naam = F("dossier__sorteernaam")
    if orde.kolom in _GETALLEN:
        getal = LPad(Cast(_GETALLEN[orde.kolom], TextField()), 9, Value("0"))
        rijen = rijen.annotate(sleutel=Concat(getal, Value(" "), naam, output_field=TextField()))
    else:
        rijen = rijen.annotate(sleutel=naam)
    terug = plaats is not None and plaats.terug
    omlaag = orde.omlaag is not terug
    if plaats is not None:
        teken = "lt" if omlaag else "gt"
        rijen = rijen.filter(
            Q(**{f"sleutel__{teken}": plaats.sleutel}) | Q(sleutel=plaats.sleutel, **{f"id__{teken}": plaats.id})
        )
    volgorde = ("-sleutel", "-id") if omlaag else ("sleutel", "id")
    gevonden = list(rijen.order_by(*volgorde)[:hoogstens])
    return gevonden[::-1] if terug else gevonden


def boetedagen(dossier: Dossier) -> dict[UUID, Boete]:
    """Return per procedure the days that this scope may know, without its ground; empty where it may know none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select procedure_id, actie, datum, tot, uitkomst, deel_tot from meedoen.boetedagen(%s::int, %s::uuid[])",
            [dossier.gemeente_id, [dossier.id]],
        )
        rijen = cursor.fetchall()
    return _vouw(rijen)


_DAGEN_VAN_ALLE = """
select b.procedure_id, b.actie, b.datum, b.tot, b.uitkomst, b.deel_tot
from (select u.gemeente, array_agg(u.dossier) as dossiers from unnest(%s::int[], %s::uuid[]) as u (gemeente, dossier)
      group by u.gemeente) g
cross join lateral meedoen.boetedagen(g.gemeente, g.dossiers) b
"""


def boetedagen_van(dossiers: Collection[tuple[int, UUID]]) -> dict[UUID, Boete]:
    """Return the same as `boetedagen` for many dossiers (gemeente, id) in one query."""
    paren = list(dict.fromkeys(dossiers))
    with connection.cursor() as cursor:
        cursor.execute(_DAGEN_VAN_ALLE, [[gemeente for gemeente, _ in paren], [id_ for _, id_ in paren]])
        return _vouw(cursor.fetchall())


def _vouw(rijen: Iterable[tuple[UUID, str, date, date | None, str | None, date | None]]) -> dict[UUID, Boete]:
    return zonder_grond(
        BoeteStap(procedure_id=id_, actie=Boeteactie(actie), datum=datum, tot=tot,
                  uitkomst=Heroverweging(uitkomst) if uitkomst else None, deel_tot=deel_tot)
        for id_, actie, datum, tot, uitkomst, deel_tot in rijen
    )  # fmt: skip


class Zaakstukken(NamedTuple):
    """The papers of one case that runs, as the database gives them; a day that did not come is None."""

    id: UUID
    grond: str
    planonderdeel: str
    oproep_nummer: int | None
    overtreding_op: date
    feiten: str
    stukken: list[tuple[str, str]]
    plaats_tijd: str
    rapport_op: date | None
    zienswijze_op: date | None
    zienswijze: str
    verwijt_reden: str
    besloten_op: date | None
    boete: bool | None
    motivering: str
    gezien_op: date


def zaakstukken(dossier: Dossier) -> list[Zaakstukken]:
    """Return the papers of what runs in this dossier, newest first; the database says what runs, and to whom."""
    with connection.cursor() as cursor:
        cursor.execute("select * from meedoen.zaakstukken(%s::int, %s::uuid)", [dossier.gemeente_id, dossier.id])
        rijen = [Zaakstukken(*rij) for rij in cursor.fetchall()]
    return [rij._replace(stukken=json.loads(rij.stukken) if isinstance(rij.stukken, str) else rij.stukken)
            for rij in rijen]  # fmt: skip


class ZaakBrief(NamedTuple):
    """A letter of a case that runs (`van`: "boete" or "bezwaar"); its PDF is asked for apart."""

    van: str
    zaak: UUID
    id: UUID
    soort: str
    dagtekening: date


def zaakbrieven(dossier: Dossier) -> dict[tuple[str, UUID], list[ZaakBrief]]:
    """Return per case that runs its letters, oldest first; the database says what runs.

    The key is as `ZaakBrief` names the case: a bezwaar of before there was one flow has the id of its fine.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select van, zaak, brief, soort, dagtekening from meedoen.zaakbrieven(%s::int, %s::uuid)",
            [dossier.gemeente_id, dossier.id],
        )
        uit: dict[tuple[str, UUID], list[ZaakBrief]] = {}
        for rij in cursor.fetchall():
            uit.setdefault((rij[0], rij[1]), []).append(ZaakBrief(*rij))
    return uit


def zaakbrief(dossier: Dossier, brief_id: UUID) -> tuple[str, bytes] | None:
    """Return name and PDF of a letter of a case that runs; None for any other letter."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select soort, dagtekening, pdf from meedoen.zaakbrief(%s::int, %s::uuid, %s::uuid)",
            [dossier.gemeente_id, dossier.id, brief_id],
        )
        rij = cursor.fetchone()
    return None if rij is None else (f"{rij[0]}-{rij[1].isoformat()}", bytes(rij[2]))


class LopendeZaak(NamedTuple):
    """A case that runs: a fine that is weighed or open for bezwaar, or a bezwaar, also against a fine.

    `waarover`: of a fine "22" or the part of the plan, of a bezwaar the kind of decision. `stap`: a code of
    `zaken.STAPPEN`. `dag`: the next day of the law, None where nothing has one.
    """

    id: UUID
    gemeente_id: int
    gemeente: str
    dossier_id: UUID
    naam: str
    nummer: str
    soort: str
    waarover: str
    oproep_nummer: int | None
    stap: str
    sinds: date
    dag: date | None


def lopende_zaken(zoek: str = "", *, na: tuple[date, UUID] | None = None, hoogstens: int) -> list[LopendeZaak]:
    """Return what runs in the own gemeenten, the first day of the law first; one query.

    `zoek`: a part of a name, or the number of a dossier. `na`: day (`GEEN_DAG` for none) and id of the last row of the
    page before.
    """
    dag, id_ = na or (None, None)
    with connection.cursor() as cursor:
        cursor.execute(
            "select * from meedoen.lopende_zaken(%s::text, %s::text, %s::date, %s::uuid, %s::int)",
            [zoek, plat(zoek), dag, id_, hoogstens],
        )
        return [LopendeZaak(*rij) for rij in cursor.fetchall()]


def bedragen(dossier: Dossier) -> dict[UUID, Boetebedrag]:
    """Return the fines of a dossier, by procedure; empty where this scope sees no amounts."""
    return {rij.procedure_id: rij for rij in Boetebedrag.objects.filter(**_van(dossier)).order_by("id")}
