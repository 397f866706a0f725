# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 14, Besluit art. 5.2 lid 3: by when the intake is best done, and that it is on paper."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.intake_plannen import intake_klaar_voor, intake_vastgelegd
from meedoen.recht.wi2021.pip_termijn import InformatieDerde, PipTermijnFeiten

Goed = Callable[[Any], Any]


def klaar(kennisgeving: date | None, inschrijving: date | None, *, weken: int = 0, **anders: Any) -> Any:
    feiten = PipTermijnFeiten(kennisgeving=kennisgeving, inschrijving=inschrijving, groep=Doelgroep.ASIEL, **anders)
    return intake_klaar_voor(feiten, peildatum=date(2026, 11, 20), weken_vooraf=weken)


@pytest.mark.parametrize(
    ("weken", "dag"),
    [
        (0, date(2026, 12, 28)),  # the last day of the PIP itself, moved on from Kerst
        (1, date(2026, 12, 21)),
        (3, date(2026, 12, 7)),
    ],
)
def test_only_the_last_day_of_the_plan_binds_the_rest_is_policy(weken: int, dag: date, goed: Goed) -> None:
    uitkomst = goed(klaar(date(2026, 10, 16), date(2026, 9, 25), weken=weken))
    assert uitkomst.waarde == dag
    assert uitkomst.stappen[0].code == "intake_zonder_eigen_termijn"
    laatste = ("intake_streefdag", (weken, dag)) if weken else ("intake_uiterlijk", (dag,))
    assert (uitkomst.stappen[-1].code, uitkomst.stappen[-1].waarden) == laatste


@pytest.mark.parametrize(
    ("kennisgeving", "dag"),
    [
        (date(2026, 10, 29), date(2026, 12, 24)),  # PIP by Thursday 7-1-2027
        (date(2026, 10, 30), date(2026, 12, 25)),  # a day later: on Kerst, and it stays there
        (date(2026, 3, 10), date(2026, 5, 5)),  # PIP by Tuesday 19-5-2026; two weeks before is 5 mei
    ],
)
def test_counted_backwards_the_day_does_not_shift(kennisgeving: date, dag: date, goed: Goed) -> None:
    assert goed(klaar(kennisgeving, date(2026, 2, 2), weken=2)).waarde == dag


def test_in_an_azc_there_is_no_day_yet_but_the_intake_may_begin(goed: Goed) -> None:
    uitkomst = goed(klaar(date(2026, 10, 16), None))
    assert uitkomst.waarde is None
    assert uitkomst.stappen[-1].code == "intake_mag_eerder"
    assert "voorbereiding_in_azc" in uitkomst.twijfels


def test_while_a_third_party_is_awaited_there_is_no_day_either(goed: Goed) -> None:
    derde = InformatieDerde(gevraagd_op=date(2026, 7, 1))
    uitkomst = goed(klaar(date(2026, 6, 1), date(2026, 5, 1), derden=(derde,)))
    assert uitkomst.waarde is None
    assert "intake_mag_eerder" not in [s.code for s in uitkomst.stappen]


def test_weeks_below_zero_and_a_missing_letter_are_refused() -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        klaar(date(2026, 10, 16), date(2026, 9, 25), weken=-1)
    assert gevangen.value.code == "weken_negatief"
    with pytest.raises(GegevenOntbreekt):
        klaar(None, date(2026, 9, 25))


def test_the_intake_is_on_paper_or_not(goed: Goed) -> None:
    assert goed(intake_vastgelegd(None)).waarde is False
    assert goed(intake_vastgelegd(date(2026, 11, 3))).waarde is True
