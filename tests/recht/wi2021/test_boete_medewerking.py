# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 23, Besluit inburgering 2021 art. 7.1 lid 2-4: the fine during the traject."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.boete_medewerking import (
    EerdereBoete,
    MedewerkingFeiten,
    Planonderdeel,
    Verwijtbaarheid,
    boete_medewerking,
    boete_op_onderdeel,
    boete_trede,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
OPZET, GROF = Verwijtbaarheid.OPZET, Verwijtbaarheid.GROVE_SCHULD
NORMAAL, MINDER = Verwijtbaarheid.NORMAAL, Verwijtbaarheid.VERMINDERD


def _eerder(
    constatering: date, vast: date | None = None, *, opgelegd: int | None = None, trede: int | None = None
) -> EerdereBoete:
    if vast is None:
        vast = constatering + timedelta(days=60)
    return EerdereBoete(constatering=constatering, onherroepelijk_op=vast, opgelegd=opgelegd, trede=trede)


def _reeks(aantal: int, *, opgelegd: int | None = None, trede: int | None = None) -> tuple[EerdereBoete, ...]:
    """So many earlier fines that count, the last one imposed at `opgelegd` on level `trede`."""
    eerste = tuple(_eerder(date(2026, 1, 1) + timedelta(days=n)) for n in range(max(0, aantal - 1)))
    return (*eerste, _eerder(date(2026, 8, 1), opgelegd=opgelegd, trede=trede)) if aantal else ()


def _feiten(verwijt: Verwijtbaarheid | None = NORMAAL, *eerdere: EerdereBoete, **meer: Any) -> MedewerkingFeiten:
    return MedewerkingFeiten(constatering=NU, verwijtbaarheid=verwijt, eerdere_boetes=eerdere, **meer)


@pytest.mark.parametrize(
    ("onderdeel", "asiel", "overig"),
    [
        (Planonderdeel.LEERROUTE, False, False),
        (Planonderdeel.ONDERSTEUNING, True, True),
        (Planonderdeel.PVT_MAP, True, True),
        (Planonderdeel.VVE, False, False),
        (Planonderdeel.INTENSITEIT, True, False),
    ],
)
def test_what_binds_whom(onderdeel: Planonderdeel, asiel: bool, overig: bool, goed: Goed) -> None:
    assert goed(boete_op_onderdeel(onderdeel, groep=Doelgroep.ASIEL)).waarde is asiel
    assert goed(boete_op_onderdeel(onderdeel, groep=Doelgroep.GEZIN_OVERIG)).waarde is overig


def test_the_group_is_asked_for_only_where_it_matters() -> None:
    assert boete_op_onderdeel(Planonderdeel.ONDERSTEUNING, groep=None).waarde
    with pytest.raises(GegevenOntbreekt) as fout:
        boete_op_onderdeel(Planonderdeel.INTENSITEIT, groep=None)
    assert fout.value.veld == "groep"


# Example 11: the first time.
@pytest.mark.parametrize(
    ("verwijt", "centen"),
    [(OPZET, 5_000), (GROF, 3_750), (NORMAAL, 2_500), (MINDER, 1_250), (Verwijtbaarheid.GEEN, 0)],
)
def test_example_11_the_first_fine_by_blame(verwijt: Verwijtbaarheid, centen: int, goed: Goed) -> None:
    assert goed(boete_medewerking(_feiten(verwijt))).waarde == centen


def test_the_first_fine_shows_how_it_is_reckoned() -> None:
    uitkomst = boete_medewerking(_feiten())
    assert not isinstance(uitkomst, OordeelNodig)
    assert [(s.code, s.waarden) for s in uitkomst.stappen] == [
        ("boete_grondbedrag", (5_000,)),
        ("eerste_trede", ()),
        ("factor_verwijt", ("normaal", 50, 2_500)),
    ]


# The table under D5: doubling of levels.
@pytest.mark.parametrize(
    ("verwijt", "reeks"),
    [
        (OPZET, (5_000, 10_000, 20_000, 40_000, 80_000, 80_000)),
        (GROF, (3_750, 7_500, 15_000, 30_000, 60_000, 60_000)),
        (NORMAAL, (2_500, 5_000, 10_000, 20_000, 40_000, 40_000)),
        (MINDER, (1_250, 2_500, 5_000, 10_000, 20_000, 20_000)),
    ],
)
def test_doubling_level_by_level_up_to_800_euros(verwijt: Verwijtbaarheid, reeks: tuple[int, ...], goed: Goed) -> None:
    for aantal, centen in enumerate(reeks):
        assert goed(boete_medewerking(_feiten(verwijt, *_reeks(aantal)))).waarde == centen


