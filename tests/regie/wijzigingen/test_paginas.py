# SPDX-License-Identifier: EUPL-1.2
"""The pages of Wijzigen: by their forms alone, with refusals in place, and closed to who has no business there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.regie.dossiers.services import maak_dossier
from meedoen.regie.trajecten.queries import lesregels
from meedoen.regie.trajecten.services import boek_lesuren
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.wijzigingen import queries, services
from tests.conftest import BAARN, BEA, BEHEER, KARIN, SANNE, SOEST
from tests.regie.wijzigingen.conftest import LES, met_plan

pytestmark = pytest.mark.django_db
MEEST = 15
LESUREN = {
    "lessoort": "nt2", "uren": "600", "aangeboden": "640", "vanaf": "3-3-2026", "tot_en_met": "31-10-2026",
    "school": "Taalschool De Eem", "aanbieder": "keurmerk", "nt2_docent": "ja", "inzet": "Maakt huiswerk.",
    "herkomst": "verklaring van de school", "meegeteld": "",
}  # fmt: skip
A2 = {
    "genoeg_inzet": "ja", "inzet_reden": "U was er bijna altijd.", "niet_haalbaar": ["schrijven"],
    "niet_haalbaar_reden": "Uw niveau is A2.", "reden": "Schrijven lukt nog niet op B1.",
}  # fmt: skip
Z = {"naar": "Z", "voortgang": "onvoldoende", "reden": "Leren uit boeken gaat niet.", "bijzonder_geval": ""}


@pytest.fixture
def bladen(scope_van: Any, ingelogd: Any) -> Any:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = met_plan(scope)
    return dossier, ingelogd(SANNE), f"/dossiers/{dossier.id}/wijzigen"


def test_the_page_says_what_can_change_and_why_not(bladen: Any) -> None:
    _, client, url = bladen
    blad = client.get(url).text
    for zin in ("Dit kan tot en met 2 september 2027", "Afschalen naar A2", "Kan nu niet", "Nog 600 uur",
                "Artikel 5.4 lid 1", "Verhuizing bekijken"):  # fmt: skip
        assert zin in blad, zin


def test_without_a_plan_the_page_of_afschalen_says_so(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, bsn="999990172")
    antwoord = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/wijzigen/afschalen")
    assert antwoord.status_code == 200
    assert antwoord.text.count("Er is nog geen vastgesteld plan (PIP).") == 2


def test_afschalen_by_forms_alone_ends_in_a_draft(bladen: Any) -> None:
    dossier, client, url = bladen
    leeg = client.get(f"{url}/afschalen").text
    assert "0 van 600 uur telt mee" in leeg and "Jouw oordeel" not in leeg
    assert client.post(f"{url}/lesuren", LESUREN | {"uren": "700"}).status_code == 422
    assert client.get(f"{url}/lesuren").status_code == 200
    assert client.post(f"{url}/lesuren", LESUREN).status_code == 302
    blad = client.get(f"{url}/afschalen").text
    for zin in ("600 van 600 uur telt mee", "600 van 640 uur (94%)", "Maakt huiswerk.", "Jouw oordeel", "Artikel 5.5"):
        assert zin in blad, zin
    fout = client.post(f"{url}/afschalen", A2 | {"genoeg_inzet": "nee"})
    assert fout.status_code == 422 and "U was er bijna altijd." in fout.text
    assert client.post(f"{url}/afschalen", A2).status_code == 302
    assert "A2" in client.get(f"/dossiers/{dossier.id}/plan").text
    assert "Wacht op het plan" in client.get(url).text
    # A second click finds the draft and makes no other.
    assert client.post(f"{url}/afschalen", A2).status_code == 200


def test_lessons_are_taken_back_with_a_reason(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/lesuren", LESUREN)
    with met_scope(scope_van(SANNE)) as scope:
        (regel,) = lesregels(scope, dossier)
    weg = f"{url}/lesuren/{regel.id}/weg"
    assert client.get(weg).status_code == 200 and client.post(weg, {"reden": ""}).status_code == 422
    assert client.post(weg, {"reden": "typfout"}).status_code == 302 and client.get(weg).status_code == 404


def test_another_route_shows_its_credit_and_begins_a_draft(bladen: Any) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/lesuren", LESUREN | {"uren": "320"})
    blad = client.get(f"{url}/leerroute").text
    for zin in (
        "320 van de 800 uur. Dan blijven er 480 over.",
        "Artikel 5.4 lid 4",
        "Kan tot en met 2 september 2027.",
    ):
        assert zin in blad, zin
    fout = client.post(f"{url}/leerroute", Z | {"voortgang": "zoals_verwacht"})
    assert fout.status_code == 422 and "Leren uit boeken" in fout.text
    assert client.post(f"{url}/leerroute", Z).status_code == 302
    assert "480" in client.get(f"/dossiers/{dossier.id}/plan").text


def test_a_move_by_forms_alone(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    assert "Er is geen verhuizing bekend" in client.get(f"{url}/verhuizen").text
    assert client.get(f"{url}/verhuizen/pakket").status_code == 404
    vertrek = {"datum": "16-11-2026", "gemeente": "Soest"}
    assert client.get(f"{url}/verhuizen/vertrek").status_code == 200
    assert client.post(f"{url}/verhuizen/vertrek", vertrek | {"buitenland": "on"}).status_code == 422
    assert client.post(f"{url}/verhuizen/vertrek", vertrek).status_code == 302
    blad = client.get(f"{url}/verhuizen").text
    assert "naar Soest" in blad and "heeft DUO alles?" in blad and "Pakket maken" in blad
    verzoek = {"gemeente": "Soest", "door": "S. Soest", "op": "20-11-2026", "kenmerk": "", "met_boete": "nee"}
    leeg = client.post(f"{url}/verhuizen/pakket", verzoek | {"met_boete": "ja", "stap": "bekijken"})
    assert leeg.status_code == 422
    kijk = client.post(f"{url}/verhuizen/pakket", verzoek | {"stap": "bekijken"}).text
    assert "Er is nog niets gemaakt" in kijk and "999990019" in kijk and "Elke week naar het taalcafé" in kijk
    assert client.post(f"{url}/verhuizen/pakket", verzoek | {"stap": "maken"}).status_code == 302
    with met_scope(scope_van(SANNE)) as scope:
        rij = queries.pakketten(scope, dossier).get()
    een = f"{url}/verhuizen/pakket/{rij.id}"
    assert "De handtekening klopt" in client.get(een).text
    assert client.get(f"{een}/json").status_code == 405
    json_, pdf = client.post(f"{een}/json"), client.post(f"{een}/pdf")
    assert json_["Content-Type"] == "application/json" and pdf.content.startswith(b"%PDF")
    assert json_["Cache-Control"] == "no-store"
    blad = client.get(f"{url}/verhuizen").text
    assert "haalde het bestand op" in blad and "haalde de PDF op" in blad


def test_a_file_that_is_no_package_is_refused_in_the_form(bladen: Any) -> None:
    _, client, url = bladen
    lees = f"{url}/verhuizen/inlezen"
    assert client.get(lees).status_code == 200 and client.post(lees, {}).status_code == 422
    antwoord = client.post(lees, {"bestand": SimpleUploadedFile("x.json", b"{}")})
    assert antwoord.status_code == 422 and "geen overdrachtspakket" in antwoord.text
    assert client.post(lees, {"pakket": "geen base64!"}).status_code == 422


def test_each_page_asks_few_queries(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    with met_scope(scope_van(SANNE)) as scope:
        boek_lesuren(scope=scope, dossier=dossier, les=LES)
        services.leg_vertrek_vast(scope=scope, dossier=dossier, datum=date(2026, 11, 16), nieuwe_gemeente=SOEST)
    for blad in ("", "/afschalen", "/leerroute", "/lesuren", "/verhuizen", "/verhuizen/pakket", "/verhuizen/inlezen"):
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get(f"{url}{blad}").status_code == 200
        assert len(gevraagd) <= MEEST, (blad, [q["sql"][:90] for q in gevraagd])


def test_a_teamleider_reads_and_others_see_nothing(bladen: Any, ingelogd: Any) -> None:
    _, client, url = bladen
    client.post(f"{url}/lesuren", LESUREN)
    assert "plan/opstellen" in client.get(url).text
    karin = ingelogd(KARIN)
    assert "plan/opstellen" not in karin.get(url).text
    blad = karin.get(f"{url}/afschalen")
    assert blad.status_code == 200 and "Jouw oordeel" not in blad.text and "Lesuren vastleggen" not in blad.text
    for pad in ("/lesuren", "/verhuizen/vertrek", "/verhuizen/inlezen"):
        assert karin.get(f"{url}{pad}").status_code == 403
    assert karin.post(f"{url}/afschalen", A2).status_code == 403
    assert ingelogd(BEA).get(url).status_code == 404
    assert ingelogd(BEHEER).get(url).status_code == 403
