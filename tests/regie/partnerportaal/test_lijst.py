# SPDX-License-Identifier: EUPL-1.2
"""A small school downloads its list, fills it in and sends it back: the checks of the API, an answer per row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.partnerportaal.services import KOLOMMEN
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.web.rekenblad import lees_bestand
from meedoen.regie.web.rekenblad.schrijven import schrijf_xlsx
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEHEER, SANNE
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.inlezen.hulp import BOMMEN, als_xlsx
from tests.regie.partners import Partner, maak_dossier, maak_partner, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def school(scope_van: Any) -> Partner:
    return maak_partner(scope_van)


@pytest.fixture
def plekken(scope_van: Any, school: Partner) -> list[Plaatsing]:
    een = plaats(scope_van, maak_dossier(scope_van), school)
    twee = maak_dossier(scope_van, bsn="999990020", voornamen="Yusuf", achternaam="=Kaya")
    return [een, plaats(scope_van, twee, school)]


def log_in(school: Partner) -> Client:
    client = Client()
    invoer = {"client_id": str(school.aansluiting.id), "geheim": school.geheim}
    antwoord = client.post("/scholen", invoer)
    assert (antwoord.status_code, antwoord["Location"]) == (302, "/scholen/lijst"), antwoord.text
    koekje = antwoord.cookies["meedoen_school"]
    assert koekje["httponly"] and koekje["samesite"] == "Strict" and koekje["path"] == "/scholen"
    return client


def stuur(client: Client, inhoud: bytes, naam: str = "lijst.xlsx") -> Any:
    return client.post("/scholen/lijst", {"bestand": SimpleUploadedFile(naam, inhoud)})


def ingevuld(client: Client, *invullen: dict[str, str], soort: str = "xlsx") -> bytes:
    """Return the downloaded list with these cells filled in, row by row."""
    tabel = lees_bestand(f"lijst.{soort}", client.get(f"/scholen/lijst.{soort}").getvalue())
    rijen: list[Sequence[str]] = [tabel.kop]
    for (_, cellen), nieuw in zip(tabel.rijen, invullen, strict=True):
        vol = dict(zip(KOLOMMEN, [*cellen, *[""] * len(KOLOMMEN)], strict=False)) | nieuw
        rijen.append([vol[kolom] for kolom in KOLOMMEN])
    if soort == "xlsx":
        return schrijf_xlsx(rijen)
    return "\r\n".join(";".join(rij) for rij in rijen).encode()


def stand(scope_van: Any) -> tuple[int, int]:
    """Return how many first days and messages of providers there are."""
    with met_scope(scope_van(SANNE)):
        return (
            Plaatsing.objects.filter(startdatum__isnull=False).count(),
            Partnerbericht.objects.filter(van="aanbieder").count(),
        )


@pytest.mark.parametrize("soort", ["xlsx", "csv"])
def test_a_list_goes_out_and_comes_back(scope_van: Any, school: Partner, plekken: Any, soort: str) -> None:
    client = log_in(school)
    assert "Amira Haddad" in client.get("/scholen/lijst").text
    vol = ingevuld(
        client, {"startdatum": "3-11-2026"}, {"onderwerp": "Ziek", "bericht": "Belt u?", "naam": "Yusuf =Kaya"},
        soort=soort,
    )  # fmt: skip
    antwoord = stuur(client, vol, f"lijst.{soort}")
    assert antwoord.status_code == 200, antwoord.text
    assert "Eerste dag: 3 november 2026." in antwoord.text and "Bericht verstuurd." in antwoord.text
    assert stand(scope_van) == (1, 1)
    with met_scope(scope_van(SANNE)):
        assert Taak.objects.filter(soort="partnerbericht", open=True).count() == 1
    nog_eens = stuur(client, vol, f"lijst.{soort}")
    assert "0 rijen met iets nieuws" in nog_eens.text and "Niets nieuws ingevuld." in nog_eens.text
    assert stand(scope_van) == (1, 1)


@pytest.mark.parametrize(
    ("fout", "reden"),
    [
        ({"plaatsing": "x"}, "Deze plaatsing is er niet"),
        ({"plaatsing": "01890a5d-ac96-774b-bcce-b302099a8057"}, "Deze plaatsing is er niet"),
        ({"naam": "Iemand Anders"}, "De naam hoort niet bij deze plaatsing"),
        ({"startdatum": "1-1-2030"}, "Deze dag komt nog"),
        ({"startdatum": "1-10-2026"}, "De plaatsing begint later"),
        ({"startdatum": "31-2-2026"}, "Fout:"),
        ({"onderwerp": "Zonder tekst"}, "Schrijf een onderwerp en een bericht"),
        ({"onderwerp": "x" * 121, "bericht": "y"}, "hoogstens 120 tekens"),
    ],
)
def test_one_bad_row_keeps_all_of_the_list_out(
    scope_van: Any, school: Partner, plekken: Any, fout: dict[str, str], reden: str
) -> None:
    client = log_in(school)
    goed = {"startdatum": "3-11-2026", "onderwerp": "Goed", "bericht": "Ook goed"}
    antwoord = stuur(client, ingevuld(client, goed, fout))
    assert antwoord.status_code == 422
    assert "Er is niets bewaard" in antwoord.text and reden in antwoord.text
    assert "Goed, nog niet bewaard." in antwoord.text
    assert stand(scope_van) == (0, 0)


@pytest.mark.parametrize(
    ("naam", "inhoud", "reden"),
    [
        ("lijst.xlsm", lambda: schrijf_xlsx([KOLOMMEN]), "macro"),
        ("lijst.xlsx", lambda: als_xlsx([KOLOMMEN], **{"xl/vbaProject.bin": "x"}), "macro"),
        ("lijst.xlsx", lambda: als_xlsx([KOLOMMEN, ["<c><f>1+1</f><v>2</v></c>"]]), "formule"),
        ("lijst.csv", lambda: b"plaatsing;naam\n" + b"x;y\n" * 501, "meer dan 500 rijen"),
        ("lijst.csv", lambda: b"plaatsing;naam\nx;" + b"y" * 6_000_000, "5 MB"),
        ("lijst.csv", lambda: b"naam;cursus\nx;y\n", "De kolom plaatsing ontbreekt"),
        ("lijst.csv", lambda: b"plaatsing;naam;naam\nx;y;z\n", "twee keer"),
        ("lijst.csv", lambda: b"", "leeg"),
        ("lijst.pdf", lambda: b"%PDF-1.7", "Meedoen leest hier CSV"),
        ("lijst.xlsx", lambda: b"PK\x03\x04kapot", "beschadigd"),
        *BOMMEN.values(),
    ],
)
def test_a_file_that_can_not_be_is_refused_whole(
    scope_van: Any, school: Partner, plekken: Any, naam: str, inhoud: Callable[[], bytes], reden: str
) -> None:
    antwoord = stuur(log_in(school), inhoud(), naam)
    assert antwoord.status_code == 422 and reden in antwoord.text
    assert stand(scope_van) == (0, 0)


def test_a_spreadsheet_runs_nothing_of_a_name(school: Partner, plekken: Any) -> None:
    client = log_in(school)
    assert b"<f>" not in client.get("/scholen/lijst.xlsx").getvalue()
    assert "Yusuf =Kaya" in client.get("/scholen/lijst.csv").getvalue().decode()
    assert lees_bestand("x.xlsx", schrijf_xlsx([["kop"], ["=1+1<&\x01"]])).rijen[0][1] == ("=1+1<&",)


def test_another_school_sees_nothing_and_nobody_comes_in_without_a_secret(
    scope_van: Any, school: Partner, plekken: Any
) -> None:
    ander = log_in(maak_partner(scope_van, "Andere school"))
    assert "Nog niemand geplaatst" in ander.get("/scholen/lijst").text
    assert len(lees_bestand("a.csv", ander.get("/scholen/lijst.csv").getvalue() + b"x\n").rijen) == 1
    vreemd = schrijf_xlsx([KOLOMMEN, [str(plekken[0].id), "Amira Haddad", "", "", "", "3-11-2026", "", ""]])
    assert "Deze plaatsing is er niet" in stuur(ander, vreemd).text
    for pad in ("/scholen/lijst", "/scholen/lijst.csv", "/scholen/lijst.xlsx"):
        assert Client().get(pad)["Location"] == "/scholen"
    mis = Client().post("/scholen", {"client_id": str(school.aansluiting.id), "geheim": "mis"})
    assert mis.status_code == 422 and "horen niet bij elkaar" in mis.text
    assert Client().post("/scholen", {"client_id": "x", "geheim": "y"}).status_code == 422


def test_after_logging_out_or_withdrawing_the_door_is_shut(scope_van: Any, school: Partner, plekken: Any) -> None:
    from meedoen.regie.organisaties import aansluitingen

    client = log_in(school)
    koekje = client.cookies["meedoen_school"].value
    assert client.post("/scholen/uitloggen").status_code == 302
    client.cookies["meedoen_school"] = koekje
    assert client.get("/scholen/lijst").status_code == 302
    client = log_in(school)
    with met_scope(scope_van(BEHEER)) as scope:
        aansluitingen.trek_in(scope=scope, aansluiting=school.aansluiting)
    assert client.get("/scholen/lijst").status_code == 302


def test_a_form_of_another_site_does_nothing(school: Partner, plekken: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/scholen", {"client_id": "x", "geheim": "y"}).status_code == 403


def test_a_school_reads_what_the_consulent_wrote_and_says_so(
    scope_van: Any, school: Partner, plekken: list[Plaatsing]
) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        bericht = services.schrijf_bericht(
            scope=scope, dossier=plekken[0].dossier, plaatsing_id=plekken[0].id, onderwerp="Maandag <bellen>",
            tekst="Kan het om tien uur?",
        )  # fmt: skip
    client, pad = log_in(school), f"/scholen/berichten/{bericht.id}/gelezen"
    blad = client.get("/scholen/lijst").text
    assert "1 nieuw bericht" in blad and "Maandag &lt;bellen&gt;" in blad and "Over Amira Haddad." in blad
    assert "Sanne Bakker" in blad
    ander = log_in(maak_partner(scope_van, "Andere school"))
    assert "Maandag" not in ander.get("/scholen/lijst").text
    assert "er niet meer" in ander.post(pad, follow=True).text
    assert client.get(pad).status_code == 405
    na = client.post(pad, follow=True).text
    assert "Gelezen. De consulent ziet dat." in na and "nieuw bericht" not in na and "Maandag" in na
    with met_scope(scope_van(SANNE)):
        assert Partnerbericht.objects.get(id=bericht.id).gelezen_op is not None


def test_after_five_misses_the_door_stays_shut_also_for_the_right_secret(school: Partner) -> None:
    invoer = {"client_id": str(school.aansluiting.id)}
    for _ in range(5):
        assert Client().post("/scholen", {**invoer, "geheim": "mis"}).status_code == 422
    dicht = Client().post("/scholen", {**invoer, "geheim": school.geheim})
    assert dicht.status_code == 429 and "Wacht een kwartier" in dicht.text
    assert "meedoen_school" not in dicht.cookies


def _vragen(client: Client, *paden: str) -> list[int]:
    aantallen = []
    for pad in paden:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(pad).status_code == 200
        aantallen.append(len(vragen))
    return aantallen


def test_fifty_people_cost_as_many_queries_as_one(scope_van: Any, school: Partner, ingelogd: Any) -> None:
    school_paden = ("/scholen/lijst", "/scholen/lijst.csv", "/scholen/lijst.xlsx")
    api_paden = ("/api/v1/plaatsingen?aantal=100", "/api/v1/berichten?aantal=100")
    dossier = maak_dossier(scope_van)
    eigen = (f"/dossiers/{dossier.id}/traject", f"/dossiers/{dossier.id}/berichten")

    def tel() -> list[list[int]]:
        consulent, beheer = ingelogd(SANNE), ingelogd(BEHEER)
        for client, pad in ((consulent, eigen[0]), (beheer, "/beheer/aansluitingen")):
            client.get(pad)  # the first request of a session costs one more
        return [
            _vragen(log_in(school), *school_paden), _vragen(school.client(), *api_paden), _vragen(consulent, *eigen),
            _vragen(beheer, "/beheer/aansluitingen"),
        ]  # fmt: skip

    _plaats_met_bericht(scope_van, school, dossier, "cursus 0")
    een = tel()
    for nummer in range(1, 25):
        _plaats_met_bericht(scope_van, school, dossier, f"cursus {nummer}")
    for nummer in range(25):
        with met_scope(scope_van(SANNE)) as scope:
            ander = ingeschreven(scope, voornamen="Yusuf", achternaam=f"Kaya {nummer}")
        _plaats_met_bericht(scope_van, school, ander, "B1")
        maak_partner(scope_van, f"School {nummer}")
    vijftig = tel()
    assert len(lees_bestand("a.csv", log_in(school).get("/scholen/lijst.csv").getvalue()).rijen) == 50
    assert vijftig == een


def _plaats_met_bericht(scope_van: Any, school: Partner, dossier: Dossier, cursus: str) -> None:
    plek = plaats(scope_van, dossier, school, cursus=cursus)
    with met_scope(scope_van(SANNE)) as scope:
        services.schrijf_bericht(scope=scope, dossier=dossier, plaatsing_id=plek.id, onderwerp="Dag", tekst="Hallo")
