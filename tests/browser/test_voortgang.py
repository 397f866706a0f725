# SPDX-License-Identifier: EUPL-1.2
"""The page Voortgang: plan a talk and lay it down by keyboard, and see hours, level and pace change; clean for axe."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from meedoen.regie.web import datums, kalender
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling
from tests.browser.test_toetsenbord import _tab_tot

SMAL = {"axe_bij": (1440, 390)}


def _kies(bladzijde: Bladzijde, naam: str) -> None:
    """Go with the keyboard to the link or button with this text, and press Enter."""
    doel = bladzijde.page.get_by_text(naam, exact=True).and_(bladzijde.page.locator("main a, main button"))
    doel.first.evaluate("e => e.setAttribute('data-proef', '')")
    _tab_tot(bladzijde, "[data-proef]")
    with bladzijde.page.expect_navigation():
        bladzijde.page.keyboard.press("Enter")


def _typ(page: Page, naam: str, tekst: str) -> None:
    veld = page.get_by_label(naam)
    veld.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type(tekst)


def test_een_gesprek_plannen_en_vastleggen_met_het_toetsenbord(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page, vandaag = bladzijde.page, kalender.vandaag()
    bladzijde.ga("/dossiers?fase=traject")
    dossier = (page.locator("tbody th a").first.get_attribute("href") or "").removesuffix("/persoon")
    bladzijde.ga(f"{dossier}/voortgang")
    bladzijde.keur("voortgang", **SMAL)
    naam = "Gesprek plannen" if page.get_by_text("Gesprek plannen", exact=True).count() else "Andere dag kiezen"
    _kies(bladzijde, naam)
    bladzijde.keur("voortgang-plannen", **SMAL)
    op = vandaag + timedelta(days=8)
    _typ(page, "Wanneer is het gesprek?", datums.getypt(op))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_text(f"Het gesprek is op {datums.voluit_met_dag(op)}")).to_be_visible()

    _kies(bladzijde, "Gesprek vastleggen")
    bladzijde.verwacht.add(422)
    _kies(bladzijde, "Gesprek vastleggen")
    expect(page.get_by_text("Schrijf op wat goed gaat").first).to_be_visible()
    bladzijde.keur("voortgang-gesprek-leeg", **SMAL)
    _typ(page, "Wanneer was het gesprek?", datums.getypt(vandaag))
    _typ(page, "Wat gaat goed?", "Praat meer in de klas.")
    _typ(page, "Lesuren tot nu toe", "1200")
    page.get_by_label("Niveau lezen").select_option("B1")
    _kies(bladzijde, "Gesprek vastleggen")
    page.wait_for_url("**/voortgang")
    expect(page.get_by_text("Praat meer in de klas.")).to_be_visible()
    expect(page.locator("svg.meedoen-trend")).to_have_count(2)
    page.locator("summary", has_text="De getallen als tabel").first.press("Enter")
    expect(page.get_by_role("cell", name="1200", exact=True)).to_be_visible()
    bladzijde.keur("voortgang-na", **SMAL)


def test_zonder_script_en_bij_de_teamleider(tab: Tab, opstelling: Opstelling) -> None:
    kaal = tab(opstelling.account("teamleider"), script=False)
    kaal.ga("/dossiers?fase=traject")
    dossier = (kaal.page.locator("tbody th a").first.get_attribute("href") or "").removesuffix("/persoon")
    kaal.ga(f"{dossier}/voortgang")
    assert "Haalt dit pad de termijn?" in kaal.tekst() and "Gesprek plannen" not in kaal.tekst()
    kaal.ga(f"{dossier}/voortgang/gesprek", status=403)
    kaal.keur()
