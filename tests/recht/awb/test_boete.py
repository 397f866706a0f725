# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 5:41 to 5:46 and 5:51: whether, until when and how high."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.boete import (
    AWB_5_44_1,
    EerderAfgedaan,
    VerlagingFeiten,
    VervalFeiten,
    beslistermijn_boete,
    boete_bij_verwijt,
    laatste_dag_boete,
    lagere_boete,
    nog_niet_afgedaan,
)
from meedoen.recht.awb.mildste import Mildste, mildste, mildste_boete, stappen_mildste
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import Versie, kies
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import Boetesoort

Goed = Callable[[Any], Any]
DAG = date(2026, 10, 1)
ZWAAR = VervalFeiten(soort=Boetesoort.MEDEWERKING, overtreding_op=DAG)


def test_no_fine_without_blame_and_blame_is_a_judgement(goed: Goed) -> None:
    assert goed(boete_bij_verwijt(True)).waarde is True
    assert goed(boete_bij_verwijt(False)).waarde is False
    assert isinstance(goed(boete_bij_verwijt(None)), OordeelNodig)


@pytest.mark.parametrize(
    ("feiten", "mag", "citaat"),
    [
        (EerderAfgedaan(), True, "artikel 5:43 Algemene wet bestuursrecht"),
        (EerderAfgedaan(overleden_op=DAG), False, "artikel 5:42 lid 1 Algemene wet bestuursrecht"),
        (EerderAfgedaan(beboet_op=DAG), False, "artikel 5:43 Algemene wet bestuursrecht"),
        (EerderAfgedaan(geen_boete_op=DAG), False, "artikel 5:43 Algemene wet bestuursrecht"),
        (EerderAfgedaan(strafzaak=True), False, "artikel 5:44 lid 1 Algemene wet bestuursrecht"),
    ],
)
def test_not_twice_for_one_violation(feiten: EerderAfgedaan, mag: bool, citaat: str, goed: Goed) -> None:
    uitkomst = goed(nog_niet_afgedaan(feiten))
    assert uitkomst.waarde is mag
    assert uitkomst.stappen[0].artikel.citaat == citaat


def test_a_criminal_case_is_asked_about_unless_something_else_bars_the_fine(goed: Goed) -> None:
    oordeel = goed(nog_niet_afgedaan(EerderAfgedaan(strafzaak=None)))
    assert isinstance(oordeel, OordeelNodig)
    assert (oordeel.vraag, oordeel.artikel) == ("strafzaak_zelfde_gedraging", AWB_5_44_1)
    assert goed(nog_niet_afgedaan(EerderAfgedaan(strafzaak=None, beboet_op=DAG))).waarde is False


@pytest.mark.parametrize(
    ("soort", "overtreding", "laatste", "twijfels"),
    [
        (Boetesoort.MEDEWERKING, DAG, date(2031, 10, 1), ()),
        (Boetesoort.LEERROUTE, DAG, date(2031, 10, 1), ()),
        (Boetesoort.INTAKE, DAG, date(2029, 10, 1), ()),
        (Boetesoort.PVT_MAP, DAG, date(2029, 10, 1), ()),
        (Boetesoort.INTAKE, date(2026, 6, 6), date(2029, 6, 6), ()),
        (Boetesoort.MEDEWERKING, date(2028, 2, 29), date(2033, 2, 28), ("ontbrekende_dag",)),
        (Boetesoort.INTAKE, date(2024, 1, 1), date(2027, 1, 1), ()),  # Nieuwjaarsdag: years do not shift
    ],
)
def test_the_power_lapses_after_five_or_three_years(
    soort: Boetesoort, overtreding: date, laatste: date, twijfels: tuple[str, ...], goed: Goed
) -> None:
    uitkomst = goed(laatste_dag_boete(VervalFeiten(soort=soort, overtreding_op=overtreding)))
    assert (uitkomst.waarde, uitkomst.twijfels) == (laatste, twijfels)


@pytest.mark.parametrize(
    ("bezwaar", "beslist", "laatste", "code"),
    [
        (date(2027, 1, 4), None, None, "verval_opgeschort"),
        (date(2027, 1, 4), date(2027, 1, 5), date(2031, 10, 2), "verval_later"),
        (date(2027, 1, 4), date(2027, 1, 4), date(2031, 10, 1), "verval_later"),
        (date(2027, 1, 4), date(2028, 1, 4), date(2032, 9, 30), "verval_later"),
        (date(2031, 10, 1), None, None, "verval_opgeschort"),
        (date(2031, 10, 2), None, date(2031, 10, 1), "bezwaar_na_verval"),
        (DAG, date(2026, 10, 11), date(2031, 10, 11), "verval_later"),
    ],
)
def test_bezwaar_suspends_the_lapse(
    bezwaar: date, beslist: date | None, laatste: date | None, code: str, goed: Goed
) -> None:
    feiten = replace(ZWAAR, bezwaar_op=bezwaar, onherroepelijk_beslist_op=beslist)
    uitkomst = goed(laatste_dag_boete(feiten))
    assert uitkomst.waarde == laatste
    assert uitkomst.stappen[-1].code == code


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        (replace(ZWAAR, bezwaar_op=date(2026, 9, 30)), "bezwaar_voor_overtreding"),
        (
            replace(ZWAAR, bezwaar_op=date(2027, 1, 4), onherroepelijk_beslist_op=date(2027, 1, 3)),
            "beslist_voor_bezwaar",
        ),
    ],
)
def test_days_that_cannot_be_are_refused(feiten: VervalFeiten, code: str) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        laatste_dag_boete(feiten)
    assert fout.value.code == code


