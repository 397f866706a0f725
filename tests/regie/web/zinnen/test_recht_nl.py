# SPDX-License-Identifier: EUPL-1.2
"""Every code of the law rules has its Dutch sentences, and they can be written with its values."""

import ast
import dataclasses
import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from meedoen import regie
from meedoen.recht import codes
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.invoer import is_namedtuple, record, velden
from meedoen.recht.kalender import Periode
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.pip_termijn import PipTermijnFeiten, uiterste_dagtekening_pip
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.web.zinnen.recht_nl.eenheden import OMSCHRIJVING

HIER = Artikel(WET, "1")


def _voorbeeld(waarde: codes.Waarde) -> object:
    match waarde.soort:
        case "datum":
            return date(2026, 11, 12)
        case "aantal":
            return 2
        case "bedrag":
            return 25_000
        case "duur":
            return 150
        case "gemeente":
            return 308
        case "woord":
            return max(codes.WOORDEN[waarde.groep])
        case "dagen":
            return ((date(2026, 12, 25), "eerste_kerstdag"),)


def test_every_code_has_its_sentences_and_no_sentence_lacks_a_code() -> None:
    assert set(recht_nl.TITELS) == set(codes.STAPPEN)
    assert set(recht_nl.UITLEG) == set(codes.STAPPEN)
    assert set(recht_nl.VRAGEN) == set(codes.VRAGEN)
    assert set(recht_nl.TWIJFELS) == codes.TWIJFELS
    assert set(recht_nl.STRIJDIG) == codes.STRIJDIG
    assert set(recht_nl.VELDEN) == codes.VELDEN
    assert set(recht_nl.REGELS) == codes.REGELS
    assert {groep: set(woorden) for groep, woorden in recht_nl.WOORDEN.items()} == codes.WOORDEN


def test_what_the_rooms_miss_has_a_sentence_too() -> None:
    """A room raises as the law does; a name without a sentence would be an error page (`weigerzin`)."""
    broncode = Path(regie.__path__[0])
    gemist = {
        f"{bestand.name}: {aanroep.args[0].value}"
        for bestand in broncode.rglob("*.py")
        for aanroep in ast.walk(ast.parse(bestand.read_text(encoding="utf-8")))
        if isinstance(aanroep, ast.Call) and isinstance(aanroep.func, ast.Name)
        and aanroep.func.id == "GegevenOntbreekt" and isinstance(aanroep.args[0], ast.Constant)
        and aanroep.args[0].value not in recht_nl.VELDEN
    }  # fmt: skip
    assert not gemist


@pytest.mark.parametrize("code", sorted(codes.STAPPEN))
def test_a_step_can_be_written(code: str) -> None:
    stap = Stap(HIER, code, tuple(_voorbeeld(w) for w in codes.STAPPEN[code]))
    titel, uitleg = recht_nl.titel(stap), recht_nl.uitleg(stap)
    assert titel[0].isupper() or titel[0].isdigit()
    assert not titel.endswith(".")
    assert not uitleg or uitleg.endswith((".", "?"))
    assert not re.search(r"[{}_]", titel + uitleg)
    assert max(map(len, re.split(r"(?<=[.?:]) ", titel + ". " + uitleg))) <= 150


@pytest.mark.parametrize("code", sorted(codes.VRAGEN))
def test_a_question_can_be_written(code: str) -> None:
    zin = recht_nl.vraagzin(OordeelNodig(HIER, code, tuple(_voorbeeld(w) for w in codes.VRAGEN[code])))
    assert not re.search(r"[{}_]", zin)
    assert "?" in zin or zin.endswith(".")


def test_refusals_are_written_as_something_to_do() -> None:
    assert recht_nl.weigerzin(GegevenOntbreekt("kennisgeving", HIER)).startswith("Vul in")
    assert "na" in recht_nl.weigerzin(GegevenStrijdig("x", HIER, "periode_leeg"))
    zin = recht_nl.weigerzin(NogNietVanKracht("pip_tien_weken", HIER, date(2022, 1, 1)))
    assert "1 januari 2022" in zin


