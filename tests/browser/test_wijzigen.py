# SPDX-License-Identifier: EUPL-1.2
"""Changes of a plan that the law bounds: another leerroute with its credit, and afschalen with its evidence."""

import re

from tests.browser.conftest import Tab
from tests.browser.daad import Daad
from tests.browser.opstelling import Opstelling

REDEN = "Leren in een klas lukt niet. U leert beter in de praktijk."


def _stel_vast(lijn: Daad) -> None:
    """Adopt the changed plan from its page, and end on the page of the decision."""
    lijn.ga("/plan")
    lijn.zegt("DUO neemt dit plan aan")
    lijn.knop("PIP vaststellen")
    lijn.knop("PIP vaststellen")
    lijn.zegt("Het plan is vastgesteld. De brief staat klaar en DUO krijgt bericht.")
    lijn.keur()


def test_een_andere_leerroute_met_krediet(tab: Tab, opstelling: Opstelling) -> None:
    """From the B1-route to the Z-route: the hours that count go off the 800, up to the letter and DUO."""
    lijn = Daad.bij(opstelling, tab(opstelling.account("consulent", "Bunschoten")), "traject_bijna_anderhalf_jaar")
    lijn.ga("/wijzigen")
    lijn.knop("Andere leerroute bekijken")
    lijn.zegt("286 van de 800 uur. Dan blijven er 514 over.")
    lijn.vul(naar="Z", voortgang="onvoldoende", reden=REDEN)
    lijn.keur()
    lijn.knop("Plan met andere route beginnen")
    lijn.zegt("Het nieuwe plan staat klaar als concept", "514 uur taal en KNM")
    lijn.knop(re.compile("^Overnemen"))
    lijn.planonderdeel("leerroute", route_reden="Examens op A2 lukken niet op tijd.", examens_z_gewenst="nee")
    _stel_vast(lijn)
    lijn.zegt("Zelfredzaamheidsroute (Z-route)")
    lijn.is_brief("uw nieuwe plan", "Z-route", "286 uur", REDEN)
    lijn.duo_kreeg("POST /personen/{bsn}/PIP")
    oud, nieuw = opstelling.bij_duo(lijn.mens.bsn)["pips"]
    assert (oud["leerroute"], nieuw["leerroute"]) == ("B", "Z")
    assert "niveau" not in nieuw and nieuw["dagtekening"] == "2026-11-23"
    lijn.op_tijdlijn("Plan (PIP) gewijzigd: versie 2", "Zelfredzaamheidsroute (Z-route)", "B-2026-")
    lijn.op_tijdlijn("DUO heeft het plan (PIP) geregistreerd", "versie 2")
    lijn.keur()


def test_afschalen_met_een_bundel_bewijs(tab: Tab, opstelling: Opstelling) -> None:
    """Hours that a school states bring the meter to 600; then two judgements, A2 for one skill, the letter and DUO."""
    lijn = Daad.bij(opstelling, tab(opstelling.account("consulent", "Bunschoten")), "traject_halverwege")
    lijn.ga("/wijzigen/afschalen")
    lijn.zegt("416 van 600 uur telt mee, nog 184")
    lijn.knop("Lesuren vastleggen")
    lijn.vul(lessoort="nt2", uren="190", aangeboden="200", vanaf="25-9-2026", tot_en_met="20-11-2026")
    lijn.vul(school="Taalschool De Brug", aanbieder="keurmerk", nt2_docent="ja", herkomst="Verklaring van 20 november")
    lijn.knop("Lesuren bewaren")
    lijn.zegt("De lesuren staan in het dossier.", "606 van 600 uur telt mee", "Er zijn minstens 600 uur les")
    lijn.vul(genoeg_inzet="ja", inzet_reden="U was bij 9 van de 10 lessen.")
    lijn.page.get_by_label("Schrijven", exact=True).check()
    lijn.vul(niet_haalbaar_reden="Schrijven is na anderhalf jaar A1.", reden="U doet het examen schrijven op A2.")
    lijn.keur()
    lijn.knop("Plan met A2 beginnen")
    lijn.zegt("Het nieuwe plan staat klaar als concept", "Naar niveau A2 (afschalen)", "DUO krijgt A2.")
    _stel_vast(lijn)
    lijn.is_brief("uw nieuwe plan", "Schrijven is na anderhalf jaar A1.", "9 van de 10 lessen")
    lijn.knop("Bewijs lezen")
    lijn.zegt("Er komt hetzelfde uit", "606", "Taalschool De Brug", "A1")
    lijn.keur()
    lijn.duo_kreeg("POST /personen/{bsn}/PIP")
    oud, nieuw = opstelling.bij_duo(lijn.mens.bsn)["pips"]
    assert (oud["leerroute"], oud["niveau"], nieuw["leerroute"], nieuw["niveau"]) == ("B", "B1", "B", "A2")
    lijn.op_tijdlijn("Plan (PIP) gewijzigd: versie 2", "niveau A2", "B-2026-")
    lijn.op_tijdlijn("Lesuren: Nederlands (NT2)", "190 uur bij Taalschool De Brug", "Verklaring van 20 november")
