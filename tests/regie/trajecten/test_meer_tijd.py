# SPDX-License-Identifier: EUPL-1.2
"""Reasons for more time: told at once, their proof where it belongs, and read by who may read of health."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.recht.wi2021.verlenging import Verlengingsgrond
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Taak
from meedoen.regie.dossiers.services import wijs_toe
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.beeld_meer_tijd import meer_tijd
from meedoen.regie.trajecten.services import TrajectWeigering
from meedoen.regie.web.toegang import met_scope
from tests.conftest import JOOST, KARIN, SANNE, VANDAAG
from tests.regie.trajecten.conftest import in_traject

pytestmark = pytest.mark.django_db
DAKLOOS = g.VerlengingsgrondVastgelegd(
    grond_id=UUID(int=7), datum=VANDAAG, grond=Verlengingsgrond.DAKLOOS, vanaf=date(2026, 6, 1),
    tot_en_met=date(2026, 9, 30),
)  # fmt: skip
INVOER = {"grond": "dakloos", "vanaf": "1-6-2026", "tot_en_met": "30-9-2026", "bewijs": "nog_niet"}


def _taken(dossier: Any) -> dict[str, date]:
    rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="meer_tijd")
    return dict(rijen.values_list("soort", "uiterlijk"))


def test_a_reason_asks_to_tell_it_then_to_keep_the_proof_and_then_nothing(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
        stappen = (
            (DAKLOOS, {"meer_tijd_vertellen": VANDAAG + timedelta(days=7)}),
            (replace(DAKLOOS, verteld_op=VANDAAG), {"meer_tijd_bewijs": VANDAAG + timedelta(days=28)}),
            (replace(DAKLOOS, verteld_op=VANDAAG, bewijs=Bewijsstand.DOSSIER, waar=" uitdraai "), {}),
        )
        for grond, taken in stappen:
            services.leg_grond_vast(scope=scope, dossier=dossier, grond=grond)
            assert _taken(dossier) == taken
        (nu,) = dossierfeiten(dossier).verlengingsgronden
        assert nu.waar == "uitdraai"
        services.laat_grond_vervallen(scope=scope, dossier=dossier, grond_id=DAKLOOS.grond_id)
        assert dossierfeiten(dossier).verlengingsgronden == ()
        with pytest.raises(TrajectWeigering, match="er niet meer"):
            services.laat_grond_vervallen(scope=scope, dossier=dossier, grond_id=DAKLOOS.grond_id)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"vanaf": VANDAAG + timedelta(days=1), "tot_en_met": None}, "komt nog"),
        ({"tot_en_met": date(2026, 5, 31)}, "voor de eerste dag"),
        ({"verteld_op": VANDAAG + timedelta(days=1)}, "niet in de toekomst"),
        ({"verteld_op": date(2026, 5, 31)}, "vanaf het begin"),
        ({"grond": Verlengingsgrond.ZIEKTE, "bewijs": Bewijsstand.DOSSIER}, "niet bij de gemeente"),
    ],
)
def test_what_can_not_be_is_refused_and_changes_nothing(scope_van: Any, anders: dict[str, Any], zin: str) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
        with pytest.raises(TrajectWeigering, match=zin):
            services.leg_grond_vast(scope=scope, dossier=dossier, grond=replace(DAKLOOS, **anders))
        assert dossierfeiten(dossier).verlengingsgronden == ()


def test_by_its_form_with_what_the_law_makes_of_it(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/voortgang"
    assert "Leg het hier vast" in client.get(url).text
    fout = client.post(f"{url}/meer-tijd", INVOER | {"tot_en_met": "1-5-2026"})
    assert fout.status_code == 422 and "1-5-2026" in fout.text
    antwoord = client.post(f"{url}/meer-tijd", INVOER)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    blad = client.get(url).text
    # 122 days from 1 June up to and including 30 September, added to a term that ends before 3 March 2029.
    for zin in (
        "Dakloos zijn",
        "122 dagen langer",
        "2 juli 2029",
        "Een uitdraai uit de BRP",
        "Nog niet",
        "vanaf 3 september 2028",
    ):
        assert zin in blad, zin
    (grond,) = _gronden(scope_van, dossier)
    assert client.post(f"{url}/meer-tijd/{grond.grond_id}", {"vervalt": "ja"}).status_code == 302
    assert _gronden(scope_van, dossier) == ()
    assert client.get(f"{url}/meer-tijd/{grond.grond_id}").status_code == 404


def test_two_that_are_too_short_alone_count_as_one_and_each_step_names_its_article(scope_van: Any) -> None:
    aanbieder = replace(
        DAKLOOS, grond_id=UUID(int=8), grond=Verlengingsgrond.AANBIEDER, vanaf=date(2026, 8, 1),
        tot_en_met=date(2026, 9, 30),
    )  # fmt: skip
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
        for grond in (replace(DAKLOOS, tot_en_met=date(2026, 7, 31)), aanbieder):
            services.leg_grond_vast(scope=scope, dossier=dossier, grond=grond)
        feiten = dossierfeiten(dossier)
    kaart = meer_tijd(feiten, VANDAAG, "/d", mag=True)
    assert [stap.titel.partition(":")[0] for grond in kaart.gronden for stap in grond.telt] == [
        "Dit duurde te kort"
    ] * 2
    assert kaart.samen == ""
    # 1 June up to and including 30 September: 122 days, from 3 March 2029 (exclusive) to 3 July.
    assert "2 juli 2029" in kaart.combinatie[-1].zin
    assert all(stap.artikel is not None for grond in kaart.gronden for stap in grond.telt)
    alleen_de_eerste = replace(feiten, verlengingsgronden=feiten.verlengingsgronden[:1])
    assert meer_tijd(alleen_de_eerste, VANDAAG, "/d", mag=True).combinatie == ()


def test_without_a_leerroute_or_a_term_nothing_is_guessed(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
        services.leg_grond_vast(scope=scope, dossier=dossier, grond=DAKLOOS)
        feiten = dossierfeiten(dossier)
    for anders, zin in (({"pips": ()}, "nog geen leerroute"), ({"termijn": None}, "nog geen termijn")):
        kaart = meer_tijd(replace(feiten, **anders), VANDAAG, "/d", mag=False)
        assert zin in kaart.gronden[0].telt[0].titel and kaart.gronden[0].telt[0].artikel is None


def test_who_may_not_read_of_health_sees_the_task_and_not_the_reason_and_loses_no_task(
    scope_van: Any, ingelogd: Any
) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
        services.leg_grond_vast(scope=scope, dossier=dossier, grond=DAKLOOS)
    url = f"/dossiers/{dossier.id}/voortgang"
    assert "Redenen voor meer tijd" not in ingelogd(KARIN).get(url).text
    assert "akloos" not in ingelogd(KARIN).get(f"/dossiers/{dossier.id}/tijdlijn").text
    assert ingelogd(KARIN).get(f"{url}/meer-tijd/{DAKLOOS.grond_id}").status_code == 403
    with met_scope(scope_van(KARIN)) as karin:
        wijs_toe(scope=karin, dossiers=[dossier], medewerker_id=JOOST.id)
        assert set(_taken(dossier)) == {"meer_tijd_vertellen"}


def _gronden(scope_van: Any, dossier: Any) -> tuple[g.VerlengingsgrondVastgelegd, ...]:
    with met_scope(scope_van(SANNE)):
        return dossierfeiten(dossier).verlengingsgronden
