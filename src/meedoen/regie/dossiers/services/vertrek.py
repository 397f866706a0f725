# SPDX-License-Identifier: EUPL-1.2
"""What the rooms above do when somebody leaves or the ground of a dossier ends: they sign up here.

They are told in that transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Scope
from meedoen.domein.uitwisseling import vertrokken_op
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis

Daad = Callable[[Scope, Dossier, date], None]
Slotdaad = Callable[[Scope, Dossier, DossierFeiten], None]
_DADEN: Final[list[Daad]] = []
_SLOTDADEN: Final[list[Slotdaad]] = []


def bij_vertrek(daad: Daad) -> None:
    """Sign up what must happen when somebody leaves; it gets the first day on which the person no longer lives here."""
    if daad not in _DADEN:
        _DADEN.append(daad)


def na_vertrek(*, scope: Scope, dossier: Dossier, alle: Sequence[g.Gebeurtenis], nieuw: Sequence[Gebeurtenis]) -> None:
    """Do all that was signed up, when one of the rows `nieuw` says that the person left and nothing later undoes it."""
    if not any(rij.kenmerk == g.VerhuisdUit.code for rij in nieuw):
        return
    weg = vertrokken_op(feiten_uit(alle, gemeente=dossier.gemeente_id))
    if weg is not None:
        for daad in _DADEN:
            daad(scope, dossier, weg)


def bij_einde(daad: Slotdaad) -> None:
    """Sign up what must happen once a dossier is closed, or is under another ground than the Wet inburgering 2021.

    It is told at every rebuild of such a dossier, so it does nothing when there is nothing left to do.
    """
    if daad not in _SLOTDADEN:
        _SLOTDADEN.append(daad)


def na_einde(*, scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> None:
    """Do all that was signed up; not for a dossier that was merged, of which all goes on in another."""
    if feiten.samengevoegd_in is None and (feiten.fase is Fase.GESLOTEN or feiten.buiten_de_wet):
        for daad in _SLOTDADEN:
            daad(scope, dossier, feiten)
