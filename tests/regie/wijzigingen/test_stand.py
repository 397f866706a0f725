# SPDX-License-Identifier: EUPL-1.2
"""A pause and the doelgroep: what stands still and what never, what begins and ends."""

from __future__ import annotations

import html
import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import klokken
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wijzigingen.beeld import stand
from tests.conftest import SANNE, VANDAAG
from tests.regie.trajecten.conftest import leg_vast_als_keten
from tests.regie.wijzigingen.conftest import met_plan

pytestmark = pytest.mark.django_db


def groep(scope: Any, dossier: Dossier, **antwoorden: bool | None) -> stand.GroepBeeld:
    beeld = stand.doelgroep(
        dossierfeiten(dossier), vandaag=VANDAAG, **{"vergunning": True, "bijstand": True} | antwoorden
    )
    assert beeld is not None
    return beeld


def test_a_pause_stops_the_terms_of_this_act_and_nothing_else(sanne: Any) -> None:
    dossier = met_plan(sanne)
    voor = stand.pauze(dossierfeiten(dossier), klokken(dossierfeiten(dossier), vandaag=VANDAAG))
    assert voor.sinds is None and voor.stil == () and "Inburgeringstermijn" in voor.loopt
    leg_vast_als_keten(sanne, dossier, g.Gepauzeerd(vanaf=date(2026, 11, 2)))
    na = stand.pauze(dossierfeiten(dossier), klokken(dossierfeiten(dossier), vandaag=VANDAAG))
    assert na.sinds == date(2026, 11, 2) and "Inburgeringstermijn" in na.stil
    assert not set(na.stil) & {"Bezwaar open", "Bewaartermijn"}
    leg_vast_als_keten(sanne, dossier, g.Hervat(vanaf=date(2026, 11, 16)))
    weer = stand.pauze(dossierfeiten(dossier), klokken(dossierfeiten(dossier), vandaag=VANDAAG))
    assert weer.sinds is None and weer.eerder == ("Van 2 november 2026 tot en met 15 november 2026",)


def test_without_a_change_the_page_says_what_one_would_do(sanne: Any) -> None:
    beeld = groep(sanne, met_plan(sanne))
    assert (beeld.wissel, beeld.naar, beeld.naar_gezin) == (None, "gezinsmigrant of overige migrant", True)
    titels = [stap.titel for stap in beeld.stappen]
    assert any("Eindigt op" in t and "maatschappelijke begeleiding" in t for t in titels)
    assert any("Begint op" in t and "lening" in t for t in titels)
    assert any(stap.twijfel for stap in beeld.stappen)


def test_the_last_change_that_duo_told_is_the_one_that_is_shown(sanne: Any) -> None:
    dossier = met_plan(sanne)
    nieuw = g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG, begindatum=date(2026, 11, 10))
    leg_vast_als_keten(sanne, dossier, nieuw)
    beeld = groep(sanne, dossier)
    assert (beeld.wissel, beeld.naar) == (date(2026, 11, 10), "gezinsmigrant of overige migrant")
    assert [sinds for _, sinds in beeld.historie] == ["sinds 5 januari 2026", "sinds 10 november 2026"]
    # The same group told again is no change.
    leg_vast_als_keten(
        sanne, dossier, g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG, begindatum=date(2026, 11, 20))
    )
    assert groep(sanne, dossier).wissel == date(2026, 11, 10)


def test_what_the_dossier_does_not_know_is_asked_and_not_guessed(sanne: Any) -> None:
    dossier = met_plan(sanne)
    (stap,) = groep(sanne, dossier, vergunning=None).stappen
    assert stap.titel == "Er ontbreekt nog iets" and "asielvergunning" in stap.uitleg
    assert stand.vergunning_van(dossierfeiten(dossier)) is None
    met, zonder = groep(sanne, dossier), groep(sanne, dossier, vergunning=False)
    assert len(met.stappen) == len(zonder.stappen) + 1


def test_both_pages_within_few_queries(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = met_plan(sanne)
        leg_vast_als_keten(sanne, dossier, g.Gepauzeerd(vanaf=date(2026, 11, 2)))
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/wijzigen"
    for blad, zin in (
        ("/pauze", "Gepauzeerd sinds 2 november 2026"),
        ("/doelgroep", "Er ontbreekt nog iets"),
        ("/doelgroep?vergunning=ja&bijstand=nee", "Eindigt op"),
        ("", "Er is een pauze sinds 2 november 2026"),
    ):
        with CaptureQueriesContext(connection) as gevraagd:
            tekst = client.get(f"{url}{blad}").text
        assert zin in tekst, blad
        assert len(gevraagd) <= 15


def test_who_may_want_another_group_gets_two_weeks_and_a_task_after_them(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = met_plan(sanne)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/eigen-taak"
    blad = client.get(f"/dossiers/{dossier.id}/wijzigen/doelgroep").text
    gevonden = re.search(rf'href="({url}[^"]+)"', blad)
    assert gevonden is not None, blad
    form = client.get(html.unescape(gevonden[1])).text
    assert "Vraag na de bedenktijd" in form and 'value="7-12-2026"' in form
