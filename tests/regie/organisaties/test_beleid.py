# SPDX-License-Identifier: EUPL-1.2
"""The page of policy: every choice stands there, several gemeenten choose at once, who differs says why."""

from __future__ import annotations

from dataclasses import fields

import pytest
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, SOEST, VANDAAG

from meedoen.domein.beleid import BELEID, Beleid
from meedoen.regie.organisaties import services
from meedoen.regie.organisaties.beleid import beleid_beelden, waarden_op
from meedoen.regie.organisaties.beleidskeuzes import KEUZES, THEMAS, eenheid, toon
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db

ADRES = f"/beheer/beleid/{BAARN}/eerste_plan_dagen"
NIEUW = {"waarde": "35", "vanaf": "23-11-2026"}


def _dagen(scope, dag=VANDAAG) -> dict[int, object]:
    with met_scope(scope):
        return waarden_op(scope.gemeenten, "eerste_plan_dagen", dag)


def test_every_choice_of_the_policy_stands_on_the_page_once() -> None:
    assert sorted(naam for thema in THEMAS for naam in thema.keuzes) == sorted(veld.name for veld in fields(Beleid))


@pytest.mark.parametrize("sleutel", KEUZES)
def test_our_default_is_one_that_a_gemeente_could_fill_in(sleutel: str) -> None:
    standaard, keuze = getattr(BELEID, sleutel), KEUZES[sleutel]
    assert toon(standaard, sleutel)
    if isinstance(standaard, bool):
        return
    if isinstance(standaard, str):
        assert standaard in keuze.woorden
        return
    assert eenheid(sleutel).voorbeeld
    assert keuze.minst <= standaard <= keuze.meest or keuze.nul
    assert bool(keuze.nul) == (0 in (keuze.minst, standaard))


def test_who_differs_from_the_others_says_why(ingelogd, scope_van) -> None:
    client, scope = ingelogd(BEHEER), scope_van(BEHEER)
    antwoord = client.post(ADRES, NIEUW)
    assert antwoord.status_code == 422
    assert "anders is dan in Bunschoten (42 dagen) en Soest (42 dagen)" in antwoord.content.decode()
    assert set(_dagen(scope).values()) == {42}
    assert client.post(ADRES, {**NIEUW, "reden": "Korte lijnen"}).status_code == 302
    assert _dagen(scope) == {BAARN: 35, BUNSCHOTEN: 42, SOEST: 42}


def test_all_choose_the_same_in_one_act_and_need_no_reason(ingelogd, scope_van) -> None:
    antwoord = ingelogd(BEHEER).post(ADRES, {**NIEUW, "ook": [str(BUNSCHOTEN), str(SOEST)]})
    assert antwoord.status_code == 302
    assert set(_dagen(scope_van(BEHEER)).values()) == {35}


def test_one_gemeente_outside_the_scope_changes_none(scope_van) -> None:
    scope = scope_van(BEHEER)
    with met_scope(scope), pytest.raises(services.Geweigerd):
        services.stel_beleid_in(
            scope=scope, gemeenten=[BAARN, 363], sleutel="eerste_plan_dagen", waarde=35, vanaf=VANDAAG, reden="x"
        )
    assert set(_dagen(scope).values()) == {42}


@pytest.mark.parametrize(
    ("waarde", "zin"), [("71", "hoogstens 70 dagen"), ("0", "minstens 1 dag"), ("x", "geen aantal")]
)
def test_a_number_that_can_not_be_is_refused_in_its_own_words(ingelogd, waarde: str, zin: str) -> None:
    antwoord = ingelogd(BEHEER).post(ADRES, {**NIEUW, "waarde": waarde, "reden": "x"})
    assert antwoord.status_code == 422
    assert zin in antwoord.content.decode()


def test_the_page_groups_who_chose_the_same_and_can_leave_the_rest_out(scope_van, ingelogd) -> None:
    scope = scope_van(BEHEER)
    with met_scope(scope):
        services.stel_beleid_in(
            scope=scope, gemeenten=[SOEST], sleutel="eerste_plan_dagen", waarde=35, vanaf=VANDAAG, reden="x"
        )
    with met_scope(scope):
        verschilt = [keuze for thema in beleid_beelden(scope, alleen="verschilt") for keuze in thema.keuzes]
        alles = sum(len(thema.keuzes) for thema in beleid_beelden(scope))
    keuze = next(keuze for keuze in verschilt if keuze.sleutel == "eerste_plan_dagen")
    assert [(groep.wie, groep.stand.nu) for groep in keuze.groepen] == [
        ("Baarn en Bunschoten", "42 dagen"),
        ("Soest", "35 dagen"),
    ]
    assert alles == len(KEUZES)
    bladzijde = ingelogd(BEHEER).get("/beheer/beleid?alleen=verschilt").content.decode()
    assert "Soest: wijkt af" in bladzijde
    assert "Dagen tot het eerste gesprek" not in bladzijde
