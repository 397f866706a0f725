# SPDX-License-Identifier: EUPL-1.2
"""Numbers of invented people: BSN, V-nummer, OIN, telephone, and ids with a time in them.

BSN: first the range that RvIG keeps free for test persons (9999xxxxx), without those of RvIG's own test set.
That range holds only some nine thousand numbers; beyond it a generated BSN starts with ``00`` and passes the
elfproef.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from random import Random
from uuid import UUID

TESTREEKS = range(999_900_000, 1_000_000_000)
VERVOLGREEKS = range(1_000_000, 10_000_000)
"""``001000000`` up to and including ``009999999``: more than eight hundred thousand that pass the
elfproef.
"""
EERSTE_V_NUMMER = 2_900_000_000
# Coprime with the size of the range, so that walking with this stride visits every number once.
_STAP_V_NUMMER = 7_919
_REEKS_V_NUMMER = 10_000_000
OIN_VOORVOEGSEL = "0000000990000000"
DUO_OIN = "00000009900000000001"


def _door_elfproef(getal: int) -> bool:
    """Say whether a number of at most nine digits passes the elfproef (weights 9..2 and -1)."""
    rest, som = getal // 10, -(getal % 10)
    for gewicht in range(2, 10):
        som += gewicht * (rest % 10)
        rest //= 10
    return som % 11 == 0


def bsns(bezet: Collection[str] = ()) -> Iterator[str]:
    """Yield every BSN that may be given to an invented person, always in the same order, none of
    ``bezet``.
    """
    weg = frozenset(bezet)
    for reeks in (TESTREEKS, VERVOLGREEKS):
        for getal in reeks:
            if _door_elfproef(getal):
                bsn = f"{getal:09d}"
                if bsn not in weg:
                    yield bsn


def v_nummer(volgnummer: int) -> str:
    """Return the ten digits of invented V-nummer ``volgnummer`` (0 to 9,999,999), unique per volgnummer."""
    if not 0 <= volgnummer < _REEKS_V_NUMMER:
        raise ValueError(f"volgnummer buiten 0..{_REEKS_V_NUMMER - 1}: {volgnummer}")
    return f"{EERSTE_V_NUMMER + volgnummer * _STAP_V_NUMMER % _REEKS_V_NUMMER:010d}"


def oin(gemeente_id: int) -> str:
    """Return the fictional OIN of a gemeente: a fixed prefix and the code in four digits, as the simulator does.

    It is no number that Logius issued: real ones come from the COR (OIN-register) and are filled in at
    installation.
    """
    if not 0 < gemeente_id <= 9999:
        raise ValueError(f"geen gemeentecode: {gemeente_id}")
    return f"{OIN_VOORVOEGSEL}{gemeente_id:04d}"


def telefoon(volgnummer: int) -> str:
    """Return a fictional mobile number 06 12 34 xx xx; after ten thousand they repeat (numbers need not
    differ).
    """
    return f"061234{volgnummer % 10_000:04d}"


def uuid7(moment: datetime, rng: Random) -> UUID:
    """Return a UUIDv7 (RFC 9562) with the milliseconds of ``moment`` and chance bits from ``rng``."""
    ms = int(moment.timestamp() * 1000)
    getal = ms << 80 | 0x7 << 76 | rng.getrandbits(12) << 64 | 0b10 << 62 | rng.getrandbits(62)
    return UUID(int=getal)
