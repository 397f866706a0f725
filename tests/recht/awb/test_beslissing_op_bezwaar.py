# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 7:10, 7:13 and 7:15: deciding on bezwaar, and the costs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.beslissing_op_bezwaar import (
    BezwaarFeiten,
    KostenFeiten,
    Verzuim,
    beslistermijn_bezwaar,
    is_adviescommissie,
    kosten_bezwaar,
)
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import met_kennis_van
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.recht.uitkomst import OordeelNodig

Goed = Callable[[Any], Any]
# Made known Monday 1-6-2026: bezwaar until Monday 13-7, decide until Monday 24-8 (six) or 5-10 (twelve weeks).
ZES = BezwaarFeiten(bekendmaking=date(2026, 6, 1), commissie=False)
TWAALF = replace(ZES, commissie=True)


@pytest.mark.parametrize(
    ("leden", "onafhankelijk", "telt", "code"),
    [
        (2, True, True, "commissie_telt"),
        (3, True, True, "commissie_telt"),
        (1, True, False, "commissie_te_klein"),
        (0, True, False, "commissie_te_klein"),
        (2, False, False, "voorzitter_niet_onafhankelijk"),
        (1, False, False, "commissie_te_klein"),
    ],
)
def test_a_committee_of_the_act(leden: int, onafhankelijk: bool, telt: bool, code: str, goed: Goed) -> None:
    uitkomst = goed(is_adviescommissie(leden, voorzitter_onafhankelijk=onafhankelijk))
    assert uitkomst.waarde is telt
    assert uitkomst.stappen[0].code == code


def _verzuim(gevraagd: date, tot: date, hersteld: date | None = None) -> Verzuim:
    return Verzuim(herstel_gevraagd_op=gevraagd, herstel_tot=tot, hersteld_op=hersteld)


@pytest.mark.parametrize(
    ("feiten", "laatste"),
    [
        (ZES, date(2026, 8, 24)),
        (TWAALF, date(2026, 10, 5)),
        (replace(ZES, verdaagd_weken=6), date(2026, 10, 5)),
        (replace(ZES, verdaagd_weken=1), date(2026, 8, 31)),
        (replace(TWAALF, verdaagd_weken=6), date(2026, 11, 16)),
        # asked 20-7, mended 31-7: 21 to 30 July do not count, ten days: Thursday 3-9
        (
            replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 3), date(2026, 7, 31)),)),
            date(2026, 9, 3),
        ),
        # never mended: until the last day of the term for it, 21-7 to 2-8: thirteen days, Sunday 6-9 moves to Monday
        (replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 3)),)), date(2026, 9, 7)),
        # mended after that term: the term passed unused, so nothing more than that
        (
            replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 3), date(2026, 8, 20)),)),
            date(2026, 9, 7),
        ),
        # asked in the term for bezwaar: only the days from 14-7 count, 14 to 19 July: six days, Sunday 30-8
        (
            replace(ZES, verzuimen=(_verzuim(date(2026, 7, 6), date(2026, 7, 27), date(2026, 7, 20)),)),
            date(2026, 8, 31),
        ),
        # asked and mended before that term ended
        (
            replace(ZES, verzuimen=(_verzuim(date(2026, 7, 6), date(2026, 7, 27), date(2026, 7, 14)),)),
            date(2026, 8, 24),
        ),
        # asked after the end: gives nothing
        (replace(ZES, verzuimen=(_verzuim(date(2026, 8, 24), date(2026, 9, 7)),)), date(2026, 8, 24)),
        # asked on the last day but one: 24-8 to 6-9 do not count, fourteen days
        (replace(ZES, verzuimen=(_verzuim(date(2026, 8, 23), date(2026, 9, 7)),)), date(2026, 9, 7)),
        (replace(ZES, uitstel_tot=date(2026, 9, 30)), date(2026, 9, 30)),
        (replace(ZES, uitstel_tot=date(2026, 9, 27)), date(2026, 9, 27)),  # agreed for a Sunday: their day
        (replace(ZES, uitstel_tot=date(2026, 8, 24)), date(2026, 8, 24)),
        (replace(ZES, bekendmaking=date(2026, 11, 9)), date(2027, 2, 1)),  # 21-12, then 1-2
        (replace(ZES, bekendmaking=date(2026, 11, 20), commissie=True), date(2027, 3, 30)),  # Tweede Paasdag
    ],
)
def test_the_last_day_to_decide(feiten: BezwaarFeiten, laatste: date, goed: Goed) -> None:
    assert goed(beslistermijn_bezwaar(feiten)).waarde == laatste


