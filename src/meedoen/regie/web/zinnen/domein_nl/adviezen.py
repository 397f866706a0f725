# SPDX-License-Identifier: EUPL-1.2
"""The advice to DUO on ontheffing in words: clock, task and rows on the tijdlijn. None says why it was asked."""

from __future__ import annotations

from typing import Final

from meedoen.domein import gebeurtenissen as g

ALLES: Final[dict[str, str]] = {
    "taak_advies_duo": "Geef uiterlijk {uiterste} het advies voor DUO. Gevraagd op {gevraagd}.",
    "stap_advies_duo": "Geef het advies voor DUO",
    "klok_advies_duo": "Advies voor DUO",
    "reden_advies_niet_nodig": "Het advies is niet meer nodig.",
    "metro_advies_duo": "ons advies {dag:kort}",
    "knop_advies_inzien": "Advies bekijken",
    "knop_advies_geven": "Advies openen",
}
_DOOR: Final = {g.Adviesvrager.INBURGERAAR: "de inburgeraar", g.Adviesvrager.DUO: "DUO"}
TITELS: Final[dict[str, str]] = {
    "advies_stap": "Advies voor DUO",
    "advies_stap__gevraagd": "Advies over ontheffing gevraagd",
    "advies_stap__verstuurd": "Advies over ontheffing gegeven",
    "advies_stap__vervallen": "Advies over ontheffing niet meer nodig",
}
ZINNEN: Final[dict[str, str]] = {
    "advies_stap": "Op {datum}.",
    "advies_stap__gevraagd": "Op {datum}, door {wie}.",
    "advies_stap__verstuurd": "Op {datum}. Het advies is: {wat}. DUO beslist.",
}


def variant(gegevens: g.AdviesStap) -> str:
    """Return the part of the data that decides the sentence."""
    return gegevens.actie.value


def waarden(gegevens: g.Gegevens) -> dict[str, object]:
    """Return the values beyond the fields of the row."""
    if not isinstance(gegevens, g.AdviesStap):
        return {}
    wat = "wel ontheffing" if gegevens.ontheffen else "geen ontheffing"
    return {"wie": _DOOR[gegevens.door] if gegevens.door else "", "wat": wat}
