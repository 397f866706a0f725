# SPDX-License-Identifier: EUPL-1.2
"""The guide for everybody: who reads and keeps it, and that it leaves no trace of any person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.verwijzen import gids
from meedoen.regie.verwijzen.models import Gidspartij
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, SOEST, Mens, log_in
from tests.regie.verwijzen.conftest import ANDERE, FLEUR, TINEKE
from tests.regie.verwijzen.test_paginas import tekst

Als = Callable[..., Scope]
VELDEN = {"thema": "zingeving", "naam": "Moskee Het Licht", "wat": "Open op zondag.", "waar": "", "telefoon": "",
          "email": "", "website": ""}  # fmt: skip


def zet(als: Als, gemeente: int = BAARN, **anders: str) -> Gidspartij:
    with met_scope(als(BEHEER)) as scope:
        return gids.zet_in(scope=scope, gemeente_id=gemeente, velden=VELDEN | anders)


@pytest.mark.parametrize("wie", [SANNE, FLEUR, TINEKE, BEHEER])
def test_everybody_of_the_gemeente_reads_it_and_no_line_is_left(als: Als, wie: Mens) -> None:
    zet(als)
    client = log_in(wie)
    with CaptureQueriesContext(connection) as vragen:
        blad = tekst(client.get("/gids"))
    assert "Geloof en zingeving" in blad and "Moskee Het Licht Open op zondag." in blad
    assert 0 < len(vragen) <= 15
    # What writes to the logboek names it, or calls its function.
    assert [v["sql"] for v in vragen if "log" in v["sql"].lower()] == []


def test_nobody_reads_the_guide_of_another_gemeente_or_changes_one(als: Als) -> None:
    zet(als)
    with met_scope(als(SANNE)) as scope:
        with pytest.raises(VerwijsWeigering):
            gids.zet_in(scope=scope, gemeente_id=BAARN, velden=VELDEN | {"naam": "x"})
        with pytest.raises(DatabaseError), transaction.atomic():
            Gidspartij.objects.all().delete()
    with met_scope(replace(als(SANNE), gemeenten=(SOEST,))) as scope:
        assert [h for _, h in gids.gids(scope)] == [[]]
    for wie in (SANNE, FLEUR, TINEKE):
        assert log_in(wie).get("/beheer/gids").status_code == 403


def test_the_beheerder_adds_changes_and_takes_out_over_the_pages(als: Als) -> None:
    client = log_in(BEHEER)
    invoer: dict[str, Any] = VELDEN | {"gemeente": str(BAARN)}
    assert client.post("/beheer/gids/nieuw", invoer).status_code == 302
    dubbel = client.post("/beheer/gids/nieuw", invoer)
    assert dubbel.status_code == 422 and "staat bij dit thema al" in tekst(dubbel)
    with met_scope(als(BEHEER)):
        (rij,) = Gidspartij.objects.all()
    adres = f"/beheer/gids/{rij.id}"
    assert "Moskee Het Licht" in client.get(adres).text
    anders = invoer | {"wat": "Open op zaterdag.", "versie": "1"}
    assert client.post(adres, anders).status_code == 302
    oud = client.post(adres, anders | {"wat": "Dicht."})
    assert oud.status_code == 422 and "intussen gewijzigd" in tekst(oud) and "Dicht." in oud.text
    assert "Open op zaterdag." in tekst(client.get("/gids"))
    assert [client.post(f"{adres}/weg").status_code for _ in range(2)] == [302, 404]
    assert "nog leeg" in tekst(client.get("/gids"))


def test_a_provider_of_the_guide_alone_is_missed_until_it_stands_there(als: Als) -> None:
    with met_scope(als(BEHEER)):
        Organisatie.objects.filter(id=ANDERE).update(alleen_gids=True)
    assert "Welzijn Anders (Baarn)" in tekst(log_in(BEHEER).get("/beheer/gids"))
    zet(als, naam="Welzijn Anders")
    assert "Nog niet in de gids" not in tekst(log_in(BEHEER).get("/beheer/gids"))


def test_the_form_of_a_referral_points_to_it(als: Als, dossier: Dossier) -> None:
    assert 'href="/gids">de gids die iedereen krijgt</a>' in log_in(SANNE).get(
        f"/dossiers/{dossier.id}/begeleiding/verwijzen").text  # fmt: skip


def test_it_is_tied_to_no_person_dossier_or_referral() -> None:
    verwijst = {veld.name for veld in Gidspartij._meta.get_fields() if veld.is_relation}
    assert verwijst == {"gemeente"}
