# SPDX-License-Identifier: EUPL-1.2
"""What a service of the joint plan session answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "toekomst": "Deze dag komt nog. Vul de dag in waarop het is gebeurd.",
    "taal": "Voor deze taal is er nog geen vertaling.",
    "brief": "De afdruk kon niet worden gemaakt.",
    "gesprek_weg": "Deze versie is er niet meer. Kijk wat er nu staat.",
    "al_getekend": "Voor deze persoon is al vastgelegd dat er getekend is.",
    "voor_gesprek": "Het gesprek was op {dag}. Kies die dag of een latere.",
    "naam_nodig": "Laat de persoon hier de eigen naam typen. Dat is de handtekening op het scherm.",
    "te_veel": "Hoogstens vier mensen meer. Haal een regel weg.",
}  # fmt: skip


class PlangesprekWeigering(VeldWeigering):
    """A refusal of the joint plan session."""

    zinnen = ZINNEN

    def __init__(self, code: str, *, veld: str = "", dag: date | None = None, zin: str = "") -> None:
        """`zin`: the cause in the words of the room that refused, in place of our own."""
        super().__init__(code, veld=veld, dag=dag)
        self.zin = zin or self.zin
