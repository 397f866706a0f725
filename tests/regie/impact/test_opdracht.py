# SPDX-License-Identifier: EUPL-1.2
"""What would move if the law changed: the right dossiers, the right days, and nothing written."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import klokken_van
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.impact.opdracht import main
from meedoen.regie.impact.voorstel import lees_voorstel
from meedoen.regie.web.toegang import met_scope

KENNISGEVING = date(2026, 10, 16)


@pytest.mark.parametrize(
    ("met", "zin"),
    [
        ("onzin=3", "is geen parameter. Wel: pip-dagen"),
        ("pip-dagen=0", "van 1 tot en met 366"),
        ("pip-dagen=367", "artikel 5.3 lid 1"),
        ("pip-dagen=-5", "niet '-5'"),
        ("pip-dagen=tien", "niet 'tien'"),
        ("pip-dagen", "verwacht een aantal dagen"),
        ("termijn-maanden=٣٦", "verwacht een aantal maanden"),
        ("boete-intake=veel", "verwacht een bedrag van € 0 tot en met € 5.000"),
        ("boete-intake=-250", "artikel 7.1 lid 1"),
        ("boete-intake=5000,01", "niet '5000,01'"),
        ("boete-intake=250,5", "niet '250,5'"),
        ("map-norm=5001", "een aantal uren van 0 tot en met 5000"),
        ("beslissen-bezwaar-weken=0", "een aantal weken van 1 tot en met 52"),
    ],
)
def test_a_proposal_that_makes_no_sense_is_refused_in_words(met: str, zin: str) -> None:
    with pytest.raises(ValueError, match=r"verwacht|parameter") as fout:
        lees_voorstel([met], date(2027, 1, 1))
    assert zin in str(fout.value)


def test_euros_are_typed_as_elsewhere_and_reckoned_in_cents() -> None:
    voorstel = lees_voorstel(["boete-intake=300", "boete_grondbedrag=62,50", "map-norm=60"], date(2027, 1, 1))
    assert {naam: versies[0].waarde for naam, versies in voorstel.items()} == {
        "boete_intake": 30_000, "boete_grondbedrag": 6_250, "map_norm": 60,
    }  # fmt: skip


@pytest.mark.parametrize("woorden", [["--van", "31-2-2027", "--met", "pip-dagen=56"], ["--van", "x", "--met", "a=1"]])
def test_a_bad_day_ends_with_2(woorden: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(woorden) == 2
    assert capsys.readouterr().err


def _dossier(scope: Any, bsn: str, kennisgeving: date) -> Dossier:
    plicht = g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=kennisgeving)
    feiten = [
        Feit(plicht, kennisgeving, g.Bron.DUO),
        Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), VANDAAG, g.Bron.DUO),
    ]
    return ingeschreven(scope, bsn=bsn, feiten=feiten)


@pytest.fixture
def twee(db: None, scope_van: Any) -> tuple[Dossier, Dossier]:
    """One told on 16 October, one a day later."""
    with met_scope(scope_van(SANNE)) as scope:
        return _dossier(scope, "999990019", KENNISGEVING), _dossier(scope, "999990020", date(2026, 10, 17))


def test_only_who_was_told_from_that_day_on_moves_and_nothing_is_written(
    twee: tuple[Dossier, Dossier], scope_van: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def stand() -> list[Any]:
        with met_scope(scope_van(SANNE)):
            return [[(rij.soort, rij.uiterste, rij.uitleg) for rij in klokken_van(dossier)] for dossier in twee]

    voor, pad = stand(), tmp_path / "uit.csv"
    assert main(["--van", "2026-10-17", "--met", "pip-dagen=56", "--gemeente", "308", "--csv", str(pad)]) == 0
    uit = capsys.readouterr().out
    assert "2 open dossiers gerekend. Bij 1 verschuift iets" in uit
    assert f"{twee[1].nummer}: van 1 februari 2027 naar 18 januari 2027" in uit
    with pad.open(encoding="utf-8-sig") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    assert {rij["Dossier"] for rij in rijen} == {twee[1].nummer}
    assert ("-14", "dagen") in {(rij["Verschil"], rij["Eenheid"]) for rij in rijen}
    assert stand() == voor


def test_a_proposal_equal_to_the_law_moves_nothing(
    twee: tuple[Dossier, Dossier], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--van", "2022-01-01", "--met", "pip-dagen=70", "--met", "termijn-maanden=36"]) == 0
    assert "Bij 0 verschuift iets" in capsys.readouterr().out


def test_an_unknown_gemeente_is_refused(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--van", "2027-01-01", "--met", "pip-dagen=56", "--gemeente", "9999"]) == 2
    assert "9999" in capsys.readouterr().err
