# SPDX-License-Identifier: EUPL-1.2
"""Handling a klacht about how the gemeente treated somebody: Algemene wet bestuursrecht art. 9:11 and 9:12."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst

AWB_9_11_1: Final = Artikel(AWB, "9:11", "1")
AWB_9_11_2: Final = Artikel(AWB, "9:11", "2")
AWB_9_11_3: Final = Artikel(AWB, "9:11", "3")
AWB_9_12_1: Final = Artikel(AWB, "9:12", "1")

WEKEN_KLACHT: Final = 6
WEKEN_KLACHT_COMMISSIE: Final = 10
WEKEN_KLACHT_VERDAGING: Final = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class KlachtFeiten:
    """For the term to handle a klacht. `klachtcommissie`: one of art. 9:14 advises. `klacht_verdaagd_weken`: weeks of
    verdaging, 0 to 4. `klacht_uitstel_tot`: last day of a further delay that the person agreed to in writing, None
    when there is none."""

    klacht_ontvangen_op: date
    klachtcommissie: bool
    klacht_verdaagd_weken: int = 0
    klacht_uitstel_tot: date | None = None


def termijn_klacht(feiten: KlachtFeiten) -> Uitkomst[date]:
    """Return the last day to handle a klacht (art. 9:11), and that the person is then told what was found (9:12 lid 1).

    Six weeks after the day of receipt, ten with a committee that advises (lid 1). Verdaging adds at most four weeks, to
    be told in writing to who complained and to whom it is about (lid 2); further delay goes to the day that who
    complained agreed to (lid 3). Raises GegevenStrijdig for more than four weeks.
    """
    if not 0 <= feiten.klacht_verdaagd_weken <= WEKEN_KLACHT_VERDAGING:
        raise GegevenStrijdig("klacht_verdaagd_weken", AWB_9_11_2, "klacht_te_lang_verdaagd")
    weken = WEKEN_KLACHT_COMMISSIE if feiten.klachtcommissie else WEKEN_KLACHT
    geteld = feiten.klacht_ontvangen_op + timedelta(weeks=weken)
    stappen = [Stap(AWB_9_11_1, "klacht_afhandelen", (feiten.klacht_ontvangen_op, weken, geteld))]
    if feiten.klacht_verdaagd_weken:
        geteld += timedelta(weeks=feiten.klacht_verdaagd_weken)
        stappen.append(Stap(AWB_9_11_2, "klacht_verdaagd", (feiten.klacht_verdaagd_weken, geteld)))
    einde = verschuif_einde(geteld)
    stappen += einde.stappen
    laatste = einde.waarde
    if feiten.klacht_uitstel_tot is not None and feiten.klacht_uitstel_tot > laatste:
        laatste = feiten.klacht_uitstel_tot
        stappen.append(Stap(AWB_9_11_3, "klacht_verder_uitstel", (laatste,)))
    return Uitkomst(laatste, (*stappen, Stap(AWB_9_12_1, "klacht_uitkomst_meedelen")))


REGELS: Final = (
    Regel(
        termijn_klacht,
        ids=("AWB-17",),
        artikelen=(AWB_9_11_1, AWB_9_11_2, AWB_9_11_3, AWB_9_12_1),
        voorbeeld={"feiten": KlachtFeiten(klacht_ontvangen_op=date(2026, 11, 2), klachtcommissie=False)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
