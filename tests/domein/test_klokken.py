# SPDX-License-Identifier: EUPL-1.2
"""The clocks: what starts them, what meets them, what a pause does, and that each can be explained."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID, Beleid
from meedoen.domein.codes import STAPPEN as DOMEINSTAPPEN
from meedoen.domein.klokken import (
    VAN_BOETES,
    ZELDEN,
    Klok,
    KlokGrond,
    KlokSoort,
    KlokStaat,
    klokken,
    klokken_van_vele,
    loopt_af,
    zoek,
)
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.codes import STAPPEN
from meedoen.recht.termijnenwet import is_werkdag, verschuif_einde
from meedoen.recht.wi2021.pip_wijziging import StilstandLezing
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D, asiel, dagen, feiten, gevestigd, gezin, pip, plicht, tijdlijnen

S, K = KlokStaat, KlokSoort
KENNIS, HIER = D(2026, 9, 1), D(2026, 10, 2)  # ten weeks from 2 October end on Friday 11 December


def klok(soort: KlokSoort, vandaag: date, *rijen: tuple[date, g.Gegevens]) -> Klok:
    return zoek(klokken(feiten(*rijen), vandaag=vandaag), soort)


def test_in_the_azc_the_ten_weeks_wait_for_registration() -> None:
    dag = D(2026, 9, 1)
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 11, 21), (dag, plicht(KENNIS)), (dag, asiel()), (dag, g.VerblijfAzc(vanaf=dag)))
    assert (k.staat, k.uiterste, k.reden) == (S.NOG_NIET, None, "pip_wacht_inschrijving")
    assert k.stappen


@pytest.mark.parametrize(
    ("vandaag", "staat"),
    [(D(2026, 12, 10), S.LOOPT), (D(2026, 12, 11), S.LOOPT), (D(2026, 12, 12), S.TE_LAAT)],
)
def test_the_last_day_itself_is_in_time(vandaag: date, staat: KlokStaat) -> None:
    k = klok(K.PIP_TIEN_WEKEN, vandaag, *gevestigd(KENNIS, HIER))
    assert (k.staat, k.start, k.uiterste) == (staat, HIER, D(2026, 12, 11))
    assert k.grond is KlokGrond.WET


def test_too_late_counts_the_days() -> None:
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 12, 14), *gevestigd(KENNIS, HIER))
    assert (k.reden, k.waarden["dagen"], k.dagen_over(D(2026, 12, 14))) == ("pip_te_laat", 3, -3)


@pytest.mark.parametrize(
    ("dagtekening", "reden"), [(D(2026, 12, 11), ""), (D(2026, 12, 12), "pip_te_laat_vastgesteld")]
)
def test_adoption_meets_the_clock_and_tells_when_it_was_late(dagtekening: date, reden: str) -> None:
    k = klok(K.PIP_TIEN_WEKEN, D(2027, 1, 5), *gevestigd(KENNIS, HIER), (dagtekening, pip(dagtekening)))
    assert (k.staat, k.gehaald_op, k.reden) == (S.GEHAALD, dagtekening, reden)


def test_for_a_gezinsmigrant_the_kennisgeving_starts_the_ten_weeks() -> None:
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 9, 10), (KENNIS, plicht(KENNIS)), (KENNIS, gezin()))
    assert (k.start, k.uiterste) == (KENNIS, D(2026, 11, 10))


def test_after_a_move_with_a_plan_the_ten_weeks_run_from_registration_here() -> None:
    verhuisd = D(2026, 10, 5)
    k = klok(
        K.PIP_TIEN_WEKEN, D(2026, 11, 1), (KENNIS, plicht(KENNIS)), (KENNIS, asiel()),
        (verhuisd, g.PipOvergenomen(dagtekening=D(2026, 5, 1), leerroute="B", gemeente=313)),
        (verhuisd, g.VerhuisdNaarGemeente(datum=verhuisd, vorige_gemeente=313)),
    )  # fmt: skip
    assert (k.start, k.uiterste, k.gehaald_op) == (verhuisd, D(2026, 12, 14), None)


def test_registered_without_a_known_letter_is_said_and_not_guessed() -> None:
    k = klok(K.PIP_TIEN_WEKEN, HIER, (HIER, asiel()), (HIER, g.Ingeschreven(datum=HIER, gemeente=308)))
    assert (k.staat, k.reden) == (S.NOG_NIET, "kennisgeving_ontbreekt")


def test_waiting_for_a_third_party_after_ten_weeks_stands_still() -> None:
    gevraagd = (D(2026, 12, 1), g.DerdeGevraagd(vraag="arts", derde="huisarts", datum=D(2026, 12, 1)))
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 12, 20), *gevestigd(KENNIS, HIER), gevraagd)
    assert (k.staat, k.uiterste, k.reden) == (S.OPGESCHORT, None, "pip_wacht_derde")
    antwoord = (D(2026, 12, 21), g.DerdeOntvangen(vraag="arts", datum=D(2026, 12, 21)))
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 12, 22), *gevestigd(KENNIS, HIER), gevraagd, antwoord)
    assert (k.staat, k.uiterste) == (S.LOOPT, D(2027, 1, 4))


def test_while_a_pause_lasts_the_clocks_stand_still_but_not_bezwaar() -> None:
    dag = D(2026, 11, 2)
    alle = klokken(feiten(*gevestigd(KENNIS, HIER), (dag, g.Gepauzeerd(vanaf=dag))), vandaag=D(2027, 2, 1))
    assert zoek(alle, K.PIP_TIEN_WEKEN).staat is S.OPGESCHORT
    assert zoek(alle, K.INTAKE_KLAAR).staat is S.OPGESCHORT
    besluit = D(2026, 11, 20)
    alle = klokken(
        feiten(*gevestigd(KENNIS, HIER), (besluit, pip(besluit)), (besluit, g.Gepauzeerd(vanaf=D(2026, 11, 25)))),
        vandaag=D(2026, 12, 1),
    )
    assert zoek(alle, K.BEZWAAR).staat is S.LOOPT
    assert zoek(alle, K.INBURGERINGSTERMIJN).staat is S.OPGESCHORT


@settings(max_examples=120, deadline=None)
@given(st.integers(1, 60), st.integers(1, 400))
def test_a_pause_moves_every_date_by_exactly_its_length(na: int, lengte: int) -> None:
    begin = HIER + timedelta(days=na)
    basis = gevestigd(KENNIS, HIER)
    eind = begin + timedelta(days=lengte)
    pauze = [(eind, g.Gepauzeerd(vanaf=begin)), (eind, g.Hervat(vanaf=eind))]
    for soort in (K.PIP_TIEN_WEKEN, K.LBT, K.EERSTE_PLAN):
        zonder = klok(soort, eind, *basis).uiterste
        met = klok(soort, eind, *basis, *pauze).uiterste
        assert zonder is not None and met is not None
        langer = timedelta(days=lengte if begin <= zonder else 0)
        # These ten weeks end on a working day as counted; the law moves the end that the pause makes of it.
        assert met == (verschuif_einde(zonder + langer).waarde if soort is K.PIP_TIEN_WEKEN else zonder + langer)


@settings(max_examples=200, deadline=None)
@given(st.dates(D(2026, 1, 1), D(2026, 12, 1)), st.integers(0, 80), st.integers(1, 200), st.integers(0, 30))
def test_ten_weeks_with_pauses_end_as_counted_and_never_on_a_day_off(dag: date, na: int, lengte: int, nog: int) -> None:
    een = dag + timedelta(days=na), dag + timedelta(days=na + lengte)
    twee = een[1] + timedelta(days=nog), een[1] + timedelta(days=nog + 3)
    pauzes = [rij for van, tot in (een, twee) for rij in ((van, g.Gepauzeerd(vanaf=van)), (tot, g.Hervat(vanaf=tot)))]
    k = klok(K.PIP_TIEN_WEKEN, twee[1], *gevestigd(dag, dag), *pauzes)
    geteld = dag + timedelta(weeks=10)
    for van, tot in (een, twee):
        if van <= verschuif_einde(geteld).waarde:
            geteld += tot - van
    assert k.uiterste == verschuif_einde(geteld).waarde and is_werkdag(k.uiterste)


def test_a_pause_that_puts_the_end_on_a_saturday_makes_it_the_monday() -> None:
    dag = D(2026, 9, 3)
    pauze = [(D(2026, 9, 12), g.Gepauzeerd(vanaf=D(2026, 9, 10))), (D(2026, 9, 12), g.Hervat(vanaf=D(2026, 9, 12)))]
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 9, 20), *gevestigd(dag, dag), *pauze)
    assert (k.uiterste, k.stappen[-1].code) == (D(2026, 11, 16), "einde_schuift")


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 500), st.integers(1, 365))
def test_a_pause_moves_term_and_switch_by_its_length(na: int, lengte: int) -> None:
    besluit = D(2026, 11, 20)
    begin = besluit + timedelta(days=1 + na)
    eind = begin + timedelta(days=lengte)
    basis = [*gevestigd(KENNIS, HIER), (besluit, pip(besluit))]
    pauze = [(eind, g.Gepauzeerd(vanaf=begin)), (eind, g.Hervat(vanaf=eind))]
    for soort, twijfel in ((K.INBURGERINGSTERMIJN, "pauze_in_termijn"), (K.ROUTEWISSEL, "vrijstelling_in_termijn")):
        zonder, met = klok(soort, eind, *basis).uiterste, klok(soort, eind, *basis, *pauze)
        assert zonder is not None and met.uiterste is not None
        assert (met.uiterste - zonder).days == lengte
        # The act is silent on it, so the doubt stands in sight.
        assert twijfel in met.twijfel


@pytest.mark.parametrize(("soort", "twijfel"), [
    (K.ROUTEWISSEL, "vrijstelling_in_termijn"), (K.AANBOD, "pauze_in_termijn"),
])  # fmt: skip
def test_the_gemeente_says_whether_a_vrijstelling_moves_switch_and_aanbod(soort: K, twijfel: str) -> None:
    besluit, begin, eind = D(2026, 11, 20), D(2026, 12, 1), D(2027, 1, 10)
    basis = [*gevestigd(KENNIS, HIER), (besluit, pip(besluit))]
    alles = feiten(*basis, (eind, g.Gepauzeerd(vanaf=begin)), (eind, g.Hervat(vanaf=eind)))
    zonder = klok(soort, eind, *basis).uiterste
    assert zonder is not None
    lezingen: tuple[tuple[StilstandLezing, date], ...] = (("schuift", zonder + (eind - begin)), ("telt mee", zonder))
    for lezing, laatste in lezingen:
        beleid = Beleid(vrijstelling_lezing=lezing)
        (k,) = [k for k in klokken(alles, vandaag=eind, beleid=beleid) if k.soort is soort]
        (vele,) = [k for k in klokken_van_vele([alles], vandaag=eind, beleid=beleid)[0] if k.soort is soort]
        assert (k.uiterste, twijfel in k.twijfel, vele) == (laatste, True, k)


def test_duo_leads_on_the_term_and_a_difference_is_shown() -> None:
    besluit = D(2026, 3, 15)
    basis = [*gevestigd(D(2026, 1, 5), D(2026, 1, 5)), (besluit, pip(besluit))]
    ons = klok(K.INBURGERINGSTERMIJN, D(2026, 4, 1), *basis)
    assert (ons.start, ons.uiterste, ons.grond) == (D(2026, 3, 16), D(2029, 3, 15), KlokGrond.WET)
    gelijk = (besluit, g.TermijnGesteld(start=D(2026, 3, 16), einde=D(2029, 3, 16)))
    duo = klok(K.INBURGERINGSTERMIJN, D(2026, 4, 1), *basis, gelijk)
    assert (duo.uiterste, duo.grond, duo.reden) == (D(2029, 3, 15), KlokGrond.DUO, "")
    anders = (besluit, g.TermijnGesteld(start=D(2026, 3, 17), einde=D(2029, 3, 17)))
    duo = klok(K.INBURGERINGSTERMIJN, D(2026, 4, 1), *basis, anders)
    assert (duo.uiterste, duo.reden) == (D(2029, 3, 16), "termijn_verschil_duo")
    verlengd = (besluit, g.TermijnGesteld(start=D(2026, 3, 16), einde=D(2029, 9, 16), grondcode="B"))
    assert klok(K.INBURGERINGSTERMIJN, D(2026, 4, 1), *basis, verlengd).reden == ""


@pytest.mark.parametrize(("vandaag", "staat"), [(D(2027, 9, 15), S.LOOPT), (D(2027, 9, 16), S.VERVALLEN)])
def test_the_route_can_change_for_eighteen_months(vandaag: date, staat: KlokStaat) -> None:
    besluit = D(2026, 3, 15)
    k = klok(K.ROUTEWISSEL, vandaag, *gevestigd(D(2026, 1, 5), D(2026, 1, 5)), (besluit, pip(besluit)))
    assert (k.uiterste, k.staat) == (D(2027, 9, 15), staat)


def test_a_later_plan_does_not_move_the_start_of_the_term() -> None:
    een, twee = D(2026, 3, 15), D(2026, 8, 1)
    basis = [*gevestigd(D(2026, 1, 5), D(2026, 1, 5)), (een, pip(een)), (twee, pip(twee, versie=2))]
    assert klok(K.INBURGERINGSTERMIJN, D(2026, 9, 1), *basis).start == D(2026, 3, 16)
    assert klok(K.BEZWAAR, D(2026, 9, 1), *basis).start == D(2026, 8, 2)


@pytest.mark.parametrize(
    ("uitkomst", "staat", "reden"),
    [
        (g.DuoUitkomst.AANVAARD, S.GEHAALD, ""),
        (g.DuoUitkomst.GEWEIGERD, S.TE_LAAT, "duo_weigerde"),
        (g.DuoUitkomst.INGETROKKEN, S.VERVALLEN, "verzenden_ingetrokken"),
    ],
)
def test_the_clock_of_sending_follows_the_answer_of_duo(uitkomst: g.DuoUitkomst, staat: KlokStaat, reden: str) -> None:
    besluit = D(2026, 11, 20)
    antwoord = (D(2026, 11, 23), g.PipBijDuo(versie=1, uitkomst=uitkomst, tekst="Niet goed"))
    k = klok(K.VERZENDEN_NAAR_DUO, D(2026, 11, 24), *gevestigd(KENNIS, HIER), (besluit, pip(besluit)), antwoord)
    assert (k.staat, k.reden, k.uiterste) == (staat, reden, D(2026, 11, 23))


def test_at_death_everything_lapses() -> None:
    rijen = [*gevestigd(KENNIS, HIER), (D(2026, 11, 20), pip(D(2026, 11, 20))), (D(2026, 11, 21), g.Overleden())]
    for k in klokken(feiten(*rijen), vandaag=D(2026, 11, 22)):
        # What is kept of who died, has to go at once.
        assert not k.open or k.soort is K.BEWAARTERMIJN


@settings(max_examples=250, deadline=None)
@given(tijdlijnen(), dagen)
def test_every_clock_of_any_tijdlijn_can_be_told_and_explained(rijen: list[g.Gebeurtenis], vandaag: date) -> None:
    alle = klokken(feiten_uit(rijen), vandaag=vandaag)
    assert [k.soort for k in alle] == list(dict.fromkeys(k.soort for k in alle))
    hun = feiten_uit(rijen)
    assert {k.soort for k in alle} - ZELDEN == set(KlokSoort) - ZELDEN
    assert {k.soort for k in alle} & VAN_BOETES == (VAN_BOETES if hun.boetes else set())
    assert (K.BEZWAAR_BESLISSEN in {k.soort for k in alle}) == bool(hun.bezwaren)
    assert (K.BEWAREN_VERVOLG in {k.soort for k in alle}) == (hun.vervolg.begonnen is not None)
    for k in alle:
        domein_nl.zin(f"klok_{k.soort}")
        domein_nl.zin(f"staat_{k.staat}")
        domein_nl.zin(f"grond_{k.grond}")
        if k.reden:
            assert "{" not in domein_nl.zin(f"reden_{k.reden}", k.waarden)
        if k.staat is S.TE_LAAT:
            assert k.uiterste is not None and k.uiterste < vandaag and k.gehaald_op is None
        if k.staat is S.LOOPT and k.soort not in (K.BEZWAAR, K.BOETE_BEZWAAR):
            assert k.start is not None and k.uiterste is not None and vandaag <= k.uiterste
        for stap in k.stappen:
            velden = {**STAPPEN, **DOMEINSTAPPEN}[stap.code]
            assert len(velden) == len(stap.waarden)
            assert domein_nl.titel(stap)
            assert "{" not in domein_nl.uitleg(stap)
        for twijfel in k.twijfel:
            assert domein_nl.twijfelzin(twijfel)


# Most timelines have no clock that was met: those are skipped.
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(tijdlijnen(), dagen)
def test_time_alone_never_undoes_what_was_met(rijen: list[g.Gebeurtenis], vandaag: date) -> None:
    f = feiten_uit(rijen)
    nu = klokken(f, vandaag=vandaag)
    later = klokken(f, vandaag=vandaag + timedelta(days=400))
    assume(any(k.staat is S.GEHAALD for k in nu))
    for een, twee in zip(nu, later, strict=True):
        if een.staat is S.GEHAALD:
            assert (twee.staat, twee.gehaald_op) == (S.GEHAALD, een.gehaald_op)


@pytest.mark.parametrize(("begin", "schuift"), [(D(2026, 12, 11), 10), (D(2026, 12, 12), 0)])
def test_a_pause_that_begins_on_the_last_day_still_moves_it(begin: date, schuift: int) -> None:
    eind = begin + timedelta(days=10)
    pauze = [(eind, g.Gepauzeerd(vanaf=begin)), (eind, g.Hervat(vanaf=eind))]
    k = klok(K.PIP_TIEN_WEKEN, eind, *gevestigd(KENNIS, HIER), *pauze)
    assert k.uiterste == D(2026, 12, 11) + timedelta(days=schuift)


def test_a_pause_before_the_start_counts_only_for_its_part_after_it() -> None:
    pauze = [(HIER, g.Gepauzeerd(vanaf=D(2026, 9, 20))), (HIER, g.Hervat(vanaf=HIER + timedelta(days=4)))]
    k = klok(K.PIP_TIEN_WEKEN, D(2026, 10, 20), *gevestigd(KENNIS, HIER), *pauze)
    assert k.uiterste == D(2026, 12, 15)


@pytest.mark.parametrize(("dagtekening", "gehaald"), [(D(2026, 10, 5), True), (D(2026, 10, 4), False)])
def test_after_a_move_only_a_plan_dated_here_meets_the_clock(dagtekening: date, gehaald: bool) -> None:
    verhuisd = D(2026, 10, 5)
    k = klok(
        K.PIP_TIEN_WEKEN, D(2026, 11, 1), (KENNIS, plicht(KENNIS)), (KENNIS, asiel()),
        (verhuisd, g.PipOvergenomen(dagtekening=D(2026, 5, 1), leerroute="B", gemeente=313)),
        (verhuisd, g.VerhuisdNaarGemeente(datum=verhuisd, vorige_gemeente=313)), (verhuisd, pip(dagtekening)),
    )  # fmt: skip
    assert (k.staat is S.GEHAALD) is gehaald


@pytest.mark.parametrize(
    ("vandaag", "beleid", "af"),
    [
        (D(2026, 12, 3), BELEID, False),
        (D(2026, 12, 4), BELEID, True),
        (D(2026, 12, 11), BELEID, True),
        (D(2026, 12, 12), BELEID, False),  # then it is late, which says more
        (D(2026, 11, 6), replace(BELEID, loopt_af_pip_dagen=35), True),
        (D(2026, 11, 5), replace(BELEID, loopt_af_pip_dagen=35), False),
    ],
)
def test_a_clock_asks_attention_from_the_day_the_gemeente_chose(vandaag: date, beleid: Beleid, af: bool) -> None:
    assert loopt_af(klok(K.PIP_TIEN_WEKEN, vandaag, *gevestigd(KENNIS, HIER)), vandaag=vandaag, beleid=beleid) is af
