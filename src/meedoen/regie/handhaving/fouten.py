# SPDX-License-Identifier: EUPL-1.2
"""What a service of handhaving answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een collega van dit team.",
    "overleden": "De inburgeraar is overleden. Er komt geen boete (artikel 5:42 Awb).",
    "overleden_na_boete": "De inburgeraar is overleden. Een boete die nog niet vaststaat, vervalt dan (artikel 5:42 "
    "Awb). Leg vast dat het bezwaar is ingetrokken.",
    "gesloten": "Dit dossier is gesloten. Een boete kan niet meer.",
    "verhuisd": "De inburgeraar is verhuisd naar een andere gemeente. Deze gemeente kan geen boete meer opleggen.",
    "geen_plicht": "Zonder inburgeringsplicht is er geen boete.",
    "geen_grond": "Een boete kan hier niet. {waarom} ({artikel})",
    "klopt_niet": "De oproepen op de tijdlijn spreken elkaar tegen. Verbeter dat eerst. ({artikel})",
    "geen_plan": "Er is geen vastgesteld plan (PIP). Zonder plan is er niets om je aan te houden "
    "(artikel 23 lid 1 Wet inburgering 2021).",
    "plan_later": "Het plan is van {dag}. Daarvoor gold het nog niet.",
    "toekomst": "Deze dag komt nog. Vul de dag in waarop het is gebeurd.",
    "loopt_al": "Er loopt al een boeteprocedure over deze gebeurtenis.",
    "klaar": "Deze boeteprocedure is klaar. Je kunt er niets meer aan wijzigen.",
    "intussen": "Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat, en bewaar opnieuw.",
    "gezien_voor_overtreding": "Dit gebeurde op {dag}. Gezien is het die dag of later. Kijk de datums na.",
    "eerst_wegen": "Weeg eerst het verwijt. Vraag na of de bijstand hiervoor is verlaagd, en of er een strafzaak is.",
    "feiten_nodig": "Schrijf op wat je zelf hebt gezien: wat, waar en wanneer. Zonder feiten is er geen rapport "
    "(artikel 5:48 Awb).",
    "plaats_tijd_nodig": "Vul plaats en tijd in (artikel 5:48 lid 2 Awb).",
    "kan_niet": "Een boete kan hier niet. {waarom} ({artikel}) Kies: geen boete.",
    "niets_te_beslissen": "Eerst het rapport en het voornemen, daarna pas een beslissing.",
    "zienswijze_loopt": "Reageren kan nog tot en met {dag}. Beslis daarna, of leg eerst vast wat er is gezegd.",
    "geen_voornemen": "Er is nog geen voornemen verstuurd.",
    "zienswijze_er_al": "De zienswijze is al vastgelegd.",
    "cautie_mist": "Wie je ondervraagt voor een boete, hoeft niet te antwoorden. Dat is niet vooraf gezegd. Wat er is "
    "gezegd, mag je dan niet gebruiken (artikel 5:10a lid 2 Awb). Laat de tekst leeg.",
    "tekst_nodig": "Schrijf in het kort op wat de inburgeraar vindt, of voeg de brief toe aan het dossier.",
    "zelfde_mens": "Jij maakte het rapport. Een ander beslist over de boete (artikel 10:3 lid 4 Awb).",
    "eerst_voorleggen": "Over een boete voor de brede intake beslissen twee mensen, ook als er geen komt. Stel "
    "het eerst voor, met een reden.",
    "eigen_voorstel": "Jij stelde dit voor. Een ander bevestigt het.",
    "al_voorgelegd": "Er is al voorgesteld om geen boete te geven.",
    "motivering_nodig": "Schrijf op waarom (artikel 3:46 Awb).",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "lager_klopt_niet": "Een lager bedrag is nul of meer, en lager dan {bedrag} (artikel 5:46 lid 3 Awb).",
    "lager_klopt_niet_bezwaar": "Een lager bedrag is meer dan nul, en lager dan {bedrag}. Is er niets meer te "
    "betalen? Kies dan: de boete vervalt.",
    "bedrag_nul": "Het bedrag komt uit op nul. Kies dan: geen boete.",
    "oordeel": "{waarom} ({artikel})",
    "ziekte_niet_zelf": "Gezondheid noem je alleen als de inburgeraar er zelf over begon. Zet dan het vinkje.",
    "onbekende_omstandigheid": "Deze omstandigheid staat niet in de lijst.",
    "geen_boete_hier": "Er is geen boete om dit bij vast te leggen.",
    "vervallen": "Deze boete geldt niet meer.",
    "voor_boete": "Deze dag ligt voor de boete, {dag}. Kijk de datum na.",
    "te_veel": "Er staat nog {bedrag} open. Meer dan dat kan niet.",
    "al_betaald": "De boete is helemaal betaald.",
    "nog_niet_te_laat": "Aanmanen kan na {dag} (artikel 4:112 lid 1 Awb).",
    "al_aangemaand": "De aanmaning is al verstuurd.",
    "te_veel_delen": "Dit zijn meer delen dan kan in die tijd. Kies minder delen, of een latere laatste dag.",
    "uitstel_te_kort": "Kies een dag na {dag}: zo lang mag betalen al.",
    "geen_regeling": "Er loopt geen regeling met delen.",
    "wacht_tot_klopt_niet": "Kies een dag na vandaag, tot en met {dag}. Dan stopt de regeling.",
    "regeling_niet_verstuurd": "De brief over de regeling is nog niet weg. Leg eerst vast wanneer die weg is.",
    "eerst_vragen": "Vraag eerst waarom een deel niet is betaald, en leg dat vast. Stoppen kan daarna.",
    "geen_deel_te_laat": "Er is geen deel te laat. Kies een andere reden, of laat de regeling staan "
    "(artikel 4:96 lid 1 Awb).",
    "regeling_bijna_klaar": "De regeling loopt al af op {dag}. Wacht die dag af.",
    "stopdag_klopt_niet": "Kies een dag van {dag} tot {einde}. Korter dan een aanmaning mag niet.",
}  # fmt: skip


class BoeteWeigering(VeldWeigering):
    """A refusal with a sentence for the person who asked, beside a field of the form. `code` is stable."""

    zinnen: ClassVar[Mapping[str, str]] = ZINNEN

    def __init__(self, code: str, *, veld: str = "", **waarden: object) -> None:
        self.code, self.veld = code, veld
        self.zin = self.zinnen[code].format_map(waarden)
        Exception.__init__(self, self.zin)
