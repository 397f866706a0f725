# SPDX-License-Identifier: EUPL-1.2
"""The three leerroutes of the Wet inburgering 2021 (art. 7, 8 and 9) and the language levels."""

from enum import StrEnum


class Leerroute(StrEnum):
    """B1-route (art. 7), onderwijsroute (art. 8), zelfredzaamheidsroute (art. 9)."""

    B1 = "B1"
    ONDERWIJS = "O"
    ZELFREDZAAMHEID = "Z"


class Niveau(StrEnum):
    """Levels of the Gemeenschappelijk Europees Referentiekader at which a skill is examined."""

    A2 = "A2"
    B1 = "B1"
    B2 = "B2"


class Vaardigheid(StrEnum):
    """The four language skills (Besluit inburgering 2021 art. 3.3)."""

    LEZEN = "lezen"
    LUISTEREN = "luisteren"
    SCHRIJVEN = "schrijven"
    SPREKEN = "spreken"
