# SPDX-License-Identifier: EUPL-1.2
"""The page Keten and the differences with DUO in a real browser: seen, taken over with one button, and gone."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling


def test_een_verschil_met_duo_wordt_gezien_en_overgenomen(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    bladzijde.tot_er_staat("Gewijzigd bij DUO", pad="/keten/verschillen", seconden=180)
    bladzijde.keur("verschillen", axe_bij=(1440, 390))
    rij = bladzijde.page.locator(".meedoen-verschillen > li", has_text="Gewijzigd bij DUO").first
    expect(rij).to_contain_text("Inburgeringstermijn")
    rij.get_by_role("link").first.click()
    bladzijde.keur("gesprek-met-verschil", axe_bij=(1440, 390))
    gesprek = bladzijde.page.url.removeprefix(bladzijde.adres)
    bladzijde.page.get_by_role("button", name="Overnemen van DUO").click()
    expect(bladzijde.page.get_by_text("Meedoen neemt over wat DUO zegt.")).to_be_visible()
    bladzijde.tot_er_staat("Er is geen verschil met DUO gevonden.", pad=gesprek, seconden=60)
    bladzijde.keur()


def test_keten_toont_wat_er_is_ook_zonder_script(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"), script=False)
    bladzijde.ga("/keten")
    for kop in ("Geweigerd of blijven hangen", "Verschillen met DUO", "In de rij", "Laatste antwoord per onderdeel"):
        expect(bladzijde.page.get_by_role("heading", name=kop)).to_be_visible()
    expect(bladzijde.page.get_by_role("link", name="Naar het plan").first).to_be_visible()
    expect(bladzijde.page.locator("svg.meedoen-trend")).to_be_visible()
    bladzijde.page.get_by_text("Bekijk de getallen").click()
    expect(bladzijde.page.get_by_role("table", name="Verschillen per nacht")).to_be_visible()
    bladzijde.keur("keten-zonder-script")


def test_de_beheerder_ziet_aantallen_en_geen_mensen(tab: Tab, opstelling: Opstelling) -> None:
    werker, beheer = tab(opstelling.account("consulent")), tab(opstelling.account("functioneel beheerder"))
    werker.ga("/keten")
    namen = werker.page.locator("#wacht").locator("xpath=following::table[1]//tbody//th").all_inner_texts()
    assert namen
    beheer.ga("/beheer/keten")
    beheer.keur("keten-beheer", axe_bij=(1440, 390))
    tekst = beheer.tekst()
    assert "DUO heeft dit bericht geweigerd." in tekst
    assert not any(naam in tekst for naam in namen)
