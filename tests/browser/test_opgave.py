# SPDX-License-Identifier: EUPL-1.2
"""The opgave for CBS in the browser: from the task on Vandaag to the file, also without JavaScript."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling, wacht_op


@pytest.mark.parametrize("script", [True, False])
def test_van_taak_tot_bestand(tab: Tab, opstelling: Opstelling, script: bool) -> None:
    bladzijde = tab(opstelling.account("teamleider"), script=script)
    page = bladzijde.page
    bladzijde.ga("/")
    page.get_by_role("link", name="Opgave maken").first.click()
    bladzijde.keur(f"cbs-{script}", axe_bij=(1440, 390))
    page.get_by_role("button", name="Opgave maken").click()
    expect(page.locator("h1")).to_contain_text("Opgave over het 3e kwartaal van 2026")

    def klaar() -> int:
        if page.get_by_role("link", name="Kijk of het klaar is").count():
            page.get_by_role("link", name="Kijk of het klaar is").click()
        return page.get_by_role("link", name="Bestand downloaden (XML)").count()

    wacht_op(klaar, wat=bladzijde.tekst)
    bladzijde.keur(f"cbs-opgave-{script}", axe_bij=(1440, 390))
    with page.expect_download() as gehaald:
        page.get_by_role("link", name="Bestand downloaden (XML)").click()
    inhoud = Path(gehaald.value.path()).read_bytes()
    assert inhoud.startswith(b"<?xml") and inhoud.count(b"<Persoon>") > 3
    page.get_by_role("link", name="Ik heb het geleverd").click()
    bladzijde.keur(f"cbs-geleverd-{script}", axe_bij=(1440, 390))
    page.get_by_role("link", name="Toch niet").click()
    page.get_by_role("link", name="Opgave weggooien").click()
    bladzijde.keur("cbs-weggooien")
    page.get_by_role("button", name="Weggooien").click()
    expect(page.locator("body")).to_contain_text("De opgave is weg.")
    bladzijde.ga("/cbs/indeling")
    bladzijde.keur("cbs-indeling", axe_bij=(1440, 390))


def test_de_beheerder_stelt_de_beschrijving_in(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("functioneel beheerder"))
    page = bladzijde.page
    bladzijde.ga("/beheer/cbs")
    bladzijde.keur("beheer-cbs", axe_bij=(1440, 390))
    page.get_by_role("link", name="Beschrijving bekijken of wijzigen").first.click()
    bladzijde.keur("beheer-beschrijving", axe_bij=(1440, 390))
    page.get_by_label("XSD van het CBS").set_input_files(
        {"name": "kwaad.xsd", "mimeType": "application/xml",
         "buffer": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'}
    )  # fmt: skip
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Beschrijving instellen").click()
    expect(page.locator("body")).to_contain_text("Er staat een DOCTYPE in.")
    bladzijde.keur("beheer-beschrijving-fout", axe_bij=(1440, 390))
