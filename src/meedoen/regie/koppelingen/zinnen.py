# SPDX-License-Identifier: EUPL-1.2
"""The Dutch sentences of the chain: why something waits, what to do, and what each exchange was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Uitleg(NamedTuple):
    """Why a message waits, and what a person does about it."""

    waarom: str
    doe: str


_DAARNA: Final = "Vraag de beheerder om dit te herstellen. Stuur het bericht daarna opnieuw."
ZAAKREGISTRATIE: Final[Mapping[str, Uitleg]] = {
    "zgw_onbereikbaar": Uitleg(
        "De zaakregistratie is niet bereikbaar.", "Je hoeft niets te doen. Meedoen probeert het vanzelf opnieuw."
    ),
    "zgw_onbegrijpelijk": Uitleg("De zaakregistratie gaf een antwoord dat Meedoen niet begrijpt.", _DAARNA),
    "zgw_kent_ons_niet": Uitleg("De zaakregistratie herkent Meedoen niet: naam of geheim klopt niet.", _DAARNA),
    "zgw_geen_recht": Uitleg("De zaakregistratie staat Meedoen dit niet toe.", _DAARNA),
    "zgw_weigert": Uitleg("De zaakregistratie weigert dit bericht.", _DAARNA),
    "zgw_niet_ingericht": Uitleg("In de instellingen van de zaakregistratie mist een type:", _DAARNA),
    "zgw_uit": Uitleg(
        "De zaakregistratie staat uit voor je gemeente.",
        "Trek het bericht in. Gaat de zaakregistratie weer aan, stuur het dan opnieuw.",
    ),
    "zgw_andere_zaak": Uitleg("In de zaakregistratie heeft een zaak van een ander soort dit nummer al.", _DAARNA),
    "zgw_brief_weg": Uitleg("De brief bij dit bericht is er niet.", "Meld dit bij de beheerder."),
    "zgw_besluit_weg": Uitleg(
        "De zaakregistratie kent het besluit niet dat is ingetrokken.",
        "Kijk in de zaakregistratie. Hoort het er niet te staan, trek dit bericht dan in.",
    ),
}
"""Causes of messages to the registration of zaken (ZGW)."""
OORZAKEN: Final[Mapping[str, Uitleg]] = {
    "quarantaine_bsn": Uitleg(
        "Het BSN in dit bericht klopt niet: het kan van niemand zijn.",
        "Vraag bij DUO na om wie het gaat. DUO stuurt dan een nieuw bericht. Wijs dit bericht daarna af.",
    ),
    "quarantaine_onbekend_signaal": Uitleg(
        "Meedoen kent deze melding niet. Er is niets mee gedaan.",
        "Zoek in de specificatie van DUO op wat de melding betekent, doe wat nodig is en wijs haar daarna af.",
    ),
    "quarantaine_registratie": Uitleg(
        "DUO noemt een moment dat niet kan: het ligt in de toekomst of te ver terug.",
        "Vraag bij DUO na of de melding klopt. Klopt ze, verwerk haar dan opnieuw zodra die dag er is.",
    ),
    "quarantaine_geen_dossier": Uitleg(
        "Er is hier geen dossier van deze persoon.",
        "Zoek uit of de persoon bij je gemeente hoort. Maak dan een dossier en verwerk de melding opnieuw.",
    ),
    "quarantaine_twee_dossiers": Uitleg(
        "Het BSN en het V-nummer horen bij twee verschillende dossiers.",
        "Voeg de twee dossiers samen en verwerk de melding daarna opnieuw.",
    ),
    "quarantaine_dossier_weigert": Uitleg(
        "De melding past niet bij het dossier.",
        "Bekijk het dossier, herstel wat niet klopt en verwerk de melding opnieuw.",
    ),
    "duo_onbereikbaar": Uitleg(
        "DUO is niet bereikbaar.", "Je hoeft niets te doen. Meedoen probeert het vanzelf opnieuw."
    ),
    "register_onbereikbaar": Uitleg(
        "De BRP of het COA antwoordt niet.", "Je hoeft niets te doen. Meedoen probeert het vanzelf opnieuw."
    ),
    "brp_geen_recht": Uitleg(
        "De BRP laat je gemeente niet toe.",
        "Vraag de beheerder om de autorisatie voor de BRP na te kijken. Verwerk de melding daarna opnieuw.",
    ),
    "brp_weigert": Uitleg(
        "De BRP weigert de vraag.", "Meld dit bij de beheerder. Verwerk de melding opnieuw als het is opgelost."
    ),
    "brp_onbegrijpelijk": Uitleg(
        "De BRP gaf een antwoord dat Meedoen niet begrijpt.",
        "Meld dit bij de beheerder. Verwerk de melding opnieuw als het is opgelost.",
    ),
    "duo_geeft_niets": Uitleg(
        "DUO stuurde een melding, maar geeft de gegevens van deze persoon niet.",
        "Vraag bij DUO of de persoon bij je gemeente hoort. Verwerk de melding daarna opnieuw.",
    ),
    "duo_onbegrijpelijk": Uitleg(
        "DUO gaf een antwoord dat Meedoen niet begrijpt.",
        "Meld dit bij de beheerder. Verwerk het bericht opnieuw als het is opgelost.",
    ),
    "gemeente_zonder_oin": Uitleg(
        "Het nummer (OIN) waarmee je gemeente zich bij DUO meldt, is niet ingevuld.",
        "Vraag de beheerder om het OIN in te vullen en verwerk het bericht daarna opnieuw.",
    ),
    "eigen_fout": Uitleg(
        "Meedoen kon dit bericht niet verwerken.",
        "Meld dit bij de beheerder. Verwerk het bericht opnieuw als het is opgelost.",
    ),
    "wacht_op_eerder": Uitleg("Een eerder bericht over dezelfde persoon gaat voor.", "Je hoeft niets te doen."),
    "wacht_op_bsn": Uitleg(
        "Alleen het V-nummer is bekend. Zonder BSN geeft DUO geen gegevens.",
        "Vul in het dossier het BSN in. Daarna gaat het vanzelf verder.",
    ),
    "duo_weigert": Uitleg("DUO heeft dit bericht geweigerd.", "Lees wat DUO zegt en pas het in het dossier aan."),
    "vormfout": Uitleg(
        "DUO kan dit bericht niet lezen.", "Meld dit bij de beheerder. Stuur het opnieuw als het is opgelost."
    ),
    "persoon_onbekend": Uitleg(
        "DUO kent deze persoon niet.",
        "Controleer het BSN. Klopt het, vraag dan DUO om hulp en stuur het bericht daarna opnieuw.",
    ),
    "niet_bij_duo": Uitleg(
        "DUO kent niet wat dit bericht weghaalt, of kent deze persoon niet.",
        "Controleer het BSN. Klopt het, dan staat er bij DUO niets meer: trek dit bericht in.",
    ),
    "contactgegevens": Uitleg(
        "DUO neemt de gegevens van deze contactpersoon niet aan.",
        "Laat de functioneel beheerder ze verbeteren. Meedoen legt dan de volgende dag een nieuw bericht klaar.",
    ),
    "misschien_dubbel": Uitleg(
        "Het is niet zeker of DUO deze contactpersoon al heeft: het antwoord kwam niet aan.",
        "Kijk in het portaal van DUO. Staat de contactpersoon er, trek dit bericht dan in. Anders: stuur opnieuw.",
    ),
    "contactpersoon_onbekend": Uitleg(
        "DUO heeft deze contactpersoon nog niet.", "Geef eerst de contactpersoon zelf door aan DUO."
    ),
    "webhook_onbereikbaar": Uitleg(
        "Het systeem van de aanbieder is niet bereikbaar. Meedoen probeert het opnieuw.",
        "Duurt het lang? Vraag de functioneel beheerder om de aanbieder te bellen.",
    ),
    "webhook_rust": Uitleg("Het systeem van de aanbieder antwoordde net niet.", "Je hoeft niets te doen."),
    "webhook_antwoord": Uitleg(
        "Het systeem van de aanbieder neemt de melding niet aan. Antwoord:",
        "Vraag de functioneel beheerder om de aanbieder te bellen.",
    ),
    "webhook_adres_verboden": Uitleg(
        "Het adres van de aanbieder wijst naar een plek waar Meedoen niets naartoe stuurt.",
        "Vraag de functioneel beheerder om een ander adres.",
    ),
    "mail_adres": Uitleg(
        "De mailserver neemt het e-mailadres niet aan: het klopt niet of bestaat niet meer.",
        "Vraag de persoon om het goede adres en vul dat in het dossier in. Dan gaat er vanzelf een nieuwe e-mail.",
    ),
    "mail_geweigerd": Uitleg(
        "De mailserver weigert deze e-mail.",
        "Bel de persoon of schrijf een brief. Meld het bij de beheerder en trek dit bericht in.",
    ),
    "mail_onbereikbaar": Uitleg(
        "De mailserver is niet bereikbaar of neemt nu niets aan.",
        "Je hoeft niets te doen. Meedoen probeert het vanzelf opnieuw.",
    ),
    "mail_onbeveiligd": Uitleg(
        "De verbinding met de mailserver is niet veilig. Meedoen stuurt dan niets.",
        "Vraag de beheerder om de instellingen voor e-mail na te kijken. Meedoen probeert het vanzelf opnieuw.",
    ),
    "mail_inloggen": Uitleg(
        "De mailserver laat Meedoen niet toe.",
        "Vraag de beheerder om de instellingen voor e-mail na te kijken. Meedoen probeert het vanzelf opnieuw.",
    ),
    "mail_niet_nodig": Uitleg("Er mag bij deze persoon nu geen e-mail meer gaan.", "Je hoeft niets te doen."),
    **ZAAKREGISTRATIE,
    "onleesbaar": Uitleg("Dit bericht is gemaakt door een andere versie van Meedoen.", "Meld dit bij de beheerder."),
}
ANTWOORDEN: Final[Mapping[str, str]] = {
    "antwoord_200": "DUO gaf antwoord.",
    "antwoord_400": "DUO kan de vraag van Meedoen niet lezen. Meld dit bij de beheerder.",
    "antwoord_401": "DUO herkent het certificaat van onze gemeente niet. Meld dit bij de beheerder.",
    "antwoord_403": "DUO geeft dit niet aan onze gemeente: deze persoon hoort volgens DUO niet bij ons.",
    "antwoord_404": "DUO heeft hierover niets van deze persoon.",
    "antwoord_500": "Bij DUO ging iets mis. Meedoen vraagt het later opnieuw.",
    "antwoord_503": "DUO is nu niet beschikbaar. Meedoen vraagt het later opnieuw.",
}
"""What each documented answer of DUO to a question means."""
NIET_GEVRAAGD: Final = (
    "Deze persoon hoort niet meer bij onze gemeente. Onze toegang tot de gegevens bij DUO is voorbij."
)
_ONBEKEND: Final = Uitleg("Dit bericht wacht.", "Meld dit bij de beheerder als het blijft staan.")


def uitleg(oorzaak: str) -> Uitleg:
    """Return why and what to do for the stored `oorzaak`: a code, with after a colon what the other side said."""
    code, _, tekst = oorzaak.partition(": ")
    gevonden = OORZAKEN.get(code, _ONBEKEND)
    return gevonden._replace(waarom=f"{gevonden.waarom} {tekst}") if tekst else gevonden
