# SPDX-License-Identifier: EUPL-1.2
"""Sentences of steps say the length the rule reckoned with, also under a proposal for another one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meedoen.recht.archief.bewaartermijn import BewaarFeiten, Bewaargegeven, verwijderdag
from meedoen.recht.awb.betaling import einde_aanmaning, uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import bezwaar_tijdig, bezwaartermijn
from meedoen.recht.awb.boete import beslistermijn_boete
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.geldigheid import Versie, met_voorstel
from meedoen.recht.participatiewet.ontzorgen import OntzorgFeiten, ontzorgperiode
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.aanbod import uiterlijk_aanbod
from meedoen.recht.wi2021.doelgroep import Doelgroep, Vergunning
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.pip_termijn import InformatieDerde, PipTermijnFeiten, uiterste_dagtekening_pip
from meedoen.recht.wi2021.pip_wijziging import RoutewisselFeiten, laatste_dag_routewissel, mag_route_wijzigen
from meedoen.recht.wi2021.termijn import inburgeringstermijn
from meedoen.regie.web.zinnen import recht_nl

DAG = date(2026, 10, 16)
ALTIJD = date(2022, 1, 1)


def _pip(**velden: object) -> Uitkomst[date | None]:
    feiten = {"kennisgeving": DAG, "inschrijving": DAG, "groep": Doelgroep.ASIEL} | velden
    return uiterste_dagtekening_pip(PipTermijnFeiten(**feiten), peildatum=DAG)  # type: ignore[arg-type]


def _zinnen(uitkomst: object) -> list[str]:
    assert isinstance(uitkomst, Uitkomst)
    twijfels = [recht_nl.twijfelzin(stap.twijfel) for stap in uitkomst.stappen if stap.twijfel]
    return [zin for stap in uitkomst.stappen for zin in (recht_nl.titel(stap), recht_nl.uitleg(stap))] + twijfels


@pytest.mark.parametrize(
    ("naam", "waarde", "deel"),
    [
        ("pip_dagen", 56, "Acht weken later is"),
        ("pip_dagen", 56, "plus 56 dagen."),
        ("pip_dagen", 7, "Een week later is"),
        ("pip_dagen", 60, "60 dagen later is"),
        ("pip_dagen", 91, "13 weken later is"),
        ("pip_dagen", 70, "Tien weken later is"),
    ],
)
def test_the_time_for_the_plan_is_that_of_the_proposal(naam: str, waarde: int, deel: str) -> None:
    with met_voorstel({naam: (Versie(ALTIJD, waarde, date.min),)}):
        assert deel in " ".join(_zinnen(_pip()))


def test_the_time_after_information_is_that_of_the_proposal() -> None:
    derde = InformatieDerde(gevraagd_op=DAG, ontvangen_op=date(2027, 2, 1))
    with met_voorstel({"pip_derde_dagen": (Versie(ALTIJD, 21, date.min),)}):
        tekst = " ".join(_zinnen(_pip(derden=(derde,))))
    assert "Drie weken na de informatie van een ander is maandag 22 februari 2027" in tekst
    assert "binnen drie weken daarna" in tekst


@pytest.mark.parametrize(("dagen", "deel"), [(42, "Zes weken"), (28, "Vier weken"), (30, "30 dagen")])
def test_bezwaar_counts_the_first_and_the_last_day(dagen: int, deel: str) -> None:
    with met_voorstel({"bezwaar_dagen": (Versie(ALTIJD, dagen, date.min),)}):
        tekst = " ".join(_zinnen(bezwaartermijn(date(2026, 11, 20))))
    assert f"{deel} later is" in tekst
    assert f"{deel} vanaf 21 november 2026." in tekst


@pytest.mark.parametrize(
    ("maanden", "deel"),
    [(18, "anderhalf jaar"), (12, "een jaar"), (24, "twee jaar"), (17, "17 maanden"), (1, "een maand")],
)
@pytest.mark.parametrize("start", [date(2026, 11, 20), date(2026, 8, 31), date(2028, 2, 29), date(2026, 1, 1)])
def test_a_switch_is_told_in_months_also_from_a_day_that_not_every_month_has(
    maanden: int, deel: str, start: date
) -> None:
    with met_voorstel({"routewissel_maanden": (Versie(ALTIJD, maanden, date.min),)}):
        assert f"Dat is {deel} vanaf het begin" in " ".join(_zinnen(laatste_dag_routewissel(start, route=Leerroute.B1)))


_VAST = ("tien weken", "70 dagen", "twee weken", "drie jaar", "anderhalf jaar", "zes weken")


@pytest.mark.parametrize("wacht", [True, False])
def test_no_sentence_keeps_the_length_of_now(wacht: bool) -> None:
    derde = InformatieDerde(gevraagd_op=DAG, ontvangen_op=None if wacht else date(2027, 2, 1))
    wissel = RoutewisselFeiten(
        start=DAG, van=Leerroute.B1, naar=Leerroute.ZELFREDZAAMHEID, voortgang="onvoldoende", bijzonder_geval=True
    )
    anders = {"pip_dagen": 56, "pip_derde_dagen": 21, "termijn_maanden": 48, "routewissel_maanden": 17,
              "bezwaar_dagen": 28}  # fmt: skip
    with met_voorstel({naam: (Versie(ALTIJD, waarde, date.min),) for naam, waarde in anders.items()}):
        uitkomsten = [
            _pip(derden=(derde,)),
            _pip(inschrijving=None),
            _pip(inschrijving=date(2026, 12, 1)),
            _pip(groep=Doelgroep.GEZIN_OVERIG, inschrijving=None),
            _pip(kennisgeving=date(2022, 11, 1), inschrijving=date(2022, 12, 1)),
            _pip(kennisgeving=date(2022, 11, 1), inschrijving=None),
            _pip(kennisgeving=None, inschrijving=None),
            _pip(vestiging_na_verhuizing=DAG, derden=(derde,)),
            inburgeringstermijn(date(2027, 2, 28)),
            bezwaartermijn(DAG),
            bezwaar_tijdig(DAG, ontvangen_op=date(2027, 3, 1)),
            mag_route_wijzigen(wissel, peildatum=date(2028, 11, 1)),
        ]
        tekst = " ".join(zin for uitkomst in uitkomsten for zin in _zinnen(uitkomst)).lower()
    assert [vast for vast in _VAST if vast in tekst] == []


def _bewaren() -> object:
    return verwijderdag(BewaarFeiten(groep=Doelgroep.ASIEL, plicht_geeindigd_op=DAG), Bewaargegeven.OVERIG)


def _ontzorgen() -> object:
    return ontzorgperiode(
        OntzorgFeiten(inburgeringsplichtig=True, vergunning=Vergunning.ASIEL_BEPAALD, bijstand_vanaf=DAG)
    )


@pytest.mark.parametrize(
    ("naam", "regel", "nu", "straks"),
    [
        ("aanbod_maanden", lambda: uiterlijk_aanbod(DAG, groep=Doelgroep.ASIEL, route=Leerroute.B1), "drie maanden na",
         "acht maanden na"),
        ("taalschakeltraject_maanden", lambda: uiterlijk_aanbod(DAG, groep=Doelgroep.ASIEL, route=Leerroute.ONDERWIJS),
         "zes maanden na", "acht maanden na"),
        ("ontzorgen_maanden", _ontzorgen, "Zes maanden, tot en met", "Acht maanden, tot en met"),
        ("bewaren_jaren", _bewaren, "Vijf jaar na", "Acht jaar na"),
        ("boete_beslissen_weken", lambda: beslistermijn_boete(DAG), "13 weken na", "acht weken na"),
        ("boete_betalen_weken", lambda: uiterste_betaaldag_boete(DAG), "Zes weken later", "Acht weken later"),
        ("aanmaning_weken", lambda: einde_aanmaning(DAG), "Twee weken na", "Acht weken na"),
    ],
)  # fmt: skip
def test_every_other_term_is_told_as_long_as_it_is(naam: str, regel: Any, nu: str, straks: str) -> None:
    assert nu in " ".join(_zinnen(regel()))
    with met_voorstel({naam: (Versie(ALTIJD, 8, date.min),)}):
        tekst = " ".join(_zinnen(regel()))
    assert straks in tekst and nu not in tekst


def test_a_step_as_it_was_kept_before_reads_the_same() -> None:
    stap = Stap(Artikel(WET, "11", "1"), "zes_weken", (date(2026, 11, 24), date(2027, 1, 4)))
    assert recht_nl.titel(stap) == "Zes weken later is maandag 4 januari 2027"
