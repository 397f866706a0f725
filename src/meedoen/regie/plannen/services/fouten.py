# SPDX-License-Identifier: EUPL-1.2
"""What a service of the plan answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Er komt geen plan meer.",
    "is_er_al": "Er is al een plan in de maak. {door} bewaarde het als laatste.",
    "geen_concept": "Er is geen plan in de maak. Iemand heeft het intussen vastgesteld of weggegooid.",
    "intussen_bewaard": "{door} bewaarde dit onderdeel om {tijd}, terwijl jij typte. Er is niets overschreven. "
    "Wat jij typte, staat er nog. Kijk wat er nu staat en bewaar daarna opnieuw.",
    "intussen_gewijzigd": "{door} wijzigde het plan om {tijd}. Lees het plan opnieuw voordat je verdergaat.",
    "ligt_voor": "Dit plan ligt bij een collega om vast te stellen. Haal het terug als je nog iets wilt wijzigen.",
    "ligt_niet_voor": "Dit plan ligt niet meer bij een collega om vast te stellen.",
    "eerst_voorleggen": "In deze gemeente stelt een tweede collega het plan vast. Leg het eerst voor.",
    "vier_ogen": "Jij hebt dit plan voorgelegd. Een collega stelt het vast.",
    "niet_klaar": "Dit plan kan nog niet worden vastgesteld. {eerste}",
    "datum_toekomst": "De datum op het plan ligt in de toekomst. Kies vandaag of een eerdere dag.",
    "bsn_nodig": "Vul eerst het BSN in. Zonder BSN kan het plan niet naar DUO.",
    "grond_kan_niet": "Deze reden past niet bij dit plan. Kies een andere.",
    "onbekend_veld": "Dit veld hoort niet bij dit onderdeel.",
    "onbekend_herstel": "Dit is intussen al hersteld.",
    "afspraak_weg": "Deze afspraak is intussen weggehaald.",
    "wacht_op_duo": "DUO heeft nog niet geantwoord op dit plan. Wacht dat af. Daarna kun je het intrekken.",
    "niet_het_laatste": "Alleen het plan dat nu geldt, kun je intrekken.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "intrekken_kan_niet": "{waarom}",
    "is_vastgesteld": "Dit plan is vastgesteld en kan niet meer weg.",
}  # fmt: skip


class PlanWeigering(Exception):
    """A refusal with a sentence for the person who asked. `code` is stable, `veld` the field it is about."""

    def __init__(self, code: str, *, veld: str = "", **waarden: object) -> None:
        self.code, self.veld, self.waarden = code, veld, waarden
        self.zin = ZINNEN[code].format_map(waarden)
        super().__init__(self.zin)
