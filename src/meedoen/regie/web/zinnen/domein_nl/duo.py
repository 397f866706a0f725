# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for DUO's acceptance rules: what to change in a case, and what the rule says."""

from typing import Final

WEIGERINGEN: Final[dict[str, str]] = {
    "duo_plicht_onbekend": "We weten nog niet vanaf wanneer de inburgeringsplicht geldt. Haal de plicht op bij DUO.",
    "duo_niet_gevestigd": "DUO neemt het plan pas aan na inschrijving in de gemeente. Bewaar het plan tot dan.",
    "duo_dagtekening_ontbreekt": "Vul de datum op het plan in.",
    "duo_dagtekening_toekomst": "De datum op het plan ligt in de toekomst. Kies vandaag of een eerdere dag.",
    "duo_dagtekening_voor_plicht": "De inburgeringsplicht begint op {grens}. Kies een datum op of na die dag.",
    "duo_dagtekening_voor_vestiging": "De inschrijving in de gemeente is van {grens}. Kies een datum op of na die dag.",
    "duo_dagtekening_voor_eerste_pip": "Het eerste plan is van {grens}. Kies een datum op of na die dag.",
    "duo_dagtekening_voor_huidige_pip": "Het plan dat nu geldt is van {grens}. Kies een datum op of na die dag.",
    "duo_leerroute_ontbreekt": "Kies een leerroute.",
    "duo_niveau_onbekend": "DUO kent alleen niveau A2 en B1. Kies een van die twee of laat het leeg.",
    "duo_a2_bij_onderwijsroute": "Bij de onderwijsroute mag geen niveau A2 staan. Kies B1 of een andere leerroute.",
    "duo_b1_bij_zroute": "Bij de zelfredzaamheidsroute mag geen niveau B1 staan. Laat het niveau leeg.",
    "duo_a2_bij_eerste_pip": "Het eerste plan in de B1-route heeft niveau B1. Naar A2 gaan kan later, na 600 uur les.",
    "duo_alfabetisering_onbekend": "Kies bij alfabetisering: analfabeet, anders gealfabetiseerd of niet nodig.",
    "duo_uren_alleen_b1_route": "DUO vraagt het aantal uren alleen bij de B1-route. Maak het veld leeg.",
    "duo_uren_alleen_asiel": "DUO vraagt het aantal uren alleen bij asielstatushouders. Maak het veld leeg.",
    "duo_uren_buiten_grens": "Vul een aantal uren in van 1 tot en met {hoogste}.",
    "duo_verwijderen_termijn_gesteld": "Het plan kan niet weg bij DUO: de inburgeringstermijn is al vastgesteld.",
    "duo_verwijderen_cursusuren": "Het plan kan niet weg bij DUO: er staan al lesuren op.",
    "duo_naam_leeg": "Vul de naam van de contactpersoon in.",
    "duo_naam_te_lang": "De naam is te lang. Gebruik hooguit {langste} tekens.",
    "duo_naam_tekens": "DUO neemt deze tekens niet aan in een naam: {tekens}. Haal ze weg.",
    "duo_email_vorm": "Dit e-mailadres klopt niet. Een adres heeft een @ en hooguit {langste} tekens.",
    "duo_telefoon_vorm": "DUO leest dit telefoonnummer niet. Gebruik alleen cijfers, met + of 0 vooraan.",
    "duo_aanbod_alleen_asiel": "Alleen een asielstatushouder krijgt een inburgeringsaanbod. "
    "Klopt de doelgroep niet? Vraag het na bij DUO.",
    "duo_aanbod_zonder_pip": "DUO kent nog geen plan (PIP). Stel eerst het plan vast.",
    "duo_aanbod_keurmerk": "Deze instelling heeft niet het keurmerk van Blik op Werk. Kies een andere instelling.",
    "duo_aanbod_keurmerk_onderwijs": "Bij de onderwijsroute heeft de instelling het keurmerk van Blik op Werk of dat "
    "voor taalschakeltrajecten. Deze heeft geen van beide. Kies een andere instelling.",
    "duo_aanbod_alfabetisering": "Kies bij lezen en schrijven: eerst leren lezen en schrijven, ons alfabet leren "
    "of niet nodig.",
    "duo_aanbod_voor_pip": "{dag} ligt voor de datum op het plan, {grens}. Kies een datum op of na die dag.",
    "duo_aanbod_buiten_termijn": "{dag} ligt buiten de inburgeringstermijn. Die loopt van {eerste} tot en met "
    "{laatste}. Kies een datum daarbinnen.",
    "duo_aanbod_start_voor_aanbod": "De les begint op {dag}, maar het aanbod is van {grens}. Kies een begin op of na "
    "die dag.",
    "duo_aanbod_einde_voor_start": "De les eindigt op {dag}, maar begint pas op {grens}. Kies een later einde.",
    "duo_resultaat_van_ander": "Een andere gemeente gaf dit door aan DUO. Alleen die gemeente kan het wijzigen.",
    "duo_resultaat_zonder_ons_pip": "Het plan dat nu geldt, is niet van onze gemeente. Stel eerst zelf een plan vast.",
    "duo_resultaat_al_voldaan": "De inburgeringsplicht is al voldaan met de Z-route. DUO wijzigt dan niets meer.",
    "duo_resultaat_zonder_termijn": "DUO heeft nog geen inburgeringstermijn vastgesteld. Wacht op dat bericht.",
    "duo_resultaat_voor_termijn": "{dag} ligt voor het begin van de termijn, {grens}. Kies een datum op of na die dag.",
    "duo_resultaat_toekomst": "{dag} ligt in de toekomst. Kies {vandaag} of een eerdere dag.",
    "duo_resultaat_na_zroute": "{dag} ligt na de afronding van de Z-route, {grens}. Kies een eerdere datum, of pas "
    "eerst de afronding van de Z-route aan.",
    "duo_resultaat_weg_na_zroute": "De datum kan niet weg: de Z-route is afgerond op {zroute}. Haal eerst die "
    "afronding terug.",
    "duo_resultaat_niets_in_te_trekken": "Er is nog niets doorgegeven. Vul een datum in, of kies of het te laat zijn "
    "verwijtbaar is.",
    "duo_verwijtbaar_ontbreekt": "De termijn liep tot en met {laatste}. Kies of het verwijtbaar is dat het niet op "
    "tijd was.",
    "duo_verwijtbaar_op_tijd": "{dag} is op tijd: de termijn loopt tot en met {laatste}. Kies: niet nodig.",
    "duo_verwijtbaar_ja_te_vroeg": "De termijn loopt nog tot en met {laatste}. Verwijtbaar kan pas daarna.",
    "duo_verwijtbaar_nee_te_vroeg": "Niet verwijtbaar kan pas vanaf {vanaf}: twee maanden voor het einde van de "
    "termijn op {laatste}. Wacht tot die dag.",
    "duo_verwijtbaar_nee_te_laat": "Niet verwijtbaar kan alleen voor het einde van de termijn, {laatste}.",
    "duo_zroute_andere_route": "In het plan staat een andere leerroute dan de Z-route. Wijzig eerst het plan.",
    "duo_zroute_voor_onderdeel": "{dag} ligt voor de datum van PVT of MAP, {grens}. Kies een datum op of na die dag.",
    "duo_zroute_niets_in_te_trekken": "Er is nog geen afronding doorgegeven. Vul een datum in.",
    "duo_activiteiten_alleen_asiel": "Uren meedoen in de Z-route gelden alleen voor een asielstatushouder. "
    "Kies een andere soort uren.",
    "duo_activiteiten_alleen_z": "In het plan staat een andere leerroute dan de Z-route. Kies een andere soort uren, "
    "of wijzig eerst het plan.",
    "duo_activiteiten_zonder_pip": "DUO kent nog geen plan (PIP). Stel eerst het plan vast.",
    "duo_uren_totaal_buiten_grens": "Het totaal wordt {totaal} uur. DUO neemt 0 tot en met {hoogste} uur aan. "
    "Kijk de regels na.",
}

