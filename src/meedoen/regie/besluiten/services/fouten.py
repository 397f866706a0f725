# SPDX-License-Identifier: EUPL-1.2
"""What a decision service answers when it does not decide."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from meedoen.regie.dossiers.services.fouten import VeldWeigering
from meedoen.regie.web import datums

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan je teamleider.",
    "datum_toekomst": "De datum op het besluit ligt in de toekomst. Kies vandaag of een eerdere dag.",
    "vier_ogen": "Jij hebt dit besluit voorbereid. In deze gemeente stelt een ander het vast.",
    "tekst_vanaf": "Een tekst kan vanaf vandaag gelden, niet eerder: brieven van toen zijn al weg.",
    "tekst_intussen": "Een collega schreef een nieuwe versie terwijl je typte. Er is niets overschreven. Open de "
    "bladzijde opnieuw, kijk wat er nu staat en bewaar daarna.",
    "geen_mandaat": "Jouw rol heeft vandaag geen mandaat om dit namens het college te besluiten. Kijk bij Wie mag wat "
    "(/mandaten), of vraag het aan je teamleider.",
    "geen_bezwaaradres": "Het adres voor bezwaar van gemeente {gemeente} ontbreekt. Zonder dat adres kan er geen "
    "besluit uit. De functioneel beheerder vult het in.",
    "naam_onbekend": "Vul eerst de naam in. Zonder naam kan er geen brief uit.",
    "teken_ontbreekt": "{zin}",
    "brief_mislukt": "De brief kon niet worden gemaakt. Er is niets vastgelegd. Meld het aan de beheerder.",
    "lettertypen": "De brief kan niet worden gemaakt: de lettertypen ontbreken op deze computer. Meld het aan de "
    "beheerder.",
    "gezondheid_onbekend": "Leg eerst bij gezondheid vast of er een beperking is in het zien of in het horen.",
    "oordeel_nodig": "Beoordeel eerst of iemand met deze beperking in het horen de leerbaarheidstoets kan maken.",
    "toelichting_nodig": "Schrijf op waarom er geen ontheffing komt. Noem de beperking niet.",
    "eerst_voorleggen": "Twee mensen namen dit besluit. Leg het intrekken eerst voor aan een collega.",
    "al_verstuurd": "De brief is al weg. Maak geen nieuwe: verbeter de dag als die niet klopt.",
    "brief_klopt": "De dagen in de brief kloppen vandaag nog. Een nieuwe brief is niet nodig.",
    "verstuurd_toekomst": "Deze dag moet nog komen. Leg vast dat de brief weg is als hij weg is.",
    "verstuurd_te_vroeg": "De brief kan niet weg zijn voor de datum op het besluit: {dag}.",
    "bezwaar_is_er": "Er is al bezwaar tegen dit besluit. De dag van versturen telde daarbij mee en kan niet "
    "meer anders.",
    "al_ingetrokken": "Dit besluit is al ingetrokken.",
    "ligt_niet_voor": "Er ligt geen voorstel om dit besluit in te trekken.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "gesloten": "Dit dossier is gesloten. Er komt geen besluit meer.",
    "al_ontheffing": "Er is al een ontheffing, sinds {dag}. De toets hoeft niet.",
    "toets_gemaakt": "De toets is al gemaakt, op {dag}. Een ontheffing kan dan niet meer.",
    "toets_na_verhuizing": "Na een verhuizing met een plan hoeft de toets niet. Een ontheffing is niet nodig.",
    "overleden": "De inburgeraar is overleden. Er gaan geen brieven en besluiten meer uit.",
}  # fmt: skip


class BesluitWeigering(VeldWeigering):
    """A refusal with a sentence for the person who asked. `code` is stable, `veld` the field it is about."""

    def __init__(self, code: str, *, veld: str = "", **waarden: object) -> None:
        self.code, self.veld, self.waarden = code, veld, waarden
        getoond = {naam: datums.voluit(w) if isinstance(w, date) else w for naam, w in waarden.items()}
        self.zin = ZINNEN[code].format_map(getoond)
        Exception.__init__(self, self.zin)
