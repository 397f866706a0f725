# SPDX-License-Identifier: EUPL-1.2
"""Acts on what somebody asks to change in the plan: by the consulent, and a refusal by two people."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
_V = f"{_D}/verzoeken"
_EEN = f"{_V}/<uuid:verzoek_id>"
_NIEUW, _VRAAG, _VOOR = f"{_V}/nieuw", f"{_EEN}/aanvullen", f"{_EEN}/afwijzen voorleggen"
_TWEE = "beheer/beleid/<int:gemeente_id>/<str:sleutel> vier ogen"
_RIJ = ("verzoeken_verzoek",)
_STAP = ("verzoek_stap",)
_NEE: Final = {"gegevens": "eigen", "gehoord_op": ""}
DADEN: Final[dict[str, Daad]] = {
    _NIEUW: Daad(
        via=(f"{_D}/wijzigen", _V, _NIEUW), velden={"onderwerp": "leerroute", "hoe": "brief"}, tijdlijn=_STAP,
        rijen=_RIJ,
    ),
    _VRAAG: Daad(
        via=(_V, _VRAAG), velden={"tot": "7-12-2026"}, eerst=(_NIEUW,), tijdlijn=_STAP,
        rijen=("besluiten_brief", *_RIJ),
    ),
    f"{_EEN}/aangevuld": Daad(via=(_V, f"{_EEN}/aangevuld"), eerst=(_NIEUW, _VRAAG), tijdlijn=_STAP, rijen=_RIJ),
    f"{_EEN}/later": Daad(
        via=(_V, f"{_EEN}/later"), velden={"tot": "1-3-2027"}, eerst=(_NIEUW,), tijdlijn=_STAP,
        rijen=("besluiten_brief", *_RIJ),
    ),
    f"{_EEN}/intrekken": Daad(via=(_V, f"{_EEN}/intrekken"), eerst=(_NIEUW,), tijdlijn=_STAP, rijen=_RIJ),
    f"{_EEN}/afwijzen": Daad(
        via=(_V, f"{_EEN}/afwijzen"), velden=_NEE, eerst=(_NIEUW,), tijdlijn=_STAP, knop="Besluit nemen",
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks", *_RIJ),
    ),
    _VOOR: Daad(
        via=(_V, f"{_EEN}/afwijzen"), velden=_NEE, eerst=(_TWEE, _NIEUW), tijdlijn=_STAP, rijen=_RIJ,
        knop="Afwijzing voorleggen",
    ),
    f"{_EEN}/beslissen": Daad(
        wie="teamleider", via=(_V, f"{_EEN}/beslissen"), eerst=(_TWEE, _NIEUW, _VOOR), tijdlijn=_STAP,
        knop="Besluit nemen",
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks", *_RIJ),
    ),
    f"{_EEN}/terug": Daad(
        wie="teamleider", via=(_V, f"{_EEN}/terug"), eerst=(_TWEE, _NIEUW, _VOOR), tijdlijn=_STAP, rijen=_RIJ
    ),
}  # fmt: skip
