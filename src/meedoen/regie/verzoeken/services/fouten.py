# SPDX-License-Identifier: EUPL-1.2
"""What a service of a verzoek answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent of je teamleider.",
    "gesloten": "Dit dossier is gesloten. Op een verzoek over het plan wordt dan niet meer beslist.",
    "geen_plan": "Er is nog geen vastgesteld plan (PIP). Neem de wens mee in het eerste plan.",
    "toekomst": "Deze dag komt nog. Vul een dag in die al is geweest.",
    "te_vroeg": "Deze dag ligt voor {dag}. Kijk de datum na.",
    "tekst_nodig": "Schrijf op wat de inburgeraar vraagt.",
    "wat_nodig": "Schrijf op wat er ontbreekt.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "klaar": "Op dit verzoek is al beslist, of het is ingetrokken. Je kunt er niets meer aan wijzigen.",
    "intussen": "Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat, en bewaar opnieuw.",
    "ligt_voor": "De afwijzing ligt bij een collega. Haal haar eerst terug.",
    "ligt_niet_voor": "Er ligt geen afwijzing bij een collega.",
    "al_gevraagd": "Er is al een keer om een aanvulling gevraagd.",
    "na_later": "De inburgeraar heeft al bericht dat de beslissing later komt. Bel om wat nog ontbreekt.",
    "te_kort": "Geef minstens tot morgen. Kies een latere dag.",
    "niet_gevraagd": "Er is niet om een aanvulling gevraagd. Kies afwijzen, of vraag eerst om wat ontbreekt.",
    "wacht_nog": "De inburgeraar kan nog aanvullen tot en met {dag}. Wacht daarop.",
    "aangevuld": "Het verzoek is op tijd aangevuld. Behandel het.",
    "te_laat_om_te_laten": "Zeggen dat je het verzoek niet behandelt kon tot en met {dag}. Beslis op het verzoek zelf.",
    "al_later": "De inburgeraar heeft al een keer bericht gekregen dat de beslissing later komt.",
    "later_te_laat": "Dit bericht kon tot en met {dag}. Beslis nu op het verzoek.",
    "niet_later": "Kies een dag na {dag}: dat is de laatste dag van nu.",
    "eerst_horen": "Laat de inburgeraar eerst reageren, en vul in op welke dag dat kon (artikel 4:7 Awb).",
    "gegevens_nodig": "Kies waar de afwijzing op rust.",
    "eerst_voorleggen": "In deze gemeente kijken twee mensen naar een afwijzing. Leg haar eerst voor.",
    "vier_ogen": "Jij hebt deze afwijzing voorgelegd. In deze gemeente beslist een ander.",
    "zelf_beslissen": "In deze gemeente hoeft geen tweede mens te kijken. Beslis zelf.",
    "eerst_wijzigen": "Er is sinds dit verzoek geen nieuw plan vastgesteld. Wijzig eerst het plan.",
    "brief": "De brief kon niet worden gemaakt.",
}  # fmt: skip


class VerzoekWeigering(VeldWeigering):
    """A refusal with a sentence for the person who asked, beside a field of the form. `code` is stable."""

    zinnen: ClassVar[Mapping[str, str]] = ZINNEN
