# SPDX-License-Identifier: EUPL-1.2
"""What the rooms above do when somebody leaves the gemeente: they sign up here, and are told in that transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.domein.uitwisseling import vertrokken_op
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis

Daad = Callable[[Scope, Dossier, date], None]
_DADEN: Final[list[Daad]] = []


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
