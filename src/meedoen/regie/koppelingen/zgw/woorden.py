# SPDX-License-Identifier: EUPL-1.2
"""The words for the types of a catalogue, on the page of the beheerder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.keten.zgw import Typeplek

API: Final[Mapping[str, str]] = {
    "zaken": "Zaken API",
    "documenten": "Documenten API",
    "besluiten": "Besluiten API",
    "catalogi": "Catalogi API",
}
_FASE: Final[Mapping[str, str]] = {
    Fase.GEKOPPELD: "gekoppeld",
    Fase.INTAKE: "brede intake",
    Fase.PLAN: "plan",
    Fase.TRAJECT: "traject",
    Fase.AFRONDING: "afronding",
    Fase.NAZORG: "nazorg",
    Fase.GESLOTEN: "gesloten (de eindstatus)",
}
_MANIER: Final[Mapping[str, str]] = {
    Aanleiding.NAZORG_BEEINDIGD: "nazorg is klaar",
    Aanleiding.VERHUISD_UIT_AFGESLOTEN: "verhuisd naar een andere gemeente",
    Aanleiding.PLICHT_INGETROKKEN: "plicht ingetrokken",
    Aanleiding.ONTKOPPELING: "ontkoppeld van de gemeente",
    Aanleiding.OVERLIJDEN: "overleden",
    Aanleiding.SAMENGEVOEGD: "samengevoegd met een ander dossier",
    Aanleiding.TERUGGEDRAAID: "melding teruggedraaid",
}
_STUK: Final[Mapping[str, str]] = {"pip": "plan (PIP)", "pip_gewijzigd": "gewijzigd plan (PIP)"}
_SOORT: Final[Mapping[str, str]] = {
    "zaaktype": "Zaaktype",
    "statustype": "Statustype",
    "resultaattype": "Resultaattype",
    "informatieobjecttype": "Informatieobjecttype van de brief",
    "besluittype": "Besluittype",
    "roltype": "Roltype van de inburgeraar",
}


def naam(plek: Typeplek) -> str:
    """Return the name of a place in the set-up, as "Statustype: brede intake"."""
    voor = {**_FASE, **_MANIER, **_STUK}.get(plek.voor, plek.voor)
    return f"{_SOORT[plek.soort]}: {voor}" if voor else _SOORT[plek.soort]
