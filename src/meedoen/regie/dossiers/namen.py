# SPDX-License-Identifier: EUPL-1.2
"""Names as people sort and search them, computed once when a name is written."""

import unicodedata

TUSSENVOEGSELS = frozenset({
    "aan", "af", "bij", "d", "da", "dal", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du",
    "el", "het", "in", "l", "la", "las", "le", "les", "los", "onder", "op", "over", "'s", "'t", "t", "te", "ten",
    "ter", "toe", "tot", "uit", "van", "vom", "von", "voor", "zu", "zum", "zur",
})  # fmt: skip
"""Prefixes that Dutch sorting leaves out (BRP table 36, the ones in use)."""

# Letters that do not fall apart in a base letter and a mark.
_LOS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
     "\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u02bb": "'", "`": "'", "´": "'"}
)  # fmt: skip


def plat(tekst: str) -> str:
    """Return `tekst` in lower case without diacritics, with single spaces; letters of other scripts stay."""
    # Twice, because a letter that only falls apart then can still be a capital.
    klein = unicodedata.normalize("NFKD", tekst).casefold().translate(_LOS)
    los = unicodedata.normalize("NFKD", klein)
    zonder = "".join(teken for teken in los if not unicodedata.combining(teken))
    return " ".join(zonder.replace("-", " ").split())


def zonder_voorvoegsel(achternaam: str) -> str:
    """Return the flat family name without the prefixes it begins with; a name of prefixes only stays whole."""
    woorden = plat(achternaam).split()
    kern = woorden
    while len(kern) > 1 and kern[0] in TUSSENVOEGSELS:
        kern = kern[1:]
    return " ".join(kern)


def volle_naam(voornamen: str, achternaam: str) -> str:
    """Return the name as one calls somebody: given names, then family name."""
    return " ".join(f"{voornamen} {achternaam}".split())


def splits(naam: str) -> tuple[str, str]:
    """Split a full name at the first prefix or, without one, before its last word: (given, family)."""
    woorden = naam.split()
    if len(woorden) < 2:
        return "", " ".join(woorden)
    for plek, woord in enumerate(woorden[1:], 1):
        if plat(woord) in TUSSENVOEGSELS and plek < len(woorden) - 1:
            return " ".join(woorden[:plek]), " ".join(woorden[plek:])
    return " ".join(woorden[:-1]), woorden[-1]


def sorteernaam(voornamen: str, achternaam: str) -> str:
    """Return the key of lists: family name without prefixes, then given names; at most 160 characters."""
    return f"{zonder_voorvoegsel(achternaam)} {plat(voornamen)}".strip()[:160]


def zoeknaam(voornamen: str, achternaam: str) -> str:
    """Return the text that typo search compares: everything, flat; at most 200 characters."""
    return plat(volle_naam(voornamen, achternaam))[:200]


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_EERSTE_TEKEN, _ALFABETTEN = 0x4E00, 800


def eigen_letters(gemeente: int, zoeknaam: str) -> str:
    """Return `zoeknaam` with the letters a-z in an alphabet of this gemeente, made of Chinese characters.

    A gemeente so has trigrams of its own, and an index on them never reads another's (docs/besluiten/0021). Two
    gemeenten can share an alphabet: there are 800, as many as fit in the main block of those characters.
    """
    eerste = _EERSTE_TEKEN + gemeente % _ALFABETTEN * len(_LETTERS)
    return zoeknaam.translate({ord(letter): eerste + plek for plek, letter in enumerate(_LETTERS)})
