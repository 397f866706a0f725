# SPDX-License-Identifier: EUPL-1.2
"""What a service of voorlichting answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "intussen": "Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
    "naam_dubbel": "Deze soort staat al op de lijst.",
    "soort_weg": "Deze soort wordt niet meer gegeven. Kies een andere.",
    "verleden": "Deze dag is al geweest. Kies vandaag of een latere dag.",
    "dubbel": "Deze bijeenkomst staat er al: zelfde soort, dag, tijd en plaats.",
    "voorbij": "Deze bijeenkomst is al geweest.",
    "afgelast": "Deze bijeenkomst gaat niet door.",
    "nog_niet": "Deze bijeenkomst is er nog niet geweest. Wacht tot die dag.",
    "niemand": "Kies eerst wie je uitnodigt.",
    "vol": "Zo veel plekken zijn er niet meer. Kies minder mensen, of maak meer plekken.",
    "te_weinig": "Er zijn al meer mensen uitgenodigd dan dit. Kies meer plekken.",
    "al_gevraagd": "Dit staat al op de lijst: de inburgeraar wacht op een uitnodiging.",
    "weg": "Dit is intussen al gewijzigd. Kijk wat er nu staat.",
    "niet_geweest": "Leg eerst vast of deze persoon er was.",
    "tekst_nodig": "Schrijf in een paar woorden wat je afspreekt, en kies een dag.",
    "geen_tekst": "Bij deze soort schrijf je niets op. Kies een gesprek met de consulent.",
}  # fmt: skip


class VoorlichtingWeigering(VeldWeigering):
    """A refusal of voorlichting."""

    zinnen = ZINNEN
