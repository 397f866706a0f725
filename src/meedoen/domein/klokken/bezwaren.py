# SPDX-License-Identifier: EUPL-1.2
"""The clock of deciding on a bezwaar."""

from __future__ import annotations

from datetime import date

from meedoen.domein.bezwaren import Bezwaar
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.basis import Klok, KlokSoort, KlokStaat, staat_op, twijfels


def klok(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock of a dossier that had a bezwaar: the running one that is first due, else the newest."""
    loopt = [bezwaar for bezwaar in feiten.bezwaren if bezwaar.loopt]
    alle = [_beslissen(bezwaar, vandaag) for bezwaar in loopt or feiten.bezwaren[-1:]]
    return min(alle, key=lambda klok_: klok_.uiterste or date.max)


def _beslissen(bezwaar: Bezwaar, vandaag: date) -> Klok:
    """Six or twelve weeks after the term for bezwaar, and what moves that (Awb 7:10). A withdrawal ends it."""
    soort, uitkomst = KlokSoort.BEZWAAR_BESLISSEN, bezwaar.termijn()
    if bezwaar.ingetrokken_op is not None:
        return Klok(soort, KlokStaat.VERVALLEN, bezwaar.ontvangen_op, uitkomst.waarde, None, uitkomst.stappen,
                    "bezwaar_ingetrokken")  # fmt: skip
    beslist = bezwaar.beslist_op
    if beslist is not None and beslist > vandaag:
        beslist = None
    return Klok(soort, staat_op(uitkomst.waarde, beslist, vandaag), bezwaar.ontvangen_op, uitkomst.waarde, beslist,
                uitkomst.stappen, "", twijfels(uitkomst.stappen))  # fmt: skip
