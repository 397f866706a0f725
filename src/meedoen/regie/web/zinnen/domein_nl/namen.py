# SPDX-License-Identifier: EUPL-1.2
"""Dutch names and short words: roles, field groups, phases, clocks, states, stations, buttons, refusals."""

from functools import cache
from typing import Final

from meedoen.gegevens import tabel

ROLLEN: Final = {
    "rol_consulent": "consulent",
    "rol_teamleider": "teamleider",
    "rol_beheerder": "functioneel beheerder",
    "rol_keten": "automatische verwerking",
}
VELDGROEPEN: Final = {
    "veldgroep_verloop": "verloop van het dossier",
    "veldgroep_naam_contact": "naam en contact",
    "veldgroep_bsn": "BSN",
    "veldgroep_verblijf": "verblijf en inburgeringsplicht",
    "veldgroep_gezin": "gezin",
    "veldgroep_gezondheid": "gezondheid",
    "veldgroep_startniveau": "startniveau",
    "veldgroep_lbt_examens": "leerbaarheidstoets en examens",
    "veldgroep_pip": "plan (PIP)",
    "veldgroep_uren": "uren en voortgang",
    "veldgroep_begeleiding": "begeleiding",
    "veldgroep_ontzorgen": "ontzorgen",
    "veldgroep_handhaving": "handhaving",
    "veldgroep_notities": "notities",
    "veldgroep_berichten": "berichten met de keten",
}
FASEN: Final = {
    "fase_gekoppeld": "Gekoppeld",
    "fase_intake": "Brede intake",
    "fase_plan": "Plan",
    "fase_traject": "Traject",
    "fase_afronding": "Afronding",
    "fase_nazorg": "Nazorg",
    "fase_gesloten": "Gesloten",
    "overleden": "Overleden",
}
AANLEIDINGEN: Final = {
    "aanleiding_koppeling": "koppeling door COA",
    "aanleiding_ontkoppeling": "koppeling ingetrokken",
    "aanleiding_kennisgeving": "bericht van DUO over de plicht",
    "aanleiding_inschrijving": "inschrijving in de gemeente",
    "aanleiding_gezin_of_overig": "gezinsmigrant of overige migrant volgens DUO",
    "aanleiding_inschrijving_na_intake": "inschrijving in de gemeente, intake al klaar",
    "aanleiding_verhuisd_met_pip": "verhuizing met een plan van een andere gemeente",
    "aanleiding_intake_afgerond": "brede intake klaar",
    "aanleiding_intake_afgerond_met_pip": "korte intake klaar, plan van de vorige gemeente",
    "aanleiding_pip_vastgesteld": "plan vastgesteld",
    "aanleiding_termijn_gesteld": "termijn vastgesteld door DUO",
    "aanleiding_laatste_onderdeel": "laatste onderdeel gedaan",
    "aanleiding_onderdeel_heropend": "onderdeel toch nog niet klaar",
    "aanleiding_diploma": "diploma gehaald",
    "aanleiding_zroute_voldaan": "zelfredzaamheidsroute klaar",
    "aanleiding_volledige_vrijstelling": "volledige vrijstelling",
    "aanleiding_volledige_ontheffing": "volledige ontheffing",
    "aanleiding_plicht_ingetrokken": "plicht gestopt",
    "aanleiding_overlijden": "overlijden",
    "aanleiding_pauze": "tijdelijke vrijstelling",
    "aanleiding_hervatting": "einde tijdelijke vrijstelling",
    "aanleiding_verhuisd_uit_afgesloten": "verhuisd naar een andere gemeente",
    "aanleiding_nazorg_beeindigd": "nazorg gestopt",
    "aanleiding_samengevoegd": "samengevoegd met een ander dossier",
    "aanleiding_teruggedraaid": "teruggedraaid",
}
FASE_WEIGERINGEN: Final = {
    "weiger_fase_gesloten": "Dit dossier is gesloten. Maak een nieuw dossier, of draai het sluiten terug.",
    "weiger_fase_nazorg": "Het inburgeren is klaar; dit dossier staat in de nazorg. Deze stap past daar niet meer.",
    "weiger_fase_pip_in_azc": "Het plan kan pas worden vastgesteld na de verhuizing naar de gemeente. "
    "Een eerste versie maken mag wel.",
    "weiger_fase_intake_niet_klaar": "Rond eerst de brede intake af. Het plan bouwt daarop.",
    "weiger_fase_geen_pip": "Er is nog geen plan (PIP). Stel eerst het plan vast.",
    "weiger_fase_past_niet": "Deze stap past niet bij de fase van dit dossier.",
    "weiger_fase_geen_vorige": "Er is geen eerdere fase om naar terug te gaan.",
}
KLOKKEN: Final = {
    "klok_pip_tien_weken": "PIP binnen tien weken",
    "klok_eerste_contact": "Eerste contact",
    "klok_herhaalde_oproep": "Herhaalde oproep",
    "klok_intake_klaar": "Brede intake klaar",
    "klok_lbt": "Leerbaarheidstoets",
    "klok_eerste_plan": "Eerste versie van het plan",
    "klok_inburgeringstermijn": "Inburgeringstermijn",
    "klok_routewissel": "Andere leerroute kiezen",
    "klok_bezwaar": "Bezwaar maken",
    "klok_verzenden_naar_duo": "Plan naar DUO",
}
STATEN: Final = {
    "staat_loopt": "Loopt",
    "staat_opgeschort": "Staat stil",
    "staat_gehaald": "Gehaald",
    "staat_te_laat": "Te laat",
    "staat_vervallen": "Vervallen",
    "staat_niet_van_toepassing": "Niet van toepassing",
    "staat_nog_niet": "Nog niet",
}
GRONDEN: Final = {
    "grond_wet": "volgens de wet",
    "grond_beleid": "eigen afspraak van de gemeente",
    "grond_duo": "datum van DUO",
}
REDENEN: Final = {
    "reden_niet_inburgeringsplichtig": "Volgens DUO geldt er geen inburgeringsplicht.",
    "reden_doelgroep_onbekend": "De doelgroep is nog niet bekend bij ons.",
    "reden_kennisgeving_ontbreekt": "We weten niet wanneer DUO de brief over de plicht stuurde. "
    "Haal dit op bij DUO of vul het in.",
    "reden_wet_inburgering_2013": "Hier geldt de oude wet: de Wet inburgering van 2013.",
    "reden_gegevens_strijdig": "Twee gegevens kunnen niet allebei kloppen. Kijk ze na.",
    "reden_pip_wacht_kennisgeving": "Begint als DUO de brief over de inburgeringsplicht stuurt.",
    "reden_pip_wacht_inschrijving": "Begint op de dag van inschrijving in de gemeente.",
    "reden_pip_wacht_derde": "Wacht op informatie van een ander. Daarna zijn er nog twee weken.",
    "reden_pip_te_laat": "Het plan is {dagen:dag|dagen} te laat.",
    "reden_pip_te_laat_vastgesteld": "Het plan is {dagen:dag|dagen} te laat vastgesteld.",
    "reden_klok_gepauzeerd": "Staat stil sinds {sinds}, door een tijdelijke vrijstelling.",
    "reden_contact_wacht_koppeling": "Begint met de koppeling of de inschrijving.",
    "reden_alleen_uitnodigingen": "In het azc sturen we alleen uitnodigingen, geen oproepen.",
    "reden_geen_waarschuwing": "Er is geen waarschuwing gestuurd.",
    "reden_lbt_ontheffing": "De toets hoeft niet.",
    "reden_lbt_na_verhuizing": "Na een verhuizing met een plan is geen nieuwe toets nodig.",
    "reden_lbt_pip_er_al": "Het plan is vastgesteld zonder uitslag van de toets.",
    "reden_wacht_tien_weken": "Begint samen met de tien weken voor het plan.",
    "reden_termijn_wacht_pip": "Drie jaar, vanaf de dag na de datum op het plan.",
    "reden_termijn_duo_onbekend": "Onze berekening. DUO heeft de termijn nog niet bevestigd.",
    "reden_termijn_verschil_duo": "DUO heeft een andere datum dan wij. De datum van DUO geldt.",
    "reden_routewissel_wacht_termijn": "Begint samen met de inburgeringstermijn.",
    "reden_routewissel_voorbij": "De anderhalf jaar is voorbij. Alleen in bijzondere gevallen kan het nog.",
    "reden_routewissel_onderwijsroute": "Van de onderwijsroute naar de B1-route kan het hele traject.",
    "reden_bezwaar_wacht_pip": "Begint de dag na het versturen van het besluit.",
    "reden_bezwaar_wacht_brief": "De brief met het plan is nog niet verstuurd.",
    "reden_bezwaar_voorbij": "De zes weken voor bezwaar zijn voorbij.",
    "reden_verzenden_wacht_pip": "Begint als het plan is vastgesteld.",
    "reden_verzenden_ingetrokken": "Het plan is weggehaald bij DUO.",
    "reden_duo_weigerde": "DUO heeft het plan niet aangenomen.",
    "reden_einde_overleden": "De inburgeraar is overleden.",
    "reden_einde_plicht_ingetrokken": "De inburgeringsplicht is gestopt.",
    "reden_einde_samengevoegd": "Dit dossier gaat verder in een ander dossier.",
    "reden_einde_voldaan": "Het inburgeren is klaar.",
    "reden_einde_gesloten": "Het dossier is gesloten.",
}
STATIONS: Final = {
    "station_gekoppeld": "Gekoppeld",
    "station_gehuisvest": "Gehuisvest",
    "station_brede_intake": "Brede intake",
    "station_pip": "PIP",
    "station_leerroute": "Leerroute",
    "station_leerroute_b": "Leerroute B1",
    "station_leerroute_o": "Onderwijsroute",
    "station_leerroute_z": "Z-route",
    "station_pvt": "PVT",
    "station_map": "MAP",
    "station_examens": "Examens",
    "station_uren": "Uren",
    "station_voldaan": "Voldaan",
    "stationstaat_klaar": "Klaar",
    "stationstaat_nu": "Nu",
    "stationstaat_komt": "Komt nog",
    "stationstaat_nvt": "Niet van toepassing",
    "metro_op": "{dag:kort}",
    "metro_nvt": "niet van toepassing",
    "metro_gezin_overig": "gezin of overig",
    "metro_wacht_coa": "wacht op COA",
    "metro_verwijtbaar": "te laat, verwijtbaar",
    "metro_niet_verwijtbaar": "niet verwijtbaar",
    "metro_in_azc": "woont in een azc",
    "metro_niet_ingeschreven": "nog niet bekend",
    "metro_intake_zonder_medewerking": "zonder gesprek",
    "metro_intake_beperkt_na_verhuizing": "na verhuizing",
    "metro_begonnen": "sinds {dag:kort}",
    "metro_afspraak": "gesprek {dag:kort}",
    "metro_doel": "doel {dag:kort}",
    "metro_datum_volgt": "datum volgt",
    "metro_uiterlijk": "uiterlijk {dag:kort}",
    "metro_nog": "nog {dagen:dag|dagen}",
    "metro_te_laat": "{dagen:dag|dagen} te laat",
    "metro_na_plan": "na het plan",
    "metro_tot_en_met": "t/m {dag:kort}",
    "metro_map_onderwijsroute": "kan vervallen",
    "metro_drie_jaar": "binnen 3 jaar",
    "metro_plicht_voorbij": "plicht gestopt",
}
KNOPPEN: Final = {
    "knop_dossier_lezen": "Dossier openen",
    "knop_dossier_maken": "Dossier maken",
    "knop_dossier_samenvoegen": "Dossiers samenvoegen",
    "knop_neem_op_mij": "Neem op mij",
    "knop_toewijzen": "Toewijzen",
    "knop_gegevens_aanvullen": "Gegevens aanvullen",
    "knop_contactpersoon_kiezen": "Contactpersoon kiezen",
    "knop_contact_vastleggen": "Contact vastleggen",
    "knop_notitie_schrijven": "Notitie schrijven",
    "knop_uitnodigen": "Uitnodigen",
    "knop_oproepen": "Oproep maken",
    "knop_oproep_uitkomst": "Uitkomst vastleggen",
    "knop_waarschuwen": "Waarschuwing maken",
    "knop_intake_invullen": "Intake openen",
    "knop_intake_afronden": "Intake afronden",
    "knop_intake_bevestigen": "Voorstel lezen",
    "knop_lbt_ontheffen": "Ontheffing geven",
    "knop_pip_opstellen": "PIP opstellen",
    "knop_pip_vaststellen": "PIP vaststellen",
    "knop_pip_wijzigen": "Plan wijzigen",
    "knop_traject_bijhouden": "Traject bijwerken",
    "knop_feit_corrigeren": "Gegevens nakijken",
    "knop_taak_afsluiten": "Taak afsluiten",
    "knop_notificatie_terugdraaien": "Bericht terugdraaien",
    "knop_bericht_opnieuw_sturen": "Bericht bekijken",
    "knop_berichten_bekijken": "Berichten bekijken",
    "knop_team_bekijken": "Team bekijken",
    "knop_medewerkers_beheren": "Medewerkers beheren",
    "knop_beleid_instellen": "Beleid instellen",
    "knop_keten_verwerken": "Bericht verwerken",
}
KNOP_PER_TAAK: Final = {
    "duo_weigert": "Plan herstellen",
    "eerste_contact": "Contact vastleggen",
    "intake_plannen": "Gesprek plannen",
    "intake_afmaken": "Intake afmaken",
    "intake_afnemen": "Intake beginnen",
    "intake_zonder_medewerking": "Afronden voorleggen",
    "lbt_aangemeld": "Toets bespreken",
    "lbt_uitslag": "Uitslag bespreken",
    "intake_teruggegeven": "Reden lezen",
    "oproep_gemist": "Contact vastleggen",
    "oproep_nog_eens": "Contact vastleggen",
    "oproep_nieuwe_datum": "Gesprek plannen",
    "oproep_verwijt": "Oordeel vastleggen",
    "pip_te_laat": "PIP opstellen",
    "startniveau": "Startniveau invullen",
    "termijn_vertellen": "Gesprek vastleggen",
    "wacht_op_derde": "Herinnering sturen",
}
"""Task code -> text of its button, where that says more than the act does."""
STAP_TITELS: Final = {
    "beleid_dagen": "Eigen afspraak: binnen {dagen:dag|dagen}",
    "beleid_werkdagen": "Eigen afspraak: binnen {dagen:werkdag|werkdagen}",
    "beleid_afspraak": "De nieuwe afspraak is op {afspraak:dag}",
    "pauze_schuift": "Een pauze van {dagen:dag|dagen}",
    "duo_termijn_leidt": "DUO stelde de termijn vast",
    "duo_termijn_verschilt": "Onze berekening komt anders uit",
    "fase_blijft": "De fase blijft dezelfde",
    "fase_gaat_naar": "Het dossier gaat naar een nieuwe fase",
    "fase_teruggedraaid": "Het dossier gaat terug naar de vorige fase",
}
STAP_UITLEG: Final = {
    "beleid_dagen": "De wet noemt geen termijn. Geteld vanaf {start}; de laatste werkdag is {uiterste:dag}.",
    "beleid_werkdagen": "De wet noemt geen termijn. Geteld vanaf {start}; de laatste dag is {uiterste:dag}.",
    "beleid_afspraak": "De wet noemt geen lengte. De datum van de nieuwe oproep geldt.",
    "pauze_schuift": "De tijd stond stil van {vanaf} tot en met {tot_en_met}. De laatste dag wordt {uiterste:dag}.",
    "duo_termijn_leidt": "Van {start} tot en met {laatste_dag}. De datum van DUO geldt.",
    "duo_termijn_verschilt": "Wij komen uit op {onze_start} tot en met {onze_laatste}. Kijk na waar dat aan ligt.",
    "fase_blijft": "Dit verandert de klokken, niet de fase.",
    "fase_gaat_naar": "",
    "fase_teruggedraaid": "Wat er gebeurd is, blijft op de tijdlijn staan.",
}
TWIJFELS: Final = {
    "pauze_in_tien_weken": "De regels zeggen niet wat een tijdelijke vrijstelling met de tien weken doet. "
    "Wij tellen de dagen van de pauze er precies bij.",
    "inschrijving_in_azc": "De inschrijving was er al in het azc. Wij tellen vanaf de dag dat iemand uit het azc is.",
    "niveau_deels_a2": "DUO vraagt een niveau voor het hele plan. DUO schrijft niet welk niveau dat is als "
    "de vaardigheden verschillen. De gemeente kiest welk niveau wij sturen.",
}
QUARANTAINE: Final = {
    "quarantaine_onbekend_signaal": "DUO stuurde een signaal dat wij niet kennen. Bekijk het bericht.",
    "quarantaine_bsn": "Het BSN in dit bericht klopt niet. Vraag DUO welk BSN het moet zijn.",
}
ALLES: Final[dict[str, str]] = (
    ROLLEN | VELDGROEPEN | FASEN | AANLEIDINGEN | FASE_WEIGERINGEN | KLOKKEN | STATEN | GRONDEN | REDENEN
    | STATIONS | KNOPPEN | QUARANTAINE
)  # fmt: skip


@cache
def verblijfstitels() -> dict[str, str]:
    """Return code -> name of every residence title in force (RvIG, national table 56)."""
    return {rij["code"]: rij["naam"] for rij in tabel("verblijfstitels")}
