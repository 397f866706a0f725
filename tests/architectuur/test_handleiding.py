# SPDX-License-Identifier: EUPL-1.2
"""The manual points at what is there: links, pictures, and pages that the role it speaks to may open."""

from __future__ import annotations

import re
import struct
import sys
from pathlib import Path

import pytest

from tests.regie.matrix.verwacht_adressen import LETTERS, OPEN, PARTNER, VERWACHT

WORTEL = Path(__file__).resolve().parents[2]
MAP = WORTEL / "docs" / "handleiding"
BLADEN = sorted(MAP.glob("*.md"))
ROL = {
    "consulent": "C", "teamleider": "T", "beheerder": "B", "inkomensconsulent": "I", "jurist": "J", "financien": "F",
    "begeleider": "M", "vrijwilliger": "V",
}  # fmt: skip
"""File of a role -> its letter in the table of addresses."""
_LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
_BEELD = re.compile(r"!\[([^]]*)\]\(([^)]+)\)")
_ADRES = re.compile(r"`(/[^`]*)`")
_WOORD = re.compile(r"<[^>]+>")
ADRESSEN = {_WOORD.sub("<>", pad): waarde for pad, waarde in VERWACHT.items()}


def tekst(blad: Path) -> str:
    return blad.read_text(encoding="utf-8")


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.name)
def test_every_link_and_picture_is_there(blad: Path) -> None:
    for plek in _LINK.findall(tekst(blad)):
        if "://" not in plek:
            assert (blad.parent / plek).is_file(), plek
    for uitleg, plek in _BEELD.findall(tekst(blad)):
        assert len(uitleg) > 8, f"{plek}: say what there is to see"


@pytest.mark.parametrize("blad", [b for b in BLADEN if b.stem in ROL], ids=lambda blad: blad.name)
def test_every_page_that_is_named_is_open_to_the_role(blad: Path) -> None:
    adressen = _ADRES.findall(tekst(blad))
    assert adressen
    for adres in adressen:
        mag = ADRESSEN[_WOORD.sub("<>", adres[1:])]
        assert mag == OPEN or ROL[blad.stem] in mag, f"{adres} is closed to {blad.stem}"


def test_the_pages_of_a_school_are_there() -> None:
    for adres in _ADRES.findall(tekst(MAP / "school.md")):
        assert ADRESSEN[_WOORD.sub("<>", adres[1:])] in (OPEN, PARTNER), adres


def test_each_role_of_a_person_has_a_page_and_the_index_names_all() -> None:
    assert set(ROL.values()) == set(LETTERS)
    index = tekst(MAP / "README.md")
    assert {blad.name for blad in BLADEN} - {"README.md"} <= set(_LINK.findall(index))
    assert "docs/handleiding/README.md" in tekst(WORTEL / "README.md")


def test_the_pictures_that_are_made_are_those_that_are_used() -> None:
    sys.path.insert(0, str(WORTEL / "gereedschap"))
    try:
        from handleiding_beelden import BEELDEN
    finally:
        sys.path.pop(0)
    gebruikt = {plek for blad in BLADEN for _, plek in _BEELD.findall(tekst(blad))}
    gemaakt = [f"beeld/{beeld.naam}.png" for beeld in BEELDEN]
    assert sorted(gemaakt) == sorted(gebruikt) == sorted(f"beeld/{b.name}" for b in (MAP / "beeld").iterdir())
    assert len(gemaakt) == len(set(gemaakt))


def test_the_pictures_are_small_and_have_a_palette() -> None:
    beelden = sorted((MAP / "beeld").glob("*.png"))
    assert sum(beeld.stat().st_size for beeld in beelden) < 3_000_000
    for beeld in beelden:
        kop = beeld.read_bytes()[:26]
        breedte, _, diepte, soort = struct.unpack(">IIBB", kop[16:26])
        assert kop[:8] == b"\x89PNG\r\n\x1a\n" and breedte in (390, 1440) and (diepte, soort) == (8, 3), beeld.name
