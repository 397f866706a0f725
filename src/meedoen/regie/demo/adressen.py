# SPDX-License-Identifier: EUPL-1.2
"""Invented addresses. Street names are made up to sound Dutch; number and postcode belong to nobody.

For the three gemeenten of the demo region the postcodes lie in the range of the place; elsewhere they are a
fixed number per gemeente that need not exist.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple


class Adres(NamedTuple):
    """A Dutch address; ``postcode`` without a space (DUO: ``[1-9]\\d{3}[A-Z]{2}``)."""

    straat: str
    huisnummer: int
    toevoeging: str
    postcode: str
    plaats: str


PLAATSEN: dict[int, tuple[tuple[str, tuple[int, int]], ...]] = {
    308: (("Baarn", (3741, 3744)), ("Lage Vuursche", (3749, 3749))),
    313: (("Bunschoten-Spakenburg", (3751, 3752)), ("Eemdijk", (3754, 3754))),
    342: (("Soest", (3761, 3766)), ("Soesterberg", (3768, 3769))),
}
_STRAATNAMEN = """
Zilverreiger Korenwolf Meidoorn Wilgenroos Kersenbloesem Turfschuit Karekiet Zandoog Hazelmuis Kwikstaart
Duinroos Lindebloem Vlierstruik Goudplevier Klaproos Torenvalk Eikenblad Watermunt Heidebloem Zonnedauw
Otter Boekweit Kruiden Schaapsdrift Beukennoot Zwaluwstaart Rietzanger Vuurvlinder Appelgaard Egelskop
"""
_BEGIN = tuple(_STRAATNAMEN.split())
_EIND = ("straat", "laan", "pad", "weg", "hof", "plein", "dreef", "kade")
# Dutch postcodes leave out F, I, O, Q, U and Y, and the pairs SA, SD and SS; here S is left out altogether.
_LETTERS = "ABCDEGHJKLMNPRTVWXZ"
AZC_LOCATIES = tuple(
    f"azc {naam}"
    for naam in ("De Heidehoeve", "Noorderlicht", "Het Veenland", "De Wilgen", "Zuiderpolder", "Het Eiland")
)
"""Invented names of COA locations."""


def maak_adres(rng: Random, gemeente_id: int, gemeentenaam: str) -> Adres:
    """Return an invented address; ``gemeentenaam`` is the place where the demo has no places of its own."""
    plaatsen = PLAATSEN.get(gemeente_id)
    if plaatsen is None:
        cijfers, plaats = 1000 + gemeente_id * 4 % 9000, gemeentenaam
    else:
        plaats, (laag, hoog) = plaatsen[0] if rng.random() < 0.85 else plaatsen[-1]
        cijfers = rng.randint(laag, hoog)
    straat = rng.choice(_BEGIN) + rng.choice(_EIND)
    toevoeging = rng.choice("ABCD") if rng.random() < 0.12 else ""
    letters = rng.choice(_LETTERS) + rng.choice(_LETTERS)
    return Adres(straat, rng.randint(1, 148), toevoeging, f"{cijfers}{letters}", plaats)
