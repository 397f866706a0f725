# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 5.3 lid 1-3: by when the PIP must be dated."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.pip_termijn import InformatieDerde, PipTermijnFeiten, uiterste_dagtekening_pip

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
PEILDATUM = date(2026, 11, 21)


def feiten(kennisgeving: date | None, inschrijving: date | None, **rest: Any) -> PipTermijnFeiten:
    return PipTermijnFeiten(kennisgeving=kennisgeving, inschrijving=inschrijving, groep=rest.pop("groep", AS), **rest)


def codes(uitkomst: Uitkomst[Any]) -> list[str]:
    return [stap.code for stap in uitkomst.stappen]


@pytest.mark.parametrize(
    ("kennisgeving", "uiterste"),
    [
        (date(2026, 9, 3), date(2026, 11, 12)),  # worked example 1
        (date(2026, 2, 16), date(2026, 4, 28)),  # example 2: 27 April is Koningsdag
        (date(2025, 10, 16), date(2025, 12, 29)),  # example 3: Kerst and a weekend
        (date(2026, 10, 15), date(2026, 12, 24)),
        (date(2026, 10, 16), date(2026, 12, 28)),  # the drawing of "Waarom deze datum?"
        (date(2026, 10, 19), date(2026, 12, 28)),
        (date(2026, 2, 23), date(2026, 5, 4)),
        (date(2026, 2, 24), date(2026, 5, 6)),  # 5 mei
        (date(2026, 2, 25), date(2026, 5, 6)),
        (date(2026, 3, 5), date(2026, 5, 18)),  # Hemelvaartsdag, equated Friday, weekend
        (date(2026, 9, 4), date(2026, 11, 13)),  # Friday
        (date(2026, 9, 5), date(2026, 11, 16)),  # ends on a Saturday
        (date(2026, 9, 6), date(2026, 11, 16)),  # ends on a Sunday
        (date(2026, 9, 7), date(2026, 11, 16)),  # ends on a Monday
        (date(2023, 12, 21), date(2024, 2, 29)),  # ends on the leap day
        (date(2023, 12, 22), date(2024, 3, 1)),
        (date(2026, 10, 23), date(2027, 1, 4)),  # ends on Nieuwjaarsdag, a Friday
        (date(2026, 1, 23), date(2026, 4, 7)),  # ends on Goede Vrijdag
    ],
)
def test_ten_weeks_after_the_kennisgeving_for_who_was_registered(
    kennisgeving: date, uiterste: date, goed: Goed
) -> None:
    uitkomst = goed(uiterste_dagtekening_pip(feiten(kennisgeving, date(2020, 1, 1)), peildatum=PEILDATUM))
    assert uitkomst.waarde == uiterste
    assert codes(uitkomst)[:3] == ["kennisgeving_duo", "stond_al_ingeschreven", "tien_weken_later"]


KENNIS = date(2026, 9, 3)


@pytest.mark.parametrize(
    ("inschrijving", "uiterste", "code"),
    [
        (date(2026, 9, 2), date(2026, 11, 12), "stond_al_ingeschreven"),
        (date(2026, 9, 3), date(2026, 11, 12), "stond_al_ingeschreven"),  # on the very day: registered
        (date(2026, 9, 4), date(2026, 11, 13), "start_inschrijving"),
        (date(2026, 10, 1), date(2026, 12, 10), "start_inschrijving"),
    ],
)
def test_later_registration_in_the_housing_gemeente_starts_the_ten_weeks(
    inschrijving: date, uiterste: date, code: str, goed: Goed
) -> None:
    uitkomst = goed(
        uiterste_dagtekening_pip(feiten(KENNIS, inschrijving, huisvesting_gemeente=True), peildatum=PEILDATUM)
    )
    assert uitkomst.waarde == uiterste
    assert code in codes(uitkomst)
    assert "huisvesting_onbekend" not in uitkomst.twijfels


def test_in_an_azc_there_is_no_deadline_yet_and_the_step_says_what_starts_it(goed: Goed) -> None:
    uitkomst = goed(uiterste_dagtekening_pip(feiten(KENNIS, None), peildatum=PEILDATUM))
    assert uitkomst.waarde is None
    assert codes(uitkomst) == ["kennisgeving_eerder", "wacht_op_inschrijving"]