def test_the_steps_of_the_drawn_example_read_as_sentences() -> None:
    feiten = PipTermijnFeiten(kennisgeving=date(2026, 10, 16), inschrijving=date(2026, 9, 25), groep=Doelgroep.ASIEL)
    stappen = uiterste_dagtekening_pip(feiten, peildatum=date(2026, 11, 21)).stappen
    assert [recht_nl.titel(stap) for stap in stappen] == [
        "DUO schreef dat de inburgeringsplicht geldt",
        "Toen al ingeschreven in de gemeente",
        "Tien weken later is vrijdag 25 december 2026",
        "Dat is Eerste Kerstdag, dus de datum schuift op",
    ]
    assert recht_nl.uitleg(stappen[2]) == "16 oktober 2026 plus 70 dagen."
    assert recht_nl.uitleg(stappen[3]).endswith("laatste dag: maandag 28 december 2026.")
    assert "vroegste" in recht_nl.twijfelzin(stappen[0].twijfel)


@pytest.mark.parametrize(
    ("dag", "titel"),
    [
        (date(2026, 11, 14), "Dat is een zaterdag, dus de datum schuift op"),
        (date(2026, 11, 16), "Dat is een gewone werkdag"),
    ],
)
def test_a_shift_over_a_weekend_reads_well(dag: date, titel: str) -> None:
    assert recht_nl.titel(verschuif_einde(dag).stappen[0]) == titel


def test_numbers_and_gemeenten_are_written_in_words() -> None:
    een = Stap(HIER, "termijn_verlengd", (1, date(2029, 3, 16)))
    meer = Stap(HIER, "termijn_verlengd", (30, date(2029, 3, 16)))
    assert recht_nl.titel(een) == "De termijn wordt 1 dag langer"
    assert recht_nl.titel(meer) == "De termijn wordt 30 dagen langer"
    woont = Stap(HIER, "woonplaats_bepaalt", (308,))
    assert recht_nl.titel(woont, {308: "Baarn"}.__getitem__) == "Woont in Baarn"
    assert recht_nl.titel(woont) == "Woont in gemeente 0308"


def test_the_steps_of_bezwaar_read_as_sentences() -> None:
    titels = [recht_nl.titel(stap) for stap in bezwaartermijn(date(2026, 11, 23)).stappen]
    assert titels == [
        "De tijd voor bezwaar begint op dinsdag 24 november 2026",
        "Zes weken later is maandag 4 januari 2027",
        "Dat is een gewone werkdag",
    ]


def _enums(soort: object) -> set[type[Enum]]:
    if isinstance(soort, type) and issubclass(soort, Enum):
        return {soort}
    if isinstance(soort, type) and (dataclasses.is_dataclass(soort) or is_namedtuple(soort)):
        return set().union(*map(_enums, record(soort)[0].values()))
    return set().union(*map(_enums, get_args(soort)))


def _namen(soort: object) -> set[str]:
    if isinstance(soort, type) and (dataclasses.is_dataclass(soort) or is_namedtuple(soort)):
        return set(record(soort)[0]).union(*map(_namen, record(soort)[0].values()))
    return set().union(*map(_namen, get_args(soort)))


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_a_rule_can_be_asked_in_words(regel: Regel) -> None:
    """Its question, the label of each fact, and each choice stand in Dutch."""
    assert recht_nl.REKENVRAGEN[regel.naam].endswith("?")
    for veld in velden(regel):
        for naam in {veld.naam} | _namen(veld.soort):
            assert 2 < len(recht_nl.LABELS[naam]) <= 80, naam
        for soort in _enums(veld.soort):
            assert set(recht_nl.KEUZES[soort.__name__]) == {lid.value for lid in soort}


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_what_a_rule_answers_can_be_said_in_words(regel: Regel) -> None:
    """Each part of its outcome has a label, each choice in it a word, each number a unit."""
    for naam, soort in _delen(get_type_hints(regel.functie)["return"], regel.naam):
        if "." in naam and naam not in _ONGEZEGD:
            assert recht_nl.UITKOMSTEN[naam]
        if soort is int:
            assert recht_nl.EENHEDEN[naam] in OMSCHRIJVING, naam
        elif soort is str:
            assert recht_nl.keuzes(naam) or naam in _ONGEZEGD, naam
        elif get_origin(soort) is Literal:
            assert set(recht_nl.keuzes(naam) or ()) >= set(get_args(soort)), naam
        elif isinstance(soort, type) and issubclass(soort, Enum):
            assert set(recht_nl.keuzes(soort.__name__) or ()) >= {lid.value for lid in soort}
    if type(None) in get_args(get_args(get_type_hints(regel.functie)["return"])[0]):
        assert regel.naam in recht_nl.LEEGTES


