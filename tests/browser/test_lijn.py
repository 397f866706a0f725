# SPDX-License-Identifier: EUPL-1.2
"""The line of the product, walked by a consulent: from DUO's notification to the term that stands."""

from tests.browser import mensen
from tests.browser.conftest import Tab
from tests.browser.lijn import Lijn
from tests.browser.opstelling import Opstelling


def test_een_gezinsmigrant(tab: Tab, opstelling: Opstelling) -> None:
    mens = mensen.gezinsmigrant(opstelling, "Camila Duarte")
    lijn = Lijn(opstelling, tab(opstelling.account("consulent")), mens, naam="gezin")
    opstelling.stuur(mens.bsn, "SS139")
    rij = lijn.verschijnt_op_vandaag("Maak uiterlijk")
    lijn.keur()
    lijn.neem_op_mij(rij)
    lijn.zegt("Gezinsmigrant", "Volgende stap", "Brede intake")
    lijn.keur()
    lijn.waarom("PIP binnen tien weken")
    lijn.keur()
    lijn.ga("/persoon")
    lijn.keur()
    lijn.kies_contactpersonen()
