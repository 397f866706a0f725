# SPDX-License-Identifier: EUPL-1.2
"""Reads CSV: UTF-8, UTF-16 with its mark, or the old Windows letters; parted by ; or , or tab."""

from __future__ import annotations

import csv
import io

from meedoen.regie.web.rekenblad.fouten import HOOGSTENS_RIJEN, BestandGeweigerd, Tabel, Verzamelaar, lange_cel

OUDE_LETTERS = (
    "Dit bestand gebruikt de oude letters van Windows (cp1252). Kijk of namen met een bijzondere letter kloppen."
)
_GEEN_TEKST = "Dit is geen tekstbestand. Bewaar de lijst als CSV (UTF-8) of als Excel-werkmap (.xlsx)."


def lees_csv(inhoud: bytes, hoogstens: int = HOOGSTENS_RIJEN) -> Tabel:
    """Return the table of a CSV file, or raise `BestandGeweigerd`. Stops reading where it gets too long."""
    tekst, letop = _letters(inhoud)
    verzameld = Verzamelaar(hoogstens)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=_scheiding(tekst), strict=True)
    nummer = 0
    try:
        for nummer, cellen in enumerate(lezer, 1):
            verzameld.neem(nummer, cellen)
    except csv.Error as fout:
        if "field limit" in str(fout):
            raise BestandGeweigerd(lange_cel(nummer + 1)) from fout
        raise BestandGeweigerd(
            f"Rij {nummer + 1} is niet te lezen: de aanhalingstekens kloppen niet. "
            "Open het bestand in een rekenblad, en bewaar het opnieuw als CSV."
        ) from fout
    return verzameld.tabel(letop)


def _letters(inhoud: bytes) -> tuple[str, tuple[str, ...]]:
    soort = "utf-16" if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    letop: tuple[str, ...] = ()
    try:
        tekst = inhoud.decode(soort)
    except UnicodeDecodeError as fout:
        if soort == "utf-16":
            raise BestandGeweigerd(_GEEN_TEKST) from fout
        try:
            tekst, letop = inhoud.decode("cp1252"), (OUDE_LETTERS,)
        except UnicodeDecodeError:
            raise BestandGeweigerd(_GEEN_TEKST) from None
    if any(ord(teken) < 32 and teken not in "\t\r\n" for teken in tekst):
        raise BestandGeweigerd(_GEEN_TEKST)
    return tekst, letop


def _scheiding(tekst: str) -> str:
    """Return what parts the cells: the sign that stands most in the first line with words."""
    eerste = next((regel for regel in tekst[:100_000].splitlines() if regel.strip()), "")
    return max(";,\t", key=eerste.count)
