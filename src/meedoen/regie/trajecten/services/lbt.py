# SPDX-License-Identifier: EUPL-1.2
"""Withdraw the examennummer of the leerbaarheidstoets: the person does not take it."""

from __future__ import annotations

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.berichten import LbtNummerBericht
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering


def heeft_nummer(feiten: DossierFeiten) -> bool:
    """Say whether DUO has an examennummer that can still be withdrawn."""
    aangemeld = feiten.lbt_aangemeld is not None and feiten.lbt_uitslag is None
    return aangemeld and feiten.lbt_nummer_ingetrokken is None


@transaction.atomic
def trek_lbt_nummer_in(*, scope: Scope, dossier: Dossier, reden: str) -> None:
    """Withdraw the number, here and at DUO. Raise `TrajectWeigering`."""
    feiten, bsn = leveren.begin(scope, dossier)
    if feiten.lbt_uitslag is not None:
        raise TrajectWeigering("toets_gedaan")
    if not heeft_nummer(feiten):
        raise TrajectWeigering("geen_nummer")
    if not reden.strip():
        raise TrajectWeigering("reden_nodig", veld="reden")
    leveren.op_tijdlijn(scope, dossier, g.LbtNummerIngetrokken(datum=scope.vandaag, reden=reden.strip()), scope.vandaag)
    leveren.naar_duo(scope, dossier, LbtNummerBericht(bsn=bsn))
