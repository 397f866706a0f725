# SPDX-License-Identifier: EUPL-1.2
"""The aanbod that the college owes, PVT and MAP within the term, and what is asked for them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import Klok, KlokGrond, KlokSoort, KlokStaat, klokken, zoek
from meedoen.domein.taken import taken_uit
from tests.domein.bouw import asiel, feiten, gevestigd, gezin, pip

D, K, S = date, KlokSoort, KlokStaat
HIER = D(2026, 10, 2)
PLAN = D(2026, 11, 20)
"""The term runs from 21 November 2026 up to and including 20 November 2029."""
START, LAATSTE = D(2026, 11, 21), D(2029, 11, 20)
BASIS = [*gevestigd(D(2026, 9, 1), HIER), (PLAN, pip(PLAN))]
_Rij = tuple[date, g.Gegevens]


def klok(soort: KlokSoort, vandaag: date, *rijen: _Rij) -> Klok:
    return zoek(klokken(feiten(*rijen), vandaag=vandaag), soort)


def codes(vandaag: date, *rijen: _Rij, beleid=BELEID) -> dict[str, date]:
    f = feiten(*rijen)
    gevonden = taken_uit(f, klokken(f, vandaag=vandaag, beleid=beleid), vandaag=vandaag, beleid=beleid)
    return {taak.code: taak.uiterste for taak in gevonden if taak.sleutel in ("aanbod", "pvt", "map")}


def aanbod(op: date | None, nummer: str = "1", **velden) -> g.AanbodGedaan:
    return g.AanbodGedaan(
        instellingsnummer=nummer, instelling="De Eem", alfabetisering="NVT", bow=True, datum=op, **velden
    )


def route(code: str) -> list[_Rij]:
    return [*gevestigd(D(2026, 9, 1), HIER), (PLAN, pip(PLAN, route=code))]


@pytest.mark.parametrize(
    ("vandaag", "gedaan", "staat", "reden"),
    [
        (D(2027, 2, 20), None, S.LOOPT, ""),
        (D(2027, 2, 21), None, S.TE_LAAT, "aanbod_uitgebleven"),
        (D(2027, 2, 21), D(2027, 2, 20), S.GEHAALD, ""),
        (D(2027, 2, 21), D(2027, 2, 21), S.GEHAALD, "aanbod_te_laat"),
        (D(2027, 2, 20), D(2027, 2, 21), S.LOOPT, ""),
    ],
)
@pytest.mark.parametrize("code", ["B", "Z"])
def test_the_aanbod_is_there_three_months_after_the_plan(code, vandaag, gedaan, staat, reden) -> None:
    rijen = [*route(code), *([] if gedaan is None else [(PLAN, aanbod(gedaan))])]
    k = klok(K.AANBOD, vandaag, *rijen)
    assert (k.staat, k.reden, k.start, k.uiterste, k.grond) == (staat, reden, PLAN, D(2027, 2, 20), KlokGrond.WET)
    assert k.stappen[0].code == "aanbod_drie_maanden" and k.twijfel == ()


def test_in_the_onderwijsroute_the_start_of_the_taalschakeltraject_counts() -> None:
    gesprek = (PLAN, aanbod(D(2026, 12, 1), start=D(2027, 5, 20), tst=True))
    k = klok(K.AANBOD, D(2027, 5, 19), *route("O"), gesprek)
    assert (k.staat, k.uiterste) == (S.LOOPT, D(2027, 5, 20)) and k.stappen[0].code == "start_taalschakeltraject"
    k = klok(K.AANBOD, D(2027, 5, 20), *route("O"), gesprek)
    assert (k.staat, k.gehaald_op, k.twijfel) == (S.GEHAALD, D(2027, 5, 20), ("begin_zoals_gepland",))
    # Lessons of another kind don't meet it.
    ander = (PLAN, aanbod(D(2026, 12, 1), start=D(2027, 2, 1)))
    assert klok(K.AANBOD, D(2027, 5, 21), *route("O"), ander).staat is S.TE_LAAT


def test_who_is_owed_no_aanbod_and_what_it_waits_for() -> None:
    assert klok(K.AANBOD, HIER, *BASIS[:-1]).reden == "aanbod_wacht_pip"
    k = klok(K.AANBOD, PLAN, *BASIS, (PLAN, gezin()))
    assert (k.staat, k.reden) == (S.NIET_VAN_TOEPASSING, "aanbod_alleen_asiel")
    zonder = [rij for rij in BASIS if rij[1] != asiel()]
    assert klok(K.AANBOD, PLAN, *zonder).reden == "doelgroep_onbekend"


def test_an_aanbod_withdrawn_is_no_aanbod_and_the_oldest_that_stands_counts() -> None:
    twee = [(PLAN, aanbod(D(2026, 12, 1))), (PLAN, aanbod(D(2027, 1, 5), "2"))]
    assert klok(K.AANBOD, D(2027, 3, 1), *BASIS, *twee).gehaald_op == D(2026, 12, 1)
    weg = (D(2027, 1, 6), g.AanbodIngetrokken(instellingsnummer="1", instelling="De Eem", datum=D(2027, 1, 6)))
    assert klok(K.AANBOD, D(2027, 3, 1), *BASIS, *twee, weg).gehaald_op == D(2027, 1, 5)


def test_a_later_plan_does_not_start_the_aanbod_anew_and_a_pause_moves_it() -> None:
    later = (D(2027, 2, 1), pip(D(2027, 2, 1), 2, "Z"))
    assert klok(K.AANBOD, D(2027, 2, 1), *BASIS, later).uiterste == D(2027, 2, 20)
    pauze = [(D(2027, 1, 1), g.Gepauzeerd(vanaf=D(2027, 1, 1)))]
    assert klok(K.AANBOD, D(2027, 1, 2), *BASIS, *pauze).staat is S.OPGESCHORT
    pauze.append((D(2027, 1, 31), g.Hervat(vanaf=D(2027, 1, 31))))
    assert klok(K.AANBOD, D(2027, 2, 1), *BASIS, *pauze).uiterste == D(2027, 2, 20) + timedelta(days=30)


@pytest.mark.parametrize(
    ("soort", "feit", "bij_duo", "richtdag"),
    [
        (K.PVT, g.PvtOndertekend, g.BijDuo.PVT, D(2027, 5, 21)),
        (K.MAP, g.MapAfgerond, g.BijDuo.MAP, D(2028, 5, 21)),
    ],
)
def test_a_part_is_due_within_the_term_and_aimed_at_before(soort, feit, bij_duo, richtdag) -> None:
    voor, na = klok(soort, richtdag, *BASIS), klok(soort, richtdag + timedelta(days=1), *BASIS)
    assert (voor.staat, voor.reden, voor.uiterste) == (S.LOOPT, "", LAATSTE)
    assert (na.staat, na.reden, na.waarden["richtdag"]) == (S.LOOPT, "richtdag_voorbij", richtdag)
    assert klok(soort, LAATSTE, *BASIS).staat is S.LOOPT
    te_laat = klok(soort, LAATSTE + timedelta(days=1), *BASIS)
    assert (te_laat.staat, te_laat.reden) == (S.TE_LAAT, "")
    klaar = klok(soort, LAATSTE + timedelta(days=1), *BASIS, (PLAN, feit(datum=richtdag)))
    assert (klaar.staat, klaar.gehaald_op, klaar.reden) == (S.GEHAALD, richtdag, "")
    # What another gemeente told DUO counts as much; what DUO holds no longer does not.
    duo = (PLAN, g.OnderdeelBijDuo(onderdeel=bij_duo, datum=richtdag))
    assert klok(soort, LAATSTE, *BASIS, duo).gehaald_op == richtdag
    weg = (PLAN, g.NietMeerBijDuo(wat=bij_duo, sleutel=""))
    assert klok(soort, LAATSTE, *BASIS, duo, weg).gehaald_op is None


def test_a_part_follows_the_term_of_duo_and_waits_for_it() -> None:
    assert klok(K.PVT, HIER, *BASIS[:-1]).reden == "onderdeel_wacht_termijn"
    duo = (PLAN, g.TermijnGesteld(start=START, einde=D(2027, 4, 1)))
    k = klok(K.PVT, PLAN, *BASIS, duo)
    # Never aimed at a day after the term.
    assert (k.uiterste, k.waarden["richtdag"], k.grond) == (D(2027, 3, 31), D(2027, 3, 31), KlokGrond.DUO)
    dag = D(2027, 1, 4)
    k = klok(K.PVT, dag, *BASIS, (dag, g.Gepauzeerd(vanaf=dag)))
    assert (k.staat, k.start, k.uiterste) == (S.OPGESCHORT, START, None)


def test_the_map_is_not_due_for_who_follows_the_taalschakeltraject() -> None:
    gepland = (PLAN, aanbod(D(2026, 12, 1), start=D(2027, 2, 1), tst=True))
    volgt = klok(K.MAP, D(2027, 2, 1), *route("O"), gepland)
    assert (volgt.staat, volgt.reden) == (S.NIET_VAN_TOEPASSING, "map_onderwijsroute")
    assert [stap.code for stap in volgt.stappen] == ["map_vervalt_volgt"]
    nog_niet = klok(K.MAP, D(2027, 1, 31), *route("O"), gepland)
    assert (nog_niet.staat, nog_niet.twijfel) == (S.LOOPT, ("map_bij_onderwijsroute",))
    assert nog_niet.stappen[0].code == "map_nodig_niet_begonnen"
    # Done all the same is done.
    assert klok(K.MAP, D(2027, 2, 1), *route("O"), gepland, (PLAN, g.MapAfgerond(datum=PLAN))).staat is S.GEHAALD


def test_what_is_asked_for_the_aanbod() -> None:
    assert codes(PLAN, *BASIS) == {"aanbod_doen": D(2027, 2, 20)}
    # The day is known and in time: nothing to do.
    assert codes(PLAN, *BASIS, (PLAN, aanbod(D(2027, 2, 20)))) == {}
    assert codes(PLAN, *BASIS, (PLAN, aanbod(D(2027, 2, 21)))) == {"aanbod_doen": D(2027, 2, 20)}
    assert codes(PLAN, *BASIS, (PLAN, aanbod(PLAN))) == {}
    assert codes(D(2027, 2, 21), *BASIS) == {"aanbod_uitgebleven": D(2027, 2, 20)}
    assert codes(PLAN, *route("O"), (PLAN, aanbod(None, start=D(2027, 5, 20), tst=True))) == {}


def test_what_is_asked_for_pvt_and_map() -> None:
    rijen = [*BASIS, (PLAN, aanbod(PLAN))]
    richtdag = D(2027, 5, 21)
    assert codes(richtdag - timedelta(days=63), *rijen) == {}
    assert codes(richtdag - timedelta(days=62), *rijen) == {"pvt_plannen": richtdag}
    assert codes(D(2028, 6, 1), *rijen) == {"pvt_plannen": richtdag, "map_plannen": D(2028, 5, 21)}
    assert set(codes(D(2029, 9, 19), *rijen)) == {"pvt_plannen", "map_plannen"}
    assert codes(D(2029, 9, 20), *rijen) == {"pvt_open": LAATSTE, "map_open": LAATSTE}
    # Judged without a day: who has to decide did.
    oordeel = (D(2029, 12, 1), g.PvtOndertekend(verwijtbaar=False))
    assert codes(D(2029, 12, 1), *rijen, oordeel) == {"map_open": LAATSTE}
    assert codes(D(2029, 12, 1), *rijen, (PLAN, g.PvtOndertekend(datum=PLAN))) == {"map_open": LAATSTE}


def test_the_gemeente_sets_the_day_it_aims_at() -> None:
    eerder = replace(BELEID, pvt_maanden=3)
    rijen = [*BASIS, (PLAN, aanbod(PLAN))]
    assert codes(D(2027, 2, 1), *rijen, beleid=eerder) == {"pvt_plannen": D(2027, 2, 21)}


def test_who_moved_in_with_a_running_term_gets_the_same_time_from_the_move() -> None:
    verhuisd = D(2028, 3, 1)
    rijen = [
        *gevestigd(D(2026, 9, 1), verhuisd),
        (verhuisd, g.VerhuisdNaarGemeente(datum=verhuisd)),
        (verhuisd, g.PipOvergenomen(dagtekening=PLAN, leerroute="B", gemeente=313)),
        (verhuisd, g.TermijnGesteld(start=START, einde=LAATSTE + timedelta(days=1))),
    ]
    assert klok(K.PVT, verhuisd, *rijen).waarden["richtdag"] == D(2028, 9, 1)
    assert klok(K.MAP, verhuisd, *rijen).waarden["richtdag"] == D(2029, 9, 1)
    assert klok(K.AANBOD, verhuisd, *rijen).reden == "aanbod_wacht_pip"
