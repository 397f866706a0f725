# SPDX-License-Identifier: EUPL-1.2
"""Small words that all pages of the chain share: kinds of messages, moments, how long ago."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM

BERICHT: Final = {
    "duo.pip": "Plan (PIP) naar DUO",
    "duo.pip_verwijderen": "Plan (PIP) weghalen bij DUO",
    "duo.contactpersoon": "Contactpersoon naar DUO",
    "duo.contactpersoon_verwijderen": "Contactpersoon weghalen bij DUO",
    "duo.contactpersoon_koppelen": "Contactpersoon van deze persoon naar DUO",
    "duo.contactpersoon_ontkoppelen": "Contactpersoon van deze persoon weghalen bij DUO",
    "duo.aanbod": "Inburgeringsaanbod naar DUO",
    "duo.aanbod_verwijderen": "Inburgeringsaanbod weghalen bij DUO",
    "duo.pvt": "Participatieverklaring (PVT) naar DUO",
    "duo.map": "Eindgesprek MAP naar DUO",
    "duo.zroute": "Afronding van de Z-route naar DUO",
    "duo.uren": "Totaal aan uren naar DUO",
    "duo.lbt_nummer_verwijderen": "Nummer voor de leerbaarheidstoets weghalen bij DUO",
    "partner.melding": "Melding aan het systeem van een aanbieder",
    "mail.staat_klaar": "E-mail: er staat iets klaar",
    "zgw.zaak": "Zaak naar de zaakregistratie",
    "zgw.rol": "BSN naar de zaakregistratie",
    "zgw.status": "Fase naar de zaakregistratie",
    "zgw.afsluiten": "Zaak afsluiten in de zaakregistratie",
    "zgw.document": "Brief naar de zaakregistratie",
    "zgw.besluit": "Besluit naar de zaakregistratie",
    "zgw.besluit_vervalt": "Besluit intrekken in de zaakregistratie",
}


def moment(op: datetime) -> str:
    """Return a moment as people write it: "21 november 2026, 9.42 uur"."""
    hier = op.astimezone(AMSTERDAM)
    return f"{datums.voluit(hier.date())}, {datums.tijdstip(hier)}"


def duur(van: datetime, tot: datetime) -> str:
    """Return how long ago `van` was, roughly: "3 uur en 10 minuten"."""
    minuten = max(0, int((tot - van).total_seconds()) // 60)
    if minuten < 1:
        return "minder dan een minuut"
    if minuten < 60:
        return "1 minuut" if minuten == 1 else f"{minuten} minuten"
    uren, rest = divmod(minuten, 60)
    if uren < 48:
        return f"{uren} uur en {rest} minuten" if rest else f"{uren} uur"
    return f"{uren // 24} dagen"
