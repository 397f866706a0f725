# SPDX-License-Identifier: EUPL-1.2
"""Wet inburgering 2021 art. 13 lid 1 and 19: the group as a dated history."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.groepswissel import GroepVanaf, groep_op, rechten_na_groepswissel
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.voorzieningen import Voorziening

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
HISTORIE = (
    GroepVanaf(date(2025, 3, 1), AS),
    GroepVanaf(date(2026, 10, 1), GO),
    GroepVanaf(date(2027, 2, 1), AS),
)


@pytest.mark.parametrize(
    ("peildatum", "groep", "wissels"),
    [
        (date(2025, 3, 1), AS, 0),
        (date(2026, 9, 30), AS, 0),
        (date(2026, 10, 1), GO, 1),
        (date(2027, 1, 31), GO, 1),
        (date(2027, 2, 1), AS, 2),
    ],
)
@pytest.mark.parametrize("historie", list(permutations(HISTORIE)))
def test_the_group_of_a_day_whatever_the_order_of_the_history(
    historie: tuple[GroepVanaf, ...], peildatum: date, groep: Doelgroep, wissels: int, goed: Goed
) -> None:
    uitkomst = goed(groep_op(historie, peildatum=peildatum))
    assert uitkomst.waarde is groep
    assert uitkomst.stappen[-1].artikel.artikel == ("13" if groep is AS else "19")
    assert [stap.code for stap in uitkomst.stappen].count("groep_gewijzigd") == wissels


@pytest.mark.parametrize("peildatum", [date(2025, 2, 28), date(2020, 1, 1)])
def test_before_the_history_nothing_is_known(peildatum: date) -> None:
    with pytest.raises(GegevenOntbreekt):
        groep_op(HISTORIE, peildatum=peildatum)
    with pytest.raises(GegevenOntbreekt):
        groep_op((), peildatum=peildatum)


def test_one_day_has_one_group() -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        groep_op((*HISTORIE, GroepVanaf(date(2026, 10, 1), AS)), peildatum=date(2027, 1, 1))
    assert gevangen.value.code == "twee_groepen_op_een_dag"


def _wissel(op: date, goed: Goed, route: Leerroute = Leerroute.B1, bijstand: bool = True) -> Any:
    return goed(
        rechten_na_groepswissel(
            HISTORIE, wissel_op=op, leerroute=route, eigen_asielvergunning=True, heeft_bijstand=bijstand
        )
    )


def test_from_asiel_to_gezin_en_overig_ends_what_only_asiel_has(goed: Goed) -> None:
    uitkomst = _wissel(date(2026, 10, 1), goed)
    assert {w.voorziening: (w.eerst, w.daarna) for w in uitkomst.waarde} == {
        Voorziening.MAATSCHAPPELIJKE_BEGELEIDING: ("college", "niet"),
        Voorziening.ONTZORGEN: ("college", "niet"),
        Voorziening.INTENSITEIT_LEERROUTE: ("college", "niet"),
        Voorziening.CURSUS: ("college", "niet"),
        Voorziening.GRATIS_EXAMENS: ("duo", "niet"),
        Voorziening.LENING: ("niet", "duo"),
    }
    assert {w.vanaf for w in uitkomst.waarde} == {date(2026, 10, 1)}
    codes = [stap.code for stap in uitkomst.stappen]
    assert (codes.count("voorziening_eindigt"), codes.count("voorziening_begint")) == (5, 1)
    assert {stap.artikel.artikel for stap in uitkomst.stappen[1:]} == {"19"}
    assert uitkomst.twijfels == ("lopende_lessen_na_wissel",)


def test_the_other_way_round_is_the_mirror(goed: Goed) -> None:
    heen = {(w.voorziening, w.eerst, w.daarna) for w in _wissel(date(2026, 10, 1), goed).waarde}
    terug = {(w.voorziening, w.daarna, w.eerst) for w in _wissel(date(2027, 2, 1), goed).waarde}
    assert heen == terug
    uitkomst = _wissel(date(2027, 2, 1), goed)
    assert uitkomst.twijfels == ()
    assert {stap.artikel.artikel for stap in uitkomst.stappen} == {"13"}


def test_the_zelfredzaamheidsroute_and_bijstand_matter(goed: Goed) -> None:
    namen = [w.voorziening for w in _wissel(date(2026, 10, 1), goed, Leerroute.ZELFREDZAAMHEID, bijstand=False).waarde]
    assert Voorziening.Z_PARTICIPATIE in namen
    assert Voorziening.ONTZORGEN not in namen


def test_the_same_group_again_changes_nothing(goed: Goed) -> None:
    historie = (GroepVanaf(date(2025, 3, 1), GO), GroepVanaf(date(2026, 10, 1), GO))
    uitkomst = goed(rechten_na_groepswissel(historie, wissel_op=date(2026, 10, 1)))
    assert uitkomst.waarde == ()
    assert uitkomst.stappen[-1].code == "rechten_blijven_gelijk"


def test_a_day_without_a_change_is_refused() -> None:
    with pytest.raises(GegevenStrijdig):
        rechten_na_groepswissel(HISTORIE, wissel_op=date(2026, 10, 2))
    with pytest.raises(GegevenOntbreekt):  # the first entry changes nothing that is known
        rechten_na_groepswissel(HISTORIE, wissel_op=date(2025, 3, 1))
