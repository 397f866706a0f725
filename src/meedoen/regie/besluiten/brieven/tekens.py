# SPDX-License-Identifier: EUPL-1.2
"""Which characters a letter can't print: one answer while typing, after saving and when the letter is made."""

import unicodedata
from collections.abc import Container, Sequence
from functools import lru_cache
from pathlib import Path

# Marks that turn the direction of all that follows: in a name they could turn a whole sentence around.
RICHTINGSTEKENS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BOM = "\ufeff"
"""Comes along with text from other programs; never seen, and PDF/A forbids it."""
# Default_Ignorable_Code_Point (Unicode 15): these steer other characters and are never drawn themselves.
_NOOIT_GETEKEND = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
_VERBINDER = "\u200d"
_OGHAM = "\u1680"
"""The one space that is drawn as a line."""
_MEESTE = 8


def schoon(tekst: str) -> str:
    """Return text without control and direction marks, as a letter prints it; what can be seen stays as it is."""
    regels = tekst.replace("\r\n", "\n").replace("\t", " ").replace(_BOM, "")
    return "".join(
        teken
        for teken in regels
        if teken == "\n" or (unicodedata.category(teken) not in {"Cc", "Cs"} and teken not in RICHTINGSTEKENS)
    )


@lru_cache(maxsize=4)
def dekking(lettertypen: Path) -> frozenset[int]:
    """Return the code points that the fonts in a folder can draw; empty without fonts."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    uit: set[int] = set()
    for plek in (*lettertypen.glob("*.ttf"), *lettertypen.glob("*.otf")):
        with TTFont(plek, lazy=True) as letter:
            uit |= letter.getBestCmap().keys()
    return frozenset(uit)


def onafdrukbaar(tekst: str, kan: Container[int]) -> tuple[str, ...]:
    """Return what in `tekst` can't be printed with the code points `kan`, each once, in order; empty: all prints.

    What people see as one character (an emoji with its colour, a flag, a family) comes back as one.
    """
    gevonden: dict[str, None] = {}
    groep = ""
    for teken in unicodedata.normalize("NFC", schoon(tekst)):
        if groep and _hoort_bij(groep, teken):
            groep += teken
            continue
        gevonden[groep] = None
        groep = "" if _past(teken, kan) else teken
    gevonden[groep] = None
    return tuple(groep for groep in gevonden if groep)


def _hoort_bij(groep: str, teken: str) -> bool:
    """Say whether `teken` only changes the unprintable character before it."""
    if groep.endswith(_VERBINDER) or _nooit_getekend(ord(teken)):
        return True
    vlag = "\U0001f1e6" <= teken <= "\U0001f1ff"
    return "\U0001f3fb" <= teken <= "\U0001f3ff" or (vlag and len(groep) == 1 and "\U0001f1e6" <= groep <= "\U0001f1ff")


def _past(teken: str, kan: Container[int]) -> bool:
    if ord(teken) in kan or _nooit_getekend(ord(teken)) or (teken.isspace() and teken != _OGHAM):
        return True
    # A letter with an accent can also be drawn as letter and accent.
    delen = unicodedata.normalize("NFD", teken)
    return len(delen) > 1 and all(ord(deel) in kan for deel in delen)


def _nooit_getekend(punt: int) -> bool:
    return any(eerste <= punt <= laatste for eerste, laatste in _NOOIT_GETEKEND)


def zin(tekens: Sequence[str]) -> str:
    """Return what to do about these characters, for who typed them; empty for none."""
    if not tekens:
        return ""
    # A loose accent is shown on the dotted circle that stands for a letter.
    beelden = [f"◌{teken}" if unicodedata.category(teken[0])[0] == "M" else teken for teken in tekens]
    if len(beelden) == 1:
        return f"Dit teken kan niet in de brief: {beelden[0]}. Haal het weg of schrijf het anders."
    rest = len(beelden) - _MEESTE
    meer = f" en nog {rest} andere" if rest > 0 else ""
    alle = " ".join(beelden[:_MEESTE])
    return f"Deze tekens kunnen niet in de brief: {alle}{meer}. Haal ze weg of schrijf het anders."
