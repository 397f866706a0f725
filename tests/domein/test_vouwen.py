# SPDX-License-Identifier: EUPL-1.2
"""From rows to facts: corrections, what was known when, and which registration counts."""

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.klokken import klokken
from meedoen.domein.taken import taken_uit
from meedoen.domein.vouwen import feiten_uit
from tests.domein.bouw import BEGIN, D, dagen, rij, tijdlijnen

MAART = [D(2026, 3, dag) for dag in range(1, 31)]


def in_baarn(dag: int) -> g.Ingeschreven:
    return g.Ingeschreven(datum=MAART[dag - 1], gemeente=308)


def test_a_correction_takes_the_place_of_the_row_it_corrects() -> None:
    rijen = [rij(1, in_baarn(2), MAART[1]), rij(2, in_baarn(5), MAART[6], vervangt=1)]
    assert feiten_uit(rijen).gevestigd_op == D(2026, 3, 5)


def test_before_the_correction_the_old_fact_was_known() -> None:
    rijen = [rij(1, in_baarn(2), MAART[1]), rij(2, in_baarn(5), MAART[6], vervangt=1)]
    toen = datetime(2026, 3, 4, tzinfo=UTC)
    assert feiten_uit(rijen, bekend_op=toen).gevestigd_op == D(2026, 3, 2)


def test_a_correction_of_a_correction_leaves_the_first_row_out() -> None:
    rijen = [
        rij(1, in_baarn(2), MAART[1]),
        rij(2, in_baarn(5), MAART[6], vervangt=1),
        rij(3, in_baarn(6), MAART[8], vervangt=2),
    ]
    assert [r.id.int for r in geldende_rijen(rijen)] == [3]


def test_a_withdrawn_correction_lets_the_first_row_count_again() -> None:
    rijen = [
        rij(1, in_baarn(2), MAART[1]),
        rij(2, in_baarn(5), MAART[6], vervangt=1),
        rij(3, g.RegelVervallen(reden="toch goed"), MAART[8], vervangt=2),
    ]
    assert feiten_uit(rijen).gevestigd_op == D(2026, 3, 2)


def test_of_two_corrections_of_one_row_the_last_counts() -> None:
    rijen = [
        rij(1, in_baarn(2), MAART[1]),
        rij(2, in_baarn(5), MAART[6], vervangt=1),
        rij(3, in_baarn(6), MAART[8], vervangt=1),
    ]
    assert [r.id.int for r in geldende_rijen(rijen)] == [3]


def test_undoing_a_notification_takes_away_all_that_came_from_it() -> None:
    terug = g.NotificatieTeruggedraaid(gebeurtenis_id="SS139", reden="verkeerde persoon", regels=(UUID(int=1),))
    rijen = [rij(1, in_baarn(2), MAART[1]), rij(2, terug, MAART[3])]
    assert feiten_uit(rijen).ingeschreven is None


def test_a_registration_in_another_gemeente_is_no_registration_here() -> None:
    rijen = [rij(1, g.Ingeschreven(datum=MAART[1], gemeente=313), MAART[1])]
    assert feiten_uit(rijen, gemeente=308).gevestigd_op is None
    gekoppeld = rij(2, g.Gekoppeld(datum=MAART[0], gemeente=308), MAART[2])
    assert feiten_uit([*rijen, gekoppeld]).gevestigd_op is None


def test_registered_in_the_azc_is_settled_only_on_leaving_it() -> None:
    rijen = [rij(1, in_baarn(2), MAART[1]), rij(2, g.VerblijfAzc(vanaf=MAART[0]), MAART[2])]
    assert feiten_uit(rijen).gevestigd_op is None
    weg = rij(3, g.VerblijfAzc(vanaf=MAART[0], tot=MAART[9]), MAART[9])
    assert feiten_uit([*rijen, weg]).gevestigd_op == MAART[9]


def test_a_merged_dossier_lives_again_when_the_merge_is_undone() -> None:
    ander = UUID(int=50)
    weg = rij(1, g.Samengevoegd(ander_dossier=ander, blijft=False, datum=MAART[0]), MAART[0])
    terug = rij(2, g.SamenvoegingTeruggedraaid(ander_dossier=ander, datum=MAART[4]), MAART[4])
    assert feiten_uit([weg]).beeindigd
    assert not feiten_uit([weg, terug]).beeindigd


@settings(max_examples=150, deadline=None)
@given(tijdlijnen(), tijdlijnen(max_size=6), dagen)
def test_what_is_recorded_later_never_changes_what_was_known(
    eerst: list[g.Gebeurtenis], later: list[g.Gebeurtenis], grens: object
) -> None:
    moment = max((r.vastgelegd_op for r in eerst), default=datetime(2026, 6, 1, tzinfo=UTC))
    na = [
        r._replace(
            id=UUID(int=r.id.int + 1000),
            vastgelegd_op=moment.replace(year=2030),
            vervangt=eerst[0].id if eerst else None,
        )
        for r in later
    ]
    toen, nu = feiten_uit(eerst, bekend_op=moment), feiten_uit([*eerst, *na], bekend_op=moment)
    assert toen == nu
    assert klokken(toen, vandaag=BEGIN) == klokken(nu, vandaag=BEGIN)


@settings(max_examples=150, deadline=None)
@given(tijdlijnen(), dagen, st.randoms(use_true_random=False))
def test_the_order_of_reading_makes_no_difference(rijen: list[g.Gebeurtenis], vandaag: D, toeval: object) -> None:
    gehusseld = list(rijen)
    toeval.shuffle(gehusseld)  # type: ignore[attr-defined]
    een, twee = feiten_uit(rijen), feiten_uit(gehusseld)
    assert een == twee
    klok = klokken(een, vandaag=vandaag)
    assert klok == klokken(twee, vandaag=vandaag)
    assert taken_uit(een, klok, vandaag=vandaag) == taken_uit(twee, klok, vandaag=vandaag)


def test_what_was_recorded_at_that_very_moment_was_known() -> None:
    een = rij(1, in_baarn(2), MAART[1])
    assert feiten_uit([een], bekend_op=een.vastgelegd_op).ingeschreven is not None
