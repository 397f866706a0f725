# SPDX-License-Identifier: EUPL-1.2
"""The clock of keeping what help after or outside the act brought: apart from that of the inburgering itself."""

from __future__ import annotations

from datetime import date
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.basis import LEEG, Klok, KlokGrond, KlokSoort, KlokStaat, nog_niet, staat_op, twijfels
from meedoen.recht.archief.bewaren_vervolg import VervolgBewaarFeiten, verwijderdag_vervolg

_SOORT: Final = KlokSoort.BEWAREN_VERVOLG


def bewaren(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock of keeping these data. The months are policy of the gemeente; without any it does not run.

    Only for a dossier in which such help began.
    """
    vervolg = feiten.vervolg
    assert vervolg.begonnen is not None
    begin, stop = vervolg.begonnen.vanaf, vervolg.gestopt
    weg = stop.datum if stop is not None and stop.reden is g.Stopreden.INGETROKKEN else None
    overleden = feiten.overleden.datum if feiten.overleden is not None else None
    maanden = beleid.vervolg_bewaren_maanden or None
    if maanden is None and vervolg.gewist is None and stop is not None and weg is None and overleden is None:
        return nog_niet(_SOORT, "vervolg_zonder_bewaartermijn", KlokGrond.BELEID)
    uitkomst = verwijderdag_vervolg(
        VervolgBewaarFeiten(
            hulp_begonnen_op=begin,
            hulp_gestopt_op=max(stop.datum, begin) if stop is not None else None,
            toestemming_weg_op=max(weg, begin) if weg is not None else None,
            overleden_op=max(overleden, begin) if overleden is not None else None,
            bewaarmaanden=0 if maanden is None and vervolg.gewist is not None else maanden,
        )
    )
    grond = KlokGrond.WET if weg is not None else KlokGrond.BELEID
    dag = uitkomst.waarde
    if dag is None:
        return Klok(_SOORT, KlokStaat.NOG_NIET, begin, None, None, uitkomst.stappen, "vervolg_loopt_nog", (), LEEG,
                    grond)  # fmt: skip
    gewist = vervolg.gewist.datum if vervolg.gewist is not None else None
    return Klok(_SOORT, staat_op(dag, gewist, vandaag), begin, dag, gewist, uitkomst.stappen, "",
                twijfels(uitkomst.stappen), LEEG, grond)  # fmt: skip
