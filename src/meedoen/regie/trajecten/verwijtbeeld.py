# SPDX-License-Identifier: EUPL-1.2
"""Judgements on a PVT or MAP that is late, as the page tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from meedoen.regie.trajecten.models import Verwijtvoorstel
from meedoen.regie.trajecten.services import Hoor
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, ToestandBeeld

_STAND: Final = {
    "bevestigd": ToestandBeeld("goed", "Bevestigd"),
    "teruggegeven": ToestandBeeld("let_op", "Teruggegeven"),
    "teruggehaald": ToestandBeeld("nvt", "Teruggehaald"),
}
_VERVALLEN: Final = ToestandBeeld("nvt", "Vervallen")


@dataclass(frozen=True, slots=True)
class EerderBeeld:
    """A proposal that is over."""

    stand: ToestandBeeld
    paren: tuple[tuple[str, str], ...]
    bewijs: LinkBeeld | None


def paren(rij: Verwijtvoorstel) -> tuple[tuple[str, str], ...]:
    """Return what was laid before a colleague, as labels and words."""
    dag = datums.voluit(rij.hoor_op)
    hoor = f"Gesproken op {dag}" if rij.hoor == Hoor.GEHOORD else f"Uitgenodigd voor {dag}, niet gekomen"
    uit = [("Voorgelegd", _wie(rij.voorgelegd_op, rij.voorgelegd_door_naam)), ("Gehoord", hoor)]
    if rij.verklaring:
        uit.append(("Wat de inburgeraar zei", rij.verklaring))
    uit.append(("Alsnog gedaan op", datums.voluit(rij.datum) if rij.datum else "Nog niet"))
    uit.append(("Waarom verwijtbaar", rij.reden))
    return tuple(uit)


def eerder(rijen: Sequence[Verwijtvoorstel], bewijs_url: str) -> list[EerderBeeld]:
    """Return the proposals that are over, newest first; the newest that was confirmed has its receipt."""
    uit, met_bewijs = [], next((rij.id for rij in rijen if rij.ontvangstbewijs), None)
    for rij in (rij for rij in rijen if rij.staat != "voorgelegd"):
        stand = _STAND.get(rij.staat, _VERVALLEN)
        besloten = ((stand.tekst, _wie(rij.besloten_op, rij.besloten_door_naam)),) if rij.besloten_op else ()
        terug = (("Waarom terug", rij.terugreden),) if rij.terugreden else ()
        link = LinkBeeld("Bewijs lezen", bewijs_url) if rij.id == met_bewijs else None
        uit.append(EerderBeeld(stand, (*paren(rij), *besloten, *terug), link))
    return uit


def _wie(moment: datetime, naam: str) -> str:
    return f"{datums.voluit(moment.astimezone(AMSTERDAM).date())}, door {naam}"
