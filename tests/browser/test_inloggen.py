# SPDX-License-Identifier: EUPL-1.2
"""Logging in, as the first thing anybody sees."""

import base64

from django_otp.oath import totp
from playwright.sync_api import expect

from tests.browser.conftest import Tab, log_in
from tests.browser.opstelling import Opstelling


def test_inlogpagina(tab: Tab) -> None:
    bladzijde = tab()
    bladzijde.ga("/inloggen")
    bladzijde.keur("inloggen", axe_bij=(1440, 390, 320))


def test_verkeerd_wachtwoord_zegt_wat_er_mis_is(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde, account = tab(), opstelling.account("consulent")
    bladzijde.ga("/inloggen")
    bladzijde.verwacht |= {422, 401}
    bladzijde.page.get_by_label("E-mailadres").fill(account.email)
    bladzijde.page.get_by_label("Wachtwoord").fill("dit is het niet")
    bladzijde.page.get_by_role("button", name="Inloggen").click()
    assert "Dit e-mailadres en wachtwoord horen niet bij elkaar" in bladzijde.tekst()
    assert bladzijde.page.get_by_label("E-mailadres").input_value() == account.email
    bladzijde.keur("inloggen-mis", axe_bij=(1440, 390))


def test_een_consulent_logt_in(tab: Tab, opstelling: Opstelling) -> None:
    bladzijde = tab(opstelling.account("consulent"))
    bladzijde.ga("/account")
    assert "Marloes Verhagen" in bladzijde.tekst()
    bladzijde.keur("account", axe_bij=(1440, 390))


def test_een_code_van_de_telefoon_als_tweede_stap(tab: Tab, opstelling: Opstelling) -> None:
    account = opstelling.account("consulent", "Bunschoten", 1)
    bladzijde = tab(account, opnieuw=True)
    bladzijde.ga("/account/code")
    geheim = bladzijde.page.locator(".meedoen-code").inner_text()
    sleutel = base64.b32decode(geheim + "=" * (-len(geheim) % 8))
    bladzijde.page.get_by_label("Code").fill(f"{totp(sleutel):06d}")
    bladzijde.page.get_by_role("button", name="Code aanzetten").click()
    expect(bladzijde.page.locator("main")).to_contain_text("Staat aan")
    bladzijde.keur("account-met-code")
    nieuw = tab()
    log_in(nieuw, account)
    expect(nieuw.page.locator("h1")).to_have_text("Nog één stap")
    nieuw.page.get_by_label("Code").fill("000000")
    nieuw.page.get_by_role("button", name="Inloggen").click()
    expect(nieuw.page.locator("main")).to_contain_text("Deze code klopt niet")
    nieuw.keur("code-mis", axe_bij=(1440, 390))
