# SPDX-License-Identifier: EUPL-1.2
"""The export in names of the GGM: valid where the schema is sound, else on the list of departures; and who gets it."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator, FormatChecker

from meedoen import gegevens
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import duo as d
from meedoen.domein.toegang import Rol, veldgroepen
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier, Startniveau
from meedoen.regie.dossiers.services import Feit, leg_vast
from meedoen.regie.plannen.models import Pip
from meedoen.regie.uitvoer.ggm import bron, opdracht, uitvoer
from meedoen.regie.uitvoer.ggm.afwijkingen import AFWIJKINGEN, Soort
from meedoen.regie.uitvoer.ggm.velden import OBJECTEN
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEHEER, KARIN, SANNE, SOEST, SOFIE
from tests.regie.uitvoer.hulp import BSN, BSN_2, Scopes, in_baarn, in_soest, leg, leider

pytestmark = pytest.mark.django_db
SCHEMA: dict[str, dict[str, Any]] = gegevens.lees("ggm_inburgering")["objecten"]
ANDERS = {(a.object, a.attribuut) for a in AFWIJKINGEN if a.soort in (Soort.TYPE, Soort.WAARDEN)}
NIEUW = {a.object for a in AFWIJKINGEN if a.soort is Soort.ONTBREEKT}
WOORDENLIJST = Path(__file__).resolve().parents[3] / "docs" / "woordenlijst.md"
DAG = date(2026, 3, 2)


def _feit(inhoud: g.Gegevens, bron: g.Bron = g.Bron.MEDEWERKER, op: date = DAG) -> Feit:
    return Feit(inhoud, op, bron)


def vol(scopes: Scopes, **velden: Any) -> Dossier:
    """Make somebody of whom nearly everything is known."""
    route = velden.pop("route", "B")
    met = (
        _feit(g.Gekoppeld(datum=date(2025, 11, 3), gemeente=BAARN), g.Bron.COA),
        _feit(g.VerblijfAzc(vanaf=date(2025, 10, 1), locatie="azc Geheimstad"), g.Bron.COA),
        _feit(g.IntakeGestart(datum=date(2026, 1, 20))),
        _feit(g.IntakeAfgerond(datum=date(2026, 2, 10), wijze=g.IntakeWijze.GESPREK)),
        _feit(g.PipVastgesteld(dagtekening=DAG, leerroute=route, versie=1, bekendgemaakt_op=DAG, niveau="B1")),
        _feit(g.TermijnGesteld(start=date(2026, 3, 3), einde=date(2029, 3, 3)), g.Bron.DUO),
        _feit(g.AanbodGedaan(instellingsnummer="1", instelling="Taalschool", alfabetisering="A", datum=DAG, tst=True)),
        _feit(g.PvtOndertekend(datum=date(2026, 4, 1))),
        _feit(g.MapAfgerond(datum=date(2026, 5, 1), verwijtbaar=False)),
        _feit(g.UrenGeboekt(urensoort=g.Urensoort.TAALLES_KNM, uren=12, vanaf=DAG, tot_en_met=DAG, herkomst="toets")),
        _feit(g.UrenGeboekt(urensoort=g.Urensoort.ACTIVITEITEN, uren=9, vanaf=DAG, tot_en_met=DAG, herkomst="toets")),
        _feit(g.UrenGeboekt(urensoort=g.Urensoort.TAALLES, uren=40, vanaf=DAG, tot_en_met=DAG, herkomst="toets")),
        _feit(d.VrijstellingBesloten(reikwijdte=d.Reikwijdte.GEDEELTELIJK, toegekend=True, reden="GED", datum=DAG,
                                     onderdeel="LE", niveau="A2"), g.Bron.DUO),
        _feit(d.VerlengingGevraagd(ontvangen=DAG, oordeel="Toegekend", datum=DAG), g.Bron.DUO),
    )  # fmt: skip
    dossier = in_baarn(scopes, met=met, geboortedatum=date(1994, 3, 17), **velden)
    baarn = scopes(SANNE)
    keten = keten_scope(BAARN, vandaag=baarn.vandaag, nu=baarn.nu, herkomst="toets", doel="toets")
    with met_scope(keten):
        for feit in (
            d.ExamenUitslag(datum=DAG, onderdeel="LE", resultaat="Geslaagd", niveau="B1"),
            g.LbtUitslag(datum_afname=DAG, resultaat="B1-route haalbaar"),
            d.OntheffingBesloten(reikwijdte=d.Reikwijdte.GEHEEL, toegekend=False, grond="MED", datum=DAG),
            g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, begindatum=DAG, gedetailleerd="Gezinshereniger"),
        ):
            leg_vast(scope=keten, dossier=dossier, inhoud=feit, geldig_op=DAG, bron=g.Bron.DUO)
    with met_scope(baarn):
        Startniveau.objects.update_or_create(
            gemeente_id=BAARN, dossier=dossier, defaults={"hoogste_diploma": "basisschool"}
        )
        Pip.objects.create(
            gemeente_id=BAARN, dossier=dossier, versie=1, staat="vastgesteld", leerroute=route, uren_taal_knm=600,
            alfabetisering="NVT", mag_opleiding_afmaken=True, gemaakt_op=baarn.nu, bewaard_op=baarn.nu,
            bewaard_door="toets",
        )  # fmt: skip
    return dossier


def gelezen(scopes: Scopes) -> dict[str, Any]:
    uit: dict[str, Any] = json.loads("".join(uitvoer.als_json(leider(scopes), BAARN)))
    return uit


def _fouten(objecten: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (object, attribute) for all that the schema of the GGM refuses or does not know."""
    for naam, dingen in objecten.items():
        if naam == "dossier":
            continue
        for ding in dingen:
            for attribuut, waarde in ding.items():
                eis = SCHEMA.get(naam, {}).get(attribuut)
                keurder = Draft202012Validator(eis or {}, format_checker=FormatChecker())
                if eis is None or not keurder.is_valid(waarde):
                    yield naam, attribuut


