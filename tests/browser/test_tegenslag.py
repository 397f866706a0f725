# SPDX-License-Identifier: EUPL-1.2
"""What goes wrong: two people at once, a session that ends while typing, DUO down, the worker killed."""

import os
import signal

from playwright.sync_api import expect

from tests.browser import mensen
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab, log_in
from tests.browser.lijn import Lijn
from tests.browser.mensen import Mens
from tests.browser.opstelling import Opstelling, wacht_op


def _dossier(opstelling: Opstelling, bladzijde: Bladzijde, mens: Mens) -> Lijn:
    """Let somebody arrive, and take the dossier."""
    lijn = Lijn(opstelling, bladzijde, mens)
    opstelling.stuur(mens.bsn, "SS139")
    lijn.neem_op_mij(lijn.verschijnt_op_vandaag("uiterlijk"))
    return lijn


def test_twee_mensen_in_een_plan(tab: Tab, opstelling: Opstelling) -> None:
    """The second to save reads what stands there now and keeps what they typed."""
    mens = mensen.gezinsmigrant(opstelling, "Noor Aziz")
    een = _dossier(opstelling, tab(opstelling.account("consulent")), mens)
    een.ga("/plan")
    een.knop("PIP opstellen")
    twee = Lijn(opstelling, tab(opstelling.account("consulent", nummer=1)), mens)
    twee.dossier = een.dossier
    een.ga("/plan/doel")
    twee.ga("/plan/doel")
    een.vul(doel="Ik wil bakker worden.")
    een.knop("Bewaren")
    twee.vul(doel="Ik wil kapper worden.")
    twee.tab.verwacht |= {409, 422}
    twee.knop("Bewaren")
    expect(twee.page.locator("[name=doel]")).to_have_value("Ik wil kapper worden.")
    twee.zegt("Marloes Verhagen", "Ik wil bakker worden.")
    twee.tab.keur("twee-mensen", axe_bij=(1440, 390))
    een.ga("/plan")
    een.zegt("Ik wil bakker worden.")
    twee.knop("Bewaren")
    een.ga("/plan")
    een.zegt("Ik wil kapper worden.")


def test_een_sessie_die_eindigt_tijdens_het_typen(tab: Tab, opstelling: Opstelling) -> None:
    """What was typed waits behind the login page, also when the cookie is gone."""
    account = opstelling.account("consulent", nummer=2)
    bladzijde = tab(account, opnieuw=True)
    mens = mensen.gezinsmigrant(opstelling, "Dina Farouk")
    lijn = _dossier(opstelling, bladzijde, mens)
    lijn.ga("/contact")
    lijn.page.get_by_label("Ik heb gesproken").check()
    lijn.vul(tekst="Dina begint in januari met de taalles.")
    lijn.page.context.clear_cookies(name="meedoen_sessie")
    bladzijde.verwacht |= {401, 403}
    lijn.knop("Vastleggen")
    bladzijde.keur("sessie-verlopen", axe_bij=(1440, 390))
    lijn.knop("Opnieuw inloggen")
    lijn.page.get_by_label("E-mailadres").fill(account.email)
    lijn.page.get_by_label("Wachtwoord").fill(account.wachtwoord)
    lijn.page.get_by_role("button", name="Inloggen").click()
    lijn.page.wait_for_load_state()
    bladzijde.keur("sessie-terug", axe_bij=(1440, 390))
    lijn.knop("Alsnog opslaan")
    lijn.ga("/tijdlijn")
    lijn.zegt("Dina begint in januari met de taalles.")


def test_duo_is_weg_en_komt_terug(tab: Tab, opstelling: Opstelling) -> None:
    """While DUO answers 503 the message waits, and the page says so; afterwards it arrives, once."""
    mens = mensen.gezinsmigrant(opstelling, "Lina Haddad")
    lijn = _dossier(opstelling, tab(opstelling.account("consulent")), mens)
    opstelling.storing("fout_503")
    try:
        lijn.kies_contactpersonen()
        lijn.tab.tot_er_staat(mens.naam, pad="/keten")
        lijn.tab.keur("keten-wacht", axe_bij=(1440, 390))
        assert opstelling.bij_duo(mens.bsn)["contactpersonen"] == []
    finally:
        opstelling.storing("fout_503", aan=False)
    wacht_op(lambda: opstelling.bij_duo(mens.bsn)["contactpersonen"], seconden=60, wat="het bericht komt aan")
    assert len(opstelling.bij_duo(mens.bsn)["contactpersonen"]) == 1


def test_de_worker_valt_om_tijdens_het_sturen(tab: Tab, opstelling: Opstelling) -> None:
    """Killed while DUO lets it wait: the supervisor starts a new one, and the message arrives once."""
    mens = mensen.gezinsmigrant(opstelling, "Sahar Nouri")
    lijn = _dossier(opstelling, tab(opstelling.account("consulent")), mens)
    (oud,) = opstelling.pids("beheer worker")
    opstelling.storing("time_out", seconden=20, keer=1)
    lijn.kies_contactpersonen()
    wacht_op(lambda: opstelling.sim("storingen")["time_out"] is None, wat="de worker is aan het sturen")
    os.kill(oud, signal.SIGKILL)
    wacht_op(lambda: [pid for pid in opstelling.pids("beheer worker") if pid != oud], wat="een nieuwe worker")
    wacht_op(lambda: opstelling.bij_duo(mens.bsn)["contactpersonen"], seconden=60, wat="het bericht komt aan")
    assert len(opstelling.bij_duo(mens.bsn)["contactpersonen"]) == 1


def test_een_melding_die_twee_keer_komt_telt_een_keer(tab: Tab, opstelling: Opstelling) -> None:
    mens = mensen.gezinsmigrant(opstelling, "Bahar Amini")
    opstelling.storing("dubbel_zelfde", keer=1)
    lijn = _dossier(opstelling, tab(opstelling.account("consulent")), mens)
    lijn.ga("/tijdlijn")
    assert lijn.tab.tekst().count("Bericht van DUO (SS139)") == 1


def test_te_vaak_een_verkeerd_wachtwoord(tab: Tab, opstelling: Opstelling) -> None:
    account = opstelling.account("consulent", "Bunschoten", 2)
    bladzijde = tab()
    bladzijde.verwacht |= {401, 403, 422, 429}
    for _ in range(6):
        bladzijde.ga("/inloggen")
        bladzijde.page.get_by_label("E-mailadres").fill(account.email)
        bladzijde.page.get_by_label("Wachtwoord").fill("dit is het niet")
        bladzijde.page.get_by_role("button", name="Inloggen").click()
    expect(bladzijde.page.locator("main")).to_contain_text("te vaak")
    bladzijde.keur("te-vaak", axe_bij=(1440, 390))
    # Somebody else is not locked out.
    log_in(tab(), opstelling.account("teamleider", "Bunschoten"))
