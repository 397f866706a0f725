# SPDX-License-Identifier: EUPL-1.2
"""What a service of referrals, or of the people who guide, answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "organisatie_onbekend": "De gemeente werkt nu niet met deze organisatie. Kies een andere.",
    "alleen_gids": "Naar deze organisatie verwijs je niemand: de naam zegt iets over geloof, geaardheid, gezondheid of "
    "geweld, en een verwijzing zou dat vastleggen. Geef de gids die iedereen krijgt. Er is niets vastgelegd.",
    "niemand_logt_in": "Bij deze organisatie kan nog geen begeleider inloggen. De functioneel beheerder geeft iemand "
    "een account.",
    "loopt_al": "Deze organisatie is al gevraagd of begeleidt al. Kijk wat er nu staat.",
    "gids_dubbel": "Deze naam staat bij dit thema al in de gids.",
    "intussen": "Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
    "zelfde_organisatie": "Deze organisatie begeleidt nu al. Kies een andere.",
    "geen_contract": "Er is op die dag geen contract met deze organisatie. Kies een andere dag of organisatie, of "
    "vraag de functioneel beheerder om het contract vast te leggen.",
    "contract_vol": "Dan zijn er meer mensen dan in het contract staat. Kies minder mensen, of zet hier een vinkje als "
    "jullie dit hebben afgesproken.",
    "les_al": "Deze persoon heeft deze cursus daar al.",
    "les_stopt_al": "Deze cursus stopt al op {dag}. Kies een eerdere dag.",
    "les_weg": "Deze plaatsing is intussen al gestopt. Kijk wat er nu staat.",
    "niemand_gekozen": "Kies minstens één persoon.",
    "overgang_bezig": "Er loopt al een verplaatsing bij deze organisatie. Wacht tot die klaar is.",
    "ging_mis": "Er ging iets mis. Er is bij deze persoon niets veranderd.",
    "stopt_al": "De begeleiding stopt al op {dag}. Kies een eerdere dag, of verwijs opnieuw.",
    "periode": "Het einde ligt voor het begin. Kijk de twee datums na.",
    "verleden": "Deze dag is al geweest. Kies vandaag of een latere dag.",
    "toekomst": "Deze dag komt nog. Kies een dag tot en met vandaag.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "weg": "Deze verwijzing is intussen al beantwoord of gestopt. Kijk wat er nu staat.",
    "wie_onbekend": "Deze persoon werkt niet (meer) bij jullie met deze rol. Kies een ander.",
    "niet_van_jou": "Deze persoon staat niet (meer) bij jou. De begeleiding stopte, of een ander doet het nu.",
    "anders_verstuurd": "Dit formulier is al verstuurd, met andere woorden. Kijk bij de persoon wat er staat. "
    "Druk nog eens op de knop als dit iets nieuws is.",
    "te_lang_geleden": "Boek uren binnen drie maanden.",
    "voor_begin": "De begeleiding begon op {dag}. Kies die dag of een latere.",
    "bezoek_weg": "Deze afspraak is intussen afgezegd of al geweest.",
    "afspraak_weg": "Van deze afspraak is intussen al vastgelegd wat ervan kwam.",
    "uitleg_nodig": "Schrijf bij een verbetering waarom.",
    "te_veel_terug": "Er staat op die dag niet zoveel om weg te halen.",
}


class VerwijsWeigering(VeldWeigering):
    """A refusal of this room."""

    zinnen = ZINNEN
