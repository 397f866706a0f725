# SPDX-License-Identifier: EUPL-1.2
"""Tasks of family that follows (nareis): make ready, then arrange what cannot wait; each adult has an own intake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling

AANGEKONDIGD = ("nareis_ruimte", "nareis_school")
AANGEKOMEN = ("nareis_inschrijven", "nareis_bijstand", "nareis_toeslagen", "nareis_school", "nareis_intake")


def nareis(s: Situatie) -> Iterator[Taak]:
    """What the arrival of family asks, by policy within two weeks; a person closes each."""
    komt, hier = s.feiten.nareis, s.feiten.nareis_hier
    if komt is None:
        return
    vanaf = hier or komt.datum
    uiterste = vanaf + timedelta(days=s.beleid.nareis_dagen)
    for code in AANGEKOMEN if hier is not None else AANGEKONDIGD:
        if (code == "nareis_school" and not komt.kinderen) or (code == "nareis_intake" and not komt.volwassenen):
            continue
        yield taak(code, uiterste, Handeling.TAAK_AFSLUITEN, Gewicht.MENS, sleutel=sleutel(code, komt.datum),
                   afsluitbaar=True)  # fmt: skip


def sleutel(code: str, aangekondigd: date) -> str:
    """Return the key of one task: the same thing is asked once for one announcement."""
    return f"{code}:{aangekondigd}"
