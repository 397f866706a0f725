# SPDX-License-Identifier: EUPL-1.2
"""The consulent begins an advice to DUO, the jurist finds it on Vandaag and gives it; both pages clean for axe."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

SMAL = {"axe_bij": (1440, 390)}


def test_een_advies_van_consulent_naar_jurist(tab: Tab, opstelling: Opstelling) -> None:
    consulent, jurist = tab(opstelling.account("consulent")), tab(opstelling.account("jurist"))
    page = consulent.page
    consulent.ga("/dossiers?fase=traject")
    adres = page.locator("tbody th a").nth(1).get_attribute("href") or ""
    pad = "/".join(adres.split("/")[:3]) + "/advies"
    consulent.ga(f"{pad}/nieuw")
    page.get_by_label("De inburgeraar, voor een aanvraag bij DUO").check()
    page.get_by_role("button", name="Advies beginnen").click()
    page.wait_for_url(f"**{pad}")

    jurist.ga("/")
    jurist.keur("vandaag-jurist", **SMAL)
    blad = jurist.page
    blad.locator(f'a[href="{pad}"]').last.click()
    blad.get_by_role("link", name="Vragen beantwoorden").click()
    blad.get_by_role("group", name="Is de situatie onvoorzien?").get_by_label("Nee").check()
    blad.get_by_label("Waarom wel of niet onvoorzien?").fill("Dit was bekend.")
    blad.get_by_role("button", name="Antwoorden bewaren").click()
    jurist.keur("advies", **SMAL)
    blad.get_by_role("link", name="Advies lezen en geven").click()
    blad.get_by_role("button", name="Advies geven").click()
    expect(blad.get_by_role("heading", name="Er is geen advies te geven")).to_be_visible()
    consulent.ga(pad)
    expect(page.get_by_role("heading", name="Het advies is: geen ontheffing")).to_be_visible()