@pytest.mark.parametrize(
    ("rapport", "laatste"),
    [
        (date(2026, 11, 20), date(2027, 2, 19)),
        (date(2026, 1, 26), date(2026, 4, 27)),  # Koningsdag: thirteen weeks do not shift
        (date(2026, 6, 6), date(2026, 9, 5)),  # a Saturday
        (None, None),
    ],
)
def test_thirteen_weeks_from_the_report(rapport: date | None, laatste: date | None, goed: Goed) -> None:
    assert goed(beslistermijn_boete(rapport)).waarde == laatste


VAST = VerlagingFeiten(soort=Boetesoort.INTAKE, vast_bedrag=25_000)


@pytest.mark.parametrize(
    ("soort", "citaat"),
    [
        (Boetesoort.INTAKE, "artikel 7.1 lid 6 Besluit inburgering 2021"),
        (Boetesoort.PVT_MAP, "artikel 7.2 lid 3 Besluit inburgering 2021"),
        (Boetesoort.MEDEWERKING, "artikel 5:46 lid 3 Algemene wet bestuursrecht"),
    ],
)
def test_a_fixed_fine_is_lowered_by_judgement(soort: Boetesoort, citaat: str, goed: Goed) -> None:
    oordeel = goed(lagere_boete(replace(VAST, soort=soort)))
    assert isinstance(oordeel, OordeelNodig)
    assert (oordeel.vraag, oordeel.artikel.citaat) == ("bijzondere_omstandigheden", citaat)
    hoeveel = goed(lagere_boete(replace(VAST, soort=soort, bijzondere_omstandigheden=True)))
    assert isinstance(hoeveel, OordeelNodig)
    assert hoeveel.vraag == "verlaagd_bedrag"
    gewoon = goed(lagere_boete(replace(VAST, soort=soort, bijzondere_omstandigheden=False)))
    assert (gewoon.waarde, gewoon.stappen[0].artikel.citaat) == (25_000, citaat)


def test_a_fine_of_nothing_is_no_contradiction() -> None:
    assert isinstance(lagere_boete(replace(VAST, vast_bedrag=0)), OordeelNodig)


@pytest.mark.parametrize("lager", [0, 1, 24_999])
def test_the_lowered_amount_is_what_the_person_decided(lager: int, goed: Goed) -> None:
    uitkomst = goed(lagere_boete(replace(VAST, bijzondere_omstandigheden=True, verlaagd_bedrag=lager)))
    assert uitkomst.waarde == lager
    assert uitkomst.stappen[-1].waarden == (25_000, lager)


@pytest.mark.parametrize("lager", [-1, 25_000, 30_000])
def test_lowered_is_lower(lager: int) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        lagere_boete(replace(VAST, bijzondere_omstandigheden=True, verlaagd_bedrag=lager))
    assert fout.value.code == "verlaagd_niet_lager"
    with pytest.raises(GegevenStrijdig):
        lagere_boete(replace(VAST, vast_bedrag=-1))


HIER = Artikel(AWB, "5:46", "4")


def _versies(*bedragen: int) -> tuple[Versie[int], ...]:
    return tuple(Versie(date(2024 + n, 1, 1), centen, date(2023, 1, 1)) for n, centen in enumerate(bedragen))


def _mildste(versies: Any, overtreding: date, besluit: date) -> Mildste:
    def bedrag_op(dag: date, bekend_op: date | None) -> int:
        centen: int = kies(versies, dag, bekend_op, regel="boete_intake", artikel=HIER).waarde
        return centen

    return mildste(bedrag_op, versies, overtreding, besluit)


