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
    nieuw.verwacht.add(422)
    nieuw.page.get_by_role("button", name="Inloggen").click()
    expect(nieuw.page.locator("main")).to_contain_text("Deze code klopt niet")
    nieuw.keur("code-mis", axe_bij=(1440, 390))


def test_een_passkey_als_tweede_stap(tab: Tab, opstelling: Opstelling) -> None:
    """The real ceremony: Chromium's own authenticator makes the key and signs; the site checks it."""
    account = opstelling.account("consulent", "Soest")
    bladzijde = tab()
    # A browser makes no passkey at an address that is a number.
    bladzijde.adres = f"http://localhost:{opstelling.poort}"
    sleutels = bladzijde.page.context.new_cdp_session(bladzijde.page)
    sleutels.send("WebAuthn.enable")
    soort = {"protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True}
    nummer = sleutels.send("WebAuthn.addVirtualAuthenticator", {"options": soort})["authenticatorId"]
    log_in(bladzijde, account)
    bladzijde.ga("/account")
    bladzijde.page.get_by_role("link", name="Passkey maken").press("Enter")
    bladzijde.page.get_by_label("Naam van de passkey").fill("Laptop")
    bladzijde.page.keyboard.press("Enter")
    knop = bladzijde.page.get_by_role("button", name="Passkey maken")
    knop.wait_for()
    bladzijde.keur("passkey-maken", axe_bij=(1440, 390))
    knop.press("Enter")
    expect(bladzijde.page.locator("main")).to_contain_text("Laptop, sinds 23 november 2026, nog niet gebruikt")
    bladzijde.keur("account-met-passkey", axe_bij=(1440, 390))

    bladzijde.page.context.clear_cookies()
    log_in(bladzijde, account)
    sleutels.send("WebAuthn.setUserVerified", {"authenticatorId": nummer, "isUserVerified": False})
    knop = bladzijde.page.get_by_role("button", name="Inloggen met passkey")
    knop.click()
    expect(bladzijde.page.get_by_role("alert")).to_contain_text("Je passkey is niet gelezen")
    bladzijde.keur("passkey-mis", axe_bij=(1440, 390))
    sleutels.send("WebAuthn.setUserVerified", {"authenticatorId": nummer, "isUserVerified": True})
    knop.press("Enter")
    expect(bladzijde.page.locator("h1")).not_to_have_text("Nog één stap")
    bladzijde.ga("/account")
    expect(bladzijde.page.locator("main")).to_contain_text("voor het laatst gebruikt op 23 november 2026")

    zonder = tab(script=False)
    zonder.adres = bladzijde.adres
    log_in(zonder, account)
    expect(zonder.page.locator("main")).to_contain_text("Hier werkt geen passkey")
    expect(zonder.page.get_by_role("button", name="Inloggen met passkey")).to_be_hidden()
    zonder.keur("passkey-zonder-script")

    bladzijde.page.get_by_role("link", name="Weghalen").press("Enter")
    bladzijde.page.get_by_role("button", name="Passkey weghalen").press("Enter")
    expect(bladzijde.page.locator("main")).to_contain_text("De passkey Laptop is weggehaald")
