# SPDX-License-Identifier: EUPL-1.2
"""The pages of ontzorgen: by their forms alone, with refusals in place, and closed to who has no business there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein import toegang
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.ontzorgen import queries
from meedoen.regie.ontzorgen.services.plan import TOESLAGEN
from meedoen.regie.web.toegang import keten_scope, met_scope, zet_scope
from tests.conftest import BEA, BEHEER, KARIN, SANNE
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
MEEST = 15
LAST = {
    "last": "huur", "ontvanger": "De Eem", "bedrag": "620,50", "betaler": "gemeente", "vanaf": "1-9-2026",
    "tot_en_met": "", "reden": "",
}  # fmt: skip
OVERGANG = {
    "leefgeld_tot_en_met": "31-8-2026", "uitkering_op": "1-10-2026", "voorschot_vanaf": "5-9-2026",
    "voorschot_tot_en_met": "20-9-2026", "anders": "geld van familie", "anders_vanaf": "21-9-2026",
    "anders_tot_en_met": "25-9-2026",
}  # fmt: skip
TABELLEN = ("vastelast", "bedrag", "begrotingsplan", "overgang", "toeslag")


@pytest.fixture
def bladen(scope_van: Any, ingelogd: Any) -> Any:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak(scope)
    return dossier, ingelogd(SANNE), f"/dossiers/{dossier.id}/ontzorgen"


def vul(client: Any, url: str) -> None:
    """Fill in everything once."""
    for deel, data in (
        ("bijstand", {"vanaf": "1-9-2026", "tot_en_met": ""}),
        ("begin", {"datum": "3-9-2026"}),
        ("last", LAST),
        ("last", LAST | {"last": "zorgverzekering", "bedrag": "€ 152"}),
        ("exitplan", {"datum": "20-11-2026"}),
        ("begroting", {"bijstand": "1.401,28", "boodschappen": "420", "kleding": ""}),
        ("overgang", OVERGANG),
        ("toeslag/zorgtoeslag", {"wie": "Sanne", "uiterlijk": "1-12-2026", "gedaan_op": "10-9-2026"}),
        ("toeslag/huurtoeslag", {"wie": "Amira", "uiterlijk": "1-11-2026", "gedaan_op": ""}),
        ("toeslag/kinderbijslag", {"nvt": "on"}),
    ):
        assert client.get(f"{url}/{deel}").status_code == 200
        antwoord = client.post(f"{url}/{deel}", data)
        assert antwoord.status_code == 302, antwoord.text


def test_the_whole_way_by_forms_alone(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    leeg = client.get(url)
    assert leeg.status_code == 200 and "Bijstand invullen" in leeg.text and "Begint op de dag waarop" in leeg.text
    vul(client, url)
    blad = client.get(url).text
    for zin in ("zondag 28 februari 2027", "Waarom deze datum?", "€ 620,50", "Zelf betalen", "Artikel 56a lid 2",
                "Nog niemand betaalt: gas, water, stroom", "Blijft over", "€ 208,78", "9 dagen zonder geld",
                "geld van familie", "Gedaan op 10 september 2026", "Te laat", "Niet van toepassing",
                "september 2026", "€ 772,50", "Komt nog"):  # fmt: skip
        assert zin in blad, zin
    with met_scope(scope_van(SANNE)) as scope:
        huur = next(b.rij.id for b in queries.betalingen(scope, dossier) if b.rij.last == "huur")
    zelf = f"{url}/last/{huur}/zelf"
    assert client.get(zelf).status_code == 200
    assert client.post(zelf, {"vanaf": "1-1-2027", "reden": ""}).status_code == 422
    assert client.post(zelf, {"vanaf": "1-1-2027", "reden": "heeft werk"}).status_code == 302
    weg = f"{url}/last/{huur}/weg"
    assert client.get(weg).status_code == 200 and client.post(weg, {"reden": ""}).status_code == 422
    assert client.post(weg, {"reden": "typfout"}).status_code == 302 and client.get(weg).status_code == 404
    langer = {"gegronde_redenen": "nee", "tot_en_met": "31-5-2027", "reden": "schulden", "besproken_op": "23-11-2026"}
    assert client.get(f"{url}/besluit.pdf").status_code == 404
    assert "gegronde redenen" in client.post(f"{url}/langer", langer).text
    langer |= {"gegronde_redenen": "ja"}
    assert client.post(f"{url}/langer", langer | {"bekijk": "ja"}).content.startswith(b"%PDF")
    assert client.get(f"{url}/besluit.pdf").status_code == 404, "only read"
    assert client.post(f"{url}/langer", langer).status_code == 302
    assert client.get(f"{url}/besluit.pdf").content.startswith(b"%PDF") and "/besluit.pdf" in client.get(url).text
    assert "maandag 31 mei 2027" in client.get(url).text
    exit_ = {"datum": "23-11-2026", "zelf_vanaf": "1-6-2027", "toelichting": ""}
    assert client.post(f"{url}/exitgesprek", exit_).status_code == 302
    blad = client.get(url).text
    assert "Gehaald" in blad and "Eindgesprek vastleggen" not in blad
    tijdlijn = client.get(f"/dossiers/{dossier.id}/tijdlijn").text
    for zin in ("Recht op bijstand vanaf 1 september 2026", "Langer ontzorgen, tot en met 31 mei 2027", "heeft werk",
                "typfout", "Huur: de gemeente, uit de bijstand"):  # fmt: skip
        assert zin in tijdlijn, zin
    assert "620,50" not in tijdlijn
    waarom = client.get(f"/dossiers/{dossier.id}/waarom/ontzorgen").text
    assert "Artikel 57 onderdeel a" in waarom and "31 mei 2027" in waarom and "{" not in waarom.split("<main")[1]


LANGER = {"gegronde_redenen": "ja", "tot_en_met": "28-2-2027", "reden": "x", "besproken_op": "23-11-2026"}


@pytest.mark.parametrize(
    ("deel", "data", "zin"),
    [
        ("last", LAST | {"bedrag": "-5"}, "Schrijf geen minteken"),
        ("last", LAST | {"bedrag": "10.000,01"}, "hoogstens € 10.000"),
        ("last", LAST | {"bedrag": "9" * 5000}, "geen bedrag"),
        ("last", LAST | {"bedrag": "0"}, "te groot of niet juist"),
        ("last", LAST | {"bedrag": "1e9"}, "geen bedrag"),
        ("last", LAST | {"bedrag": "6,2,0"}, "geen bedrag"),
        ("last", LAST | {"bedrag": "\u0661\u0662"}, "geen bedrag"),
        ("last", LAST | {"tot_en_met": "31-8-2026"}, "einde ligt voor het begin"),
        ("last", LAST | {"ontvanger": "x" * 10_000}, "80"),
        ("last", LAST | {"reden": "x" * 10_000}, "300"),
        ("last", LAST | {"last": "jacht"}, "Deze keuze staat niet in de lijst"),
        ("last", LAST | {"betaler": "zelf"}, "artikel 56a lid 2 Participatiewet"),
        ("last", LAST | {"vanaf": "31-13-2026"}, "datum"),
        ("bijstand", {"vanaf": "1-9-2026", "tot_en_met": "1-1-2026"}, "einde ligt voor het begin"),
        ("begin", {"datum": "24-11-2026"}, "Deze dag komt nog"),
        ("begroting", {"loon": "99999999999"}, "geen bedrag"),
        ("begroting", {"aflossen": "-1"}, "Schrijf geen minteken"),
        ("overgang", OVERGANG | {"uitkering_op": "1-8-2026"}, "einde ligt voor het begin"),
        ("overgang", OVERGANG | {"uitkering_op": "1-10-2029"}, "meer dan een jaar"),
        ("overgang", OVERGANG | {"voorschot_vanaf": ""}, "Vul allebei de dagen in"),
        ("overgang", OVERGANG | {"anders": ""}, "waarvan iemand deze dagen leeft"),
        ("overgang", OVERGANG | {"voorschot_tot_en_met": "1-9-2026"}, "einde ligt voor het begin"),
        ("toeslag/zorgtoeslag", {"gedaan_op": "24-11-2026"}, "Deze dag komt nog"),
        ("toeslag/zorgtoeslag", {"gedaan_op": "1-11-2026", "nvt": "on"}, "Kies een van de twee"),
        ("exitplan", {"datum": "31-8-2026"}, "ligt voor het begin van de bijstand"),
        ("exitgesprek", {"datum": "31-8-2026", "zelf_vanaf": "1-3-2027"}, "ligt voor het begin van de bijstand"),
        ("langer", LANGER, "Kies een dag na 28 februari"),
        ("langer", LANGER | {"tot_en_met": "1-5-2027", "besproken_op": "24-11-2026"}, "Deze dag komt nog"),
        ("langer", LANGER | {"besproken_op": "31-8-2026"}, "Bespreek het eerst met de inburgeraar"),
    ],
)
def test_a_refusal_stands_by_its_field_and_nothing_is_saved(
    bladen: Any, scope_van: Any, deel: str, data: dict[str, str], zin: str
) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/bijstand", {"vanaf": "1-9-2026"})
    antwoord = client.post(f"{url}/{deel}", data)
    assert antwoord.status_code == 422 and zin in antwoord.text
    eerste = next(
        iter(
            waarde
            for waarde in data.values()
            if waarde and len(waarde) < 100 and waarde not in ("jacht", "\u0661\u0662")
        )
    )
    assert eerste in antwoord.text  # what was typed stays
    with met_scope(scope_van(SANNE)) as scope:
        assert queries.betalingen(scope, dossier) == [] and queries.toeslagen(scope, dossier) == {}
        assert queries.begroting(scope, dossier) is None and queries.overgang(scope, dossier) is None


def test_who_may_see_and_who_may_change(bladen: Any, ingelogd: Any) -> None:
    _, client, url = bladen
    vul(client, url)
    karin, bea, beheer = ingelogd(KARIN), ingelogd(BEA), ingelogd(BEHEER)
    blad = karin.get(url)
    assert blad.status_code == 200 and "€ 620,50" in blad.text and f"{url}/last" not in blad.text
    delen = ("bijstand", "begin", "last", "exitplan", "begroting", "langer", "exitgesprek", "overgang",
             *(f"toeslag/{soort}" for soort in TOESLAGEN))  # fmt: skip
    for deel in delen:
        assert karin.get(f"{url}/{deel}").status_code == 403 == beheer.get(f"{url}/{deel}").status_code
        assert karin.post(f"{url}/{deel}", {}).status_code == 403
        assert bea.get(f"{url}/{deel}").status_code == 404 == bea.post(f"{url}/{deel}", {}).status_code
    assert bea.get(url).status_code == 404 and beheer.get(url).status_code == 403
    assert client.get(f"{url}/toeslag/staatsloterij").status_code == 404
    assert client.get(f"{url}/last/00000000-0000-7000-8000-000000000000/zelf").status_code == 404


def test_the_database_gives_no_row_without_the_field_group(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    vul(client, url)

    def geteld() -> dict[str, int]:
        with connection.cursor() as cursor:
            uit = {}
            for tabel in TABELLEN:
                cursor.execute(f"select count(*) from ontzorgen_{tabel} where dossier_id = %s", [dossier.id])
                uit[tabel] = cursor.fetchone()[0]
            return uit

    sanne = scope_van(SANNE)
    groepen = set(sanne.veldgroepen)
    vol = {"vastelast": 2, "bedrag": 2, "begrotingsplan": 1, "overgang": 1, "toeslag": 3}
    zonder_bedragen = vol | {"bedrag": 0, "begrotingsplan": 0}
    with met_scope(sanne):
        for weg, verwacht in (
            (set(), vol),
            ({"ontzorgen_bedragen"}, zonder_bedragen),
            ({"ontzorgen", "ontzorgen_bedragen"}, dict.fromkeys(vol, 0)),
        ):
            zet_scope(replace(sanne, veldgroepen=tuple(sorted(groepen - weg))))
            assert geteld() == verwacht
        zet_scope(scope_van(BEA))
        assert geteld() == dict.fromkeys(vol, 0)
        zet_scope(sanne)


def test_without_the_group_of_amounts_the_page_tells_no_amount(bladen: Any, monkeypatch: Any) -> None:
    _, client, url = bladen
    vul(client, url)
    smal = toegang._LEEST | {toegang.Rol.CONSULENT: toegang._ALLES - {toegang.Veldgroep.ONTZORGEN_BEDRAGEN}}
    monkeypatch.setattr(toegang, "_LEEST", smal)
    blad = client.get(url).text
    assert "De Eem" in blad and "Gemeente" in blad
    assert "€" not in blad.split("<main")[1] and "Begroting" not in blad and "Betaald en komt nog" not in blad


def test_a_closed_dossier_can_be_read_only(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    vul(client, url)
    sanne = scope_van(SANNE)
    keten = keten_scope(308, vandaag=sanne.vandaag, nu=sanne.nu, herkomst="toets", doel="toets")
    with met_scope(keten):
        feit = g.PlichtIngetrokken(datum=sanne.vandaag)
        leg_vast(scope=keten, dossier=dossier, inhoud=feit, geldig_op=sanne.vandaag, bron=g.Bron.DUO)
    blad = client.get(url)
    assert blad.status_code == 200 and f"{url}/last" not in blad.text and "De Eem" in blad.text
    antwoord = client.post(f"{url}/last", LAST | {"last": "gas"})
    assert antwoord.status_code == 302 and "gas" not in client.get(url).text.split("<table")[1].lower()


def test_the_page_takes_few_queries_whatever_it_holds(bladen: Any) -> None:
    _, client, url = bladen
    vul(client, url)

    def aantal() -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(url).status_code == 200
        return len(vragen)

    eerst = aantal()
    dag = date(2026, 9, 2)
    for _ in range(8):
        dag += timedelta(days=1)
        data = LAST | {"last": "anders", "betaler": "zelf", "vanaf": f"{dag.day}-{dag.month}-{dag.year}"}
        assert client.post(f"{url}/last", data).status_code == 302
    assert aantal() == eerst <= MEEST
