# SPDX-License-Identifier: EUPL-1.2
"""The board of what a gemeente has to arrange: it fills itself, changes count once, and each sees the own gemeente."""

import io
import uuid
import zipfile
from datetime import timedelta

import pytest
from django.db import transaction
from django.db.utils import ProgrammingError
from django.test import Client

from meedoen.regie.invoering.models import Invoeringspunt
from meedoen.regie.invoering.sjabloon import RUBRIEKEN, SJABLOON
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, KARIN, SANNE, SOEST, VANDAAG

pytestmark = pytest.mark.django_db
BORD = "/beheer/invoering"


@pytest.fixture
def beheer(ingelogd) -> Client:
    return ingelogd(BEHEER)


@pytest.fixture
def gevuld(beheer: Client) -> Client:
    beheer.post(f"{BORD}/beginnen", {"gemeente": BAARN})
    return beheer


def _html(client: Client, vraag: str = f"gemeente={BAARN}") -> str:
    return client.get(f"{BORD}?{vraag}").content.decode()


def _punt(scope_van, sleutel: str = "dpia") -> Invoeringspunt:
    with met_scope(scope_van(BEHEER)):
        return Invoeringspunt.objects.get(gemeente_id=BAARN, sleutel=sleutel)


def _velden(punt: Invoeringspunt, **anders: str) -> dict[str, str]:
    return {
        "titel": punt.titel, "rubriek": punt.rubriek, "uitleg": punt.uitleg, "wie": "", "uiterlijk": "",
        "staat": "open", "toelichting": "", "versie": str(punt.versie), **anders,
    }  # fmt: skip


def test_every_point_of_our_list_has_a_place_and_fits_its_field() -> None:
    assert len({punt.sleutel for punt in SJABLOON}) == len(SJABLOON)
    for punt in SJABLOON:
        assert punt.rubriek in RUBRIEKEN and len(punt.sleutel) <= 40 and len(punt.titel) <= 120
        assert len(punt.uitleg) <= 300 and punt.uitleg[-1] in ".?"


def test_an_empty_board_says_what_it_is_for_and_fills_itself_once(beheer: Client, scope_van) -> None:
    assert "Nog geen lijst voor Baarn" in _html(beheer)
    for _ in range(2):
        assert beheer.post(f"{BORD}/beginnen", {"gemeente": BAARN})["Location"] == f"{BORD}?gemeente={BAARN}"
    html = _html(beheer)
    assert f"0 van {len(SJABLOON)} klaar" in html and all(punt.titel in html for punt in SJABLOON)
    with met_scope(scope_van(BEHEER)):
        assert Invoeringspunt.objects.count() == len(SJABLOON)
    assert "Nog geen lijst voor Soest" in _html(beheer, f"gemeente={SOEST}")


def test_who_does_it_and_by_when_stand_on_the_board_and_lateness_shows(gevuld: Client, scope_van) -> None:
    punt, gisteren = _punt(scope_van), VANDAAG - timedelta(days=1)
    velden = _velden(punt, wie="FG van de regio", uiterlijk=f"{gisteren.day}-{gisteren.month}-{gisteren.year}",
                     staat="bezig", toelichting="Concept ligt bij de FG")  # fmt: skip
    assert gevuld.post(f"{BORD}/{punt.id}", velden).status_code == 302
    html = _html(gevuld)
    assert "FG van de regio" in html and "1 te laat" in html and "1 dag te laat" in html
    assert gevuld.post(f"{BORD}/{punt.id}", {**velden, "staat": "klaar", "versie": "2"}).status_code == 302
    html = _html(gevuld)
    assert f"1 van {len(SJABLOON)} klaar" in html and "te laat" not in html
    assert punt.titel not in _html(gevuld, f"gemeente={BAARN}&toon=open").split("<table")[-1]


def test_what_is_not_needed_does_not_count_and_does_not_come_back(gevuld: Client, scope_van) -> None:
    punt = _punt(scope_van, "onderwijsroute")
    gevuld.post(f"{BORD}/{punt.id}", _velden(punt, staat="niet_nodig"))
    gevuld.post(f"{BORD}/beginnen", {"gemeente": BAARN})
    assert f"0 van {len(SJABLOON) - 1} klaar" in _html(gevuld)
    antwoord = gevuld.post(f"{BORD}/{punt.id}/weghalen", follow=True)
    assert "hoort bij de lijst van Meedoen" in antwoord.content.decode()


