# SPDX-License-Identifier: EUPL-1.2
"""A teamleider of Soest: cover in a holiday, dossiers to a colleague, a plan of four eyes, a look that was taken."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling
from tests.regie.besluiten import pdf_lezen


def test_wie_waarneemt_ziet_de_taken_en_daarna_niet_meer(tab: Tab, opstelling: Opstelling) -> None:
    bram, elif_ = opstelling.account("consulent", "Soest"), opstelling.account("consulent", "Soest", 1)
    leider, waarnemer = tab(opstelling.account("teamleider", "Soest")), tab(elif_)
    page = leider.page
    waarnemer.ga("/")
    expect(waarnemer.page.get_by_role("link", name="Suha Barakat", exact=True)).to_have_count(0)
    leider.ga("/team/vervanging")
    page.get_by_label("Wie is er niet?").select_option(label=bram.naam)
    page.get_by_label("Wie neemt waar?").select_option(label=bram.naam)
    page.get_by_label("Eerste dag").fill("23-11-2026")
    page.get_by_label("Laatste dag").fill("20-11-2026")
    leider.verwacht.add(422)
    page.get_by_role("button", name="Vervanging afspreken").click()
    expect(page.locator("[data-foutenlijst]")).to_be_visible()
    leider.keur("vervanging-fout", breedtes=(1440, 390))
    page.get_by_label("Wie neemt waar?").select_option(label=elif_.naam)
    page.get_by_label("Laatste dag").fill("4-12-2026")
    page.get_by_role("button", name="Vervanging afspreken").click()
    expect(page.get_by_text("Afgesproken.")).to_be_visible()
    leider.keur("vervanging-nu", breedtes=(1440, 390))
    waarnemer.ga("/")
    expect(waarnemer.page.get_by_role("link", name="Suha Barakat", exact=True).first).to_be_visible()
    waarnemer.keur("vandaag-waarnemen", breedtes=(1440, 390))
    page.get_by_role("button", name=re.compile("^Intrekken")).click()
    expect(page.get_by_text("De vervanging is ingetrokken.")).to_be_visible()
    waarnemer.ga("/")
    expect(waarnemer.page.get_by_role("link", name="Suha Barakat", exact=True)).to_have_count(0)


def test_twee_dossiers_naar_een_collega_met_een_blik_op_de_lading(tab: Tab, opstelling: Opstelling) -> None:
    """The preview changes nothing; then both have another consulent, and all of hers are one PDF."""
    leider = tab(opstelling.account("teamleider", "Soest"))
    page, wie = leider.page, ("Yu Dong", "Alper Altun")
    lijn = Daad.van(opstelling, leider, wie[0])
    leider.ga("/team")
    page.get_by_role("link", name="Verdelen van Elif Korkut").click()
    for naam in wie:
        page.get_by_role("checkbox", name=re.compile(naam)).check()
    page.get_by_label("Geef aan").select_option(label="Annet de Wringer")
    page.get_by_role("button", name="Nakijken").click()
    expect(page.locator("h1")).to_have_text("2 dossiers geven?")
    leider.keur("geven-nakijken", breedtes=(1440, 390))
    page.get_by_role("button", name="Dossiers geven").click()
    expect(page.get_by_text("2 dossiers staan nu bij Annet de Wringer")).to_be_visible()
    page.goto(f"{leider.adres}/team")
    page.get_by_role("link", name="Verdelen van Annet de Wringer").click()
    adres = page.get_by_role("link", name="Overdracht van alle dossiers (PDF)").get_attribute("href") or ""
    bladen = pdf_lezen.bladzijden(page.request.get(leider.adres + adres).body())
    samen = "".join("".join(bladen).split())
    assert all("".join(naam.split()) in samen for naam in (*wie, "Mohannad Haddad")), samen[:500]
    assert len(bladen) >= page.get_by_role("checkbox").count() >= 9, "a page for each"
    lijn.op_tijdlijn("Staat bij Annet de Wringer", "Renske Oldenziel")
    lijn.duo_kreeg()


def test_een_plan_van_vier_ogen_van_vandaag_tot_duo(tab: Tab, opstelling: Opstelling) -> None:
    lijn = Daad.van(opstelling, tab(opstelling.account("teamleider", "Soest")), "Ghada Ramadan", beeld="vier-ogen")
    rij = lijn.verschijnt_op_vandaag("Lees het plan (PIP) dat Bram Nieuwlaar voorlegt")
    lijn.knop(re.compile("^PIP vaststellen"), binnen=rij)
    lijn.zegt("Dit plan ligt bij een collega", "DUO neemt dit plan aan")
    lijn.knop("PIP vaststellen")
    lijn.keur()
    lijn.knop("PIP vaststellen")
    lijn.zegt("Het plan is vastgesteld")
    lijn.keur()
    lijn.lees_brief("B1-route")
    lijn.op_tijdlijn("Plan (PIP) vastgesteld", "Renske Oldenziel")
    lijn.duo_kreeg("POST /personen/{bsn}/PIP")
    (pip,) = opstelling.bij_duo(lijn.mens.bsn)["pips"]
    assert (pip["leerroute"], pip["dagtekening"]) == ("B", "2026-11-23")


def test_een_inzage_met_een_reden_wordt_door_een_ander_nagekeken(tab: Tab, opstelling: Opstelling) -> None:
    """The beheerder reads a dossier that is closed to that role, and can no more once it ends; a teamleider judges."""
    leider = Daad.van(opstelling, tab(opstelling.account("teamleider", "Soest")), "Madiha al Shami", beeld="inzage")
    leider.ga()
    nummer = re.search(r"\d{4}-\d{5}", leider.tab.tekst())
    assert nummer
    beheer = leider.als(tab(opstelling.account("functioneel beheerder")), naam="breekglas")
    beheer.tab.ga(leider.dossier, status=403)
    beheer.tab.ga("/beheer/inzage")
    beheer.page.get_by_label("Gemeente").select_option(label="Soest")
    beheer.vul(nummer=nummer[0])
    beheer.weigert("Dossier openen", "Waarom moet je dit dossier lezen?")
    beheer.keur()
    beheer.vul(reden="Een brief staat twee keer in de lijst. Kijken welke goed is.")
    beheer.knop("Dossier openen")
    beheer.zegt("Madiha al Shami")
    beheer.keur()
    beheer.tab.ga("/beheer/inzage")
    beheer.knop("Nu stoppen")
    beheer.tab.ga(leider.dossier, status=403)

    leider.tab.ga("/team/inzage")
    rij = leider.page.get_by_role("row").filter(has_text="Madiha al Shami")
    expect(rij).to_contain_text("Een brief staat twee keer in de lijst.")
    leider.keur()
    rij.get_by_role("link").last.click()
    leider.page.get_by_label("Nee", exact=True).check()
    leider.weigert("Oordeel bewaren", "Toelichting")
    leider.page.get_by_label("Ja", exact=True).check()
    leider.knop("Oordeel bewaren")
    leider.zegt("Bewaard. Het staat ook op de tijdlijn.", "Terecht, door Renske Oldenziel")
    leider.op_tijdlijn("Dossier geopend met een reden", "Pieter Zandvoorder", "Een brief staat twee keer")
    leider.duo_kreeg()
