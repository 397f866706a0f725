# SPDX-License-Identifier: EUPL-1.2
"""The seven parts of a plan, the fields of each, and goals in the first person to start from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

VAARDIGHEDEN: Final = ("lezen", "luisteren", "schrijven", "spreken")
NIVEAUVELDEN: Final = tuple(f"niveau_{vaardigheid}" for vaardigheid in VAARDIGHEDEN)

ONDERDELEN: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "doel": ("doel",),
        "leerroute": (
            "leerroute", "route_reden", "wens_onderwijsroute", "onderwijsroute_onderzocht", *NIVEAUVELDEN,
            "uren_taal_knm", "uren_participatie", "z_minder_reden", "weken", "school", "alfabetisering",
            "alfabetisering_verplicht", "mag_opleiding_afmaken", "examens_z_gewenst", "examens_z_in_staat",
            "examens_z", "voortgang", "opleiding_tot", "bijzonder_geval",
        ),
        "pvt_map": (
            "pvt_uren", "pvt_uiterlijk", "pvt_toelichting", "volgt_taalschakeltraject", "map_uren",
            "map_uiterlijk", "map_toelichting",
        ),
        "afspraken": (),
        "begeleiding": ("begeleiding", "pw_beschikkingen", "pw_bijgevoegd"),
        "gesprekken": ("voortgangsgesprekken", "gesprekken_toelichting", "besproken_op"),
        "kinderen": ("vve_kind", "vve"),
        "wijziging": (
            "wijzigingsgrond", "wijzigingsreden", "inzet_genoeg", "inzet_reden", "niet_haalbaar", "niet_haalbaar_reden",
        ),
    }
)  # fmt: skip
"""Part -> the fields of `Pip` that belong to it; every field of the content belongs to exactly one."""

TITELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "doel": "Doel",
        "leerroute": "Leerroute",
        "pvt_map": "PVT en MAP",
        "afspraken": "Afspraken",
        "begeleiding": "Begeleiding",
        "gesprekken": "Gesprekken",
        "kinderen": "Kinderen",
        "wijziging": "Reden van de wijziging",
    }
)

BIJ_EIS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "leerroute": "leerroute", "oordeel_leerroute": "leerroute", "onderwijsroute": "leerroute",
        "niveau": "leerroute", "intensiteit_leerroute": "leerroute", "alfabetisering": "leerroute",
        "uren_meedoen": "leerroute", "examens_z": "leerroute", "intensiteit_pvt": "pvt_map",
        "intensiteit_map": "pvt_map",
        "ondersteuning": "begeleiding", "participatiewet": "begeleiding", "voortgangsgesprekken": "gesprekken",
        "vve_kind": "kinderen",
    }
)  # fmt: skip
"""Element the law asks -> the part in which it is filled in."""

IN_BRIEF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "doel": "Wat wil de inburgeraar bereiken?",
        "route_reden": "Waarom past deze route?",
        "onderwijsroute_onderzocht": "Wat heb je onderzocht over de onderwijsroute?",
        "school": "School",
        "z_minder_reden": "Waarom minder dan 800 uur?",
        "begeleiding": "Welke ondersteuning en begeleiding krijgt de inburgeraar?",
        "vve": "Wat is er afgesproken?",
        "wijzigingsreden": "Uitleg voor de inburgeraar",
        "inzet_reden": "Waaruit blijkt de inzet?",
        "niet_haalbaar_reden": "Waaruit blijkt dat B1 niet op tijd lukt?",
    }
)
"""Field of the plan whose text is printed in the letter -> its label on the form."""
AFSPRAAK_IN_BRIEF: Final[Mapping[str, str]] = MappingProxyType({"wat": "Wat spreek je af?", "wie": "Wie doet het?"})
"""The same for an agreement."""

DOELEN: Final = (
    "Ik wil werken in mijn eigen beroep.",
    "Ik wil een baan waarmee ik mijn gezin zelf kan onderhouden.",
    "Ik wil naar het mbo en een vak leren.",
    "Ik wil met de school van mijn kinderen kunnen praten.",
    "Ik wil zelf naar de dokter en de apotheek kunnen.",
    "Ik wil mijn post en mijn geldzaken zelf regelen.",
    "Ik wil mensen leren kennen in mijn buurt.",
    "Ik wil vrijwilligerswerk doen en daar Nederlands spreken.",
)
"""Examples to start from; the goal itself is in the person's own words."""


def onderdeel_van(veld: str) -> str:
    """Return the part to which a field of the plan belongs. Raises KeyError for a field of no part."""
    for onderdeel, velden in ONDERDELEN.items():
        if veld in velden:
            return onderdeel
    raise KeyError(veld)
