# SPDX-License-Identifier: EUPL-1.2
"""What a service of Wijzigen answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from meedoen.regie.web import datums

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "zelfde_route": "Dit is al de leerroute. Kies een andere.",
    "route_onbekend": "Er is nog geen vastgesteld plan (PIP), dus ook geen leerroute om te veranderen.",
    "al_vertrokken": "Deze verhuizing staat al in het dossier, op {dag}.",
    "vertrek_toekomst": "Deze dag komt nog. Leg de verhuizing vast als die is geweest.",
    "vertrek_voor_vestiging": "Deze dag ligt voor de inschrijving hier, {dag}. Kijk de datum na.",
    "eigen_gemeente": "Dit is onze eigen gemeente. Kies de gemeente waar de inburgeraar nu woont.",
    "niet_vertrokken": "Deze inburgeraar woont nog hier. Leg eerst de verhuizing vast.",
    "andere_gemeente": "Volgens het dossier is de inburgeraar naar een andere gemeente verhuisd. Vraag na wie dit "
    "vraagt.",
    "verzoek_toekomst": "Deze dag komt nog. Vul de dag in waarop de nieuwe gemeente het vroeg.",
    "bsn_nodig": "Vul eerst het BSN in. Zonder BSN weet de nieuwe gemeente niet over wie het gaat.",
    "pakket_onecht": "De handtekening klopt niet met de gegevens. Er is iets veranderd. Neem niets over en bel de "
    "vorige gemeente.",
    "pakket_ander_mens": "Dit pakket gaat over iemand anders: het BSN is niet dat van dit dossier. Neem niets over.",
    "pakket_andere_gemeente": "Dit pakket is voor een andere gemeente gemaakt. Neem niets over.",
    "pakket_eigen": "Dit pakket komt van onze eigen gemeente.",
    "pakket_is_er": "Dit pakket is al ingelezen. Kijk bij Verhuizing wat eruit kwam.",
    "sleutel_nakijken": "Bel de vorige gemeente en vergelijk de sleutel. Zet daarna het vinkje.",
    "pakket_onleesbaar": "{waarom}",
    "zichzelf": "Dit is hetzelfde dossier. Vul het nummer van het andere dossier in.",
    "dossier_onbekend": "Wij vinden dit dossier niet in deze gemeente. Kijk het nummer na.",
    "band_is_er": "Deze twee dossiers horen al bij elkaar.",
    "band_weg": "Deze band is intussen al weggehaald.",
    "niemand": "Vul in hoeveel mensen er komen.",
    "nareis_toekomst": "Deze dag komt nog. Leg de aankomst vast als die is geweest.",
    "nareis_onbekend": "Er is geen nareis aangekondigd. Leg die eerst vast.",
    "kan_niet": "{waarom}",
}  # fmt: skip


class WijzigWeigering(Exception):
    """A refusal with a sentence for the person who asked, beside a field of the form. `code` is stable."""

    def __init__(self, code: str, *, veld: str = "", dag: date | None = None, waarom: str = "") -> None:
        self.code, self.veld = code, veld
        self.zin = ZINNEN[code].format(dag=datums.voluit(dag) if dag else "", waarom=waarom)
        super().__init__(self.zin)
