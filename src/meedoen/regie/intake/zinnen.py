# SPDX-License-Identifier: EUPL-1.2
"""Sentences of refusals in the brede intake."""

from collections.abc import Mapping
from typing import Final

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan de consulent van dit dossier.",
    "gesloten": "Dit dossier is gesloten. Er gaan geen brieven meer uit.",
    "overleden": "De inburgeraar is overleden. Er gaan geen brieven meer uit.",
    "gepauzeerd": "De inburgering staat stil sinds {sinds}. Zolang is er geen plicht om te komen.",
    "intake_klaar": "De brede intake is al klaar.",
    "fase": "Een oproep hoort bij de fase brede intake. Dit dossier is verder.",
    "azc": "Wie in een azc woont, mag je alleen uitnodigen. Meedoen is dan vrijwillig; een oproep met gevolgen "
    "kan pas na de verhuizing naar de gemeente.",
    "geen_plicht": "Een oproep kan alleen bij iemand die inburgeringsplichtig is. Hier kun je alleen uitnodigen.",
    "nu_niet": "Dat is nu niet de volgende stap. {stap}",
    "datum_verleden": "Kies een dag vanaf morgen. De brief moet nog aankomen.",
    "datum_dicht": "Op {dag} werkt de gemeente niet: het is {reden}. Kies een werkdag.",
    "te_kort": "Tot {dag} is korter dan de {dagen} die de gemeente in haar beleid noemt. Spreek de kortere termijn "
    "eerst af met de inburgeraar en zet daar een vinkje voor.",
    "te_lang": "Na de tweede gemiste oproep mag de nieuwe termijn hoogstens twee maanden zijn: kies een dag tot en "
    "met {laatste}.",
    "plaats_nodig": "Schrijf op waar het gesprek is.",
    "al_uitkomst": "Bij deze oproep staat al wat ervan kwam. Klopt het niet? Verbeter het op de tijdlijn.",
    "te_vroeg": "Het gesprek is pas op {dag}. Daarna kun je vastleggen wat ervan kwam.",
    "geen_oproep": "Deze oproep is er niet (meer). Ververs de bladzijde.",
    "niet_gemist": "Deze oproep is niet gemist. Contact vastleggen kan bij het dossier.",
    "kanaal": "Bel of ga langs. Alleen een bericht of brief is niet genoeg.",
    "datum_toekomst": "Deze dag ligt in de toekomst. Kies vandaag of eerder.",
    "voor_gesprek": "Deze dag ligt voor de gemiste afspraak van {dag}.",
    "eerst_contact": "Bel of ga eerst langs. Pas daarna kun je oordelen of waarschuwen.",
    "eerst_spreken": "Je hebt de inburgeraar nog niet gesproken. Probeer het nog een keer, op een andere dag. Na "
    "{pogingen} pogingen kun je oordelen zonder gesprek.",
    "reden_nodig": "Schrijf op waarom je dit doet.",
    "diploma_dubbel": "Dit diploma ligt al bij IDW.",
    "diploma_eerder": "Deze dag ligt voor de vorige stap. Kijk de datum na.",
    "diploma_niveau": "Kies met welk niveau IDW het diploma vergelijkt.",
    "diploma_zonder_niveau": "IDW gaf geen niveau. Er is niets om over te nemen.",
    "diploma_weg": "Hier is intussen al iets mee gedaan. Kijk wat er nu staat.",
    "al_begonnen": "Het gesprek is al begonnen.",
    "niet_begonnen": "Het gesprek is nog niet begonnen.",
    "intussen": "{door} heeft dit intussen gewijzigd, om {tijd}. Kijk wat er nu staat en probeer het opnieuw.",
    "intussen_collega": "Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
    "bron_nodig": "Kies van wie of waaruit je dit weet.",
    "bron_onbekend": "Deze bron staat niet in de lijst. Kies een andere.",
    "gezondheid_mag_niet": "Antwoorden over gezondheid mag jij niet zien of invullen.",
    "alleen_praten": "Vertel eerst dat het gesprek ook alleen mag, zonder partner of familie. Leg vast dat je dit "
    "hebt gezegd.",
    "niet_volledig": "De wet vraagt nog: {onderdelen}.",
    "startniveau_mist": "Van het startniveau ontbreekt nog: {velden}. Weet je iets niet? Kies dan “onbekend” en "
    "schrijf waarom.",
    "lbt_mist": "De uitslag van de leerbaarheidstoets is er nog niet, en er is geen ontheffing.",
    "niet_drie": "Afronden zonder medewerking kan pas na drie oproepen die meetellen. Het zijn er nu {aantal}.",
    "ligt_al_voor": "Dit ligt al bij een collega. {door} legde het voor.",
    "ligt_niet_voor": "Dit ligt zo niet meer bij een collega. Ververs de bladzijde en lees wat er nu staat.",
    "vier_ogen": "Jij hebt dit voorgelegd. Een collega bevestigt het, of geeft het terug.",
    "niet_van_jou": "Een collega legde dit voor. Jij kunt het teruggeven, met een reden.",
    "geen_uitslag": "Er is nog geen uitslag van DUO om te bespreken.",
    "onbekende_vraag": "Deze vraag bestaat niet.",
    "keuze": "Dit antwoord staat niet in de lijst. Kies een ander.",
    "getal": "Schrijf een heel getal van {laagst} tot en met {hoogst}.",
    "te_veel_tekst": "Dit is te lang: hoogstens {lengte} tekens.",
    "dubbel_antwoord": "Er staat een antwoord én “weet ik niet” of “wil ik niet zeggen”. Kies één van de twee.",
}  # fmt: skip


def zin(code: str, waarden: Mapping[str, object]) -> str:
    """Return the sentence of a refusal, filled in."""
    return ZINNEN[code].format_map(waarden)
