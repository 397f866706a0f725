# SPDX-License-Identifier: EUPL-1.2
"""A fine weighed in the browser, from missed oproepen to the decision of a second person and a payment."""

from playwright.sync_api import expect

from tests.browser import mensen
from tests.browser.conftest import Tab
from tests.browser.lijn import Lijn
from tests.browser.opstelling import Opstelling

WAAROM = "Drie keer niet gekomen zonder goede reden, ook niet na een bezoek."


def _weeg(lijn: Lijn) -> None:
    lijn.ga("/handhaving")
    lijn.zegt("Oproep 3 is gemist en telt mee", "Hulp gaat voor")
    lijn.keur()
    lijn.knop("Boete wegen")
    lijn.keur()
    lijn.knop("Beginnen met wegen")
    lijn.zegt("Weeg eerst", "Schriftelijke waarschuwing verstuurd, na oproep 1.")
    lijn.keur()
    lijn.page.get_by_role("link", name="Wegen", exact=True).first.click()
    lijn.tab.verwacht.add(422)
    lijn.knop("Bewaren")
    lijn.zegt("Kies een antwoord.")
    lijn.keur()
    lijn.page.get_by_label("Kon er iets aan doen", exact=True).check()
    lijn.page.get_by_label("Nagevraagd: de bijstand is hiervoor niet verlaagd").check()
    lijn.page.get_by_label("Nee, er is geen strafzaak over hetzelfde").check()
    lijn.vul(verwijt_reden="Wist van de afspraak.")
    lijn.knop("Bewaren")
    lijn.zegt("Bedrag volgens de regels", "€ 250")


def _hoor(lijn: Lijn) -> None:
    lijn.page.get_by_role("link", name="Rapport en voornemen").first.click()
    lijn.vul(plaats_tijd="Gemeentehuis, 16 november, 10.00 uur")
    lijn.keur()
    lijn.knop("Rapport en voornemen versturen")
    lijn.zegt("Wacht op de inburgeraar")
    lijn.page.get_by_role("link", name="Zienswijze vastleggen").first.click()
    for vraag, antwoord in (("Heeft de inburgeraar gereageerd?", "Ja"), ("Heb je vragen gesteld", "Ja"),
                            ("Zei je dat vooraf", "Ja")):  # fmt: skip
        lijn.page.get_by_role("group", name=vraag).get_by_label(antwoord, exact=True).check()
    lijn.vul(datum="23-11-2026", tekst="Ik heb weinig geld.")
    lijn.keur()
    lijn.knop("Bewaren")
    lijn.zegt("Een collega beslist")
    lijn.keur()


def _beslis(tweede: Lijn) -> None:
    tweede.zegt("Beslis: een boete, of geen boete", "Ik heb weinig geld.")
    tweede.page.get_by_role("link", name="Boete opleggen").click()
    tweede.page.get_by_role("group", name="Is het bedrag te hoog").get_by_label("Ja", exact=True).check()
    tweede.vul(bedrag="100", motivering=WAAROM)
    tweede.keur()
    tweede.knop("Boete opleggen")
    tweede.zegt("€ 100 (de regels noemden € 250)", "Een boete wordt nooit ingehouden op de bijstand.", "Staat vast")
    tweede.keur()


def test_van_gemiste_oproep_naar_een_boete_door_twee_mensen(tab: Tab, opstelling: Opstelling) -> None:
    """The consulent weighs and makes the report; the teamleider decides on a lower amount."""
    mens = mensen.gezin_al_weken_hier(opstelling, "Dilara Aksoy")
    marloes = opstelling.account("consulent")
    lijn = Lijn(opstelling, tab(marloes), mens, naam="boete")
    opstelling.stuur(mens.bsn, "SS101")
    lijn.neem_op_mij(lijn.verschijnt_op_vandaag("uiterlijk"))
    opstelling.werk("tests.browser.drie_gemist", marloes.email, lijn.dossier.rsplit("/", 1)[1])
    _weeg(lijn)
    _hoor(lijn)
    pad = lijn.page.url.split("/dossiers/")[1]

    leider = tab(opstelling.account("teamleider"), script=False)
    leider.ga(f"/dossiers/{pad}")
    tweede = Lijn(opstelling, leider, mens, naam="boete-beslissen")
    tweede.dossier = lijn.dossier
    _beslis(tweede)
    expect(leider.page.get_by_role("link", name="Bezwaar ontvangen")).to_have_count(0)

    lijn.page.reload()
    lijn.knop("Betaling vastleggen")
    lijn.vul(bedrag="25")
    lijn.keur()
    lijn.knop("Betaling bewaren")
    lijn.zegt("€ 25 betaald", "€ 75")
    lijn.ga("/besluiten")
    lijn.zegt("Boete", "Wij denken aan een boete")
    lijn.keur()
