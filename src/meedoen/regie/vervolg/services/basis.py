# SPDX-License-Identifier: EUPL-1.2
"""What every act of this room has in common: may it, how the dossier stands, and rows on the tijdlijn."""

from __future__ import annotations

from datetime import date
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.recht.kalender import tel_maanden_op
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, houd_vast, leg_alles_vast
from meedoen.regie.vervolg.services.fouten import VervolgWeigering

HOOGSTENS_MAANDEN: Final = 24
"""Look again together after so many months at most: our own choice."""


def begin(scope: Scope, dossier: Dossier) -> DossierFeiten:
    """Lock the dossier and return its facts. Raise `VervolgWeigering` when this may not be done here."""
    if not mag_in(scope, Handeling.VERVOLG_BIJHOUDEN, dossier.gemeente_id):
        raise VervolgWeigering("mag_niet")
    feiten = dossierfeiten(houd_vast(scope=scope, dossier=dossier))
    if feiten.samengevoegd_in is not None:
        raise VervolgWeigering("samengevoegd")
    return feiten


def eis_loopt(feiten: DossierFeiten) -> g.VervolgBegonnen:
    """Return what began and still goes on; refuse where nothing does."""
    begonnen = feiten.vervolg.begonnen
    if begonnen is None or not feiten.vervolg.loopt or not feiten.buiten_de_wet:
        raise VervolgWeigering("loopt_niet")
    return begonnen


def eis_einde(scope: Scope, laatste: date, veld: str = "tot_en_met") -> None:
    """Refuse a last day that is past, or too far away."""
    if laatste <= scope.vandaag:
        raise VervolgWeigering("voorbij", veld=veld)
    meest = tel_maanden_op(scope.vandaag, HOOGSTENS_MAANDEN).dag
    if laatste > meest:
        raise VervolgWeigering("te_lang", veld=veld, dag=meest)


def eis_toestemming(
    scope: Scope, dossier: Dossier, op: date | None, wijze: g.Toestemmingswijze | None
) -> None:  # fmt: skip
    """Refuse consent without its day or way, of a day to come, or of somebody too young to give it (UAVG article 5)."""
    if op is None or wijze is None:
        raise VervolgWeigering("toestemming_nodig", veld="toestemming_op" if op is None else "wijze")
    if op > scope.vandaag:
        raise VervolgWeigering("toekomst", veld="toestemming_op")
    geboren = dossier.geboortedatum
    if geboren is not None and tel_maanden_op(geboren, 16 * 12).dag > op:
        raise VervolgWeigering("te_jong", veld="toestemming_op")


def leg_neer(scope: Scope, dossier: Dossier, *feiten: tuple[g.Gegevens, date]) -> None:
    """Lay down what a person did, as one act."""
    rijen = [Feit(inhoud, dag, g.Bron.MEDEWERKER) for inhoud, dag in feiten]
    leg_alles_vast(scope=scope, dossier=dossier, feiten=rijen)
