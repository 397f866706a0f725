# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen in the browser: a payment by keyboard alone, a refusal that keeps what was typed, and the whole page."""

import re

from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling


def _met_ontzorgen(bladzijde: Bladzijde) -> str:
    """Return the address of ontzorgen of somebody for whom the gemeente pays or paid."""
    bladzijde.ga("/dossiers?fase=traject")
    adressen = bladzijde.page.locator("main a[href^='/dossiers/']").evaluate_all(
        "alle => [...new Set(alle.map(a => a.getAttribute('href')))]"
    )
    for adres in adressen:
        if re.fullmatch(r"/dossiers/[0-9a-f-]{36}(/.*)?", adres):
            pad = "/".join(adres.split("/")[:3]) + "/ontzorgen"
            bladzijde.ga(pad)
            if "(verzonnen)" in bladzijde.tekst():
                return pad
    raise AssertionError("niemand met vaste lasten")


def test_een_last_met_het_toetsenbord_en_het_hele_blad(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page, pad = bladzijde.page, _met_ontzorgen(bladzijde)
    bladzijde.keur("ontzorgen", axe_bij=(1440, 390))
    page.get_by_role("link", name="Vaste last toevoegen").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ontzorgen/last")
    page.get_by_label("Welke vaste last?").focus()
    page.keyboard.type("Internet")
    page.keyboard.press("Tab")
    page.keyboard.type("Kabelbedrijf")
    page.keyboard.press("Tab")
    page.keyboard.type("-42")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("1-12-2026")
    bladzijde.verwacht.add(422)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Schrijf geen minteken").first).to_be_visible()
    expect(page.get_by_label("Aan wie?")).to_have_value("Kabelbedrijf")
    bladzijde.keur("ontzorgen-last-fout", axe_bij=(1440, 390))
    page.get_by_label("Bedrag per maand").fill("42,50")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{pad}")
    expect(page.get_by_role("rowheader", name="Internet en telefoon")).to_be_visible()
    expect(page.get_by_text("€ 42,50").first).to_be_visible()
    bladzijde.keur("ontzorgen-na")


def test_elk_formulier_en_de_reden_van_de_datum(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    pad = _met_ontzorgen(bladzijde)
    for deel in ("bijstand", "begin", "last", "exitplan", "begroting", "langer", "exitgesprek", "overgang",
                 "toeslag/zorgtoeslag"):  # fmt: skip
        bladzijde.ga(f"{pad}/{deel}")
        bladzijde.keur(f"ontzorgen-{deel.replace('/', '-')}")
    bladzijde.ga(pad)
    bladzijde.page.get_by_role("link", name="Waarom deze datum?").click()
    bladzijde.page.wait_for_url("**/waarom/ontzorgen")
    expect(bladzijde.page.get_by_text("Artikel 56a lid 2 Participatiewet").first).to_be_visible()
    bladzijde.keur("ontzorgen-waarom")


def test_een_teamleider_leest_en_wijzigt_niets(tab: Tab, opstelling: Opstelling) -> None:
    pad = _met_ontzorgen(tab(opstelling.account("consulent")))
    bladzijde = tab(opstelling.account("teamleider"))
    bladzijde.ga(pad)
    expect(bladzijde.page.get_by_role("link", name="Vaste last toevoegen")).to_have_count(0)
    bladzijde.keur("ontzorgen-teamleider", breedtes=(1440, 390))
    bladzijde.ga(f"{pad}/last", status=403)