REGELS: Final[dict[str, str]] = {
    "duoregel_plicht_onbekend": "De inburgeringsplicht moet bij DUO bekend zijn.",
    "duoregel_niet_gevestigd": "De persoon moet in onze gemeente wonen.",
    "duoregel_dagtekening_ontbreekt": "Er moet een datum op het plan staan.",
    "duoregel_dagtekening_toekomst": "De datum op het plan mag niet in de toekomst liggen.",
    "duoregel_dagtekening_voor_plicht": "De datum op het plan mag niet voor het begin van de inburgeringsplicht "
    "liggen.",
    "duoregel_dagtekening_voor_vestiging": "De datum op het plan mag niet voor de inschrijving in onze gemeente "
    "liggen.",
    "duoregel_dagtekening_voor_eerste_pip": "De datum op een gewijzigd plan mag niet voor die van het eerste plan "
    "liggen.",
    "duoregel_dagtekening_voor_huidige_pip": "De datum op een gewijzigd plan mag niet voor die van het plan dat nu "
    "geldt liggen.",
    "duoregel_leerroute_ontbreekt": "Er moet een leerroute gekozen zijn.",
    "duoregel_niveau_onbekend": "Het niveau is A2 of B1.",
    "duoregel_a2_bij_onderwijsroute": "Niveau A2 past niet bij de onderwijsroute.",
    "duoregel_b1_bij_zroute": "Niveau B1 past niet bij de Z-route.",
    "duoregel_a2_bij_eerste_pip": "In het eerste plan van een persoon past niveau A2 niet bij de B1-route.",
    "duoregel_alfabetisering_onbekend": "Bij alfabetisering zijn er drie keuzes.",
    "duoregel_uren_alleen_b1_route": "Het geschatte aantal uren hoort alleen bij de B1-route.",
    "duoregel_uren_alleen_asiel": "Het geschatte aantal uren hoort alleen bij een asielstatushouder.",
    "duoregel_uren_buiten_grens": "Het geschatte aantal uren is 1 tot en met 9.999.",
    "duoregel_verwijderen_termijn_gesteld": "Een plan kan niet meer weg als DUO de inburgeringstermijn heeft "
    "vastgesteld.",
    "duoregel_verwijderen_cursusuren": "Een plan kan niet meer weg als er lesuren bij het aanbod staan.",
    "duoregel_aanbod_alleen_asiel": "Een aanbod is er alleen voor een asielstatushouder.",
    "duoregel_aanbod_zonder_pip": "Voor een aanbod moet er een plan (PIP) zijn.",
    "duoregel_aanbod_keurmerk": "Bij de B1-route en de Z-route heeft de instelling het keurmerk van Blik op Werk.",
    "duoregel_aanbod_keurmerk_onderwijs": "Bij de onderwijsroute heeft de instelling een keurmerk voor die route.",
    "duoregel_aanbod_alfabetisering": "Bij een aanbod staat of iemand eerst leert lezen en schrijven.",
    "duoregel_aanbod_voor_pip": "Het aanbod en het begin van de les liggen niet voor de datum op het plan.",
    "duoregel_aanbod_buiten_termijn": "Het aanbod en het begin van de les liggen binnen de inburgeringstermijn.",
    "duoregel_aanbod_start_voor_aanbod": "De les begint niet voor de dag van het aanbod.",
    "duoregel_aanbod_einde_voor_start": "De les eindigt niet voordat zij begint.",
    "duoregel_resultaat_van_ander": "Wat een andere gemeente doorgaf, kan onze gemeente niet wijzigen.",
    "duoregel_resultaat_zonder_ons_pip": "Het plan dat nu geldt, moet van onze gemeente zijn.",
    "duoregel_resultaat_al_voldaan": "Na het voldoen met de Z-route verandert er niets meer.",
    "duoregel_resultaat_zonder_termijn": "DUO moet de inburgeringstermijn hebben vastgesteld.",
    "duoregel_resultaat_voor_termijn": "De datum mag niet voor het begin van de termijn liggen.",
    "duoregel_resultaat_toekomst": "De datum mag niet in de toekomst liggen.",
    "duoregel_resultaat_na_zroute": "De datum mag niet na de afronding van de Z-route liggen.",
    "duoregel_resultaat_weg_na_zroute": "De datum kan niet weg als de Z-route is afgerond.",
    "duoregel_resultaat_niets_in_te_trekken": "Wat niet is doorgegeven, kan niet worden teruggehaald.",
    "duoregel_verwijtbaar_ontbreekt": "Na het einde van de termijn moet erbij staan of het verwijtbaar is.",
    "duoregel_verwijtbaar_op_tijd": "Wie op tijd is, krijgt geen oordeel over verwijtbaar.",
    "duoregel_verwijtbaar_ja_te_vroeg": "Verwijtbaar kan pas na het einde van de termijn.",
    "duoregel_verwijtbaar_nee_te_vroeg": "Niet verwijtbaar kan pas in de laatste twee maanden van de termijn.",
    "duoregel_verwijtbaar_nee_te_laat": "Niet verwijtbaar kan alleen voor het einde van de termijn.",
    "duoregel_zroute_andere_route": "De Z-route kan alleen worden afgerond als die in het plan staat.",
    "duoregel_zroute_voor_onderdeel": "De Z-route wordt niet afgerond voor de datum van PVT of MAP.",
    "duoregel_zroute_niets_in_te_trekken": "Een afronding die niet is doorgegeven, kan niet worden teruggehaald.",
    "duoregel_activiteiten_alleen_asiel": "Uren meedoen in de Z-route zijn er alleen voor een asielstatushouder.",
    "duoregel_activiteiten_alleen_z": "Uren meedoen in de Z-route passen alleen bij de Z-route.",
    "duoregel_activiteiten_zonder_pip": "Voor uren meedoen in de Z-route moet er een plan (PIP) zijn.",
    "duoregel_uren_totaal_buiten_grens": "Een totaal is 0 tot en met 9.999 uur.",
    "duoregel_naam_leeg": "De contactpersoon heeft een naam.",
    "duoregel_naam_te_lang": "De naam heeft hooguit 100 tekens.",
    "duoregel_naam_tekens": "In de naam staan alleen letters, spaties, punten, streepjes en apostrofs.",
    "duoregel_email_vorm": "Het e-mailadres heeft een apenstaartje.",
    "duoregel_telefoon_vorm": "Het telefoonnummer bestaat uit cijfers.",
}
TWIJFELS: Final[dict[str, str]] = {
    "duo_nee_maanden": "DUO schrijft: als de termijn binnen twee maanden eindigt. Wij tellen twee kalendermaanden "
    "terug vanaf de dag na de laatste dag.",
    "duo_nee_na_termijn": "De tekst van DUO van juni 2026 laat niet verwijtbaar ook toe na het einde van de "
    "termijn. In de oudere tekst mocht het alleen ervoor. Wij volgen de nieuwe tekst: deze regel geldt bij ons "
    "niet.",
    "duo_bow_voor_elke_route": "DUO schrijft: het keurmerk van Blik op Werk, of dat voor taalschakeltrajecten bij "
    "de onderwijsroute. Wij lezen: Blik op Werk is altijd goed.",
    "duo_aanbod_na_aanbod": "DUO schrijft niet precies welke datum voor welke komt. Wij lezen: eerst het aanbod, "
    "dan het begin, dan het einde.",
    "duo_zroute_als_pvt_map": "DUO geeft voor deze datum geen eigen regels. Wij gebruiken die van PVT en MAP.",
    "duo_activiteiten_voor_pip": "Uren uit de brede intake tellen mee. Wij lezen dat ze dus ook voor het plan "
    "mogen komen: deze regel geldt bij ons niet.",
    "duo_cursusuren_van_ons": "DUO schrijft niet welke uren bedoeld zijn. Wij lezen: de uren meedoen die tellen "
    "als taalles, die onze gemeente doorgaf.",
}
GROEPEN: Final[dict[str, str]] = {
    "duogroep_pip": "Plan (PIP) vaststellen of wijzigen",
    "duogroep_pip_uitleg": "Een datum van het plan, de leerroute en het niveau.",
    "duogroep_pip_verwijderen": "Plan (PIP) weghalen",
    "duogroep_pip_verwijderen_uitleg": "Alleen een plan dat net is doorgegeven, kan nog weg.",
    "duogroep_aanbod": "Inburgeringsaanbod",
    "duogroep_aanbod_uitleg": "De instelling en de datums van de les.",
    "duogroep_pvt_map": "Participatieverklaring (PVT) en eindgesprek MAP",
    "duogroep_pvt_map_uitleg": "Voor allebei gelden dezelfde regels.",
    "duogroep_zroute": "Z-route afronden",
    "duogroep_zroute_uitleg": "De dag waarop iemand de Z-route af heeft. De regels over termijn, plan en toekomst "
    "van PVT en MAP gelden hier ook.",
    "duogroep_uren": "Uren",
    "duogroep_uren_uitleg": "Meedoen telt de uren op en geeft het totaal door.",
    "duogroep_contactpersoon": "Contactpersoon",
    "duogroep_contactpersoon_uitleg": "De naam en het nummer die DUO aan de inburgeraar laat zien.",
}
HERKOMST: Final[dict[str, str]] = {
    "duoherkomst_readme": "DUO, uitleg bij de koppeling (11 juni 2026)",
    "duoherkomst_schema": "DUO, vorm van het bericht",
    "duoherkomst_eigen": "Meedoen zelf: zo komt een vergissing niet bij DUO",
}
ALLES: Final[dict[str, str]] = WEIGERINGEN | REGELS | GROEPEN | HERKOMST
