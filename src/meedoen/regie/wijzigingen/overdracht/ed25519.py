# SPDX-License-Identifier: EUPL-1.2
"""Signatures with Ed25519, after RFC 8032 section 5.1, in plain Python (docs/besluiten/0025).

A signature takes some milliseconds and is made once per package. Python integers do not take the same time for each
value, so this is not for a key that strangers can have sign at will: here a caseworker asks it, one at a time.
"""

from __future__ import annotations

import hashlib
from typing import Final, NamedTuple

BYTES_SLEUTEL: Final = 32
BYTES_HANDTEKENING: Final = 64
_P: Final = 2**255 - 19
_ORDE: Final = 2**252 + 27742317777372353535851937790883648493
_D: Final = -121665 * pow(121666, _P - 2, _P) % _P
_WORTEL: Final = pow(2, (_P - 1) // 4, _P)


class _Punt(NamedTuple):
    """A point of the curve in extended coordinates: x = X/Z, y = Y/Z, x*y = T/Z."""

    x: int
    y: int
    z: int
    t: int


_NUL: Final = _Punt(0, 1, 1, 0)


def publieke_sleutel(geheim: bytes) -> bytes:
    """Return the public key (32 bytes) of a secret of 32 bytes."""
    getal, _ = _klap_uit(geheim)
    return _pak_in(_maal(getal, _BASIS))


def onderteken(geheim: bytes, bericht: bytes) -> bytes:
    """Return the signature (64 bytes) over `bericht`; the same input gives the same signature."""
    getal, voorvoegsel = _klap_uit(geheim)
    publiek = _pak_in(_maal(getal, _BASIS))
    r = _hash(voorvoegsel + bericht)
    punt = _pak_in(_maal(r, _BASIS))
    s = (r + _hash(punt + publiek + bericht) * getal) % _ORDE
    return punt + s.to_bytes(32, "little")


def klopt(publiek: bytes, bericht: bytes, handtekening: bytes) -> bool:
    """Say whether this signature over `bericht` was made with the secret of this public key. Never raises."""
    if len(publiek) != BYTES_SLEUTEL or len(handtekening) != BYTES_HANDTEKENING:
        return False
    van, r = _pak_uit(publiek), _pak_uit(handtekening[:32])
    s = int.from_bytes(handtekening[32:], "little")
    if van is None or r is None or s >= _ORDE:
        return False
    h = _hash(handtekening[:32] + publiek + bericht)
    return _gelijk(_maal(s, _BASIS), _plus(r, _maal(h, van)))


def _klap_uit(geheim: bytes) -> tuple[int, bytes]:
    if len(geheim) != BYTES_SLEUTEL:
        raise ValueError("een geheim van Ed25519 is 32 bytes")
    ruw = hashlib.sha512(geheim).digest()
    getal = int.from_bytes(ruw[:32], "little")
    getal &= (1 << 254) - 8
    return getal | (1 << 254), ruw[32:]


def _hash(ruw: bytes) -> int:
    return int.from_bytes(hashlib.sha512(ruw).digest(), "little") % _ORDE


def _plus(een: _Punt, ander: _Punt) -> _Punt:
    a = (een.y - een.x) * (ander.y - ander.x) % _P
    b = (een.y + een.x) * (ander.y + ander.x) % _P
    c = 2 * een.t * ander.t * _D % _P
    d = 2 * een.z * ander.z % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return _Punt(e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _maal(getal: int, punt: _Punt) -> _Punt:
    uit = _NUL
    while getal > 0:
        if getal & 1:
            uit = _plus(uit, punt)
        punt = _plus(punt, punt)
        getal >>= 1
    return uit


def _gelijk(een: _Punt, ander: _Punt) -> bool:
    return (een.x * ander.z - ander.x * een.z) % _P == 0 and (een.y * ander.z - ander.y * een.z) % _P == 0


def _x_bij(y: int, teken: int) -> int | None:
    if y >= _P:
        return None
    kwadraat = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    if kwadraat == 0:
        return None if teken else 0
    x = pow(kwadraat, (_P + 3) // 8, _P)
    if (x * x - kwadraat) % _P != 0:
        x = x * _WORTEL % _P
    if (x * x - kwadraat) % _P != 0:
        return None
    return _P - x if (x & 1) != teken else x


def _pak_in(punt: _Punt) -> bytes:
    omgekeerd = pow(punt.z, _P - 2, _P)
    x, y = punt.x * omgekeerd % _P, punt.y * omgekeerd % _P
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


def _pak_uit(ruw: bytes) -> _Punt | None:
    y = int.from_bytes(ruw, "little")
    teken = y >> 255
    y &= (1 << 255) - 1
    x = _x_bij(y, teken)
    return None if x is None else _Punt(x, y, 1, x * y % _P)


def _basis() -> _Punt:
    y = 4 * pow(5, _P - 2, _P) % _P
    x = _x_bij(y, 0)
    assert x is not None
    return _Punt(x, y, 1, x * y % _P)


_BASIS: Final = _basis()
