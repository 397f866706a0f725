# SPDX-License-Identifier: EUPL-1.2
"""A move from one gemeente to another: the warm transfer package leaves the one signed, and the other reads it."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Tab
from tests.browser.daad import SOEST, Daad
from tests.browser.opstelling import Opstelling
from tests.regie.besluiten import pdf_lezen


def _haal(page: Page, knop: str) -> bytes:
    with page.expect_download() as gehaald:
        page.get_by_role("button", name=knop).click()
    return Path(gehaald.value.path()).read_bytes()


def _vertrek(oud: Daad) -> None:
    oud.ga("/wijzigen")
    oud.knop("Verhuizing bekijken")
    oud.knop("Verhuizing vastleggen")
    oud.vul(datum="16-11-2026", gemeente="Soest")
    oud.knop("Verhuizing bewaren")
    oud.zegt("De verhuizing staat in het dossier.", "Verhuisd op 16 november 2026, naar Soest.", "heeft DUO alles?")
    oud.keur()


def _maak_pakket(oud: Daad) -> bytes:
    oud.knop("Pakket maken")
    oud.vul(door="Bram Nieuwlaar, consulent", op="20-11-2026", met_boete="nee")
    oud.knop("Bekijken wat er meegaat")
    oud.zegt("Er is nog niets gemaakt.", "gemeente Soest", oud.mens.bsn, "uur bij Taalhuis Het Anker", "gaan niet mee")
    oud.keur()
    oud.knop("Pakket maken en ondertekenen")
    oud.zegt("Het pakket is gemaakt en ondertekend.", "Voor gemeente Soest")
    bestand = _haal(oud.page, "Bestand ophalen")
    assert json.loads(bestand)["inhoud"]["persoon"]["bsn"] == oud.mens.bsn
    tekst = "".join(pdf_lezen.bladzijden(_haal(oud.page, "PDF ophalen")))
    assert "Overdracht" in tekst and oud.mens.achternaam in tekst
    oud.page.reload()
    oud.zegt("haalde het bestand op", "haalde de PDF op")
    oud.keur()
    return bestand


def _lees_in(nieuw: Daad, bestand: bytes, sleutel: str) -> None:
    nieuw.ga("/wijzigen/verhuizen")
    nieuw.zegt("Verhuisd hierheen op 16 november 2026, vanuit Bunschoten.")
    nieuw.knop("Pakket inlezen")
    nieuw.page.locator("[name=bestand]").set_input_files(
        {"name": "overdracht.json", "mimeType": "application/json", "buffer": bestand}
    )
    nieuw.knop("Bekijken")
    nieuw.zegt("De handtekening klopt", sleutel)
    nieuw.tab.verwacht.add(422)
    nieuw.knop("Overnemen")
    nieuw.zegt("Bel de vorige gemeente en vergelijk de sleutel.")
    nieuw.keur()
    nieuw.vul(gecontroleerd=True)
    nieuw.knop("Overnemen")
    nieuw.zegt("Het pakket staat in het dossier.", "Van gemeente Bunschoten")


def test_een_verhuizing_met_een_warme_overdracht(tab: Tab, opstelling: Opstelling) -> None:
    """From Bunschoten to Soest. Of the move itself DUO hears nothing from us; of the new contact person it does."""
    oud = Daad.bij(opstelling, tab(opstelling.account("consulent", "Bunschoten")), "traject_verlengd", naam="vertrek")
    _vertrek(oud)
    sleutel = oud.page.locator("section", has=oud.page.get_by_role("heading", name="Onze sleutel")).locator("strong")
    voorgelezen = sleutel.inner_text()
    bestand = _maak_pakket(oud)
    oud.op_tijdlijn("Verhuisd naar een andere gemeente", "16 november 2026", "Soest")
    oud.op_tijdlijn("Overdrachtspakket gegeven aan Soest", "Bram Nieuwlaar")
    oud.keur()

    nieuw = Daad(opstelling, tab(opstelling.account("consulent", "Soest")), oud.mens, naam="aankomst")
    opstelling.stuur(oud.mens.bsn, "SS121", gemeente=f"{SOEST:04d}", datum="2026-11-16")
    nieuw.neem_op_mij(nieuw.verschijnt_op_vandaag("het plan op bij de vorige gemeente"))
    nieuw.zegt("Haal uiterlijk 30 november 2026 het plan op")
    _lees_in(nieuw, bestand, voorgelezen)
    nieuw.op_tijdlijn("Pakket van Bunschoten gelezen", "De handtekening klopt.", "regels met lesuren")
    expect(nieuw.regel("Lesuren: Nederlands (NT2)").first).to_contain_text("Vorige gemeente")
    nieuw.keur()
    # The plan was fetched, and what DUO holds of the PVT counts here too.
    nieuw.ga()
    nieuw.zegt("Kies vandaag een contactpersoon bij de gemeente")
    assert "Haal uiterlijk" not in nieuw.tab.tekst()
    nieuw.ga("/traject")
    expect(nieuw.page.get_by_role("region", name="Participatieverklaring (PVT)")).to_contain_text("Gedaan")
    nieuw.keur()
    assert nieuw.kies_contactpersoon("gemeente") == "Bram Nieuwlaar"
    nieuw.duo_kreeg("POST /contactpersonen/{id}/personen/{bsn}")
    assert "Bram Nieuwlaar" in [c["naam"] for c in opstelling.bij_duo(oud.mens.bsn)["contactpersonen"]]
