# SPDX-License-Identifier: EUPL-1.2
"""A file of a stranger: what is read, and what is refused in words before anything is done with it."""

import subprocess
import sys
from pathlib import Path

import pytest

from meedoen.regie.web.ontvangen import HOOGSTENS_BYTES
from meedoen.regie.web.rekenblad import HOOGSTENS_RIJEN, BestandGeweigerd, lees_bestand
from meedoen.regie.web.rekenblad.fouten import HOOGSTENS_KOLOMMEN
from meedoen.regie.web.rekenblad.schrijven import schrijf_xlsx
from tests.regie.inlezen.hulp import BOMMEN, KOP, als_csv, als_xlsx, profiel


@pytest.mark.parametrize("teken", [";", ",", "\t"])
def test_csv_is_read_whatever_parts_its_cells(teken: str) -> None:
    tabel = lees_bestand("lijst.csv", als_csv([profiel(1)], teken=teken))
    assert tabel.kop == KOP
    assert tabel.rijen[0][0] == 2
    assert tabel.rijen[0][1][0] == "2700000001"
    assert tabel.letop == ()


def test_old_windows_letters_are_read_with_a_word_of_warning() -> None:
    tabel = lees_bestand("lijst.csv", "Naam;Plaats\nJosé;Curaçao\n".encode("cp1252"))
    assert tabel.rijen[0][1] == ("José", "Curaçao")
    assert "oude letters" in tabel.letop[0]


def test_utf16_of_a_spreadsheet_is_read() -> None:
    tabel = lees_bestand("lijst.txt", "Naam\tPlaats\nJosé\tBaarn\n".encode("utf-16"))
    assert tabel.rijen == ((2, ("José", "Baarn")),)


def test_a_line_break_inside_quotes_and_empty_rows_keep_the_numbers_right() -> None:
    tabel = lees_bestand("a.csv", b'a;b\r\n\r\n"een\r\ntwee";x\r\n')
    assert tabel.rijen == ((3, ("een twee", "x")),)


@pytest.mark.parametrize(
    ("naam", "inhoud", "woorden"),
    [
        ("a.csv", b"", "leeg"),
        ("a.csv", b"a;b\n", "alleen een kopregel"),
        ("a.csv", b"a;b\n\x00\x01\x02", "geen tekstbestand"),
        ("a.csv", b"a;b\n\x81\x8d\xff", "geen tekstbestand"),
        ("a.csv", b'a;b\n"open', "aanhalingstekens"),
        ("a.csv", b"a;b\n" + b"x" * 3000, "2000 tekens"),
        ("a.csv", b"a;b\n" + b"x;" * 300 + b"x", "100 kolommen"),
        ("a.pdf", b"%PDF-1.7", "CSV"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "oud Excel-bestand"),
        ("a.xlsm", b"PK\x03\x04", "macro"),
        ("a.xlsx", b"PK\x03\x04 stuk", "beschadigd"),
        ("a.xlsx", b"gewoon tekst", "CSV"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(naam: str, inhoud: bytes, woorden: str) -> None:
    with pytest.raises(BestandGeweigerd, match=woorden):
        lees_bestand(naam, inhoud)


def test_reading_stops_at_the_first_row_too_many() -> None:
    goed = b"a;b\n" + b"1;2\n" * HOOGSTENS_RIJEN
    assert len(lees_bestand("a.csv", goed).rijen) == HOOGSTENS_RIJEN
    with pytest.raises(BestandGeweigerd, match="meer dan 2500 rijen"):
        lees_bestand("a.csv", goed + b"1;2\n" * 900_000)


def test_a_workbook_gives_its_first_sheet_with_dates_as_dates() -> None:
    cellen = [
        ["Naam", "Dag", "Nummer"],
        ["Selam & co", '<c s="1"><v>46328</v></c>', '<c r="C2"><v>2700000001</v></c>'],
    ]
    tabel = lees_bestand("a.xlsx", als_xlsx(cellen))
    assert tabel.kop == ("Naam", "Dag", "Nummer")
    assert tabel.rijen == ((2, ("Selam & co", "2026-11-02", "2700000001")),)


def test_shared_texts_are_read_without_the_reading_aid() -> None:
    woorden = "<sst><si><t>Naam</t></si><si><r><t>Se</t></r><r><t>lam</t></r><rPh><t>XX</t></rPh></si></sst>"
    cellen = [['<c t="s"><v>0</v></c>'], ['<c t="s"><v>1</v></c>']]
    tabel = lees_bestand("a.xlsx", als_xlsx(cellen, **{"xl/sharedStrings.xml": woorden}))
    assert tabel.rijen == ((2, ("Selam",)),)


def test_a_formula_is_refused_with_its_cell() -> None:
    cellen = [["Naam"], ['<c r="A2"><f>1+1</f><v>2</v></c>']]
    with pytest.raises(BestandGeweigerd, match="cel A2 staat een formule"):
        lees_bestand("a.xlsx", als_xlsx(cellen))


@pytest.mark.parametrize(
    "delen",
    [
        {"xl/vbaProject.bin": "x"},
        {"xl/activeX/activeX1.xml": "<x/>"},
        {"[Content_Types].xml": '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled"/></Types>'},
    ],
)
def test_macros_are_refused_also_under_another_name(delen: dict[str, str]) -> None:
    with pytest.raises(BestandGeweigerd, match="macro"):
        lees_bestand("a.xlsx", als_xlsx([["Naam"], ["x"]], **delen))


def test_printer_settings_are_no_macro() -> None:
    bestand = als_xlsx([["Naam"], ["x"]], **{"xl/printerSettings/printerSettings1.bin": "x"})
    assert lees_bestand("a.xlsx", bestand).kop == ("Naam",)


_LEES_MET_WEINIG = """
import resource, sys
from pathlib import Path
from meedoen.regie.web.rekenblad import BestandGeweigerd, lees_bestand
inhoud = Path(sys.argv[2]).read_bytes()
in_gebruik = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (in_gebruik + 160_000_000,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (8, 8))
try:
    lees_bestand(sys.argv[1], inhoud)
except BestandGeweigerd as fout:
    print(fout)
"""


@pytest.mark.parametrize("bom", BOMMEN)
def test_a_bomb_is_refused_with_little_memory_and_time(bom: str, tmp_path: Path) -> None:
    naam, maak, woorden = BOMMEN[bom]
    bestand = tmp_path / "bom"
    bestand.write_bytes(maak())
    assert bestand.stat().st_size < HOOGSTENS_BYTES
    klaar = subprocess.run(
        [sys.executable, "-c", _LEES_MET_WEINIG, naam, str(bestand)], capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr[-500:]
    assert woorden in klaar.stdout


@pytest.mark.parametrize("hoogstens", [50, 500, HOOGSTENS_RIJEN])
def test_the_largest_list_is_no_bomb(hoogstens: int) -> None:
    rij = [f"waarde {kolom}" for kolom in range(HOOGSTENS_KOLOMMEN)]
    tabel = lees_bestand("a.xlsx", schrijf_xlsx([rij] * (hoogstens + 1)), hoogstens=hoogstens)
    assert (len(tabel.rijen), len(tabel.kop)) == (hoogstens, HOOGSTENS_KOLOMMEN)


def test_entities_are_refused() -> None:
    lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    with pytest.raises(BestandGeweigerd, match="beschadigd"):
        lees_bestand("a.xlsx", als_xlsx([["Naam"], ["x"]], **{"xl/sharedStrings.xml": lol}))
