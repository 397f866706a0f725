# SPDX-License-Identifier: EUPL-1.2
"""Webhooks: what is new leaves over the outbox, signed and without a person in it, and never into our own network."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import socket
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import jsonschema
import pytest

from meedoen.regie.api.v1.openapi import document
from meedoen.regie.koppelingen import queries
from meedoen.regie.koppelingen.webhooks import adres as adressen
from meedoen.regie.organisaties import aansluitingen
from meedoen.regie.organisaties.models import Abonnement
from meedoen.regie.trajecten import services
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.uitgaand.versturen import verstuur
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import keten_scope, met_scope
from meedoen.regie.werkplek.overzicht.lezen import lees_rondom
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG
from tests.regie.partners import Partner, maak_dossier, maak_partner, plaats

pytestmark = pytest.mark.django_db


class Ontvanger(BaseHTTPRequestHandler):
    """Takes what comes, and answers with the status the test asks."""

    def do_POST(self) -> None:
        lengte = int(self.headers["Content-Length"])
        self.server.gekregen.append((dict(self.headers), self.rfile.read(lengte)))  # type: ignore[attr-defined]
        self.send_response(self.server.status)  # type: ignore[attr-defined]
        if self.server.status == 302:  # type: ignore[attr-defined]
            self.send_header("Location", "http://169.254.169.254/")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def ontvanger(settings: Any) -> Iterator[Any]:
    settings.WEBHOOK_PRIVE = True
    server: Any = HTTPServer(("127.0.0.1", 0), Ontvanger)
    server.gekregen, server.status = [], 204
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def school(scope_van: Any) -> Partner:
    return maak_partner(scope_van)


def abonneer(scope_van: Any, school: Partner, adres: str) -> tuple[Abonnement, str]:
    with met_scope(scope_van(BEHEER)) as scope:
        return aansluitingen.abonneer(scope=scope, aansluiting=school.aansluiting, adres=adres)


def stuur_alles() -> list[str]:
    """Do what the worker does with each message that waits; return their states."""
    nu = kalender.nu()
    scope = keten_scope(BAARN, nu=nu, vandaag=VANDAAG, herkomst="toets", doel="toets")
    with met_scope(scope):
        ids = list(Bericht.objects.filter(soort="partner.melding", staat="wacht").order_by("id"))
        Bericht.objects.filter(id__in=[rij.id for rij in ids]).update(staat="bezig")
    return [verstuur(rij.id, BAARN, scope=scope, verbinding=None, nu=kalender.nu) for rij in ids]


def test_a_placement_and_a_message_are_told_signed_and_without_a_person(
    scope_van: Any, school: Partner, ontvanger: Any
) -> None:
    adres = f"http://127.0.0.1:{ontvanger.server_port}/meldingen"
    _, geheim = abonneer(scope_van, school, adres)
    dossier = maak_dossier(scope_van)
    plek = plaats(scope_van, dossier, school)
    with met_scope(scope_van(SANNE)) as scope:
        services.schrijf_bericht(scope=scope, dossier=dossier, plaatsing_id=plek.id, onderwerp="Geheim", tekst="Amira")
    assert stuur_alles() == ["verstuurd", "verstuurd"]
    soorten = []
    for koppen, lichaam in ontvanger.gekregen:
        inhoud = json.loads(lichaam)
        soorten.append(inhoud["type"])
        jsonschema.validate(inhoud, document()["components"]["schemas"]["CloudEvent"])
        assert set(inhoud) == {
            "specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"
        }  # fmt: skip
        assert inhoud["source"] == "urn:nld:oin:00000001000000000308:systeem:meedoen"
        assert koppen["Content-Type"].startswith("application/cloudevents+json")
        for verboden in ("999990019", "Amira", "Haddad", "Geheim", str(dossier.id)):
            assert verboden not in lichaam.decode()
        # As a receiver checks it, with nothing of ours.
        sleutel = base64.b64decode(geheim.removeprefix("whsec_"))
        getekend = f"{koppen['webhook-id']}.{koppen['webhook-timestamp']}.".encode() + lichaam
        verwacht = base64.b64encode(hmac.new(sleutel, getekend, hashlib.sha256).digest()).decode()
        assert koppen["webhook-signature"] == f"v1,{verwacht}"
        assert koppen["webhook-id"] == inhoud["id"]
    assert soorten == ["nl.meedoen.plaatsingen.gemaakt", "nl.meedoen.berichten.gemaakt"]
    gelezen = school.client().get(json.loads(ontvanger.gekregen[1][1])["data"]["link"])
    assert gelezen.json()["tekst"] == "Amira"


def test_what_a_provider_answers_is_no_answer_of_duo(scope_van: Any, school: Partner, ontvanger: Any) -> None:
    abonneer(scope_van, school, f"http://127.0.0.1:{ontvanger.server_port}/x")
    dossier = maak_dossier(scope_van)
    plaats(scope_van, dossier, school)
    assert stuur_alles() == ["verstuurd"]
    with met_scope(scope_van(SANNE)) as scope:
        assert queries.gesprek(scope, dossier) == []
        assert lees_rondom(scope, dossier, gebeurtenissen=6).keten.laatste is None


@pytest.mark.parametrize(("status", "staat"), [(503, "wacht"), (429, "wacht"), (404, "wacht"), (302, "wacht")])
def test_a_refusal_is_tried_again_and_shown_to_the_beheerder(
    scope_van: Any, school: Partner, ontvanger: Any, ingelogd: Any, status: int, staat: str
) -> None:
    stuk, _ = abonneer(scope_van, school, f"http://127.0.0.1:{ontvanger.server_port}/x")
    plaats(scope_van, maak_dossier(scope_van), school)
    ontvanger.status = status
    assert stuur_alles() == [staat]
    assert len(ontvanger.gekregen) == 1  # a redirect is not followed
    blad = ingelogd(BEHEER).get(f"/beheer/aansluitingen/{school.aansluiting.id}").text
    assert f"neemt de melding niet aan. Antwoord: {status}" in blad
    ontvanger.status = 204
    assert stuur_alles() == ["verstuurd"]
    ids = {koppen["webhook-id"] for koppen, _ in ontvanger.gekregen}
    assert len(ids) == 1  # a repeat is known by its id
    with met_scope(scope_van(BEHEER)):
        stuk.refresh_from_db()
        assert stuk.gelukt_op is not None and not stuk.mislukt_om


def test_a_provider_that_is_down_does_not_hold_up_the_worker(
    monkeypatch: pytest.MonkeyPatch, scope_van: Any, school: Partner, ontvanger: Any
) -> None:
    from meedoen.regie.koppelingen.webhooks import zender

    abonneer(scope_van, school, f"http://127.0.0.1:{ontvanger.server_port}/x")
    dossier = maak_dossier(scope_van)
    plaats(scope_van, dossier, school)
    plaats(scope_van, maak_dossier(scope_van, bsn="999990020"), school)
    geprobeerd = []

    def dood(*_: object) -> int:
        geprobeerd.append(1)
        raise zender.httpx.ConnectTimeout("te laat")

    echt = zender._post
    monkeypatch.setattr(zender, "_post", dood)
    assert stuur_alles() == ["wacht", "wacht"]
    assert len(geprobeerd) == 1  # the second did not wait for the same time-out
    monkeypatch.setattr(zender, "_post", echt)
    later = kalender.nu() + timedelta(minutes=2)
    monkeypatch.setattr(kalender, "nu", lambda: later)
    assert stuur_alles() == ["verstuurd", "verstuurd"]


def test_a_withdrawn_client_is_told_nothing_more(scope_van: Any, school: Partner, ontvanger: Any) -> None:
    abonneer(scope_van, school, f"http://127.0.0.1:{ontvanger.server_port}/x")
    plaats(scope_van, maak_dossier(scope_van), school)
    with met_scope(scope_van(BEHEER)) as scope:
        aansluitingen.trek_in(scope=scope, aansluiting=school.aansluiting)
    assert stuur_alles() == ["ingetrokken"]
    assert not ontvanger.gekregen


@pytest.mark.parametrize(
    "ip",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "255.255.255.255", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1"],
)  # fmt: skip
def test_nothing_goes_into_a_private_network(
    monkeypatch: pytest.MonkeyPatch, scope_van: Any, school: Partner, ip: str
) -> None:
    soort = socket.AF_INET6 if ":" in ip else socket.AF_INET
    wijst = [(soort, socket.SOCK_STREAM, 6, "", (ip, 443))]
    openbaar = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 443))]
    # One good address behind the name does not make up for a bad one.
    monkeypatch.setattr(adressen.socket, "getaddrinfo", lambda *_, **__: openbaar + wijst)
    with pytest.raises(adressen.AdresVerboden):
        adressen.zoek_op("https://school.example/meldingen")
    abonneer(scope_van, school, "https://school.example/meldingen")
    plaats(scope_van, maak_dossier(scope_van), school)
    assert stuur_alles() == ["wacht"]
    with met_scope(keten_scope(BAARN, nu=kalender.nu(), vandaag=VANDAAG, herkomst="toets", doel="toets")):
        assert Bericht.objects.get(soort="partner.melding").oorzaak == "webhook_adres_verboden"
        assert Poging.objects.get().uitkomst == "niet_verzonden"


def test_the_address_that_was_checked_is_the_one_that_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    antwoord = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 443))]
    monkeypatch.setattr(adressen.socket, "getaddrinfo", lambda *_, **__: antwoord)
    assert adressen.zoek_op("https://school.example/x") == "93.184.215.14"


@pytest.mark.parametrize(
    "adres",
    ["http://school.example/x", "ftp://school.example", "https://", "https://a:b@school.example/", "school.example",
     "https://school.example:22/", "https://school.example/#x", "https://[::1", "https://school.example:abc/"],
)  # fmt: skip
def test_an_address_that_can_not_be_is_refused_at_once(scope_van: Any, school: Partner, adres: str) -> None:
    with pytest.raises(aansluitingen.Geweigerd):
        abonneer(scope_van, school, adres)


@pytest.mark.parametrize("staat", ["wacht", "vastgelopen", "verstuurd"])
def test_the_page_keten_can_show_a_message_to_a_provider(
    scope_van: Any, school: Partner, ontvanger: Any, ingelogd: Any, staat: str
) -> None:
    abonneer(scope_van, school, f"http://127.0.0.1:{ontvanger.server_port}/x")
    dossier = maak_dossier(scope_van)
    plaats(scope_van, dossier, school)
    with met_scope(scope_van(SANNE)):
        Bericht.objects.filter(soort="partner.melding").update(staat=staat, oorzaak="webhook_antwoord: 404")
    for mens, pad in ((SANNE, "/keten"), (SANNE, f"/dossiers/{dossier.id}/keten"), (BEHEER, "/beheer/keten")):
        assert ingelogd(mens).get(pad).status_code == 200, pad
    if staat == "vastgelopen":
        assert "Melding aan het systeem van een aanbieder" in ingelogd(SANNE).get("/keten").text
