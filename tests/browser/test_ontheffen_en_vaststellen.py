# SPDX-License-Identifier: EUPL-1.2
"""Two decisions of the college: ontheffing of the leerbaarheidstoets, and a plan that a second colleague adopts."""

import re

from playwright.sync_api import expect

from tests.browser import mensen
from tests.browser.conftest import Tab
from tests.browser.daad import SOEST, Daad
from tests.browser.lijn import Lijn
from tests.browser.opstelling import Opstelling


def test_ontheffing_van_de_leerbaarheidstoets(tab: Tab, opstelling: Opstelling) -> None:
    """Who sees badly need not do the test: read first, then decide; the number goes at DUO, and the ground nowhere."""
    lijn = Daad.bij(opstelling, tab(opstelling.account("consulent", "Bunschoten")), "gesprek_half_klaar", naam="lbt")
    lijn.ga("/intake/gezondheid")
    lijn.vul(**{"v-zien": "ja"})
    expect(lijn.page.locator("[data-bewaard]")).to_contain_text("Bewaard om")
    lijn.ga("/intake/leerbaarheidstoets")
    lijn.knop("Ontheffing bij slecht zien of horen")
    lijn.zegt("De ontheffing wordt gegeven.")
    lijn.keur()
    lijn.knop("Besluit bekijken")
    lijn.zegt("Lees eerst het besluit", "Er is nog niets besloten")
    lijn.keur()
    lijn.knop("Besluit nemen")
    lijn.zegt("is genomen. Verstuur de brief vandaag.", "Artikel 14 lid 6 onderdeel a")
    lijn.keur()
    brief = lijn.is_brief("hoeft de leerbaarheidstoets niet te doen", "bezwaar")
    assert not [woord for woord in ("slecht", "visue", "ogen", "bril") if woord in brief]
    lijn.op_tijdlijn(
        "Hoeft de leerbaarheidstoets niet te doen", "Besluit van de gemeente van 23 november 2026", "B-2026-"
    )
    assert "slecht" not in lijn.tab.tekst()

    lijn.ga("/intake/leerbaarheidstoets")
    lijn.zegt("De toets hoeft niet.", "DUO heeft nog een nummer")
    lijn.keur()
    lijn.knop("Nummer intrekken")
    lijn.vul(reden="Er is een ontheffing.")
    lijn.knop("Nummer intrekken")
    lijn.zegt("Het nummer is ingetrokken.")
    lijn.duo_kreeg("DELETE /personen/{bsn}/lbt/examennummer")
    assert "lbt_nummer" not in opstelling.bij_duo(lijn.mens.bsn)


def test_vier_ogen_op_een_plan_dat_klaarligt(tab: Tab, opstelling: Opstelling) -> None:
    """Who prepared the plan can't adopt it; a colleague reads it, adopts it, and DUO gets it once."""
    beheer = tab(opstelling.account("functioneel beheerder"))
    beheer.ga("/beheer/beleid/342/vier_ogen_pip")
    Lijn(opstelling, beheer, mensen.Mens("", "")).zet_vier_ogen_aan()
    een = Daad.bij(opstelling, tab(opstelling.account("consulent", "Soest")), "pip_ter_vaststelling", gemeente=SOEST)
    een.ga("/plan/vaststellen")
    een.zegt("Een collega stelt vast")
    expect(een.page.get_by_role("button", name="PIP vaststellen")).to_have_count(0)
    een.keur()
    twee = een.als(tab(opstelling.account("consulent", "Soest", 1)), naam="vier-ogen-twee")
    twee.ga("/plan")
    twee.knop(re.compile("PIP vaststellen|Plan vaststellen"))
    twee.zegt("Elif Korkut, namens het college", "Bram Nieuwlaar")
    twee.knop("PIP vaststellen")
    twee.zegt("Het plan is vastgesteld", "Vastgesteld door Elif Korkut", "Voorbereid door Bram Nieuwlaar")
    twee.keur()
    twee.is_brief("plan voor inburgering", "B1-route", "bezwaar", "Elif Korkut")
    twee.duo_kreeg("POST /personen/{bsn}/PIP")
    (pip,) = opstelling.bij_duo(een.mens.bsn)["pips"]
    assert (pip["gemeentecode"], pip["leerroute"], pip["dagtekening"]) == ("0342", "B", "2026-11-23")
    een.op_tijdlijn("Plan (PIP) vastgesteld", "23 november 2026", "Elif Korkut")
    een.keur()
