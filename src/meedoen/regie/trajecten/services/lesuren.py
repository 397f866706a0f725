# SPDX-License-Identifier: EUPL-1.2
"""The hours of lessons that a school states: they count for afschalen and for the credit of another leerroute.

The school itself tells DUO of them, so nothing is sent from here (Wet inburgering 2021, article 34).
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import corrigeer, houd_vast, leg_vast
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.services.fouten import TrajectWeigering


@transaction.atomic
def boek_lesuren(*, scope: Scope, dossier: Dossier, les: g.LesurenGeboekt) -> None:
    """Lay down the hours of one period at one school. Raise `TrajectWeigering`.

    A period does not run over the day of the first plan: before it only lessons of the brede intake can count.
    """
    feiten = _begin(scope, dossier)
    _eis_periode(scope, feiten, les)
    if any(_zelfde_tijd(les, ander) for ander in feiten.lesuren):
        raise TrajectWeigering("les_dubbel", veld="vanaf")
    leg_vast(scope=scope, dossier=dossier, inhoud=les, geldig_op=les.tot_en_met, bron=g.Bron.MEDEWERKER)


@transaction.atomic
def haal_lesuren_weg(*, scope: Scope, dossier: Dossier, regel_id: UUID, reden: str) -> None:
    """Take back hours that were a mistake; the row stays readable. Raise `TrajectWeigering`."""
    _begin(scope, dossier)
    oud = next((r for r in queries.lesregels(scope, dossier) if r.id == regel_id), None)
    if oud is None:
        raise TrajectWeigering("regel_weg")
    if not reden.strip():
        raise TrajectWeigering("reden_nodig", veld="reden")
    corrigeer(scope=scope, dossier=dossier, regel_id=regel_id, inhoud=replace(oud.feit, uren=0), reden=reden.strip())


def _begin(scope: Scope, dossier: Dossier) -> DossierFeiten:
    if not mag_in(scope, Handeling.TRAJECT_BIJHOUDEN, dossier.gemeente_id):
        raise TrajectWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.fase == Fase.GESLOTEN.value or nu.gesloten_op is not None:
        raise TrajectWeigering("gesloten")
    return dossierfeiten(nu)


def _eis_periode(scope: Scope, feiten: DossierFeiten, les: g.LesurenGeboekt) -> None:
    if les.tot_en_met < les.vanaf:
        raise TrajectWeigering("periode", veld="tot_en_met")
    if les.tot_en_met > scope.vandaag:
        raise TrajectWeigering("toekomst", veld="tot_en_met")
    if les.aangeboden is not None and les.aangeboden < les.uren:
        raise TrajectWeigering("les_meer_dan_gegeven", veld="aangeboden")
    if les.uren > ((les.tot_en_met - les.vanaf).days + 1) * _UREN_PER_DAG:
        raise TrajectWeigering("les_te_veel", veld="uren")
    eerste = feiten.eerste_dagtekening
    if eerste is None:
        raise TrajectWeigering("les_zonder_plan")
    if les.vanaf < eerste <= les.tot_en_met:
        raise TrajectWeigering("les_over_plan", veld="vanaf")


_UREN_PER_DAG = 10


def _zelfde_tijd(een: g.LesurenGeboekt, ander: g.LesurenGeboekt) -> bool:
    zelfde = (een.school.casefold(), een.lessoort) == (ander.school.casefold(), ander.lessoort)
    return zelfde and een.vanaf <= ander.tot_en_met and ander.vanaf <= een.tot_en_met
