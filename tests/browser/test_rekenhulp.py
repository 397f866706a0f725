# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp in a browser: a sample of its questions empty and answered, by keyboard, and without script."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import expect

from meedoen.recht.register import regels
from meedoen.regie.web.rechtsantwoord import naam_van
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab

PIP = "/rekenhulp/uiterste-dagtekening-pip"
# Of each kind one: a date on a line, a term, an amount, yes or no, a record, tables, lines, a row of days, gemeenten.
SOORTEN = (
    "uiterste-dagtekening-pip", "inburgeringstermijn", "spuk-deel-as-definitief", "ontheffing-lbt", "plicht-voldaan",
    "controleer-inhoud", "rechten-na-groepswissel", "urenstand", "onherroepelijk-vanaf", "bevoegde-gemeente",
)  # fmt: skip
ALLE = tuple(naam_van(regel) for regel in regels().values())


def _antwoord(bladzijde: Bladzijde, naam: str) -> None:
    bladzijde.ga(f"/rekenhulp/{naam}")
    bladzijde.keur(f"rekenhulp-{naam}-leeg", breedtes=(320,), axe_bij=(320,))
    bladzijde.ga(f"/rekenhulp/{naam}?voorbeeld=1")
    bladzijde.page.get_by_role("button", name="Reken uit").click()
    expect(bladzijde.page.locator("#antwoord")).to_be_visible()
    bladzijde.keur(f"rekenhulp-{naam}", breedtes=(1440, 320), axe_bij=(1440, 320))


def test_a_question_of_each_kind_is_answered_on_a_good_page(tab: Tab) -> None:
    """All of them with MEEDOEN_ALLE_VRAGEN=1, in some four minutes."""
    bladzijde, klachten = tab(), list[str]()
    bladzijde.ga("/rekenhulp?open=onderwerp-1")
    bladzijde.keur("rekenhulp", axe_bij=(1440, 320))
    for naam in ALLE if os.environ.get("MEEDOEN_ALLE_VRAGEN") else SOORTEN:
        try:
            _antwoord(bladzijde, naam)
        except AssertionError as fout:
            klachten.append(f"{naam}: {fout}")
    assert not klachten, "\n".join(klachten)


@pytest.mark.parametrize("script", [True, False])
def test_from_the_list_to_the_answer_by_keyboard(tab: Tab, script: bool) -> None:
    bladzijde = tab(script=script)
    page = bladzijde.page
    bladzijde.ga("/rekenhulp")
    page.get_by_label("Zoek een vraag").focus()
    page.keyboard.type("plan klaar")
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="Wanneer moet het plan (PIP) klaar zijn?")
    expect(link).to_be_visible()
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_label("Dag op de brief").focus()
    page.keyboard.type("16-10-2026")
    page.keyboard.press("Tab")
    page.keyboard.type("25 september 2026")
    page.keyboard.press("Tab")
    page.keyboard.type("asiel")
    page.keyboard.press("Tab")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("21-11-2026")
    # Enter in a field answers the question; it does not add a line to a list.
    page.keyboard.press("Enter")
    expect(page.locator("#antwoord")).to_contain_text("Maandag 28 december 2026")
    expect(page.locator("#antwoord .is-uitkomst")).to_contain_text(["4", "maandag 28 december 2026"])
    link = page.locator(".meedoen-waarom__artikel a").first
    expect(link).to_have_attribute("href", "https://wetten.overheid.nl/jci1.3:c:BWBR0045555&artikel=5.3")
    bladzijde.keur(breedtes=())


@pytest.mark.parametrize("script", [True, False])
def test_one_more_line_and_a_refusal_keep_what_was_typed(tab: Tab, script: bool) -> None:
    bladzijde = tab(script=script)
    page = bladzijde.page
    bladzijde.ga(f"{PIP}?voorbeeld=1")
    page.locator("details.meedoen-meer summary").click()
    page.locator("[name='derden-0-gevraagdOp']").fill("1-11-2026")
    page.get_by_role("button", name="Nog een regel").click()
    expect(page.locator("[name='derden-2-gevraagdOp']")).to_be_visible()
    expect(page.locator("[name='derden-0-gevraagdOp']")).to_have_value("1-11-2026")
    page.locator("[name='kennisgeving']").fill("31-2-2026")
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Reken uit").click()
    expect(page.get_by_role("alert")).to_contain_text("heeft geen dag 31")
    expect(page.locator("[name='derden-0-gevraagdOp']")).to_have_value("1-11-2026")
    bladzijde.keur("rekenhulp-fout", breedtes=(1440, 320), axe_bij=(320,))
