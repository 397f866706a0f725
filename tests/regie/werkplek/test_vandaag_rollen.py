# SPDX-License-Identifier: EUPL-1.2
"""Vandaag of the jurist and of financiën: what waits for them by day, in one sentence, and nothing they may not see."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, Vereiste
from meedoen.regie.adviezen import services as adviezen
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.bezwaren.services import Vervolg
from meedoen.regie.handhaving import services
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.vandaag import financien, jurist
from tests.conftest import FENNA, JURRE, SANNE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.bezwaren.conftest import Toneel as Bezwaartoneel
from tests.regie.handhaving.conftest import Toneel

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
MEEST = 15


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def _jurist(toneel: Any) -> dict[str, list[Any]]:
    with met_scope(toneel.scope_van(JURRE, vandaag=toneel.vandaag)) as scope:
        blad = jurist.pagina(scope, lead="", week_tot=toneel.vandaag + 6 * DAG)
    return {groep.sleutel: list(groep.rijen) for groep in blad["groepen"]}


def _geld(toneel: Any) -> dict[str, list[Any]]:
    with met_scope(toneel.scope_van(FENNA, vandaag=toneel.vandaag)) as scope:
        blad = financien.pagina(scope, lead="")
    return {groep.sleutel: list(groep.rijen) for groep in blad["groepen"]}


def _blad(client: Any) -> str:
    with CaptureQueriesContext(connection) as gevraagd:
        antwoord = client.get("/")
    assert antwoord.status_code == 200 and len(gevraagd) <= MEEST, len(gevraagd)
    tekst: str = antwoord.text
    return tekst


@pytest.mark.parametrize(
    ("wie", "woorden"), [(JURRE, "Er wacht nu niets op je"), (FENNA, "Er zijn geen boetes")]
)  # fmt: skip
def test_a_day_without_work_says_what_will_stand_here(wie: Any, woorden: str, ingelogd: Any) -> None:
    assert woorden in _blad(ingelogd(wie))


def test_the_jurist_reads_per_bezwaar_what_comes_next_and_by_when(ingelogd: Any, scope_van: Any) -> None:
    toneel = Bezwaartoneel(scope_van)
    rij = toneel.ontvang()
    (een,) = _jurist(toneel)["bezwaar"]
    assert een.datum == rij.uiterlijk and "Hoor de inburgeraar" in een.zin and een.knop.url.endswith("/horen")
    toneel.daad(bezwaren.vraag_herstel, vereisten=[Vereiste.GRONDEN], tot=toneel.vandaag + 14 * DAG)
    stand = _jurist(toneel)
    assert "bezwaar" not in stand and "Wacht op de aanvulling" in stand["wacht"][0].zin
    velden = {"door": g.Adviesvrager.INBURGERAAR, "gevraagd_op": VANDAAG}
    toneel.doe(SANNE, adviezen.neem_op, **velden)
    (advies,) = _jurist(toneel)["advies"]
    assert advies.datum == VANDAAG + 28 * DAG and "gevraagd op 23 november 2026" in advies.zin
    tekst = _blad(ingelogd(JURRE))
    assert "Adviezen aan DUO" in tekst and "Deze week" in tekst and f"/bezwaren/{rij.id}" in tekst
    assert "Er wacht nu niets" not in tekst and "De route past niet" not in tekst, "no content on the first page"
    toneel.vandaag = rij.uiterlijk + 15 * DAG
    assert _jurist(toneel)["bezwaar"][0].toestand.soort == "te_laat"
    toneel.daad(bezwaren.trek_in, datum=toneel.vandaag)
    assert "bezwaar" not in _jurist(toneel)


def test_of_a_fine_the_jurist_reads_its_day_and_finance_its_money(scope_van: Any, ingelogd: Any) -> None:
    toneel = Toneel(scope_van)
    id_ = toneel.begin()
    toneel.weeg(id_)
    toneel.voornemen(id_)
    assert "zienswijze komt nog" in _jurist(toneel)["boetes"][0].zin and _geld(toneel) == {}
    toneel.gehoord(id_)
    assert "De zienswijze is er" in _jurist(toneel)["boetes"][0].zin
    toneel.beboet(id_)
    assert "boetes" not in _jurist(toneel) and _geld(toneel) == {}
    toneel.vandaag += 35 * DAG
    (komt,) = _geld(toneel)["komt"]
    assert "staat nog open. Betalen kan tot en met" in komt.zin and komt.datum is not None
    toneel.bezwaar(id_)
    (een,) = _jurist(toneel)["bezwaar"]
    assert een.knop.url.endswith("/horen") and "boetes" not in _jurist(toneel)
    toneel.vandaag = komt.datum + DAG
    (laat,) = _geld(toneel)["laat"]
    assert "stuurt een aanmaning" in laat.zin and laat.toestand.soort == "te_laat"
    tekst = _blad(ingelogd(FENNA))
    assert "oproep" not in tekst and "brede intake" not in tekst, "never what it is for"
    toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking,
               datum=toneel.vandaag, centen=5_000)  # fmt: skip
    toneel.beslis_op_bezwaar(BezwaarUitkomst.GEGROND, vervolg=Vervolg.HERROEPEN, motivering="Was ziek.")
    (terug,) = _geld(toneel)["terug"]
    assert "€ 50 gaat terug" in terug.zin and "laat" not in _geld(toneel)
