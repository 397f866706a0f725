# SPDX-License-Identifier: EUPL-1.2
"""Putting a task away and dividing work, by keyboard and without JavaScript; the calendar's address."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling


def _druk(page: Page, rol: str, naam: str | re.Pattern[str]) -> None:
    """Press Enter on what has this role and name."""
    plek = page.get_by_role(rol, name=naam).first  # type: ignore[arg-type]
    plek.focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("script", [True, False])
def test_a_task_is_put_away_and_taken_back(tab: Tab, opstelling: Opstelling, script: bool) -> None:
    bladzijde = tab(opstelling.account("consulent", "Baarn"), script=script)
    page = bladzijde.page
    bladzijde.ga("/?groep=later")
    open_ = page.locator('a[href*="open="]').first.get_attribute("href")
    assert open_
    bladzijde.ga(open_.partition("#")[0])
    page.get_by_label("Niet bereikt").focus()
    page.keyboard.press("Space")
    page.get_by_label("Notitie").fill("Belt morgen terug")
    _druk(page, "button", "Vastleggen")
    expect(page.locator("#gedaan").get_by_role("status")).to_contain_text("Vastgelegd voor")
    expect(page.get_by_role("button", name="Vastleggen")).to_be_in_viewport()
    bladzijde.keur("vandaag-gebeld", axe_bij=(390,))
    _druk(page, "link", "Wegleggen tot later")
    expect(page.get_by_role("heading", level=1)).to_have_text("Taak wegleggen tot later")
    bladzijde.verwacht.add(422)
    _druk(page, "button", "Taak wegleggen")
    expect(page.get_by_text("Vul een datum in.").first).to_be_visible()
    bladzijde.keur("wegleggen", axe_bij=(1440, 390))
    laatste = re.search(r"Uiterlijk tot \w+ (\d+ \w+ \d{4})", bladzijde.tekst())
    assert laatste
    page.get_by_label("Tot welke dag?").focus()
    page.keyboard.type(laatste[1])
    page.get_by_label("Er is al een afspraak").focus()
    page.keyboard.press("Space")
    _druk(page, "button", "Taak wegleggen")
    expect(page.get_by_text("De taak komt terug op")).to_be_visible()
    bladzijde.keur("vandaag-weggelegd", axe_bij=(1440, 390))
    _druk(page, "link", re.compile("Weggelegd"))
    page.wait_for_url("**/?groep=weggelegd")
    expect(page.get_by_text("Er is al een afspraak.")).to_be_visible()
    bladzijde.keur("weggelegd", axe_bij=(1440, 390))
    _druk(page, "button", re.compile("^Haal terug"))
    expect(page.get_by_text("De taak staat weer in de lijst.")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_work_is_divided_after_a_look_at_the_load(tab: Tab, opstelling: Opstelling, script: bool) -> None:
    bladzijde = tab(opstelling.account("teamleider", "Baarn"), script=script)
    page = bladzijde.page
    bladzijde.ga("/team")
    bladzijde.keur("team", axe_bij=(1440, 390))
    _druk(page, "link", re.compile("^Verdelen van"))
    page.wait_for_url("**/team/verdelen?van=*")
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    page.get_by_label("Geef aan").focus()
    page.keyboard.press("ArrowDown")
    _druk(page, "button", "Nakijken")
    expect(page.get_by_role("heading", level=1)).to_have_text("1 dossier geven?")
    bladzijde.keur("nakijken", axe_bij=(1440, 390))
    _druk(page, "button", "Dossiers geven")
    expect(page.get_by_text(re.compile("1 dossier staat nu bij"))).to_be_visible()
    bladzijde.ga("/dossiers?fase=traject")
    dossier = page.locator('a[href^="/dossiers/0"]').first.get_attribute("href")
    bladzijde.ga(f"{dossier}/overdracht")
    bladzijde.keur("overdracht", axe_bij=(1440, 390))


def test_a_colleague_takes_care_and_a_calendar_gets_its_address(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("teamleider", "Baarn"))
    page = bladzijde.page
    bladzijde.ga("/team/vervanging")
    page.get_by_label("Wie is er niet?").select_option(index=1)
    page.get_by_label("Wie neemt waar?").select_option(index=2)
    page.get_by_label("Eerste dag").fill("1-8-2027")
    page.get_by_label("Laatste dag").fill("21-8-2027")
    _druk(page, "button", "Vervanging afspreken")
    expect(page.get_by_text("Afgesproken.")).to_be_visible()
    bladzijde.keur("vervanging", axe_bij=(1440, 390))
    _druk(page, "button", re.compile("^Intrekken"))
    expect(page.get_by_text("De vervanging is ingetrokken.")).to_be_visible()
    bladzijde.ga("/account")
    bladzijde.keur("account", axe_bij=(1440, 390))
    _druk(page, "button", "Adres maken")
    expect(page.get_by_role("heading", level=1)).to_have_text("Adres voor je agenda")
    bladzijde.keur("agenda", axe_bij=(1440, 390))
    adres = page.locator("code").inner_text()
    antwoord = page.request.get(adres)
    assert antwoord.text().startswith("BEGIN:VCALENDAR\r\n")
