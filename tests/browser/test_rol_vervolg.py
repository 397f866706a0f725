# SPDX-License-Identifier: EUPL-1.2
"""After and outside the act: nazorg ends, help goes on with consent, and goes when that is taken back."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling


def test_nazorg_eindigt_en_hulp_begint_met_toestemming(tab: Tab, opstelling: Opstelling) -> None:
    """What was collected for the inburgering closes, and DUO hears of none of it."""
    lijn = Daad.van(opstelling, tab(opstelling.account("consulent", nummer=2)), "Kamal Mansour", beeld="nazorg")
    lijn.ga("/vervolg")
    lijn.knop("Nazorg afsluiten")
    lijn.page.get_by_label("Nee, niet bereikt").check()
    lijn.weigert("Nazorg afsluiten", "Schrijf op hoe en hoe vaak je deze persoon probeerde te bereiken.")
    lijn.keur()
    lijn.page.get_by_label("Ja", exact=True).check()
    lijn.vul(tekst="Werkt in de zorg en redt zich.")
    lijn.knop("Nazorg afsluiten")
    lijn.zegt("De nazorg is afgesloten.", "Gesproken Ja")
    lijn.knop("Verder onder een andere grond")
    lijn.weigert("Vervolg beginnen", "Waarvoor? Kies een antwoord.", "Hoe gaf deze persoon toestemming?")
    lijn.page.get_by_label("Werk en werkervaring").check()
    lijn.page.get_by_label("Opleiding, werk en talen").check()
    lijn.vul(wijze="getekend")
    lijn.keur()
    lijn.knop("Vervolg beginnen")
    lijn.zegt("Fase Vervolg", "Werk en werkervaring. Voor niets anders.", "Tot en met 22 november 2027", "Jaren school")
    lijn.keur()
    lijn.op_tijdlijn("Vervolg: Na de inburgering", "voor werk en werkervaring", "Toestemming op 23 november 2026")
    lijn.op_tijdlijn("Nazorg afgesloten", "Het laatste contact is vastgelegd.")
    lijn.tab.ga(f"{lijn.dossier}/plan", status=403)
    lijn.zegt("Dit deel van het dossier is dicht.")
    lijn.duo_kreeg()


def _activiteit(lijn: Daad) -> None:
    lijn.knop("Activiteit toevoegen")
    lijn.vul(soort="werk", wat="Werk in de kas", uren="90")
    lijn.weigert("Activiteit bewaren", "Dit mag hoogstens 60 uur zijn.")
    lijn.keur()
    lijn.vul(uren="20")
    lijn.knop("Activiteit bewaren")
    rij = lijn.page.get_by_role("row").filter(has_text="Werk in de kas")
    rij.get_by_role("link", name=re.compile("^Afronden")).click()
    lijn.vul(uitkomst="Heeft een vast contract.")
    lijn.keur()
    lijn.knop("Afronden bewaren")
    expect(rij).to_contain_text("Heeft een vast contract.")


def test_hulp_buiten_de_wet_tot_de_toestemming_weg_is(tab: Tab, opstelling: Opstelling) -> None:
    """Prolonged, an activity, consent taken back, wiped: what was told then is read by nobody, also not later."""
    lijn = Daad.van(opstelling, tab(opstelling.account("consulent", nummer=2)), "Oksana Melnyk", beeld="vervolg")
    lijn.ga("/vervolg")
    lijn.zegt("Grond Tijdelijke bescherming (Oekraïne)", "Fase Vervolg")
    lijn.knop("Verlengen")
    lijn.vul(tot_en_met="1-12-2026", wijze="met_tolk")
    lijn.weigert("Verlenging bewaren", "De hulp loopt al tot en met 13 december 2026. Kies een latere dag.")
    lijn.vul(tot_en_met="1-12-2027")
    lijn.knop("Verlenging bewaren")
    lijn.zegt("Tot en met 1 december 2027")
    _activiteit(lijn)
    lijn.op_tijdlijn("Contact gehad", "Wil vooral meer spreken")
    lijn.ga("/vervolg")
    lijn.knop("Stoppen of toestemming intrekken")
    lijn.page.get_by_label("De toestemming is ingetrokken").check()
    lijn.knop("Vervolg stoppen")
    lijn.zegt("vervolg gestopt", "Uiterlijk 23 november 2026 weg")
    lijn.knop("Gegevens wissen")
    lijn.keur()
    lijn.knop("Gegevens wissen")
    lijn.zegt("Gewist: 2 activiteiten.")
    expect(lijn.page.locator("main")).not_to_contain_text("Werk in de kas")
    lijn.keur()

    lijn.knop("Verder onder een andere grond")
    lijn.vul(grond="vrijwillig", wijze="mondeling", grondslag="toestemming")
    lijn.page.get_by_label("Verder leren").check()
    lijn.knop("Vervolg beginnen")
    lijn.zegt("Grond Vrijwillig", "Verder leren. Voor niets anders.")
    # That there was help stays; what was said in it does not come back with new help.
    lijn.op_tijdlijn("Vervolg: Tijdelijke bescherming (Oekraïne)", "voor extra Nederlandse les")
    lijn.op_tijdlijn("Gegevens van het vervolg gewist", "2 activiteiten")
    expect(lijn.page.locator("main")).not_to_contain_text("Wil vooral meer spreken")
    lijn.keur()
    assert not opstelling.sim("personen?q=Melnyk"), "DUO hears of nobody outside the act"
