# SPDX-License-Identifier: EUPL-1.2
"""What every act in the intake begins with: may this person, can it be in this dossier."""

from __future__ import annotations

from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast
from meedoen.regie.intake.feiten import Ladder, ladder
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.web import datums


def pak(scope: Scope, handeling: Handeling, dossier: Dossier) -> tuple[Dossier, Ladder]:
    """Check role and dossier, lock the dossier, and return it with its ladder as it is now.

    Two people who press the same button at once come one after the other; the second reads what the first did.
    """
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise IntakeWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    stand = ladder(nu, peildatum=scope.vandaag)
    eis_open(nu, stand.feiten)
    return nu, stand


def eis_open(dossier: Dossier, feiten: DossierFeiten) -> None:
    """Refuse in a closed dossier, and after death."""
    if feiten.overleden is not None:
        raise IntakeWeigering("overleden")
    if dossier.fase == Fase.GESLOTEN.value or dossier.gesloten_op is not None:
        raise IntakeWeigering("gesloten")


def eis_lopende_intake(dossier: Dossier, feiten: DossierFeiten) -> None:
    """Refuse once the intake is complete."""
    if feiten.intake is not None:
        raise IntakeWeigering("intake_klaar")
    if dossier.fase not in (Fase.GEKOPPELD.value, Fase.INTAKE.value):
        raise IntakeWeigering("fase")


def eis_oproep_kan(dossier: Dossier, stand: Ladder) -> None:
    """Refuse an oproep where coming is no duty: in the azc, during a pause, without plicht."""
    feiten = stand.feiten
    eis_lopende_intake(dossier, feiten)
    if stand.in_azc:
        raise IntakeWeigering("azc")
    if feiten.pauze is not None:
        raise IntakeWeigering("gepauzeerd", sinds=datums.voluit(feiten.pauze.vanaf))
    geen_plicht = feiten.plicht is not None and not feiten.plicht.inburgeringsplichtig
    if geen_plicht or dossier.grond != "wi2021":
        raise IntakeWeigering("geen_plicht")
