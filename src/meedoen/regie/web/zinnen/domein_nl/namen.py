# SPDX-License-Identifier: EUPL-1.2
"""Dutch names and short words: roles, field groups, phases, clocks, states, stations, buttons, refusals."""

from functools import cache
from typing import Final

from meedoen.gegevens import tabel
from meedoen.regie.web.zinnen.domein_nl.knoppen import KNOPPEN

ROLLEN: Final = {
    "rol_consulent": "consulent",
    "rol_teamleider": "teamleider",
    "rol_beheerder": "functioneel beheerder",
    "rol_keten": "automatische verwerking",
    "rol_partner": "aanbieder",
    "rol_inkomen": "inkomensconsulent",
    "rol_begeleider": "maatschappelijk begeleider",
    "rol_vrijwilliger": "vrijwilliger",
    "rol_jurist": "jurist",
    "rol_financien": "financiën",
    "rol_breekglas": "inzage met reden",
}
VELDGROEPEN: Final = {
    "veldgroep_verloop": "verloop van het dossier",
    "veldgroep_naam": "naam",
    "veldgroep_naam_contact": "naam en contact",
    "veldgroep_naw": "naam en adres",
    "veldgroep_bsn": "BSN",
    "veldgroep_verblijf": "verblijf en inburgeringsplicht",
    "veldgroep_gezin": "gezin",
    "veldgroep_gezondheid": "gezondheid",
    "veldgroep_startniveau": "startniveau",
    "veldgroep_lbt_examens": "leerbaarheidstoets en examens",
    "veldgroep_ontheffing": "ontheffing door DUO, met de grond",
    "veldgroep_pip": "plan (PIP)",
    "veldgroep_uren": "uren en voortgang",
    "veldgroep_begeleiding": "begeleiding",
    "veldgroep_eigen_taken": "eigen taken",
    "veldgroep_voornaam": "voornaam en telefoon",
    "veldgroep_ontzorgen": "ontzorgen",
    "veldgroep_ontzorgen_bedragen": "ontzorgen, met bedragen",
    "veldgroep_handhaving": "handhaving",
    "veldgroep_zaakstukken": "stukken van een lopende zaak",
    "veldgroep_samenloop": "boete naast bijstand",
    "veldgroep_taaktekst": "tekst van eigen taken",
    "veldgroep_notities": "notities",
    "veldgroep_berichten": "berichten met de keten",
}
UITSTELREDENEN: Final = {
    "wacht_op_mens": "Ik wacht op de inburgeraar",
    "wacht_op_ander": "Ik wacht op iemand anders",
    "afspraak": "Er is al een afspraak",
    "anders": "Iets anders",
}
"""Why a task is put away until later, in the words of who does it."""
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
    "klok_aanbod": "Aanbod voor lessen",
    "klok_pvt": "Participatieverklaring (PVT)",
    "klok_map": "Eindgesprek MAP",
    "klok_ontzorgen": "Ontzorgen",
    "klok_voortgangsgesprek": "Voortgangsgesprek",
    "klok_bezwaar": "Bezwaar maken",
    "klok_verzenden_naar_duo": "Plan naar DUO",
    "klok_verlenging_aanvragen": "Verlenging vragen bij DUO",
    "klok_verblijfstitel": "Verblijfsvergunning verlengen",
    "klok_toegang_duo": "Gegevens bij DUO lezen",
    "klok_bewaartermijn": "Dossier bewaren",
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
    "reden_aanbod_wacht_pip": "Begint als het plan is vastgesteld.",
    "reden_aanbod_alleen_asiel": "Deze groep kiest en betaalt zelf de lessen.",
    "reden_aanbod_uitgebleven": "Het aanbod is {dagen:dag|dagen} te laat. De inburgeraar kan daarom meer tijd krijgen.",
    "reden_aanbod_te_laat": "Het aanbod was {dagen:dag|dagen} te laat. De inburgeraar kan daarom meer tijd krijgen.",
    "reden_onderdeel_wacht_termijn": "Begint samen met de inburgeringstermijn.",
    "reden_richtdag_voorbij": "De eigen afspraak was {richtdag}. De wet geeft tot het einde van de termijn.",
    "reden_map_onderwijsroute": "Wie het taalschakeltraject volgt, hoeft de MAP niet te doen.",
    "reden_ontzorgen_wacht_bijstand": "Begint op de dag waarop de bijstand begint.",
    "reden_ontzorgen_alleen_asiel": "Ontzorgen is alleen voor asielstatushouders met bijstand.",
    "reden_ontzorgen_andere_vergunning": "Ontzorgen vraagt een asielvergunning voor bepaalde tijd.",
    "reden_ontzorgen_voor_2022": "De bijstand begon voor 2022. Toen bestond ontzorgen nog niet.",
    "reden_ontzorgen_begint": "Begint op {vanaf}, samen met de bijstand.",
    "reden_ontzorgen_voorbij": "De tijd is voorbij en er is nog geen eindgesprek vastgelegd.",
    "reden_gesprek_wacht_pip": "Begint als het plan is vastgesteld.",
    "reden_bezwaar_wacht_pip": "Begint de dag na het versturen van het besluit.",
    "reden_bezwaar_wacht_brief": "De brief met het plan is nog niet verstuurd.",
    "reden_bezwaar_voorbij": "De zes weken voor bezwaar zijn voorbij.",
    "reden_verzenden_wacht_pip": "Begint als het plan is vastgesteld.",
    "reden_verzenden_ingetrokken": "Het plan is weggehaald bij DUO.",
    "reden_verlenging_wacht_termijn": "Kan in de laatste zes maanden van de inburgeringstermijn.",
    "reden_verlenging_kan_vanaf": "Verlenging vragen kan vanaf {vanaf}.",
    "reden_verlenging_voorbij": "De inburgeringstermijn is voorbij.",
    "reden_titel_zonder_einde": "Er is geen einddatum van de verblijfsvergunning bekend.",
    "reden_titel_loopt_nog": "De vergunning is nog lang geldig. Begin vanaf {vanaf} met verlengen.",
    "reden_woont_hier": "De inburgeraar is niet uit de gemeente verhuisd.",
    "reden_toegang_eigen_pip": "Na de verhuizing geldt ons plan nog. We lezen mee tot er ergens een nieuw plan is.",
    "reden_toegang_voorbij": "De inburgeraar hoort bij een andere gemeente. Lezen bij DUO kan niet meer.",
    "reden_bewaren_wacht_einde": "Begint als de inburgeringsplicht eindigt.",
    "reden_bewaren_wacht_overlijden": "De dag van overlijden is nog niet bekend.",
    "reden_duo_weigerde": "DUO heeft het plan niet aangenomen.",
    "reden_einde_overleden": "De inburgeraar is overleden.",
    "reden_einde_plicht_ingetrokken": "De inburgeringsplicht is gestopt.",
    "reden_einde_samengevoegd": "Dit dossier gaat verder in een ander dossier.",
    "reden_einde_voldaan": "Het inburgeren is klaar.",
    "reden_einde_verhuisd": "Verhuisd uit onze gemeente. De nieuwe gemeente gaat hiermee verder.",
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
LEERROUTES: Final[dict[str, str]] = {
    "B": "B1-route",
    "O": "Onderwijsroute",
    "Z": "Zelfredzaamheidsroute (Z-route)",
}
"""DUO's letter of a leerroute, in words."""
STAP_TITELS: Final = {
    "beleid_dagen": "Eigen afspraak: binnen {dagen:dag|dagen}",
    "beleid_werkdagen": "Eigen afspraak: binnen {dagen:werkdag|werkdagen}",
    "beleid_afspraak": "De nieuwe afspraak is op {afspraak:dag}",
    "beleid_richtdag": "Eigen afspraak: binnen {maanden:maand|maanden}",
    "onderdeel_hoort_erbij": "Dit onderdeel hoort bij het inburgeren",
    "onderdeel_in_termijn": "Het moet klaar zijn binnen de inburgeringstermijn",
    "gesprekken_in_plan": "In het plan: {aantal:voortgangsgesprek|voortgangsgesprekken}",
    "gesprekken_onbekend": "Hoeveel voortgangsgesprekken er komen, weten we niet",
    "beleid_voor_einde": "Eigen afspraak: {maanden:maand|maanden} voor het einde",
    "pauze_schuift": "Een pauze van {dagen:dag|dagen}",
    "pauze_telt_mee": "Een pauze van {dagen:dag|dagen}",
    "duo_termijn_leidt": "DUO stelde de termijn vast",
    "duo_termijn_verlengd": "DUO gaf {dagen:dag|dagen} erbij",
    "duo_termijn_verschilt": "Onze berekening komt anders uit",
    "fase_blijft": "De fase blijft dezelfde",
    "fase_gaat_naar": "Het dossier gaat naar een nieuwe fase",
    "fase_teruggedraaid": "Het dossier gaat terug naar de vorige fase",
}
STAP_UITLEG: Final = {
    "beleid_dagen": "De wet noemt geen termijn. Geteld vanaf {start}; de laatste werkdag is {uiterste:dag}.",
    "beleid_werkdagen": "De wet noemt geen termijn. Geteld vanaf {start}; de laatste dag is {uiterste:dag}.",
    "beleid_afspraak": "De wet noemt geen lengte. De datum van de nieuwe oproep geldt.",
    "beleid_richtdag": "Geteld vanaf {start}: {richtdag:dag}. De wet noemt geen dag voor dit onderdeel apart.",
    "onderdeel_hoort_erbij": "Zonder dit onderdeel is de inburgering niet klaar.",
    "onderdeel_in_termijn": "De termijn loopt van {start} tot en met {laatste_dag}.",
    "gesprekken_in_plan": "Verdeeld over de termijn van {start} tot en met {laatste_dag}.",
    "gesprekken_onbekend": "Het aantal staat niet bij dit plan op de tijdlijn. Daarom geldt de eigen afspraak.",
    "beleid_voor_einde": "De vergunning loopt tot {einde}. Begin met verlengen op {vanaf:dag}.",
    "pauze_telt_mee": "De gemeente telt de pauze van {vanaf} tot en met {tot_en_met} mee. De laatste dag blijft "
    "{uiterste:dag}.",
    "pauze_schuift": "De tijd stond stil van {vanaf} tot en met {tot_en_met}. De laatste dag wordt {uiterste:dag}.",
    "duo_termijn_leidt": "Van {start} tot en met {laatste_dag}. De datum van DUO geldt.",
    "duo_termijn_verlengd": "Zonder verlenging was {onze_laatste:dag} de laatste dag. Reden van DUO: {omschrijving}.",
    "duo_termijn_verschilt": "Wij komen uit op {onze_start} tot en met {onze_laatste}. Kijk na waar dat aan ligt.",
    "fase_blijft": "Dit verandert de klokken, niet de fase.",
    "fase_gaat_naar": "",
    "fase_teruggedraaid": "Wat er gebeurd is, blijft op de tijdlijn staan.",
}
TWIJFELS: Final = {
    "pauze_in_tien_weken": "De regels zeggen niet wat een tijdelijke vrijstelling met de tien weken doet. "
    "Wij tellen de dagen van de pauze er precies bij.",
    "pauze_in_termijn": "De wet zegt niet of de tijd van een tijdelijke vrijstelling meetelt. Wij tellen de dagen van "
    "de pauze er precies bij.",
    "inschrijving_in_azc": "De inschrijving was er al in het azc. Wij tellen vanaf de dag dat iemand uit het azc is.",
    "begin_zoals_gepland": "DUO en de wet vragen naar de dag waarop het taalschakeltraject echt begon. Wij nemen "
    "de dag die bij het aanbod staat. Begon het later? Verbeter dan het aanbod.",
    "ontzorgen_vergunning": "We kennen de verblijfsvergunning nog niet. Ontzorgen geldt alleen met een asielvergunning "
    "voor bepaalde tijd. Wij rekenen dat die er is. Vul de vergunning in bij Persoon.",
    "ontzorgen_in_pauze": "De wet zegt niet wat een tijdelijke vrijstelling met ontzorgen doet. De bijstand gaat "
    "door; wij rekenen daarom dat ontzorgen ook doorloopt. Beslis dit zelf.",
    "gesprekken_verdeeld": "De wet vraagt een aantal gesprekken in het plan, en niet wanneer ze zijn. Wij verdelen ze "
    "gelijk over de termijn en tellen vanaf het laatste gesprek.",
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
