# SPDX-License-Identifier: EUPL-1.2
"""What a service of bezwaren answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan de jurist of de teamleider.",
    "geen_besluit": "Dit nummer hoort niet bij een besluit in dit dossier dat is verstuurd. Kijk het nummer na.",
    "van_bezwaar": "Dit is zelf een beslissing op bezwaar. Daartegen kan beroep bij de rechtbank, geen bezwaar.",
    "er_loopt_al": "Tegen dit besluit loopt al een bezwaar.",
    "al_beslist": "Op het bezwaar tegen dit besluit is al beslist. Nu kan alleen nog beroep. Stuur de brief door "
    "naar de rechtbank en vertel dat de inburgeraar (artikel 6:15 Awb).",
    "toekomst": "Deze dag komt nog. Vul de dag in waarop het is gebeurd.",
    "voor_besluit": "Deze dag ligt voor het besluit, {dag}. Kijk de datum na.",
    "nog_niet_verstuurd": "De brief met dit besluit is nog niet weg. Verstuur hem eerst. Leg daarna het bezwaar vast "
    "met de dag waarop het kwam: te vroeg telt gewoon mee (artikel 6:10 Awb).",
    "voor_ontvangst": "Deze dag ligt voor het bezwaar, {dag}. Kijk de datum na.",
    "post_na_ontvangst": "De brief is op de post gedaan na de dag waarop hij kwam. Kijk de datums na.",
    "intussen": "Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat, en bewaar opnieuw.",
    "klaar": "Dit bezwaar is klaar. Je kunt er niets meer aan wijzigen.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "niets_te_oordelen": "Het bezwaar is op tijd en compleet. Er is niets om te beoordelen.",
    "nog_niet_te_oordelen": "Aanvullen kan nog tot en met {dag}. Beoordeel het daarna.",
    "geen_verzuim": "Kies wat er ontbreekt. Het gaat alleen om wat de wet bij een bezwaar vraagt (artikel 6:5 Awb).",
    "wacht_op_aanvulling": "Aanvullen kan nog tot en met {dag}. Pas daarna kun je zo beslissen (artikel 6:6 Awb).",
    "al_gevraagd": "Er is al een keer om een aanvulling gevraagd.",
    "herstel_te_kort": "Geef tijd om aan te vullen: kies een dag na vandaag.",
    "geen_herstel": "Er is niet om een aanvulling gevraagd, of die kwam al.",
    "voor_herstel": "Deze dag ligt voor de vraag om aan te vullen, {dag}. Kijk de datum na.",
    "al_gehoord": "De hoorzitting is al vastgelegd.",
    "al_verdaagd": "De beslissing is al zes weken later. Langer kan alleen als de inburgeraar dat goed vindt: leg dan "
    "het uitstel vast (artikel 7:10 lid 4 Awb).",
    "uitstel_te_kort": "Kies een dag na {dag}: zo lang is er al om te beslissen.",
    "zelfde_beslisser": "Jij nam dit besluit. Een ander beslist op het bezwaar (artikel 10:3 lid 3 Awb).",
    "derde_nodig": "Jij bereidde dit besluit voor. In Meedoen beslist een ander op het bezwaar.",
    "eerst_ontvankelijk": "Beantwoord eerst de vraag of het bezwaar wordt behandeld.",
    "niet_ontvankelijk": "Dit bezwaar wordt niet behandeld (artikel 6:6 of 6:11 Awb). Kies: niet-ontvankelijk.",
    "eerst_horen": "Leg eerst de hoorzitting vast, of waarom die niet nodig is (artikel 7:2 en 7:3 Awb).",
    "hoorreden_past_niet": "De reden om niet te horen past niet bij deze beslissing (artikel 7:3 Awb). Nodig de "
    "inburgeraar uit voor een hoorzitting.",
    "vervolg_nodig": "Kies wat er nu met het besluit gebeurt.",
    "geen_beroep": "Beroep kan na de beslissing op bezwaar, en hoger beroep na de uitspraak.",
    "geen_uitspraak": "Er loopt geen beroep.",
}  # fmt: skip


class BezwaarWeigering(VeldWeigering):
    """A refusal with a sentence for the person who asked, beside a field of the form. `code` is stable."""

    zinnen: ClassVar[Mapping[str, str]] = ZINNEN
