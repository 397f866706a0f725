# SPDX-License-Identifier: EUPL-1.2
"""The form of the package: a JSON file with the data, and a signature over exactly those data.

What goes in is what Wet inburgering 2021 art. 35 lid 4 names, and nothing else: the PIP, the progress and the fines;
and name, birth date and BSN, so that the new gemeente knows about whom (art. 36). The shape has a number: a reader
refuses one it does not know.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from meedoen.regie.wijzigingen.overdracht import ed25519

SOORT: Final = "meedoen-overdracht"
VERSIE: Final = 1
HOOGSTENS_BYTES: Final = 500_000
DELEN: Final = frozenset(
    {"soort", "versie", "van", "aan", "opgemaakt_op", "verzoek", "persoon", "pip", "voortgang", "boetes"}
)
"""Every part of a package. What is not here is not in it."""


class PakketOnleesbaar(Exception):
    """This is no package, or not one we can read; `zin` says it in plain words."""

    def __init__(self, zin: str) -> None:
        super().__init__(zin)
        self.zin = zin


@dataclass(frozen=True, slots=True)
class Pakket:
    """A package with its signature. `publiek` is the key of the gemeente that signed (32 bytes)."""

    inhoud: Mapping[str, Any]
    publiek: bytes
    handtekening: bytes

    @property
    def klopt(self) -> bool:
        """The signature fits the data and the key; whose key it is, is another question."""
        return ed25519.klopt(self.publiek, bytes_van(self.inhoud), self.handtekening)

    @property
    def sleutelafdruk(self) -> str:
        """The key as two people read it to each other over the telephone."""
        return afdruk_van(self.publiek)

    @property
    def afdruk(self) -> str:
        """What makes two packages the same: SHA-256 over the data, 64 characters."""
        return hashlib.sha256(bytes_van(self.inhoud)).hexdigest()


def bytes_van(inhoud: Mapping[str, Any]) -> bytes:
    """Return the data in the one way in which they are signed: keys in order, no blanks, UTF-8."""
    return json.dumps(inhoud, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def afdruk_van(publiek: bytes) -> str:
    """Return a key as six groups of four: "a1b2 c3d4 …"."""
    tekst = hashlib.sha256(publiek).hexdigest()[:24]
    return " ".join(tekst[plek : plek + 4] for plek in range(0, 24, 4))


def onderteken(inhoud: Mapping[str, Any], geheim: bytes) -> Pakket:
    """Return the package, signed. Raises ValueError for data with another part than `DELEN`."""
    if set(inhoud) != DELEN:
        raise ValueError(f"een pakket heeft precies deze delen: {', '.join(sorted(DELEN))}")
    return Pakket(inhoud, ed25519.publieke_sleutel(geheim), ed25519.onderteken(geheim, bytes_van(inhoud)))


def schrijf(pakket: Pakket) -> str:
    """Return the file."""
    return json.dumps(
        {
            "inhoud": pakket.inhoud,
            "handtekening": {
                "soort": "Ed25519",
                "publieke_sleutel": base64.b64encode(pakket.publiek).decode(),
                "waarde": base64.b64encode(pakket.handtekening).decode(),
            },
        },
        ensure_ascii=False,
        indent=2,
    )


def lees(ruw: bytes) -> Pakket:
    """Return the package in a file; its signature is not checked yet. Raises PakketOnleesbaar."""
    if len(ruw) > HOOGSTENS_BYTES:
        raise PakketOnleesbaar("Dit bestand is te groot voor een overdrachtspakket.")
    try:
        alles = json.loads(ruw.decode())
        deel = alles["handtekening"]
        publiek, waarde = (base64.b64decode(deel[naam], validate=True) for naam in ("publieke_sleutel", "waarde"))
        inhoud, soort = alles["inhoud"], deel["soort"]
    except (UnicodeDecodeError, ValueError, KeyError, TypeError, RecursionError, binascii.Error) as fout:
        raise PakketOnleesbaar("Dit is geen overdrachtspakket van Meedoen. Vraag om het JSON-bestand.") from fout
    if not isinstance(inhoud, dict) or inhoud.get("soort") != SOORT or soort != "Ed25519":
        raise PakketOnleesbaar("Dit is geen overdrachtspakket van Meedoen. Vraag om het JSON-bestand.")
    if inhoud.get("versie") != VERSIE or set(inhoud) != DELEN:
        raise PakketOnleesbaar("Dit pakket heeft een vorm die deze Meedoen niet kent. Er is niets overgenomen.")
    return Pakket(inhoud, publiek, waarde)
