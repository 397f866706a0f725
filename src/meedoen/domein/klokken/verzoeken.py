# SPDX-License-Identifier: EUPL-1.2
"""The clock of deciding on what somebody asked to change in the plan (Awb 4:13). No pause stops it."""

from __future__ import annotations

from datetime import date

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie
from meedoen.domein.klokken.basis import Klok, KlokSoort, KlokStaat, staat_op, twijfels
from meedoen.domein.verzoeken import Verzoek


def klok(feiten: DossierFeiten, vandaag: date) -> Klok:
    """Return the clock of a dossier in which something was asked: the running one that is first due, else the last."""
    loopt = [verzoek for verzoek in feiten.verzoeken if verzoek.loopt]
    alle = [_beslissen(verzoek, vandaag) for verzoek in loopt or feiten.verzoeken[-1:]]
    return min(alle, key=lambda klok_: klok_.uiterste or date.max)


def _beslissen(verzoek: Verzoek, vandaag: date) -> Klok:
    soort, termijn = KlokSoort.VERZOEK_BESLISSEN, verzoek.termijn()
    if verzoek.einde is Verzoekactie.INGETROKKEN:
        return Klok(soort, KlokStaat.VERVALLEN, verzoek.ontvangen_op, termijn.waarde, None, termijn.stappen,
                    "verzoek_ingetrokken")  # fmt: skip
    beslist = verzoek.einde_op
    if beslist is not None and beslist > vandaag:
        beslist = None
    return Klok(soort, staat_op(termijn.waarde, beslist, vandaag), verzoek.ontvangen_op, termijn.waarde, beslist,
                termijn.stappen, "", twijfels(termijn.stappen))  # fmt: skip
