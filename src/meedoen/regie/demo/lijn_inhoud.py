# SPDX-License-Identifier: EUPL-1.2
"""What is said in the talk of the demo's line, and what its plan holds: it follows from the invented person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from meedoen.regie.demo.personen import Persoon

SCHOOL: Final = "Taalschool De Brug"
_DIPLOMA: Final = {
    "geen": "geen",
    "basis": "basisschool",
    "voortgezet": "middelbaar",
    "beroeps": "vakopleiding",
    "hoger": "hoger",
}
_ZES_JAAR: Final = timedelta(days=6 * 366)


class Afspraak(NamedTuple):
    """Who does what by when, and how both see that it is done."""

    wat: str
    wie: str
    uiterlijk: date
    zichtbaar_aan: str


def jong_kind(persoon: Persoon, vandaag: date) -> bool:
    """Say whether a child of under six lives with this person."""
    return any(k.relatie == "kind" and k.woont_bij and k.geboortedatum > vandaag - _ZES_JAAR for k in persoon.gezin)


def antwoorden(persoon: Persoon, vandaag: date) -> Mapping[str, str]:
    """Return an answer for every question of the talk, by its code."""
    start = persoon.startniveau
    jong = jong_kind(persoon, vandaag)
    return {
        "taal_gesprek": persoon.talen[0].naam,
        "contact_hoe": "bellen",
        "contact_wanneer": "ochtend,middag",
        "gezin_wie": _met_wie(persoon),
        "kind_onder_zes": "ja" if jong else "nee",
        "vve_nu": "wacht",
        "vve_wens": "ja",
        "gezin_elders": "nee" if all(lid.woont_bij for lid in persoon.gezin) else "ja",
        "woning": "eigen",
        "geld_zorgen": "soms",
        "geregeld": "bank,zorg,digid",
        "lichaam": "nee",
        "hoofd": "soms",
        "zien": "ja" if persoon.visuele_beperking else "nee",
        "horen": "ja" if persoon.auditieve_beperking else "nee",
        "jaren_school": str(start.jaren_school),
        "hoogste_diploma": _DIPLOMA[start.opleiding],
        "leren_nu": "misschien",
        "werkervaring": start.beroep or "geen",
        "jaren_werk": str(start.jaren_werk),
        "werk_wanneer": "naast",
        "werk_nodig": "taal",
        "talen": ", ".join(taal.naam for taal in persoon.talen),
        "geletterdheid": start.alfabetisering,
        "niveau_nederlands": start.niveau_nederlands,
        "zelf_post": "hulp",
        "zelf_digitaal": "zelf",
        "zelf_reizen": "zelf",
        "doel": "Werken en zelf alles kunnen regelen",
        "wens_studie": "nee",
        "wens_hulp": "Brieven van instanties",
    }


def _met_wie(persoon: Persoon) -> str:
    relaties = {lid.relatie for lid in persoon.gezin if lid.woont_bij}
    delen = [code for code, relatie in (("partner", "partner"), ("kinderen", "kind")) if relatie in relaties]
    return ",".join(delen) or "alleen"


def onderdelen(persoon: Persoon, vandaag: date) -> Mapping[str, Mapping[str, Any]]:
    """Return the fields of each part of the plan; one skill at A2, which DUO refuses in a first plan."""
    jong = jong_kind(persoon, vandaag)
    return {
        "doel": {"doel": "Ik wil werken en zelf mijn post en afspraken regelen."},
        "leerroute": {
            "leerroute": "B",
            "route_reden": "De leerbaarheidstoets en het gesprek laten zien dat B1 haalbaar is.",
            "wens_onderwijsroute": False,
            "niveau_lezen": "B1",
            "niveau_luisteren": "B1",
            "niveau_schrijven": "A2",
            "niveau_spreken": "B1",
            "uren_taal_knm": 600,
            "weken": 75,
            "school": SCHOOL,
            "alfabetisering": "NVT",
        },
        "pvt_map": {
            "pvt_uren": 12,
            "pvt_uiterlijk": vandaag + timedelta(days=182),
            "map_uren": 40,
            "map_uiterlijk": vandaag + timedelta(days=547),
        },
        "begeleiding": {
            "begeleiding": "Hulp bij post, geld en afspraken; elke maand een gesprek.",
            "pw_beschikkingen": False,
        },
        "gesprekken": {"voortgangsgesprekken": 6, "besproken_op": vandaag},
        "kinderen": {
            "vve_kind": jong,
            "vve": "Samen een plek op een voorschool in de buurt zoeken." if jong else "",
        },
    }


def afspraken(vandaag: date) -> tuple[Afspraak, ...]:
    """Return the concrete agreements of the plan."""
    return (
        Afspraak(f"Aanmelden bij {SCHOOL}", "consulent", vandaag + timedelta(days=21), "De school bevestigt de plek."),
        Afspraak(
            "Het participatieverklaringstraject volgen",
            "inburgeraar",
            vandaag + timedelta(days=182),
            "De verklaring is getekend.",
        ),
    )