@pytest.mark.parametrize(
    ("versies", "overtreding", "besluit", "mild"),
    [
        (_versies(500), date(2024, 6, 1), date(2026, 6, 1), Mildste(500, 500, 500, date(2024, 6, 1))),
        (
            _versies(500, 700),
            date(2024, 6, 1),
            date(2025, 6, 1),
            Mildste(500, 700, 500, date(2024, 6, 1)),
        ),  # dearer since: the old
        (
            _versies(500, 300),
            date(2024, 6, 1),
            date(2025, 6, 1),
            Mildste(500, 300, 300, date(2025, 1, 1)),
        ),  # cheaper since: the new
        (_versies(500, 300), date(2024, 6, 1), date(2024, 12, 31), Mildste(500, 500, 500, date(2024, 6, 1))),
        (_versies(500, 300), date(2024, 6, 1), date(2025, 1, 1), Mildste(500, 300, 300, date(2025, 1, 1))),
        (_versies(500, 300), date(2025, 1, 1), date(2025, 6, 1), Mildste(300, 300, 300, date(2025, 1, 1))),
        (
            _versies(500, 100, 400),
            date(2024, 6, 1),
            date(2026, 6, 1),
            Mildste(500, 400, 100, date(2025, 1, 1)),
        ),  # in between
    ],
)
def test_the_more_lenient_rule(versies: Any, overtreding: date, besluit: date, mild: Mildste) -> None:
    assert _mildste(versies, overtreding, besluit) == mild
    codes = [s.code for s in stappen_mildste(overtreding, besluit, mild)]
    assert bool(codes) is (len(set(mild[:3])) > 1)


def test_only_an_amount_in_between_is_doubtful() -> None:
    stappen = stappen_mildste(date(2024, 6, 1), date(2026, 6, 1), Mildste(500, 400, 100, DAG))
    assert [s.twijfel for s in stappen] == ["", "", "mildste_tussenin"]
    assert not any(s.twijfel for s in stappen_mildste(date(2024, 6, 1), date(2026, 6, 1), Mildste(500, 300, 300, DAG)))


def test_what_was_no_violation_then_is_not_fined() -> None:
    with pytest.raises(NogNietVanKracht):
        _mildste(_versies(500), date(2023, 12, 31), date(2026, 1, 1))
    with pytest.raises(NogNietVanKracht):
        mildste_boete(Boetesoort.INTAKE, overtreding_op=date(2021, 12, 31), besluit_op=date(2022, 6, 1))


@pytest.mark.parametrize(("soort", "centen"), [(Boetesoort.INTAKE, 25_000), (Boetesoort.MEDEWERKING, 5_000)])
def test_so_far_no_amount_changed(soort: Boetesoort, centen: int, goed: Goed) -> None:
    uitkomst = goed(mildste_boete(soort, overtreding_op=date(2022, 1, 1), besluit_op=date(2026, 11, 20)))
    assert uitkomst.waarde == centen
    assert [s.code for s in uitkomst.stappen] == ["bedrag_niet_veranderd"]
    with pytest.raises(GegevenStrijdig) as fout:
        mildste_boete(soort, overtreding_op=DAG, besluit_op=DAG - timedelta(days=1))
    assert fout.value.code == "besluit_voor_overtreding"


def test_the_fines_of_duo_are_not_ours_to_compare() -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        mildste_boete(Boetesoort.LEERROUTE, overtreding_op=DAG, besluit_op=DAG)
    assert fout.value.code == "boete_van_duo"


@given(
    st.lists(st.tuples(st.dates(date(2022, 1, 1), date(2026, 1, 1)), st.integers(0, 1_000)), min_size=1, max_size=5),
    st.dates(date(2022, 1, 1), date(2026, 1, 1)),
    st.integers(0, 1_000),
)
def test_the_lenient_amount_is_never_above_that_of_either_day(
    rij: list[tuple[date, int]], overtreding: date, duur: int
) -> None:
    versies = tuple(Versie(dag, centen, date(2021, 1, 1)) for dag, centen in [(date(2022, 1, 1), 900), *rij])
    mild = _mildste(versies, overtreding, overtreding + timedelta(days=duur))
    assert mild.laagste <= min(mild.bij_overtreding, mild.bij_besluit)
    assert kies(versies, mild.dag, regel="boete_intake", artikel=HIER).waarde == mild.laagste


@given(st.dates(date(2022, 1, 1), date(2040, 1, 1)), st.integers(0, 1_000), st.integers(0, 1_000))
def test_the_lapse_moves_exactly_by_the_suspension(overtreding: date, na: int, duur: int) -> None:
    kaal = laatste_dag_boete(replace(ZWAAR, overtreding_op=overtreding)).waarde
    bezwaar = overtreding + timedelta(days=na)
    feiten = replace(
        ZWAAR,
        overtreding_op=overtreding,
        bezwaar_op=bezwaar,
        onherroepelijk_beslist_op=bezwaar + timedelta(days=duur),
    )
    uitkomst = laatste_dag_boete(feiten)
    assert isinstance(uitkomst, Uitkomst)
    assert kaal is not None
    assert uitkomst.waarde == kaal + timedelta(days=duur)


def test_a_decision_on_the_day_itself_is_not_before_the_violation() -> None:
    dag = date(2026, 11, 20)
    assert mildste_boete(Boetesoort.MEDEWERKING, overtreding_op=dag, besluit_op=dag).waarde == 5_000
