# SPDX-License-Identifier: EUPL-1.2
"""The clock of the next voortgangsgesprek: the number that the PIP promises, spread over the term."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.basis import (
    LEEG,
    Klok,
    KlokGrond,
    KlokSoort,
    KlokStaat,
    niet_van_toepassing,
    nog_niet,
    opgeschort,
    schuif,
    staat_op,
    twijfels,
)
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.klokken.onthouden import onthoud
from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.uitkomst import Stap

W_17_1: Final = Artikel(WET, "17", "1")
B_5_3_4: Final = Artikel(BESLUIT, "5.3", "4")
_BELEID: Final = KlokGrond.BELEID


def gesprek(feiten: DossierFeiten, vandaag: date, beleid: Beleid, inburgering: Klok) -> Klok:
    """Return the clock of the next talk (Wet article 17 lid 1, Besluit article 5.3 lid 4).

    It counts from the last talk, or from our first PIP while there was none since. Each talk starts it anew.
    """
    soort = KlokSoort.VOORTGANGSGESPREK
    if not feiten.pips:
        return nog_niet(soort, "gesprek_wacht_pip", _BELEID)
    if inburgering.staat is KlokStaat.NIET_VAN_TOEPASSING:
        return niet_van_toepassing(soort, inburgering.reden, _BELEID)
    start, laatste = feiten.pips[0].dagtekening, feiten.laatste_voortgangsgesprek
    if laatste is not None and laatste > start:
        start = laatste
    stil = opgeschort(soort, feiten, start=start, grond=_BELEID)
    if stil is not None:
        return stil
    begin, einde = inburgering.start, inburgering.uiterste
    assert begin is not None and einde is not None  # with a PIP and no pause the term runs or ran
    aantal = feiten.pips[-1].gesprekken or 0
    uiterste, stappen, twijfel = _volgend(start, aantal, feiten.pips[0].dagtekening, begin, einde, beleid.gesprek_dagen)
    if feiten.pauzes:
        uiterste, extra = schuif(start, uiterste, feiten.pauzes)
        stappen += extra
    staat = staat_op(uiterste, None, vandaag)
    return Klok(soort, staat, start, uiterste, None, stappen, "", twijfel, LEEG, _BELEID)


@onthoud
def _volgend(
    start: date, aantal: int, plan: date, begin: date, einde: date, anders: int
) -> tuple[date, tuple[Stap, ...], tuple[str, ...]]:
    """Return the last day for the next talk, its steps and doubts; `aantal` 0: not known, then `anders` days.
    `plan`: the dagtekening, that decides how long a term is.

    Spread over the length of a term in Wet article 11: a term that became longer brings more talks, not fewer.
    """
    if aantal:
        laatste = min(einde, tel_maanden_op(begin, lengte("termijn_maanden", plan)).dag - timedelta(days=1))
        dagen = max(1, (laatste - begin).days + 1) // aantal
        waarom = Stap(B_5_3_4, "gesprekken_in_plan", (aantal, begin, laatste), "gesprekken_verdeeld")
    else:
        dagen, waarom = anders, Stap(B_5_3_4, "gesprekken_onbekend", ())
    uiterste = eerste_werkdag(start + timedelta(days=dagen))
    stappen = (waarom, Stap(W_17_1, "beleid_dagen", (start, dagen, uiterste)))
    return uiterste, stappen, twijfels(stappen)
