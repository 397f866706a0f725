# SPDX-License-Identifier: EUPL-1.2
"""The pages of voorlichting by their forms alone, within their queries, and what they never show."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.regie.voorlichting import services
from meedoen.regie.voorlichting.models import Deelname, Soort
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, SANNE
from tests.regie.voorlichting.conftest import plan

pytestmark = pytest.mark.django_db
MEEST = 15
SESSIE = {"datum": "23-11-2026", "begin": "10.00", "plaats": "Bibliotheek", "plekken": "8", "taal": "Arabisch"}


def test_from_the_list_to_the_follow_up(bladen: Any) -> None:
    alles, client = bladen
    assert "Er is geen bijeenkomst gepland" in client.get("/voorlichting").text
    assert client.post("/voorlichting/soorten/beginnen").status_code == 302
    assert "Je rechten" in client.get("/voorlichting/soorten").text
    leeg = client.post("/voorlichting/nieuw", SESSIE | {"soort": str(alles.geld.id), "plekken": "0"})
    assert leeg.status_code == 422 and "Bibliotheek" in leeg.text
    url = client.post("/voorlichting/nieuw", SESSIE | {"soort": str(alles.geld.id)})["Location"]
    assert f'href="{url}"' in client.get("/voorlichting").text
    assert "0 van de 8 plekken" in client.get(url).text

    dossier = f"/dossiers/{alles.amira.id}/voorlichting"
    assert "Nog niets. Vraag waar iemand" in client.get(dossier).text
    assert client.post(f"{dossier}/vragen", {"soort": str(alles.geld.id)})["Location"] == dossier
    lijst = client.get(f"{url}/uitnodigen").text
    assert "Amira Haddad" in lijst and "Biniam" not in lijst
    assert "Biniam" in client.get(f"{url}/uitnodigen?toon=iedereen").text
    niemand = client.post(f"{url}/uitnodigen", {})
    assert niemand.status_code == 422 and "Kies eerst wie je uitnodigt" in niemand.text
    assert client.post(f"{url}/uitnodigen", {"dossier": [str(alles.amira.id)]})["Location"] == url
    assert "al uitgenodigd" in client.get(f"{url}/uitnodigen?toon=iedereen").text

    vorm = client.get(f"{url}/aanwezig").text
    naam = vorm.split("<select")[1].split('name="')[1].split('"')[0]
    assert "ziek" not in vorm.lower()
    assert client.post(f"{url}/aanwezig", {naam: "aanwezig"})["Location"] == url
    fout = client.post(f"/voorlichting/deelname/{naam}/vervolg", {"vervolg": "afspraak", "wat": "Bellen"})
    assert fout.status_code == 422 and "Bellen" in fout.text
    goed = {"vervolg": "afspraak", "wat": "Bellen met de bank", "uiterlijk": "1-12-2026"}
    assert client.post(f"/voorlichting/deelname/{naam}/vervolg", goed).status_code == 302
    assert "Aanwezig" in client.get(dossier).text
    assert "Bellen met de bank" in client.get(f"/dossiers/{alles.amira.id}/begeleiding/afspraken").text
    csv = b"".join(client.get(f"{url}/deelnemers.csv").streaming_content).decode()
    assert "Amira Haddad;Arabisch;" in csv and "Aanwezig;Een afspraak, met een dag" in csv
    with ZipFile(io.BytesIO(client.get("/voorlichting/lijst.xlsx").content)) as werkboek:
        assert any("Bibliotheek" in werkboek.read(n).decode("utf-8", "replace") for n in werkboek.namelist())


def test_a_form_on_an_older_version_overwrites_nothing(bladen: Any, scope_van: Any) -> None:
    alles, client = bladen
    with met_scope(scope_van(SANNE)) as scope:
        sessie = plan(scope, alles.geld)
    url = f"/voorlichting/{sessie.id}/wijzigen"
    assert client.post(url, SESSIE | {"versie": "1"}).status_code == 302
    oud = client.post(url, SESSIE | {"versie": "1", "plaats": "Kelder"})
    assert oud.status_code == 422 and "Kelder" in oud.text and "intussen gewijzigd" in oud.text
    assert client.post(f"/voorlichting/{sessie.id}/afgelasten").status_code == 302
    assert "Gaat niet door" in client.get(f"/voorlichting/{sessie.id}").text


def test_a_teamleider_never_sees_what_is_about_health(bladen: Any, scope_van: Any, ingelogd: Any) -> None:
    alles, client = bladen
    with met_scope(scope_van(SANNE)) as scope:
        sessie = plan(scope, alles.veerkracht, plaats="Zaal 9")
        services.nodig_uit(scope=scope, bijeenkomst_id=sessie.id, dossier_ids=[alles.amira.id])
    dossier = f"/dossiers/{alles.amira.id}"
    adressen = ("/voorlichting", "/voorlichting/soorten", f"{dossier}/voorlichting", f"{dossier}/tijdlijn", dossier)
    karin = ingelogd(KARIN)
    for adres in adressen:
        tekst = karin.get(adres).text
        assert "Veerkracht" not in tekst and "Zaal 9" not in tekst, adres
    assert karin.get(f"/voorlichting/{sessie.id}").status_code == 404
    assert b"Zaal 9" not in b"".join(karin.get("/voorlichting/lijst.csv").streaming_content)
    assert "alleen consulenten zien dit" in client.get(f"{dossier}/voorlichting").text
    assert "Veerkracht" not in client.get(f"{dossier}/tijdlijn").text


def test_pages_take_as_many_queries_for_many_people_as_for_one(bladen: Any, scope_van: Any) -> None:
    alles, client = bladen
    with met_scope(scope_van(SANNE)) as scope:
        sessie = plan(scope, alles.geld)
        for mens in (alles.amira, alles.biniam):
            services.vraag(scope=scope, dossier=mens, soort=alles.geld)
        services.nodig_uit(scope=scope, bijeenkomst_id=sessie.id, dossier_ids=[alles.amira.id])
    url = f"/voorlichting/{sessie.id}"
    for adres in ("/voorlichting", "/voorlichting/soorten", url, f"{url}/uitnodigen", f"{url}/uitnodigen?toon=iedereen",
                  f"{url}/aanwezig", f"/dossiers/{alles.amira.id}/voorlichting"):  # fmt: skip
        with CaptureQueriesContext(connection) as tellen:
            assert client.get(adres).status_code == 200
        assert len(tellen) <= MEEST, f"{adres}: {len(tellen)}"


def test_without_kinds_one_is_sent_to_the_list_first(scope_van: Any, ingelogd: Any, db: None) -> None:
    client = ingelogd(SANNE)
    assert client.get("/voorlichting/nieuw")["Location"] == "/voorlichting/soorten"
    assert "Begin bij Soorten voorlichting" in client.get("/voorlichting").text
    assert client.post("/voorlichting/soorten/nieuw", {"gemeente_id": "313", "naam": "X"}).status_code == 422
    with met_scope(scope_van(SANNE)):
        assert not Soort.objects.exists() and not Deelname.objects.exists()