def test_whether_the_gemeente_houses_is_only_doubtful_where_it_matters() -> None:
    voor = uiterste_dagtekening_pip(feiten(KENNIS, date(2026, 9, 1)), peildatum=PEILDATUM)
    na = uiterste_dagtekening_pip(feiten(KENNIS, date(2026, 9, 10)), peildatum=PEILDATUM)
    assert voor.twijfels == ("dag_van_kennisgeving",)
    assert na.twijfels == ("huisvesting_onbekend",)


@pytest.mark.parametrize("inschrijving", [None, date(2026, 9, 10)])
@pytest.mark.parametrize("wie", [{"groep": GO}, {"groep": AS, "huisvesting_gemeente": False}], ids=["GO", "gezinslid"])
def test_without_housing_by_the_gemeente_the_kennisgeving_always_counts(
    inschrijving: date | None, wie: dict[str, Any], goed: Goed
) -> None:
    uitkomst = goed(uiterste_dagtekening_pip(feiten(KENNIS, inschrijving, **wie), peildatum=PEILDATUM))
    assert uitkomst.waarde == date(2026, 11, 12)
    assert "geen_huisvesting_gemeente" in codes(uitkomst)


def test_before_the_kennisgeving_nothing_runs(goed: Goed) -> None:
    uitkomst = goed(uiterste_dagtekening_pip(feiten(None, None), peildatum=PEILDATUM))
    assert (uitkomst.waarde, codes(uitkomst)) == (None, ["wacht_op_kennisgeving"])


def test_who_is_registered_but_whose_letter_is_unknown_is_not_guessed() -> None:
    with pytest.raises(GegevenOntbreekt) as gevangen:
        uiterste_dagtekening_pip(feiten(None, date(2026, 9, 1)), peildatum=PEILDATUM)
    assert gevangen.value.veld == "kennisgeving"
    assert gevangen.value.artikel.artikel == "5.3"


@pytest.mark.parametrize("kennisgeving", [date(2021, 12, 31), date(2019, 5, 1)])
def test_a_kennisgeving_before_2022_falls_under_the_old_act(kennisgeving: date) -> None:
    with pytest.raises(NogNietVanKracht) as gevangen:
        uiterste_dagtekening_pip(feiten(kennisgeving, date(2021, 1, 1)), peildatum=PEILDATUM)
    assert gevangen.value.vanaf == date(2022, 1, 1)


@pytest.mark.parametrize(
    ("kennisgeving", "inschrijving", "uiterste", "code"),
    [
        # text of 2022: registration counts, also when it came before the letter
        (date(2022, 1, 1), date(2022, 3, 1), date(2022, 5, 10), "start_inschrijving_2022"),
        (date(2022, 6, 1), date(2022, 5, 2), date(2022, 7, 11), "start_inschrijving_2022"),
        (date(2022, 12, 31), date(2022, 11, 1), date(2023, 1, 10), "start_inschrijving_2022"),
        # present text from the first day of 2023
        (date(2023, 1, 1), date(2022, 11, 1), date(2023, 3, 13), "kennisgeving_duo"),
        (date(2023, 1, 2), date(2022, 11, 1), date(2023, 3, 13), "kennisgeving_duo"),
    ],
)
def test_the_day_of_the_kennisgeving_chooses_the_text(
    kennisgeving: date, inschrijving: date, uiterste: date, code: str, goed: Goed
) -> None:
    uitkomst = goed(uiterste_dagtekening_pip(feiten(kennisgeving, inschrijving), peildatum=PEILDATUM))
    assert uitkomst.waarde == uiterste
    assert code in codes(uitkomst)


@pytest.mark.parametrize(
    ("inschrijving", "twijfel"),
    [(date(2022, 10, 22), False), (date(2022, 10, 23), True), (date(2022, 12, 1), True)],
)
def test_a_term_that_was_running_on_new_year_2023_is_doubtful(inschrijving: date, twijfel: bool) -> None:
    uitkomst = uiterste_dagtekening_pip(feiten(date(2022, 9, 1), inschrijving), peildatum=PEILDATUM)
    assert ("overgang_2023" in uitkomst.twijfels) is twijfel