def test_it_fits_the_schema_but_for_what_is_on_the_list(scope_van: Scopes) -> None:
    vol(scope_van)
    vol(scope_van, route="Z", bsn=BSN_2, v_nummer="2700000002", achternaam="Tesfay", voornamen="Selam")
    in_baarn(scope_van, bsn=None, v_nummer="2700000003", achternaam="Kaya", voornamen="Elif", met=(
        _feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG, begindatum=DAG), g.Bron.DUO),))  # fmt: skip
    mensen = gelezen(scope_van)["inburgeraars"]
    assert {naam for mens in mensen for naam in mens} - {"dossier"} == {o.naam for o in OBJECTEN}
    fouten = {paar for mens in mensen for paar in _fouten(mens)}
    assert fouten == ANDERS | {(o.naam, a.naam) for o in OBJECTEN if o.naam in NIEUW for a in o.attributen}


def test_every_name_is_one_of_the_ggm_and_every_departure_is_one_we_write() -> None:
    onze = {(o.naam, a.naam) for o in OBJECTEN for a in o.attributen}
    bekend = {(naam, a) for naam, attributen in SCHEMA.items() for a in attributen}
    assert {paar for paar in onze - bekend if paar[0] not in NIEUW} == set()
    assert {o.naam for o in OBJECTEN} - SCHEMA.keys() == NIEUW
    assert {(a.object, a.attribuut) for a in AFWIJKINGEN if a.attribuut} <= onze


def test_no_attribute_is_of_a_group_that_the_teamleider_may_not_read() -> None:
    mag = set(veldgroepen(Rol.TEAMLEIDER))
    assert [(o.naam, a.naam) for o in OBJECTEN for a in o.attributen if a.groep.value not in mag] == []


