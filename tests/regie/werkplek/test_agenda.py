# SPDX-License-Identifier: EUPL-1.2
"""The calendar feed: its form, its secret address, and that nothing in it says who it is about."""

import re
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.intake.models import Oproep
from meedoen.regie.organisaties.models import Account, Agendaadres
from meedoen.regie.tolken.models import Wijze
from meedoen.regie.tolken.services import boek
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.agenda.ical import Item, kalender, tekst, vouw
from tests.conftest import BAARN, BEHEER, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, leg_neer, pagina, van, van_duo
from tests.regie.werkplek.hulp import tekst as woorden


def _ontvouwen(ics: str) -> list[str]:
    return ics.replace("\r\n ", "").split("\r\n")


def test_a_long_line_is_folded_by_bytes_and_unfolds_to_itself() -> None:
    regel = "SUMMARY:" + "é" * 60 + "🙂" * 30
    delen = list(vouw(regel))
    assert all(len(deel.encode()) <= 75 for deel in delen)
    assert len(delen) > 2
    assert delen[0] + "".join(deel[1:] for deel in delen[1:]) == regel


def test_text_that_means_something_in_a_calendar_is_escaped() -> None:
    assert tekst("a\\b;c,d\r\ne\nf\rBEGIN:VEVENT") == "a\\\\b\\;c\\,d\\ne\\nf\\nBEGIN:VEVENT"


