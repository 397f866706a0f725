# SPDX-License-Identifier: EUPL-1.2
"""The tijdlijn as it stood on an earlier day, asked in the browser, with and without script."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling


@pytest.mark.parametrize("script", [True, False], ids=["met script", "zonder script"])
def test_what_stood_here_on_a_day(tab: Tab, opstelling: Opstelling, script: bool) -> None:
    bladzijde = tab(opstelling.account("consulent"), script=script)
    page = bladzijde.page
    bladzijde.ga("/dossiers?fase=traject")
    dossier = page.locator("tbody th a").first.get_attribute("href") or ""
    bladzijde.ga(f"{dossier}/tijdlijn?soort=keten&soort=mens")
    nu = page.locator(".meedoen-regel").count()
    page.get_by_role("heading", name="Wat stond hier op").click()
    page.get_by_label("Kies een dag").fill("31-12-2019")
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_text("Je ziet wat we wisten op 31 december 2019")).to_be_visible()
    expect(page.get_by_text("Toen was hier nog niets")).to_be_visible()
    gemaakt = re.search(r"gemaakt op (\d+ \w+ \d{4})", bladzijde.tekst())
    assert gemaakt
    page.get_by_label("Kies een dag").fill(gemaakt[1])
    page.get_by_role("button", name="Laat zien").click()
    expect(page.get_by_role("heading", name="Zo stond het er toen voor")).to_be_visible()
    assert "bekend_op=" in page.url and "soort=keten" in page.url
    assert 0 < page.locator(".meedoen-regel").count() < nu
    bladzijde.keur("tijdlijn-toen", axe_bij=(1440, 390))
    page.get_by_role("link", name="Terug naar nu").click()
    assert page.locator(".meedoen-regel").count() == nu and "bekend_op" not in page.url


def test_a_day_that_is_not_there_yet(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("teamleider"))
    bladzijde.ga("/dossiers?fase=traject")
    dossier = bladzijde.page.locator("tbody th a").first.get_attribute("href") or ""
    bladzijde.ga(f"{dossier}/tijdlijn?bekend_op=1-1-2031", status=422)
    expect(bladzijde.page.locator(".meedoen-veldfout")).to_have_text(
        "Deze dag is er nog niet. Kies een dag tot en met vandaag."
    )
    bladzijde.keur("tijdlijn-toen-fout", axe_bij=(1440, 390))
