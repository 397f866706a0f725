# SPDX-License-Identifier: EUPL-1.2
"""Moving guidance to another organisation, by keyboard and without script: of one person, and of many at once."""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import VANDAAG, Opstelling

DAG = date.fromisoformat(VANDAAG) + timedelta(days=61)


def test_begeleiding_verplaatsen(tab: Tab, opstelling: Opstelling) -> None:
    account = opstelling.account("consulent")
    zonder, bladzijde = tab(account, script=False), tab(account)
    for blad in (zonder, bladzijde):
        blad.ga("/verplaatsen")
        page = blad.page
        page.get_by_label("Van welke organisatie?").select_option(label="Steunpunt Nieuwkomers Baarn (6 mensen)")
        page.get_by_label("Welke organisatie gaat verder?").select_option(label="Welzijn Baarn (verzonnen)")
        page.get_by_label("Vanaf").fill(f"{DAG:%d-%m-%Y}")
        blad.keur("verplaatsen", axe_bij=(1440, 390))
        page.get_by_label("Vanaf").press("Enter")
        expect(page.locator("main")).to_contain_text("6 mensen kunnen mee. Er is nog niets veranderd.")
        expect(page.locator("main")).to_contain_text("Meer dan afgesproken")
        blad.keur("verplaatsen-vooraf", axe_bij=(1440, 390))
    # Who works without script asks for it, of one person only.
    page, blad = zonder.page, zonder
    for vinkje in page.locator("input[name=wie]").all()[:-1]:
        vinkje.press("Space")
    blad.verwacht.add(422)
    page.get_by_role("button", name="Begeleiding verplaatsen").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Vul dit in")
    assert page.locator("input[name=wie]:checked").count() == 1
    page.get_by_label("Waarom?").fill("De opdracht gaat over.")
    page.get_by_label("Waarom?").press("Enter")
    blad.tot_er_staat("1 van 1 mensen verplaatst", seconden=30)
    bladzijde.ga(page.url)
    bladzijde.keur("verplaatst", axe_bij=(1440, 390))
    bladzijde.page.get_by_role("table").get_by_role("link").first.press("Enter")
    expect(bladzijde.page.locator("main")).to_contain_text("Wacht op antwoord")

    # And of one person, from the dossier.
    bladzijde.page.get_by_role("link", name="Verplaatsen bij Welzijn").press("Enter")
    expect(bladzijde.page.locator("h1")).to_contain_text("begeleiding door Welzijn Baarn (verzonnen) verplaatsen?")
    bladzijde.keur("verplaatsen-een", axe_bij=(1440, 390))