def test_adding_reaches_the_ceiling_only_at_the_sixteenth_level() -> None:
    bedragen = [
        boete_medewerking(_feiten(OPZET, *_reeks(n)), ladder="optellen").waarde  # type: ignore[union-attr]
        for n in range(17)
    ]
    assert bedragen[:3] == [5_000, 10_000, 15_000]
    assert bedragen[14:] == [75_000, 80_000, 80_000]


@pytest.mark.parametrize("ladder", ["verdubbelen", "optellen"])
@pytest.mark.parametrize(("aantal", "twijfelt"), [(0, False), (1, False), (2, True), (4, True)])
def test_the_ladder_is_doubtful_from_the_third_level_on(
    ladder: Literal["verdubbelen", "optellen"], aantal: int, twijfelt: bool
) -> None:
    uitkomst = boete_medewerking(_feiten(OPZET, *_reeks(aantal)), ladder=ladder)
    assert not isinstance(uitkomst, OordeelNodig)
    assert ("boeteladder" in uitkomst.twijfels) is twijfelt


def test_the_ceiling_is_shown_with_its_article() -> None:
    uitkomst = boete_medewerking(_feiten(OPZET, *_reeks(5)))
    assert not isinstance(uitkomst, OordeelNodig)
    codes = [s.code for s in uitkomst.stappen]
    assert codes[-3:] == ["boete_maximum", "boete_ten_hoogste", "factor_verwijt"]
    assert uitkomst.stappen[-2].waarden == (160_000, 80_000)


def test_exactly_the_ceiling_is_not_cut() -> None:
    uitkomst = boete_medewerking(_feiten(OPZET, *_reeks(4)))
    assert not isinstance(uitkomst, OordeelNodig)
    assert uitkomst.waarde == 80_000
    assert "boete_ten_hoogste" not in [s.code for s in uitkomst.stappen]


def test_what_does_not_count_raises_nothing_beside_what_does(goed: Goed) -> None:
    telt = _eerder(date(2026, 8, 1))
    oud, nog_open = _eerder(date(2025, 1, 1)), EerdereBoete(constatering=date(2026, 9, 1), onherroepelijk_op=None)
    uitkomst = goed(boete_trede(NU, eerdere_boetes=(oud, telt, nog_open)))
    assert uitkomst.waarde == 2
    assert uitkomst.stappen[-1].waarden == (2, 1)


@pytest.mark.parametrize(
    ("verwijt", "opgelegd", "op_trede", "op_bedrag", "twijfelt"),
    [
        (NORMAAL, 2_500, 5_000, 5_000, False),
        (OPZET, 2_500, 10_000, 5_000, True),
        (MINDER, 5_000, 2_500, 10_000, True),
        (OPZET, 80_000, 10_000, 80_000, True),
    ],
)
def test_raising_the_level_or_the_amount_imposed(
    verwijt: Verwijtbaarheid, opgelegd: int, op_trede: int, op_bedrag: int, twijfelt: bool, goed: Goed
) -> None:
    feiten = _feiten(verwijt, *_reeks(1, opgelegd=opgelegd))
    trede = goed(boete_medewerking(feiten))
    assert trede.waarde == op_trede
    assert ("factor_of_ladder_eerst" in trede.twijfels) is twijfelt
    bedrag = goed(boete_medewerking(feiten, grondslag="opgelegd bedrag"))
    assert bedrag.waarde == op_bedrag
    assert "factor_of_ladder_eerst" in bedrag.twijfels


@pytest.mark.parametrize(
    ("een", "twee", "laatste"),
    [
        # On one day: the one that became irrevocable later comes last, then that of the higher level, then the higher.
        ({"vast": date(2026, 9, 1), "opgelegd": 4_000}, {"vast": date(2026, 9, 2), "opgelegd": 2_500}, 2_500),
        ({"trede": 2, "opgelegd": 2_500}, {"trede": 1, "opgelegd": 4_000}, 2_500),
        ({"opgelegd": 2_500}, {"opgelegd": 4_000}, 4_000),
    ],
)
def test_two_earlier_fines_of_one_day_give_the_same_in_any_order(
    een: dict[str, Any], twee: dict[str, Any], laatste: int
) -> None:
    boetes = [_eerder(date(2026, 8, 1), **deel) for deel in (een, twee)]
    heen = boete_medewerking(_feiten(NORMAAL, *boetes), grondslag="opgelegd bedrag")
    assert heen == boete_medewerking(_feiten(NORMAAL, *reversed(boetes)), grondslag="opgelegd bedrag")
    assert isinstance(heen, Uitkomst)
    stap = next(stap for stap in heen.stappen if stap.code == "opgelegd_verdubbelt")
    assert stap.waarden == (laatste, 2 * laatste)


