# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen: six months from the right to bijstand, and what is asked for it on the way."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import Klok, KlokGrond, KlokSoort, KlokStaat, klokken, loopt_af, zoek
from meedoen.domein.taken import taken_uit
from tests.domein.bouw import feiten, gevestigd, gezin

D, S = date, KlokStaat
HIER = D(2026, 2, 10)
LAATSTE = D(2026, 8, 9)
"""The example of Participatiewet article 56a: bijstand from 10-2-2026, so up to and including 9-8-2026."""
TITEL = (HIER, g.VerblijfstitelVastgesteld(titel="26"))
BASIS = [*gevestigd(D(2026, 2, 1), HIER), TITEL]
BIJSTAND = (HIER, g.BijstandVastgesteld(vanaf=HIER))
BEGONNEN = (HIER, g.OntzorgenBegonnen(datum=HIER))
PAUZE = (D(2026, 5, 1), g.Gepauzeerd(vanaf=D(2026, 5, 1)))
_Rij = tuple[date, g.Gegevens]


def klok(vandaag: date, *rijen: _Rij) -> Klok:
    return zoek(klokken(feiten(*rijen), vandaag=vandaag), KlokSoort.ONTZORGEN)


def taken(vandaag: date, *rijen: _Rij, beleid=BELEID) -> dict[str, date]:
    f = feiten(*rijen)
    gevonden = taken_uit(f, klokken(f, vandaag=vandaag, beleid=beleid), vandaag=vandaag, beleid=beleid)
    return {taak.code: taak.uiterste for taak in gevonden if taak.code.startswith("ontzorgen_")}


def beeindigd(op: date) -> _Rij:
    return op, g.OntzorgenBeeindigd(datum=op, zelf_vanaf=op + timedelta(days=1))


def verlengd(op: date, tot: date) -> _Rij:
    return op, g.OntzorgenVerlengd(datum=op, tot=tot, reden="kan nog niet zelf betalen")


@pytest.mark.parametrize(
    ("vandaag", "met", "staat", "uiterste", "reden"),
    [
        (HIER - timedelta(days=1), (), S.NOG_NIET, LAATSTE, "ontzorgen_begint"),
        (HIER, (), S.LOOPT, LAATSTE, ""),
        (LAATSTE, (), S.LOOPT, LAATSTE, ""),
        (LAATSTE + timedelta(days=1), (), S.TE_LAAT, LAATSTE, "ontzorgen_voorbij"),
        (LAATSTE, (beeindigd(LAATSTE),), S.GEHAALD, LAATSTE, ""),
        (LAATSTE, (beeindigd(D(2026, 8, 10)),), S.LOOPT, LAATSTE, ""),
        (LAATSTE + timedelta(days=1), (verlengd(LAATSTE, D(2026, 11, 10)),), S.LOOPT, D(2026, 11, 9), ""),
        (D(2026, 11, 10), (verlengd(LAATSTE, D(2026, 11, 10)),), S.TE_LAAT, D(2026, 11, 9), "ontzorgen_voorbij"),
        # A day within the six months does not shorten what article 56a gives.
        (LAATSTE, (verlengd(HIER, D(2026, 5, 1)),), S.LOOPT, LAATSTE, ""),
    ],
)
def test_it_runs_six_months_and_longer_only_on_its_own_ground(vandaag, met, staat, uiterste, reden) -> None:
    k = klok(vandaag, *BASIS, BIJSTAND, *met)
    assert (k.staat, k.start, k.uiterste, k.reden, k.grond) == (staat, HIER, uiterste, reden, KlokGrond.WET)
    assert k.stappen[0].artikel.citaat == "artikel 56a lid 1 Participatiewet"
    assert ("betalen_zolang_nodig" in [s.code for s in k.stappen]) is (uiterste > LAATSTE)


def test_it_ends_with_the_bijstand_and_a_month_without_the_day_is_doubted() -> None:
    k = klok(HIER, *BASIS, (HIER, g.BijstandVastgesteld(vanaf=HIER, tot=D(2026, 6, 1))))
    assert k.uiterste == D(2026, 5, 31) and k.twijfel == ("ontzorgen_met_bijstand",)
    stopt = (HIER, g.BijstandVastgesteld(vanaf=HIER, tot=D(2026, 6, 1)))
    assert klok(HIER, *BASIS, stopt, verlengd(HIER, D(2027, 1, 1))).uiterste == D(2026, 5, 31)
    # Going on ends with the bijstand, also after the six months.
    stopt = (HIER, g.BijstandVastgesteld(vanaf=HIER, tot=D(2026, 10, 1)))
    assert klok(HIER, *BASIS, stopt, verlengd(HIER, D(2027, 1, 1))).uiterste == D(2026, 9, 30)
    assert klok(HIER, *BASIS, stopt, verlengd(HIER, D(2026, 9, 1))).uiterste == D(2026, 8, 31)
    k = klok(D(2026, 9, 1), *BASIS, (HIER, g.BijstandVastgesteld(vanaf=D(2026, 8, 31))))
    assert k.uiterste == D(2027, 2, 28) and k.twijfel == ("ontbrekende_dag",)