def test_under_the_text_of_2022_too_someone_in_an_azc_has_no_deadline(goed: Goed) -> None:
    uitkomst = goed(uiterste_dagtekening_pip(feiten(date(2022, 9, 1), None), peildatum=PEILDATUM))
    assert (uitkomst.waarde, codes(uitkomst)) == (None, ["wacht_op_inschrijving_2022"])


def test_under_the_text_of_2022_waiting_for_others_gave_no_time(goed: Goed) -> None:
    derde = InformatieDerde(gevraagd_op=date(2022, 6, 1))
    uitkomst = goed(
        uiterste_dagtekening_pip(feiten(date(2022, 5, 1), date(2022, 5, 2), derden=(derde,)), peildatum=PEILDATUM)
    )
    assert uitkomst.waarde == date(2022, 7, 11)
    assert "derde_geldt_niet" in codes(uitkomst)


def test_an_old_receipt_that_did_not_know_the_rules_yet_is_refused() -> None:
    with pytest.raises(NogNietVanKracht):
        uiterste_dagtekening_pip(feiten(KENNIS, date(2026, 1, 1)), peildatum=PEILDATUM, bekend_op=date(2020, 1, 1))


# --- lid 2: information of a third party ---------------------------------------------------------

REGULIER = date(2026, 4, 30)  # ten weeks after 19-2-2026, a Thursday
BASIS = {"kennisgeving": date(2026, 2, 19), "inschrijving": date(2026, 1, 5)}


def met_derden(*derden: tuple[date, date | None], peildatum: date = date(2026, 6, 1)) -> Uitkomst[date | None]:
    lijst = tuple(InformatieDerde(gevraagd_op=g, ontvangen_op=o) for g, o in derden)
    return uiterste_dagtekening_pip(
        PipTermijnFeiten(groep=GO, derden=lijst, **BASIS),
        peildatum=peildatum,
    )


def test_without_third_parties_the_ten_weeks_stand() -> None:
    assert met_derden().waarde == REGULIER


def test_worked_example_7_two_weeks_after_receipt(goed: Goed) -> None:
    uitkomst = goed(met_derden((date(2026, 4, 1), date(2026, 5, 8))))
    assert uitkomst.waarde == date(2026, 5, 22)


@pytest.mark.parametrize(
    ("ontvangen", "uiterste"),
    [
        (date(2026, 4, 15), REGULIER),  # two weeks end before the ten weeks
        (date(2026, 4, 16), REGULIER),  # on the same day
        (date(2026, 4, 17), date(2026, 5, 1)),  # a day later
        (date(2026, 4, 21), date(2026, 5, 6)),  # ends on 5 mei
        (date(2026, 4, 30), date(2026, 5, 18)),  # ends on Hemelvaartsdag
        (date(2026, 5, 9), date(2026, 5, 26)),  # ends on a Saturday before Pinksteren
        (date(2026, 5, 11), date(2026, 5, 26)),  # ends on Tweede Pinksterdag
        (date(2026, 5, 12), date(2026, 5, 26)),
    ],
)
def test_two_weeks_after_receipt_never_shorten_the_ten_weeks(ontvangen: date, uiterste: date, goed: Goed) -> None:
    assert goed(met_derden((date(2026, 3, 1), ontvangen))).waarde == uiterste


@pytest.mark.parametrize(("ontvangen", "twijfel"), [(date(2026, 4, 30), True), (date(2026, 5, 1), False)])
def test_receipt_within_the_ten_weeks_is_doubtful(ontvangen: date, twijfel: bool) -> None:
    uitkomst = met_derden((date(2026, 3, 1), ontvangen))
    assert ("derde_binnen_termijn" in uitkomst.twijfels) is twijfel


@pytest.mark.parametrize(
    ("peildatum", "uiterste"),
    [
        (date(2026, 4, 29), REGULIER),
        (REGULIER, REGULIER),  # the ten weeks may still be met
        (date(2026, 5, 1), None),  # from here there is no last day until it comes
    ],
)
def test_while_waiting_there_is_no_last_day_once_the_ten_weeks_are_over(
    peildatum: date, uiterste: date | None, goed: Goed
) -> None:
    uitkomst = goed(met_derden((date(2026, 4, 1), None), peildatum=peildatum))
    assert uitkomst.waarde == uiterste
    assert "derde_wacht" in codes(uitkomst)
    assert ("tien_weken_lopen_nog" in codes(uitkomst)) is (uiterste is not None)