def test_a_day_is_whole_and_free_and_a_moment_is_in_amsterdam() -> None:
    op = datetime(2026, 11, 1, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
    regels = _ontvouwen(kalender("Meedoen", [
        Item("a@meedoen", date(2026, 12, 31), "Dag", "https://x.example/", op),
        Item("b@meedoen", datetime(2026, 7, 1, 9, 30), "Gesprek", "https://x.example/", op),
    ]))  # fmt: skip
    assert "DTSTART;VALUE=DATE:20261231" in regels
    assert "DTEND;VALUE=DATE:20270101" in regels
    assert "DTSTART;TZID=Europe/Amsterdam:20260701T093000" in regels
    assert regels.count("DTSTAMP:20261101T110000Z") == 2
    assert regels[0] == "BEGIN:VCALENDAR"
    assert regels[-2:] == ["END:VCALENDAR", ""]
    assert regels.index("END:VTIMEZONE") < regels.index("BEGIN:VEVENT")


@pytest.fixture
def dossier(scope_van) -> Dossier:
    sanne = scope_van(SANNE)
    gemaakt = van(sanne, van_duo(voornamen="Samira", achternaam="El Idrissi"))
    leg_neer(sanne, gemaakt, g.OproepVerstuurd(nummer=1, datum=date(2026, 11, 20), afspraak_op=date(2026, 12, 1)))
    with met_scope(sanne):
        regel = Gebeurtenis.objects.get(dossier_id=gemaakt.id, kenmerk="oproep_verstuurd")
        Oproep.objects.create(gemeente_id=BAARN, dossier_id=gemaakt.id, soort="oproep", volgnummer=1,
                              gebeurtenis_id=regel.id, gesprek_om=time(14, 15), plaats="Brink 1")  # fmt: skip
    ander = van(sanne, van_duo(voornamen="Omar", achternaam="Khalil"))
    leg_neer(sanne, ander, g.IntakeAfgerond(datum=date(2026, 11, 12), wijze=g.IntakeWijze.GESPREK))
    return gemaakt


def _maak(client: Client) -> str:
    antwoord = client.post("/account/agenda")
    gevonden = re.search(r"http://testserver(/agenda/[\w-]{43}\.ics)", antwoord.content.decode())
    assert gevonden, antwoord.content.decode()[:500]
    return gevonden[1]


@pytest.mark.django_db
def test_the_feed_has_last_days_and_talks_and_nobody_in_it(ingelogd, dossier) -> None:
    pad = _maak(ingelogd(SANNE))
    html, aantal = pagina(Client(), pad)
    assert aantal <= MEEST
    regels = _ontvouwen(html)
    assert "SUMMARY:Gesprek voor de brede intake" in regels
    assert "DTSTART;TZID=Europe/Amsterdam:20261201T141500" in regels
    assert f"URL:http://testserver/dossiers/{dossier.id}" in regels
    assert any(regel.startswith("SUMMARY:Uiterlijk: ") for regel in regels)
    assert "DTSTART;VALUE=DATE:20261127" in regels
    for wie in ("Samira", "Idrissi", "Omar", "Khalil", "2026-0", "Brink"):
        assert wie not in html
    assert regels.count("BEGIN:VEVENT") == regels.count("END:VEVENT") == html.count("UID:")


@pytest.mark.django_db
def test_planned_talks_and_bookings_stand_in_the_feed_and_on_the_overview(ingelogd, scope_van, dossier) -> None:
    sanne, client = scope_van(SANNE), ingelogd(SANNE)
    plan = g.VoortgangsgesprekGepland(datum=VANDAAG, op=date(2026, 12, 8), om=time(9, 30), kanaal=g.Kanaal.BEZOEK)
    leg_neer(sanne, dossier, replace(plan, op=date(2026, 12, 7)), plan)
    with met_scope(sanne) as scope:
        for dag in (date(2026, 12, 8), date(2026, 12, 10)):
            boek(scope=scope, dossier=dossier, datum=dag, begin=time(11), minuten=60, taal="Arabisch",
                 wijze=Wijze.TELEFOON, plek="Brink 1")  # fmt: skip
    regels = _ontvouwen(pagina(Client(), pad := _maak(client))[0])
    assert "DTSTART;TZID=Europe/Amsterdam:20261208T093000" in regels
    assert regels.count("SUMMARY:Voortgangsgesprek") == 1, "only the last plan"
    assert regels.count("SUMMARY:Gesprek met een tolk\\, nog niet bevestigd") == 2
    assert not [regel for regel in regels if "Arabisch" in regel or "Brink" in regel]
    gepland = woorden(pagina(client, f"/dossiers/{dossier.id}")[0]).split("Gepland ")[1]
    assert gepland.startswith(
        "di 1 dec 2026 Gesprek voor de brede intake Oproep 1, verstuurd op 20 november 2026 "
        "di 8 dec 2026, 9.30 uur Voortgangsgesprek Bezoek thuis of op locatie. Tolk gevraagd, nog niet bevestigd "
        "do 10 dec 2026 Gesprek met een tolk Tolk gevraagd, nog niet bevestigd "
    )
    leg_neer(sanne, dossier, replace(plan, om=None))
    assert "DTSTART;VALUE=DATE:20261208" in _ontvouwen(pagina(Client(), pad)[0])
    leg_neer(sanne, dossier, g.Voortgangsgesprek(datum=VANDAAG, kanaal=g.Kanaal.BEZOEK))
    assert "SUMMARY:Voortgangsgesprek" not in _ontvouwen(pagina(Client(), pad)[0]), "it was held before its day"


@pytest.mark.django_db
def test_the_same_again_is_not_sent_again(ingelogd, dossier) -> None:
    pad, kalenderprogramma = _maak(ingelogd(SANNE)), Client()
    eerste = kalenderprogramma.get(pad)
    assert eerste["Content-Type"] == "text/calendar; charset=utf-8"
    assert eerste["Cache-Control"] == "private, no-cache"
    tweede = kalenderprogramma.get(pad, headers={"If-None-Match": eerste["ETag"]})
    assert (tweede.status_code, tweede.content) == (304, b"")
    assert kalenderprogramma.get(pad, headers={"If-None-Match": '"anders"'}).status_code == 200


@pytest.mark.django_db
def test_only_the_newest_address_works_until_it_is_taken_back(ingelogd) -> None:
    client = ingelogd(SANNE)
    assert "Adres maken" in woorden(pagina(client, "/account")[0])
    oud, nieuw = _maak(client), _maak(client)
    assert Client().get(oud).status_code == 404
    assert Client().get(nieuw).status_code == 200
    assert "Nieuw adres maken" in woorden(pagina(client, "/account")[0])
    client.post("/account/agenda/intrekken")
    assert Client().get(nieuw).status_code == 404
    assert Client().get("/agenda/raden.ics").status_code == 404


@pytest.mark.django_db
def test_only_the_hash_is_kept_and_only_the_owner_reaches_it(ingelogd) -> None:
    pad = _maak(ingelogd(SANNE))

    def gezien(wie: object) -> list[bytes]:
        with connection.cursor() as cursor:
            cursor.execute("select set_config('meedoen.medewerker', %s, true)", [str(wie)])
        return [bytes(sleutel) for sleutel in Agendaadres.objects.values_list("sleutel", flat=True)]

    (bewaard,) = gezien(SANNE.id)
    assert len(bewaard) == 32
    assert pad[8:-4].encode() not in bewaard
    assert gezien(JOOST.id) == gezien("") == []


@pytest.mark.django_db
def test_the_feed_of_a_teamleider_has_the_own_tasks_and_a_beheerder_has_none(ingelogd, scope_van, dossier) -> None:
    leg_neer(scope_van(SANNE), dossier, g.PipVoorgelegd(versie=1, datum=VANDAAG, door=SANNE.naam))
    ics = Client().get(_maak(ingelogd(KARIN))).content.decode()
    assert "BEGIN:VEVENT" in ics
    assert "Gesprek voor de brede intake" not in ics
    beheer = ingelogd(BEHEER)
    assert beheer.post("/account/agenda").status_code == 403
    assert "Taken in je agenda" not in woorden(pagina(beheer, "/account")[0])


@pytest.mark.django_db
def test_who_asks_too_often_waits_and_who_left_gets_nothing(ingelogd, settings) -> None:
    pad = _maak(ingelogd(SANNE))
    settings.API_PER_MINUUT = 2
    assert [Client().get(pad).status_code for _ in range(3)] == [200, 200, 429]
    settings.API_PER_MINUUT = 600
    Account.objects.filter(id=SANNE.id).update(is_active=False)
    assert Client().get(pad).status_code == 404


@pytest.mark.django_db
def test_the_read_stands_in_the_logboek(ingelogd, dossier) -> None:
    pad = _maak(ingelogd(SANNE))
    with CaptureQueriesContext(connection) as gedaan:
        Client().get(pad)
    regels = [q["sql"] for q in gedaan.captured_queries if "insert into logboek_logregel" in q["sql"]]
    assert len(regels) == 1
    assert str(dossier.id) in regels[0]
