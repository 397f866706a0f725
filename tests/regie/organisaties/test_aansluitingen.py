# SPDX-License-Identifier: EUPL-1.2
"""The pages on which the functioneel beheerder opens and closes the door for systems of providers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.conftest import BAARN, BEHEER, KARIN, SANNE
from tests.regie.partners import maak_partner, vraag_token

from meedoen.regie.organisaties.models import Aansluiting, Abonnement, Organisatie, Samenwerking
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db
LIJST = "/beheer/aansluitingen"


def test_a_client_is_made_used_renewed_and_withdrawn_by_forms_alone(scope_van: Any, ingelogd: Any) -> None:
    client = ingelogd(BEHEER)
    nieuw = {"naam": "Taalschool Noord", "soort": "taalschool", "gemeente": str(BAARN), "vanaf": "1-1-2026"}
    assert client.post(f"{LIJST}/aanbieder", nieuw).status_code == 302
    with met_scope(scope_van(BEHEER)):
        school = Organisatie.objects.get(naam="Taalschool Noord")
    invoer = {
        "organisatie": str(school.id), "gemeente": str(BAARN), "naam": "Leerlingsysteem", "doel": "les",
        "bevoegdheden": ["plaatsingen:lezen"],
    }  # fmt: skip
    antwoord = client.post(f"{LIJST}/nieuw", invoer)
    assert (antwoord.status_code, antwoord["Cache-Control"]) == (200, "no-store")
    client_id, geheim = re.findall(r'<code class="meedoen-code">([^<]+)</code>', antwoord.text)
    assert vraag_token(client_id, geheim).json()["scope"] == "plaatsingen:lezen"
    een = f"{LIJST}/{client_id}"
    assert geheim not in client.get(een).text
    assert "Het oude geheim werkt dan meteen niet meer" in client.get(f"{een}/geheim").text
    nieuw_geheim = re.findall(r'<code class="meedoen-code">([^<]+)</code>', client.post(f"{een}/geheim").text)[1]
    assert vraag_token(client_id, geheim).status_code == 401
    assert vraag_token(client_id, nieuw_geheim).status_code == 200
    assert "In gebruik" in client.get(LIJST).text
    adres = client.post(een, {"adres": "https://school.example/meldingen"})
    assert "whsec_" in adres.text
    with met_scope(scope_van(BEHEER)):
        stuk = Abonnement.objects.get()
    assert client.post(f"/beheer/abonnementen/{stuk.id}/stoppen").status_code == 302
    assert "school.example" not in client.get(een).text
    assert client.post(f"{een}/intrekken").status_code == 302
    assert vraag_token(client_id, nieuw_geheim).status_code == 401
    assert "Ingetrokken" in client.get(LIJST).text
    assert client.post(f"{een}/geheim").status_code == 302  # too late: nothing comes back to life
    with met_scope(scope_van(BEHEER)):
        assert Aansluiting.objects.get().ingetrokken_op is not None


def test_a_second_press_leaves_the_secret_that_was_shown(scope_van: Any, ingelogd: Any) -> None:
    client, school = ingelogd(BEHEER), maak_partner(scope_van)
    een = f"{LIJST}/{school.aansluiting.id}"
    eerst, weer = (client.post(f"{een}/geheim", {"csrfmiddlewaretoken": "van-deze-bladzijde"}) for _ in range(2))
    assert (weer.status_code, weer["Location"]) == (302, een)
    client_id, geheim = re.findall(r'<code class="meedoen-code">([^<]+)</code>', eerst.text)
    assert vraag_token(client_id, geheim).status_code == 200
    assert "Er is niets dubbel gedaan" in client.get(een).text


def test_a_wrong_form_says_why_in_place(scope_van: Any, ingelogd: Any) -> None:
    client, school = ingelogd(BEHEER), maak_partner(scope_van)
    leeg = client.post(f"{LIJST}/nieuw", {"gemeente": str(BAARN)})
    assert leeg.status_code == 422 and "Kies minstens één ding" in leeg.text
    ander = {
        "organisatie": str(school.organisatie.id), "gemeente": "342", "naam": "x", "doel": "les",
        "bevoegdheden": ["plaatsingen:lezen"],
    }  # fmt: skip
    assert "werkt nu niet met deze organisatie" in client.post(f"{LIJST}/nieuw", ander).text
    fout = client.post(f"{LIJST}/{school.aansluiting.id}", {"adres": "http://school.example"})
    assert fout.status_code == 422 and "begint met https" in fout.text


@pytest.mark.parametrize("mens", [SANNE, KARIN])
def test_nobody_else_comes_here(scope_van: Any, ingelogd: Any, mens: Any) -> None:
    school = maak_partner(scope_van)
    for pad in (LIJST, f"{LIJST}/nieuw", f"{LIJST}/{school.aansluiting.id}", f"{LIJST}/{school.aansluiting.id}/geheim"):
        assert ingelogd(mens).get(pad).status_code == 403


def test_the_command_does_the_same(scope_van: Any, capsys: pytest.CaptureFixture[str]) -> None:
    from meedoen.regie.organisaties.aansluiting_opdracht import main

    maak_partner(scope_van)
    maak = ["maak", "--gemeente", "0308", "--organisatie", "Taalschool De Eem", "--naam", "Rekenblad"]
    assert main([*maak, "--mag", "plaatsingen:lezen"]) == 0
    client_id, geheim = re.findall(r"client_(?:id|secret): +(\S+)", capsys.readouterr().out)
    assert vraag_token(client_id, geheim).json()["scope"] == "plaatsingen:lezen"
    assert main(["lijst", "--gemeente", "0308"]) == 0
    uit = capsys.readouterr().out
    assert "Taalschool De Eem: Rekenblad" in uit and geheim not in uit
    assert main(["geheim", "--gemeente", "0308", "--id", client_id]) == 0
    assert vraag_token(client_id, geheim).status_code == 401
    assert main(["trek-in", "--gemeente", "0342", "--id", client_id]) == 1  # of another gemeente
    assert main(["trek-in", "--gemeente", "0308", "--id", client_id]) == 0
    assert main(["geheim", "--gemeente", "0308", "--id", client_id]) == 1
    assert main([*maak[:4], "Bestaat niet", "--naam", "x"]) == 1


def test_the_work_with_a_provider_ends_on_a_day(scope_van: Any, ingelogd: Any) -> None:
    school = maak_partner(scope_van)
    with met_scope(scope_van(BEHEER)):
        rij = Samenwerking.objects.get(organisatie=school.organisatie)
    client, pad = ingelogd(BEHEER), f"/beheer/samenwerkingen/{rij.id}/beeindigen"
    assert pad in client.get(LIJST).text
    te_vroeg = client.post(pad, {"tot": "31-12-2021"})
    assert te_vroeg.status_code == 422 and "begon op 1 januari 2022" in te_vroeg.text
    toegang = school.client()
    assert toegang.get("/api/v1/plaatsingen").status_code == 200
    assert ingelogd(SANNE).post(pad, {"tot": "23-11-2026"}).status_code == 403
    assert client.post(pad, {"tot": "23-11-2026"}).status_code == 302
    assert toegang.get("/api/v1/plaatsingen").status_code == 401
    assert pad not in client.get(LIJST).text and client.get(pad).status_code == 404
