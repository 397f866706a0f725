# SPDX-License-Identifier: EUPL-1.2
"""One profile of the COA typed over in the browser: what is wrong stands at its field, then look and confirm."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling


def test_een_profiel_overtypen(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page = bladzijde.page
    bladzijde.ga("/coa")
    page.get_by_role("link", name="Eén profiel overtypen").click()
    bladzijde.keur("coa-met-de-hand", axe_bij=(1440, 390))
    page.get_by_label("V-nummer").fill("12A")
    page.get_by_label("Achternaam").fill("Overgetypt")
    page.get_by_label("Datum koppeling").fill("2-11-2026")
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Profiel bekijken").click()
    expect(page.locator("body")).to_contain_text("Een V-nummer heeft hoogstens tien cijfers")
    bladzijde.keur("coa-met-de-hand-fout", axe_bij=(1440, 390))
    page.get_by_label("V-nummer").fill("2799999991")
    page.get_by_role("button", name="Profiel bekijken").click()
    expect(page.locator("h1")).to_contain_text("Kijk het bestand na")
    expect(page.locator("body")).to_contain_text("Overgetypt")
    bladzijde.keur("coa-met-de-hand-bekijken")
    page.get_by_role("link", name="Verder naar bevestigen").click()
    page.get_by_role("button", name="Bestand inlezen").click()
    expect(page.locator("body")).to_contain_text("Het bestand is ingelezen.")
