# SPDX-License-Identifier: EUPL-1.2
"""What a service of ontzorgen answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.regie.dossiers.services import VeldWeigering

ZINNEN: Final[Mapping[str, str]] = {
    "mag_niet": "Dit hoort niet bij je rol. Vraag het aan een consulent van dit team.",
    "gesloten": "Dit dossier is gesloten. Je kunt er niets meer aan wijzigen.",
    "geen_bijstand": "Vul eerst in vanaf wanneer er bijstand is. Zonder bijstand valt er niets uit te betalen "
    "(artikel 56a Participatiewet).",
    "bijstand_gestopt": "De bijstand is gestopt. Dan kan de gemeente er niets meer uit betalen "
    "(artikel 57 Participatiewet).",
    "niet_voor_deze_persoon": "Artikel 56a van de Participatiewet geldt niet voor deze persoon. Betalen kan dan alleen "
    "met een eigen besluit (artikel 57). Kies: langer ontzorgen.",
    "bijstand_voor_2022": "Ontzorgen bestaat sinds 1 januari 2022. Kies die dag of een latere.",
    "voor_2022": "Deze dag ligt voor 2022. Kijk de datum na.",
    "bijstand_tot": "De bijstand stopt op {dag}. Langer kan de gemeente er niets uit betalen.",
    "bijstand_ver_weg": "Deze dag ligt meer dan een half jaar vooruit. Kijk de datum na.",
    "einde_voor_begin": "Het einde ligt voor het begin. Kijk de twee datums na.",
    "toekomst": "Deze dag komt nog. Vul de dag in waarop het is gebeurd.",
    "voor_bijstand": "Deze dag ligt voor het begin van de bijstand, {dag}. Kijk de datum na.",
    "afwijking": "Schrijf op waarom. Tot en met {dag} betaalt de gemeente deze last uit de bijstand (artikel 56a lid 2 "
    "Participatiewet). Afwijken kan alleen met een reden.",
    "te_lang": "De gemeente mag dit betalen tot en met {dag} (artikel 56a lid 2 Participatiewet). Langer kan alleen "
    "met een eigen besluit: kies eerst langer ontzorgen.",
    "te_vroeg": "De gemeente kan dit betalen vanaf de dag waarop de bijstand begint: {dag}.",
    "dubbel": "Voor deze last staat er al een betaler in die tijd. Laat die eerst stoppen.",
    "last_weg": "Deze last is intussen veranderd. Kijk wat er nu staat.",
    "buiten_last": "Kies een dag binnen de tijd waarin dit wordt betaald: na {dag}.",
    "geen_redenen": "Zonder gegronde redenen kan langer betalen niet (artikel 57 onderdeel a Participatiewet).",
    "niet_langer": "Kies een dag na {dag}: tot en met die dag loopt het ontzorgen al.",
    "langer_dan_een_jaar": "Kies hoogstens een jaar vooruit. Kijk daarna opnieuw of het nog nodig is.",
    "eerst_bespreken": "Bespreek het eerst met de inburgeraar (artikel 4:8 Awb). Kies de dag van dat gesprek.",
    "reden_nodig": "Schrijf in een paar woorden waarom.",
    "niet_begonnen": "Het ontzorgen is nog niet begonnen. Leg eerst het begin vast.",
    "al_klaar": "Het eindgesprek is al vastgelegd.",
    "te_groot": "Dit bedrag is te groot of niet juist. Kijk het na.",
    "brug_half": "Vul allebei de dagen in, of geen van beide.",
    "brug_wat": "Schrijf op waarvan iemand deze dagen leeft.",
    "overgang_lang": "Tussen deze dagen zit meer dan een jaar. Kijk de datums na.",
    "nvt_en_gedaan": "Kies een van de twee: gedaan, of niet van toepassing.",
    "geen_verlenging": "Er is geen besluit om langer te ontzorgen dat je kunt intrekken.",
    "verlenging_voorbij": "Het besluit loopt vandaag af of is al voorbij. Intrekken is niet nodig.",
    "toeslag_onbekend": "Deze toeslag staat niet op de lijst.",
}  # fmt: skip


class OntzorgWeigering(VeldWeigering):
    """A refusal of ontzorgen."""

    zinnen = ZINNEN
