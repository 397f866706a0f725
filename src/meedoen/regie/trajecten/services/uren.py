# SPDX-License-Identifier: EUPL-1.2
"""The hours book: rows are added or corrected, the total follows and goes to DUO at once."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import UrenBericht
from meedoen.domein.keten.duo_voorcontrole import controleer_uren
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import corrigeer
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.feiten import traject_stand
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering


@transaction.atomic
def boek_uren(*, scope: Scope, dossier: Dossier, boeking: g.UrenGeboekt) -> int:
    """Add a row to the hours book, tell DUO the new total, and return it. Raise `TrajectWeigering`."""
    feiten, bsn = leveren.begin(scope, dossier)
    _eis_periode(scope, boeking)
    if any(rij.geldt and rij.feit == boeking for rij in queries.urenregels(scope, dossier)):
        raise TrajectWeigering("uren_dubbel", veld="vanaf")
    totaal = (feiten.totaal(boeking.urensoort) or 0) + boeking.uren
    leveren.eis(controleer_uren(boeking.urensoort, totaal, traject_stand(feiten)))
    leveren.op_tijdlijn(scope, dossier, boeking, boeking.tot_en_met)
    _vertel(scope, dossier, bsn, boeking.urensoort)
    return totaal


@transaction.atomic
def verbeter_uren(*, scope: Scope, dossier: Dossier, regel_id: UUID, boeking: g.UrenGeboekt | None, reden: str) -> None:
    """Put a better row in the place of one, or (`boeking` None) one of no hours; DUO is told each total that changes.

    The old row stays readable. No hours is a row too: were a correction withdrawn, the row before it would count
    again. Raise `TrajectWeigering`.
    """
    feiten, bsn = leveren.begin(scope, dossier)
    oud = queries.urenregel(scope, dossier, regel_id)
    if oud is None:
        raise TrajectWeigering("regel_weg")
    if not reden.strip():
        raise TrajectWeigering("reden_nodig", veld="reden")
    nieuw = replace(oud.feit, uren=0) if boeking is None else boeking
    if boeking is not None:
        _eis_periode(scope, boeking)
        zelfde = oud.feit.uren if boeking.urensoort is oud.feit.urensoort else 0
        totaal = (feiten.totaal(boeking.urensoort) or 0) - zelfde + boeking.uren
        leveren.eis(controleer_uren(boeking.urensoort, totaal, traject_stand(feiten)))
    corrigeer(
        scope=scope, dossier=dossier, regel_id=regel_id, inhoud=nieuw, reden=reden.strip(), geldig_op=nieuw.tot_en_met
    )
    for soort in dict.fromkeys((oud.feit.urensoort, nieuw.urensoort)):
        _vertel(scope, dossier, bsn, soort)


def _vertel(scope: Scope, dossier: Dossier, bsn: str, soort: g.Urensoort) -> None:
    """Tell DUO the total that the hours book gives now; nobody types it."""
    totaal = dossierfeiten(dossier).totaal(soort) or 0
    leveren.naar_duo(scope, dossier, UrenBericht(bsn=bsn, urensoort=soort.value, uren=totaal))


def _eis_periode(scope: Scope, boeking: g.UrenGeboekt) -> None:
    if boeking.tot_en_met < boeking.vanaf:
        raise TrajectWeigering("periode", veld="tot_en_met")
    if boeking.tot_en_met > scope.vandaag:
        raise TrajectWeigering("toekomst", veld="tot_en_met")
