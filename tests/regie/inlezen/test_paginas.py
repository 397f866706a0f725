# SPDX-License-Identifier: EUPL-1.2
"""The pages, by every role: choose a file, look, choose, confirm, download; and the columns of the beheerder."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.web.ontvangen import HOOGSTENS_BYTES
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, KARIN, REGIO, SANNE, SOEST, SOFIE
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.inlezen.hulp import BOMMEN, als_csv, als_xlsx, profiel

pytestmark = pytest.mark.django_db


def stuur(client: Any, inhoud: bytes, naam: str = "coa.csv", gemeente: int = BAARN) -> Any:
    return client.post("/coa", {"gemeente": gemeente, "bestand": SimpleUploadedFile(naam, inhoud)})


def tekst(antwoord: Any) -> str:
    return str(antwoord.getvalue().decode())


def test_from_file_to_dossier_in_steps(ingelogd: Callable[..., Any], scope_van: Callable[..., Scope]) -> None:
    client = ingelogd(SANNE)
    adres = stuur(client, als_csv([profiel(1), profiel(2), profiel(3, BSN="123")]))["Location"]
    blad = tekst(client.get(adres))
    assert "In dossiers is nog niets veranderd" in blad
    assert profiel(1)["Achternaam"] in blad
    fout = tekst(client.get(f"{adres}?deel=fout"))
    assert "“123”" in fout and "elfproef" in fout
    verder = client.post(adres, {"rij-3": "overslaan", "deel": "nieuw", "verder": "ja"})
    assert verder["Location"] == f"{adres}/bevestigen"
    vraag = tekst(client.get(f"{adres}/bevestigen"))
    assert "1 nieuw dossier, in de fase" in vraag and "1 rij met een fout" in vraag
    assert client.post(f"{adres}/bevestigen")["Location"] == adres
    klaar = tekst(client.get(adres))
    assert "Ingelezen" in klaar and "Overgeslagen" in klaar
    with met_scope(scope_van(SANNE)):
        assert [d.achternaam for d in Dossier.objects.all()] == [profiel(1)["Achternaam"]]
    weer = client.post(f"{adres}/bevestigen", follow=True)
    assert "heeft dit bestand al ingelezen" in tekst(weer)
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.count() == 1


def test_the_report_cannot_run_as_a_formula(ingelogd: Callable[..., Any]) -> None:
    client = ingelogd(SANNE)
    adres = stuur(client, als_csv([profiel(1, Voornamen="=cmd|' /C calc'!A0")]))["Location"]
    regels = tekst(client.get(f"{adres}/verslag")).splitlines()
    assert regels[0].startswith("\ufeffRij;Naam;Uitkomst")
    assert ";'=cmd|" in regels[1]
    assert ";=cmd" not in regels[1]


def test_differences_with_a_dossier_are_shown(ingelogd: Callable[..., Any], scope_van: Callable[..., Scope]) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        ingeschreven(scope, v_nummer="2700000001", voornamen="Selma", achternaam=profiel(1)["Achternaam"])
    client = ingelogd(SANNE)
    blad = tekst(client.get(stuur(client, als_csv([profiel(1)]))["Location"]))
    assert "dossier “Selma”, bestand “Selam”" in blad
    assert "Aanvullen wat leeg is" in blad
    adres = client.get("/coa").context["rijen"][0]["stuk"].id
    client.post(f"/coa/{adres}/bevestigen")
    klaar = tekst(client.get(f"/coa/{adres}"))
    assert "bestand “Selam” (niet overgenomen)" in klaar
    assert "bestand “Tigrinya” (" not in klaar
    verslag = tekst(client.get(f"/coa/{adres}/verslag"))
    assert "Voornamen;Selma;Selam;niet overgenomen" in verslag and "Taal;;Tigrinya;\r\n" in verslag


@pytest.mark.parametrize(
    ("naam", "inhoud", "woorden"),
    [
        ("a.xlsx", als_xlsx([["V-nummer"], ['<c r="A2"><f>1</f></c>']]), "cel A2 staat een formule"),
        ("a.xlsm", als_xlsx([["V-nummer"], ["1"]]), "macro"),
        ("a.xlsx", als_xlsx([["V-nummer"], ["1"]], **{"xl/vbaProject.bin": "x"}), "macro"),
        ("a.csv", b"a;b\n" + b"x" * HOOGSTENS_BYTES * 2, "hoogstens 5 MB"),
        ("a.csv", b"", "leeg"),
    ],
    ids=["formule", "macro", "macro onder een andere naam", "groot", "leeg"],
)
def test_a_bad_file_is_refused_and_nothing_is_kept(
    ingelogd: Callable[..., Any], scope_van: Callable[..., Scope], naam: str, inhoud: bytes, woorden: str
) -> None:
    antwoord = stuur(ingelogd(SANNE), inhoud, naam)
    assert antwoord.status_code == 422
    assert woorden in tekst(antwoord)
    with met_scope(scope_van(SANNE)):
        assert (Inlezing.objects.count(), InleesRij.objects.count()) == (0, 0)


@pytest.mark.parametrize("bom", BOMMEN)
def test_a_bomb_is_refused_at_the_door_and_nothing_is_kept(
    ingelogd: Callable[..., Any], scope_van: Callable[..., Scope], bom: str
) -> None:
    naam, maak, woorden = BOMMEN[bom]
    test_a_bad_file_is_refused_and_nothing_is_kept(ingelogd, scope_van, naam, maak(), woorden)


def test_the_example_file_can_be_read_in(ingelogd: Callable[..., Any]) -> None:
    client = ingelogd(SANNE)
    assert "Download een voorbeeldbestand" in tekst(client.get("/coa"))
    inhoud = client.get(f"/coa/voorbeeld/{BAARN}").getvalue()
    blad = client.get(stuur(client, inhoud)["Location"])
    assert [r["rij"].soort for r in blad.context["regels"]] == ["nieuw", "nieuw"]
    assert client.get(f"/coa/voorbeeld/{SOEST}").status_code == 404


def test_who_works_for_more_gemeenten_chooses_one(ingelogd: Callable[..., Any]) -> None:
    client = ingelogd(REGIO)
    assert "Soest" in tekst(client.get("/coa"))
    adres = stuur(client, als_csv([profiel(1, **{"Gekoppelde gemeente": "Soest"})]), gemeente=SOEST)["Location"]
    assert client.get(adres).context["stuk"].gemeente_id == SOEST


def test_every_other_role_is_kept_out_of_the_rows(ingelogd: Callable[..., Any]) -> None:
    adres = stuur(ingelogd(SANNE), als_csv([profiel(1)]))["Location"]
    leider = ingelogd(KARIN)
    assert leider.get("/coa").status_code == 200
    blad = tekst(leider.get(adres))
    assert "Je ziet hier aantallen" in blad and profiel(1)["Achternaam"] not in blad
    assert stuur(leider, als_csv([profiel(1)])).status_code == 403
    for deel in ("bevestigen", "weggooien", "verslag"):
        assert leider.get(f"{adres}/{deel}").status_code == 403
    assert ingelogd(SOFIE).get(adres).status_code == 404
    assert ingelogd(BEHEER).get("/coa").status_code == 403
    assert ingelogd(SANNE).get("/beheer/coa").status_code == 403


def test_throwing_away_leaves_the_line(ingelogd: Callable[..., Any]) -> None:
    client = ingelogd(SANNE)
    adres = stuur(client, als_csv([profiel(1)]))["Location"]
    client.post(f"{adres}/weggooien")
    assert "De rijen zijn gewist" in tekst(client.get(adres))
    assert "Weggegooid" in tekst(client.get("/coa"))


def test_the_beheerder_tries_the_columns_and_keeps_them(ingelogd: Callable[..., Any]) -> None:
    client = ingelogd(BEHEER)
    blad = client.get(f"/beheer/coa/{BAARN}")
    velden = {naam: veld.initial or "" for naam, veld in blad.context["form"].fields.items()}
    velden |= {"kolom_achternaam": "Familienaam", "vanaf": "23-11-2026", "reden": "nieuw bestand"}
    proef = client.post(
        f"/beheer/coa/{BAARN}",
        {**velden, "proef": "ja", "voorbeeld": "V-nummer;Familienaam;Datum koppeling;Gekoppelde gemeente;Huisdier\n"
         "27;Tesfay;31-2-2026;Baarn;kat"},
    )  # fmt: skip
    assert "Deze rij zou niet meekomen" in tekst(proef) and "geen dag 31" in tekst(proef)
    assert "Huisdier" in tekst(proef)
    assert "nieuw bestand" not in tekst(client.get(f"/beheer/coa/{BAARN}"))
    assert client.post(f"/beheer/coa/{BAARN}", velden)["Location"] == "/beheer/coa"
    na = tekst(client.get(f"/beheer/coa/{BAARN}"))
    assert "nieuw bestand" in na and "Achternaam: Familienaam" in na
    dubbel = client.post(f"/beheer/coa/{BAARN}", {**velden, "kolom_taal": "Familienaam"})
    assert dubbel.status_code == 422 and "staat ook al bij Achternaam" in tekst(dubbel)
    assert client.get("/beheer/coa/9999").status_code == 404
    client = ingelogd(SANNE)
    assert "Familienaam" in client.get(f"/coa/voorbeeld/{BAARN}").getvalue().decode()
