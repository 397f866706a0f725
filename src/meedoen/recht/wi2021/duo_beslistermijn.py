# SPDX-License-Identifier: EUPL-1.2
"""Within how long DUO, for the minister, decides on an application: eight weeks, in several articles.

Besluit inburgering 2021 art. 2.7 lid 5, 2.8 lid 3, 4.5 lid 1, 6.5 and 6.12 lid 1, Regeling inburgering 2021 art. 2.3
lid 2. A term of an AMvB of at most twelve weeks shifts (Algemene termijnenwet art. 1, 4 and 5); that act does not speak
of a ministeriële regeling, so the term for a vrijstelling does not (doubt `termijn_in_regeling`).
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, REGELING, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst

R_2_3_2: Final = Artikel(REGELING, "2.3", "2")
B_2_7_5: Final = Artikel(BESLUIT, "2.7", "5")
B_2_8_3: Final = Artikel(BESLUIT, "2.8", "3")
B_4_5_1: Final = Artikel(BESLUIT, "4.5", "1")
B_6_5: Final = Artikel(BESLUIT, "6.5")
B_6_12_1: Final = Artikel(BESLUIT, "6.12", "1")

ACHT_WEKEN: Final = timedelta(weeks=8)


class DuoAanvraag(StrEnum):
    """What one can ask of DUO under this act."""

    VRIJSTELLING = "vrijstelling"
    ONTHEFFING_MEDISCH = "ontheffing_medisch"
    ONTHEFFING_BIJZONDER = "ontheffing_bijzonder"
    VERLENGING = "verlenging"
    LENING = "lening"
    DRAAGKRACHT = "draagkracht"


_ARTIKEL: Final = {
    DuoAanvraag.VRIJSTELLING: R_2_3_2,
    DuoAanvraag.ONTHEFFING_MEDISCH: B_2_7_5,
    DuoAanvraag.ONTHEFFING_BIJZONDER: B_2_8_3,
    DuoAanvraag.VERLENGING: B_4_5_1,
    DuoAanvraag.LENING: B_6_5,
    DuoAanvraag.DRAAGKRACHT: B_6_12_1,
}


def uiterste_beslisdag_duo(duo_aanvraag: DuoAanvraag, *, ontvangen_op: date) -> Uitkomst[date]:
    """Return the last day on which DUO decides in time on an application (Besluit art. 2.7 lid 5 and others).

    Eight weeks after `ontvangen_op`, the day DUO received it; moved off weekends and feestdagen, save for a
    vrijstelling (Regeling art. 2.3 lid 2). DUO can put a decision off under the Awb; that is not counted here.
    """
    geteld = ontvangen_op + ACHT_WEKEN
    if duo_aanvraag is DuoAanvraag.VRIJSTELLING:
        stap = Stap(R_2_3_2, "duo_beslist_in_acht_weken", (ontvangen_op, geteld), "termijn_in_regeling")
        return Uitkomst(geteld, (stap,))
    einde = verschuif_einde(geteld)
    return Uitkomst(
        einde.waarde,
        (Stap(_ARTIKEL[duo_aanvraag], "duo_beslist_in_acht_weken", (ontvangen_op, geteld)), *einde.stappen),
    )


REGELS: Final = (
    Regel(
        uiterste_beslisdag_duo,
        ids=("WHO-06", "WHO-07", "WHO-08", "IT-06", "LN-04"),
        artikelen=(R_2_3_2, B_2_7_5, B_2_8_3, B_4_5_1, B_6_5, B_6_12_1),
        voorbeeld={"duo_aanvraag": DuoAanvraag.VERLENGING, "ontvangen_op": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
