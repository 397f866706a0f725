# SPDX-License-Identifier: EUPL-1.2
"""From the first client to a message answered: beheerder, consulent, a school's system and a school without one."""

import re
from pathlib import Path

from playwright.sync_api import expect

from meedoen.regie.web.rekenblad import lees_bestand
from meedoen.regie.web.rekenblad.schrijven import schrijf_xlsx
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

SCHOOL = "Taalschool Proef"
SMAL = {"axe_bij": (1440, 390)}


def _sluit_aan(beheer: Bladzijde) -> tuple[str, str]:
    """Add a provider and make its client; return client_id and secret."""
    page = beheer.page
    beheer.ga("/beheer/aansluitingen")
    beheer.keur("aansluitingen-begin", **SMAL)
    page.get_by_role("link", name="Aanbieder toevoegen").click()
    page.wait_for_load_state()
    page.get_by_label("Naam van de aanbieder").fill(SCHOOL)
    beheer.keur("aanbieder-toevoegen", **SMAL)
    page.get_by_role("button", name="Aanbieder toevoegen").click()
    page.wait_for_load_state()
    page.get_by_role("link", name="Aansluiting maken").click()
    page.wait_for_load_state()
    page.get_by_label("Aanbieder", exact=True).select_option(label=SCHOOL)
    page.get_by_label("Naam van het systeem").fill("Leerlingsysteem")
    page.get_by_label("Les geven").check()
    beheer.keur("aansluiting-maken", **SMAL)
    page.get_by_role("button", name="Aansluiting maken").click()
    page.wait_for_load_state()
    expect(page.locator("h1")).to_contain_text("Geheim van")
    beheer.keur("aansluiting-geheim", **SMAL)
    client_id, geheim = page.locator("code").all_inner_texts()
    page.get_by_role("link", name="Naar de aansluiting").click()
    page.wait_for_load_state()
    page.get_by_label("Adres van het systeem").fill("https://school.example/meldingen")
    page.get_by_role("button", name="Adres toevoegen").click()
    page.wait_for_load_state()
    expect(page.locator("code").nth(1)).to_contain_text("whsec_")
    page.get_by_role("link", name="Naar de aansluiting").click()
    page.wait_for_load_state()
    beheer.keur("aansluiting", **SMAL)
    return client_id, geheim


def _plaats(consulent: Bladzijde) -> str:
    """Place the first person in the traject at the school; return the address of the dossier."""
    page = consulent.page
    consulent.ga("/dossiers?fase=traject")
    dossier = (page.locator("tbody th a").first.get_attribute("href") or "").removesuffix("/persoon")
    consulent.ga(f"{dossier}/traject/plaatsing")
    page.get_by_label("Aanbieder", exact=True).select_option(label=SCHOOL)
    page.get_by_label("Cursus of groep").fill("B1, twee ochtenden")
    page.get_by_label("Eerste dag").fill("1-9-2026")
    consulent.keur("plaatsen", **SMAL)
    page.get_by_role("button", name="Plaatsing bewaren").click()
    page.wait_for_load_state()
    expect(page.locator("#kop-plaatsingen")).to_be_visible()
    consulent.keur("traject-met-plaatsing", **SMAL)
    return dossier


def _schrijf_over_de_api(school: Bladzijde, client_id: str, geheim: str) -> None:
    vraag = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": geheim}
    token = school.page.request.post(f"{school.adres}/oauth/token", form=vraag).json()["access_token"]
    kop = {"Authorization": f"Bearer {token}"}
    (plek,) = school.page.request.get(f"{school.adres}/api/v1/plaatsingen", headers=kop).json()["plaatsingen"]
    bericht = {
        "plaatsing": plek["id"],
        "onderwerp": "Eerste lesweek",
        "tekst": "Het gaat goed.\nKunt u maandag bellen?",
    }
    antwoord = school.page.request.post(
        f"{school.adres}/api/v1/berichten", data=bericht, headers={**kop, "Idempotency-Key": "proef-0001"}
    )
    assert antwoord.status == 201, antwoord.text()


def _lijst(school: Bladzijde, client_id: str, geheim: str, plek: Path) -> None:
    """Log in as a school without a system, send a wrong list and then a good one."""
    page = school.page
    school.ga("/scholen")
    school.keur("scholen-inloggen", **SMAL)
    page.get_by_label("Nummer van de aansluiting").fill(client_id)
    page.get_by_label("Geheim").fill(geheim)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_load_state()
    school.keur("scholen-lijst", **SMAL)
    rauw = page.request.get(f"{school.adres}/scholen/lijst.xlsx").body()
    tabel = lees_bestand("lijst.xlsx", rauw)
    rij = [*tabel.rijen[0][1], *[""] * 8][:8]
    school.verwacht.add(422)
    for dag, naam, zin in (("1-1-2031", "fout", "Er is niets bewaard"), ("2-9-2026", "goed", "De lijst is verwerkt")):
        bestand = plek / f"{naam}.xlsx"
        bestand.write_bytes(schrijf_xlsx([tabel.kop, [*rij[:5], dag, *rij[6:]]]))
        page.get_by_label("Ingevulde lijst").set_input_files(bestand)
        page.get_by_role("button", name="Lijst sturen").click()
        page.wait_for_load_state()
        expect(page.locator("#antwoord")).to_have_text(zin)
        school.keur(f"scholen-antwoord-{naam}", **SMAL)
    page.get_by_role("button", name="Uitloggen").click()
    page.wait_for_load_state()
    expect(page.locator("h1")).to_have_text("Voor scholen")


def test_van_aansluiting_tot_antwoord(tab: Tab, opstelling: Opstelling, tmp_path: Path) -> None:
    beheer, consulent = tab(opstelling.account("functioneel beheerder")), tab(opstelling.account("consulent"))
    school = tab(script=False)
    client_id, geheim = _sluit_aan(beheer)
    dossier = _plaats(consulent)
    consulent.ga(f"{dossier}/berichten")
    consulent.keur("berichten-leeg", **SMAL)
    _schrijf_over_de_api(school, client_id, geheim)
    consulent.ga(f"{dossier}")
    expect(consulent.page.locator("main")).to_contain_text(f"{SCHOOL}: Eerste lesweek")
    consulent.ga(f"{dossier}/berichten")
    expect(consulent.page.locator("main")).to_contain_text("(nieuw)")
    consulent.keur("berichten", **SMAL)
    consulent.page.get_by_role("link", name=re.compile(f"^Bericht schrijven aan {SCHOOL}")).click()
    consulent.page.wait_for_load_state()
    consulent.page.get_by_label("Onderwerp").fill("Re: Eerste lesweek")
    consulent.page.get_by_label("Bericht", exact=True).fill("Ik bel maandag om tien uur.")
    consulent.keur("bericht-schrijven", **SMAL)
    consulent.page.get_by_role("button", name="Bericht sturen").click()
    consulent.page.wait_for_load_state()
    expect(consulent.page.locator("main")).not_to_contain_text("(nieuw)")
    consulent.keur("berichten-na", **SMAL)
    _lijst(school, client_id, geheim, tmp_path)
    consulent.ga(f"{dossier}/traject")
    expect(consulent.page.locator("main")).to_contain_text("De aanbieder zegt: begonnen op 2 september 2026.")
    consulent.ga(f"{dossier}/tijdlijn")
    expect(consulent.page.locator("main")).to_contain_text(f"Begonnen bij {SCHOOL}")
    consulent.keur("tijdlijn-met-school", **SMAL)
    beheer.ga("/beheer/aansluitingen")
    beheer.keur("aansluitingen", **SMAL)