def test_the_first_fine_is_the_same_whatever_the_grondslag() -> None:
    assert boete_medewerking(_feiten(), grondslag="opgelegd bedrag") == boete_medewerking(_feiten())


def test_what_the_readings_need_and_cannot_have_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt) as mist:
        boete_medewerking(_feiten(NORMAAL, *_reeks(1)), grondslag="opgelegd bedrag")
    assert mist.value.veld == "opgelegd"
    with pytest.raises(GegevenStrijdig) as strijdig:
        boete_medewerking(_feiten(), ladder="optellen", grondslag="opgelegd bedrag")
    assert strijdig.value.code == "optellen_bij_opgelegd"


def test_blame_is_a_judgement(goed: Goed) -> None:
    oordeel = goed(boete_medewerking(_feiten(None)))
    assert isinstance(oordeel, OordeelNodig)
    assert oordeel.vraag == "verwijtbaarheid_boete"


@pytest.mark.parametrize(
    ("constatering", "trede", "code"),
    [
        (date(2025, 11, 19), 1, "eerdere_boete_te_oud"),
        (date(2025, 11, 20), 2, "eerdere_boete_telt"),
        (date(2025, 11, 21), 2, "eerdere_boete_telt"),
        (date(2026, 11, 19), 2, "eerdere_boete_telt"),
        (date(2026, 11, 20), 1, "eerdere_boete_zelfde_dag"),
    ],
)
def test_twelve_months_back_from_the_day_of_detection(constatering: date, trede: int, code: str, goed: Goed) -> None:
    eerdere = (_eerder(constatering, constatering + timedelta(days=1)),)
    uitkomst = goed(boete_trede(NU, eerdere_boetes=eerdere))
    assert uitkomst.waarde == trede
    assert uitkomst.stappen[1].code == code


@pytest.mark.parametrize(
    ("vast", "bij_constatering", "bij_besluit", "twijfelt"),
    [
        (date(2026, 11, 19), 2, 2, False),
        (NU, 2, 2, False),  # irrevocable on the day itself
        (date(2026, 11, 21), 1, 2, True),
        (date(2026, 12, 20), 1, 2, True),
        (date(2026, 12, 21), 1, 1, True),
    ],
)
def test_only_an_irrevocable_fine_counts(
    vast: date, bij_constatering: int, bij_besluit: int, twijfelt: bool, goed: Goed
) -> None:
    eerdere = (_eerder(date(2026, 3, 2), vast),)
    uitkomst = goed(boete_trede(NU, eerdere_boetes=eerdere))
    assert uitkomst.waarde == bij_constatering
    assert ("moment_onherroepelijk" in uitkomst.twijfels) is twijfelt
    later = goed(boete_trede(NU, eerdere_boetes=eerdere, moment="besluit", besluit_op=date(2026, 12, 20)))
    assert later.waarde == bij_besluit
    assert ("moment_onherroepelijk" in later.twijfels) is twijfelt


def test_a_fine_still_open_to_bezwaar_does_not_count(goed: Goed) -> None:
    eerdere = (EerdereBoete(constatering=date(2026, 3, 2), onherroepelijk_op=None),)
    uitkomst = goed(boete_trede(NU, eerdere_boetes=eerdere))
    assert uitkomst.waarde == 1
    assert uitkomst.stappen[-2].code == "eerdere_boete_nog_open"
    assert uitkomst.twijfels == ()


def test_counting_or_going_on_from_the_last() -> None:
    eerdere = (_eerder(date(2026, 1, 1)), _eerder(date(2026, 8, 1), trede=1))
    assert boete_trede(NU, eerdere_boetes=eerdere).waarde == 3
    assert boete_trede(NU, eerdere_boetes=eerdere, telling_boetes="vorige").waarde == 2
    assert boete_trede(NU, eerdere_boetes=eerdere).twijfels == ("telling_eerdere_boetes",)
    gelijk = (_eerder(date(2026, 1, 1)), _eerder(date(2026, 8, 1), trede=2))
    assert boete_trede(NU, eerdere_boetes=gelijk).twijfels == ()
    assert boete_trede(NU, eerdere_boetes=gelijk, telling_boetes="vorige").waarde == 3
    with pytest.raises(GegevenOntbreekt) as fout:
        boete_trede(NU, eerdere_boetes=(_eerder(date(2026, 8, 1)),), telling_boetes="vorige")
    assert fout.value.veld == "trede"


