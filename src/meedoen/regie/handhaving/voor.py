# SPDX-License-Identifier: EUPL-1.2
"""What speaks for the person in a boeteprocedure: counted out of facts (`regie.voordeel`), and added by hand.

A worker adds to it, and can say why one has no weight; it then stays in sight.
"""

from __future__ import annotations

from collections.abc import Iterable

from meedoen.regie.handhaving.models import Omstandigheid
from meedoen.regie.voordeel.punten import Punt, Soort


def met_de_hand(punten: Iterable[Punt], rijen: Iterable[Omstandigheid]) -> list[Punt]:
    """Return the counted points with what people added, and with why one of them has no weight.

    A row with `weegt` False is about the counted point whose key is its `soort`.
    """
    erbij, zonder = [], {}
    for rij in rijen:
        if rij.weegt:
            bron = f"Toegevoegd door {rij.gemaakt_door}" + (", zelf verteld" if rij.zelf_verteld else "")
            erbij.append(Punt(f"hand:{rij.id}", Soort(rij.soort), rij.tekst, bron))
        else:
            zonder[rij.soort] = f"{rij.tekst} ({rij.gemaakt_door})"
    return [
        *(
            punt._replace(weegt=False, waarom=zonder[punt.sleutel]) if punt.sleutel in zonder else punt
            for punt in punten
        ),
        *erbij,
    ]
