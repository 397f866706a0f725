# SPDX-License-Identifier: EUPL-1.2
"""The fine of art. 23 by its days: whose text holds, from which the ladder looks back, and what is mildest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import BEKEND, Versie, met_voorstel
from meedoen.recht.wi2021 import boete_medewerking as boete_medewerking_module
from meedoen.recht.wi2021.boete_medewerking import (
    B_7_1_4,
    EerdereBoete,
    MedewerkingFeiten,
    Verwijtbaarheid,
    boete_medewerking,
)

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
NORMAAL = Verwijtbaarheid.NORMAAL


def _feiten(*eerdere: EerdereBoete, **meer: Any) -> MedewerkingFeiten:
    return MedewerkingFeiten(constatering=NU, verwijtbaarheid=NORMAAL, eerdere_boetes=eerdere, **meer)


ANDERS = date(2026, 10, 1)
"""The day on which another text begins, in the tests below."""


def _tekst(grond: int, procent: int, dag: date = ANDERS) -> dict[str, tuple[Versie[Any], ...]]:
    """Another base in cents and another percentage for every kind of blame, from that day on."""
    factor = dict.fromkeys(Verwijtbaarheid, (B_7_1_4, procent))
    return {
        "boete_grondbedrag": (Versie(dag, grond, date.min),),
        "boete_factor": (Versie(dag, factor, date.min),),
    }


# A change between violation and detection: the day before, on and after it.
@pytest.mark.parametrize(
    ("grond", "procent", "overtreding", "centen"),
    [
        (8_000, 50, date(2026, 9, 30), 2_500),  # dearer: who did it before, pays as it was
        (8_000, 50, ANDERS, 4_000),
        (8_000, 50, date(2026, 10, 2), 4_000),
        (4_000, 50, date(2026, 9, 30), 2_000),  # cheaper: for everybody
        (4_000, 50, ANDERS, 2_000),
        # The whole outcome counts: a higher base with a lower factor is milder, a lower one with a higher dearer.
        (8_000, 25, date(2026, 9, 30), 2_000),
        (4_000, 100, date(2026, 9, 30), 2_500),
    ],
)
def test_the_mildest_of_the_whole_outcomes_since_the_violation(
    grond: int, procent: int, overtreding: date, centen: int, goed: Goed
) -> None:
    feiten = _feiten(overtreding_op=overtreding, besluit_op=date(2026, 12, 20))
    with met_voorstel(_tekst(grond, procent)):
        uitkomst = goed(boete_medewerking(feiten))
    assert uitkomst.waarde == centen
    veranderd = [s.waarden[-1] for s in uitkomst.stappen if s.code in ("bedrag_bij_overtreding", "bedrag_bij_besluit")]
    assert veranderd == ([2_500, grond * procent // 100] if overtreding < ANDERS else [])


def test_a_text_that_held_only_in_between_counts_and_is_doubtful(monkeypatch: pytest.MonkeyPatch, goed: Goed) -> None:
    zacht = dict.fromkeys(Verwijtbaarheid, (B_7_1_4, 10))
    (oud,) = boete_medewerking_module.FACTOR
    factor = (oud, Versie(ANDERS, zacht, BEKEND), Versie(date(2026, 10, 11), oud.waarde, BEKEND))
    monkeypatch.setattr(boete_medewerking_module, "FACTOR", factor)
    monkeypatch.setattr(boete_medewerking_module, "_TEKSTEN", factor)
    feiten = _feiten(overtreding_op=date(2026, 9, 30))
    assert (goed(boete_medewerking(feiten)).waarde, goed(boete_medewerking(feiten)).twijfels) == (
        500,
        ("mildste_tussenin",),
    )
    assert goed(boete_medewerking(replace(feiten, overtreding_op=date(2026, 10, 11)))).waarde == 2_500


@pytest.mark.parametrize(
    ("eerder", "trede"),
    [
        (date(2025, 11, 19), 1),  # twelve months and a day before this one was seen
        (date(2025, 11, 20), 2),
        (date(2026, 8, 31), 2),
        (date(2026, 9, 1), 2),
        (date(2026, 9, 2), 2),  # seen after this violation, and before it was seen: lid 3 looks from detection
    ],
)
def test_the_ladder_looks_back_from_detection_and_not_from_the_violation(eerder: date, trede: int, goed: Goed) -> None:
    boete = EerdereBoete(constatering=eerder, onherroepelijk_op=eerder + timedelta(days=1))
    uitkomst = goed(boete_medewerking(_feiten(boete, overtreding_op=date(2026, 9, 1))))
    assert uitkomst.waarde == 2_500 * trede


def test_a_violation_is_not_seen_before_it_happened_and_none_was_there_before_the_act() -> None:
    assert boete_medewerking(_feiten(overtreding_op=NU)) == boete_medewerking(_feiten())
    with pytest.raises(GegevenStrijdig) as fout:
        boete_medewerking(_feiten(overtreding_op=date(2026, 11, 21)))
    assert fout.value.code == "overtreding_na_constatering"
    with pytest.raises(NogNietVanKracht):
        boete_medewerking(_feiten(overtreding_op=date(2021, 12, 31)))
