# SPDX-License-Identifier: EUPL-1.2
"""In what unit each number stands that goes into a rule or comes out: cents, hours, the code of a gemeente."""

from types import MappingProxyType
from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

OMSCHRIJVING: Final = MappingProxyType(
    {
        "cent": "In eurocenten: 12550 is € 125,50.",
        "gemeente": "De officiële code van de gemeente: 308 is Baarn.",
        "nationaliteit": "De code van de nationaliteit in de BRP.",
        "honderdste": "In honderdsten: 12550 is 125,50.",
        "procent": "In hele procenten.",
        "jaar": "Een jaartal, zoals 2026.",
        "uur": "In hele uren.",
        "minuut": "In minuten.",
        "week": "In hele weken.",
        "maand": "In hele maanden.",
        "aantal": "",
    }
)
"""Unit -> how a program must read the number; a plain number needs no words."""

_PER_EENHEID: Final = {
    "cent": """
        bedrag_go bedrag_onderwijsroute belastbaar_minimumloon berekend besteed betaald boetebedrag deel_as deel_go
        deel_onderwijsroute definitief draagkracht_per_jaar factuurbedrag fout_of_onzeker geleend leenbedrag
        maandbedrag_duo netto_lasten openstaand opgelegd opgenomen rentebedrag reserveringsruimte toetsingsinkomen
        uit_vorig_jaar uitkering vast_bedrag verlaagd_bedrag voorlopig BedragenAsiel.eerste_jaar
        BedragenAsiel.tweede_jaar BedragenAsiel.derde_jaar Betaling.bedrag Factuur.factuurbedrag
        IntakeBoeteStand.bedrag Terugvordering.bedrag aanmaningsvergoeding bedrag_per_go boete_binnen_plafond
        boete_intake boete_leerroute boete_medewerking boete_na_overlijden boete_pvt_map draagkracht
        kosten_deskundigenverklaring kosten_examenpoging kosten_vrijstelling lagere_boete leenruimte maandbedrag_lening
        mildste_boete rente_verschuldigd ruimte_onder_plafond saldo_spuk spuk_deel_as_definitief spuk_deel_as_voorlopig
        spuk_deel_go spuk_deel_onderwijsroute spuk_deel_onderwijsroute_voorlopig spuk_uitkering spukbedrag_persoon
        verrekening_spuk wettelijk_maximum
    """,
    "gemeente": "gekoppeld huisvesting woonplaats Bevoegdheid.gemeente",
    "nationaliteit": "nationaliteit_code",
    "honderdste": """
        GewichtenAsiel.eerste_jaar GewichtenAsiel.tweede_jaar GewichtenAsiel.derde_jaar GewichtenAsiel.afgerond
    """,
    "procent": "aanwezigheid percentage_as percentage_onderwijsroute",
    "jaar": "eerste_prestatiejaar jaar",
    "uur": """
        aantal_uren belastbaarheid_uren cursusuren intensiteit_uren lagere_cursusnorm les_uren lesuren map_uren
        meedoen_uren nt2_uren participatie_uren participatieuren praktijkuren pvt_uren uren_belastbaar uren_in_pip
        uren_les PipGevolg.uren UrenTotaal.participatie UrenTotaal.taalles UrenTotaal.taalles_intake
        Wisselkrediet.aftrek_uren Wisselkrediet.weeg_uren ZNorm.cursusuren ZNorm.participatieuren
    """,
    "minuut": "minuten Urenstand.open Urenstand.telt Urenstand.telt_niet",
    "week": "klacht_verdaagd_weken verdaagd_weken weken_vooraf",
    "maand": """
        bewaarmaanden maanden_leerroute maanden_nieuwe_termijn maanden_pvt_map
        langste_nieuwe_termijn nieuwe_termijn_leerroute nieuwe_termijn_pvt_map
    """,
    "aantal": """
        aantal_go aantal_onderwijsroute afgerond as_t as_t1 as_t2 behaald boetes_van_duo eerder_verlengd
        eerdere_pogingen jaren_ingezetene jaren_leerplicht jaren_werk land_afgerond land_as_t land_as_t1 land_as_t2
        land_prognose land_taakstelling leden prognose taakstelling trede voortgangsgesprekken
        IntakeBoeteStand.hoeveelste boete_trede getelde_oproepen
    """,
}


EENHEDEN: Final[dict[str, str]] = {naam: eenheid for eenheid, namen in _PER_EENHEID.items() for naam in namen.split()}

DEEL: Final = Zinnen(eenheden=EENHEDEN)
