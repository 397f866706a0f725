# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 4:5, 4:7, 4:13-4:15: by when to decide, leaving it, hearing first."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.aanvraag import (
    AanvraagFeiten,
    AfwijzingFeiten,
    beslistermijn_aanvraag,
    horen_voor_afwijzing,
    laatste_dag_buiten_behandeling,
)
from meedoen.recht.awb.beslissing_op_bezwaar import Verzuim
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.termijnenwet import verschuif_einde

Goed = Callable[[Any], Any]
OP = date(2026, 11, 2)
VRAAG = Verzuim(herstel_gevraagd_op=date(2026, 11, 9), herstel_tot=date(2026, 11, 23))
DAG = st.dates(date(2022, 1, 1), date(2035, 12, 31))


def _klaar(op: date) -> Verzuim:
    return Verzuim(herstel_gevraagd_op=VRAAG.herstel_gevraagd_op, herstel_tot=VRAAG.herstel_tot, hersteld_op=op)


def test_a_reasonable_term_is_over_after_eight_weeks(goed: Goed) -> None:
    uitkomst = goed(beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=OP)))
    assert uitkomst.waarde == date(2026, 12, 28)
    stap = uitkomst.stappen[0]
    assert (stap.artikel.artikel, stap.artikel.lid, stap.waarden) == ("4:13", "2", (OP, 8, date(2026, 12, 28)))


def test_the_last_day_moves_to_one_on_which_people_work() -> None:
    assert beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=date(2026, 11, 6))).waarde == date(2027, 1, 4)


def test_what_was_asked_in_a_talk_counts_from_that_day_and_says_the_doubt(goed: Goed) -> None:
    uitkomst = goed(beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=OP, mondeling=True)))
    assert uitkomst.waarde == beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=OP)).waarde
    assert (uitkomst.stappen[0].artikel.artikel, uitkomst.stappen[0].twijfel) == ("4:1", "aanvraag_mondeling")


@pytest.mark.parametrize(
    ("vraag", "dagen"), [(VRAAG, 13), (_klaar(date(2026, 11, 16)), 6), (_klaar(date(2026, 12, 7)), 13)]
)
def test_a_question_to_complete_it_stops_the_time(vraag: Verzuim, dagen: int, goed: Goed) -> None:
    uitkomst = goed(beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=OP, aanvullingen=(vraag,))))
    assert uitkomst.waarde == verschuif_einde(date(2026, 12, 28) + timedelta(days=dagen)).waarde
    (stil,) = [stap for stap in uitkomst.stappen if stap.code == "beslissing_opgeschort"]
    assert (stil.artikel.artikel, stil.artikel.onderdeel, stil.waarden[2]) == ("4:15", "a", dagen)


def test_who_says_in_time_that_it_comes_later_gets_until_the_day_that_was_named(goed: Goed) -> None:
    laatste, later = date(2026, 12, 28), date(2027, 1, 20)
    op_tijd = AanvraagFeiten(ontvangen_op=OP, later_gemeld_op=laatste, later_tot=later)
    uitkomst = goed(beslistermijn_aanvraag(op_tijd))
    assert (uitkomst.waarde, uitkomst.stappen[-1].code) == (later, "later_beslissen")
    te_laat = AanvraagFeiten(ontvangen_op=OP, later_gemeld_op=laatste + EEN_DAG, later_tot=later)
    assert beslistermijn_aanvraag(te_laat).waarde == laatste
    assert beslistermijn_aanvraag(te_laat).stappen[-1].code == "later_te_laat_gemeld"


@pytest.mark.parametrize(
    ("gemeld", "tot", "code"),
    [
        (OP, date(2026, 12, 28), "later_is_niet_later"),
        (OP, None, "later_half_bekend"),
        (None, date(2027, 1, 20), "later_half_bekend"),
    ],
)
def test_a_notice_that_delays_nothing_or_is_half_known_is_refused(
    gemeld: date | None, tot: date | None, code: str
) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=OP, later_gemeld_op=gemeld, later_tot=tot))
    assert fout.value.code == code


@given(DAG, st.integers(0, 80), st.integers(1, 60), st.integers(0, 90))
def test_time_to_complete_never_makes_the_term_shorter_nor_adds_more_than_itself(
    op: date, na: int, lang: int, klaar: int
) -> None:
    gevraagd = op + timedelta(days=na)
    vraag = Verzuim(
        herstel_gevraagd_op=gevraagd, herstel_tot=gevraagd + timedelta(days=lang),
        hersteld_op=gevraagd + timedelta(days=klaar),
    )  # fmt: skip
    kaal = beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=op)).waarde
    met = beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=op, aanvullingen=(vraag,))).waarde
    geteld = op + timedelta(weeks=8)
    assert kaal <= met <= verschuif_einde(geteld + timedelta(days=lang)).waarde


@pytest.mark.parametrize(
    ("vraag", "dag", "laatste", "code"),
    [
        (VRAAG, date(2026, 11, 23), None, "aanvullen_loopt"),
        (VRAAG, date(2026, 11, 24), date(2026, 12, 21), "buiten_behandeling_tot"),
        (_klaar(date(2026, 11, 23)), date(2026, 11, 24), None, "aanvraag_aangevuld"),
        (_klaar(date(2026, 11, 24)), date(2026, 11, 24), date(2026, 12, 21), "buiten_behandeling_tot"),
    ],
)
def test_an_aanvraag_is_only_left_after_the_time_to_complete_it_and_then_within_four_weeks(
    vraag: Verzuim, dag: date, laatste: date | None, code: str, goed: Goed
) -> None:
    uitkomst = goed(laatste_dag_buiten_behandeling(vraag, peildatum=dag))
    assert uitkomst.waarde == laatste and code in [stap.code for stap in uitkomst.stappen]


@pytest.mark.parametrize("over", [True, False])
@pytest.mark.parametrize("anders", [True, False])
@pytest.mark.parametrize("gering", [True, False])
@pytest.mark.parametrize("eerder", [True, False])
def test_somebody_is_heard_where_the_refusal_rests_on_other_facts_about_that_person(
    over: bool, anders: bool, gering: bool, eerder: bool, goed: Goed
) -> None:
    feiten = AfwijzingFeiten(over_aanvrager=over, wijkt_af=anders, gering=gering, eerder_gehoord=eerder)
    uitkomst = goed(horen_voor_afwijzing(feiten))
    assert uitkomst.waarde is (over and anders and not gering and not eerder)
    if over and anders:
        assert uitkomst.stappen[-1].artikel.artikel == ("4:7" if gering or not eerder else "4:11")
