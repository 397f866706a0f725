# SPDX-License-Identifier: EUPL-1.2
"""What other rooms put beside a decision: this room does not know them, they name themselves at the start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld


class Naast(NamedTuple):
    """A card beside a decision."""

    kop: str
    zinnen: Sequence[str] = ()
    toestand: ToestandBeeld | None = None
    links: Sequence[LinkBeeld] = ()
    knop: KnopBeeld | None = None


_Maker = Callable[[Scope, Dossier, Besluit], Sequence[Naast]]
_makers: list[_Maker] = []


def staat_naast(maker: _Maker) -> None:
    """Let `maker` say what stands beside each decision, in at most one query."""
    if maker not in _makers:
        _makers.append(maker)


def naast(scope: Scope, dossier: Dossier, besluit: Besluit) -> list[Naast]:
    """Return the cards beside this decision."""
    return [kaart for maker in _makers for kaart in maker(scope, dossier, besluit)]
