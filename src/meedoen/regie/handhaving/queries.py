# SPDX-License-Identifier: EUPL-1.2
"""Reads of handhaving. What the scope may not see, the database does not give."""

from __future__ import annotations

import json
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from meedoen.domein.boetes import Boete, zonder_grond
from meedoen.domein.gebeurtenissen import Boeteactie, BoeteStap, Heroverweging
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.models import Betaling, Bezwaar, Boetebedrag, Boeteprocedure, Omstandigheid


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


def bezwaar(dossier: Dossier, procedure_id: UUID) -> Bezwaar | None:
    """Return the bezwaar against a fine."""
    return Bezwaar.objects.filter(**_van(dossier), procedure_id=procedure_id).first()


def betalingen(dossier: Dossier, procedure_id: UUID) -> list[Betaling]:
    """Return the payments of a fine, oldest first."""
    return list(Betaling.objects.filter(**_van(dossier), procedure_id=procedure_id).order_by("datum", "id"))


def geld_van(scope: Scope, dossier: Dossier | None = None) -> list[tuple[Boetebedrag, int]]:
    """Return each fine with what was paid of it in cents: of one dossier, or of all, by name; one query."""
    betaald = (
        Betaling.objects.filter(gemeente_id=OuterRef("gemeente_id"), procedure_id=OuterRef("procedure_id"))
        .order_by().values("procedure_id").annotate(som=Sum("centen")).values("som")
    )  # fmt: skip
    rijen = Boetebedrag.objects.filter(gemeente_id__in=scope.gemeenten)
    rijen = rijen.filter(**_van(dossier)) if dossier is not None else rijen.filter(centen__gt=0)
    rijen = rijen.select_related("dossier").annotate(betaald=Coalesce(Subquery(betaald), 0))
    return [(rij, rij.betaald) for rij in rijen.order_by("dossier__sorteernaam", "id")]


def boetedagen(dossier: Dossier) -> dict[UUID, Boete]:
    """Return per procedure the days that this scope may know, without its ground; empty where it may know none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select procedure_id, actie, datum, tot, uitkomst from meedoen.boetedagen(%s::int, %s::uuid[])",
            [dossier.gemeente_id, [dossier.id]],
        )
        rijen = cursor.fetchall()
    return zonder_grond(
        BoeteStap(procedure_id=id_, actie=Boeteactie(actie), datum=datum, tot=tot,
                  uitkomst=Heroverweging(uitkomst) if uitkomst else None)
        for id_, actie, datum, tot, uitkomst in rijen
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
    bezwaar_op: date | None
    gronden: str | None
    beslist_op: date | None
    uitkomst: str | None
    op_bezwaar: str | None


def zaakstukken(dossier: Dossier) -> list[Zaakstukken]:
    """Return the papers of what runs in this dossier, newest first; the database says what runs, and to whom."""
    with connection.cursor() as cursor:
        cursor.execute("select * from meedoen.zaakstukken(%s::int, %s::uuid)", [dossier.gemeente_id, dossier.id])
        rijen = [Zaakstukken(*rij) for rij in cursor.fetchall()]
    return [rij._replace(stukken=json.loads(rij.stukken) if isinstance(rij.stukken, str) else rij.stukken)
            for rij in rijen]  # fmt: skip


def bedragen(dossier: Dossier) -> dict[UUID, Boetebedrag]:
    """Return the fines of a dossier, by procedure; empty where this scope sees no amounts."""
    return {rij.procedure_id: rij for rij in Boetebedrag.objects.filter(**_van(dossier)).order_by("id")}
