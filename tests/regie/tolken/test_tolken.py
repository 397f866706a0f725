# SPDX-License-Identifier: EUPL-1.2
"""Booking an interpreter: once per talk, tasks by its day, and what the interpreter sees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein.gebeurtenissen import TolkStand
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.dossiers.services import maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.tolken import queries, services
from meedoen.regie.tolken.fouten import TolkWeigering
from meedoen.regie.tolken.models import Boeking, Wijze
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
MEEST = 15


@pytest.fixture
def sanne(scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope


def boek(scope: Any, dossier: Dossier, **anders: Any) -> Boeking:
    velden: dict[str, Any] = {"datum": VANDAAG + DAG, "begin": time(10), "minuten": 60, "taal": "Arabisch",
                              "wijze": Wijze.TELEFOON, "plek": "035 555 01 20"} | anders  # fmt: skip
    return services.boek(scope=scope, dossier=dossier, **velden)


def stand(scope: Any, dossier: Dossier, rij: Boeking, nieuw: TolkStand, **anders: Any) -> str:
    """Lay down how it stands; return the code of the refusal, empty when it was done."""
    try:
        services.leg_stand_vast(scope=scope, dossier=dossier, boeking_id=rij.id, stand=nieuw, **anders)
    except TolkWeigering as fout:
        return fout.code
    return ""


def taken(dossier: Dossier) -> list[tuple[str, date | None]]:
    rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="tolk").order_by("soort")
    return list(rijen.values_list("soort", "uiterlijk"))


def test_a_talk_has_one_interpreter_and_no_booking_for_the_past(sanne: Any) -> None:
    dossier = maak(sanne)
    een = boek(sanne, dossier)
    for anders, code in (({}, "dubbel"), ({"datum": VANDAAG - DAG}, "verleden")):
        with pytest.raises(TolkWeigering) as fout:
            boek(sanne, dossier, **anders)
        assert fout.value.code == code
    assert stand(sanne, dossier, een, TolkStand.AFGEZEGD) == ""
    assert boek(sanne, dossier).id != een.id  # after a cancellation another one may come


@pytest.mark.parametrize(
    ("dagen", "staat", "verwacht"),
    [
        (8, TolkStand.GEVRAAGD, []),
        (7, TolkStand.GEVRAAGD, [("tolk_bevestigen", VANDAAG + 5 * DAG)]),
        (1, TolkStand.GEVRAAGD, [("tolk_bevestigen", VANDAAG)]),
        (7, TolkStand.BEVESTIGD, []),
        (7, TolkStand.AFGEZEGD, []),
    ],
)
def test_an_interpreter_who_is_not_confirmed_becomes_a_task(
    sanne: Any, dagen: int, staat: TolkStand, verwacht: list[tuple[str, date]]
) -> None:
    dossier = maak(sanne)
    rij = boek(sanne, dossier, datum=VANDAAG + dagen * DAG)
    if staat is not TolkStand.GEVRAAGD:
        assert stand(sanne, dossier, rij, staat, kenmerk="TVcN-12") == ""
    assert taken(dossier) == verwacht
    assert Boeking.objects.get().kenmerk == ("TVcN-12" if staat is not TolkStand.GEVRAAGD else "")


def test_after_the_talk_somebody_says_whether_the_interpreter_came(sanne: Any) -> None:
    dossier = maak(sanne)
    rij, ander = boek(sanne, dossier), boek(sanne, dossier, begin=time(14))
    assert stand(sanne, dossier, rij, TolkStand.KWAM) == "nog_niet"
    assert stand(sanne, dossier, rij, TolkStand.GEVRAAGD) == "weg"
    later = replace(sanne, vandaag=VANDAAG + 2 * DAG)
    assert stand(later, dossier, rij, TolkStand.KWAM_NIET) == ""
    assert taken(dossier) == [("tolk_uitkomst", VANDAAG + 4 * DAG)]
    assert stand(later, dossier, ander, TolkStand.KWAM) == "" and taken(dossier) == []
    assert stand(later, dossier, ander, TolkStand.KWAM_NIET) == "weg"
    assert dossierfeiten(dossier).begeleiding.tolk_kwam_niet == (VANDAAG + DAG,)


def test_the_interpreter_sees_the_appointment_and_nothing_of_the_person(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak(scope, tolk="Arabisch (Syrisch)")
        rij = boek(scope, dossier)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/tolken"
    tekst = client.get(f"{basis}/{rij.id}/voor-de-tolk").text
    assert "24 november 2026" in tekst and "Arabisch en Nederlands" in tekst and "035 555 01 20" in tekst
    for geheim in ("Amira", "Haddad", "999990019", dossier.nummer, str(dossier.id)):
        assert geheim not in tekst
    assert "Arabisch (Syrisch)" in client.get(f"{basis}/nieuw").text  # the need stands in the form
    assert client.get(f"{basis}/{UUID(int=4)}/voor-de-tolk").status_code == 404


def test_the_pages_by_their_forms_alone(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak(scope)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/tolken"
    assert "Nog geen tolk geboekt" in client.get(basis).text
    goed = {"datum": "24-11-2026", "begin": "10.00", "minuten": "60", "taal": "Tigrinya", "wijze": "plaats",
            "plek": "Stadhuis", "bureau": "Bureau Brug"}  # fmt: skip
    fout = client.post(f"{basis}/nieuw", goed | {"datum": "22-11-2026"})
    assert fout.status_code == 422 and "Bureau Brug" in fout.text and "al geweest" in fout.text
    assert client.post(f"{basis}/nieuw", goed)["Location"] == basis
    assert client.post(f"{basis}/nieuw", goed).status_code == 422  # the same talk again
    with met_scope(scope_van(SANNE)) as scope:
        rij = queries.boekingen(scope, dossier)[0]
    vorm = client.get(f"{basis}/{rij.id}/stand").text
    assert "Afgezegd" in vorm and "De tolk was erbij" not in vorm
    assert client.post(f"{basis}/{rij.id}/stand", {"stand": "bevestigd", "kenmerk": "B-7"})["Location"] == basis
    with CaptureQueriesContext(connection) as tellen:
        blad = client.get(basis).text
    assert "Bureau Brug, B-7" in blad and len(tellen) <= MEEST, len(tellen)
    karin = ingelogd(KARIN)
    assert "Tolk boeken" not in karin.get(basis).text and karin.get(f"{basis}/nieuw").status_code == 403


def test_it_goes_along_when_dossiers_are_merged_and_back(sanne: Any) -> None:
    een, twee = maak(sanne), maak(sanne, bsn="999990020", voornamen="Amira B", achternaam="Hadad")
    boek(sanne, een)
    boek(sanne, twee)
    rij = boek(sanne, twee, begin=time(15))
    voeg_samen(scope=sanne, blijft=een, dubbel=twee, reden="dezelfde")
    assert sorted(b.begin for b in queries.boekingen(sanne, een)) == [time(10), time(15)]
    maak_samenvoegen_ongedaan(scope=sanne, dubbel=twee, reden="toch niet")
    assert {b.id for b in queries.boekingen(sanne, twee)} >= {rij.id} and len(queries.boekingen(sanne, een)) == 1