@pytest.mark.parametrize(
    ("rijen", "staat", "reden"),
    [
        (BASIS, S.NOG_NIET, "ontzorgen_wacht_bijstand"),
        ([*BASIS[:2], *BASIS[3:], BIJSTAND], S.NOG_NIET, "doelgroep_onbekend"),
        ([*BASIS, (HIER, gezin()), BIJSTAND], S.NIET_VAN_TOEPASSING, "ontzorgen_alleen_asiel"),
        (
            [*BASIS[:-1], (HIER, g.VerblijfstitelVastgesteld(titel="21")), BIJSTAND],
            S.NIET_VAN_TOEPASSING,
            "ontzorgen_andere_vergunning",
        ),
        (
            [*BASIS, (HIER, g.BijstandVastgesteld(vanaf=D(2021, 12, 31)))],
            S.NIET_VAN_TOEPASSING,
            "ontzorgen_voor_2022",
        ),
        ([*BASIS, (HIER, g.BijstandVastgesteld(vanaf=HIER, tot=HIER))], S.NOG_NIET, "gegevens_strijdig"),
        (
            [*BASIS, (HIER, g.PlichtVastgesteld(inburgeringsplichtig=False)), BIJSTAND],
            S.NIET_VAN_TOEPASSING,
            "niet_inburgeringsplichtig",
        ),
    ],
)
def test_only_for_whom_article_56a_holds(rijen, staat, reden) -> None:
    k = klok(HIER, *rijen)
    assert (k.staat, k.reden, k.uiterste) == (staat, reden, None)
    assert not taken(HIER, *rijen)


def test_without_a_known_permit_it_runs_with_a_doubt_and_a_pause_stops_nothing() -> None:
    assert klok(HIER, *BASIS[:-1], BIJSTAND).twijfel == ("ontzorgen_vergunning",)
    # Of a permit only the end is known.
    assert klok(HIER, *BASIS[:-1], (HIER, g.VerblijfstitelVastgesteld(titel="")), BIJSTAND).twijfel
    k = klok(D(2026, 5, 2), *BASIS, BIJSTAND, PAUZE)
    assert (k.staat, k.uiterste, k.twijfel) == (S.LOOPT, LAATSTE, ("ontzorgen_in_pauze",))
    assert taken(D(2026, 5, 2), *BASIS, BIJSTAND, PAUZE)
    # DUO withdraws the duty for the time of a temporary vrijstelling; the bijstand goes on.
    weg = (D(2026, 5, 1), g.PlichtVastgesteld(inburgeringsplichtig=False))
    assert klok(D(2026, 5, 2), *BASIS, BIJSTAND, weg, PAUZE).staat is S.LOOPT


def test_a_duty_that_ended_later_does_not_undo_what_was_met() -> None:
    for einde, staat in ((HIER, S.NIET_VAN_TOEPASSING), (D(2026, 12, 1), S.GEHAALD)):
        weg = (D(2026, 12, 1), g.PlichtVastgesteld(inburgeringsplichtig=False, einddatum=einde))
        assert klok(D(2026, 12, 2), *BASIS, BIJSTAND, beeindigd(LAATSTE), weg).staat is staat


def test_a_new_right_to_bijstand_begins_anew() -> None:
    opnieuw = (D(2026, 12, 1), g.BijstandVastgesteld(vanaf=D(2026, 12, 1)))
    oud = [BIJSTAND, BEGONNEN, (D(2026, 6, 15), g.ExitplanGemaakt(datum=D(2026, 6, 15))), beeindigd(LAATSTE)]
    assert klok(D(2026, 12, 1), *BASIS, *oud).staat is S.GEHAALD
    k = klok(D(2026, 12, 1), *BASIS, *oud, verlengd(LAATSTE, D(2028, 1, 1)), opnieuw)
    assert (k.staat, k.start, k.uiterste) == (S.LOOPT, D(2026, 12, 1), D(2027, 5, 31))
    assert taken(D(2026, 12, 1), *BASIS, *oud, opnieuw) == {"ontzorgen_begin": D(2026, 12, 15)}