@pytest.mark.parametrize(
    ("gevraagd", "uiterste", "code"),
    [
        (date(2026, 4, 29), date(2026, 6, 4), "derde_ontvangen"),
        (REGULIER, date(2026, 6, 4), "derde_ontvangen"),
        (date(2026, 5, 1), REGULIER, "derde_te_laat_gevraagd"),
    ],
)
def test_asking_after_the_term_is_over_does_not_help(gevraagd: date, uiterste: date, code: str, goed: Goed) -> None:
    uitkomst = goed(met_derden((gevraagd, date(2026, 5, 21))))
    assert uitkomst.waarde == uiterste
    assert code in codes(uitkomst)


def test_of_several_third_parties_the_last_one_decides_in_any_order(goed: Goed) -> None:
    een, twee = (date(2026, 3, 2), date(2026, 5, 8)), (date(2026, 4, 1), date(2026, 5, 21))
    assert goed(met_derden(een, twee)).waarde == date(2026, 6, 4)
    assert met_derden(een, twee) == met_derden(twee, een)


def test_one_of_several_still_outstanding_keeps_the_last_day_open(goed: Goed) -> None:
    uitkomst = goed(met_derden((date(2026, 3, 2), date(2026, 5, 8)), (date(2026, 4, 1), None)))
    assert uitkomst.waarde is None


def test_received_ones_do_not_close_what_an_earlier_question_keeps_open(goed: Goed) -> None:
    uitkomst = goed(met_derden((date(2026, 3, 2), None), (date(2026, 5, 10), date(2026, 5, 12))))
    assert uitkomst.waarde is None
    assert "derde_te_laat_gevraagd" not in codes(uitkomst)


def test_a_question_within_the_extension_counts_but_is_doubtful(goed: Goed) -> None:
    uitkomst = goed(met_derden((date(2026, 4, 1), date(2026, 5, 8)), (date(2026, 5, 20), date(2026, 5, 28))))
    assert uitkomst.waarde == date(2026, 6, 11)
    assert "derde_in_verlenging" in uitkomst.twijfels


def test_information_received_before_it_was_asked_is_refused() -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        met_derden((date(2026, 4, 2), date(2026, 4, 1)))
    assert gevangen.value.code == "ontvangen_voor_gevraagd"


# --- lid 3: moved with a PIP ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vestiging", "uiterste", "lid"),
    [
        (date(2022, 1, 1), date(2022, 3, 14), "2"),
        (date(2022, 12, 31), date(2023, 3, 13), "2"),  # the lid of 2022
        (date(2023, 1, 1), date(2023, 3, 13), "3"),
        (date(2026, 9, 3), date(2026, 11, 12), "3"),
        (date(2026, 10, 16), date(2026, 12, 28), "3"),
    ],
)
def test_the_new_gemeente_has_ten_weeks_after_registration(
    vestiging: date, uiterste: date, lid: str, goed: Goed
) -> None:
    uitkomst = goed(
        uiterste_dagtekening_pip(
            feiten(date(2022, 1, 10), date(2022, 1, 11), vestiging_na_verhuizing=vestiging),
            peildatum=PEILDATUM,
        )
    )
    assert uitkomst.waarde == uiterste
    assert codes(uitkomst)[:2] == ["verhuisd_met_pip", "tien_weken_later"]
    assert uitkomst.stappen[0].artikel.lid == lid


def test_after_a_move_third_parties_give_no_extra_time(goed: Goed) -> None:
    derde = InformatieDerde(gevraagd_op=date(2026, 9, 10))
    uitkomst = goed(
        uiterste_dagtekening_pip(
            feiten(None, None, vestiging_na_verhuizing=date(2026, 9, 3), derden=(derde,)),
            peildatum=PEILDATUM,
        )
    )
    assert uitkomst.waarde == date(2026, 11, 12)
    assert "derde_geldt_niet" in codes(uitkomst)


