# SPDX-License-Identifier: EUPL-1.2
"""The workplace by keyboard alone."""

from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling


def _tab_tot(bladzijde: Bladzijde, kiezer: str, *, hoogstens: int = 80) -> None:
    """Press Tab until the element has the focus, and see that the focus shows."""
    for _ in range(hoogstens):
        bladzijde.page.keyboard.press("Tab")
        if bladzijde.page.evaluate("k => document.activeElement.matches(k)", kiezer):
            rand = bladzijde.page.evaluate(
                "() => { const s = getComputedStyle(document.activeElement);"
                " return s.outlineStyle !== 'none' || s.boxShadow !== 'none'; }"
            )
            assert rand, f"{kiezer} heeft de focus, maar dat is niet te zien"
            return
    raise AssertionError(f"na {hoogstens} keer Tab nog niet bij {kiezer}")


def test_overslaan_zoeken_en_menu(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page = bladzijde.page
    bladzijde.ga("/")
    page.keyboard.press("Tab")
    expect(page.locator(".utrecht-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#zoek")).to_be_focused()
    page.keyboard.type("zzz niemand")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken?q=*")
    expect(page.locator("#zoek")).to_have_value("zzz niemand")
    _tab_tot(bladzijde, "details[data-menu] summary")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Uitloggen")).to_be_hidden()
    expect(page.locator("details[data-menu] summary")).to_be_focused()
    bladzijde.keur()


def test_van_vandaag_naar_de_hoofdknop_van_een_dossier(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    bladzijde.ga("/")
    _tab_tot(bladzijde, ".meedoen-rij__naam")
    bladzijde.page.keyboard.press("Enter")
    bladzijde.page.wait_for_url("**/dossiers/*")
    bladzijde.page.wait_for_load_state()
    _tab_tot(bladzijde, "main [class*=primary-action]")


def test_een_rij_opent_en_sluit_met_het_toetsenbord(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page = bladzijde.page
    bladzijde.ga("/")
    _tab_tot(bladzijde, "a.meedoen-rij__pijl")
    page.keyboard.press("Enter")
    expect(page.locator(".meedoen-rij__paneel")).to_be_visible()
    bladzijde.keur("vandaag-open", axe_bij=(1440, 390))
    expect(page.locator("a.meedoen-rij__pijl[aria-expanded=true]")).to_have_count(1)
