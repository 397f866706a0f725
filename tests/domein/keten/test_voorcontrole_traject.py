# SPDX-License-Identifier: EUPL-1.2
"""DUO's rules for aanbod, PVT, MAP, Z-route and hours: each boundary by the day, and the table that holds them."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten.duo_voorcontrole import (
    AanbodVoorDuo,
    Lezing,
    ResultaatVoorDuo,
    TrajectStand,
    Weigering,
    controleer_aanbod,
    controleer_resultaat,
    controleer_uren,
    controleer_zroute,
    eerste_dag_nee,
)
from meedoen.domein.keten.duo_voorcontrole.regels import PER_CODE, REGELS, SLAPEND
from meedoen.domein.keten.duo_voorcontrole.voorbeelden import VOORBEELDEN, voorbeeld
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021.boete_duo_verwijt import OnderdeelTeLaat, VerwijtVoorDuo, verwijt_voor_duo
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D

PIP, START, EINDE = D(2026, 3, 2), D(2026, 3, 3), D(2029, 3, 3)
STAND = TrajectStand(
    doelgroep=Doelgroep.ASIEL, pip=PIP, leerroute="B", pip_van_ons=True, termijn_start=START, termijn_einde=EINDE
)
Z = replace(STAND, leerroute="Z")
AANBOD = AanbodVoorDuo(instellingsnummer="9900000101", alfabetisering="NVT", bow=True, datum=D(2026, 3, 20))
DAG = timedelta(days=1)


def codes(weigeringen: tuple[Weigering, ...]) -> set[str]:
    assert all(w.code in PER_CODE for w in weigeringen)
    return {w.code for w in weigeringen}


def resultaat(
    datum: date | None, verwijtbaar: bool | None = None, *, vandaag: date, stand: TrajectStand = STAND,
    oud: ResultaatVoorDuo | None = None, van_ander: bool = False, lezing: Lezing | None = None,
) -> set[str]:  # fmt: skip
    nieuw = ResultaatVoorDuo(datum=datum, verwijtbaar=verwijtbaar)
    return codes(
        controleer_resultaat(nieuw, oud, stand, van_ander=van_ander, vandaag=vandaag, lezing=lezing or Lezing())
    )


@pytest.mark.parametrize("regel", REGELS, ids=lambda r: r.code)
def test_every_rule_has_a_case_that_breaks_it_and_words_for_both(regel) -> None:  # type: ignore[no-untyped-def]
    weigering = voorbeeld(regel.code)
    zin, algemeen = domein_nl.zin(weigering.zin_code, weigering.waarden), domein_nl.zin(regel.zin_code)
    assert zin.endswith(".") and algemeen.endswith(".") and "{" not in zin + algemeen and "…" not in zin
    assert domein_nl.zin(f"duogroep_{regel.levering}") and domein_nl.zin(f"duoherkomst_{regel.herkomst}")
    if regel.twijfel:
        assert domein_nl.twijfelzin(f"duo_{regel.twijfel}")


def test_the_table_the_cases_and_the_doubts_are_one_set() -> None:
    assert [r.code for r in REGELS] == list(dict.fromkeys(r.code for r in REGELS)) == list(VOORBEELDEN)
    assert {r.twijfel for r in REGELS if r.twijfel} == {veld.name for veld in fields(Lezing)}
    assert set(domein_nl.duo.WEIGERINGEN) == {f"duo_{r.code}" for r in REGELS}
    assert set(domein_nl.duo.REGELS) == {r.zin_code for r in REGELS}
    assert set(domein_nl.duo.TWIJFELS) == {f"duo_{veld.name}" for veld in fields(Lezing)}


def test_a_sleeping_rule_holds_under_another_reading_only() -> None:
    for code in SLAPEND:
        assert PER_CODE[code].twijfel
        assert voorbeeld(code).code == code
    assert resultaat(EINDE, False, vandaag=EINDE) == set()


@pytest.mark.parametrize(
    ("veld", "dag", "uit"),
    [
        ("datum", PIP - DAG, {"aanbod_voor_pip", "aanbod_buiten_termijn"}),
        ("datum", PIP, {"aanbod_buiten_termijn"}),  # the term begins the day after the plan
        ("datum", START, set()),
        ("start", EINDE - DAG, set()),
        ("start", EINDE, {"aanbod_buiten_termijn"}),
        ("start", D(2026, 3, 19), {"aanbod_start_voor_aanbod"}),
        ("start", D(2026, 3, 20), set()),
        ("einde", D(2030, 1, 1), set()),
    ],
)
def test_the_dates_of_an_aanbod(veld: str, dag: date, uit: set[str]) -> None:
    assert codes(controleer_aanbod(replace(AANBOD, **{veld: dag}), STAND)) == uit


def test_without_a_term_only_the_plan_bounds_an_aanbod() -> None:
    zonder = replace(STAND, termijn_start=None, termijn_einde=None)
    assert codes(controleer_aanbod(replace(AANBOD, datum=PIP), zonder)) == set()
    assert codes(controleer_aanbod(replace(AANBOD, datum=PIP - DAG), zonder)) == {"aanbod_voor_pip"}


@pytest.mark.parametrize(("einde", "fout"), [(D(2026, 4, 5), True), (D(2026, 4, 6), False), (D(2026, 4, 7), False)])
def test_a_course_does_not_end_before_it_starts(einde: date, fout: bool) -> None:
    aanbod = replace(AANBOD, start=D(2026, 4, 6), einde=einde)
    assert ("aanbod_einde_voor_start" in codes(controleer_aanbod(aanbod, STAND))) is fout


@pytest.mark.parametrize(
    ("route", "bow", "tst", "uit"),
    [
        ("B", True, False, set()), ("B", False, True, {"aanbod_keurmerk"}), ("Z", True, True, set()),
        ("Z", False, False, {"aanbod_keurmerk"}), ("O", False, True, set()), ("O", True, False, set()),
        ("O", False, False, {"aanbod_keurmerk_onderwijs"}),
    ],
)  # fmt: skip
def test_the_keurmerk_fits_the_route(route: str, bow: bool, tst: bool, uit: set[str]) -> None:
    assert codes(controleer_aanbod(replace(AANBOD, bow=bow, tst=tst), replace(STAND, leerroute=route))) == uit


def test_read_the_other_way_blik_op_werk_is_not_enough_for_the_onderwijsroute() -> None:
    streng = Lezing(bow_voor_elke_route=False)
    stand = replace(STAND, leerroute="O")
    assert codes(controleer_aanbod(AANBOD, stand, lezing=streng)) == {"aanbod_keurmerk_onderwijs"}
    assert codes(controleer_aanbod(AANBOD, STAND, lezing=streng)) == set()


def test_an_aanbod_is_for_asiel_with_a_plan() -> None:
    assert codes(controleer_aanbod(AANBOD, replace(STAND, doelgroep=Doelgroep.GEZIN_OVERIG))) == {"aanbod_alleen_asiel"}
    assert codes(controleer_aanbod(AANBOD, replace(STAND, pip=None, leerroute=None))) == {"aanbod_zonder_pip"}
    assert codes(controleer_aanbod(replace(AANBOD, alfabetisering=None), STAND)) == {"aanbod_alfabetisering"}


@pytest.mark.parametrize(
    ("datum", "vandaag", "uit"),
    [
        (START - DAG, START, {"resultaat_voor_termijn"}),
        (START, START, set()),
        (START + DAG, START, {"resultaat_toekomst"}),
        (EINDE - DAG, EINDE - DAG, set()),
        (EINDE - DAG, EINDE + DAG, set()),  # signed in time, delivered late
        (EINDE, EINDE, {"verwijtbaar_ontbreekt"}),
    ],
)
def test_a_result_lies_in_the_term_and_not_in_the_future(datum: date, vandaag: date, uit: set[str]) -> None:
    assert resultaat(datum, vandaag=vandaag) == uit


NEE = D(2029, 1, 3)


@pytest.mark.parametrize(
    ("datum", "verwijtbaar", "vandaag", "uit"),
    [
        (None, False, NEE - DAG, {"verwijtbaar_nee_te_vroeg"}),
        (None, False, NEE, set()),
        (None, False, EINDE - DAG, set()),
        (None, False, EINDE, set()),
        (None, True, EINDE - DAG, {"verwijtbaar_ja_te_vroeg"}),
        (None, True, EINDE, set()),
        (EINDE - DAG, True, EINDE, {"verwijtbaar_op_tijd"}),
        (EINDE - DAG, False, EINDE, {"verwijtbaar_op_tijd"}),
        (EINDE, True, EINDE, set()),
        (EINDE, False, EINDE, set()),
    ],
)
def test_verwijtbaar_by_the_day(datum: date | None, verwijtbaar: bool, vandaag: date, uit: set[str]) -> None:
    assert resultaat(datum, verwijtbaar, vandaag=vandaag) == uit


def test_by_the_older_text_nee_ends_with_the_term() -> None:
    oud = Lezing(nee_na_termijn=False)
    assert resultaat(None, False, vandaag=EINDE - DAG, lezing=oud) == set()
    assert resultaat(None, False, vandaag=EINDE, lezing=oud) == {"verwijtbaar_nee_te_laat"}
    assert resultaat(EINDE, False, vandaag=EINDE, lezing=oud) == {"verwijtbaar_nee_te_laat"}


@pytest.mark.parametrize(
    ("einde", "dag"),
    [(D(2029, 4, 30), D(2029, 3, 1)), (D(2028, 4, 30), D(2028, 3, 1)), (D(2028, 4, 29), D(2028, 2, 29)),
     (D(2029, 1, 31), D(2028, 12, 1)), (D(2026, 8, 31), D(2026, 7, 1))],
)  # fmt: skip
def test_two_months_back_from_a_day_that_month_lacks_as_the_rule_says(einde: date, dag: date) -> None:
    assert eerste_dag_nee(einde) == dag
    te_laat = OnderdeelTeLaat(einde_termijn=einde, verwijtbaar=False)
    for peildatum, antwoord in ((dag - DAG, VerwijtVoorDuo.NIET), (dag, VerwijtVoorDuo.NEE)):
        uitkomst = verwijt_voor_duo(te_laat, peildatum=peildatum)
        assert isinstance(uitkomst, Uitkomst) and uitkomst.waarde is antwoord


def test_withdrawing_a_result() -> None:
    oud = ResultaatVoorDuo(datum=D(2026, 9, 1))
    dag = D(2027, 3, 1)
    assert resultaat(None, vandaag=dag, oud=oud) == set()
    assert resultaat(None, vandaag=dag) == {"resultaat_niets_in_te_trekken"}
    assert resultaat(None, vandaag=dag, oud=ResultaatVoorDuo()) == {"resultaat_niets_in_te_trekken"}
    assert resultaat(None, vandaag=dag, oud=oud, stand=replace(Z, zroute=dag)) == {"resultaat_weg_na_zroute"}
    oordeel = ResultaatVoorDuo(verwijtbaar=False)
    assert resultaat(None, vandaag=EINDE - DAG, oud=oordeel) == set()


def test_who_may_deliver_a_result() -> None:
    dag = D(2026, 9, 1)
    assert resultaat(dag, vandaag=dag, van_ander=True) == {"resultaat_van_ander"}
    assert resultaat(dag, vandaag=dag, stand=replace(STAND, pip_van_ons=False)) == {"resultaat_zonder_ons_pip"}
    assert resultaat(dag, vandaag=dag, stand=replace(STAND, voldaan_met_z=True)) == {"resultaat_al_voldaan"}
    zonder = replace(STAND, termijn_start=None, termijn_einde=None)
    assert resultaat(dag, vandaag=dag, stand=zonder) == {"resultaat_zonder_termijn"}


@pytest.mark.parametrize(("dag", "fout"), [(D(2027, 1, 31), False), (D(2027, 2, 1), False), (D(2027, 2, 2), True)])
def test_a_result_is_not_after_the_z_route(dag: date, fout: bool) -> None:
    stand = replace(Z, zroute=D(2027, 2, 1))
    assert ("resultaat_na_zroute" in resultaat(dag, vandaag=D(2027, 3, 1), stand=stand)) is fout


@pytest.mark.parametrize(
    ("dag", "uit"),
    [
        (START - DAG, {"resultaat_voor_termijn", "zroute_voor_onderdeel"}),
        (D(2026, 8, 31), {"zroute_voor_onderdeel"}),
        (D(2026, 9, 1), set()),
        (D(2027, 3, 15), set()),
        (D(2027, 3, 16), {"resultaat_toekomst"}),
    ],
)
def test_the_day_the_z_route_was_completed(dag: date, uit: set[str]) -> None:
    stand = replace(Z, pvt=ResultaatVoorDuo(datum=D(2026, 9, 1)), map=ResultaatVoorDuo(datum=D(2026, 8, 1)))
    assert codes(controleer_zroute(dag, stand, vandaag=D(2027, 3, 15))) == uit


def test_the_z_route_is_for_the_z_route() -> None:
    dag = D(2027, 3, 1)
    assert codes(controleer_zroute(dag, STAND, vandaag=dag)) == {"zroute_andere_route"}
    assert codes(controleer_zroute(None, Z, vandaag=dag)) == {"zroute_niets_in_te_trekken"}
    assert codes(controleer_zroute(None, replace(Z, zroute=dag), vandaag=dag)) == set()
    ander = replace(Z, pip_van_ons=False)
    assert codes(controleer_zroute(dag, ander, vandaag=dag)) == {"resultaat_zonder_ons_pip"}
    assert codes(controleer_zroute(dag, ander, vandaag=dag, lezing=Lezing(zroute_als_pvt_map=False))) == set()


@pytest.mark.parametrize(("totaal", "fout"), [(-1, True), (0, False), (9999, False), (10_000, True)])
@pytest.mark.parametrize("soort", Urensoort)
def test_a_total_is_between_nought_and_9999(soort: Urensoort, totaal: int, fout: bool) -> None:
    assert ("uren_totaal_buiten_grens" in codes(controleer_uren(soort, totaal, Z))) is fout


def test_activities_are_for_asiel_on_the_z_route() -> None:
    def uren(stand: TrajectStand, **meer: Lezing) -> set[str]:
        return codes(controleer_uren(Urensoort.ACTIVITEITEN, 40, stand, **meer))

    zonder = replace(Z, pip=None, leerroute=None)
    assert uren(Z) == uren(zonder) == set()
    assert uren(STAND) == {"activiteiten_alleen_z"}
    assert uren(replace(Z, doelgroep=Doelgroep.GEZIN_OVERIG)) == {"activiteiten_alleen_asiel"}
    assert uren(zonder, lezing=Lezing(activiteiten_voor_pip=False)) == {"activiteiten_zonder_pip"}
    go = replace(STAND, doelgroep=Doelgroep.GEZIN_OVERIG)
    assert codes(controleer_uren(Urensoort.TAALLES, 40, go)) == set()
