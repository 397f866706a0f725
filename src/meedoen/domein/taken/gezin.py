# SPDX-License-Identifier: EUPL-1.2
"""Tasks of the family: who follows (nareis), each adult with an own intake, and a child that becomes eighteen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling
from meedoen.recht.kalender import tel_maanden_op

_VOORAF_MAANDEN: Final = 6
_TIJD_MAANDEN: Final = 3
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


def achttien(s: Situatie) -> Iterator[Taak]:
    """A child of seventeen and a half that may have come from abroad: prepare what changes, together and in time.

    Whether there is a duty then is for DUO to say: we know too little of the child, and want to know no more.
    """
    if s.feiten.vertrokken:
        return
    for maand in s.feiten.worden_18:
        begin = tel_maanden_op(maand, -_VOORAF_MAANDEN).dag
        if begin <= s.vandaag < tel_maanden_op(maand, _VOORAF_MAANDEN).dag:
            yield taak("kind_achttien", tel_maanden_op(begin, _TIJD_MAANDEN).dag, Handeling.TAAK_AFSLUITEN,
                       Gewicht.MENS, sleutel=sleutel("kind_achttien", maand), afsluitbaar=True,
                       maand=maand)  # fmt: skip


def sleutel(code: str, dag: date) -> str:
    """Return the key of one task: the same thing is asked once for one announcement, or for one month."""
    return f"{code}:{dag}"
