# SPDX-License-Identifier: EUPL-1.2
"""A begeleider with a phone: a list per theme, a visit and hours, and what of it the consulent reads."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling

_TELEFOON = {"breedtes": (390, 320), "axe_bij": (390,)}


def test_een_lijst_een_bezoek_en_uren_op_de_telefoon(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("maatschappelijk begeleider", nummer=1))
    page, naam = bladzijde.page, "Alaa al Matari"
    page.set_viewport_size({"width": 390, "height": 844})
    bladzijde.ga("/begeleiding")
    page.get_by_role("link", name=naam).first.click()
    page.wait_for_load_state()
    page.get_by_role("link", name=re.compile("^Verzekeringen")).click()
    page.get_by_role("checkbox").first.check()
    bladzijde.keur("telefoon-lijst", **_TELEFOON)
    page.locator("main form button[type=submit]").last.click()
    expect(page.get_by_role("link", name=re.compile("^Verzekeringen"))).to_contain_text("1 van 3")

    page.get_by_role("link", name="Bezoek plannen").click()
    page.get_by_label("Welke dag?").fill("20-11-2026")
    page.get_by_label("Hoe laat?").fill("10.30")
    page.get_by_label("Waar?").fill("thuis")
    page.get_by_label("Wat gaan jullie doen?").fill("De post van de zorg lezen.")
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Bezoek plannen").click()
    expect(page.locator("[data-foutenlijst]")).to_contain_text("Welke dag?")
    expect(page.get_by_label("Wat gaan jullie doen?")).to_have_value("De post van de zorg lezen.")
    bladzijde.keur("telefoon-bezoek-fout", **_TELEFOON)
    page.get_by_label("Welke dag?").fill("24-11-2026")
    page.get_by_role("button", name="Bezoek plannen").click()
    expect(page.get_by_text("Dinsdag 24 november 2026, 10.30 uur, thuis").first).to_be_visible()

    page.get_by_role("link", name="Uren boeken").click()
    page.get_by_label("Hoe lang?").fill("1:15")
    page.get_by_label("Iets regelen").check()
    page.get_by_role("button", name="Uren boeken").click()
    expect(page.get_by_text("Samen 2 uur.")).to_be_visible()
    bladzijde.keur("telefoon-mens", **_TELEFOON)

    # What the consulent reads of it: the hours, never what somebody can do alone as a mark.
    consulent = Daad.van(opstelling, tab(opstelling.account("consulent", nummer=2)), naam, beeld="telefoon")
    consulent.ga("/begeleiding/verwijzingen")
    consulent.zegt("Dawoud Karimzai", "2 uur")
    consulent.ga("/tijdlijn")
    expect(consulent.page.locator("main")).not_to_contain_text("De post van de zorg lezen.")
    consulent.duo_kreeg()
