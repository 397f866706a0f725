# SPDX-License-Identifier: EUPL-1.2
"""The pages, by every role: make, look, download, confirm; and the layout of the beheerder."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.uitvoer.cbs import maken, opdracht, xsd
from meedoen.regie.uitvoer.cbs.beschrijving import voorbeeld
from meedoen.regie.uitvoer.cbs.forms import OpgaveForm
from meedoen.regie.uitvoer.models import Opgave
from meedoen.regie.web.rekenblad.schrijven import schrijf_xlsx
from meedoen.regie.web.templatetags.meedoen import veld
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BEHEER, KARIN, NU, SANNE, SOEST, SOFIE
from tests.regie.uitvoer.hulp import BSN, Scopes, in_baarn, in_soest, leg, leider

pytestmark = pytest.mark.django_db
Inloggen = Callable[..., Any]


def tekst(antwoord: Any) -> str:
    return str(antwoord.getvalue().decode("utf-8-sig"))


def vraag(client: Any, kwartaal: str = "2026-3") -> Any:
    return client.post("/cbs", {"kwartaal": kwartaal, "gemeenten": [BAARN], "berichtgever": "Gemeente Baarn"})


def maak(client: Any, kwartaal: str = "2026-3") -> Any:
    """Ask for an opgave, and let the worker make it."""
    antwoord = vraag(client, kwartaal)
    while maken.werk(nu=NU, lease=timedelta(minutes=2)):
        pass
    return antwoord


def test_from_task_to_delivered_in_steps(ingelogd: Inloggen, scope_van: Scopes) -> None:
    dossier = in_baarn(scope_van)
    client = ingelogd(KARIN)
    assert "Lever de gegevens over het 3e kwartaal van 2026 uiterlijk 28 oktober 2026" in tekst(client.get("/"))
    blad = tekst(client.get("/cbs?kwartaal=2026-3"))
    assert "voorbeeldindeling van Meedoen, niet die van het CBS" in blad and "26 dagen te laat" in blad
    adres = maak(client)["Location"]
    blad = tekst(client.get(adres))
    assert "Meedoen stuurt niets" in blad and "1 nieuw" in blad
    bestand = client.get(f"{adres}/download")
    assert bestand["Content-Type"] == "application/xml"
    assert f"<Bsn>{BSN}</Bsn>".encode() in bestand.content
    mis = client.post(f"{adres}/geleverd", {"geleverd_op": "24-11-2026"})
    assert mis.status_code == 422 and "Deze dag moet nog komen." in tekst(mis)
    client.post(f"{adres}/geleverd", {"geleverd_op": "23-11-2026", "kenmerk": "SWI-77"})
    assert "Geleverd op 23 november 2026" in tekst(client.get(adres)) and "SWI-77" in tekst(client.get(adres))
    assert "Er staat geen kwartaal open" in tekst(client.get("/cbs"))
    assert "Lever de gegevens" not in tekst(client.get("/"))
    # What was delivered can still be fetched, the same bytes.
    assert client.get(f"{adres}/download").content == bestand.content
    leg(scope_van, SANNE, dossier, g.IntakeGestart(datum=date(2026, 8, 3)), date(2026, 8, 3))
    blad = tekst(client.get(maak(client)["Location"]))
    assert "Verbeterd, eerder kwartaal" in blad and "nu “3-8-2026”" in blad


def test_who_is_in_a_file_stands_in_the_logboek_when_it_leaves(ingelogd: Inloggen, scope_van: Scopes) -> None:
    dossier = in_baarn(scope_van)
    client = ingelogd(KARIN)
    adres = maak(client)["Location"]
    for deel, wat in (("download", "opgave CBS"), ("verslag.csv", "verslag opgave CBS")):
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(f"{adres}/{deel}").status_code == 200
        regels = [v["sql"] for v in vragen if "insert into logboek_logregel" in v["sql"]]
        assert any(str(dossier.id) in r and "'downloaden'" in r and f"'{wat}'" in r for r in regels), regels


def test_the_report_has_every_row_and_runs_no_formula(ingelogd: Inloggen, scope_van: Scopes) -> None:
    in_baarn(scope_van, voornamen="=cmd|x", achternaam="Haddad")
    client = ingelogd(KARIN)
    inhoud = tekst(client.get(f"{maak(client)['Location']}/verslag.csv"))
    (rij,) = csv.DictReader(io.StringIO(inhoud), delimiter=";")
    assert (rij["Wat"], rij["Gemeente"], rij["Kwartaal"], rij["Soort"]) == ("Regel", "Baarn", "2026-3", "Nieuw")
    assert rij["Naam"].startswith("'=cmd")
    assert BSN not in inhoud


def test_no_address_no_health_and_no_note_in_file_or_report(ingelogd: Inloggen, scope_van: Scopes) -> None:
    dossier = in_baarn(scope_van)
    with met_scope(scope_van(SANNE)) as scope:
        dossier.geheim_adres = True
        dossier.save(update_fields=["geheim_adres"])
        leg_vast(scope=scope, dossier=dossier, inhoud=g.Notitie(datum=date(2026, 8, 1), tekst="Kwetsbaarwoord"),
                 geldig_op=date(2026, 8, 1), bron=g.Bron.MEDEWERKER)  # fmt: skip
    client = ingelogd(KARIN)
    adres = maak(client)["Location"]
    for deel in ("download", "verslag.csv"):
        inhoud = tekst(client.get(f"{adres}/{deel}"))
        assert "Kwetsbaarwoord" not in inhoud
        # The file for CBS has numbers, no names.
        assert ("Haddad" in inhoud) is (deel == "verslag.csv")


@pytest.mark.parametrize("wie", [SANNE, BEHEER])
def test_who_may_not_gets_no_page(ingelogd: Inloggen, scope_van: Scopes, wie: Any) -> None:
    in_baarn(scope_van)
    adres = maak(ingelogd(KARIN))["Location"]
    client = ingelogd(wie)
    for pad in ("/cbs", "/cbs/indeling", adres, *(f"{adres}/{deel}" for deel in (
        "download", "verslag.csv", "geleverd", "zonder-fouten", "weggooien"))):  # fmt: skip
        assert client.get(pad).status_code == 403, pad
    assert maak(client).status_code == 403


def test_another_gemeente_does_not_find_it(ingelogd: Inloggen, scope_van: Scopes) -> None:
    in_baarn(scope_van)
    adres = maak(ingelogd(KARIN))["Location"]
    for wie in (SOFIE, BEA):
        assert ingelogd(wie).get(adres).status_code == 403
    with met_scope(leider(scope_van, SOEST)):
        assert Opgave.objects.count() == 0


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"kwartaal": "2026-4"}, "niet in de lijst"),
        ({"kwartaal": "1e"}, "niet in de lijst"),
        ({"gemeenten": [SOEST]}, "niet in de lijst"),
        ({"gemeenten": []}, "Kies minstens één gemeente."),
        ({"berichtgever": ""}, "Vul dit in."),
        ({"berichtgever": "x" * 81}, "80"),
    ],
)
def test_what_can_not_be_asked_is_refused_on_the_form(ingelogd: Inloggen, velden: dict[str, Any], zin: str) -> None:
    goed = {"kwartaal": "2026-3", "gemeenten": [BAARN], "berichtgever": "Gemeente Baarn"}
    antwoord = ingelogd(KARIN).post("/cbs", goed | velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)


def stel_in(client: Any, beschrijving: bytes = b"", schema: bytes = b"", **anders: str) -> Any:
    velden: dict[str, Any] = {"vanaf": "23-11-2026", "reden": "richtlijnen 2026", **anders}
    if beschrijving:
        velden["beschrijving"] = SimpleUploadedFile("b.json", beschrijving)
    if schema:
        velden["schema"] = SimpleUploadedFile("s.xsd", schema)
    return client.post(f"/beheer/cbs/{BAARN}", velden)


def test_the_beheerder_brings_layout_and_xsd_and_sees_only_counts(ingelogd: Inloggen, scope_van: Scopes) -> None:
    in_baarn(scope_van)
    maak(ingelogd(KARIN))
    client = ingelogd(BEHEER)
    blad = tekst(client.get("/beheer/cbs"))
    assert "1 nieuw" in blad and "Haddad" not in blad and "niet van het CBS" in blad
    eigen = client.get("/beheer/cbs/voorbeeld.json").content.replace(b"Voorbeeld van Meedoen", b"SWI 2026")
    schema = client.get("/beheer/cbs/voorbeeld-xsd/download").content
    assert stel_in(client, eigen, schema).status_code == 302
    blad = tekst(client.get(f"/beheer/cbs/{BAARN}"))
    assert "SWI 2026, met een XSD" in blad and "richtlijnen 2026" in blad
    assert "voorbeeldindeling" not in tekst(ingelogd(KARIN).get("/cbs"))
    assert client.get("/beheer/cbs/9999").status_code == 404


@pytest.mark.parametrize(
    ("beschrijving", "schema", "zin"),
    [
        (b"{", b"", "geen geldige JSON"),
        (b"[]", b"", "hier hoort een object"),
        (b"   ", b"", "Dit bestand is leeg."),
        (b"x" * 300_000, b"", "groter dan 200 kB"),
        (b"", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "DOCTYPE"),
        (b"", b"<a/>", "maar geen XSD"),
        (b"", b"<a>" * 300_000, "in elkaar"),
        (b"", b"<a/>" * 300_000, "groter dan 1000 kB"),
        (b"", schrijf_xlsx([["a"]]), "geen geldige XML"),
        (b"", b"a;b\n" + b"1;2\n" * 200_000, "geen geldige XML"),
        (schrijf_xlsx([["a"]]), b"", "geen geldige JSON"),
        (b"", xsd.xsd_van(voorbeeld()).replace(b"xs:date", b"xs:datum"), "Dit XSD klopt niet"),
    ],
    # A workbook holds the time at which it was made: as a name it would be another in each process of a run.
    ids=lambda deel: "xlsx" if deel[:2] == b"PK" else repr(deel[:20]) if isinstance(deel, bytes) else None,
)
def test_rubbish_is_refused_on_the_form_and_nothing_is_kept(
    ingelogd: Inloggen, beschrijving: bytes, schema: bytes, zin: str
) -> None:
    client = ingelogd(BEHEER)
    antwoord = stel_in(client, beschrijving, schema)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord)
    assert "Eerder ingesteld" not in tekst(client.get(f"/beheer/cbs/{BAARN}"))


def test_the_command_makes_the_file_of_a_region_and_nobody_else_reads_it(
    scope_van: Scopes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_baarn(scope_van)
    in_soest(scope_van)
    naar, verslag = tmp_path / "opgave.xml", tmp_path / "verslag.csv"
    woorden = [
        "maak",
        "--gemeente",
        "0308,0342",
        "--kwartaal",
        "2026-3",
        "--naar",
        str(naar),
        "--verslag",
        str(verslag),
    ]
    assert opdracht.main(woorden) == 0
    assert naar.read_bytes().count(b"<Persoon>") == 2
    assert naar.stat().st_mode & 0o777 == 0o600
    assert "Overlap;Baarn;2026-3" in verslag.read_text(encoding="utf-8-sig")
    bundel = next(woord for woord in capsys.readouterr().out.split() if woord.count("-") == 4)
    assert opdracht.main(["geleverd", "--gemeente", "0308", "--bundel", bundel]) == 1
    assert "niet voor elke gemeente" in capsys.readouterr().err
    assert opdracht.main(["geleverd", "--gemeente", "0308,0342", "--bundel", bundel]) == 0
    assert opdracht.main(["stand", "--gemeente", "0308,0342"]) == 0
    assert "2026-3" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["stand", "--gemeente", "9998"], "Deze gemeente staat niet in Meedoen: 9998."),
        (["stand", "--gemeente", "Baarn"], "Schrijf gemeenten als"),
        (["maak", "--gemeente", "0308", "--naar", "x", "--kwartaal", "2026"], "Schrijf het kwartaal als"),
        (["maak", "--gemeente", "0308", "--naar", "x", "--kwartaal", "2026-4"], "nog niet voorbij"),
    ],
)
def test_a_command_that_can_not_be_says_why(
    db: None, capsys: pytest.CaptureFixture[str], woorden: list[str], zin: str
) -> None:
    assert opdracht.main(woorden) == 1
    assert zin in capsys.readouterr().err


def test_a_region_chooses_its_gemeenten_on_the_form() -> None:
    form = OpgaveForm(gemeenten=[(BAARN, "Baarn"), (SOEST, "Soest")], vandaag=date(2026, 11, 23))
    vakjes = render_to_string("web/veld.html", veld(form["gemeenten"]))
    assert vakjes.count('type="checkbox"') == 2 and vakjes.count("checked") == 2
    alleen = OpgaveForm(gemeenten=[(BAARN, "Baarn")], vandaag=date(2026, 11, 23))
    assert 'type="hidden"' in str(alleen["gemeenten"])
    assert form.fields["kwartaal"].choices[0] == ("2026-3", "3e kwartaal van 2026")
    assert len(form.fields["kwartaal"].choices) == 8
    vroeg = OpgaveForm(gemeenten=[(BAARN, "Baarn")], vandaag=date(2022, 8, 1))
    assert [code for code, _ in vroeg.fields["kwartaal"].choices] == ["2022-2", "2022-1"]
