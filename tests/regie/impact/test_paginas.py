# SPDX-License-Identifier: EUPL-1.2
"""The pages: what the form refuses and how, counts without names for the beheerder, dossiers for the teamleider."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from tests.conftest import BAARN, BEA, BEHEER, KARIN, SANNE, SOFIE, Mens
from tests.regie.impact.test_berekening import leg, vraag, werk_alles

from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.impact import services, team
from meedoen.regie.impact.models import Berekening, Verschoven
from meedoen.regie.impact.optellen import Telling
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving
from meedoen.regie.web.toegang import keten_scope, met_scope

pytestmark = pytest.mark.django_db
Inloggen = Callable[[Mens], Any]
Scopes = Callable[..., Any]
NIEUW = "/beheer/wetswijziging/nieuw"


@pytest.fixture
def zes(scope_van: Scopes) -> list[Dossier]:
    with met_scope(scope_van(SANNE)) as scope:
        return leg(scope, 6)


@pytest.fixture
def gevuld(zes: list[Dossier], scope_van: Scopes) -> UUID:
    id_ = vraag(scope_van)
    werk_alles()
    return id_


def _post(client: Any, **velden: str) -> Any:
    return client.post(NIEUW, {"gemeente": str(BAARN), "vanaf": "1-1-2026", **velden})


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        ({"pip_dagen": "0"}, "pip_dagen", "van 1 tot en met 366"),
        ({"pip_dagen": "367"}, "pip_dagen", "van 1 tot en met 366"),
        ({"pip_dagen": "acht weken"}, "pip_dagen", "heel aantal dagen"),
        ({"termijn_maanden": "241"}, "termijn_maanden", "heel aantal maanden van 1 tot en met 240"),
        ({"pip_dagen": "70"}, "pip_dagen", "Zo is het nu al"),
        ({"boete_intake": "250"}, "boete_intake", "Zo is het nu al"),
        ({"boete_intake": "veel"}, "boete_intake", "een bedrag van € 0 tot en met € 5.000"),
        ({"boete_intake": "-1"}, "boete_intake", "een bedrag van € 0"),
        ({"boete_intake": "5.000,01"}, "boete_intake", "of laat dit leeg"),
        ({"map_norm": "60,5"}, "map_norm", "een heel aantal uren van 0 tot en met 5000"),
        ({}, "pip_dagen", "minstens één termijn"),
        ({"pip_dagen": "56", "vanaf": "31-12-2021"}, "vanaf", "sinds 1 januari 2022"),
        ({"pip_dagen": "56", "vanaf": "31-2-2026"}, "vanaf", ""),
        ({"pip_dagen": "56", "gemeente": "9999"}, "gemeente", "niet in de lijst"),
    ],
)
def test_a_refusal_names_the_field_and_what_would_be_accepted(
    ingelogd: Inloggen, velden: dict[str, str], veld: str, zin: str
) -> None:
    antwoord = _post(ingelogd(BEHEER), **velden)
    assert antwoord.status_code == 422
    fouten = antwoord.context["form"].errors
    assert set(fouten) == {veld}
    assert zin in fouten[veld][0]
    assert f'href="#id_{veld}"' in antwoord.content.decode()


def test_the_form_gives_present_length_article_and_doubt_of_every_parameter(ingelogd: Inloggen) -> None:
    tekst = ingelogd(BEHEER).get(NIEUW).content.decode()
    for deel in (
        "Nu 40 uur",
        "Nu € 250.",
        "Nu 13 weken",
        "Nu 5 jaar",
        "Nu 70 dagen",
        "Nu 14 dagen",
        "Nu 36 maanden",
        "Nu 18 maanden",
        "Nu 42 dagen",
        "Artikel 6:7",
    ):
        assert deel in tekst
    assert "extra tijd bij komt" in tekst  # the doubt about information of a third party


def test_from_question_to_counts_without_names(ingelogd: Inloggen, zes: list[Dossier]) -> None:
    client = ingelogd(BEHEER)
    antwoord = _post(client, pip_dagen="56 dagen", bezwaar_dagen="")
    assert antwoord.status_code == 302
    tekst = client.get(antwoord["Location"]).content.decode()
    assert "begint zo" in tekst
    assert "http-equiv" not in tekst
    werk_alles()
    tekst = client.get(antwoord["Location"]).content.decode()
    assert "6 dossiers krijgen een andere datum." in tekst
    assert "14 dagen eerder" in tekst
    assert BEHEER.naam in tekst
    assert "Geen boete die nog niet is besloten" in tekst
    assert "Niemand krijgt een ander aantal uren." in tekst
    for dossier in zes:
        assert dossier.nummer not in tekst
        assert str(dossier.id) not in tekst


def test_asking_while_one_runs_is_refused_on_the_form(ingelogd: Inloggen) -> None:
    client = ingelogd(BEHEER)
    _post(client, pip_dagen="56")
    antwoord = _post(client, pip_dagen="63")
    assert antwoord.status_code == 422
    assert "loopt al een berekening" in antwoord.content.decode()


def test_removing_asks_once(ingelogd: Inloggen, gevuld: UUID, scope_van: Scopes) -> None:
    client, adres = ingelogd(BEHEER), f"/beheer/wetswijziging/{gevuld}/verwijderen"
    assert client.get(adres).status_code == 200
    with met_scope(scope_van(BEHEER)):
        assert Berekening.objects.filter(id=gevuld).exists()
    assert client.post(adres).status_code == 302
    assert client.get(f"/beheer/wetswijziging/{gevuld}").status_code == 404


@pytest.mark.parametrize("mens", [SANNE, KARIN])
def test_only_the_beheerder_opens_the_pages_of_beheer(ingelogd: Inloggen, gevuld: UUID, mens: Mens) -> None:
    client = ingelogd(mens)
    for pad in ("/beheer/wetswijziging", NIEUW, f"/beheer/wetswijziging/{gevuld}"):
        assert client.get(pad).status_code == 403
    assert client.post(f"/beheer/wetswijziging/{gevuld}/verwijderen").status_code == 403


@pytest.mark.parametrize("mens", [SANNE, BEHEER, BEA])
def test_only_the_teamleider_opens_the_list_by_dossier(ingelogd: Inloggen, gevuld: UUID, mens: Mens) -> None:
    client = ingelogd(mens)
    for pad in ("/team/wetswijziging", f"/team/wetswijziging/{gevuld}", f"/team/wetswijziging/{gevuld}.csv"):
        assert client.get(pad).status_code == 403


def test_a_berekening_of_another_gemeente_is_not_there(
    ingelogd: Inloggen, scope_van: Scopes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with met_scope(scope_van(SOFIE)) as scope:
        leg(scope, 1, SOFIE.gemeenten[0])
    ander = vraag(scope_van, SOFIE.gemeenten[0])
    werk_alles()
    client = ingelogd(KARIN)
    assert client.get(f"/team/wetswijziging/{ander}").status_code == 404
    assert client.get(f"/team/wetswijziging/{uuid4()}").status_code == 404


def test_the_teamleider_goes_through_the_dossiers_page_by_page(
    ingelogd: Inloggen, zes: list[Dossier], gevuld: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(team, "_OP_BLAD", 4)
    client, gezien, adres = ingelogd(KARIN), list[str](), f"/team/wetswijziging/{gevuld}"
    while adres:
        antwoord = client.get(adres)
        gezien += [d.rij.nummer for d in antwoord.context["dossiers"]]
        adres = antwoord.context["blader"].volgende_url
        assert len(gezien) <= 6
    assert sorted(gezien) == sorted(dossier.nummer for dossier in zes)
    tekst = antwoord.content.decode()
    assert "14 dagen eerder" in tekst
    assert "Terug naar het begin" in tekst


def test_the_file_holds_every_shift(
    ingelogd: Inloggen, zes: list[Dossier], gevuld: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(team, "_IN_BESTAND", 2)
    antwoord = ingelogd(KARIN).get(f"/team/wetswijziging/{gevuld}.csv")
    rijen = list(csv.DictReader(io.StringIO(antwoord.getvalue().decode("utf-8-sig")), delimiter=";"))
    pip = [rij for rij in rijen if rij["Wat"] == "PIP binnen tien weken"]
    assert sorted(rij["Dossier"] for rij in pip) == sorted(dossier.nummer for dossier in zes)
    hoever = {(rij["Hoeveel"], rij["Eenheid"], rij["Richting"], rij["Stand nu"]) for rij in pip}
    assert hoever == {("14", "dagen", "eerder", "Loopt")}


def _vul(scope_van: Scopes, id_: UUID, dossiers: list[Dossier]) -> None:
    """Let hours and a fine shift in these dossiers too, as the worker keeps it."""
    gevonden = [
        Verschuiving(dossier.id, dossier.nummer, onderdeel, soort, van, naar, "open", "open")
        for dossier in dossiers
        for onderdeel, soort, van, naar in (
            (Onderdeel.PLICHT, "map_uren", 40, 60), (Onderdeel.BEDRAG, "boete_intake", 25_000, 30_050),
        )
    ]  # fmt: skip
    telling = Telling()
    telling.tel(gevonden)
    nu = datetime(2026, 11, 23, 9, tzinfo=UTC)
    with met_scope(keten_scope(BAARN, nu=nu, vandaag=nu.date(), herkomst="toets", doel="toets")):
        Verschoven.objects.bulk_create(services._rij(BAARN, id_, v) for v in gevonden)
        Berekening.objects.filter(gemeente_id=BAARN, id=id_).update(uitkomst=telling.naamloos())


def test_hours_and_fines_in_counts_for_the_beheerder_and_by_dossier_for_the_teamleider(
    ingelogd: Inloggen, zes: list[Dossier], gevuld: UUID, scope_van: Scopes
) -> None:
    _vul(scope_van, gevuld, zes)
    tekst = ingelogd(BEHEER).get(f"/beheer/wetswijziging/{gevuld}").content.decode()
    for zin in ("6 dossiers moeten dan meer of minder uren volgen.", "20 uur meer",
                "6 dossiers krijgen een ander bedrag.", "€ 50,50 meer"):  # fmt: skip
        assert zin in tekst
    assert not [dossier for dossier in zes if dossier.nummer in tekst]
    client = ingelogd(KARIN)
    tekst = client.get(f"/team/wetswijziging/{gevuld}").content.decode()
    assert "Uren praktijk in de MAP: van nog 40 uur naar nog 60 uur, 20 uur meer." in tekst
    assert "nog niet besloten: van € 250 naar € 300,50, € 50,50 meer." in tekst
    antwoord = client.get(f"/team/wetswijziging/{gevuld}.csv")
    rijen = list(csv.DictReader(io.StringIO(antwoord.getvalue().decode("utf-8-sig")), delimiter=";"))
    velden = ("Nu", "Straks", "Hoeveel", "Eenheid", "Richting")
    assert {tuple(rij[v] for v in velden) for rij in rijen if rij["Soort"] in ("plicht", "bedrag")} == {
        ("40", "60", "20", "uren", "meer"), ("250,00", "300,50", "50,50", "euro", "meer"),
    }  # fmt: skip


def test_four_fines_are_not_told_and_an_older_berekening_says_they_were_not_counted(
    ingelogd: Inloggen, zes: list[Dossier], gevuld: UUID, scope_van: Scopes
) -> None:
    _vul(scope_van, gevuld, zes[:4])
    client = ingelogd(BEHEER)
    tekst = client.get(f"/beheer/wetswijziging/{gevuld}").content.decode()
    assert "Minder dan 5 dossiers krijgen een ander bedrag." in tekst
    assert "€ 50,50" not in tekst
    nu = datetime(2026, 11, 23, 9, tzinfo=UTC)
    with met_scope(keten_scope(BAARN, nu=nu, vandaag=nu.date(), herkomst="toets", doel="toets")):
        Berekening.objects.filter(gemeente_id=BAARN, id=gevuld).update(uitkomst={"geraakt": 0, "groepen": []})
    assert "telden boetes nog niet mee" in client.get(f"/beheer/wetswijziging/{gevuld}").content.decode()
