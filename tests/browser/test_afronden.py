# SPDX-License-Identifier: EUPL-1.2
"""Completing the intake without the person, by two people: proposed, sent back, proposed again, confirmed."""

import re

from playwright.sync_api import expect

from tests.browser import mensen
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.lijn import Lijn
from tests.browser.opstelling import Opstelling

REDEN = "Drie keer niet gekomen, ook niet na een bezoek. Het plan steunt op de gegevens van DUO."
TERUG = "Ga eerst nog een keer langs, met een tolk."


def _anders(opstelling: Opstelling, bladzijde: Bladzijde, lijn: Lijn, naam: str) -> Lijn:
    """The same dossier in the tab of somebody else."""
    ander = Lijn(opstelling, bladzijde, lijn.mens, naam=naam)
    ander.dossier = lijn.dossier
    return ander


def _leg_voor(lijn: Lijn, reden: str = "") -> None:
    lijn.ga("/oproep")
    lijn.zegt("Dit kunnen bevestigen", "Ingrid Molenkamp (teamleider)")
    lijn.keur()
    if reden:
        lijn.vul(reden=reden)
    lijn.knop("Voorleggen aan een collega")
    lijn.zegt("Het ligt klaar voor een collega", "Een collega bevestigt")
    expect(lijn.page.get_by_role("button", name="Afronden bevestigen")).to_have_count(0)
    lijn.keur()


def _geef_terug(tweede: Lijn) -> None:
    """The teamleider finds it on Vandaag, reads it, and sends it back with a reason."""
    rij = tweede.verschijnt_op_vandaag("Lees waarom Marloes Verhagen de brede intake wil afronden")
    tweede.keur()
    tweede.knop(re.compile("^Voorstel lezen"), binnen=rij)
    tweede.zegt(REDEN, "Kijk hieronder wat er is gestuurd")
    tweede.keur()
    tweede.knop("Voorstel teruggeven")
    tweede.vul(reden=TERUG)
    tweede.keur()
    tweede.knop("Teruggeven")
    tweede.zegt("Het voorstel is terug")
    expect(tweede.page.get_by_role("button", name="Afronden bevestigen")).to_have_count(0)
    tweede.keur()


def test_afronden_zonder_gesprek_door_twee_mensen(tab: Tab, opstelling: Opstelling) -> None:
    """The consulent proposes; the teamleider sends it back; a second consulent confirms, without script."""
    mens = mensen.al_weken_hier(opstelling, "Yusuf Demir")
    marloes, leider = opstelling.account("consulent"), opstelling.account("teamleider")
    lijn = Lijn(opstelling, tab(marloes), mens, naam="afronden")
    opstelling.stuur(mens.bsn, "SS139")
    lijn.neem_op_mij(lijn.verschijnt_op_vandaag("uiterlijk"))
    opstelling.werk("tests.browser.drie_gemist", marloes.email, lijn.dossier.rsplit("/", 1)[1])
    lijn.ga("/oproep")
    lijn.tab.verwacht.add(422)
    lijn.knop("Voorleggen aan een collega")
    lijn.zegt("Vul dit in.")
    lijn.keur()
    _leg_voor(lijn, REDEN)
    lijn.ga("/intake")
    lijn.zegt("Afronden ligt bij een collega")
    lijn.keur()

    _geef_terug(_anders(opstelling, tab(leider), lijn, "meelezen"))
    lijn.verschijnt_op_vandaag("waarom Ingrid Molenkamp het afronden zonder gesprek teruggaf")
    lijn.ga("/oproep")
    lijn.zegt(TERUG)
    _leg_voor(lijn)

    derde = _anders(opstelling, tab(opstelling.account("consulent", nummer=1), script=False), lijn, "bevestigen")
    derde.ga("/oproep")
    derde.zegt(REDEN)
    derde.keur()
    derde.knop("Afronden bevestigen")
    derde.zegt("De brede intake is klaar sinds 23 november 2026", "Marloes Verhagen", "Karim Tazi")
    derde.keur()
    derde.knop("Bewijs lezen")
    derde.zegt("Er komt hetzelfde uit", "Bevestigd door Karim Tazi", "Voorgelegd door Marloes Verhagen")
    derde.keur()
    lijn.ga("/tijdlijn")
    lijn.zegt("Marloes Verhagen legde het voor, Karim Tazi bevestigde het.")
    lijn.keur()
    lijn.ga()
    lijn.zegt("zonder gesprek")
    lijn.keur()
