# SPDX-License-Identifier: EUPL-1.2
"""A refusal names the fact that can't be: the one below zero, also where a rule takes several."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from meedoen.recht.awb.betaling import InvorderFeiten, OverlijdenFeiten, boete_na_overlijden, invordering
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.wi2021.boete_duo import LeerrouteStand, boete_leerroute
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.financiering_dagen import verrekening_spuk
from meedoen.recht.wi2021.financiering_verantwoording import saldo_spuk
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.lening import Huishouden, draagkracht, leenruimte
from meedoen.recht.wi2021.lening_terugbetalen import maandbedrag_lening
from meedoen.recht.wi2021.vrijstelling import VrijstellingFeiten, vrijstelling
from meedoen.recht.wi2021.z_route import ZNormFeiten, ZUren, z_uren_nog_nodig

DAG = date(2026, 11, 20)
_BOETE = InvorderFeiten(bekendmaking=DAG, boetebedrag=10_000)
_NA_DOOD = OverlijdenFeiten(overleden_op=DAG, onherroepelijk_op=None, boetebedrag=10_000)
_STAND = LeerrouteStand(route=Leerroute.B1, groep=Doelgroep.ASIEL, lesuren=300, uren_in_pip=600, behaald=2)


def _vrij(**feiten: int) -> object:
    return vrijstelling(VrijstellingFeiten(**feiten), peildatum=DAG)


def _z(**uren: int) -> object:
    return z_uren_nog_nodig(ZNormFeiten(groep=Doelgroep.ASIEL), ZUren(**uren), peildatum=DAG)


def _invorder(**anders: int) -> object:
    return invordering(replace(_BOETE, **anders), peildatum=DAG)


def _na_dood(**anders: int) -> object:
    return boete_na_overlijden(replace(_NA_DOOD, **anders))


def _boete(**anders: int) -> object:
    return boete_leerroute(replace(_STAND, **anders), peildatum=DAG)


def _spuk(voorlopig: int = 1, definitief: int = 1) -> object:
    return verrekening_spuk(voorlopig, definitief)


def _saldo(uitkering: int = 1, netto_lasten: int = 1) -> object:
    return saldo_spuk(uitkering, netto_lasten, jaar=2025)


def _draagkracht(toetsingsinkomen: int = 1, belastbaar_minimumloon: int = 1) -> object:
    return draagkracht(
        toetsingsinkomen=toetsingsinkomen,
        belastbaar_minimumloon=belastbaar_minimumloon,
        huishouden=next(iter(Huishouden)),
    )


def _ruimte(draagkracht_per_jaar: int = 0, opgenomen: int = 0) -> object:
    return leenruimte(groep=Doelgroep.GEZIN_OVERIG, draagkracht_per_jaar=draagkracht_per_jaar, opgenomen=opgenomen,
                      peildatum=DAG)  # fmt: skip


_AFLOSSEN = partial(maandbedrag_lening, peildatum=DAG)


@pytest.mark.parametrize(
    ("regel", "veld"),
    [
        (_vrij, "jaren_leerplicht"), (_vrij, "jaren_ingezetene"), (_vrij, "jaren_werk"),
        (_z, "cursusuren"), (_z, "participatieuren"), (_z, "pvt_uren"), (_z, "map_uren"),
        (_invorder, "boetebedrag"), (_invorder, "betaald"), (_na_dood, "boetebedrag"), (_na_dood, "betaald"),
        (_boete, "lesuren"), (_boete, "uren_in_pip"), (_boete, "behaald"),
        (_spuk, "voorlopig"), (_spuk, "definitief"), (_saldo, "uitkering"), (_saldo, "netto_lasten"),
        (_draagkracht, "toetsingsinkomen"), (_draagkracht, "belastbaar_minimumloon"),
        (_ruimte, "draagkracht_per_jaar"), (_ruimte, "opgenomen"),
    ],
)  # fmt: skip
def test_a_refusal_names_the_fact_that_is_below_zero(regel: Callable[..., object], veld: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        regel(**{veld: -1})
    assert gevangen.value.veld == veld


@pytest.mark.parametrize(("duo", "eigen", "veld"), [(-1, 5, "maandbedrag_duo"), (5, -1, "draagkracht_per_jaar")])
def test_so_does_paying_back(duo: int, eigen: int, veld: str) -> None:
    with pytest.raises(GegevenStrijdig) as gevangen:
        _AFLOSSEN(maandbedrag_duo=duo, draagkracht_per_jaar=eigen)
    assert gevangen.value.veld == veld
