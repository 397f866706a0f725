# SPDX-License-Identifier: EUPL-1.2
"""What a service of the advice answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten, of de plicht is er niet meer. Een advies is dan niet nodig.",
    "toekomst": "Deze dag komt nog. Vul de dag in waarop het advies is gevraagd.",
    "er_loopt_al": "Er loopt al een advies. Maak dat eerst af.",
    "van_belang_nodig": "Kies of het advies van de gemeente van belang is.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "intussen": "Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat, en bewaar opnieuw.",
    "klaar": "Dit advies is al gegeven, of niet meer nodig. Je kunt er niets meer aan wijzigen.",
    "eerst_wegen": "Beantwoord eerst de vragen van de wet. Bij één nee hoeven de andere niet.",
    "brief": "De brief kon niet worden gemaakt.",
}  # fmt: skip


class AdviesWeigering(VeldWeigering):
    """A refusal with a sentence for the person who asked, beside a field of the form. `code` is stable."""

    zinnen: ClassVar[Mapping[str, str]] = ZINNEN

    def __init__(self, code: str, *, veld: str = "", dag: date | None = None, zin: str = "") -> None:
        """`zin`: the cause in the words of the room that refused, in place of our own."""
        super().__init__(code, veld=veld, dag=dag)
        self.zin = zin or self.zin
