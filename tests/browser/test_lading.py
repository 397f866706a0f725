# SPDX-License-Identifier: EUPL-1.2
"""DUO sends many notifications at once; the teamleider sees what that means and spreads the people, by keyboard."""

import re

from playwright.sync_api import expect

from meedoen.domein.nummers import elfproef
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

AANTAL, GEMEENTE = 12, "Soest"


def _laat_komen(opstelling: Opstelling) -> None:
    """Let DUO tell at once of people whose kennisgeving is weeks old."""
    gemeente = next(g for g in opstelling.sim("status")["gemeenten"] if g["naam"] == GEMEENTE)
    bsns = [str(nummer) for nummer in range(999_970_000, 999_971_000) if elfproef(str(nummer))][:AANTAL]
    opstelling.storing("vasthouden")
    for nummer, bsn in enumerate(bsns):
        dag = f"2026-09-{10 + nummer}"
        opstelling.sim("personen", {
            "bsn": bsn, "doelgroep": "AS", "naam": f"Laat {nummer}", "gemeentecode": gemeente["code"],
            "vestigingsdatum": dag, "begindatumPlicht": dag, "kennisgeving": dag,
        })  # fmt: skip
        opstelling.stuur(bsn, "SS139")
    opstelling.storing("vasthouden", aan=False)


def test_a_batch_is_understood_and_spread(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("teamleider", GEMEENTE))
    page = bladzijde.page
    bladzijde.ga("/team/lading")
    voor = _van_niemand(page.content())
    _laat_komen(opstelling)
    bladzijde.tot(lambda: _van_niemand(page.content()) >= voor + AANTAL, wat="de mensen van de lading", seconden=60)
    expect(page.get_by_role("img", name="Plannen met hun laatste dag, per week")).to_be_visible()
    bladzijde.keur("lading", axe_bij=(1440, 390))

    page.get_by_role("textbox", name="Plannen die het team per week kan maken").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    page.wait_for_url("**/team/lading?per_week=2*")
    expect(page.get_by_text(re.compile(r"Met 2 plannen per week zijn \d+ van de \d+ plannen op tijd"))).to_be_visible()
    page.get_by_text(re.compile(r"Wie gaat naar wie\?")).focus()
    bladzijde.keur("lading-twee", axe_bij=(1440, 390))

    knop = page.get_by_role("button", name=re.compile(r"^\d+ dossiers verdelen$"))
    knop.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile(r"\d+ dossiers hebben nu een consulent"))).to_be_visible()
    assert _van_niemand(page.content()) < voor + AANTAL


def _van_niemand(html: str) -> int:
    gevonden = re.search(r">(\d+)<[^>]*>(?:\s|<[^>]*>)*Nog van niemand", html)
    return int(gevonden[1]) if gevonden else 0
