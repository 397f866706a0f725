# SPDX-License-Identifier: EUPL-1.2
"""Who comes after a decision: a jurist with a bezwaar, financiën with what is open, inkomen with samenloop."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling

GRONDEN = "De lessen zijn onder werktijd."


def _leg_vast(lijn: Daad) -> None:
    """From the decision, as the consulent who opened the post."""
    lijn.ga("/besluiten")
    lijn.page.get_by_role("link", name="Plan (PIP)", exact=True).click()
    lijn.knop("Bezwaar vastleggen")
    lijn.vul(ontvangen_op="24-11-2026", gronden=GRONDEN)
    lijn.weigert("Bezwaar bewaren", "Ontvangen op: Deze dag komt nog.")
    expect(lijn.page.locator("[name=gronden]")).to_have_value(GRONDEN)
    lijn.keur()
    lijn.vul(ontvangen_op="23-11-2026")
    lijn.knop("Bezwaar bewaren")
    lijn.zegt(
        "Bewaard. De brief is gemaakt: geef hem mee of stuur hem op. De jurist behandelt het.",
        "8 februari 2027",
        "Nog 77 dagen",
    )
    lijn.page.get_by_role("link", name="Bezwaar tegen: Plan (PIP)").click()
    lijn.zegt("De jurist behandelt dit bezwaar", "Het besluit geldt")
    lijn.keur()


def _behandel(jurist: Daad, tweede: Daad) -> None:
    """From the list of cases: hear the person, and decide with a reason. `tweede`: a second tab of the same jurist."""
    jurist.tab.ga("/zaken")
    jurist.keur()
    jurist.page.get_by_role("link", name=jurist.mens.naam).click()
    jurist.zegt("Hoor de inburgeraar", GRONDEN)
    jurist.knop("Hoorzitting vastleggen")
    tweede.tab.ga(jurist.page.url)
    jurist.page.get_by_label("Ja", exact=True).check()
    jurist.weigert("Bewaren", "Schrijf in het kort op wat er is gezegd.")
    jurist.vul(datum="23-11-2026", verslag="Werkt elke ochtend in de bakkerij.")
    jurist.keur()
    jurist.knop("Bewaren")
    tweede.page.get_by_label("Ja", exact=True).check()
    tweede.vul(datum="23-11-2026", verslag="Wil een andere lesdag.")
    tweede.weigert("Bewaren", "intussen gewijzigd")
    expect(tweede.page.locator("[name=verslag]")).to_have_value("Wil een andere lesdag.")
    tweede.keur()
    jurist.knop("Op bezwaar beslissen")
    jurist.page.get_by_label("Gegrond: de inburgeraar krijgt gelijk").check()
    jurist.vul(motivering="Het plan houdt geen rekening met het werk.")
    jurist.weigert("Beslissing nemen", "Kies wat er nu met het besluit gebeurt")
    jurist.page.get_by_label("Er komt een nieuw besluit").check()
    jurist.keur()
    jurist.knop("Beslissing nemen")
    jurist.zegt("Beslist. De brief is gemaakt", "Het bezwaar is gegrond")
    jurist.keur()


def test_een_bezwaar_van_de_post_tot_de_brief(tab: Tab, opstelling: Opstelling) -> None:
    """Written down by the consulent, decided by a jurist who had no part in it; DUO hears nothing of it."""
    consulent = tab(opstelling.account("consulent", "Soest", 2))
    lijn = Daad.van(opstelling, consulent, "Mohannad Haddad", beeld="bezwaar")
    _leg_vast(lijn)
    jurist = lijn.als(tab(opstelling.account("jurist")), naam="jurist")
    _behandel(jurist, lijn.als(tab(opstelling.account("jurist")), naam="jurist-tweede"))
    jurist.knop("Brief lezen, bij de stukken van de zaak")
    jurist.keur()
    brieven = jurist.page.locator("main a[href$='.pdf']")
    expect(brieven).to_have_count(3)  # of the plan, that the bezwaar came in, and the decision on it
    jurist.is_pdf(brieven.filter(has_text="eslissing op").first, "geen rekening met het werk", "beroep")
    lijn.op_tijdlijn("Beslist op het bezwaar", "gegrond")
    lijn.ga("/besluiten")
    lijn.keur()
    lijn.is_pdf(lijn.page.get_by_role("row").nth(1).get_by_role("link", name="Lezen"), "geen rekening met het werk")
    lijn.duo_kreeg()


def test_een_betaling_ziet_financien_en_niet_waarom(tab: Tab, opstelling: Opstelling) -> None:
    """The last part of an arrangement: what is open goes to nothing; who pays bijstand sees the day alone."""
    naam = "Analyn del Rosario"
    geld = tab(opstelling.account("financiën"))
    geld.ga("/")
    geld.page.get_by_role("link", name="Boetes", exact=True).first.click()
    rij = geld.page.get_by_role("row").filter(has_text=naam)
    expect(rij).to_contain_text("€ 15")
    geld.keur("boetes-open", breedtes=(1440, 390))

    lijn = Daad.van(opstelling, tab(opstelling.account("consulent")), naam, beeld="betaling")
    lijn.ga("/handhaving")
    lijn.page.locator("main a[href*='/handhaving/']").first.click()
    lijn.knop("Betaling vastleggen")
    lijn.vul(datum="23-11-2026", bedrag="16")
    lijn.weigert("Betaling bewaren", "Bedrag")
    lijn.keur()
    lijn.vul(bedrag="15")
    lijn.knop("Betaling bewaren")
    lijn.zegt("€ 15 betaald")
    lijn.keur()
    lijn.op_tijdlijn("Boete helemaal betaald")

    geld.page.reload()
    expect(rij).to_contain_text("Niets")
    rij.get_by_role("link").click()
    expect(geld.page.locator("main")).to_contain_text("5 delen, tot en met 15 januari 2027")
    expect(geld.page.locator("main")).not_to_contain_text("participatieverklaringstraject")
    geld.keur("boete-betaald", breedtes=(1440, 390))

    inkomen = lijn.als(tab(opstelling.account("inkomensconsulent")), naam="samenloop")
    inkomen.ga()
    inkomen.page.get_by_role("link", name="Boete en bijstand").click()
    inkomen.zegt("Beboet", "Niemand krijgt twee straffen voor één ding.")
    expect(inkomen.page.locator("main")).not_to_contain_text("€")
    inkomen.keur()
    lijn.duo_kreeg()
