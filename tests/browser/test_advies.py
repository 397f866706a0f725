# SPDX-License-Identifier: EUPL-1.2
"""DUO asks whether somebody should be exempt; the gemeente weighs what the article asks, and gives its advice."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling

EISEN = ("zeer_uitzonderlijk", "onvoorzien", "niet_te_wijten", "zeer_schrijnend")


def test_advies_over_ontheffing(tab: Tab, opstelling: Opstelling) -> None:
    """From DUO's signal to the letter: half the answers can be kept, and DUO's interfaces hear nothing of it."""
    consulent = tab(opstelling.account("consulent", "Bunschoten"))
    lijn = Daad.bij(opstelling, consulent, "traject_laatste_halfjaar", naam="advies")
    lijn.duo_meldt("SS140", "Bericht van DUO (SS140)")
    lijn.ga()
    lijn.zegt("Geef uiterlijk 21 december 2026 het advies voor DUO")
    lijn.keur()
    lijn.ga("/advies")
    lijn.zegt("DUO vroeg op 23 november 2026 om advies.")
    lijn.keur()
    lijn.knop("Advies beginnen")
    lijn.weigert("Advies beginnen", "Kies of het advies van de gemeente van belang is")
    lijn.keur()
    lijn.vul(van_belang="ja", kenmerk="ONTH-2026-118")
    lijn.knop("Advies beginnen")
    lijn.zegt("De vier eisen van de wet", "ONTH-2026-118")
    lijn.keur()
    lijn.knop("Vragen beantwoorden")
    lijn.vul(zeer_uitzonderlijk="ja")
    lijn.weigert("Antwoorden bewaren", "Schrijf in een paar woorden waarom")
    lijn.keur()
    lijn.vul(zeer_uitzonderlijk_reden="Niemand anders zorgt voor het kind.", gezegd="Ik kan nergens anders heen.")
    lijn.knop("Antwoorden bewaren")
    lijn.zegt("Niemand anders zorgt voor het kind.", "Onvoorzien Open")
    lijn.knop("Antwoorden wijzigen")
    for eis in EISEN[1:]:
        lijn.vul(**{eis: "ja", f"{eis}_reden": "Dat blijkt uit het gesprek."})
    lijn.knop("Antwoorden bewaren")
    lijn.keur()
    lijn.knop("Advies lezen en geven")
    lijn.zegt("Het advies is: wel ontheffing", "Er is nog niets gegeven")
    lijn.keur()
    lijn.vul(wijze="duo")
    lijn.knop("Advies geven")
    lijn.zegt("Het advies is gegeven.")
    lijn.keur()
    lijn.is_pdf(lijn.page.get_by_role("link", name="Advies lezen").first, "ontheffing", "ONTH-2026-118")
    lijn.ga()
    expect(lijn.page.locator("main")).not_to_contain_text("Geef uiterlijk 21 december 2026 het advies")
    lijn.duo_kreeg()
