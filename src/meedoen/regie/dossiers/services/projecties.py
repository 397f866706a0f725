# SPDX-License-Identifier: EUPL-1.2
"""Writes clocks, tasks and the last known plicht of dossiers as they follow from their facts; only what changed.

Of many dossiers of one gemeente in as many queries as of one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok as KlokNu
from meedoen.domein.taken import Taak as TaakNu
from meedoen.domein.toegang import Rol, Scope, Veldgroep, schrijfbare_veldgroepen
from meedoen.regie.dossiers.models import Dossier, Klok, Taak, Verblijf
from meedoen.regie.dossiers.uitleg import afdruk_van_alle, klokvelden, schrijf_waarden
from meedoen.regie.organisaties.models import nieuw_id

_RIJEN = 1000
_KLOKVELDEN = ("staat", "begin", "uiterste", "gehaald_op", "reden", "uitleg", "afdruk")
# One text for all rows: as arrays, every value of every row is escaped by itself.
_ZET_KLOKKEN = """
insert into dossiers_klok
  (id, gemeente_id, dossier_id, soort, staat, begin, uiterste, gehaald_op, reden, uitleg, afdruk)
select rij.id, %s::int, rij.dossier, rij.soort, rij.staat, rij.begin, rij.uiterste, rij.gehaald_op, rij.reden,
       rij.uitleg, rij.afdruk
from jsonb_to_recordset(%s::jsonb)
  as rij (id uuid, dossier uuid, soort text, staat text, begin date, uiterste date, gehaald_op date, reden text,
          uitleg jsonb, afdruk bigint)
on conflict (gemeente_id, dossier_id, soort) do update
  set staat = excluded.staat, begin = excluded.begin, uiterste = excluded.uiterste, gehaald_op = excluded.gehaald_op,
      reden = excluded.reden, uitleg = excluded.uitleg, afdruk = excluded.afdruk
