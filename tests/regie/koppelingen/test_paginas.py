# SPDX-License-Identifier: EUPL-1.2
"""The page Keten and the dialogue of a dossier: what waits, why, what to do."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import PipBericht
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen import queries
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BEHEER, BUNSCHOTEN, KARIN, REGIO, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.test_lijn import AZC, BSN
from tests.regie.koppelingen.test_notificatie_api import bericht, koppen, stuur
from tests.regie.koppelingen.test_versturen import pip
from tests.regie.werkplek.hulp import van_duo

__all__ = ["pip"]


@pytest.mark.django_db
def test_an_empty_chain_says_what_will_appear_here(ingelogd) -> None:
    antwoord = ingelogd(SANNE).get("/keten")
    assert antwoord.status_code == 200
    assert "Niets wacht op jou" in antwoord.content.decode()


@pytest.mark.django_db
def test_quarantine_says_why_and_what_to_do_and_can_be_put_aside(ingelogd, scope_van) -> None:
    stuur(bericht(bsn="999990018"))
    stuur(bericht(gebeurtenisId="ZZ9"))
    client = ingelogd(SANNE)
    tekst = client.get("/keten").content.decode()
    assert "Het BSN in dit bericht klopt niet" in tekst and "Meedoen kent deze melding niet" in tekst
    assert "999990018" not in tekst
    assert "Opnieuw verwerken" not in tekst
    csv = b"".join(client.get("/keten/wacht.csv").streaming_content).decode()
    assert csv.count("\r\n") == 3 and "Het BSN in dit bericht klopt niet" in csv and "999990018" not in csv
    assert client.get("/keten/wacht.xlsx").content.startswith(b"PK")
    with met_scope(scope_van(SANNE)):
        ids = list(Inkomend.objects.values_list("id", flat=True))
    for id_ in ids:
        assert client.post(f"/keten/melding/308/{id_}/afwijzen").status_code == 302
    assert "Niets wacht op jou" in client.get("/keten").content.decode()
    with met_scope(scope_van(SANNE)):
        assert set(Inkomend.objects.values_list("staat", flat=True)) == {"afgewezen"}


@pytest.mark.django_db
def test_a_collision_is_shown(ingelogd) -> None:
    hoofd = koppen()
    stuur(hoofd=hoofd)
    stuur(bericht(gebeurtenisId="SS110"), hoofd=hoofd)
    assert "Twee berichten met één nummer" in ingelogd(SANNE).get("/keten").content.decode()


@pytest.mark.django_db
def test_in_a_region_who_was_read_is_logged_under_the_own_gemeente(ingelogd, scope_van) -> None:
    gelezen = {}
    for mens, gemeente in ((SANNE, BAARN), (BEA, BUNSCHOTEN)):
        dossier = van_duo(gemeente=gemeente)
        with met_scope(scope_van(mens)) as scope:
            plan = PipBericht(bsn=BSN, pip_versie=1, dagtekening=VANDAAG, leerroute="B", niveau="B1", uren_totaal=600)
            leg_klaar(scope=scope, gemeente_id=gemeente, dossier_id=dossier.id, bericht=plan)
        gelezen[str(dossier.id)] = str(gemeente)
    client = ingelogd(REGIO)
    with CaptureQueriesContext(connection) as gevraagd:
        client.get("/keten")
    (regel,) = [q["sql"] for q in gevraagd.captured_queries if "into logboek_logregel" in q["sql"]]
    gemeenten, dossiers = re.findall(r"'{([^}]*)}'::(?:int|uuid)\[\]", regel)[-2:]
    assert dict(zip(dossiers.split(","), gemeenten.split(","), strict=True)) == gelezen


@pytest.mark.django_db
def test_another_gemeente_and_the_beheerder_see_nothing_and_can_do_nothing(ingelogd, scope_van) -> None:
    stuur(bericht(bsn="999990018"))
    with met_scope(scope_van(SANNE)):
        id_ = Inkomend.objects.get().id
    assert "Het BSN in dit bericht" not in ingelogd(BEA).get("/keten").content.decode()
    assert ingelogd(BEA).post(f"/keten/melding/308/{id_}/afwijzen").status_code == 404
    assert ingelogd(BEHEER).get("/keten").status_code == 403
    teamleider = ingelogd(KARIN)
    assert "Dit kan een consulent doen" in teamleider.get("/keten").content.decode()
    assert teamleider.post(f"/keten/melding/308/{id_}/afwijzen").status_code == 403


def test_a_refusal_can_be_sent_again_or_withdrawn_from_the_page(keten: Keten, pip: UUID, ingelogd) -> None:
    with met_scope(keten.scope(SANNE)):
        inhoud = Bericht.objects.get(id=pip).inhoud
        Bericht.objects.filter(id=pip).update(inhoud={**inhoud, "leerroute": "O", "niveau": "A2"})
    keten.werk()
    client = ingelogd(SANNE)
    tekst = client.get("/keten").content.decode()
    assert "Geweigerd" in tekst and "Niveau A2 past niet bij de onderwijsroute" in tekst
    assert client.post(f"/keten/bericht/308/{pip}/opnieuw").status_code == 302
    keten.werk()
    assert client.post(f"/keten/bericht/308/{pip}/intrekken").status_code == 302
    with met_scope(keten.scope(SANNE)):
        assert Bericht.objects.get(id=pip).staat == "ingetrokken"


def test_the_dialogue_reads_as_a_conversation(keten: Keten, ingelogd) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    (dossier,) = keten.dossiers(SANNE)
    tekst = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/keten").content.decode()
    for zin in ("DUO meldde", "Meedoen vroeg de inburgeringsplicht op.", "DUO gaf antwoord."):
        assert zin in tekst
    for code in ("SS101", "getPip", "ByBsn", BSN):
        assert code not in tekst
    assert ingelogd(BEA).get(f"/dossiers/{dossier.id}/keten").status_code == 404


@pytest.mark.django_db
def test_monitoring_gets_counts_and_ages_only() -> None:
    from tests.conftest import NU

    stuur()
    stand = queries.gezondheid(NU)
    assert (stand.inkomend, stand.uitgaand, stand.te_bekijken) == (1, 0, 0)
    antwoord = Client().get("/gezond/keten")
    assert (antwoord.status_code, antwoord.json()["staat"]) == (503, "geen worker")


def test_a_worker_that_lives_is_healthy(keten: Keten) -> None:
    keten.worker.ronde()
    antwoord = Client().get("/gezond/keten")
    assert (antwoord.status_code, antwoord.json()["staat"]) == (200, "goed")


ZIN = "blijft hangen en staat niet in deze lijst."


@pytest.mark.django_db
@pytest.mark.parametrize("wie", [SANNE, KARIN], ids=["consulent", "teamleider"])
def test_a_message_without_a_dossier_is_one_sentence_on_vandaag(ingelogd, wie) -> None:
    client = ingelogd(wie)
    assert "DUO blijf" not in client.get("/").content.decode()
    stuur(bericht(bsn="999990018"))
    een = client.get("/").content.decode()
    assert f"1 bericht van of naar DUO {ZIN}" in een
    assert 'href="/keten#wacht"' in een and "999990018" not in een
    stuur(bericht(gebeurtenisId="ZZ9"))
    assert "2 berichten van of naar DUO blijven hangen en staan niet in deze lijst." in client.get("/").content.decode()


@pytest.mark.django_db
def test_that_sentence_is_for_who_can_open_keten_in_that_gemeente(ingelogd) -> None:
    stuur(bericht(bsn="999990018"))
    assert "DUO blijf" not in ingelogd(BEA).get("/").content.decode()
    begin = ingelogd(BEHEER).get("/", follow=True)
    assert begin.status_code == 200 and "DUO blijf" not in begin.content.decode()


@pytest.mark.django_db
def test_it_goes_away_once_somebody_put_the_message_aside(ingelogd, scope_van) -> None:
    stuur(bericht(bsn="999990018"))
    client = ingelogd(SANNE)
    with met_scope(scope_van(SANNE)):
        id_ = Inkomend.objects.get().id
    client.post(f"/keten/melding/308/{id_}/afwijzen")
    assert "DUO blijf" not in client.get("/").content.decode()


def test_a_stuck_message_that_is_a_task_already_is_not_told_twice(keten: Keten, pip: UUID, ingelogd) -> None:
    client = ingelogd(SANNE)
    with met_scope(keten.scope(SANNE)):
        Bericht.objects.filter(id=pip).update(staat="vastgelopen", oorzaak="gemeente_zonder_oin")
        rij = Bericht.objects.get(id=pip)
        dossier = Dossier.objects.get(id=rij.dossier_id)
    assert f"1 bericht van of naar DUO {ZIN}" in client.get("/").content.decode()
    feit = g.BerichtVastgelopen(bericht_id=pip, bericht=rij.soort, oorzaak="vormfout", sinds=VANDAAG)
    with met_scope(keten.omgeving.scope(BAARN)) as scope:
        leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.DUO)
    assert "DUO blijf" not in client.get("/").content.decode()
