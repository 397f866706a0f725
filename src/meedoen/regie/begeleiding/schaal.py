# SPDX-License-Identifier: EUPL-1.2
"""Our own short scale: parts of life, and how somebody does them. There is no total, no mean and no norm."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Leefgebied(StrEnum):
    """A part of life. None asks for health, belief or family troubles: only who does the things of every day."""

    WONEN = "wonen"
    GELD = "geld"
    POST = "post"
    ZORG = "zorg"
    KINDEREN = "kinderen"
    NEDERLANDS = "nederlands"
    REIZEN = "reizen"
    MENSEN = "mensen"
    DAG = "dag"


LEEFGEBIEDEN: Final[Mapping[Leefgebied, tuple[str, str]]] = MappingProxyType({
    Leefgebied.WONEN: ("Wonen", "De woning, de buren, afval en onderhoud."),
    Leefgebied.GELD: ("Geld", "Rekeningen betalen, rondkomen, toeslagen."),
    Leefgebied.POST: ("Post en internet", "Brieven begrijpen, formulieren, DigiD."),
    Leefgebied.ZORG: ("De weg naar zorg", "Weten wie je belt en een afspraak maken. Schrijf nooit ziekten op."),
    Leefgebied.KINDEREN: ("Kinderen en school", "Opvang, school, gesprekken met de leerkracht."),
    Leefgebied.NEDERLANDS: ("Nederlands elke dag", "In de winkel, aan de telefoon, met de buren."),
    Leefgebied.REIZEN: ("Reizen", "Bus, trein, fiets, op tijd komen."),
    Leefgebied.MENSEN: ("Mensen om je heen", "Mensen kennen om iets mee te doen of te vragen."),
    Leefgebied.DAG: ("De dag", "Werk, vrijwilligerswerk, leren, thuis."),
})  # fmt: skip
"""Part of life -> its name, and what to think of."""


class Vraag(StrEnum):
    """What the person is asked at fixed moments: the aim of the act in their own eyes."""

    THUIS = "thuis"
    WEG = "weg"
    STABIEL = "stabiel"


VRAGEN: Final[Mapping[Vraag, tuple[str, str]]] = MappingProxyType({
    Vraag.THUIS: ("Thuis", "Voel je je thuis in je huis en je buurt?"),
    Vraag.WEG: ("De weg weten", "Weet je waar je moet zijn als je iets wilt regelen of vragen?"),
    Vraag.STABIEL: ("Een stabiel leven", "Heb je rust: met geld, papieren en de dagen van de week?"),
})  # fmt: skip
"""Question -> its name on the page, and the words to ask it in."""
ANTWOORDEN: Final[Mapping[int, str]] = MappingProxyType({
    1: "Nee, helemaal niet", 2: "Niet zo", 3: "Een beetje", 4: "Meestal wel", 5: "Ja, helemaal",
})  # fmt: skip
TRAPPEN: Final[Mapping[int, str]] = MappingProxyType(
    {
        1: "Een ander doet het",
        2: "Samen",
        3: "Zelf, na uitleg",
        4: "Zelf, soms een vraag",
        5: "Helemaal zelf",
    }
)
"""How somebody does it, from the least to the most alone."""
