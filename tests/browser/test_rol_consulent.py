# SPDX-License-Identifier: EUPL-1.2
"""A consulent of Soest who guides: a group, a partner, an interpreter, a diploma, and asking how it goes."""

import re

from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling

WIE = "Shaista Nazari"


def _plan_bijeenkomst(bladzijde: Bladzijde) -> None:
    page = bladzijde.page
    # Soest gives none yet: first the list of kinds.
    bladzijde.ga("/voorlichting/nieuw")
    expect(page.get_by_text("Zet eerst soorten voorlichting op de lijst.")).to_be_visible()
    page.locator("form[action$='/beginnen'] button").click()
    bladzijde.keur("soorten", breedtes=(1440, 390))
    bladzijde.ga("/voorlichting/nieuw")
    page.get_by_label("Welke voorlichting?").select_option(label="Wonen en energie")
    page.get_by_label("Op welke dag?").fill("23-11-2026")
    page.get_by_label("Waar?").fill("Buurthuis De Plantage")
    page.get_by_label("Voor hoeveel mensen?").fill("10")
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.locator("[data-foutenlijst]")).to_contain_text("Hoe laat?")
    bladzijde.keur("bijeenkomst-fout", breedtes=(1440, 390))
    page.get_by_label("Hoe laat?").fill("9.00")
    page.get_by_role("button", name="Bijeenkomst plannen").click()
    expect(page.get_by_text("Gepland. Nodig nu mensen uit.")).to_be_visible()


def test_een_voorlichting_van_uitnodiging_tot_vervolg(tab: Tab, opstelling: Opstelling) -> None:
    lijn = Daad.van(opstelling, tab(opstelling.account("consulent", "Soest")), WIE, beeld="voorlichting")
    page = lijn.page
    _plan_bijeenkomst(lijn.tab)
    lijn.knop("Mensen uitnodigen")
    lijn.zegt("Niemand wacht op deze voorlichting.")
    lijn.knop("Iedereen van de gemeente, op naam")
    lijn.keur()
    for naam in (WIE, "Suha Barakat"):
        page.get_by_role("checkbox", name=re.compile(naam)).check()
    lijn.knop("Gekozen mensen uitnodigen")
    lijn.zegt("2 uitgenodigd.", "2 van de 10 plekken bezet")
    lijn.knop("Vastleggen wie er was")
    page.get_by_label(WIE).select_option(label="Aanwezig")
    page.get_by_label("Suha Barakat").select_option(label="Geoorloofd afwezig")
    lijn.keur()
    lijn.knop("Bewaren")
    page.get_by_role("link", name=f"Vervolg kiezen voor {WIE}").click()
    page.get_by_label("Een afspraak, met een dag").check()
    lijn.weigert("Vervolg bewaren", "Wat spreken jullie af?")
    lijn.vul(wat="Samen de meterstanden doorgeven", uiterlijk="7-12-2026")
    lijn.keur()
    lijn.knop("Vervolg bewaren")
    expect(page.get_by_role("row").filter(has_text=WIE)).to_contain_text("Een afspraak, met een dag")
    lijn.keur()
    lijn.op_tijdlijn("Afspraak gemaakt", "Uiterlijk 7 december 2026.")
    lijn.ga("/begeleiding/afspraken")
    lijn.zegt("Samen de meterstanden doorgeven")
    lijn.duo_kreeg()