def test_what_is_known_comes_out_by_name(scope_van: Scopes) -> None:
    dossier = vol(scope_van)
    uit = gelezen(scope_van)
    assert uit["GEMEENTE"] == {"GEMEENTECODE": "0308", "GEMEENTENAAM": "Baarn"}
    (mens,) = uit["inburgeraars"]
    assert mens["dossier"] == dossier.nummer
    assert mens["NATUURLIJKPERSOON"][0]["BURGERSERVICENUMMER"] == BSN
    assert mens["NATUURLIJKPERSOON"][0]["DATUMGEBOORTE"] == "1994-03-17"
    assert mens["INBURGERINGSTERMIJN"] == [
        {"DATUMAANVANGINBURGERINGSTERMIJN": "2026-03-03", "DATUMEINDEINBURGERINGSTERMIJN": "2029-03-02"}
    ]
    assert mens["VERBLIJFPLAATS_AZC"] == [{"PLAATS": "azc Geheimstad"}]
    assert mens["EXAMENONDERDEEL"][0]["RESULTAAT"] == "Geslaagd"
    assert mens["BREDE_INTAKE"][0]["GEVOLGDEURENKNMENTAALLES"] == 12
    assert mens["EDUCATIE"] == [{"OPLEIDING": "Basisschool", "EDUCATIEDIPLOMA": "BASISNIVEAU"}]


def test_a_secret_address_health_and_notes_stay_out_of_every_form(scope_van: Scopes) -> None:
    dossier = vol(scope_van)
    with met_scope(scope_van(SANNE)) as scope:
        dossier.geheim_adres = True
        dossier.save(update_fields=["geheim_adres"])
        leg_vast(scope=scope, dossier=dossier, inhoud=g.Notitie(datum=DAG, tekst="Kwetsbaarwoord"), geldig_op=DAG,
                 bron=g.Bron.MEDEWERKER)  # fmt: skip
    (mens,) = gelezen(scope_van)["inburgeraars"]
    assert mens["NATUURLIJKPERSOON"][0]["INDICATIEAFSCHERMINGPERSOONSGEGEVENS"] is True
    assert "VERBLIJFPLAATS_AZC" not in mens
    zip_ = zipfile.ZipFile(io.BytesIO(uitvoer.als_zip(leider(scope_van), BAARN)))
    alles = json.dumps(mens) + "".join(zip_.read(naam).decode() for naam in zip_.namelist())
    for woord in ("Geheimstad", "Kwetsbaarwoord", "ntheffing", "ONTHEFFING", '"MED"'):
        assert woord not in alles, woord


@pytest.mark.parametrize(("grond", "er"), [("na_inburgering", 1), ("wi2013", 0), ("vrijwillig", 0)])
def test_help_outside_the_act_is_not_in_it(scope_van: Scopes, grond: str, er: int) -> None:
    dossier = in_baarn(scope_van)
    verder = g.VervolgBegonnen(
        vanaf=DAG, tot=date(2027, 5, 10), grond=g.Vervolggrond(grond), doelen=(g.Vervolgdoel.WERK,), mee=(),
        grondslag=g.Grondslag.TOESTEMMING, toestemming_op=DAG, wijze=g.Toestemmingswijze.GETEKEND,
        lening_procent=None,
    )  # fmt: skip
    leg(scope_van, SANNE, dossier, verder, DAG)
    assert len(gelezen(scope_van)["inburgeraars"]) == er


def test_the_tables_have_a_row_per_object_and_run_no_formula(scope_van: Scopes) -> None:
    vol(scope_van, voornamen="=1+1")
    zip_ = zipfile.ZipFile(io.BytesIO(uitvoer.als_zip(leider(scope_van), BAARN)))
    assert set(zip_.namelist()) == {f"{o.naam}.csv" for o in OBJECTEN}
    tekst = zip_.read("NATUURLIJKPERSOON.csv").decode("utf-8-sig")
    (rij,) = csv.DictReader(io.StringIO(tekst), delimiter=";")
    assert (rij["VOORNAMEN"], rij["BURGERSERVICENUMMER"]) == ("'=1+1", BSN)
    assert len(zip_.read("LEERROUTE.csv").decode().splitlines()) == 2


