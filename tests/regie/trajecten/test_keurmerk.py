# SPDX-License-Identifier: EUPL-1.2
"""A school loses its keurmerk: who has lessons there gets a task, once, and it goes when the keurmerk is back."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein.keten.duo_voorcontrole import keurmerk_past
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.web.toegang import keten_scope, met_scope, zet_scope
from tests.conftest import BAARN
from tests.regie.trajecten.conftest import SCHOOL, in_traject
from tests.regie.trajecten.test_services import AANBOD


def volg(scope: Any) -> int:
    """Run the check as the worker does, for the gemeente of this scope."""
    keten = keten_scope(BAARN, vandaag=scope.vandaag, nu=scope.nu, herkomst="toets", doel="toets")
    with met_scope(keten):
        aantal = services.volg_keurmerken(scope=keten, gemeente_id=BAARN)
    zet_scope(scope)
    return aantal


def taken(dossier: Dossier) -> list[str]:
    rijen = Taak.objects.filter(dossier_id=dossier.id, open=True, soort__startswith="keurmerk")
    return [rij.zin for rij in rijen.order_by("id")]


def zet(**velden: object) -> None:
    assert Instelling.objects.filter(pk=SCHOOL).update(**velden) == 1


@pytest.fixture
def met_les(sanne: Any) -> Dossier:
    dossier = in_traject(sanne)
    services.registreer_aanbod(scope=sanne, dossier=dossier, aanbod=AANBOD)
    return dossier


def test_a_lapsed_keurmerk_is_one_task_until_it_is_back(sanne: Any, met_les: Dossier) -> None:
    assert volg(sanne) == 0 and not taken(met_les)
    zet(bow_keurmerk=False, tst_keurmerk=False)
    assert volg(sanne) == 1 and volg(sanne) == 0
    assert taken(met_les) == ["taak_keurmerk_weg"]
    zet(bow_keurmerk=True)
    assert volg(sanne) == 1 and volg(sanne) == 0
    assert not taken(met_les)
    rijen = Gebeurtenis.objects.filter(dossier=met_les, kenmerk="keurmerk_vervallen").order_by("id")
    assert [rij.gegevens.get("terug", False) for rij in rijen] == [False, True]


def test_a_school_that_duo_lists_no_more_says_so(sanne: Any, met_les: Dossier) -> None:
    zet(weg_sinds=sanne.vandaag)
    assert volg(sanne) == 1 and taken(met_les) == ["taak_keurmerk_van_lijst"]
    services.trek_aanbod_in(scope=sanne, dossier=met_les, instellingsnummer=SCHOOL, reden="Andere school")
    assert not taken(met_les) and volg(sanne) == 0


@pytest.mark.parametrize("velden", [{"bow_keurmerk": None, "tst_keurmerk": None}, {"tst_keurmerk": False}])
def test_what_duo_does_not_tell_or_what_the_route_does_not_ask_lapses_nothing(
    sanne: Any, met_les: Dossier, velden: dict[str, object]
) -> None:
    zet(**velden)
    assert volg(sanne) == 0 and not taken(met_les)


def test_however_many_have_lessons_there_they_are_read_at_once(
    sanne: Any, django_assert_num_queries: Any, met_les: Dossier
) -> None:
    zet(bow_keurmerk=False, tst_keurmerk=False)
    assert volg(sanne) == 1
    with CaptureQueriesContext(connection) as een:
        volg(sanne)
    ander = in_traject(sanne, bsn="999990020")
    zet(bow_keurmerk=True)
    services.registreer_aanbod(scope=sanne, dossier=ander, aanbod=AANBOD)
    zet(bow_keurmerk=False)
    assert volg(sanne) == 1 and taken(ander) == taken(met_les) == ["taak_keurmerk_weg"]
    with django_assert_num_queries(len(een)):
        volg(sanne)


def test_a_closed_dossier_is_left_alone(sanne: Any, met_les: Dossier) -> None:
    zet(bow_keurmerk=False, tst_keurmerk=False)
    Dossier.objects.filter(id=met_les.id).update(gesloten_op=sanne.vandaag)
    assert volg(sanne) == 0


@pytest.mark.parametrize(
    ("leerroute", "bow", "tst", "past"),
    [
        ("B", True, False, True), ("B", False, True, False), ("Z", True, True, True), ("Z", False, False, False),
        ("O", True, False, True), ("O", False, True, True), ("O", False, False, False), (None, False, True, False),
    ],
)  # fmt: skip
def test_which_keurmerk_a_route_asks(leerroute: str | None, bow: bool, tst: bool, past: bool) -> None:
    assert keurmerk_past(leerroute, bow=bow, tst=tst) is past
