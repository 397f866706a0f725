# SPDX-License-Identifier: EUPL-1.2
"""The pages of guidance: by their forms alone, with refusals in place, and closed to who has no business there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding import queries
from meedoen.regie.begeleiding.models import Meting
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.web.toegang import keten_scope, met_scope, zet_scope
from tests.conftest import BEA, BEHEER, KARIN, SANNE

pytestmark = pytest.mark.django_db
MEEST = 15
SLEUTEL = {"stap": "sleutel", "datum": "20-11-2026", "plaats": "Baarn", "reden": ""}
METING = {
    "datum": "1-10-2026",
    "geld_eigen": "4",
    "geld_begeleider": "2",
    "wonen_eigen": "3",
    "toelichting": "Belt zelf.",
}
FORMULIEREN = ("woning", "woonsituatie", "geen-woning", "regelen/digid", "fase", "meting")


def bewerking(antwoord: Any) -> str:
    return re.search(r'name="bewerking" value="(\d+)"', antwoord.text)[1]  # type: ignore[index]


def vul(client: Any, url: str) -> None:
    """Fill in everything once."""
    for deel, data in (
        ("woning", {"stap": "zoeken", "datum": "1-9-2026"}),
        ("woning", {"stap": "aanbod", "datum": "2-10-2026", "plaats": "Soest"}),
        ("woning", {"stap": "geweigerd", "datum": "5-10-2026", "reden": "geen lift"}),
        ("woning", SLEUTEL),
        ("woonsituatie", {"vorm": "logeer", "vanaf": "1-9-2026", "gemeente": "Soest"}),
        ("geen-woning", {"vanaf": "1-9-2026", "tot_en_met": "28-9-2026", "toelichting": "geen huis voor zes"}),
        ("regelen/bankrekening", {"wie": "Amira", "uiterlijk": "30-11-2026", "alleen": "ja", "bewerking": "0"}),
        ("regelen/school", {"nvt": "on", "bewerking": "0"}),
        ("meting", METING),
        ("meting", METING | {"datum": "20-11-2026", "geld_begeleider": "4", "toelichting": ""}),
    ):
        assert client.get(f"{url}/{deel}").status_code == 200
        antwoord = client.post(f"{url}/{deel}", data)
        assert antwoord.status_code == 302, antwoord.text
    fase = {"fase": "begeleiden", "datum": "23-11-2026", "ritme_dagen": "", "reden": "Doet de post zelf."}
    antwoord = client.post(f"{url}/fase", fase | {"bewerking": bewerking(client.get(f"{url}/fase"))})
    assert antwoord.status_code == 302, antwoord.text


def test_the_whole_way_by_forms_alone(bladen: Any) -> None:
    dossier, client, url = bladen
    leeg = client.get(url)
    assert leeg.status_code == 200 and "Leg bij Wonen de sleutel vast" in leeg.text
    assert "De begeleiding is nog niet begonnen" in leeg.text and '<svg class="meedoen-trend' not in leeg.text
    vul(client, url)
    blad = client.get(url).text
    for zin in ("De sleutel is gegeven", "Eigen woning, sinds 20 november 2026", "4 weken geen woning beschikbaar",
                "aangeboden in Soest.", "niet aangenomen. geen lift",
                "Nog 12 van de 13", "Te laat", "Niet nodig", "30 november 2026",
                "Doet de post zelf.", "Eens in de 4 weken een gesprek.", "4. Zelf, soms een vraag", "Belt zelf.",
                "Geld: inburgeraar 4, begeleider 4", "1 oktober 2026", "2. Samen"):  # fmt: skip
        assert zin in blad, zin
    assert blad.count('<svg class="meedoen-trend') == 2
    tijdlijn = client.get(f"/dossiers/{dossier.id}/tijdlijn").text
    for zin in ("De sleutel is gegeven", "Bankrekening: nog doen", "Begeleiding: begeleiden", "Zelfredzaamheid bekeken",
                "Geen woning beschikbaar", "Logeerregeling"):  # fmt: skip
        assert zin in tijdlijn, zin
    assert "Zelf, soms een vraag" not in tijdlijn and "Belt zelf" not in tijdlijn
    rijen = b"".join(client.get(f"{url}/download").streaming_content).decode("utf-8-sig").splitlines()
    assert rijen[0] == "datum;leefgebied;wie kijkt;trap;betekenis"
    assert "2026-10-01;Geld;begeleider;2;Samen" in rijen and len(rijen) == 7


def test_done_in_place_is_one_press_and_twice_is_once(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    vul(client, url)
    assert client.get(f"{url}/regelen/digid/gedaan").status_code == 405
    for woord in ("DigiD: gedaan.", "DigiD: dit was al klaar."):
        antwoord = client.post(f"{url}/regelen/digid/gedaan", follow=True)
        assert woord in antwoord.text
    assert "Nog 11 van de 13" in antwoord.text
    assert client.post(f"{url}/regelen/zwemles/gedaan").status_code == 404
    with met_scope(scope_van(SANNE)) as scope:
        punten = [f for _, f in queries.geldend(scope, dossier, g.RegelpuntBijgewerkt)]
    assert len(punten) == 3


@pytest.mark.parametrize(
    ("deel", "data", "zin"),
    [
        ("woning", SLEUTEL | {"datum": "24-11-2026"}, "Deze dag komt nog"),
        ("woning", SLEUTEL | {"stap": "geweigerd", "reden": "ver weg"}, "Er is geen woning aangeboden"),
        ("woning", SLEUTEL | {"stap": "kraken"}, "staat niet in de lijst"),
        ("woning", SLEUTEL | {"plaats": "x" * 5000}, "80"),
        ("woonsituatie", {"vorm": "har", "vanaf": "31-2-2026"}, "datum"),
        ("geen-woning", {"vanaf": "2-9-2026", "tot_en_met": "1-9-2026"}, "einde ligt voor het begin"),
        ("regelen/digid", {"gedaan_op": "24-11-2026", "bewerking": "0"}, "Deze dag komt nog"),
        ("regelen/digid", {"gedaan_op": "20-11-2026", "nvt": "on", "bewerking": "0"}, "Kies een van de twee"),
        ("regelen/digid", {"wie": "Amira", "bewerking": "1"}, "Iemand heeft dit intussen gewijzigd"),
        ("regelen/digid", {"wie": "Amira", "bewerking": "\u0661"}, "Iemand heeft dit intussen gewijzigd"),
        ("fase", {"fase": "loslaten", "datum": "23-11-2026", "reden": "", "bewerking": "0"}, "Vul dit in"),
        ("fase", {"fase": "loslaten", "datum": "23-11-2026", "reden": "x", "ritme_dagen": "0"}, "minstens 1 dag"),
        ("meting", {"datum": "1-10-2026"}, "Vul voor minstens een leefgebied"),
        ("meting", METING | {"geld_eigen": "6"}, "staat niet in de lijst"),
        ("meting", METING | {"datum": "24-11-2026"}, "Deze dag komt nog"),
    ],
)  # fmt: skip
def test_a_refusal_stands_by_its_field_and_nothing_is_saved(
    bladen: Any, scope_van: Any, deel: str, data: dict[str, str], zin: str
) -> None:
    dossier, client, url = bladen
    antwoord = client.post(f"{url}/{deel}", data)
    assert antwoord.status_code == 422 and zin in antwoord.text
    for naam in ("wie", "toelichting", "datum"):
        assert data.get(naam, "") in antwoord.text  # what was typed stays
    with met_scope(scope_van(SANNE)) as scope:
        assert queries.metingen(scope, dossier) == [] and queries.aankomst(scope, dossier) == []


def test_who_may_see_and_who_may_change(bladen: Any, ingelogd: Any) -> None:
    _, client, url = bladen
    vul(client, url)
    karin, bea, beheer = ingelogd(KARIN), ingelogd(BEA), ingelogd(BEHEER)
    blad = karin.get(url)
    assert blad.status_code == 200 and "4. Zelf, soms een vraag" in blad.text and f"{url}/meting" not in blad.text
    weg = "meting/00000000-0000-7000-8000-000000000000/weg"
    for deel in (*FORMULIEREN, weg):
        assert karin.get(f"{url}/{deel}").status_code == 403 == beheer.get(f"{url}/{deel}").status_code
        assert karin.post(f"{url}/{deel}", {}).status_code == 403
        assert bea.get(f"{url}/{deel}").status_code == 404 == bea.post(f"{url}/{deel}", {}).status_code
    assert karin.post(f"{url}/regelen/digid/gedaan").status_code == 403
    assert bea.get(url).status_code == 404 == bea.get(f"{url}/download").status_code
    assert beheer.get(url).status_code == 403 == beheer.get(f"{url}/download").status_code
    assert client.get(f"{url}/{weg}").status_code == 404


def test_the_database_gives_no_row_without_the_field_group(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    vul(client, url)

    def geteld() -> int:
        return Meting.objects.filter(dossier_id=dossier.id).count()

    sanne = scope_van(SANNE)
    with met_scope(sanne):
        assert geteld() == 4
        zet_scope(replace(sanne, veldgroepen=tuple(v for v in sanne.veldgroepen if v != "begeleiding")))
        assert geteld() == 0
        for ander in (scope_van(BEA), keten_scope(308, vandaag=sanne.vandaag, nu=sanne.nu, herkomst="t", doel="t")):
            zet_scope(ander)
            assert geteld() == 0
        zet_scope(sanne)


def test_a_mistake_is_taken_back_from_the_page(bladen: Any) -> None:
    _, client, url = bladen
    vul(client, url)
    weg = re.findall(rf"{url}/meting/[0-9a-f-]+/weg", client.get(url).text)
    assert len(weg) == 4
    assert client.get(weg[0]).status_code == 200 and client.post(weg[0], {"reden": ""}).status_code == 422
    assert client.post(weg[0], {"reden": "typfout"}).status_code == 302
    assert client.get(weg[0]).status_code == 404 and client.get(url).text.count('/weg"') == 3


def test_a_closed_dossier_can_be_read_only(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    vul(client, url)
    sanne = scope_van(SANNE)
    keten = keten_scope(308, vandaag=sanne.vandaag, nu=sanne.nu, herkomst="toets", doel="toets")
    with met_scope(keten):
        feit = g.PlichtIngetrokken(datum=sanne.vandaag)
        leg_vast(scope=keten, dossier=dossier, inhoud=feit, geldig_op=sanne.vandaag, bron=g.Bron.DUO)
    blad = client.get(url)
    assert blad.status_code == 200 and f"{url}/fase" not in blad.text and "Bankrekening" in blad.text
    assert client.post(f"{url}/regelen/digid/gedaan").status_code == 302
    assert "DigiD: gedaan" not in client.get(f"/dossiers/{dossier.id}/tijdlijn").text


def test_the_page_takes_few_queries_whatever_it_holds(bladen: Any) -> None:
    _, client, url = bladen
    vul(client, url)

    def aantal() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(url).status_code == 200
        return len(vragen)

    eerst = aantal()
    for dag in range(2, 10):
        assert client.post(f"{url}/meting", METING | {"datum": f"{dag}-10-2026"}).status_code == 302
    assert aantal() == eerst <= MEEST


def test_the_key_stands_on_vandaag_with_a_button_to_its_page(bladen: Any, scope_van: Any) -> None:
    _, client, url = bladen
    client.post(f"{url}/woning", SLEUTEL | {"datum": "23-11-2026"})
    blad = client.get(url.removesuffix("/begeleiding")).text
    assert f"{url}/regelen/melding_bijstand" in blad and "melding voor bijstand" in blad


def test_help_of_others_is_one_button_away_and_leaves_no_trace(bladen: Any, ingelogd: Any) -> None:
    _, client, url = bladen

    def logt(adres: str) -> bool:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(adres).status_code == 200
        return any("logboek" in vraag["sql"] for vraag in vragen)

    assert "/hulp-en-klacht" in client.get(url).text
    assert logt(url) and not logt("/hulp-en-klacht")
    blad = client.get("/hulp-en-klacht").text
    assert "035 555 01 20" in blad and "vertrouwenspersoon" in blad and "discriminatie.nl" in blad
    assert "binnen zes weken" in blad and "artikel=9:11" in blad
    assert client.get("/rekenhulp/termijn-klacht").status_code == 200
    for wie in (KARIN, BEHEER):
        elders = ingelogd(wie)
        assert 'href="/hulp-en-klacht"' in elders.get("/").text
        assert elders.get("/hulp-en-klacht").status_code == 200
