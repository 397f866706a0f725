# SPDX-License-Identifier: EUPL-1.2
"""The line of guidance: its phase and rhythm, and how somebody does the things of life, in two views."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Meting
from meedoen.regie.begeleiding.schaal import LEEFGEBIEDEN, TRAPPEN, Leefgebied
from meedoen.regie.begeleiding.services import basis
from meedoen.regie.begeleiding.services.aankomen import merk
from meedoen.regie.begeleiding.services.fouten import BegeleidWeigering
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import trek_regels_in
from meedoen.regie.organisaties.models import nieuw_id


@transaction.atomic
def kies_fase(
    *, scope: Scope, dossier: Dossier, fase: g.Begeleidingsfase, datum: date, ritme_dagen: int, reden: str, gezien: int
) -> None:
    """Let the guidance go to a phase, with a talk at least once in `ritme_dagen` days; when it is done there is none.

    `gezien`: the `merk` of the phase that the asker saw. Raise `BegeleidWeigering`.
    """
    nu = basis.begin(scope, dossier).begeleiding.fase
    if merk(nu) != gezien:
        raise BegeleidWeigering("intussen")
    basis.eis_geweest(scope, datum)
    if nu is not None and datum < nu.datum:
        raise BegeleidWeigering("voor_fase", veld="datum", dag=nu.datum)
    ritme_dagen = 0 if fase is g.Begeleidingsfase.KLAAR else ritme_dagen
    if nu is not None and (nu.fase, nu.ritme_dagen) == (fase, ritme_dagen):
        raise BegeleidWeigering("zelfde_fase", veld="fase")
    inhoud = g.BegeleidingFase(datum=datum, fase=fase, ritme_dagen=ritme_dagen, reden=basis.eis_reden(reden))
    basis.op_tijdlijn(scope, dossier, (datum, inhoud))


@transaction.atomic
def bewaar_meting(
    *, scope: Scope, dossier: Dossier, datum: date, trappen: Mapping[g.Blik, Mapping[Leefgebied, int]],
    toelichting: str = "",
) -> list[Meting]:  # fmt: skip
    """Keep what was filled in on `datum`: per view a step of `TRAPPEN` for each part of life that was asked.

    On the tijdlijn stands only that it was done. Raise `BegeleidWeigering` for a day to come, for no answer at all, and
    for a view that was filled in for that day already. ValueError for a step or part that the scale does not have.
    """
    basis.begin(scope, dossier)
    basis.eis_geweest(scope, datum)
    ingevuld = {blik: dict(deel) for blik, deel in trappen.items() if deel}
    if not ingevuld:
        raise BegeleidWeigering("geen_antwoord")
    for deel in ingevuld.values():
        if not (deel.keys() <= LEEFGEBIEDEN.keys() and set(deel.values()) <= TRAPPEN.keys()):
            raise ValueError("niet op de schaal")
    eigen = Meting.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    if eigen.filter(datum=datum, blik__in=[blik.value for blik in ingevuld]).exists():
        raise BegeleidWeigering("meting_dubbel", veld="datum")
    rijen = [
        Meting(
            id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, datum=datum, blik=blik.value,
            trappen={gebied.value: trap for gebied, trap in deel.items()}, toelichting=toelichting.strip(),
            gemaakt_op=scope.nu, gemaakt_door=scope.naam,
        )
        for blik, deel in ingevuld.items()
    ]  # fmt: skip
    Meting.objects.bulk_create(rijen)
    feiten = [g.ZelfredzaamheidBesproken(datum=datum, blik=g.Blik(rij.blik), meting_id=rij.id) for rij in rijen]
    basis.op_tijdlijn(scope, dossier, *((datum, feit) for feit in feiten))
    return rijen


@transaction.atomic
def haal_meting_weg(*, scope: Scope, dossier: Dossier, meting_id: UUID, reden: str) -> None:
    """Take back what was a mistake: the answers are wiped, and the row on the tijdlijn counts no more.

    Raise `BegeleidWeigering`.
    """
    basis.begin(scope, dossier)
    reden = basis.eis_reden(reden)
    eigen = Meting.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)
    if not eigen.filter(id=meting_id).update(weg_op=scope.nu, trappen={}, toelichting=""):
        raise BegeleidWeigering("meting_weg")
    trek_regels_in(
        scope=scope, dossier=dossier, soort=g.ZelfredzaamheidBesproken, veld="meting_id", id_=meting_id, reden=reden
    )
