# SPDX-License-Identifier: EUPL-1.2
"""What DUO decides and the consulent follows: exam, ontheffing, doelgroep, pause and going on. DUO hears nothing."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling


def test_wat_duo_besluit_komt_op_tijd_op_de_goede_plek(tab: Tab, opstelling: Opstelling) -> None:
    """Five decisions about one person, each on the page that it is about, with what it asks of us."""
    lijn = Daad.bij(opstelling, tab(opstelling.account("consulent", "Bunschoten")), "traject_halfjaar", naam="door-duo")
    examens = lijn.page.get_by_role("region", name="Examens")
    lijn.duo_meldt("SS199", "Examen: luisteren, niveau B1, gehaald", "10 november 2026", onderdeel="LU",
                   resultaat="Geslaagd", niveau="B1", datum="2026-11-10")  # fmt: skip
    lijn.duo_meldt("SS119", "Gedeeltelijke ontheffing voor schrijven gegeven", "DUO besloot op 23 november 2026",
                   onderdeel="SC")  # fmt: skip
    lijn.ga("/voortgang")
    expect(examens).to_contain_text(re.compile("Luisteren *Gehaald.*Schrijven *Hoeft niet", re.DOTALL))
    lijn.keur()

    lijn.duo_meldt("SS124", "Bericht van DUO (SS124)", "gezinsmigranten en overige migranten", datum="2026-11-16")
    lijn.ga("/wijzigen")
    lijn.knop("Doelgroep bekijken")
    lijn.zegt("Gewijzigd op 16 november 2026: gezinsmigrant of overige migrant", "de lening van DUO")
    lijn.keur()

    lijn.duo_meldt("SS109", "Tijdelijke vrijstelling gegeven", "Vanaf 5 oktober 2026", datum="2026-10-05")
    lijn.ga("/wijzigen")
    lijn.knop("Pauze bekijken")
    lijn.zegt("Gepauzeerd sinds 5 oktober 2026", "Dit staat stil", "Inburgeringstermijn")
    lijn.keur()
    lijn.duo_meldt("SS130", "Weer verder", "De klokken lopen weer vanaf 23 november 2026")
    lijn.op_tijdlijn("Inburgeringstermijn verlengd", "18 maart 2030", "Onderbreking van de inburgeringsplicht")
    lijn.keur()
    lijn.ga("/wijzigen/pauze")
    lijn.zegt("Er is nu geen pauze", "Van 5 oktober 2026 tot en met 22 november 2026")
    lijn.ga()
    lijn.zegt("Pak vandaag de draad weer op", "Bespreek uiterlijk 30 november 2026 de uitslag van het examen",
              "Pas uiterlijk 30 november 2026 het plan aan: DUO geeft een gedeeltelijke ontheffing",
              "Vertel uiterlijk 30 november 2026 dat de termijn loopt tot en met 18 maart 2030")  # fmt: skip
    lijn.keur()
    # What comes now is the first that DUO hears from us.
    lijn.kies_contactpersoon("gemeente", "Samira Ouchan")
    lijn.duo_kreeg("POST /contactpersonen/{id}/personen/{bsn}")