def test_a_move_before_the_act_is_refused() -> None:
    with pytest.raises(NogNietVanKracht):
        uiterste_dagtekening_pip(feiten(None, None, vestiging_na_verhuizing=date(2021, 12, 31)), peildatum=PEILDATUM)


# --- properties ----------------------------------------------------------------------------------

DAGEN = st.dates(date(2023, 1, 1), date(2045, 12, 31))


@given(DAGEN, DAGEN, st.sampled_from(Doelgroep), st.sampled_from([None, True, False]))
def test_the_deadline_is_a_working_day_at_least_ten_weeks_on(
    kennisgeving: date, inschrijving: date, groep: Doelgroep, huisvesting: bool | None
) -> None:
    gegeven = feiten(kennisgeving, inschrijving, groep=groep, huisvesting_gemeente=huisvesting)
    uitkomst = uiterste_dagtekening_pip(gegeven, peildatum=PEILDATUM)
    assert uitkomst.waarde is not None
    assert is_werkdag(uitkomst.waarde)
    begin = max(kennisgeving, inschrijving) if groep is AS and huisvesting is not False else kennisgeving
    assert timedelta(days=70) <= uitkomst.waarde - begin <= timedelta(days=79)
    assert uitkomst == uiterste_dagtekening_pip(gegeven, peildatum=date(2030, 1, 1))


@given(DAGEN, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 120)), max_size=4))
def test_third_parties_only_ever_give_more_time(start: date, derden: list[tuple[int, int]]) -> None:
    lijst = tuple(
        InformatieDerde(gevraagd_op=start + timedelta(days=g), ontvangen_op=start + timedelta(days=g + o))
        for g, o in derden
    )
    zonder = uiterste_dagtekening_pip(feiten(start, start, groep=GO), peildatum=PEILDATUM).waarde
    met = uiterste_dagtekening_pip(feiten(start, start, groep=GO, derden=lijst), peildatum=PEILDATUM).waarde
    assert zonder is not None
    assert met is not None
    assert met >= zonder
    assert is_werkdag(met)


_K = date(2026, 9, 3)  # Thursday; ten weeks on is Thursday 12-11-2026


@pytest.mark.parametrize(
    ("gevraagd", "ontvangen", "dag", "code", "twijfel"),
    [
        (_K, date(2026, 10, 29), date(2026, 11, 12), "derde_ruim_op_tijd", ""),  # two weeks end that very day
        (_K, date(2026, 10, 30), date(2026, 11, 13), "derde_ontvangen", "derde_binnen_termijn"),
        (date(2026, 11, 12), None, None, "derde_wacht", ""),  # asked on the last day
        (date(2026, 11, 12), date(2026, 11, 16), date(2026, 11, 30), "derde_ontvangen", ""),
    ],
)
def test_the_edges_of_waiting_for_a_third_party(
    gevraagd: date, ontvangen: date | None, dag: date | None, code: str, twijfel: str, goed: Goed
) -> None:
    feiten = PipTermijnFeiten(
        kennisgeving=_K,
        inschrijving=_K,
        groep=Doelgroep.ASIEL,
        derden=(InformatieDerde(gevraagd_op=gevraagd, ontvangen_op=ontvangen),),
    )
    uitkomst = goed(uiterste_dagtekening_pip(feiten, peildatum=date(2026, 12, 1)))
    assert uitkomst.waarde == dag
    (stap,) = [stap for stap in uitkomst.stappen if stap.code.startswith("derde_")]
    assert (stap.code, stap.twijfel) == (code, twijfel)


def test_two_third_parties_asked_on_one_day_give_the_same_in_any_order() -> None:
    derden = tuple(InformatieDerde(gevraagd_op=_K, ontvangen_op=dag) for dag in (None, date(2026, 11, 20), None))
    for volgorde in (derden, derden[::-1], (derden[1], derden[0], derden[2])):
        feiten = PipTermijnFeiten(kennisgeving=_K, inschrijving=_K, groep=Doelgroep.ASIEL, derden=volgorde)
        uitkomst = uiterste_dagtekening_pip(feiten, peildatum=date(2026, 12, 1))
        assert uitkomst.waarde is None
        codes = [stap.code for stap in uitkomst.stappen if stap.code.startswith("derde_")]
        assert codes == ["derde_ontvangen", "derde_wacht", "derde_wacht"]
