# SPDX-License-Identifier: EUPL-1.2
"""Begeleiding in the browser: a key, the first week ticked off, self-reliance twice and its picture; clean for axe."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from meedoen.regie.web import datums, kalender
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

SMAL = {"axe_bij": (1440, 390)}


def _zonder_sleutel(bladzijde: Bladzijde) -> str:
    """Return the page Begeleiding of somebody in the plan phase, of whom no key was laid down."""
    bladzijde.ga("/dossiers?fase=plan")
    adressen = bladzijde.page.locator("tbody th a").evaluate_all("alle => alle.map(a => a.getAttribute('href'))")
    for adres in adressen:
        pad = "/".join(adres.split("/")[:3]) + "/begeleiding"
        bladzijde.ga(pad)
        if "Leg bij Wonen de sleutel vast" in bladzijde.tekst():
            return pad
    raise AssertionError("iedereen heeft al een sleutel")


def _vul_in(page: Page, dag: str, eigen: str, begeleider: str) -> None:
    page.get_by_role("link", name="Samen invullen").click()
    page.get_by_label("Op welke dag keken jullie samen?").fill(dag)
    geld = page.get_by_role("group", name="Geld")
    geld.get_by_label("Zo ziet de inburgeraar het").select_option(eigen)
    geld.get_by_label("Zo zie jij het").select_option(begeleider)


def test_van_de_sleutel_naar_de_eerste_week_en_twee_keer_zelfredzaamheid(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    page, vandaag = bladzijde.page, kalender.vandaag()
    pad = _zonder_sleutel(bladzijde)
    bladzijde.keur("begeleiding-leeg", **SMAL)
    page.get_by_role("link", name="Stap vastleggen").click()
    page.get_by_label("De sleutel is gegeven").check()
    bladzijde.keur("begeleiding-woning", axe_bij=(390,))
    page.get_by_role("button", name="Stap vastleggen").click()
    page.wait_for_url(f"**{pad}")
    week = page.get_by_role("table", name="Wat er te regelen is, wie het doet en voor welke dag")
    expect(week.get_by_role("button", name="Gedaan")).not_to_have_count(0)
    over = week.get_by_role("button", name="Gedaan").count()
    week.get_by_role("row").filter(has_text="Melding voor bijstand").get_by_role("button").press("Enter")
    expect(page.get_by_text("Melding voor bijstand: gedaan.")).to_be_visible()
    expect(week.get_by_role("button", name="Gedaan")).to_have_count(over - 1)

    _vul_in(page, datums.getypt(vandaag - timedelta(days=60)), "3", "1")
    bladzijde.keur("begeleiding-meting", **SMAL)
    page.get_by_role("button", name="Antwoorden bewaren").click()
    page.wait_for_url(f"**{pad}#zelfredzaamheid")
    bladzijde.verwacht.add(422)
    _vul_in(page, "31-2-2026", "4", "4")
    page.get_by_role("button", name="Antwoorden bewaren").click()
    expect(page.get_by_role("group", name="Geld").get_by_label("Zo zie jij het")).to_have_value("4")
    page.get_by_label("Op welke dag keken jullie samen?").fill(datums.getypt(vandaag))
    page.get_by_role("button", name="Antwoorden bewaren").click()
    page.wait_for_url(f"**{pad}#zelfredzaamheid")
    beeld = page.get_by_role("img", name="Geld: inburgeraar 4, begeleider 4")
    expect(beeld).to_be_visible()
    expect(beeld.locator(".is-punt")).to_have_count(2)
    page.locator("summary", has_text="Als tabel").first.press("Enter")
    expect(page.get_by_role("cell", name="1. Een ander doet het", exact=True)).to_be_visible()
    bladzijde.keur("begeleiding-na", **SMAL)

    page.get_by_role("region", name="Doelen en afspraken").get_by_role("link", name="Bekijken").click()
    page.get_by_role("button", name="Overnemen Geld: van ontzorgen naar zelf betalen").click()
    expect(page.get_by_role("heading", name="Ik wil mijn vaste lasten zelf betalen.")).to_be_visible()
    bladzijde.keur("begeleiding-afspraken", **SMAL)
