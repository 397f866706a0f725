# SPDX-License-Identifier: EUPL-1.2
"""Names that reveal something, and a list that two people tick at the same time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein.verwijzen import LIJST, Lijstthema, onthult, punten_van, samengevoegd

CODES = st.frozensets(st.sampled_from([punt.code for punt in LIJST]))


@pytest.mark.parametrize(
    "naam",
    ["COC Utrecht", "Stichting Moskee El Fath", "Baptistenkerk Soest", "GGZ Eemland", "Blijf-van-mijn-Lijf",
     "Vrouwenopvang Midden", "Leger des Heils", "Psychologenpraktijk De Laan", "Joodse gemeenschap",
     "Lésbisch café"],
)  # fmt: skip
def test_a_name_that_reveals_something(naam: str) -> None:
    assert onthult(naam)


@pytest.mark.parametrize(
    "naam", ["Steunpunt Nieuwkomers Baarn", "VluchtelingenWerk", "Welzijn Eemland", "Taalhuis Het Anker", "Cocon Baarn"]
)
def test_a_name_that_reveals_nothing(naam: str) -> None:
    assert not onthult(naam)


def test_every_theme_has_its_things_and_every_code_is_one() -> None:
    assert all(punten_van(thema) for thema in Lijstthema)
    assert len({punt.code for punt in LIJST}) == len(LIJST)
    assert all(punt.code.startswith(f"{punt.thema}_") for punt in LIJST)


@given(stond=CODES, gekozen=CODES, nu=CODES)
def test_only_what_a_person_changed_changes(stond: frozenset[str], gekozen: frozenset[str], nu: frozenset[str]) -> None:
    aan, uit = samengevoegd(stond, gekozen)
    na = (nu | aan) - uit
    zelf = stond ^ gekozen
    assert na - zelf == nu - zelf
    assert na & zelf == gekozen & zelf