@pytest.mark.parametrize(
    ("vandaag", "met", "verwacht"),
    [
        (HIER - timedelta(days=15), (), {}),
        (HIER - timedelta(days=14), (), {"ontzorgen_begin": D(2026, 2, 24)}),
        (HIER - timedelta(days=14), (BEGONNEN,), {}),
        (HIER, (), {"ontzorgen_begin": D(2026, 2, 24)}),
        (HIER, (BEGONNEN,), {}),
        (HIER, ((HIER, g.OntzorgenBegonnen(datum=HIER - timedelta(days=14))),), {}),
        (HIER, ((HIER, g.OntzorgenBegonnen(datum=HIER - timedelta(days=15))),), {"ontzorgen_begin": D(2026, 2, 24)}),
        (D(2026, 6, 9), (BEGONNEN,), {}),
        (D(2026, 6, 10), (BEGONNEN,), {"ontzorgen_exitplan": D(2026, 7, 10)}),
        (D(2026, 6, 10), (BEGONNEN, (HIER, g.ExitplanGemaakt(datum=D(2026, 6, 10)))), {}),
        (D(2026, 7, 8), (BEGONNEN,), {"ontzorgen_exitplan": D(2026, 7, 10)}),
        (D(2026, 7, 9), (BEGONNEN,), {"ontzorgen_exitgesprek": LAATSTE}),
        (LAATSTE, (BEGONNEN,), {"ontzorgen_exitgesprek": LAATSTE}),
        (LAATSTE + timedelta(days=1), (BEGONNEN,), {"ontzorgen_voorbij": LAATSTE}),
        (LAATSTE + timedelta(days=1), (), {"ontzorgen_voorbij": LAATSTE}),
        (LAATSTE, (BEGONNEN, verlengd(LAATSTE, D(2026, 11, 10))), {"ontzorgen_exitplan": D(2026, 7, 10)}),
        (LAATSTE + timedelta(days=1), (BEGONNEN, beeindigd(LAATSTE)), {}),
    ],
)
def test_one_thing_at_a_time_is_asked(vandaag, met, verwacht) -> None:
    assert taken(vandaag, *BASIS, BIJSTAND, *met) == verwacht


def test_policy_decides_when_the_exit_plan_is_made_and_nothing_after_the_end() -> None:
    anders = replace(BELEID, ontzorgen_exitplan_maanden=2, ontzorgen_begin_dagen=7)
    assert taken(D(2026, 4, 10), *BASIS, BIJSTAND, BEGONNEN, beleid=anders) == {"ontzorgen_exitplan": D(2026, 5, 10)}
    assert taken(HIER, *BASIS, BIJSTAND, beleid=anders) == {"ontzorgen_begin": D(2026, 2, 17)}
    klaar = (D(2026, 5, 1), g.Voldaan(datum=D(2026, 5, 1), wijze=g.Vaststelling.DIPLOMA))
    assert klok(D(2026, 5, 2), *BASIS, BIJSTAND, klaar).reden == "einde_voldaan"
    assert not taken(D(2026, 5, 2), *BASIS, BIJSTAND, klaar)


def test_it_warns_a_month_before() -> None:
    for dagen, verwacht in ((32, False), (31, True), (0, True)):
        dag = LAATSTE - timedelta(days=dagen)
        assert loopt_af(klok(dag, *BASIS, BIJSTAND), vandaag=dag) is verwacht


@given(
    vanaf=st.dates(D(2022, 1, 1), D(2035, 1, 1)),
    langer=st.one_of(st.none(), st.integers(1, 900)),
    over=st.integers(-30, 1200),
)
def test_going_on_never_shortens_and_the_last_day_is_the_boundary(vanaf: date, langer: int | None, over: int) -> None:
    rijen = [*BASIS, (HIER, g.BijstandVastgesteld(vanaf=vanaf))]
    kaal = klok(vanaf, *rijen)
    assert kaal.uiterste is not None and 180 <= (kaal.uiterste - vanaf).days <= 184
    if langer is not None:
        rijen.append((HIER, g.OntzorgenVerlengd(datum=vanaf, tot=vanaf + timedelta(days=langer), reden="x")))
    vandaag = vanaf + timedelta(days=over)
    k = klok(vandaag, *rijen)
    assert k.uiterste is not None and k.uiterste >= kaal.uiterste
    verwacht = S.NOG_NIET if over < 0 else S.TE_LAAT if vandaag > k.uiterste else S.LOOPT
    assert k.staat is verwacht
