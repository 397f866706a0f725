# SPDX-License-Identifier: EUPL-1.2
"""Regeling inburgering 2021 art. 4.1 lid 1 g, 2 g, 3 g: the verklaring of the college."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.aanbod import AanbodFeiten, AanbodStaat, EisOnderwijsroute, stand_aanbod
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.verklaring_aanbod import Verklaring, verklaring_geen_aanbod
from meedoen.recht.wi2021.verlenging import Omstandigheid, Verlengingsgrond, verlengde_termijn

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
B1 = AanbodFeiten(groep=Doelgroep.ASIEL, route=Leerroute.B1, dagtekening=date(2026, 3, 16))
ONDERWIJS = replace(B1, route=Leerroute.ONDERWIJS)
GEVOLGEN = ["aanbod_melden_aan_duo", "aanbod_verklaring_geven", "aanbod_grond_voor_verlenging"]
BEGIN, OOK = EisOnderwijsroute
AANBOD, START = Verlengingsgrond.GEEN_AANBOD, Verlengingsgrond.GEEN_START


def _v(grond: Verlengingsgrond, start: date, laatste: date, loopt: bool) -> Verklaring:
    return Verklaring(Omstandigheid(grond, start, laatste + timedelta(days=1)), loopt)


@pytest.mark.parametrize("route", [Leerroute.B1, Leerroute.ZELFREDZAAMHEID])
@pytest.mark.parametrize(
    ("aanbod", "peildatum", "verklaring"),
    [
        (date(2026, 5, 1), NU, None),
        (date(2026, 6, 16), NU, None),  # the last day
        (date(2026, 6, 17), NU, _v(AANBOD, date(2026, 6, 17), date(2026, 6, 17), False)),
        (date(2026, 9, 1), NU, _v(AANBOD, date(2026, 6, 17), date(2026, 9, 1), False)),
        (None, date(2026, 6, 16), None),
        (None, date(2026, 6, 17), _v(AANBOD, date(2026, 6, 17), date(2026, 6, 17), True)),
        (None, NU, _v(AANBOD, date(2026, 6, 17), NU, True)),
        (NU, NU, _v(AANBOD, date(2026, 6, 17), NU, False)),
        (date(2026, 3, 16), NU, None),  # on the day of the plan
        (date(2026, 12, 1), NU, _v(AANBOD, date(2026, 6, 17), NU, True)),  # planned, not made yet
    ],
)
def test_the_offer_had_to_come_within_three_months(
    route: Leerroute, aanbod: date | None, peildatum: date, verklaring: Verklaring | None, goed: Goed
) -> None:
    uitkomst = goed(verklaring_geen_aanbod(replace(B1, route=route, aanbod_op=aanbod), peildatum=peildatum))
    assert uitkomst.waarde == verklaring
    gekomen = aanbod is not None and aanbod <= peildatum
    codes = [stap.code for stap in uitkomst.stappen[1:]]
    if verklaring is None:
        assert codes == ["aanbod_op_tijd" if gekomen else "aanbod_kan_nog"]
    else:
        staat = "aanbod_te_laat" if gekomen else "aanbod_uitgebleven"
        assert codes == [staat, *GEVOLGEN, "verklaring_geven" if gekomen else "verklaring_loopt_nog"]
        _, start, einde = verklaring.omstandigheid
        assert uitkomst.stappen[-1].waarden == (start, einde - timedelta(days=1))


@pytest.mark.parametrize(
    ("eis", "gestart", "aanbod", "peildatum", "verklaring"),
    [
        (BEGIN, date(2026, 6, 16), None, NU, None),
        (BEGIN, date(2026, 9, 16), date(2026, 6, 16), NU, None),  # both in time
        (BEGIN, date(2026, 9, 17), date(2026, 5, 1), NU, _v(START, date(2026, 9, 17), date(2026, 9, 17), False)),
        (BEGIN, None, date(2026, 5, 1), date(2026, 9, 16), None),
        (BEGIN, None, date(2026, 5, 1), date(2026, 9, 17), _v(START, date(2026, 9, 17), date(2026, 9, 17), True)),
        (BEGIN, date(2026, 12, 1), None, NU, _v(START, date(2026, 9, 17), NU, True)),
        (BEGIN, date(2026, 9, 16), date(2026, 7, 1), NU, None),
        (BEGIN, date(2026, 9, 16), None, NU, None),
        (OOK, date(2026, 9, 16), date(2026, 7, 1), NU, _v(AANBOD, date(2026, 6, 17), date(2026, 7, 1), False)),
        (OOK, date(2026, 9, 1), date(2026, 7, 1), NU, _v(AANBOD, date(2026, 6, 17), date(2026, 7, 1), False)),
        (OOK, date(2026, 6, 16), None, NU, None),  # who started was offered it
        (OOK, date(2026, 9, 16), date(2026, 6, 16), NU, None),
        (OOK, date(2026, 9, 17), date(2026, 7, 1), NU, _v(START, date(2026, 9, 17), date(2026, 9, 17), False)),
        (OOK, None, None, date(2026, 7, 1), _v(AANBOD, date(2026, 6, 17), date(2026, 7, 1), True)),
        (OOK, None, date(2026, 5, 1), date(2026, 9, 17), _v(START, date(2026, 9, 17), date(2026, 9, 17), True)),
    ],
)
def test_in_the_onderwijsroute_the_start_had_to_come_within_six(
    eis: EisOnderwijsroute,
    gestart: date | None,
    aanbod: date | None,
    peildatum: date,
    verklaring: Verklaring | None,
    goed: Goed,
) -> None:
    feiten = replace(ONDERWIJS, begin_traject=gestart, aanbod_op=aanbod)
    uitkomst = goed(verklaring_geen_aanbod(feiten, peildatum=peildatum, eis_onderwijsroute=eis))
    assert uitkomst.waarde == verklaring
    assert uitkomst.twijfels == ("aanbod_bij_onderwijsroute",)


def test_a_start_after_three_months_says_nothing_about_the_day_of_the_offer() -> None:
    feiten = replace(ONDERWIJS, begin_traject=date(2026, 6, 17))
    with pytest.raises(GegevenOntbreekt, match="aanbod_op"):
        verklaring_geen_aanbod(feiten, peildatum=NU, eis_onderwijsroute=OOK)
    with pytest.raises(GegevenOntbreekt, match="aanbod_op"):
        stand_aanbod(feiten, peildatum=date(2026, 6, 17), eis_onderwijsroute=OOK)
    # Planned for later, so nobody started yet.
    assert stand_aanbod(feiten, peildatum=date(2026, 6, 16), eis_onderwijsroute=OOK).waarde.staat is AanbodStaat.LOOPT


_DAG = st.dates(date(2026, 3, 16), date(2027, 3, 16))


@given(st.sampled_from(Leerroute), st.none() | _DAG, st.none() | _DAG, _DAG, st.sampled_from(EisOnderwijsroute))
def test_the_college_declares_exactly_what_it_reports(
    route: Leerroute, aanbod: date | None, begin: date | None, peildatum: date, eis: EisOnderwijsroute
) -> None:
    feiten = replace(B1, route=route, aanbod_op=aanbod, begin_traject=begin)
    if eis is OOK and aanbod is None and begin is not None:
        return
    stand = stand_aanbod(feiten, peildatum=peildatum, eis_onderwijsroute=eis).waarde
    verklaring = verklaring_geen_aanbod(feiten, peildatum=peildatum, eis_onderwijsroute=eis).waarde
    assert (verklaring is not None) == stand.melden
    if verklaring is not None and stand.uiterlijk is not None:
        assert verklaring.omstandigheid.start - stand.uiterlijk == timedelta(days=1)
        assert verklaring.loopt_nog is (stand.staat is AanbodStaat.UITGEBLEVEN)


def test_gezin_en_overig_are_owed_no_offer(goed: Goed) -> None:
    feiten = replace(B1, groep=Doelgroep.GEZIN_OVERIG)
    assert goed(verklaring_geen_aanbod(feiten, peildatum=NU)).waarde is None
    with pytest.raises(GegevenOntbreekt, match="groep"):
        verklaring_geen_aanbod(replace(B1, groep=None), peildatum=NU)


@pytest.mark.parametrize("veld", ["aanbod_op", "begin_traject"])
def test_nothing_comes_before_the_plan(veld: str) -> None:
    with pytest.raises(GegevenStrijdig):
        verklaring_geen_aanbod(replace(ONDERWIJS, **{veld: date(2026, 3, 15)}), peildatum=NU)  # type: ignore[arg-type]


def test_what_the_college_declares_is_what_extends_the_term(goed: Goed) -> None:
    termijn = Periode(date(2026, 3, 17), date(2029, 3, 17))
    laat = verklaring_geen_aanbod(replace(B1, aanbod_op=date(2026, 9, 1)), peildatum=NU).waarde
    assert laat is not None
    verlengd = goed(verlengde_termijn(termijn, (laat.omstandigheid,), leerroute=Leerroute.B1)).waarde
    assert verlengd.einde - termijn.einde == date(2026, 9, 1) - date(2026, 6, 16)
    geen_start = verklaring_geen_aanbod(ONDERWIJS, peildatum=NU).waarde
    assert geen_start is not None
    verlengd = goed(verlengde_termijn(termijn, (geen_start.omstandigheid,), leerroute=Leerroute.ONDERWIJS)).waarde
    assert verlengd.einde == date(2029, 9, 17)
