# SPDX-License-Identifier: EUPL-1.2
"""Tasks of a foreign diploma that IDW values: wait for it, send what is missing, use what came back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from meedoen.domein.gebeurtenissen import DiplomawaarderingStap, Waarderingstand
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling

_KNOP: Final = Handeling.INTAKE_INVULLEN
_AANVULLEN: Final = timedelta(days=14)
IDW_DAGEN: Final = 42
"""IDW says that it answers within six weeks once all papers are there (idw.nl); no law asks it."""


def verwacht(stap: DiplomawaarderingStap) -> date:
    """Return the day by which IDW answers: as it said, else six weeks after it was asked."""
    return stap.verwacht or stap.datum + timedelta(days=IDW_DAGEN)


def waarderingen(s: Situatie) -> Iterator[Taak]:
    """One for each valuation that is under way, or of which nobody used the outcome yet."""
    if not s.feiten.waarderingen:
        return
    for w in s.feiten.waarderingen:
        sleutel, dag = f"diploma:{w.waardering_id}:{w.stand}", verwacht(w)
        if w.stand is Waarderingstand.AANGEVRAAGD:
            code = "diplomawaardering_wacht" if s.vandaag <= dag else "diplomawaardering_navragen"
            yield taak(code, dag, _KNOP, Gewicht.ORDE, sleutel=sleutel, wacht=s.vandaag <= dag, sinds=w.datum,
                       dag=w.datum)  # fmt: skip
        elif w.stand is Waarderingstand.AANVULLEN:
            yield taak("diplomawaardering_aanvullen", w.datum + _AANVULLEN, _KNOP, Gewicht.MENS, sleutel=sleutel)
        elif w.stand in (Waarderingstand.ONTVANGEN, Waarderingstand.GEEN):
            uiterste = w.datum + timedelta(days=s.beleid.bespreken_dagen)
            yield taak("diplomawaardering_gebruiken", uiterste, _KNOP, Gewicht.MENS, sleutel=sleutel)