"""
_ZET_AFDRUK = """
update dossiers_dossier d set klokken_afdruk = nu.afdruk from unnest(%s::uuid[], %s::bigint[]) as nu (id, afdruk)
where d.gemeente_id = %s::int and d.id = nu.id and d.klokken_afdruk is distinct from nu.afdruk
"""
_TAAKVELDEN = (
    "soort", "zin", "waarden", "knop", "rol", "groep", "gewicht", "uiterlijk", "sinds", "medewerker_id",
    "afsluitbaar",
)  # fmt: skip

NIET_WEGGELEGD: Final[dict[str, Any]] = {
    "later_tot": None,
    "later_reden": "",
    "later_toelichting": "",
    "later_door": "",
}
"""The columns of a task that nobody put away."""


def schrijf_klokken(gemeente_id: int, paren: Sequence[tuple[Dossier, Sequence[KlokNu]]]) -> None:
    """Upsert the clocks that differ from what is stored, and lay down the print of all of a dossier.

    A clock that the dossier no longer has (of a boeteprocedure that moved away with a merge) goes.
    """
    dossiers = [dossier.id for dossier, _ in paren]
    bewaard = Klok.objects.filter(gemeente_id=gemeente_id, dossier_id__in=dossiers)
    oud = {(rij.dossier_id, rij.soort): rij for rij in bewaard}
    anders = []
    for dossier, klokken in paren:
        for klok in klokken:
            nieuw = klokvelden(klok)
            rij = oud.get((dossier.id, klok.soort.value))
            if rij is None or any(getattr(rij, veld) != nieuw[veld] for veld in _KLOKVELDEN):
                anders.append((dossier.id, klok.soort.value, nieuw))
    zet_klokken(gemeente_id, anders)
    nu = {(dossier.id, klok.soort.value) for dossier, klokken in paren for klok in klokken}
    if weg := [rij.id for sleutel, rij in oud.items() if sleutel not in nu]:
        Klok.objects.filter(gemeente_id=gemeente_id, id__in=weg).delete()
    afdrukken = {dossier.id: afdruk_van_alle(klokken) for dossier, klokken in paren}
    zet_afdrukken(gemeente_id, {d.id: afdrukken[d.id] for d, _ in paren if d.klokken_afdruk != afdrukken[d.id]})
    for dossier, _ in paren:
        dossier.klokken_afdruk = afdrukken[dossier.id]


def zet_klokken(gemeente_id: int, klokken: Iterable[tuple[UUID, str, Mapping[str, Any]]]) -> None:
    """Put down these clocks (dossier, kind, columns), over the ones that are there."""
    rijen = list(klokken)
    if not rijen:
        return
    alle = orjson.dumps(
        [
            {"id": nieuw_id(), "dossier": dossier_id, "soort": soort, **{veld: velden[veld] for veld in _KLOKVELDEN}}
            for dossier_id, soort, velden in rijen
        ]
    ).decode()
    with connection.cursor() as cursor:
        cursor.execute(_ZET_KLOKKEN, [gemeente_id, alle])


def zet_afdrukken(gemeente_id: int, afdrukken: Mapping[UUID, int]) -> None:
    """Lay down of these dossiers the print of all their clocks, now that exactly these are stored."""
    if afdrukken:
        with connection.cursor() as cursor:
            cursor.execute(_ZET_AFDRUK, [list(afdrukken), list(afdrukken.values()), gemeente_id])


def schrijf_taken(scope: Scope, gemeente_id: int, paren: Sequence[tuple[Dossier, Iterable[TaakNu]]]) -> None:
    """Open what is asked now, close what is asked no more, mend what changed."""
    dossiers = [dossier.id for dossier, _ in paren]
    rijen = Taak.objects.filter(gemeente_id=gemeente_id, dossier_id__in=dossiers, open=True)
    open_ = {(rij.dossier_id, rij.sleutel): rij for rij in rijen}
    nieuw: list[Taak] = []
    anders: list[Taak] = []
    for dossier, taken in paren:
        for taak in taken:
            rij = open_.pop((dossier.id, taak.sleutel), None)
            velden = _taakvelden(scope, dossier, taak, rij)
            if rij is None:
                # Each column by name: one left to its default in the database makes every value a parameter of its own.
                nieuw.append(Taak(id=nieuw_id(), **_van(dossier), sleutel=taak.sleutel, **velden, **NIET_WEGGELEGD))
            elif any(getattr(rij, veld) != velden[veld] for veld in _TAAKVELDEN):
                # What changed is looked at anew, also when it was put away.
                for veld, waarde in (velden | NIET_WEGGELEGD).items():
                    setattr(rij, veld, waarde)
                anders.append(rij)
    if open_:
        weg = Taak.objects.filter(gemeente_id=gemeente_id, id__in=[rij.id for rij in open_.values()])
        weg.update(open=False, klaar_op=scope.nu)
    if anders:
        # Not bulk_update: its statement grows with rows times columns.
        velden_ = [veld.removesuffix("_id") for veld in (*_TAAKVELDEN, *NIET_WEGGELEGD)]
        Taak.objects.bulk_create(anders, update_conflicts=True, unique_fields=["id"], update_fields=velden_)
    Taak.objects.bulk_create(nieuw, batch_size=_RIJEN)


def _taakvelden(scope: Scope, dossier: Dossier, taak: TaakNu, oud: Taak | None) -> dict[str, Any]:
    return {
        "soort": taak.code,
        "zin": taak.zin,
        "waarden": schrijf_waarden(taak.waarden),
        "knop": taak.knop.value,
        "rol": taak.rol.value,
        "groep": "wacht" if taak.wacht else "doen",
        "gewicht": int(taak.gewicht),
        "uiterlijk": taak.uiterste,
        "sinds": taak.sinds or (oud.sinds if oud else scope.vandaag),
        "medewerker_id": taak.voor or (dossier.consulent_id if taak.rol is Rol.CONSULENT else None),
        "afsluitbaar": taak.afsluitbaar,
    }


def schrijf_verblijven(scope: Scope, gemeente_id: int, stukken: Sequence[tuple[Dossier, DossierFeiten, bool]]) -> None:
    """Keep the last known doelgroep, plicht and residence title beside each dossier, for lists and filters.

    With each dossier: its facts, and whether the tijdlijn tells of a title, or did; what a dossier held before there
    were such rows stays. A scope that may not write this group (a teamleider) also brings no fact that changes it.
    """
    if Veldgroep.VERBLIJF.value not in schrijfbare_veldgroepen(scope.rol):
        return
    bewaard = Verblijf.objects.filter(gemeente_id=gemeente_id, dossier_id__in=[d.id for d, _, _ in stukken])
    oud = {rij.dossier_id: rij for rij in bewaard}
    wijzigingen = []
    for dossier, feiten, titel in stukken:
        nieuw = _verblijfvelden(feiten, titel=titel)
        rij = oud.get(dossier.id)
        if rij is None:
            Verblijf.objects.create(**_van(dossier), **nieuw)
        elif any(getattr(rij, veld) != waarde for veld, waarde in nieuw.items()):
            wijzigingen.append((dossier.id, nieuw))
    werk_bij(Verblijf.objects.filter(gemeente_id=gemeente_id), "dossier_id", wijzigingen)


def _verblijfvelden(feiten: DossierFeiten, *, titel: bool) -> dict[str, Any]:
    laatste = feiten.doelgroepen[-1] if feiten.doelgroepen else None
    plicht = feiten.plicht
    nieuw: dict[str, Any] = {
        "doelgroep": laatste.doelgroep.value if laatste else "",
        "doelgroep_gedetailleerd": (laatste.gedetailleerd or "") if laatste else "",
        "plicht_begin": plicht.begindatum if plicht else None,
        "plicht_einde": plicht.einddatum if plicht else None,
        "kennisgeving": plicht.kennisgeving if plicht else None,
    }
    if titel:
        nu = feiten.verblijfstitels[-1] if feiten.verblijfstitels else g.VerblijfstitelVastgesteld(titel="")
        nieuw |= {"verblijfstitel": nu.titel, "titel_vanaf": nu.vanaf, "titel_tot": nu.tot}
    return nieuw


def werk_bij(rijen: QuerySet[Any], sleutel: str, wijzigingen: Iterable[tuple[UUID, Mapping[str, Any]]]) -> None:
    """Write the changes (key -> fields) of these rows: one query for all that change alike."""
    zelfde: dict[tuple[tuple[str, Any], ...], list[UUID]] = defaultdict(list)
    for id_, velden in wijzigingen:
        if velden:
            zelfde[tuple(velden.items())].append(id_)
    for paren, ids in zelfde.items():
        rijen.filter(**{f"{sleutel}__in": ids}).update(**dict(paren))


def _van(dossier: Dossier) -> dict[str, Any]:
    return {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
