# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from meedoen.regie.web import datums

KERST = date(2026, 12, 28)
dagen = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


def test_a_date_in_a_sentence_is_written_in_full() -> None:
    assert datums.voluit(date(2026, 11, 12)) == "12 november 2026"


def test_a_date_in_a_list_is_short_with_its_weekday() -> None:
    assert datums.kort_met_dag(KERST) == "ma 28 dec 2026"
    assert datums.dag_en_maand(KERST) == "ma 28 dec"
    assert datums.dag_in_maand(KERST) == "ma 28"


def test_a_date_in_a_list_tells_its_year_only_where_that_is_another_than_now() -> None:
    assert datums.dag_gezien_vanaf(KERST, date(2026, 1, 1)) == "ma 28 dec"
    assert datums.dag_gezien_vanaf(KERST, date(2027, 1, 1)) == "ma 28 dec 2026"
    assert datums.dag_gezien_vanaf(date(2027, 1, 1), KERST) == "vr 1 jan 2027"


def test_a_typed_date_is_read_back_with_its_weekday() -> None:
    assert datums.teruglezing(date(2026, 11, 12)) == "12 november 2026 (donderdag)"


def test_a_time_has_a_full_stop_between_hours_and_minutes() -> None:
    assert datums.tijdstip(time(9, 5)) == "9.05 uur"
    assert datums.tijdstip(datetime(2026, 11, 12, 10, 0)) == "10.00 uur"


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (date(2026, 11, 19), "1 dag te laat"),
        (date(2026, 11, 17), "3 dagen te laat"),
        (date(2026, 11, 20), "Vandaag"),
        (date(2026, 11, 21), "Nog 1 dag"),
        (date(2026, 12, 20), "Nog 30 dagen"),
    ],
)
def test_the_days_left_are_said_in_words(dag: date, zin: str) -> None:
    assert datums.nog_dagen(dag, date(2026, 11, 20)) == zin


@pytest.mark.parametrize(
    "getypt",
    [
        "1-12-2026",
        "01-12-2026",
        "1/12/2026",
        "1.12.2026",
        "1 12 2026",
        "2026-12-01",
        "1 december 2026",
        "  1   December  2026 ",
        "1 dec 2026",
        "1 dec. 2026",
        "dinsdag 1 december 2026",
    ],
)
def test_every_usual_way_to_type_a_date_is_understood(getypt: str) -> None:
    assert datums.lees(getypt) == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("31-11-2026", "November 2026 heeft geen dag 31. Kijk de datum na."),
        ("29-2-2027", "Februari 2027 heeft geen dag 29. Kijk de datum na."),
        ("1-13-2026", "Maand 13 bestaat niet. Schrijf eerst de dag en dan de maand."),
        ("1-12-26", "Schrijf het jaar met vier cijfers. Bijvoorbeeld 1-12-2026."),
        ("1 foo 2026", "“foo” is geen maand. Schrijf bijvoorbeeld 1 december 2026."),
        ("morgen", "Dit is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld 1-12-2026."),
        ("", "Dit is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld 1-12-2026."),
    ],
)
def test_a_wrong_date_is_refused_with_what_to_change(getypt: str, zin: str) -> None:
    with pytest.raises(datums.DatumFout, match="^" + zin.replace(".", r"\.").replace("“", "“") + "$"):
        datums.lees(getypt)


def test_a_leap_day_is_a_date() -> None:
    assert datums.lees("29-2-2028") == date(2028, 2, 29)


@given(dagen)
def test_what_we_write_we_can_read_again(dag: date) -> None:
    for schrijf in (datums.getypt, datums.voluit, datums.kort, datums.kort_met_dag, datums.voluit_met_dag):
        assert datums.lees(schrijf(dag)) == dag
    assert datums.lees(dag.isoformat()) == dag


@given(st.text(max_size=40))
def test_any_text_gives_a_date_or_a_sentence_and_nothing_else(tekst: str) -> None:
    try:
        assert isinstance(datums.lees(tekst), date)
    except datums.DatumFout as fout:
        assert str(fout).endswith(".")


def test_a_moment_just_after_midnight_shows_the_day_in_the_netherlands() -> None:
    moment = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    blad = Template("{% load meedoen %}{{ op|datum }}, {{ dag|datum }}")
    assert blad.render(Context({"op": moment, "dag": date(2026, 11, 22)})) == "23 november 2026, 22 november 2026"