def test_a_rule_that_answers_yes_or_no_is_asked_for_that() -> None:
    """ "Wie mag …?" can't be answered with yes; and what the rule calls true must be the yes of the question."""
    hints = [(r, get_type_hints(r.functie)["return"]) for r in regels().values()]
    ja_nee = [r for r, hint in hints if Uitkomst[bool] in (hint, *get_args(hint))]
    vragend = ("Wie", "Wat", "Wanneer", "Welk", "Hoe ", "Hoeveel", "Waar", "Op welk", "Tot wanneer", "Vanaf")
    assert len(ja_nee) > 40
    assert not [recht_nl.REKENVRAGEN[r.naam] for r in ja_nee if recht_nl.REKENVRAGEN[r.naam].startswith(vragend)]
    omgekeerd = {
        "map_vervalt": "Vervalt",
        "mag_boete": "Kan er",
        "nog_niet_afgedaan": "Staat deze overtreding nog open",
    }
    for naam, begin in omgekeerd.items():
        assert recht_nl.REKENVRAGEN[naam].startswith(begin)


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_each_number_that_a_rule_takes_has_a_unit(regel: Regel) -> None:
    for veld in velden(regel):
        for naam, soort in _delen(veld.soort, veld.naam):
            if soort is int:
                assert recht_nl.eenheid(*reversed(naam.split("."))) in OMSCHRIJVING, naam


def _delen(soort: Any, naam: str) -> Iterator[tuple[str, Any]]:
    """Yield each kind of value in a type, with the name by which its words are found."""
    if soort is Artikel or soort is OordeelNodig or soort is Periode:
        return
    if isinstance(soort, type) and (dataclasses.is_dataclass(soort) or is_namedtuple(soort)):
        for deel, onder in record(soort)[0].items():
            yield f"{soort.__name__}.{deel}", None
            yield from _delen(onder, f"{soort.__name__}.{deel}")
    elif get_args(soort) and get_origin(soort) is not Literal:
        for onder in get_args(soort):
            yield from _delen(onder, naam)
    else:
        yield naam, soort


# The doubt of a line stands under the steps; the record it comes from has no label of its own.
_ONGEZEGD = {"Inhoudseis.twijfel", "Verklaring.omstandigheid"}


def test_no_words_stand_there_for_a_rule_that_does_not_exist() -> None:
    assert set(recht_nl.REKENVRAGEN) == set(regels())
    namen = {n for regel in regels().values() for v in velden(regel) for n in {v.naam} | _namen(v.soort)}
    assert set(recht_nl.LABELS) == namen
    delen = {
        deel for regel in regels().values()
        for deel, _ in _delen(get_type_hints(regel.functie)["return"], regel.naam) if "." in deel
    }  # fmt: skip
    assert set(recht_nl.UITKOMSTEN) <= delen
    assert {*recht_nl.ANTWOORDEN, *recht_nl.LEEGTES} <= set(regels())
    assert set(recht_nl.EENHEDEN) <= {*namen, *delen, *regels()}
