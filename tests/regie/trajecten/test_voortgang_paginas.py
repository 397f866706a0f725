# SPDX-License-Identifier: EUPL-1.2
"""The page Voortgang: by its forms alone, without script, for who may see it, with its figures as a table and CSV."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, KARIN, SANNE, VANDAAG
from tests.regie.trajecten.conftest import PLAN, in_traject, leg_vast_als_keten
from tests.regie.trajecten.test_voortgang_services import GESPREK

pytestmark = pytest.mark.django_db
MEEST = 15
INVOER = {
    "datum": "20-11-2026", "kanaal": "kantoor", "tolk": "on", "gaat_goed": "Gaat trouw naar de les.",
    "hindert": "De bus rijdt weinig.", "afspraken": "Oefenexamen in januari.", "lesuren": "150", "lezen": "A2",
    "luisteren": "A2", "schrijven": "A1", "spreken": "A2",
}  # fmt: skip


@pytest.fixture
def bladen(scope_van: Any, ingelogd: Any) -> Any:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope)
        feit = g.PipVastgesteld(
            dagtekening=PLAN, leerroute="B", versie=1, niveau="B1", bekendgemaakt_op=PLAN, gesprekken=6, uren_les=600,
        )  # fmt: skip
        leveren.op_tijdlijn(scope, dossier, feit, PLAN)
    return dossier, ingelogd(SANNE), f"/dossiers/{dossier.id}/voortgang"


def test_plan_call_off_and_record_by_forms_alone(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    leeg = client.get(url).text
    for zin in (">Voortgang<", "Gesprek plannen", "Dat weten we niet", "Nog geen lesuren bekend", "verzonnen mensen",
                "Er is nog geen voortgangsgesprek vastgelegd"):  # fmt: skip
        assert zin in leeg, zin
    assert client.get(f"{url}/plannen/weg").status_code == 404
    verleden = client.post(f"{url}/plannen", {"op": "1-11-2026", "kanaal": "kantoor"})
    assert verleden.status_code == 422 and "al geweest" in verleden.text and "1-11-2026" in verleden.text
    for pad, data, zin in (
        ("plannen", {"op": "1-12-2026", "kanaal": "bezoek"}, "dinsdag 1 december 2026, bezoek"),
        ("plannen", {"op": "1-12-2026", "om": "9:30", "kanaal": "bezoek"}, "dinsdag 1 december 2026 om 9.30 uur"),
        ("plannen/weg", {}, "Te laat"),
        ("gesprek", INVOER, "Oefenexamen in januari."),
    ):
        assert client.get(f"{url}/{pad}").status_code == 200
        antwoord = client.post(f"{url}/{pad}", data)
        assert antwoord.status_code == 302 and antwoord["Location"] == url, antwoord.text
        assert zin in client.get(url).text, zin
    blad = client.get(url).text
    for zin in ("<svg", "150 lesuren van de 600 in het plan", "25%", "Nu lezen A2, luisteren A2, schrijven A1",
                "De getallen als tabel", "Nog te doen", "Gratis pogingen over: niet bekend"):  # fmt: skip
        assert zin in blad, zin
    with met_scope(scope_van(SANNE)):
        assert dossierfeiten(dossier).metingen[-1].lesuren == 150


def test_what_was_typed_stays_when_it_is_refused(bladen: Any) -> None:
    _, client, url = bladen
    for fout, zin in (({"datum": "24-11-2026"}, "Deze dag komt nog"), ({"lesuren": "veel"}, "geen aantal uren"),
                      ({"datum": "1-3-2026"}, "ligt voor het plan"), ({"lezen": "C2"}, "in de lijst")):  # fmt: skip
        antwoord = client.post(f"{url}/gesprek", INVOER | fout)
        assert antwoord.status_code == 422 and zin in antwoord.text and "De bus rijdt weinig." in antwoord.text
    leeg = client.post(f"{url}/gesprek", INVOER | {"gaat_goed": " ", "hindert": "", "afspraken": ""})
    assert leeg.status_code == 422 and "Schrijf op wat goed gaat" in leeg.text
    form = client.get(f"{url}/gesprek").text
    assert form.count("(vul minstens één van deze drie in)") == 3
    for label in ("Wat gaat goed?", "Wat hindert?", "Wat spraken jullie af?"):
        assert f'{label} <span class="meedoen-nietverplicht">(vul minstens' in form, label


def test_exams_show_result_and_free_attempts(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    with met_scope(scope_van(SANNE)) as scope:
        for feit in (
            g.ExamenUitslag(datum=VANDAAG, onderdeel="LE", resultaat="Geslaagd", niveau="B1"),
            g.ExamenUitslag(datum=VANDAAG, onderdeel="SC", resultaat="Gezakt", niveau="B1"),
            g.GratisPogingen(onderdeel="SC", tegoed=1),
            g.GratisPogingen(onderdeel="SP", tegoed=2),
            g.OntheffingBesloten(
                reikwijdte=g.Reikwijdte.GEDEELTELIJK, toegekend=True, grond="MED", datum=VANDAAG, onderdeel="SP"
            ),
        ):
            leg_vast_als_keten(scope, dossier, feit)
    blad = client.get(url).text
    assert "Lezen, niveau B1, gehaald, op 23 november 2026" in blad
    assert "Gratis pogingen over: 1" in blad and "Nog 3 onderdelen van het examen" in blad
    # What need not be passed asks no attempts, and its ground stands elsewhere.
    assert "Door een besluit van DUO." in blad and "Gratis pogingen over: 2" not in blad


def test_the_download_holds_the_same_figures(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    with met_scope(scope_van(SANNE)) as scope:
        services.leg_gesprek_vast(scope=scope, dossier=dossier, gesprek=GESPREK)
    antwoord = client.get(f"{url}/download")
    regels = b"".join(antwoord.streaming_content).decode().splitlines()
    dag = GESPREK.datum.isoformat()
    assert regels[1:] == [f"{dag};lesuren tot nu toe;;120", f"{dag};niveau;lezen;A2"]
    assert antwoord["Content-Type"].startswith("text/csv")


def test_no_query_per_talk(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen

    def aantal() -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            assert client.get(url).status_code == 200
        return len(gevraagd)

    client.get(url)
    with met_scope(scope_van(SANNE)) as scope:
        services.leg_gesprek_vast(scope=scope, dossier=dossier, gesprek=GESPREK)
    een = aantal()
    with met_scope(scope_van(SANNE)) as scope:
        for dagen in range(3, 9):
            eerder = replace(GESPREK, datum=VANDAAG - timedelta(days=dagen), lesuren=120 - dagen)
            services.leg_gesprek_vast(scope=scope, dossier=dossier, gesprek=eerder)
    assert aantal() == een <= MEEST
    assert client.get(url).text.count("Oefenexamen maken.") == 7


def test_who_may_read_and_who_may_change(bladen: Any, ingelogd: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/plannen", {"op": "1-12-2026", "kanaal": "bezoek"})
    schrijft = [f"{url}/plannen", f"{url}/plannen/weg", f"{url}/gesprek"]
    karin = ingelogd(KARIN)
    assert karin.get(url).status_code == 200 and "Gesprek plannen" not in karin.get(url).text
    for pad in schrijft:
        assert karin.get(pad).status_code == karin.post(pad, INVOER).status_code == 403
    for wie, code in ((BEA, 404), (BEHEER, 403)):
        ander = ingelogd(wie)
        for pad in (url, f"{url}/download", *schrijft):
            assert ander.get(pad).status_code == code, (wie, pad)
    with met_scope(scope_van(SANNE)):
        assert dossierfeiten(dossier).laatste_voortgangsgesprek is None


def test_an_ontheffing_shows_in_nothing_for_who_may_not_read_it(bladen: Any, ingelogd: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    feit = g.OntheffingBesloten(reikwijdte=g.Reikwijdte.GEDEELTELIJK, toegekend=True, grond="MED", datum=VANDAAG,
                                onderdeel="SP")  # fmt: skip
    with met_scope(scope_van(SANNE)) as scope:
        leg_vast_als_keten(scope, dossier, feit)
    assert "Hoeft niet" in client.get(url).text
    assert "Hoeft niet" not in ingelogd(KARIN).get(url).text


def test_a_withdrawn_talk_is_gone_from_the_page(bladen: Any, scope_van: Any) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/gesprek", INVOER)
    tijdlijn = client.get(f"/dossiers/{dossier.id}/tijdlijn").text
    assert "Voortgangsgesprek gehad" in tijdlijn and "Hindert: De bus rijdt weinig." in tijdlijn
    with met_scope(scope_van(SANNE)):
        from meedoen.regie.dossiers.models import Gebeurtenis

        rij = Gebeurtenis.objects.get(dossier=dossier, kenmerk="voortgangsgesprek")
    pad = f"/dossiers/{dossier.id}/tijdlijn/{rij.id}/vervallen"
    assert client.post(pad, {"reden": "verkeerde persoon"}).status_code == 302
    blad = client.get(url).text
    assert "De bus rijdt weinig." not in blad and "Nog geen lesuren bekend" in blad
