# SPDX-License-Identifier: EUPL-1.2
"""What a functioneel beheerder sets up, for Soest: a partner with somebody who logs in, a mandate, letters, a board."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab, log_in
from tests.browser.daad import Daad
from tests.browser.lijn import Lijn
from tests.browser.mensen import Mens
from tests.browser.opstelling import Account, Opstelling

PARTNER, EMAIL = "Samen Verder Soest", "bente.hofman@samen-verder.example"
ALS = {"breedtes": (1440, 390)}


def _partner_en_account(blad: Bladzijde) -> str:
    """Return the password that the page shows once."""
    page = blad.page
    blad.ga("/beheer/aansluitingen/aanbieder")
    page.get_by_label("Naam van de aanbieder").fill("s" * 10_000)
    page.get_by_label("Maatschappelijke begeleiding").check()
    page.get_by_label("Gemeente", exact=True).select_option(label="Soest")
    blad.keur("aanbieder-lange-naam", **ALS)
    page.get_by_label("Naam van de aanbieder").fill(PARTNER)
    page.get_by_role("button", name="Aanbieder toevoegen").click()
    page.wait_for_load_state()
    blad.ga("/beheer/medewerkers/nieuw")
    for veld, tekst in (("Naam", "Bente Hofman"), ("E-mailadres", EMAIL)):
        page.get_by_label(veld, exact=True).fill(tekst)
    page.get_by_label("Gemeente", exact=True).select_option(label="Soest")
    page.get_by_label("Rol").select_option(label="Maatschappelijk begeleider")
    blad.verwacht.add(422)
    page.get_by_role("button", name="Medewerker toevoegen").click()
    expect(page.locator("[data-foutenlijst]")).to_contain_text("Organisatie")
    blad.keur("medewerker-fout", **ALS)
    page.get_by_label("Organisatie").select_option(label=PARTNER)
    # Twice, as people do: it is one account.
    page.get_by_role("button", name="Medewerker toevoegen").dblclick()
    expect(page.locator("body")).to_contain_text(re.compile("Tijdelijk wachtwoord voor|Er is niets dubbel gedaan"))
    if page.get_by_text("Er is niets dubbel gedaan").count():
        # The second press took the place of the answer to the first, with the password.
        page.get_by_role("link", name="Nieuw wachtwoord").click()
        page.get_by_role("button", name="Nieuw wachtwoord maken").click()
    expect(page.locator("h1")).to_contain_text("Tijdelijk wachtwoord voor Bente Hofman")
    blad.keur("medewerker-wachtwoord", **ALS)
    return page.locator("code").last.inner_text().strip()


def test_een_partner_en_een_account_die_inlogt(tab: Tab, opstelling: Opstelling) -> None:
    beheer, nieuw = tab(opstelling.account("functioneel beheerder")), tab()
    wachtwoord = _partner_en_account(beheer)
    beheer.ga("/beheer/medewerkers")
    expect(beheer.page.get_by_role("link", name="Bente Hofman")).to_have_count(1)
    log_in(nieuw, Account(EMAIL, wachtwoord, "", "", ""))
    expect(nieuw.page.locator("h1")).to_contain_text("achtwoord")
    nieuw.page.locator("[name=huidig]").fill(wachtwoord)
    nieuw.page.locator("[name=nieuw]").fill("vier gele fietsen hier")
    nieuw.keur("eerste-wachtwoord", **ALS)
    nieuw.page.locator("main form button[type=submit]").first.click()
    nieuw.page.wait_for_load_state()
    nieuw.ga("/begeleiding")
    expect(nieuw.page.locator("main")).to_contain_text(PARTNER)
    nieuw.keur("begeleiding-leeg", **ALS)


def test_een_mandaat_dat_de_wet_niet_toelaat_en_een_dat_mag(tab: Tab, opstelling: Opstelling) -> None:
    lijn = Lijn(opstelling, tab(opstelling.account("functioneel beheerder")), Mens("", ""), naam="mandaat")
    lijn.tab.ga("/beheer/mandaten/342/nieuw")
    lijn.vul(taak="eindgesprek_z", aan="organisatie", naam="Taalschool De Brug", grondslag="Mandaatbesluit, art. 9")
    lijn.tab.verwacht.add(422)
    lijn.knop("Mandaat vastleggen")
    lijn.zegt("De gemeente mag dit gesprek niet overdragen", "artikel 3.14 lid 4 Besluit inburgering 2021")
    lijn.keur()
    lijn.vul(taak="eindgesprek_map", vanaf="1-1-2027", tot="1-1-2029")
    lijn.knop("Mandaat vastleggen")
    soest = lijn.page.get_by_role("table", name="Mandaten, Soest").get_by_role("row")
    expect(soest.filter(has_text="eindgesprek van de MAP")).to_contain_text("Taalschool De Brug")
    lijn.vul(dag="1-2-2027")
    lijn.knop("Kijk op deze dag")
    expect(soest.filter(has_text="eindgesprek van de MAP")).to_contain_text("Taalschool De Brug")
    lijn.keur()


def test_eigen_zinnen_in_een_brief_en_het_bord_van_de_invoering(tab: Tab, opstelling: Opstelling) -> None:
    """The letter is read with the new sentences before anything is kept; the board counts what is done."""
    lijn = Lijn(opstelling, tab(opstelling.account("functioneel beheerder")), Mens("", "Baarn"), naam="brieven")
    lijn.tab.ga("/beheer/brieven/342/alle")
    lijn.vul(contact="Loop gerust binnen in de Plantage.", slot="Wij helpen u graag.")
    with lijn.page.expect_popup() as venster:
        lijn.page.get_by_role("button", name=re.compile("^Bekijk de brief")).click()
    venster.value.close()
    lijn.knop("Meet hoe makkelijk het leest")
    expect(lijn.page.locator("[name=contact]")).to_have_value("Loop gerust binnen in de Plantage.")
    lijn.keur()
    lijn.knop("Tekst bewaren")
    lijn.tab.ga("/beheer/brieven/342/alle")
    lijn.zegt("Loop gerust binnen in de Plantage.", "Pieter Zandvoorder")
    lijn.keur()

    lijn.tab.ga("/beheer/invoering?gemeente=342")
    lijn.knop("Begin met de lijst")
    lijn.zegt("0 van 27 klaar")
    lijn.page.locator("main tbody th a").first.click()
    lijn.vul(wie="Renske Oldenziel", uiterlijk="31-2-2027", staat="klaar")
    lijn.tab.verwacht.add(422)
    lijn.knop("Bewaren")
    lijn.zegt("Uiterlijk klaar")
    expect(lijn.page.locator("[name=wie]")).to_have_value("Renske Oldenziel")
    lijn.keur()
    lijn.vul(uiterlijk="1-3-2027")
    lijn.knop("Bewaren")
    lijn.zegt("1 van 27 klaar", "Renske Oldenziel")
    lijn.keur()


def _klaar(lijn: Lijn, zin: str) -> None:
    """Wait for the worker, as the page says: look again whether it is done."""
    lijn.tab.tot_er_staat(zin, seconden=30)


def test_overzetten_uit_een_oud_systeem_en_weer_terug(tab: Tab, opstelling: Opstelling, tmp_path: Path) -> None:
    """Wrong columns are named and nothing is kept; then a dry run, two dossiers, what differs, and all undone."""
    lijn = Lijn(opstelling, tab(opstelling.account("consulent", "Soest")), Mens("", "Tesfay"), naam="overzetten")
    lijn.tab.ga("/overzetten")
    goed = lijn.page.request.get(f"{opstelling.adres}/overzetten/voorbeeld/342").body()
    for naam, inhoud in (("fout.csv", goed.replace(b"Achternaam", b"Familienaam", 1)), ("oud.csv", goed)):
        (tmp_path / naam).write_bytes(inhoud)
    lijn.page.get_by_label("Bestand uit het oude systeem").set_input_files(tmp_path / "fout.csv")
    lijn.tab.verwacht.add(422)
    lijn.knop("Bestand bekijken")
    lijn.zegt("Deze kolom staat niet in het bestand: “Achternaam”", "“Familienaam”")
    lijn.keur()
    lijn.page.get_by_label("Bestand uit het oude systeem").set_input_files(tmp_path / "oud.csv")
    lijn.knop("Bestand bekijken")
    lijn.zegt("Kijk het bestand na", "In dossiers is nog niets veranderd.", "Voorbeeld Tesfay")
    lijn.keur()
    lijn.knop("Verder naar bevestigen")
    lijn.keur()
    lijn.knop("Bestand inlezen")
    _klaar(lijn, "Maak dit ongedaan")
    verslag = lijn.page.url
    lijn.keur()
    tesfay = Daad.van(opstelling, lijn.tab, "Voorbeeld Tesfay", beeld="overgezet")
    tesfay.ga("/tijdlijn")
    tesfay.zegt("Oud systeem", "Plan (PIP)")
    lijn.tab.ga(verslag.removeprefix(opstelling.adres))
    adres = lijn.page.locator("main a[href$='/verslag']").first.get_attribute("href") or ""
    assert "Tesfay" in lijn.page.request.get(opstelling.adres + adres).text()
    lijn.knop("Maak dit ongedaan")
    lijn.keur()
    lijn.knop("Ongedaan maken")
    _klaar(lijn, "Ongedaan gemaakt op 23 november 2026")
    lijn.keur()
    assert not opstelling.sim("personen?q=Voorbeeld"), "DUO hears nothing of a move between systems"
