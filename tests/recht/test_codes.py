# SPDX-License-Identifier: EUPL-1.2
"""Every code a rule gives is registered, and every registered code is given by a rule."""

import ast
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import meedoen.recht
from meedoen.recht import codes
from meedoen.recht.parameters import PARAMETERS
from meedoen.recht.wi2021.doelgroep import Vergunning
from meedoen.recht.wi2021.financiering_telling import SpukVariabele
from meedoen.recht.wi2021.financiering_verantwoording import Kostensoort
from meedoen.recht.wi2021.gegevens import Doel, Gegeven, Partij
from meedoen.recht.wi2021.gegevens_bijzonder import Beveiliging, BijzonderDoel, BijzonderGegeven, Hergebruik
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau

WORTEL = Path(meedoen.recht.__file__).parent
BRON = {pad: ast.parse(pad.read_text("utf-8")) for pad in WORTEL.rglob("*.py") if pad.parent.name != "codes"}
KNOPEN = [(pad, knoop) for pad, boom in BRON.items() for knoop in ast.walk(boom)]
TEKSTEN = {knoop.value for _, knoop in KNOPEN if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)}
AANROEPEN = [knoop for _, knoop in KNOPEN if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name)]
TOEKENNINGEN = [knoop for _, knoop in KNOPEN if isinstance(knoop, ast.Assign)]


def _aanroepen(naam: str) -> Iterator[ast.Call]:
    return (aanroep for aanroep in AANROEPEN if isinstance(aanroep.func, ast.Name) and aanroep.func.id == naam)


def _letterlijk(naam: str, positie: int) -> set[str]:
    gevonden = set()
    for aanroep in _aanroepen(naam):
        argument = aanroep.args[positie]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            gevonden.add(argument.value)
    return gevonden


def _toegekend(variabele: str) -> set[str]:
    """Strings assigned to a variable of this name, in either arm of a conditional expression too."""
    gevonden = set()
    for knoop in TOEKENNINGEN:
        if any(isinstance(doel, ast.Name) and doel.id == variabele for doel in knoop.targets):
            takken = [knoop.value.body, knoop.value.orelse] if isinstance(knoop.value, ast.IfExp) else [knoop.value]
            gevonden |= {tak.value for tak in takken if isinstance(tak, ast.Constant) and isinstance(tak.value, str)}
    return gevonden - {""}


def test_every_step_code_in_the_source_is_registered() -> None:
    assert (_letterlijk("Stap", 1) | _toegekend("code")) <= set(codes.STAPPEN)
    assert len(_letterlijk("Stap", 1)) > 50


def test_every_registered_step_code_is_used() -> None:
    assert set(codes.STAPPEN) - TEKSTEN == set()


def test_questions_are_registered_and_used() -> None:
    assert _letterlijk("OordeelNodig", 1) == set(codes.VRAGEN)


def test_doubts_are_registered_and_used() -> None:
    gegeven = _toegekend("twijfel")
    for naam, positie in (("Stap", 3), ("_nvt", 3)):
        gegeven |= {
            aanroep.args[positie].value  # type: ignore[attr-defined]
            for aanroep in _aanroepen(naam)
            if len(aanroep.args) > positie and isinstance(aanroep.args[positie], ast.Constant)
        }
    via_grens = {"ontbrekende_dag"}
    assert gegeven | via_grens == codes.TWIJFELS


def test_contradictions_missing_facts_and_rules_are_registered_and_used() -> None:
    assert _letterlijk("GegevenStrijdig", 2) == codes.STRIJDIG
    assert _letterlijk("GegevenOntbreekt", 0) | _letterlijk("JaarOntbreekt", 0) == codes.VELDEN
    regels = _letterlijk("NogNietVanKracht", 0) | {
        woord.value.value
        for aanroep in _aanroepen("kies")
        for woord in aanroep.keywords
        if woord.arg == "regel" and isinstance(woord.value, ast.Constant)
    }
    assert regels | set(PARAMETERS) == codes.REGELS
    assert _letterlijk("lengte", 0) == set(PARAMETERS)


ENUMS: dict[str, type[StrEnum]] = {
    "vergunning": Vergunning,
    "leerroute": Leerroute,
    "niveau": Niveau,
    "spukvariabele": SpukVariabele,
    "kostensoort": Kostensoort,
    "partij": Partij,
    "gegeven": Gegeven,
    "verwerkingsdoel": Doel,
    "beveiliging": Beveiliging,
    "bijzonder_gegeven": BijzonderGegeven,
    "bijzonder_doel": BijzonderDoel,
    "hergebruik": Hergebruik,
}


def test_every_word_of_a_group_occurs_in_the_rules() -> None:
    assert {groep: codes.WOORDEN[groep] for groep in ENUMS} == {groep: set(enum) for groep, enum in ENUMS.items()}
    vrij = {(groep, woord) for groep in set(codes.WOORDEN) - set(ENUMS) for woord in codes.WOORDEN[groep]}
    assert {(groep, woord) for groep, woord in vrij if woord not in TEKSTEN | {"", "zoals_verwacht"}} == set()


def test_every_group_that_a_value_names_exists() -> None:
    groepen = {
        waarde.groep
        for tabel in (codes.STAPPEN, codes.VRAGEN)
        for waarden in tabel.values()
        for waarde in waarden
        if waarde.soort in ("woord", "dagen")
    }
    assert groepen == set(codes.WOORDEN)


def test_the_law_imports_nothing_but_the_standard_library_and_itself() -> None:
    mag = {"meedoen", "ast", "collections", "contextlib", "contextvars", "dataclasses", "datetime", "enum"}
    # Amounts are split by fractions, never by floats.
    mag |= {"__future__", "fractions", "functools", "hashlib", "inspect", "pathlib", "re", "types", "typing"}
    for pad, knoop in KNOPEN:
        if isinstance(knoop, ast.ImportFrom):
            assert knoop.module is not None
            assert knoop.module.split(".")[0] in mag, pad
            assert not knoop.module.startswith("meedoen.") or knoop.module.startswith("meedoen.recht")
        if isinstance(knoop, ast.Import):
            assert {alias.name for alias in knoop.names} <= mag, pad


def test_no_rule_asks_what_day_it_is() -> None:
    for pad, knoop in KNOPEN:
        if isinstance(knoop, ast.Attribute):
            assert knoop.attr not in ("today", "now", "utcnow"), pad