def test_een_verwijzing_en_weer_terug(tab: Tab, opstelling: Opstelling) -> None:
    """The partner reads no name before it says yes; taken back, there is nothing to answer any more."""
    lijn = Daad.van(opstelling, tab(opstelling.account("consulent", "Soest")), "Jawad Yaqubi", beeld="verwijzing")
    partner = tab(opstelling.account("maatschappelijk begeleider", "Soest"))
    nodig = "Samen wennen aan het dorp en aan de bus."
    lijn.ga("/begeleiding/verwijzen")
    lijn.vul(nodig=nodig)
    lijn.weigert("Verwijzing versturen", "Welke organisatie?")
    expect(lijn.page.locator("[name=nodig]")).to_have_value(nodig)
    lijn.keur()
    lijn.page.get_by_label("Welke organisatie?").select_option(label="Steunpunt Nieuwkomers Soest")
    lijn.knop("Verwijzing versturen")
    lijn.zegt("Verstuurd. Je ziet hier wat de organisatie antwoordt.", "Wacht op antwoord")
    lijn.keur()
    partner.ga("/begeleiding")
    expect(partner.page.locator("main")).to_contain_text(nodig)
    expect(partner.page.locator("main")).not_to_contain_text("Yaqubi")
    lijn.page.get_by_role("link", name=re.compile("^Intrekken")).click()
    lijn.vul(reden="De inburgeraar wil het liever zelf proberen.")
    lijn.keur()
    lijn.page.locator("main form button[type=submit]").first.click()
    lijn.page.wait_for_load_state()
    partner.ga("/begeleiding")
    expect(partner.page.locator("main")).not_to_contain_text(nodig)
    lijn.op_tijdlijn("Begeleiding door Steunpunt Nieuwkomers Soest stopt", "wil het liever zelf proberen.")
    lijn.duo_kreeg()


def test_een_tolk_een_diploma_en_hoe_het_gaat(tab: Tab, opstelling: Opstelling) -> None:
    lijn = Daad.van(opstelling, tab(opstelling.account("consulent", "Soest")), "Suha Barakat", beeld="begeleid")
    lijn.ga("/tolken/nieuw")
    lijn.vul(datum="20-11-2026", begin="14.00", plek="088 000 03 42")
    lijn.weigert("Boeking bewaren", "Op welke dag is het gesprek?")
    lijn.vul(datum="7-12-2026")
    lijn.knop("Boeking bewaren")
    lijn.zegt("Bewaard. Vraag de tolk nu aan bij het bureau.")
    lijn.page.locator("main a[href$='/stand']").first.click()
    lijn.page.get_by_label("Bevestigd", exact=True).check()
    lijn.keur()
    lijn.knop("Bewaren")
    lijn.op_tijdlijn("Tolk", "7 december 2026")

    lijn.ga("/intake/diploma")
    lijn.knop("Diploma laten waarderen")
    lijn.vul(diploma="Bachelor scheikunde", land="Syrië")
    lijn.knop("Aanvraag bewaren")
    lijn.page.locator("main a[href$='/antwoord']").first.click()
    lijn.vul(stand="ontvangen", richting="techniek")
    lijn.weigert("Antwoord bewaren", "Te vergelijken met")
    lijn.keur()
    lijn.vul(niveau="hbo")
    lijn.knop("Antwoord bewaren")
    lijn.page.locator("main a[href$='/gebruiken']").first.click()
    lijn.keur()
    lijn.knop("Gebruikt in startniveau en plan")
    lijn.op_tijdlijn("Diploma", "hbo")

    lijn.ga("/begeleiding")
    lijn.knop("Klacht of hulp van een ander")
    lijn.zegt("klachtbehandelaar", "Een vertrouwenspersoon", "Meedoen legt niet vast wie dit blad bekijkt")
    lijn.keur()
    lijn.ga("/begeleiding/hoe-gaat-het")
    lijn.page.get_by_role("group", name="Voel je je thuis").get_by_label("Meestal wel").check()
    lijn.vul(woorden="De buren zijn aardig.")
    lijn.knop("Antwoorden bewaren")
    lijn.zegt("De buren zijn aardig.")
    lijn.keur()
    lijn.op_tijdlijn("Gevraagd hoe het gaat")
    # What somebody says about it stands on that page alone.
    expect(lijn.page.locator("main")).not_to_contain_text("De buren zijn aardig.")
    lijn.duo_kreeg()