def test_two_people_at_once_lose_nothing(gevuld: Client, scope_van) -> None:
    punt = _punt(scope_van)
    gevuld.post(f"{BORD}/{punt.id}", _velden(punt, wie="eerste"))
    antwoord = gevuld.post(f"{BORD}/{punt.id}", _velden(punt, wie="tweede"))
    html = antwoord.content.decode()
    assert "Een collega wijzigde dit punt" in html and 'value="tweede"' in html
    assert _punt(scope_van).wie == "eerste"
    assert gevuld.post(f"{BORD}/{punt.id}", _velden(punt, wie="tweede", versie="2")).status_code == 302
    assert _punt(scope_van).wie == "tweede"


def test_an_own_point_comes_and_goes(beheer: Client, scope_van) -> None:
    velden = {"gemeente": str(BAARN), "titel": "Bord bij de balie", "rubriek": "mensen", "staat": "open"}
    assert beheer.post(f"{BORD}/nieuw", velden).status_code == 302
    assert "Bord bij de balie" in _html(beheer)
    punt = _punt(scope_van, "")
    assert beheer.post(f"{BORD}/{punt.id}/weghalen").status_code == 302
    assert "Weggehaald: Bord bij de balie" in _html(beheer)
    assert "Bord bij de balie" not in _html(beheer)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("titel", "", "Vul dit in."),
        pytest.param("titel", "x" * 10_000, "120", id="te lang"),
        ("rubriek", "anders", "staat niet in de lijst"),
        ("uiterlijk", "31-2-2026", "heeft geen dag 31"),
        ("staat", "af", "staat niet in de lijst"),
    ],
)
def test_rubbish_gets_a_sentence_and_changes_nothing(
    gevuld: Client, scope_van, veld: str, waarde: str, zin: str
) -> None:
    punt = _punt(scope_van)
    html = gevuld.post(f"{BORD}/{punt.id}", _velden(punt, **{veld: waarde})).content.decode()
    assert zin in html, html[html.find("<main") :][:1500]
    assert _punt(scope_van).versie == 1


@pytest.mark.parametrize("mens", [SANNE, KARIN])
def test_only_the_functioneel_beheerder_comes_here(ingelogd, mens) -> None:
    client = ingelogd(mens)
    for pad in ("", "/nieuw", "/lijst.csv", "/lijst.xlsx", f"/{uuid.uuid4()}"):
        assert client.get(f"{BORD}{pad}").status_code == 403, pad
    assert client.post(f"{BORD}/beginnen", {"gemeente": BAARN}).status_code == 403


@pytest.mark.parametrize("waarde", ["363", "0", "x", "-1", "٣٠٨", "9" * 30])
def test_a_gemeente_outside_the_scope_does_not_exist(beheer: Client, waarde: str) -> None:
    assert beheer.get(f"{BORD}?gemeente={waarde}").status_code == 404
    assert beheer.post(f"{BORD}/beginnen", {"gemeente": waarde}).status_code == 404


def test_the_database_itself_gives_nobody_else_a_row(gevuld: Client, scope_van) -> None:
    with met_scope(scope_van(SANNE)), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        list(Invoeringspunt.objects.all())
    with met_scope(scope_van(BEHEER)):
        assert set(Invoeringspunt.objects.values_list("gemeente_id", flat=True)) == {BAARN}
        assert not Invoeringspunt.objects.filter(gemeente_id=BUNSCHOTEN).exists()


def test_the_list_goes_along_as_csv_and_as_a_workbook_without_formulas(gevuld: Client, scope_van) -> None:
    punt = _punt(scope_van)
    gevuld.post(f"{BORD}/{punt.id}", _velden(punt, wie="=1+1", toelichting="Bij de FG"))
    csv = b"".join(gevuld.get(f"{BORD}/lijst.csv?gemeente={BAARN}").streaming_content).decode()
    assert "'=1+1" in csv and "Bij de FG" in csv and csv.count("\r\n") == len(SJABLOON) + 1
    antwoord = gevuld.get(f"{BORD}/lijst.xlsx?gemeente={BAARN}")
    blad = zipfile.ZipFile(io.BytesIO(antwoord.content)).read("xl/worksheets/sheet1.xml").decode()
    assert "=1+1" in blad and "<f>" not in blad and blad.count("<row>") == len(SJABLOON) + 1
