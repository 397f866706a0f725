# SPDX-License-Identifier: EUPL-1.2
"""Makes files of COA profiles about people who do not exist."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from xml.sax.saxutils import escape

from meedoen.regie.inlezen.velden import VELDEN

KOP = tuple(veld.kolom for veld in VELDEN if veld.kolom)
_GOED = {
    "BSN": "", "Voornamen": "Selam", "Geslacht": "v", "Taal": "Tigrinya", "COA-locatie": "azc Almere",
    "Verblijf vanaf": "3-2-2026", "Verblijf tot": "", "Gekoppelde gemeente": "Baarn", "Datum koppeling": "2-11-2026",
}  # fmt: skip
_FOUTEN = (
    ("V-nummer", "12A", "hoogstens tien cijfers"),
    ("BSN", "123456789", "elfproef"),
    ("Geboortedatum", "31-2-1990", "geen dag 31"),
    ("Achternaam", "", "achternaam ontbreekt"),
    ("Gekoppelde gemeente", "Soest", "gekoppeld aan Soest"),
    ("Datum koppeling", "1-1-2030", "moet nog komen"),
    ("Verblijf tot", "1-1-2025", "ligt voor de eerste dag"),
    ("Geslacht", "q", "v, m of x"),
    ("Achternaam", "=HYPERLINK(1)", "formule"),
    ("V-nummer", "", "V-nummer of een BSN nodig"),
)
"""Column, what stands in it, and words of the reason."""


def profiel(nummer: int, **anders: str) -> dict[str, str]:
    """Return a row that is right; each number is another person."""
    letters = "".join(chr(97 + int(cijfer)) for cijfer in f"{nummer:04d}")
    # A step that is no part of a year, so that birth dates and names do not go up together.
    dag, maand, jaar = nummer % 28 + 1, nummer % 12 + 1, 1960 + nummer * 7 % 45
    eigen = {
        "V-nummer": f"{2_700_000_000 + nummer}",
        "Achternaam": f"Te{letters}{letters[::-1]}",
        "Geboortedatum": f"{dag}-{maand}-{jaar}",
    }
    return {**_GOED, **eigen, **anders}


def duizend(bekend: Sequence[dict[str, str]]) -> tuple[list[dict[str, str]], dict[int, tuple[str, str]]]:
    """Return 1,000 rows, of which 50 faulty, and `bekend`; and row number -> (column, words of the reason)."""
    rijen: list[dict[str, str]] = []
    fout: dict[int, tuple[str, str]] = {}
    for plek in range(1000):
        if plek % 20 == 7:
            kolom, waarde, reden = _FOUTEN[plek // 20 % len(_FOUTEN)]
            rijen.append(profiel(plek, **{kolom: waarde}))
            fout[plek + 2] = (kolom, reden)
        elif plek % 20 == 3 and plek // 20 < len(bekend):
            rijen.append(bekend[plek // 20])
        else:
            rijen.append(profiel(plek))
    return rijen, fout


def als_csv(rijen: Iterable[dict[str, str]], *, kop: Sequence[str] = KOP, teken: str = ";") -> bytes:
    """Return the rows as a file in UTF-8 with a mark."""
    regels = [teken.join(kop), *(teken.join(rij.get(kolom, "") for kolom in kop) for rij in rijen)]
    return ("\ufeff" + "\r\n".join(regels) + "\r\n").encode()


_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SOORT = "http://schemas.openxmlformats.org/package/2006/content-types"


def als_xlsx(cellen: Sequence[Sequence[str]], **delen: str) -> bytes:
    """Return a small workbook. A cell that begins with "<" is XML of its own; `delen` adds or replaces parts."""
    rijen = "".join(
        f'<row r="{r}">'
        + "".join(cel if cel.startswith("<") else f'<c t="inlineStr"><is><t>{escape(cel)}</t></is></c>' for cel in rij)
        + "</row>"
        for r, rij in enumerate(cellen, 1)
    )
    inhoud = {
        "[Content_Types].xml": f'<Types xmlns="{_SOORT}"/>',
        "xl/workbook.xml": f'<workbook xmlns:r="{_RELS}"><sheets><sheet name="Lijst" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>'
        "</Relationships>",
        "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rijen}</sheetData></worksheet>",
        **delen,
    }
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, tekst in inhoud.items():
            zip_.writestr(naam, tekst)
    return uit.getvalue()


def _bom(deel: str, inhoud: str) -> bytes:
    return als_xlsx([["Naam"], ["x"]], **{deel: inhoud})


def _veel_kenmerken() -> str:
    return " ".join(f'a{nummer}=""' for nummer in range(900_000))


_BLAD, _WOORDEN = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
BOMMEN: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "spaties": ("a.xlsx", lambda: _bom(_WOORDEN, f"<sst>{' ' * 60_000_000}</sst>"), "te groot"),
    "rijen": ("a.xlsx", lambda: _bom(_BLAD, f"<worksheet>{'<row/>' * 4_000_000}</worksheet>"), "te groot"),
    "woorden": ("a.xlsx", lambda: _bom(_WOORDEN, f"<sst>{'<si/>' * 5_000_000}</sst>"), "te groot"),
    "toren": ("a.xlsx", lambda: _bom(_BLAD, "<a>" * 9_000_000), "te groot"),
    "eindeloos merk": ("a.xlsx", lambda: _bom(_BLAD, f"<a {_veel_kenmerken()}/>"), "te groot"),
    "bladen": ("a.xlsx", lambda: _bom("xl/workbook.xml", f"<workbook>{'<sheet/>' * 3_000_000}</workbook>"), "te groot"),
    "een cel": ("a.xlsx", lambda: _bom(_BLAD, f"<row><c><t>{'x' * 25_000_000}</t></c></row>"), "2000 tekens"),
    "csv, een miljoen rijen": ("a.csv", lambda: b"a;b\n" + b"1;2\n" * 1_000_000, "Zoveel leest Meedoen niet"),
    "csv, lege regels": ("a.csv", lambda: b"a;b\n" + b"\n" * 4_900_000, "alleen een kopregel"),
    "csv, een rij": ("a.csv", lambda: b"a;b\n" + b"x;" * 2_400_000, "100 kolommen"),
    "csv, een cel": ("a.csv", lambda: b"a;b\n" + b"x" * 4_900_000, "2000 tekens"),
}  # fmt: skip
"""Files of less than 5 MB that want much more once they are read: name, what makes them, words of the refusal."""
