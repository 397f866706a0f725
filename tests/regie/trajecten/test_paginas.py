# SPDX-License-Identifier: EUPL-1.2
"""The pages of the traject: by their forms alone, without script, with refusals in place and what was typed kept."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein.keten.duo_voorcontrole.regels import REGELS
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.services import bewaar_instellingen
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, KARIN, SANNE
from tests.regie.trajecten.conftest import LIJST, SCHOOL, in_traject

pytestmark = pytest.mark.django_db
MEEST = 16
AANBOD = {"instelling": SCHOOL, "datum": "20-3-2026", "start": "6-4-2026", "einde": "", "alfabetisering": "NVT"}
UREN = {"urensoort": "taalles", "vanaf": "1-9-2026", "tot_en_met": "30-9-2026", "uren": "24", "herkomst": "lijst"}


@pytest.fixture
def bladen(scope_van: Any, ingelogd: Any) -> Any:
    with met_scope(scope_van(SANNE)) as scope:
        bewaar_instellingen(scope, LIJST)
        dossier = in_traject(scope, route="Z")
    return dossier, ingelogd(SANNE), f"/dossiers/{dossier.id}/traject"


def feiten(scope_van: Any, dossier: Any) -> Any:
    with met_scope(scope_van(SANNE)):
        return dossierfeiten(dossier)


def berichten(scope_van: Any, dossier: Any) -> list[str]:
    with met_scope(scope_van(SANNE)):
        return list(Bericht.objects.filter(dossier_id=dossier.id).order_by("id").values_list("soort", flat=True))


def test_the_whole_traject_by_forms_alone(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    leeg = client.get(url).text
    assert "Uren boeken" in leeg and "Aanbod vastleggen" in leeg and ">Traject<" in leeg
    for deel, data in (
        ("aanbod", AANBOD),
        ("pvt", {"datum": "1-9-2026"}),
        ("map", {"datum": "2-9-2026"}),
        ("uren", UREN),
        ("zroute", {"datum": "1-11-2026"}),
    ):
        assert client.get(f"{url}/{deel}").status_code == 200
        antwoord = client.post(f"{url}/{deel}", data)
        assert antwoord.status_code == 302, antwoord.text
    blad = client.get(url).text
    for zin in ("Taalschool De Eem", "1 september 2026", "2 september 2026", "24 uur", "1 november 2026",
                "Onderweg naar DUO", "Urenboek"):  # fmt: skip
        assert zin in blad, zin
    assert berichten(scope_van, dossier) == ["duo.aanbod", "duo.pvt", "duo.map", "duo.uren", "duo.zroute"]


def test_taking_back_asks_once_and_wants_a_reason(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/aanbod", AANBOD)
    client.post(f"{url}/pvt", {"datum": "1-9-2026"})
    client.post(f"{url}/uren", UREN)
    with met_scope(scope_van(SANNE)) as scope:
        (regel,) = queries.urenregels(scope, dossier)
    for deel in (f"aanbod/{SCHOOL}/weg", "pvt/weg", f"uren/{regel.id}/weg", "lbt"):
        assert "Waarom?" in client.get(f"{url}/{deel}").text
        assert client.post(f"{url}/{deel}", {"reden": ""}).status_code == 422
        assert client.post(f"{url}/{deel}", {"reden": "vergissing"}).status_code == 302
    nu = feiten(scope_van, dossier)
    assert nu.aanbod == () and nu.pvt.datum is None and dict(nu.uren) == {"taalles": 0}
    assert nu.lbt_nummer_ingetrokken is not None
    assert client.get(f"{url}/uren/{regel.id}").status_code == 404
    assert "Gaat niet door" in client.get(url).text


def test_hours_are_corrected_by_a_new_row(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/uren", UREN)
    with met_scope(scope_van(SANNE)) as scope:
        (regel,) = queries.urenregels(scope, dossier)
    pagina = client.get(f"{url}/uren/{regel.id}").text
    assert 'value="24"' in pagina and "Waarom verbeter je dit?" in pagina
    assert client.post(f"{url}/uren/{regel.id}", UREN | {"uren": "20"}).status_code == 422
    assert client.post(f"{url}/uren/{regel.id}", UREN | {"uren": "20", "reden": "nageteld"}).status_code == 302
    blad = client.get(url).text
    assert "20 uur" in blad and "Telt niet meer" in blad and "Verbetering" in blad


@pytest.mark.parametrize(
    ("deel", "data", "zinnen", "getypt"),
    [
        ("aanbod", AANBOD | {"datum": "1-3-2026"}, ["ligt voor de datum op het plan"], "1-3-2026"),
        ("aanbod", AANBOD | {"instelling": "9900000106"}, ["keurmerk van Blik op Werk"], "20-3-2026"),
        ("pvt", {"datum": "24-11-2026"}, ["ligt in de toekomst"], "24-11-2026"),
        ("pvt", {"datum": "1-9-2026", "verwijtbaar": "ja", "toelichting": "kwam niet"}, ["is op tijd"], "kwam niet"),
        ("pvt", {"datum": "", "verwijtbaar": ""}, ["Vul een datum in"], ""),
        ("zroute", {"datum": "1-3-2026"}, ["voor het begin van de termijn"], "1-3-2026"),
        ("uren", UREN | {"tot_en_met": "31-8-2026"}, ["laatste dag ligt voor de eerste"], "lijst"),
        ("uren", UREN | {"tot_en_met": "24-11-2026"}, ["Deze dag komt nog"], "lijst"),
        ("uren", UREN | {"uren": "tien"}, ["geen aantal uren"], "tien"),
    ],
)
def test_a_refusal_stands_by_its_field_and_what_was_typed_stays(
    bladen: Any, scope_van: Any, deel: str, data: dict[str, str], zinnen: list[str], getypt: str
) -> None:
    dossier, client, url = bladen
    antwoord = client.post(f"{url}/{deel}", data)
    assert antwoord.status_code == 422
    for zin in zinnen:
        assert zin in antwoord.text
    assert getypt in antwoord.text
    assert berichten(scope_van, dossier) == []


@pytest.mark.parametrize(
    ("deel", "data", "zin"),
    [
        ("aanbod", AANBOD, "DUO neemt dit aan"),
        ("aanbod", AANBOD | {"start": "19-3-2026"}, "DUO neemt dit niet aan"),
        ("aanbod", {}, "Vul het formulier in"),
        ("pvt", {"datum": "1-9-2026"}, "DUO neemt dit aan"),
        ("pvt", {"verwijtbaar": "nee"}, "Niet verwijtbaar kan pas vanaf 3 januari 2029"),
        ("zroute", {"datum": "1-9-2026"}, "DUO neemt dit aan"),
        ("uren", UREN, "Het totaal voor DUO wordt 24 uur"),
        ("uren", UREN | {"uren": ""}, "Vul het formulier in"),
    ],
)
def test_while_typing_the_panel_says_what_duo_will_say_and_nothing_is_saved(
    bladen: Any, scope_van: Any, deel: str, data: dict[str, str], zin: str
) -> None:
    dossier, client, url = bladen
    antwoord = client.post(f"{url}/{deel}/controle", data)
    assert antwoord.status_code == 200 and zin in antwoord.text and "<html" not in antwoord.text
    assert berichten(scope_van, dossier) == []


def test_who_may_see_and_who_may_change(bladen: Any, ingelogd: Any) -> None:
    _, _, url = bladen
    karin, bea, beheer = ingelogd(KARIN), ingelogd(BEA), ingelogd(BEHEER)
    blad = karin.get(url)
    assert blad.status_code == 200 and "Uren boeken" not in blad.text
    assert karin.post(f"{url}/pvt", {"datum": "1-9-2026"}).status_code == 403
    assert bea.get(url).status_code == 404 and bea.post(f"{url}/uren", UREN).status_code == 404
    assert beheer.get(url).status_code == 403


def test_the_page_takes_few_queries_whatever_the_book_holds(bladen: Any) -> None:
    _, client, url = bladen
    for dag in range(1, 6):
        client.post(f"{url}/uren", UREN | {"vanaf": f"{dag}-9-2026", "tot_en_met": f"{dag}-9-2026"})
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        assert client.get(url).status_code == 200
    assert len(vragen) <= MEEST, [v["sql"][:120] for v in vragen]


def test_the_page_of_rules_shows_each_with_an_example(ingelogd: Any) -> None:
    for mens in (SANNE, KARIN, BEHEER):
        blad = ingelogd(mens).get("/keten/weigeringen")
        assert blad.status_code == 200
        assert blad.text.count("<tr>") == len(REGELS) + 7
        assert "De inburgeringsplicht begint op 5 januari 2026" in blad.text and "{" not in blad.text.split("<main")[1]
    assert "/keten/weigeringen" in ingelogd(SANNE).get("/keten").text
