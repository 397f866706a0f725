# SPDX-License-Identifier: EUPL-1.2
"""The sentences with which this room refuses, per code."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext

from meedoen.regie.web.zinnen import domein_nl

WEIGERINGEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan je teamleider.",
    "nummer_nodig": "Vul een BSN of een V-nummer in.",
    "bsn_klopt_niet": "Dit BSN klopt niet. Controleer de cijfers.",
    "v_nummer_klopt_niet": "Dit V-nummer klopt niet. Het heeft hoogstens tien cijfers.",
    "dubbel_nummer": "Er is al een dossier met dit nummer: {naam}, dossier {nummer}.",
    "dubbel_naam": "Er is al een dossier met deze naam en geboortedatum: {naam}, dossier {nummer}.",
    "al_opgepakt": "{naam} heeft dit dossier net opgepakt. Het staat nu bij {naam}.",
    "al_van_jou": "Dit dossier staat al bij jou.",
    "al_gewijzigd": "Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
    "geen_collega": "Kies een collega die in deze gemeente werkt.",
    "brp_zonder_bsn": "Zonder BSN kan Meedoen niets aan de BRP vragen. Vul eerst het BSN in.",
    "brp_bsn_bekend": "Het BSN staat al in dit dossier. Zoeken in de BRP is niet nodig.",
    "brp_zonder_naam": "Vul eerst de achternaam en de hele geboortedatum in. Daarmee zoekt Meedoen in de BRP.",
    "brp_ander_nummer": "De BRP geeft dit nummer niet bij deze naam en geboortedatum. Zoek opnieuw.",
    "dossier_gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "contactpersoon_overlapt": "In deze periode staat al een contactpersoon op deze plek. Kies een andere dag.",
    "contactpersoon_naam": "Kies een collega of vul de naam van de organisatie in.",
    "datum_toekomst": "Deze datum ligt in de toekomst. Kies een dag tot en met vandaag.",
    "feit_weg": "Deze regel geldt al niet meer.",
    "feit_anders": "Een correctie kan alleen een regel van dezelfde soort vervangen.",
    "zelfde_dossier": "Kies twee verschillende dossiers.",
    "andere_gemeente": "Deze dossiers horen bij twee gemeenten. Samenvoegen kan alleen binnen een gemeente.",
    "al_samengevoegd": "Dit dossier is al samengevoegd.",
    "niet_samengevoegd": "Dit dossier is niet samengevoegd.",
    "geen_notificatie": "Dit is geen melding van DUO. Alleen een melding kun je terugdraaien.",
    "taak_weg": "Deze taak is al klaar.",
    "besluit_genomen": "Na deze melding is een besluit genomen. Draai eerst het besluit terug met een correctie.",
    "plan_in_beide": "In allebei de dossiers is een plan vastgesteld. Samenvoegen kan dan niet.",
    "plaatsing_in_beide": "In allebei de dossiers loopt een plaatsing bij dezelfde aanbieder voor dezelfde cursus. "
    "Beëindig er eerst een.",
    "plaatsing_blijft_gesloten": "Het dossier dat blijft is gesloten, en in het andere loopt een plaatsing. Voeg samen "
    "vanuit het andere dossier.",
    "ontzorgen_in_beide": "In allebei de dossiers staat wie de vaste lasten betaalt. Samenvoegen kan dan niet.",
    "boete_in_beide": "In allebei de dossiers loopt of liep een boeteprocedure. Samenvoegen kan dan niet.",
    "verwijzing_in_beide": "Dezelfde organisatie is in allebei de dossiers gevraagd of begeleidt al. Stop er één van, "
    "en voeg dan samen.",
    "begeleiding_in_beide": "In allebei de dossiers is op dezelfde dag bij Begeleiding iets ingevuld. Haal er "
    "eerst een weg.",
    "nummer_elders": "Het nummer van dit dossier is intussen bij een ander dossier in gebruik.",
    "taak_vanzelf": "Deze taak gaat vanzelf weg als het gedaan is. Afvinken kan niet.",
    "intussen_gegeven": "Iemand anders heeft {naam} intussen aan een collega gegeven. Kijk opnieuw wie wat heeft.",
    "taak_al_weggelegd": "{door} legde deze taak al weg tot {tot}. Haal hem eerst terug.",
    "taak_wacht_al": "Deze taak wacht al op een ander. Wegleggen hoeft niet.",
    "later_niet_later": "Kies een dag na vandaag.",
    "later_te_ver": "Wegleggen kan tot drie maanden vooruit. Kies uiterlijk {dag}.",
    "later_na_wet": "De wet vraagt dit uiterlijk op {dag}. Kies die dag of een eerdere.",
    "later_wet_voorbij": "De laatste dag van de wet is {dag}. Deze taak kan niet wachten.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "dossier_onbekend": "In deze gemeente is geen dossier met dit nummer.",
    "inzage_eigen": "Je eigen inzage kijkt een ander na.",
    "inzage_nagekeken": "Iemand anders keek deze inzage al na.",
    "tekst_nodig": "Schrijf op wat je wilt bewaren.",
    "taak_leeg": "Schrijf op wat er moet gebeuren.",
    "taak_verleden": "Deze dag is al geweest. Kies vandaag of een latere dag.",
    "taak_te_ver": "Kies een dag binnen een jaar, uiterlijk {dag}.",
    "taak_geen_collega": "Deze collega werkt hier nu niet. Kies iemand anders.",
    "onbekend_veld": "Dit gegeven kennen we niet: {veld}.",
}  # fmt: skip


def zin(code: str, waarden: Mapping[str, object]) -> str:
    """Return the sentence of a refusal, filled with its values. An unknown code is a programming error."""
    if code in WEIGERINGEN:
        return gettext(WEIGERINGEN[code]).format_map(dict(waarden))
    return domein_nl.zin(f"weiger_{code}")
