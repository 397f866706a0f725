# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to a household, family that follows, and a talk; of all that DUO hears nothing."""

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling


def test_huishouden_nareis_en_een_voortgangsgesprek(tab: Tab, opstelling: Opstelling) -> None:
    """Two dossiers tied after a look at who that is, family announced and come, and a talk laid down."""
    blad = tab(opstelling.account("consulent", "Bunschoten"))
    ander = Daad.bij(opstelling, blad, "intake_klaar")
    nummer = ander.nummer()
    lijn = Daad.bij(opstelling, blad, "traject_jaar", naam="huishouden")
    lijn.ga("/wijzigen")
    lijn.knop("Huishouden bekijken")
    lijn.knop("Dossier verbinden")
    lijn.vul(nummer=nummer, relatie="familie")
    lijn.knop("Bekijken wie dat is")
    lijn.zegt("Klopt dit?", ander.mens.naam, "andere familie")
    lijn.keur()
    lijn.knop("Ja, verbinden")
    lijn.zegt("De twee dossiers horen bij elkaar.", f"Eigen dossier {nummer}")

    lijn.knop("Nareis vastleggen")
    lijn.vul(volwassenen="1", kinderen="2", verwacht="15-1-2027")
    lijn.keur()
    lijn.knop("Nareis bewaren")
    lijn.zegt("De nareis staat in het dossier", "Een volwassene en 2 kinderen, verwacht op 15 januari 2027.")
    lijn.knop("Aankomst vastleggen")
    lijn.knop("Aankomst bewaren")
    lijn.zegt("De aankomst staat in het dossier. De taken staan klaar.", "sinds 23 november 2026")
    lijn.keur()
    lijn.ga()
    lijn.zegt("de inschrijving in de BRP van wie is nagekomen", "voor elke volwassene een eigen brede intake, alleen")

    lijn.ga("/voortgang/gesprek")
    lijn.vul(kanaal="bezoek", gaat_goed="Praat meer met de buren.", afspraken="Samen naar de bibliotheek.")
    lijn.knop("Gesprek vastleggen")
    lijn.zegt("Praat meer met de buren.")
    lijn.op_tijdlijn("Nareis: er komt een volwassene en 2 kinderen", "15 januari 2027")
    lijn.op_tijdlijn("Nareis is aangekomen", "Sinds 23 november 2026.")
    lijn.op_tijdlijn("Voortgangsgesprek gehad", "via een bezoek", "Praat meer met de buren.", "Wilma Koelewijn-Bos")
    lijn.keur()
    ander.ga("/wijzigen/huishouden")
    expect(ander.page.get_by_role("link", name=lijn.mens.naam, exact=True)).to_be_visible()

    # What comes now is the first that DUO hears from us.
    assert lijn.kies_contactpersoon("gemeente", "Teun Hopman") == "Teun Hopman"
    lijn.duo_kreeg("POST /contactpersonen/{id}/personen/{bsn}")
    ander.duo_kreeg()
