# SPDX-License-Identifier: EUPL-1.2
"""The letter as a file: readable by everyone, to be kept for ever, and data never becomes markup."""

import dataclasses
import importlib.util
import re
import shutil
import time as klok
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from meedoen.regie.besluiten.brieven import maak, regels
from meedoen.regie.besluiten.brieven.gegevens import Afspraak, Geadresseerde, Regel, Stuk
from tests.regie.besluiten import pdf_lezen
from tests.regie.besluiten.brieven_voorbeelden import (
    AFZENDER,
    ALLE,
    BEZWAAR,
    CHECKOUT,
    COLLEGE,
    REGELS,
    lettertypen,
    ontheffing,
    oproep,
    pdf,
    pip,
    staat_er,
    tekst,
)


@pytest.mark.parametrize("naam", ALLE)
def test_elke_brief_is_toegankelijk_en_te_bewaren(naam: str) -> None:
    brief = ALLE[naam]
    inhoud = pdf(brief)
    alles = pdf_lezen.objecten(inhoud)

    assert b"/Type/StructTreeRoot" in inhoud
    assert re.search(rb"/MarkInfo<<[^>]*/Marked true", inhoud)
    assert b"/Lang(nl-NL)" in inhoud
    assert b"/DisplayDocTitle true" in inhoud
    xmp = next(pdf_lezen.stroom(o) for o in alles.values() if b"/Type/Metadata" in o).decode()
    for teken in (
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        f'<rdf:li xml:lang="x-default">{brief.titel}</rdf:li>',
        "<rdf:li>Gemeente Baarn</rdf:li>",
    ):
        assert teken in xmp
    beschrijvingen = [o for o in alles.values() if re.search(rb"/Type/FontDescriptor\b", o)]
    assert beschrijvingen
    assert all(re.search(rb"/FontFile[23]? ", o) for o in beschrijvingen)
    koppen = pdf_lezen.koppen(inhoud)
    assert koppen[0] == "H1"
    assert koppen.count("H1") == 1
    assert set(koppen[1:]) == {"H2"}


@pytest.mark.parametrize("naam", ALLE)
def test_elke_brief_komt_binnen_een_seconde_en_twee_keer_hetzelfde(naam: str) -> None:
    begin = klok.perf_counter()
    eerste = pdf(ALLE[naam])
    assert klok.perf_counter() - begin < 1
    assert pdf(ALLE[naam]) == eerste
    assert pdf(dataclasses.replace(ALLE[naam], nummer="2026-00418")) != eerste


@pytest.mark.parametrize("naam", ["pip", "pip_gewijzigd", "ontheffing", "ontheffing_geweigerd", "boete", "boete_plan"])
def test_elk_besluit_zegt_wie_tot_wanneer_en_waar_bezwaar_kan(naam: str) -> None:
    inhoud = pdf(ALLE[naam])
    laatste = len(pdf_lezen.bladzijden(inhoud))
    assert staat_er(f"U kunt bezwaar maken tot en met 5 januari 2027. Op bladzijde {laatste}", inhoud)
    assert "Zomaaktubezwaar" in pdf_lezen.bladzijden(inhoud)[-1]
    for zin in ("Iemand anders die door dit besluit wordt geraakt", "U hebt zes weken.", "Postbus 100"):
        assert staat_er(zin, inhoud), zin
    assert staat_er(f"Stuur uw brief naar {COLLEGE}", inhoud)


VIJANDIG = (
    "#let x = 1",
    '#read("/etc/passwd")',
    "*niet vet* _niet schuin_ $x^2$",
    "= Kop @bezwaar <bezwaar>",
    "\"dubbel\" 'enkel' \\ `code` ]}) //weg /*ook*/",
    "#sys.inputs.gegevens",
    "https://voorbeeld.example/~x",
)


@pytest.mark.parametrize("invoer", VIJANDIG)
def test_tekst_van_mensen_wordt_letterlijk_gedrukt(invoer: str) -> None:
    geadresseerde = Geadresseerde(aanhef=f"Geachte {invoer}", naam=f"N {invoer}", adresregels=(f"A {invoer}",))
    inhoud = pdf(
        pip(
            geadresseerde=geadresseerde,
            nummer=f"Nr {invoer}",
            waarom_deze_route=f"W {invoer}",
            regels=(Regel(label=f"L {invoer}", zin=(Stuk(tekst=f"Z {invoer}", vet=True),)),),
            afspraken=(Afspraak(wie=f"Wie {invoer}", wat=f"Wat {invoer}"),),
        )
    )
    for begin in ("Geachte", "N", "A", "Nr", "W", "L", "Z", "Wie", "Wat"):
        assert staat_er(f"{begin} {invoer}", inhoud), begin


def test_een_heel_lang_woord_blijft_op_het_papier() -> None:
    woord = "W" * 150
    inhoud = pdf(
        pip(
            geadresseerde=Geadresseerde(aanhef=f"Geachte {woord}", naam=woord, adresregels=(woord,)),
            afspraken=(Afspraak(wie=woord, wat=woord, uiterlijk=date(2027, 3, 1)),),
        )
    )
    assert tekst(inhoud).count(woord) == 5
    assert max(len(stuk) for stuk in pdf_lezen.stukken(inhoud) if set(stuk) == {"W"}) <= 45  # one line holds 45
    assert op_papier(inhoud)


