# SPDX-License-Identifier: EUPL-1.2
"""The beheerder asks what another term would shift and gets counts; the teamleider sees the dossiers."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling, wacht_op


def _vraag(bladzijde: Bladzijde, **velden: str) -> None:
    page = bladzijde.page
    bladzijde.ga("/beheer/wetswijziging/nieuw")
    if page.get_by_label("Gemeente", exact=True).count():
        page.get_by_label("Gemeente", exact=True).select_option(label="Baarn")
    page.get_by_label("Vanaf welke dag").fill(velden.pop("vanaf", "1-1-2026"))
    # Closed when the page opens; a refusal opens what it is about.
    page.locator("summary", has_text="Besluiten").click()
    for label, waarde in velden.items():
        page.get_by_label(label.replace("_", " ")).fill(waarde)
    page.get_by_role("button", name="Berekenen").click()


@pytest.mark.parametrize("script", [True, False])
def test_van_vraag_tot_dossiers(tab: Tab, opstelling: Opstelling, script: bool) -> None:
    beheer = tab(opstelling.account("functioneel beheerder"), script=script)
    page = beheer.page
    beheer.ga("/beheer/wetswijziging")
    beheer.keur("wet-lijst-leeg")
    beheer.ga("/beheer/wetswijziging/nieuw")
    beheer.keur("wet-nieuw")
    beheer.verwacht.add(422)
    _vraag(beheer, vanaf="1-1-2026", Tijd_om_bezwaar_te_maken="400")
    expect(page.get_by_role("alert")).to_contain_text("van 1 tot en met 366")
    beheer.keur("wet-fout")
    _vraag(beheer, Tijd_om_het_plan_vast_te_stellen="56 dagen", Tijd_om_bezwaar_te_maken="28")
    assert re.search(r"/beheer/wetswijziging/[0-9a-f-]{36}$", page.url), beheer.tekst()
    beheer.keur("wet-loopt")
    adres = page.url.removeprefix(beheer.adres)

    def klaar() -> Any:
        if page.get_by_role("link", name="Kijk of het klaar is").count():
            page.get_by_role("link", name="Kijk of het klaar is").click()
        return page.get_by_role("heading", name="Klokken", exact=True).count()

    wacht_op(klaar, wat=beheer.tekst)
    expect(page.get_by_role("heading", name="PIP binnen tien weken")).to_be_visible()
    beheer.keur("wet-uitkomst", axe_bij=(1440, 390, 320))
    assert "56 dagen (nu 70 dagen)" in beheer.tekst()

    team = tab(opstelling.account("teamleider"), script=script)
    team.ga("/team")
    team.page.get_by_role("link", name="Wat verschuift er als de wet verandert?").click()
    team.keur("wet-team")
    team.page.get_by_role("link", name="56 dagen").first.click()
    expect(team.page.locator("tbody tr").first).to_contain_text("van ")
    team.keur("wet-dossiers", axe_bij=(1440, 390, 320))
    namen = [naam.split("\n")[0] for naam in team.page.locator("tbody th a").all_inner_texts()]
    assert namen
    page.goto(beheer.adres + adres)
    assert not [naam for naam in namen if naam in beheer.tekst()]

    beheer.ga(f"{adres}/verwijderen")
    page.get_by_role("button", name="Berekening verwijderen").click()
    expect(page.get_by_text("De berekening is verwijderd.")).to_be_visible()
    beheer.keur()


def test_wie_er_niet_bij_mag(tab: Tab, opstelling: Opstelling) -> None:
    consulent, beheer = tab(opstelling.account("consulent")), tab(opstelling.account("functioneel beheerder"))
    for pad in ("/beheer/wetswijziging", "/beheer/wetswijziging/nieuw", "/team/wetswijziging"):
        consulent.ga(pad, status=403)
    beheer.ga("/team/wetswijziging", status=403)
