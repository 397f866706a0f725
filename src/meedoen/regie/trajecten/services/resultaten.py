# SPDX-License-Identifier: EUPL-1.2
"""PVT, MAP and the completion of the Z-route: laid down, judged, taken back (Besluit inburgering 2021, chapter 3)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.berichten import MapBericht, PvtBericht, ZrouteBericht
from meedoen.domein.keten.duo_voorcontrole import (
    ResultaatVoorDuo,
    Weigering,
    controleer_resultaat,
    controleer_zroute,
)
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.feiten import resultaat, traject_stand
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering


class Onderdeel(StrEnum):
    """What is laid down with the same form and the same rules."""

    PVT = "pvt"
    MAP = "map"


def controle(
    onderdeel: Onderdeel, nieuw: ResultaatVoorDuo, feiten: DossierFeiten, vandaag: date
) -> tuple[Weigering, ...]:
    """Return why DUO would refuse this result; for the form while typing and again before it is sent."""
    stand = traject_stand(feiten)
    if onderdeel is Onderdeel.PVT:
        oud, van_ander = resultaat(feiten.pvt), stand.pvt_van_ander
    else:
        oud, van_ander = resultaat(feiten.map), stand.map_van_ander
    return controleer_resultaat(nieuw, oud, stand, van_ander=van_ander, vandaag=vandaag)


@transaction.atomic
def leg_resultaat_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    onderdeel: Onderdeel,
    datum: date | None,
    verwijtbaar: bool | None = None,
    toelichting: str = "",
) -> None:
    """Lay down the result of PVT or MAP as a whole and tell DUO. Without date and judgement it is taken back.

    A judgement needs its reason. That somebody is to blame takes two people (`services.verwijt`); here such a judgement
    only stays, with its reason, when a day is added to it. Raise `TrajectWeigering`.
    """
    feiten, bsn = leveren.begin(scope, dossier)
    nieuw = ResultaatVoorDuo(datum=datum, verwijtbaar=verwijtbaar)
    leveren.eis(controle(onderdeel, nieuw, feiten, scope.vandaag))
    if verwijtbaar:
        staat = feiten.pvt if onderdeel is Onderdeel.PVT else feiten.map
        if staat is None or not staat.verwijtbaar:
            raise TrajectWeigering("verwijt_met_twee", veld="verwijtbaar")
        toelichting = staat.toelichting
    toelichting = toelichting.strip()
    if not toelichting and (verwijtbaar is not None or datum is None):
        raise TrajectWeigering("toelichting_nodig", veld="toelichting")
    # What still lies before a colleague rests on the old state.
    queries.verwijten(dossier, onderdeel).filter(staat=g.Voorlegging.VOORGELEGD.value).update(staat="vervallen")
    inhoud, bericht = inhoud_en_bericht(onderdeel, bsn, nieuw, toelichting)
    leveren.op_tijdlijn(scope, dossier, inhoud, datum or scope.vandaag)
    leveren.naar_duo(scope, dossier, bericht, neemt_terug=datum is None and verwijtbaar is None)


def inhoud_en_bericht(
    onderdeel: Onderdeel, bsn: str, nieuw: ResultaatVoorDuo, toelichting: str
) -> tuple[g.Gegevens, PvtBericht | MapBericht]:
    """Return a result as the tijdlijn keeps it and as DUO gets it."""
    datum, verwijtbaar = nieuw.datum, nieuw.verwijtbaar
    if onderdeel is Onderdeel.PVT:
        return (g.PvtOndertekend(datum=datum, verwijtbaar=verwijtbaar, toelichting=toelichting),
                PvtBericht(bsn=bsn, datum=datum, verwijtbaar=verwijtbaar))  # fmt: skip
    return (g.MapAfgerond(datum=datum, verwijtbaar=verwijtbaar, toelichting=toelichting),
            MapBericht(bsn=bsn, datum=datum, verwijtbaar=verwijtbaar))  # fmt: skip


@transaction.atomic
def rond_zroute_af(*, scope: Scope, dossier: Dossier, datum: date | None, toelichting: str = "") -> None:
    """Lay down the day the Z-route was completed and tell DUO; without a day it is taken back, with a reason."""
    feiten, bsn = leveren.begin(scope, dossier)
    leveren.eis(controleer_zroute(datum, traject_stand(feiten), vandaag=scope.vandaag))
    if datum is None and not toelichting.strip():
        raise TrajectWeigering("toelichting_nodig", veld="toelichting")
    inhoud = g.ZrouteAfgerond(datum=datum, toelichting=toelichting.strip())
    leveren.op_tijdlijn(scope, dossier, inhoud, datum or scope.vandaag)
    leveren.naar_duo(scope, dossier, ZrouteBericht(bsn=bsn, datum=datum), neemt_terug=datum is None)
