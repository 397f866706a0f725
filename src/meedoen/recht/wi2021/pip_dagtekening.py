# SPDX-License-Identifier: EUPL-1.2
"""Which date of a PIP counts: Wet inburgering 2021 art. 15 lid 1 and 11 lid 2."""

from datetime import date
from typing import Final

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_11_2: Final = Artikel(WET, "11", "2")
WI_15_1: Final = Artikel(WET, "15", "1")


def beslissende_dag_pip(dagtekening: date, *, ondertekend_op: date | None = None) -> Uitkomst[date]:
    """Return the day that counts for the PIP: its dagtekening, signed or not (art. 15 lid 1, 11 lid 2).

    The college adopts the plan on its own; the act asks for no signature and ties nothing to refusing one. The term
    hangs on the dagtekening. DUO's text for the field speaks of the day of signing: where that is another day, the
    dagtekening is what we send, with the doubt `ondertekend_bij_duo`.
    """
    stappen = (Stap(WI_15_1, "handtekening_niet_nodig"), Stap(WI_11_2, "dagtekening_beslist", (dagtekening,)))
    if ondertekend_op is None or ondertekend_op == dagtekening:
        return Uitkomst(dagtekening, stappen)
    anders = Stap(WI_11_2, "andere_dag_getekend", (ondertekend_op,), "ondertekend_bij_duo")
    return Uitkomst(dagtekening, (*stappen, anders))


REGELS: Final = (
    Regel(
        beslissende_dag_pip,
        ids=("PIP-06",),
        artikelen=(WI_15_1, WI_11_2),
        voorbeeld={"dagtekening": date(2026, 11, 20), "ondertekend_op": date(2026, 11, 24)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