def op_papier(inhoud: bytes) -> bool:
    """Say whether all text begins within the margins (left 25, right 21, top 15, foot 10 mm)."""
    plekken = [(x / 72 * 25.4, y / 72 * 25.4) for x, y in pdf_lezen.plekken(inhoud)]
    return len(plekken) > 20 and all(24.9 < x < 210 - 21 and 10 < y < 297 - 15 for x, y in plekken)


def test_veel_afspraken_lopen_door_met_de_kop_erboven() -> None:
    rij = Afspraak(wie="Henk Smit", wat="Ik help met de inschrijving bij de huisarts.", uiterlijk=date(2027, 3, 1))
    inhoud = pdf(pip(afspraken=(rij,) * 40))
    vol = [blad for blad in pdf_lezen.bladzijden(inhoud) if "Ikhelp" in blad]
    assert len(vol) >= 2
    assert all("WieWatUiterlijk" in blad for blad in vol)
    assert tekst(inhoud).count("Ikhelpmetdeinschrijving") == 40
    assert inhoud.count(b"/S/TH") >= 3
    assert op_papier(inhoud)


def test_een_zeer_lange_afspraak_valt_niet_van_het_blad() -> None:
    lang = " ".join(f"woord{n}" for n in range(1500))
    inhoud = pdf(pip(afspraken=(Afspraak(wie="Amira", wat=lang),), regels=(*REGELS, regels.vrij("Ook", lang.upper()))))
    assert len(pdf_lezen.bladzijden(inhoud)) > 4
    assert staat_er("woord0 woord1", inhoud)
    assert "woord1499" in tekst(inhoud)
    assert "WOORD1499" in tekst(inhoud)
    assert op_papier(inhoud)


@pytest.mark.parametrize("naam", ["أميرة حداد", "ገብረመድህን ተስፋሚካኤል", "Győző Čaušević", "Владимир", "姓名"])
def test_een_naam_in_elk_schrift_komt_erop_of_geeft_een_duidelijke_fout(
    naam: str,
) -> None:
    brief = pip(geadresseerde=Geadresseerde(aanhef=f"Geachte {naam}", naam=naam))
    if not _kan(naam):
        with pytest.raises(maak.TekenOntbreekt):
            pdf(brief)
        return
    gedrukt = tekst(pdf(brief))
    assert set("".join(naam.split())) <= set(gedrukt)


def _kan(naam: str) -> bool:
    from fontTools.ttLib import TTFont

    gedekt: set[int] = set()
    for plek in lettertypen().glob("*.ttf"):
        with TTFont(plek) as lettertype:
            gedekt |= set(lettertype.getBestCmap())
    return {ord(teken) for teken in naam if not teken.isspace()} <= gedekt


def test_tekens_die_de_leesrichting_draaien_gaan_eruit() -> None:
    geadresseerde = Geadresseerde(aanhef="Geachte heer \u202eJansen\x00", naam="\u2067De heer\u2069 J.\tJansen")
    inhoud = pdf(pip(geadresseerde=geadresseerde))
    assert staat_er("Geachte heer Jansen,", inhoud)
    assert staat_er("De heer J. Jansen", inhoud)


def test_zonder_lettertypen_een_duidelijke_fout(tmp_path: Path) -> None:
    with pytest.raises(maak.LettertypenOntbreken, match="Geen map met lettertypen"):
        maak.maak_pdf(ALLE["pip"], lettertypen=tmp_path / "weg")
    with pytest.raises(maak.LettertypenOntbreken, match="bevat geen lettertype"):
        maak.maak_pdf(ALLE["pip"], lettertypen=tmp_path)


@pytest.mark.parametrize(
    ("fout", "maker"),
    [
        ("verwacht #rrggbb", lambda: dataclasses.replace(AFZENDER, kleur="blauw")),
        ("bezwaaradres ontbreekt", lambda: dataclasses.replace(BEZWAAR, adresregels=())),
        ("zonder regels", lambda: pip(regels=())),
        ("motivering van de leerroute", lambda: pip(waarom_deze_route="  ")),
        ("eindigt voordat", lambda: pip(termijn_tot_en_met=date(2026, 11, 24))),
        ("de wet kent er drie", lambda: oproep(4)),
        ("moet een motivering hebben", lambda: ontheffing(toegekend=False)),
    ],
)
def test_een_onware_of_lege_brief_kan_niet_worden_gemaakt(fout: str, maker: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=fout):
        maker()


def _controle() -> ModuleType:
    bron = importlib.util.spec_from_file_location("controleer_pdf", CHECKOUT / "gereedschap/controleer_pdf.py")
    assert bron and bron.loader
    module = importlib.util.module_from_spec(bron)
    bron.loader.exec_module(module)
    return module


def test_zonder_verapdf_zegt_de_controle_dat_niets_is_nagekeken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _controle().main(["brief.pdf"]) == 3
    assert "Niet gecontroleerd" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF staat niet op PATH: niet gecontroleerd")
@pytest.mark.parametrize("naam", ALLE)
def test_verapdf_keurt_elke_brief_goed(naam: str, tmp_path: Path) -> None:
    bestand = tmp_path / "brief.pdf"
    bestand.write_bytes(pdf(ALLE[naam]))
    assert _controle().main([str(bestand)]) == 0
