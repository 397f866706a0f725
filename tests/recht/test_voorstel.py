# SPDX-License-Identifier: EUPL-1.2
"""A proposal for other lengths counts inside its block, from its day on, and nowhere else."""

from datetime import date, timedelta
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.geldigheid import Versie, met_kennis_van, met_voorstel
from meedoen.recht.parameters import PARAMETERS, lengte
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.pip_termijn import PipTermijnFeiten, uiterste_dagtekening_pip
from meedoen.recht.wi2021.termijn import inburgeringstermijn

VAN = date(2027, 1, 1)


def voorstel(naam: str, waarde: int) -> dict[str, tuple[Versie[int], ...]]:
    return {naam: (Versie(VAN, waarde, date.min),)}


def pip(kennisgeving: date) -> date | None:
    feiten = PipTermijnFeiten(kennisgeving=kennisgeving, inschrijving=kennisgeving, groep=Doelgroep.ASIEL)
    return uiterste_dagtekening_pip(feiten, peildatum=kennisgeving).waarde


@pytest.mark.parametrize(
    ("kennisgeving", "dagen"), [(date(2026, 12, 31), 70), (date(2027, 1, 1), 56), (date(2027, 1, 4), 56)]
)
def test_it_holds_from_its_day_on(kennisgeving: date, dagen: int) -> None:
    with met_voorstel(voorstel("pip_dagen", 56)):
        assert pip(kennisgeving) == _werkdag(kennisgeving + timedelta(days=dagen))


@pytest.mark.parametrize("van", [date(2020, 1, 1), date(2022, 1, 1), date(2022, 1, 2)])
def test_it_goes_before_the_law_also_from_the_day_the_law_began(van: date) -> None:
    anders = {"pip_dagen": (Versie(van, 56, date.min),), "bezwaar_dagen": (Versie(date(1994, 1, 1), 28, date.min),)}
    with met_voorstel(anders):
        assert (lengte("pip_dagen", date(2026, 1, 1)), lengte("bezwaar_dagen", date(2026, 1, 1))) == (56, 28)
        assert lengte("pip_dagen", date(2022, 1, 1)) == (56 if van <= date(2022, 1, 1) else 70)


def _werkdag(dag: date) -> date:
    while dag.weekday() > 4:
        dag += timedelta(days=1)
    return dag


def test_outside_the_block_and_in_another_thread_it_does_not_exist() -> None:
    uit: list[int] = []
    with met_voorstel(voorstel("bezwaar_dagen", 7)):
        assert lengte("bezwaar_dagen", VAN) == 7
        draad = Thread(target=lambda: uit.append(lengte("bezwaar_dagen", VAN)))
        draad.start()
        draad.join()
    assert uit == [42]
    assert lengte("bezwaar_dagen", VAN) == 42


def test_the_block_ends_after_a_failure_too() -> None:
    with pytest.raises(RuntimeError), met_voorstel(voorstel("bezwaar_dagen", 7)):
        raise RuntimeError
    assert lengte("bezwaar_dagen", VAN) == 42


@given(st.integers(1, 240), st.dates(date(2027, 1, 1), date(2040, 1, 1)))
def test_a_longer_term_ends_later_and_other_clocks_stay(maanden: int, dag: date) -> None:
    nu, bezwaar = inburgeringstermijn(dag).waarde, bezwaartermijn(dag).waarde
    with met_voorstel(voorstel("termijn_maanden", maanden)):
        straks = inburgeringstermijn(dag).waarde
        assert bezwaartermijn(dag).waarde == bezwaar
    assert straks.start == nu.start
    assert (straks.einde > nu.einde) == (maanden > 36)
    assert (straks.einde == nu.einde) == (maanden == 36)


def test_which_lengths_make_sense_and_since_when_they_hold() -> None:
    grenzen = {naam: (p.eenheid, p.minst, p.meest, p.versies[0].vanaf) for naam, p in PARAMETERS.items()}
    assert grenzen == {
        "pip_dagen": ("dagen", 1, 366, date(2022, 1, 1)),
        "pip_derde_dagen": ("dagen", 1, 366, date(2022, 1, 1)),
        "termijn_maanden": ("maanden", 1, 240, date(2022, 1, 1)),
        "routewissel_maanden": ("maanden", 1, 240, date(2022, 1, 1)),
        "verlenging_maanden": ("maanden", 1, 240, date(1900, 1, 1)),
        "aanbod_maanden": ("maanden", 1, 240, date(1900, 1, 1)),
        "taalschakeltraject_maanden": ("maanden", 1, 240, date(1900, 1, 1)),
        "ontzorgen_maanden": ("maanden", 1, 240, date(2022, 1, 1)),
        "bezwaar_dagen": ("dagen", 1, 366, date(1994, 1, 1)),
        "beslissen_aanvraag_weken": ("weken", 1, 52, date(1900, 1, 1)),
        "beslissen_bezwaar_weken": ("weken", 1, 52, date(1900, 1, 1)),
        "beslissen_commissie_weken": ("weken", 1, 52, date(1900, 1, 1)),
        "bewaren_jaren": ("jaren", 1, 50, date(1900, 1, 1)),
        "pvt_norm": ("uren", 0, 5000, date(2022, 1, 1)),
        "map_norm": ("uren", 0, 5000, date(2022, 1, 1)),
        "z_lesuren": ("uren", 0, 5000, date(2022, 1, 1)),
        "z_meedoenuren": ("uren", 0, 5000, date(2022, 1, 1)),
        "boete_intake": ("euro", 0, 500_000, date(2022, 1, 1)),
        "boete_grondbedrag": ("euro", 0, 500_000, date(2022, 1, 1)),
        "boete_beslissen_weken": ("weken", 1, 52, date(1900, 1, 1)),
        "boete_betalen_weken": ("weken", 1, 52, date(1900, 1, 1)),
        "aanmaning_weken": ("weken", 1, 52, date(1900, 1, 1)),
    }


@pytest.mark.parametrize("naam", PARAMETERS)
def test_a_length_was_known_since_the_first_version_of_the_rules(naam: str) -> None:
    with met_kennis_van(date(2026, 11, 21)):
        assert lengte(naam, VAN) > 0
    with met_kennis_van(date(2026, 11, 20)), pytest.raises(NogNietVanKracht):
        lengte(naam, VAN)


@pytest.mark.parametrize("naam", PARAMETERS)
def test_a_length_is_refused_before_its_first_day(naam: str) -> None:
    eerste = PARAMETERS[naam].versies[0].vanaf
    assert lengte(naam, eerste) > 0
    with pytest.raises(NogNietVanKracht):
        lengte(naam, eerste - timedelta(days=1))
