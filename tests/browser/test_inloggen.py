# SPDX-License-Identifier: EUPL-1.2
"""Logging in, as the first thing anybody sees."""

from tests.browser.conftest import Tab
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
