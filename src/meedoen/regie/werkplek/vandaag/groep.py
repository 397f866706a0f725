# SPDX-License-Identifier: EUPL-1.2
"""The part of Vandaag that every role has: a heading with its rows."""

from __future__ import annotations

from dataclasses import dataclass

from meedoen.regie.web.onderdelen.modellen import LinkBeeld, RijBeeld


@dataclass(frozen=True, slots=True)
class Groep:
    """A heading with its rows. `aantal` counts all of them; `rest` leads to those that are not drawn."""

    sleutel: str
    kop: str
    klein: str
    aantal: int
    rijen: tuple[RijBeeld, ...]
    rest: LinkBeeld | None = None