def test_a_single_earlier_fine_is_the_second_level_without_doubt_about_counting() -> None:
    assert boete_trede(NU, eerdere_boetes=_reeks(1)).twijfels == ()
    assert boete_trede(NU, eerdere_boetes=_reeks(2)).twijfels == ("telling_eerdere_boetes",)


def test_the_day_of_decision_is_needed_where_the_reading_asks_for_it() -> None:
    with pytest.raises(GegevenOntbreekt) as fout:
        boete_trede(NU, moment="besluit")
    assert fout.value.veld == "besluit_op"


@pytest.mark.parametrize(
    ("boete", "code"),
    [
        (_eerder(date(2026, 11, 21)), "eerdere_boete_later"),
        (_eerder(date(2026, 3, 2), date(2026, 3, 2)), "onherroepelijk_voor_constatering"),
    ],
)
def test_earlier_fines_that_cannot_be_are_refused(boete: EerdereBoete, code: str) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        boete_trede(NU, eerdere_boetes=(boete,))
    assert fout.value.code == code


def test_on_29_february_the_window_begins_on_1_march_and_says_so() -> None:
    dag = date(2028, 2, 29)
    voor = boete_trede(dag, eerdere_boetes=(_eerder(date(2027, 2, 28)),))
    na = boete_trede(dag, eerdere_boetes=(_eerder(date(2027, 3, 1)),))
    assert (voor.waarde, na.waarde) == (1, 2)
    assert na.twijfels == ("twaalf_maanden_schrikkeldag",)


def test_the_decision_cannot_lie_before_the_detection_nor_the_detection_before_the_act() -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        boete_medewerking(_feiten(besluit_op=date(2026, 11, 19)))
    assert fout.value.code == "besluit_voor_overtreding"
    with pytest.raises(NogNietVanKracht):
        boete_medewerking(MedewerkingFeiten(constatering=date(2021, 12, 31), verwijtbaarheid=NORMAAL))
    assert boete_medewerking(_feiten(besluit_op=NU)) == boete_medewerking(_feiten())


_DAGEN = st.dates(date(2025, 1, 1), date(2026, 11, 19))
_EERDERE = st.builds(
    lambda dag, duur: EerdereBoete(
        constatering=dag, onherroepelijk_op=None if duur is None else dag + timedelta(days=duur)
    ),
    _DAGEN,
    st.one_of(st.none(), st.integers(1, 400)),
)


@given(st.lists(_EERDERE, max_size=6), _EERDERE, st.sampled_from([OPZET, GROF, NORMAAL, MINDER]))
def test_another_earlier_fine_never_lowers_and_nothing_passes_800_euros(
    eerdere: list[EerdereBoete], erbij: EerdereBoete, verwijt: Verwijtbaarheid
) -> None:
    zonder = boete_medewerking(_feiten(verwijt, *eerdere))
    met = boete_medewerking(_feiten(verwijt, *eerdere, erbij))
    assert not isinstance(zonder, OordeelNodig)
    assert not isinstance(met, OordeelNodig)
    assert 0 < zonder.waarde <= met.waarde <= 80_000
    assert boete_medewerking(_feiten(verwijt, erbij, *reversed(eerdere))) == met  # the order does not matter


@given(st.lists(_EERDERE, max_size=6))
def test_less_blame_is_never_dearer_and_adding_never_dearer_than_doubling(eerdere: list[EerdereBoete]) -> None:
    bedragen = []
    for verwijt in (MINDER, NORMAAL, GROF, OPZET):
        dubbel = boete_medewerking(_feiten(verwijt, *eerdere))
        opgeteld = boete_medewerking(_feiten(verwijt, *eerdere), ladder="optellen")
        assert not isinstance(dubbel, OordeelNodig)
        assert not isinstance(opgeteld, OordeelNodig)
        assert opgeteld.waarde <= dubbel.waarde
        bedragen.append(dubbel.waarde)
    assert bedragen == sorted(bedragen)