@pytest.mark.parametrize(
    ("hersteld", "twijfel", "toen"),
    [
        (None, "opschorting_laatste_dag", date(2026, 9, 7)),
        (date(2026, 7, 31), "", date(2026, 9, 3)),
        (date(2026, 8, 3), "", date(2026, 9, 7)),
        (date(2026, 8, 4), "opschorting_laatste_dag", date(2026, 9, 7)),
        (date(2026, 8, 20), "opschorting_laatste_dag", date(2026, 9, 23)),
    ],
)
def test_the_suspension_ends_with_the_term_and_an_old_receipt_keeps_what_it_knew(
    hersteld: date | None, twijfel: str, toen: date, goed: Goed
) -> None:
    feiten = replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 3), hersteld),))
    nu = goed(beslistermijn_bezwaar(feiten))
    assert [stap.twijfel for stap in nu.stappen if stap.code == "beslissing_opgeschort"] == [twijfel]
    with met_kennis_van(date(2026, 11, 22)):
        eerder = beslistermijn_bezwaar(feiten)
    assert eerder.waarde == toen and not any(stap.twijfel for stap in eerder.stappen)
    with met_kennis_van(date(2026, 11, 23)):
        assert beslistermijn_bezwaar(feiten) == nu


def test_a_defect_can_follow_on_the_day_the_first_was_mended() -> None:
    een = _verzuim(date(2026, 7, 20), date(2026, 8, 3), date(2026, 7, 31))
    twee = _verzuim(date(2026, 7, 31), date(2026, 8, 24), date(2026, 8, 5))
    los = beslistermijn_bezwaar(replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 4)),)))
    assert beslistermijn_bezwaar(replace(ZES, verzuimen=(een, twee))).waarde == los.waarde


def test_a_delay_agreed_to_the_last_day_is_no_delay() -> None:
    laatste = beslistermijn_bezwaar(ZES).waarde
    assert beslistermijn_bezwaar(replace(ZES, uitstel_tot=laatste)) == beslistermijn_bezwaar(ZES)


def test_two_defects_add_up_whatever_their_order() -> None:
    een = _verzuim(date(2026, 7, 20), date(2026, 8, 3), date(2026, 7, 31))
    twee = _verzuim(date(2026, 8, 10), date(2026, 8, 24), date(2026, 8, 14))
    heen = beslistermijn_bezwaar(replace(ZES, verzuimen=(een, twee)))
    terug = beslistermijn_bezwaar(replace(ZES, verzuimen=(twee, een)))
    assert heen == terug
    assert heen.waarde == date(2026, 9, 7)  # ten and three days: Sunday 6-9


@pytest.mark.parametrize(
    ("feiten", "meedelen"),
    [
        (ZES, False),
        (replace(ZES, verdaagd_weken=1), True),
        (replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 3)),)), True),
        (replace(ZES, verzuimen=(_verzuim(date(2026, 7, 6), date(2026, 7, 27), date(2026, 7, 14)),)), False),
        (replace(ZES, uitstel_tot=date(2026, 9, 30)), True),
        (replace(ZES, uitstel_tot=date(2026, 8, 1)), False),
    ],
)
def test_every_delay_is_told_in_writing(feiten: BezwaarFeiten, meedelen: bool) -> None:
    assert (beslistermijn_bezwaar(feiten).stappen[-1].code == "uitstel_meedelen") is meedelen