def test_it_is_read_in_blocks_without_a_query_per_person(scope_van: Scopes, monkeypatch: pytest.MonkeyPatch) -> None:
    for nummer in range(3):
        in_baarn(scope_van, bsn=None, v_nummer=str(2700000001 + nummer), achternaam=f"Mens{'abc'[nummer]}")
    with CaptureQueriesContext(connection) as vragen:
        assert len(gelezen(scope_van)["inburgeraars"]) == 3
    assert sum("dossiers_startniveau" in v["sql"] or "plannen_pip" in v["sql"] for v in vragen) == 2
    monkeypatch.setattr(bron, "BLOK", 1)
    monkeypatch.setattr(uitvoer, "BLOK", 1)
    assert len({mens["dossier"] for mens in gelezen(scope_van)["inburgeraars"]}) == 3


def test_only_the_teamleider_of_this_gemeente_gets_it(ingelogd: Callable[..., Any], scope_van: Scopes) -> None:
    vol(scope_van)
    in_soest(scope_van, bsn=BSN_2)
    client = ingelogd(KARIN)
    assert "Waar het bestand anders is dan het GGM" in client.get("/ggm").content.decode()
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.get(f"/ggm/{BAARN}.json")
        inhoud = json.loads(antwoord.getvalue())
    assert len(inhoud["inburgeraars"]) == 1 and BSN_2 not in json.dumps(inhoud)
    regels = [v["sql"] for v in vragen if "insert into logboek_logregel" in v["sql"]]
    assert any("'downloaden'" in r and "'GGM-uitvoer'" in r for r in regels)
    assert client.get(f"/ggm/{BAARN}/download").content[:2] == b"PK"
    for pad in (f"/ggm/{SOEST}.json", f"/ggm/{SOEST}/download", "/ggm/9999.json"):
        assert client.get(pad).status_code == 404, pad
    for wie in (SANNE, BEHEER, SOFIE):
        ander = ingelogd(wie)
        for pad in ("/ggm", f"/ggm/{BAARN}.json", f"/ggm/{BAARN}/download"):
            assert ander.get(pad).status_code == 403, (wie, pad)
    with pytest.raises(uitvoer.Geweigerd):
        uitvoer.als_json(leider(scope_van, SOEST), BAARN)


def test_the_command_writes_both_forms_for_their_owner_only(
    scope_van: Scopes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vol(scope_van)
    for naam in ("a.json", "a.zip"):
        assert opdracht.main(["--gemeente", "0308", "--naar", str(tmp_path / naam)]) == 0
        assert (tmp_path / naam).stat().st_mode & 0o777 == 0o600
    assert len(json.loads((tmp_path / "a.json").read_text())["inburgeraars"]) == 1
    assert opdracht.main(["--gemeente", "9998", "--naar", str(tmp_path / "b.json")]) == 1
    assert "staat niet in Meedoen" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        opdracht.main(["--gemeente", "0308", "--naar", "b.txt"])


def test_the_words_of_the_woordenlijst_are_those_of_the_ggm() -> None:
    ander_deel = {"Medewerker", "Beschikking", "Zaak"}
    rijen = [
        regel.split("|") for regel in WOORDENLIJST.read_text(encoding="utf-8").splitlines() if regel.count("|") == 6
    ]
    woorden = {rij[4].strip() for rij in rijen[2:]} - {"–", "GGM", "---"} - ander_deel
    assert {"Inburgeraar", "PIP", "Leerroute", "Brede Intake", "InburgeringsAanbod", "Inburgeringstermijn"} <= woorden
    objecten = {naam.rstrip("_") for naam in SCHEMA}
    for woord in woorden:
        naam = re.sub(r"[^A-Z0-9]+", "_", woord.split(".")[0].upper())
        assert naam in objecten, woord
