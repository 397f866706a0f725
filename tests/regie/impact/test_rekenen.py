# SPDX-License-Identifier: EUPL-1.2
"""What shifts in one dossier (clocks that run, tasks that come and go, nothing that is over), and how it adds up."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domein.bouw import D, feiten, gevestigd, pip

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import KlokSoort
from meedoen.recht.codes import TWIJFELS
from meedoen.recht.parameters import PARAMETERS
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.impact import beeld, zinnen
from meedoen.regie.impact.optellen import MINST, Bak, Groep, Telling, bakken, grof
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving, reken
from meedoen.regie.impact.voorstel import maak_voorstel
from meedoen.regie.web.zinnen.domein_nl import ZINNEN

KENNIS, HIER = D(2026, 9, 1), D(2026, 10, 2)  # ten weeks from 2 October end on Friday 11 December
BASIS = gevestigd(KENNIS, HIER)
KLAAR = (D(2026, 11, 12), g.IntakeAfgerond(datum=D(2026, 11, 12), wijze=g.IntakeWijze.GESPREK))
DOSSIER = UUID(int=9)
KLOK, TAAK, PLICHT = Onderdeel.KLOK, Onderdeel.TAAK, Onderdeel.PLICHT


def _reken(
    vandaag: date, *rijen: tuple[date, g.Gegevens], van: date = KENNIS, **lengtes: int
) -> dict[tuple[Onderdeel, str], Verschuiving]:
    voorstel = maak_voorstel(lengtes, van)
    gevonden = reken(DOSSIER, "308-1", feiten(*rijen), voorstel, vandaag=vandaag, beleid=BELEID)
    return {(v.onderdeel, v.soort): v for v in gevonden}


def test_eight_weeks_move_the_clock_by_two_weeks_and_the_task_of_the_plan_with_it() -> None:
    uit = _reken(D(2026, 11, 13), *BASIS, KLAAR, pip_dagen=56)
    assert uit[KLOK, "pip_tien_weken"].verschil == -14
    assert (uit[KLOK, "pip_tien_weken"].van, uit[KLOK, "pip_tien_weken"].naar) == (D(2026, 12, 11), D(2026, 11, 27))
    assert not [v for v in uit.values() if v.soort == "eerste_contact"]


def test_who_is_too_late_under_the_proposal_gets_the_task_of_that_and_loses_the_other() -> None:
    uit = _reken(D(2026, 11, 30), *BASIS, KLAAR, pip_dagen=56)
    assert (uit[KLOK, "pip_tien_weken"].was, uit[KLOK, "pip_tien_weken"].wordt) == ("loopt", "te_laat")
    weg, erbij = uit[TAAK, "pip_opstellen"], uit[TAAK, "pip_te_laat"]
    assert (weg.was, weg.wordt, weg.naar) == ("open", "", None)
    assert (erbij.was, erbij.wordt, erbij.van, erbij.naar) == ("", "open", None, D(2026, 11, 27))


@pytest.mark.parametrize(("van", "verschuift"), [(KENNIS, True), (KENNIS + timedelta(days=1), False)])
def test_only_a_letter_from_that_day_on_counts(van: date, verschuift: bool) -> None:
    assert bool(_reken(D(2026, 11, 13), *BASIS, KLAAR, van=van, pip_dagen=56)) is verschuift


def test_a_clock_that_was_met_is_left_alone() -> None:
    plan = (D(2026, 11, 20), pip(D(2026, 11, 20)))
    uit = _reken(D(2026, 11, 23), *BASIS, KLAAR, plan, pip_dagen=56)
    assert (KLOK, "pip_tien_weken") not in uit
    assert uit == {}


def test_a_passed_clock_that_would_run_again_counts() -> None:
    plan = (D(2026, 11, 20), pip(D(2026, 11, 20)))
    dag = D(2027, 1, 15)  # six weeks after 20 November are over, ten are not
    assert _reken(dag, *BASIS, KLAAR, plan, bezwaar_dagen=42) == {}
    uit = _reken(dag, *BASIS, KLAAR, plan, bezwaar_dagen=70)[KLOK, "bezwaar"]
    assert (uit.was, uit.wordt, uit.verschil) == ("vervallen", "loopt", (uit.naar - uit.van).days)  # type: ignore[operator]


@pytest.mark.parametrize("naam", PARAMETERS)
def test_the_law_as_it_is_shifts_nothing(naam: str) -> None:
    plan = (D(2026, 11, 20), pip(D(2026, 11, 20)))
    lengte = PARAMETERS[naam].versies[-1].waarde
    for rijen in ((*BASIS, KLAAR), (*BASIS, KLAAR, plan)):
        assert _reken(D(2026, 11, 23), *rijen, van=D(2022, 1, 1), **{naam: lengte}) == {}


def test_every_parameter_clock_and_task_has_its_words() -> None:
    assert set(zinnen.OVER) == set(PARAMETERS)
    assert {twijfel for over in zinnen.OVER.values() for twijfel in over.twijfels} <= set(TWIJFELS)
    # A signal of DUO goes under one name, and what DUO refused too, whichever delivery it was.
    codes = {code.removeprefix("taak_") for code in ZINNEN if code.startswith("taak_")}
    eigen = {code for code in codes if not code.startswith(("ss1", "levering_geweigerd_"))}
    assert {code for code in eigen if zinnen.naam(TAAK, code) == zinnen.VAN_SIGNAAL} == set()
    assert all(zinnen.naam(KLOK, soort.value) for soort in KlokSoort)


PLAN = D(2026, 11, 20)
LATER = D(2027, 6, 1)


def _les(uren: int) -> tuple[date, g.Gegevens]:
    les = g.LesurenGeboekt(
        lessoort=Uursoort.NT2, uren=uren, vanaf=D(2027, 1, 4), tot_en_met=D(2027, 5, 1), school="Taalhuis",
        aanbieder=Aanbieder.KEURMERK, herkomst="school", nt2_docent=True,
    )  # fmt: skip
    return D(2027, 5, 3), les


def _uren(*rijen: tuple[date, g.Gegevens], route: str = "Z", **lengtes: int) -> dict[str, tuple[object, ...]]:
    """Kind of duty -> hours before, hours after, and how much more, of who has had a plan for half a year."""
    alles = (*BASIS, KLAAR, (PLAN, pip(PLAN, route=route)), *rijen)
    uit = _reken(LATER, *alles, van=D(2026, 1, 1), **lengtes)
    return {soort: (v.van, v.naar, v.verschil) for (onderdeel, soort), v in uit.items() if onderdeel is PLICHT}


def test_a_duty_shifts_by_the_hours_that_are_still_to_go() -> None:
    assert _uren(pvt_norm=20, route="B") == {"pvt_uren": (12, 20, 8)}
    assert _uren(map_norm=60, route="B") == {"map_uren": (40, 60, 20)}
    assert _uren(_les(788), z_lesuren=820) == {"z_lesuren": (12, 32, 20)}
    meedoen = g.UrenGeboekt(
        urensoort=g.Urensoort.ACTIVITEITEN, uren=700, vanaf=D(2027, 1, 4), tot_en_met=D(2027, 5, 1), herkomst="werk"
    )
    assert _uren((D(2027, 5, 3), meedoen), z_meedoenuren=750) == {"z_meedoenuren": (100, 50, -50)}


def test_enough_hours_can_be_too_few_then_and_the_other_way_round() -> None:
    assert _uren(_les(800), z_lesuren=820) == {"z_lesuren": (None, 20, None)}
    assert _uren(_les(788), z_lesuren=700) == {"z_lesuren": (12, None, None)}
    assert _uren(_les(800), z_lesuren=790) == {}


@pytest.mark.parametrize(
    "feit",
    [
        g.PvtOndertekend(datum=D(2027, 2, 1)),
        g.OnderdeelBijDuo(onderdeel=g.BijDuo.PVT, datum=D(2027, 2, 1)),
        g.Voldaan(datum=D(2027, 5, 1), wijze=next(iter(g.Vaststelling))),
        g.Overleden(datum=D(2027, 5, 1)),
        g.PlichtIngetrokken(datum=D(2027, 5, 1)),
    ],
    ids=lambda feit: type(feit).__name__,
)
def test_a_duty_that_is_done_or_over_stays(feit: g.Gegevens) -> None:
    assert "pvt_uren" not in _uren((D(2027, 5, 3), feit), route="B", pvt_norm=20)


def test_without_a_plan_before_its_day_and_in_another_route_no_hours_shift() -> None:
    uren = _reken(D(2026, 11, 13), *BASIS, KLAAR, pvt_norm=20, z_lesuren=900)
    assert not [soort for onderdeel, soort in uren if onderdeel is PLICHT]
    later = _reken(LATER, *BASIS, KLAAR, (PLAN, pip(PLAN)), van=LATER + timedelta(days=1), pvt_norm=20)
    assert later == {}
    assert (PLICHT, "pvt_uren") in _reken(LATER, *BASIS, KLAAR, (PLAN, pip(PLAN)), van=LATER, pvt_norm=20)
    assert _uren(route="B", z_lesuren=900, z_meedoenuren=900) == {}


def test_other_terms_of_the_law_move_their_clocks() -> None:
    plan, bijstand = (PLAN, pip(PLAN)), (PLAN, g.BijstandVastgesteld(vanaf=D(2026, 11, 2)))
    dag = D(2026, 11, 30)
    aanbod = _reken(dag, *BASIS, KLAAR, plan, aanbod_maanden=6)[KLOK, "aanbod"]
    assert (aanbod.van, aanbod.naar) == (D(2027, 2, 20), D(2027, 5, 20))
    ontzorgen = _reken(dag, *BASIS, KLAAR, plan, bijstand, ontzorgen_maanden=12)[KLOK, "ontzorgen"]
    assert (ontzorgen.van, ontzorgen.naar) == (D(2027, 5, 1), D(2027, 11, 1))


def _v(nummer: int, dagen: int | None, *, was: str = "loopt", wordt: str = "loopt") -> Verschuiving:
    begin = D(2026, 12, 1)
    naar = None if dagen is None else begin + timedelta(days=dagen)
    return Verschuiving(UUID(int=nummer), str(nummer), KLOK, "pip_tien_weken", begin, naar, was, wordt)


@pytest.mark.parametrize(("aantal", "verteld"), [(0, 0), (1, None), (4, None), (5, 5), (6, 6)])
def test_one_to_four_are_not_told(aantal: int, verteld: int | None) -> None:
    assert grof(aantal) == verteld
    telling = Telling()
    telling.tel(_v(nummer, -14) for nummer in range(aantal))
    groepen = telling.naamloos()["groepen"]
    assert [groep["verschuift"] for groep in groepen] == ([verteld] if aantal else [])
    assert [groep["bakken"] for groep in groepen] == (
        [[[-14, -14, aantal]] if aantal >= MINST else []] if aantal else []
    )


def test_a_dossier_with_two_shifts_is_one_dossier() -> None:
    telling = Telling()
    for nummer in range(12):
        telling.tel([_v(nummer, -14), _v(nummer, 3)._replace(soort="lbt")])
    assert telling.geraakt == 12
    assert telling.naamloos()["geraakt"] == 10  # rounded, so that it gives away no small count


def test_small_bars_are_joined_with_their_neighbour() -> None:
    assert bakken({-14: 5, -12: 4}) == [Bak(-14, -12, 9)]
    assert bakken({-16: 1, -14: 5, -12: 6}) == [Bak(-16, -14, 6), Bak(-12, -12, 6)]
    assert bakken({-14: 4}) == []


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.integers(-2000, 2000), st.integers(1, 9), max_size=60))
def test_bars_lose_nobody_overlap_nowhere_and_are_never_small(dagen: dict[int, int]) -> None:
    uit = bakken(dagen)
    totaal = sum(dagen.values())
    assert sum(bak.aantal for bak in uit) == (totaal if totaal >= MINST else 0)
    assert all(bak.aantal >= MINST for bak in uit)
    assert all(een.tot < ander.van for een, ander in pairwise(uit))
    for bak in uit:
        assert bak.aantal == sum(aantal for dag, aantal in dagen.items() if bak.van <= dag <= bak.tot)


@pytest.mark.parametrize(("onderdeel", "grens"), [(PLICHT, 8), (Onderdeel.BEDRAG, 1_000)])
def test_many_hours_and_amounts_go_together_in_few_bars(onderdeel: Onderdeel, grens: int) -> None:
    telling = Telling()
    telling.tel(
        Verschuiving(UUID(int=n), str(n), onderdeel, "pvt_uren", 0, (n // 5 + 1) * grens, "open", "open")
        for n in range(100)
    )
    balken = telling.naamloos()["groepen"][0]["bakken"]
    assert (1 < len(balken) < 13, sum(balk[2] for balk in balken), balken[0][1]) == (True, 100, grens)


def test_late_and_dateless_are_counted_apart() -> None:
    groep = Groep()
    for v in (
        _v(1, -14, wordt="te_laat"),
        _v(4, -14, wordt="te_laat"),
        _v(2, 14, was="te_laat"),
        _v(3, None, wordt="opgeschort"),
    ):
        groep.tel(v)
    groep.tel(_v(5, 0, was="nog_niet"))
    assert groep == Groep(Counter({-14: 2, 14: 1}), anders=1, erbij=0, weg=1, te_laat_erbij=2, te_laat_weg=1)


def test_a_clock_that_begins_earlier_for_the_same_last_day_is_said_so() -> None:
    plan = (PLAN, pip(PLAN))
    dag = D(2029, 4, 1)  # the term ends on 20 November 2029; asking begins six months before, or nine
    uit = _reken(dag, *BASIS, KLAAR, plan, verlenging_maanden=9)[KLOK, "verlenging_aanvragen"]
    assert (uit.verschil, uit.was, uit.wordt) == (0, "nog_niet", "loopt")
    assert beeld.verschuiving(uit).endswith("naar “loopt”, met dezelfde laatste dag.")
