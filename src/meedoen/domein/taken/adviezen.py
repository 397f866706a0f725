# SPDX-License-Identifier: EUPL-1.2
"""The task of the advice to DUO on ontheffing. It does not say what is asked: also who may not read that sees it."""

from __future__ import annotations

from collections.abc import Iterator

from meedoen.domein.klokken import KlokSoort
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling


def advies(s: Situatie) -> Iterator[Taak]:
    """Give the advice that the person or DUO asked; it ends once it was sent, or is no longer needed."""
    klok = s.klokken.get(KlokSoort.ADVIES_DUO)
    if klok is None or not klok.open or klok.uiterste is None or klok.start is None:
        return
    yield taak("advies_duo", klok.uiterste, Handeling.ADVIES_GEVEN, Gewicht.WET, sleutel=f"advies_duo:{klok.start}",
               gevraagd=klok.start)  # fmt: skip
