# SPDX-License-Identifier: EUPL-1.2
"""Which persons a gemeente may ask about (DUO's scope rule)."""

from __future__ import annotations

from datetime import date

from meedoen.simulator.kalender import plus_maanden
from meedoen.simulator.model import Persoon

BUITEN_BEREIK = (
    "Deze persoon woont niet in uw gemeente, is niet aan uw gemeente gekoppeld en heeft geen PIP van uw gemeente."
)


def mag(gemeentecode: str, persoon: Persoon, vandaag: date) -> bool:
    """Whether the gemeente may fetch and change the data of this person.

    One of: resident and not at a COA location; at a COA location and coupled to the gemeente; the current
    PIP is of the gemeente; the current PIP is younger than one month and the previous PIP is of the
    gemeente. "Younger than one month" is read as: dagtekening after the same day of the month before (DUO
    does not say how it counts).
    """
    if persoon.coa_locatie:
        if persoon.gekoppelde_gemeente == gemeentecode:
            return True
    elif persoon.gemeentecode == gemeentecode:
        return True
    if persoon.pip is None:
        return False
    if persoon.pip.gemeentecode == gemeentecode:
        return True
    jong = persoon.pip.dagtekening > plus_maanden(vandaag, -1)
    return jong and len(persoon.pips) > 1 and persoon.pips[-2].gemeentecode == gemeentecode