@pytest.mark.parametrize(
    ("feiten", "code"),
    [
        (replace(ZES, verdaagd_weken=7), "te_lang_verdaagd"),
        (replace(ZES, verdaagd_weken=-1), "te_lang_verdaagd"),
        (
            replace(ZES, verzuimen=(_verzuim(date(2026, 7, 20), date(2026, 8, 3), date(2026, 7, 19)),)),
            "hersteld_voor_gevraagd",
        ),
        (
            replace(
                ZES,
                verzuimen=(
                    _verzuim(date(2026, 7, 20), date(2026, 8, 3)),
                    _verzuim(date(2026, 8, 2), date(2026, 8, 17)),
                ),
            ),
            "verzuimen_overlappen",
        ),
    ],
)
def test_what_cannot_be_is_refused(feiten: BezwaarFeiten, code: str) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        beslistermijn_bezwaar(feiten)
    assert fout.value.code == code


GEVRAAGD = KostenFeiten(
    kosten_gevraagd_op=date(2026, 7, 1), beslist_op=date(2026, 8, 1), herroepen=True, te_wijten_aan_college=True
)


@pytest.mark.parametrize(
    ("feiten", "vergoeden", "code"),
    [
        (GEVRAAGD, True, "kosten_vergoeden"),
        (replace(GEVRAAGD, kosten_gevraagd_op=date(2026, 8, 1)), True, "kosten_vergoeden"),
        (replace(GEVRAAGD, kosten_gevraagd_op=date(2026, 8, 2)), False, "kosten_te_laat_gevraagd"),
        (replace(GEVRAAGD, kosten_gevraagd_op=None), False, "kosten_niet_gevraagd"),
        (replace(GEVRAAGD, herroepen=False), False, "niet_herroepen"),
        (replace(GEVRAAGD, herroepen=False, beslist_op=None), False, "niet_herroepen"),
        (replace(GEVRAAGD, te_wijten_aan_college=False), False, "niet_te_wijten"),
    ],
)
def test_the_costs_of_bezwaar(feiten: KostenFeiten, vergoeden: bool, code: str, goed: Goed) -> None:
    uitkomst = goed(kosten_bezwaar(feiten))
    assert uitkomst.waarde is vergoeden
    assert [s.code for s in uitkomst.stappen] == ["bezwaar_gratis", code]


def test_whose_fault_is_a_judgement_and_the_day_must_be_known(goed: Goed) -> None:
    assert isinstance(goed(kosten_bezwaar(replace(GEVRAAGD, te_wijten_aan_college=None))), OordeelNodig)
    with pytest.raises(GegevenOntbreekt) as fout:
        kosten_bezwaar(replace(GEVRAAGD, beslist_op=None))
    assert fout.value.veld == "beslist_op"


@given(st.dates(date(2022, 1, 1), date(2050, 1, 1)), st.booleans(), st.integers(0, 6), st.integers(0, 30))
def test_the_last_day_is_a_working_day_and_delay_only_moves_it_later(
    dag: date, commissie: bool, verdaagd: int, herstel: int
) -> None:
    kaal = BezwaarFeiten(bekendmaking=dag, commissie=commissie)
    einde = bezwaartermijn(dag).waarde.einde
    verzuim = _verzuim(einde, einde + timedelta(days=herstel))
    feiten = replace(kaal, verdaagd_weken=verdaagd, verzuimen=(verzuim,))
    vroeg, laat = beslistermijn_bezwaar(kaal).waarde, beslistermijn_bezwaar(feiten).waarde
    assert is_werkdag(vroeg)
    assert is_werkdag(laat)
    minstens = timedelta(weeks=verdaagd, days=max(0, herstel - 1))
    assert vroeg <= laat
    assert einde - timedelta(days=1) + timedelta(weeks=12 if commissie else 6) + minstens <= laat


@pytest.mark.parametrize(
    ("dag", "hersteld_op", "loopt"),
    [
        (date(2026, 12, 2), None, True),
        (date(2026, 12, 3), None, True),
        (date(2026, 12, 4), None, False),
        (date(2026, 12, 2), date(2026, 12, 2), False),
    ],
)
def test_the_time_to_mend_runs_until_its_last_day_or_until_it_was_mended(
    dag: date, hersteld_op: date | None, loopt: bool
) -> None:
    gevraagd, tot = date(2026, 11, 23), date(2026, 12, 3)
    verzuim = Verzuim(herstel_gevraagd_op=gevraagd, herstel_tot=tot, hersteld_op=hersteld_op)
    assert verzuim.loopt(dag) is loopt
