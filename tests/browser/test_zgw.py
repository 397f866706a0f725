# SPDX-License-Identifier: EUPL-1.2
"""The registration of zaken in a real browser: set up, tried, and at work, against the test server of ZGW."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.opstelling import VANDAAG, Opstelling, wacht_op


@pytest.fixture
def zgw() -> Iterator[str]:
    """The address of a test server in its own process."""
    env = {**os.environ, "MEEDOEN_VANDAAG": VANDAAG}
    opdracht = [sys.executable, "-m", "meedoen.simulator.zgw", "--poort", "0"]
    proces = subprocess.Popen(opdracht, stdout=subprocess.PIPE, text=True, env=env)
    try:
        assert proces.stdout is not None
        yield proces.stdout.readline().split(": ", 1)[1].split(" ")[0]
    finally:
        proces.terminate()
        proces.wait(10)
        if proces.stdout is not None:
            proces.stdout.close()


def test_de_beheerder_sluit_de_zaakregistratie_aan(tab: Tab, opstelling: Opstelling, zgw: str) -> None:
    bladzijde = tab(opstelling.account("functioneel beheerder"))
    page = bladzijde.page
    bladzijde.ga("/beheer/keten")
    page.get_by_role("link", name="Zaakregistratie instellen").click()
    bladzijde.keur("zgw-overzicht", axe_bij=(1440, 390))
    page.get_by_role("region", name="Baarn").get_by_role("link").click()
    pad = page.url.removeprefix(bladzijde.adres)
    page.locator("input[name=aan]").check()
    page.locator("input[name=rsin]").fill("123")
    bladzijde.verwacht.add(422)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Dit is geen RSIN").first).to_be_visible()
    bladzijde.keur("zgw-fouten", axe_bij=(1440, 390))
    for api in ("zaken", "documenten", "besluiten", "catalogi"):
        page.locator(f"input[name={api}]").fill(f"{zgw}/{api}/api/v1")
    page.locator("input[name=client_id]").fill("meedoen-proef")
    page.locator("input[name=geheim]").fill("alleen-voor-de-proefserver")
    page.locator("input[name=rsin]").fill("000000012")
    for naam, url in httpx.get(f"{zgw}/sim/zgw/typen", trust_env=False).json().items():
        page.locator(f"input[name={naam}]").fill(url)
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("Proef nu de verbinding.")).to_be_visible()
    # From now on the types come from the catalogue.
    expect(page.get_by_label("Statustype: brede intake").locator("option:checked")).to_have_text("intake")
    bladzijde.keur("zgw-instellen", axe_bij=(1440, 390))
    page.get_by_role("link", name="Typ de adressen van de types zelf").click()
    expect(page.get_by_label("Statustype: brede intake")).to_have_value(re.compile("/statustypen/"))
    page.get_by_role("link", name="Kies de types uit de catalogus").click()
    page.get_by_role("button", name="Proef de verbinding").click()
    expect(page.get_by_text("Alles is in orde.")).to_be_visible()
    bladzijde.keur("zgw-proef", axe_bij=(1440, 390))

    def zaken() -> list[dict[str, object]]:
        inhoud: dict[str, list[dict[str, object]]] = httpx.get(f"{zgw}/sim/zgw/inhoud", trust_env=False).json()
        return inhoud["zaken"] if len(inhoud["statussen"]) > 5 else []

    assert {zaak["omschrijving"] for zaak in wacht_op(zaken, seconden=60, wat="de worker stuurt zaken")} == {
        "Inburgering"
    }
    # Off again, so that nothing of this test waits while the others run.
    bladzijde.ga(pad)
    page.locator("input[name=aan]").uncheck()
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_text("is bewaard.")).to_be_visible()
