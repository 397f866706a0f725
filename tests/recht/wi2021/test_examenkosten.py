# SPDX-License-Identifier: EUPL-1.2
"""Regeling inburgering 2021 art. 3.4 and 3.5: what a try at a part of the exam costs, and who pays."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.examenkosten import kosten_examenpoging
from meedoen.recht.wi2021.leerroute import Niveau
from meedoen.recht.wi2021.plicht_inhoud import Examenonderdeel

Goed = Callable[[Any], Any]
NU = date(2026, 11, 20)
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
LEZEN, KNM = Examenonderdeel.LEZEN, Examenonderdeel.KNM


@pytest.mark.parametrize(
    ("onderdeel", "niveau", "groep", "eerder", "centen", "codes"),
    [
        (LEZEN, Niveau.A2, AS, 0, 0, ["examenpoging_gratis"]),
        (LEZEN, Niveau.B1, AS, 1, 0, ["examenpoging_gratis"]),
        (KNM, None, AS, 1, 0, ["examenpoging_gratis"]),
        (LEZEN, Niveau.A2, AS, 2, 5_000, ["gratis_pogingen_op", "examengeld"]),
        (KNM, None, AS, 2, 5_000, ["gratis_pogingen_op", "examengeld"]),
        (LEZEN, Niveau.B1, AS, 2, None, ["gratis_pogingen_op", "staatsexamengeld"]),
        (KNM, None, GO, 0, 5_000, ["examen_zelf_betalen", "examengeld"]),
        (LEZEN, Niveau.A2, GO, 0, 5_000, ["examen_zelf_betalen", "examengeld"]),
        (LEZEN, Niveau.B2, GO, 0, None, ["examen_zelf_betalen", "staatsexamengeld"]),
    ],
)
def test_what_a_try_costs(
    onderdeel: Examenonderdeel,
    niveau: Niveau | None,
    groep: Doelgroep,
    eerder: int,
    centen: int | None,
    codes: list[str],
    goed: Goed,
) -> None:
    uitkomst = goed(
        kosten_examenpoging(onderdeel, examenniveau=niveau, groep=groep, eerdere_pogingen=eerder, peildatum=NU)
    )
    assert (uitkomst.waarde, [s.code for s in uitkomst.stappen]) == (centen, codes)


@pytest.mark.parametrize(
    ("dag", "twijfels"),
    [
        (date(2026, 4, 17), ("examengeld_niet_gelezen",)),
        (date(2026, 4, 18), ()),
        (date(2026, 4, 19), ()),
    ],
)
def test_an_amount_of_before_the_text_we_read_is_doubtful(dag: date, twijfels: tuple[str, ...], goed: Goed) -> None:
    uitkomst = goed(kosten_examenpoging(KNM, examenniveau=None, groep=GO, eerdere_pogingen=0, peildatum=dag))
    assert (uitkomst.waarde, uitkomst.twijfels) == (5_000, twijfels)


def test_what_is_not_known_or_cannot_be_is_refused() -> None:
    with pytest.raises(GegevenOntbreekt) as mist:
        kosten_examenpoging(LEZEN, examenniveau=None, groep=GO, eerdere_pogingen=0, peildatum=NU)
    assert mist.value.veld == "examenniveau"
    with pytest.raises(GegevenOntbreekt):
        kosten_examenpoging(KNM, examenniveau=None, groep=None, eerdere_pogingen=0, peildatum=NU)
    with pytest.raises(GegevenStrijdig) as fout:
        kosten_examenpoging(KNM, examenniveau=None, groep=AS, eerdere_pogingen=-1, peildatum=NU)
    assert fout.value.code == "pogingen_onder_nul"
    with pytest.raises(NogNietVanKracht):
        kosten_examenpoging(KNM, examenniveau=None, groep=AS, eerdere_pogingen=0, peildatum=date(2021, 12, 31))


@given(st.sampled_from(Examenonderdeel), st.integers(0, 20))
def test_only_the_first_two_tries_of_the_asiel_group_are_free(onderdeel: Examenonderdeel, eerder: int) -> None:
    kosten = {
        groep: kosten_examenpoging(
            onderdeel, examenniveau=Niveau.A2, groep=groep, eerdere_pogingen=eerder, peildatum=NU
        ).waarde
        for groep in Doelgroep
    }
    assert kosten == {AS: 0 if eerder < 2 else 5_000, GO: 5_000}
