# SPDX-License-Identifier: EUPL-1.2
"""A foreign diploma at IDW: once under way, a task while it is, and what came back in start level and plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from meedoen.domein.gebeurtenissen import Onderwijsniveau, Waarderingstand
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Startniveau, Taak
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.intake import services
from meedoen.regie.intake.services import IntakeWeigering
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.voorstel import voorstellen
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
S, N = Waarderingstand, Onderwijsniveau


@pytest.fixture
def sanne(scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope


def vraag(scope: Any, dossier: Dossier, **anders: Any) -> str:
    velden: dict[str, Any] = {"diploma": "Bachelor scheikunde", "land": "Syrië", "datum": VANDAAG - 10 * DAG} | anders
    return _code(services.vraag_waardering, scope=scope, dossier=dossier, **velden)


def antwoord(scope: Any, dossier: Dossier, stand: Waarderingstand, **anders: Any) -> str:
    velden: dict[str, Any] = {"waardering_id": eerste(dossier), "datum": VANDAAG} | anders
    return _code(services.leg_antwoord_vast, scope=scope, dossier=dossier, stand=stand, **velden)


def gebruik(scope: Any, dossier: Dossier, *, in_startniveau: bool = True) -> str:
    velden = {"waardering_id": eerste(dossier), "in_startniveau": in_startniveau}
    return _code(services.gebruik_waardering, scope=scope, dossier=dossier, **velden)


def _code(doe: Callable[..., object], **velden: Any) -> str:
    try:
        doe(**velden)
    except IntakeWeigering as fout:
        return fout.code
    return ""


def eerste(dossier: Dossier) -> UUID:
    return dossierfeiten(dossier).waarderingen[0].waardering_id


def taken(dossier: Dossier) -> list[tuple[str, str, date | None]]:
    rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="diploma")
    return list(rijen.values_list("soort", "groep", "uiterlijk"))


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({}, ""),
        ({"datum": VANDAAG}, ""),
        ({"datum": VANDAAG + DAG}, "datum_toekomst"),
        ({"verwacht": VANDAAG - 11 * DAG}, "diploma_eerder"),
        ({"verwacht": VANDAAG - 10 * DAG}, ""),
    ],
)
def test_what_a_request_asks(sanne: Any, anders: dict[str, Any], code: str) -> None:
    assert vraag(sanne, maak(sanne), **anders) == code


def test_one_diploma_lies_with_idw_once(sanne: Any) -> None:
    dossier = maak(sanne)
    assert vraag(sanne, dossier) == "" and vraag(sanne, dossier, diploma=" bachelor Scheikunde") == "diploma_dubbel"
    assert antwoord(sanne, dossier, S.INGETROKKEN) == ""
    assert vraag(sanne, dossier) == ""


def test_it_waits_and_then_asks(sanne: Any) -> None:
    dossier = maak(sanne)
    vraag(sanne, dossier)
    zes_weken = VANDAAG + 32 * DAG
    assert taken(dossier) == [("diplomawaardering_wacht", "wacht", zes_weken)]
    herbereken(scope=replace(sanne, vandaag=zes_weken), dossier=dossier)
    assert taken(dossier)[0][1] == "wacht"
    herbereken(scope=replace(sanne, vandaag=zes_weken + DAG), dossier=dossier)
    assert taken(dossier) == [("diplomawaardering_navragen", "doen", zes_weken)]


def test_what_idw_says_moves_the_task(sanne: Any) -> None:
    dossier = maak(sanne)
    vraag(sanne, dossier)
    assert antwoord(sanne, dossier, S.AANVULLEN) == ""
    assert taken(dossier) == [("diplomawaardering_aanvullen", "doen", VANDAAG + 14 * DAG)]
    assert antwoord(sanne, dossier, S.AANGEVRAAGD, verwacht=VANDAAG + 20 * DAG) == ""
    assert taken(dossier) == [("diplomawaardering_wacht", "wacht", VANDAAG + 20 * DAG)]
    assert antwoord(sanne, dossier, S.ONTVANGEN) == "diploma_niveau"
    assert antwoord(sanne, dossier, S.ONTVANGEN, niveau=N.HBO, datum=VANDAAG - DAG) == "diploma_eerder"
    assert antwoord(sanne, dossier, S.ONTVANGEN, niveau=N.HBO, richting="techniek") == ""
    assert taken(dossier) == [("diplomawaardering_gebruiken", "doen", VANDAAG + 7 * DAG)]
    assert antwoord(sanne, dossier, S.GEEN) == "diploma_weg"
    assert gebruik(sanne, dossier) == "" and taken(dossier) == []
    assert gebruik(sanne, dossier) == "diploma_weg"


@pytest.mark.parametrize(
    ("niveau", "diploma"),
    [(N.VMBO, "middelbaar"), (N.MBO_3, "vakopleiding"), (N.MBO_4, "vakopleiding"), (N.WO, "hoger")],
)
def test_the_start_level_takes_over_what_idw_says_with_its_source(
    sanne: Any, niveau: Onderwijsniveau, diploma: str
) -> None:
    dossier = maak(sanne)
    vraag(sanne, dossier)
    antwoord(sanne, dossier, S.ONTVANGEN, niveau=niveau)
    assert gebruik(sanne, dossier) == ""
    start = Startniveau.objects.get(dossier_id=dossier.id)
    assert (start.hoogste_diploma, start.bronnen["hoogste_diploma"]) == (diploma, "diplomawaardering")


def test_without_a_level_nothing_is_taken_over(sanne: Any) -> None:
    dossier = maak(sanne)
    vraag(sanne, dossier)
    antwoord(sanne, dossier, S.GEEN, niveau=N.WO)
    assert dossierfeiten(dossier).waarderingen[0].niveau is None
    assert gebruik(sanne, dossier) == "diploma_zonder_niveau"
    assert gebruik(sanne, dossier, in_startniveau=False) == ""
    assert not Startniveau.objects.filter(dossier_id=dossier.id).exists()


@pytest.mark.parametrize(("niveau", "er"), [(N.MBO_3, False), (N.MBO_4, True), (N.HAVO, True), (N.VMBO, False)])
def test_the_plan_is_offered_the_onderwijsroute_and_says_why(sanne: Any, niveau: Onderwijsniveau, er: bool) -> None:
    dossier = maak(sanne)
    vraag(sanne, dossier)
    antwoord(sanne, dossier, S.ONTVANGEN, niveau=niveau)
    feiten = dossierfeiten(dossier)
    alle = voorstellen(Pip(), feiten, startniveau=None, kinderen=(), vandaag=VANDAAG)
    gevonden = [v for v in alle if v.sleutel == "route_diploma"]
    assert bool(gevonden) is er
    assert all(v.velden == {"leerroute": "O"} and "IDW" in v.bron for v in gevonden)


def test_the_pages_by_their_forms_alone(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak(scope)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/intake/diploma"
    assert "Voor deze persoon is één waardering gratis" in client.get(basis).text
    goed = {"diploma": "Lasser", "land": "Eritrea", "datum": "20-11-2026", "verwacht": ""}
    fout = client.post(f"{basis}/nieuw", goed | {"datum": "30-11-2026"})
    assert fout.status_code == 422 and "Lasser" in fout.text
    assert client.post(f"{basis}/nieuw", goed)["Location"] == basis
    assert client.post(f"{basis}/nieuw", goed).status_code == 422  # a second click
    with met_scope(scope_van(SANNE)):
        een = f"{basis}/{eerste(dossier)}"
    leeg = {"stand": "ontvangen", "datum": "23-11-2026", "niveau": "", "richting": "metaal", "verwacht": ""}
    fout = client.post(f"{een}/antwoord", leeg)
    assert fout.status_code == 422 and "metaal" in fout.text
    assert client.post(f"{een}/antwoord", leeg | {"niveau": "mbo_3"})["Location"] == basis
    assert "mbo niveau 3, metaal" in client.get(basis).text
    assert client.get(f"{een}/gebruiken").status_code == 200
    assert client.post(f"{een}/gebruiken", {"in_startniveau": "on"})["Location"] == basis
    assert "Gebruikt in startniveau en plan" in client.get(basis).text
    karin = ingelogd(KARIN)
    assert karin.get(basis).status_code == 200 and "Diploma laten waarderen" not in karin.get(basis).text
    assert karin.get(f"{basis}/nieuw").status_code == 403
    assert client.get(f"{basis}/{UUID(int=4)}/antwoord").status_code == 404
