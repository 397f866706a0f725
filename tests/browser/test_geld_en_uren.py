# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen longer on a ground of its own, both contact persons, and hours booked, of one person."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling

WAAROM = "Drie keer een aanmaning voor de huur, en er is nog geen overzicht."


def test_langer_ontzorgen_contactpersonen_en_uren(tab: Tab, opstelling: Opstelling) -> None:
    """The inkomensconsulent goes on paying; the consulent names who is the contact and books hours, which DUO gets."""
    inkomen = tab(opstelling.account("inkomensconsulent", "Bunschoten"))
    lijn = Daad.bij(opstelling, inkomen, "traject_begonnen", naam="langer-ontzorgen")
    inkomen.ga("/")
    rij = inkomen.page.locator(".meedoen-rij", has_text=lijn.mens.naam)
    expect(rij).to_contain_text("Voer uiterlijk 1 december 2026 het eindgesprek")
    lijn.ga("/ontzorgen")
    lijn.knop("Langer ontzorgen")
    lijn.tab.verwacht.add(422)
    lijn.vul(gegronde_redenen="nee", tot_en_met="1-6-2027", reden=WAAROM)
    lijn.knop("Besluit nemen")
    lijn.zegt("Wat je hebt ingevuld, staat er nog.")
    lijn.keur()
    lijn.vul(gegronde_redenen="ja")
    lijn.knop("Besluit nemen")
    lijn.zegt("Tot en met dinsdag 1 juni 2027", "57 onderdeel a", "Brief lezen (PDF)")
    lijn.keur()

    consulent = lijn.als(tab(opstelling.account("consulent", "Bunschoten")), naam="uren")
    consulent.op_tijdlijn("Ontzorgen", "1 juni 2027", WAAROM, "Cor Wijnbergen")
    consulent.kies_contactpersoon("uitvoerder", "Hanneke Schutteveld")
    consulent.kies_contactpersoon("gemeente", "Teun Hopman")
    consulent.op_tijdlijn("Contactpersoon bij de gemeente gewijzigd", "Teun Hopman")
    consulent.op_tijdlijn("Contactpersoon bij de uitvoerder gewijzigd", "Hanneke Schutteveld")
    consulent.ga("/traject")
    consulent.knop("Uren boeken")
    consulent.vul(urensoort="activiteiten", vanaf="1-10-2026", tot_en_met="31-10-2026", uren="24")
    consulent.vul(herkomst="Lijst van de kringloopwinkel")
    consulent.keur()
    consulent.knop("Uren bewaren")
    consulent.zegt("24 uur")
    consulent.duo_kreeg(
        "POST /contactpersonen/{id}/personen/{bsn}", "PUT /personen/{bsn}/uren/participatieactiviteiten"
    )
    duo = opstelling.bij_duo(lijn.mens.bsn)
    assert [c["naam"] for c in duo["contactpersonen"]] == ["Teun Hopman"]
    assert [(u["activiteiten"], u["bekend_tot"]) for u in duo["uren"]] == [(24, "2026-11-23")]
    consulent.op_tijdlijn(
        "Uren geboekt", "24 uur van 1 oktober 2026 tot en met 31 oktober 2026", "Lijst van de kringloop"
    )
    consulent.ga("/traject")
    consulent.zegt("DUO heeft dit")
    consulent.keur()
