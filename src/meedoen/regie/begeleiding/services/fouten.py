# SPDX-License-Identifier: EUPL-1.2
"""What a service of guidance answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "intussen": "Iemand heeft dit intussen gewijzigd. Kijk wat er nu staat en probeer het opnieuw.",
    "toekomst": "Deze dag komt nog. Vul de dag in waarop het is gebeurd.",
    "voor_vorige": "Op {dag} staat al een latere stap. Kijk de datum na, of haal die stap weg op de tijdlijn.",
    "voor_fase": "De fase van nu begon op {dag}. Kies die dag of een latere.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "geen_aanbod": "Er is geen woning aangeboden. Leg eerst het aanbod vast.",
    "zelfde_stap": "Deze stap staat er al. Kijk wat er nu staat.",
    "einde_voor_begin": "Het einde ligt voor het begin. Kijk de twee datums na.",
    "nvt_en_gedaan": "Kies een van de twee: gedaan, of niet nodig.",
    "zelfde_fase": "De begeleiding is al in deze fase, met dit ritme.",
    "geen_antwoord": "Vul voor minstens een leefgebied iets in.",
    "meting_dubbel": "Voor deze dag is dit al ingevuld. Haal dat eerst weg, of kies een andere dag.",
    "geboortedatum_nodig": "Vul eerst de geboortedatum in bij Persoon: Nidos zorgt tot de achttiende verjaardag.",
    "al_achttien": "Deze persoon werd 18 op {dag}. Dan is de zorg van Nidos voorbij. Kies een andere woonplek.",
    "verleden": "Deze dag is al geweest. Kies vandaag of een latere dag.",
    "doel_weg": "Dit doel is intussen afgesloten. Kijk wat er nu staat.",
    "doel_dubbel": "Dit doel staat er al.",
    "afspraak_dubbel": "Deze afspraak staat er al, voor dezelfde dag.",
    "begeleider_weg": "Deze begeleider is er niet meer voor deze persoon. Kies een ander, of laat het leeg.",
    "afspraak_weg": "Van deze afspraak is intussen al vastgelegd wat ervan kwam.",
    "dag_alleen_bij_niet": "Een nieuwe dag kan alleen als het niet is gelukt.",
    "dag_later": "Kies een dag na vandaag.",
    "meting_weg": "Dit is intussen al weggehaald.",
}  # fmt: skip


class BegeleidWeigering(VeldWeigering):
    """A refusal of guidance."""

    zinnen = ZINNEN
