# SPDX-License-Identifier: EUPL-1.2
"""Numbers that identify people and organisations: BSN, V-nummer, OIN and gemeente code.

Every function works on text or int and never looks anything up: a well formed number can be
nobody's.
"""

from __future__ import annotations

_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
HOOGSTE_V_NUMMER = 9_999_999_999
"""DUO's Notificatie API 1.8.0 takes 0 up to and including ten nines."""


def elfproef(bsn: str) -> bool:
    """Say whether `bsn` is nine digits that pass the elfproef (weights 9..2 and -1, sum divisible by 11).

    Nine zeros pass the sum and are refused: the number is never issued.
    """
    if len(bsn) != 9 or not (bsn.isascii() and bsn.isdigit()) or bsn == "000000000":
        return False
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, bsn, strict=True)) % 11 == 0


def lees_bsn(tekst: str) -> str | None:
    """Return the BSN a person typed as nine digits, or None when it cannot be one.

    Spaces, dots and dashes are dropped; eight digits get the leading zero that people leave out.
    """
    cijfers = "".join(teken for teken in tekst if teken not in " .-\u00a0\t")
    if len(cijfers) == 8:
        cijfers = "0" + cijfers
    return cijfers if elfproef(cijfers) else None


def v_nummer(waarde: str | int) -> int | None:
    """Return a V-nummer as int (0 to 9999999999, as DUO exchanges it), or None when it cannot be one."""
    if isinstance(waarde, bool):
        return None
    if isinstance(waarde, int):
        return waarde if 0 <= waarde <= HOOGSTE_V_NUMMER else None
    cijfers = "".join(teken for teken in waarde if teken not in " .-\u00a0")
    if not (cijfers.isascii() and cijfers.isdigit()):
        return None
    getal = int(cijfers)
    return getal if getal <= HOOGSTE_V_NUMMER else None


def toon_v_nummer(nummer: int) -> str:
    """Return the V-nummer as people read it: ten digits with leading zeros."""
    return f"{nummer:010d}"


def is_oin(tekst: str) -> bool:
    """Say whether `tekst` can be an organisatie-identificatienummer: exactly twenty digits."""
    return len(tekst) == 20 and tekst.isascii() and tekst.isdigit()


def gemeentecode(gemeente_id: int) -> str:
    """Return the official code in the four digits that DUO and BRP use: 308 becomes "0308"."""
    if not 0 < gemeente_id <= 9999:
        raise ValueError(f"geen gemeentecode: {gemeente_id}")
    return f"{gemeente_id:04d}"


def gemeente_id(code: str) -> int:
    """Return the int we keep for an official code of four digits: "0308" becomes 308."""
    if len(code) != 4 or not (code.isascii() and code.isdigit()) or code == "0000":
        raise ValueError(f"geen gemeentecode: {code!r}")
    return int(code)
