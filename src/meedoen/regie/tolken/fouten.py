# SPDX-License-Identifier: EUPL-1.2
"""What a service of bookings answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "verleden": "Deze dag is al geweest. Kies vandaag of een latere dag.",
    "dubbel": "Voor dit gesprek is al een tolk gevraagd.",
    "weg": "Dit is intussen al gewijzigd. Kijk wat er nu staat.",
    "nog_niet": "Dit gesprek is er nog niet geweest. Wacht tot die dag.",
}  # fmt: skip


class TolkWeigering(VeldWeigering):
    """A refusal about a booking."""

    zinnen = ZINNEN
