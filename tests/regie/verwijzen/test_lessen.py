# SPDX-License-Identifier: EUPL-1.2
"""Lessons and courses of many people go to another provider by the same act as guidance does."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.mandaten import Onderdeel
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.mandaten.services import leg_contract_vast
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.trajecten.services import plaats
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, KARIN, SANNE, VANDAAG, log_in
from tests.regie.verwijzen.conftest import ANDERE, ORGANISATIE
from tests.regie.verwijzen.test_overgang import drie, werk
from tests.regie.verwijzen.test_paginas import tekst

__all__ = ["drie"]
Als = Callable[..., Scope]
NT2, DAG = "NT2 ochtend", VANDAAG + timedelta(days=14)
VELDEN = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": DAG.isoformat(), "taak": "les"}


@pytest.fixture
def lessen(als: Als, drie: list[Verwijzing]) -> list[Plaatsing]:
    """All three go to lessons there too; the third has that course at the other provider already."""
    with met_scope(als(SANNE)) as scope:
        mensen = [Dossier.objects.get(id=rij.dossier_id) for rij in drie]
        plaats(scope=scope, dossier=mensen[2], organisatie_id=ANDERE, vanaf=VANDAAG, leerroute="Z", cursus=NT2)
        return [
            plaats(scope=scope, dossier=mens, organisatie_id=ORGANISATIE, vanaf=VANDAAG, leerroute="B", cursus=NT2)
            for mens in mensen
        ]


def les_contract(als: Als, aantal: int) -> None:
    with met_scope(als(BEHEER)) as scope:
        leg_contract_vast(
            scope=scope, gemeente_id=BAARN, onderdeel=Onderdeel.LES, organisatie_id=ANDERE, kenmerk="2027-11",
            vanaf=date(2026, 1, 1), tot=None, aantal=aantal, prijs=None, per=None,
        )  # fmt: skip


@pytest.mark.parametrize("wie", [SANNE, KARIN])
def test_placements_go_along_with_their_course_and_guidance_stays(
    als: Als, lessen: list[Plaatsing], wie: object
) -> None:
    les_contract(als, 1)
    client = log_in(wie)  # type: ignore[arg-type]
    vooraf = client.get("/verplaatsen/vooraf", VELDEN)
    for zin in ("2 mensen kunnen mee", NT2, "Deze persoon heeft deze cursus daar al", "aanbod", "1 mens", "(2027-11)"):
        assert zin in tekst(vooraf), zin
    post = {**VELDEN, "wie": [str(rij.id) for rij in lessen[:2]], "reden": "Andere school.",
            "sleutel": str(uuid.uuid4())}  # fmt: skip
    vol = client.post("/verplaatsen/vooraf", post)
    assert vol.status_code == 422 and "meer mensen dan in het contract" in tekst(vol)
    gelukt = client.post("/verplaatsen/vooraf", {**post, "boven_contract": "on"})
    werk()
    assert "2 van 2 mensen verplaatst" in tekst(client.get(gelukt["Location"]))
    with met_scope(als(SANNE)):
        nieuw = Plaatsing.objects.filter(organisatie_id=ANDERE, leerroute="B").values_list("vanaf", "tot", "cursus")
        assert list(nieuw) == [(DAG, None, NT2)] * 2
        oud = Plaatsing.objects.filter(organisatie_id=ORGANISATIE).order_by("id").values_list("tot", flat=True)
        assert list(oud) == [DAG, DAG, None]
        assert Verwijzing.objects.filter(organisatie_id=ORGANISATIE, staat="aangenomen").count() == 2
        rijen = Gebeurtenis.objects.filter(dossier_id=lessen[0].dossier_id).order_by("vastgelegd_op", "id")
        assert list(rijen.values_list("kenmerk", flat=True))[-2:] == [g.PlaatsingBeeindigd.code, g.Geplaatst.code]


def test_who_only_teaches_can_not_be_chosen_for_guidance(als: Als, drie: list[Verwijzing]) -> None:
    with met_scope(als(BEHEER)):
        Aanstelling.objects.filter(organisatie_id=ANDERE).update(tot=VANDAAG)
    fout = log_in(SANNE).get("/verplaatsen/vooraf", VELDEN | {"taak": ""})
    assert fout.status_code == 422 and "kan nog geen begeleider inloggen" in tekst(fout)
    assert log_in(SANNE).get("/verplaatsen/vooraf", VELDEN).status_code == 200
