# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: the sentences, who sees what, taking a dossier, closing a task, and what the page costs."""

import re
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.dossiers.services import herbereken, leg_vast
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BUNSCHOTEN, FENNA, INA, JOOST, JURRE, KARIN, REGIO, SANNE, TRUUS, VANDAAG
from tests.regie.werkplek.hulp import MEEST, keten, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db


def _leg_taken(scope: Scope, dossier: Dossier, wie_wanneer: list[tuple[UUID, date]]) -> None:
    with met_scope(scope):
        Taak.objects.bulk_create([
            Taak(gemeente_id=BAARN, dossier_id=dossier.id, sleutel=f"proef:{n}", soort="lbt_aangemeld",
                 zin="taak_lbt_aangemeld", waarden={"uiterste": {"datum": "2026-11-23"}}, knop="taak_afsluiten",
                 rol="consulent", gewicht=20, uiterlijk=dag, sinds=VANDAAG, medewerker_id=wie, afsluitbaar=True)
            for n, (wie, dag) in enumerate(wie_wanneer)
        ])  # fmt: skip


def _intake_klaar(scope, dossier: Dossier, dag: date) -> None:
    wijze = g.IntakeWijze.GESPREK
    leg_neer(scope, dossier, g.IntakeAfgerond(datum=dag, wijze=wijze), dag=dag)


def test_a_new_dossier_stands_there_for_every_consulent_of_that_gemeente_only(ingelogd) -> None:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad", taal="Arabisch", tolk="Arabisch")
    for mens in (SANNE, JOOST):
        html, aantal = pagina(ingelogd(mens), "/")
        woorden = tekst(html)
        assert "Nieuw, nog van niemand 1" in woorden
        assert "Amira Haddad Brede intake · Arabisch, tolk" in woorden
        assert re.search(r"Maak uiterlijk \d+ \w+ 2026 kennis: er was nog geen gesprek\.", woorden)
        assert f'action="/dossiers/{dossier.id}/neem-op-mij"' in html
        assert aantal <= MEEST
    assert "Amira Haddad" not in pagina(ingelogd(BEA), "/")[0]


def test_the_sentence_says_what_by_when_and_why_with_the_button_that_does_it(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Samira", achternaam="El Idrissi"))
    _intake_klaar(sanne, dossier, date(2026, 11, 12))
    html, _ = pagina(ingelogd(SANNE), "/")
    zin = "Maak uiterlijk 27 november 2026 het plan (PIP): de brede intake is klaar sinds 12 november 2026."
    assert zin in tekst(html)
    assert "Nog 4 dagen vr 27 nov" in tekst(html)
    assert f'href="/dossiers/{dossier.id}/plan"' in html
    assert "Samira" not in tekst(pagina(ingelogd(JOOST), "/")[0])


def test_what_is_late_is_counted_in_red_and_stands_under_today(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(date(2026, 9, 4), voornamen="Elif", achternaam="Kaya"))
    _intake_klaar(sanne, dossier, date(2026, 10, 30))
    html, _ = pagina(ingelogd(SANNE), "/")
    woorden = tekst(html)
    assert woorden.index("Moet vandaag") < woorden.index("Elif Kaya")
    assert "meedoen-strip__deel--te-laat" in html
    assert "Het plan (PIP) moest er 13 november 2026 zijn" in woorden
    assert "10 dagen te laat" in woorden


def test_on_saturday_the_page_says_it_shows_monday(ingelogd, settings) -> None:
    settings.MEEDOEN_VANDAAG = date(2026, 11, 28)
    woorden = tekst(pagina(ingelogd(SANNE), "/")[0])
    assert "Zaterdag 28 november 2026 is geen werkdag. Dit is de lijst voor maandag 30 november 2026." in woorden


def test_somebody_without_work_reads_what_will_come_here(ingelogd) -> None:
    woorden = tekst(pagina(ingelogd(SANNE), "/")[0])
    assert "Je hebt nu geen taken" in woorden
    assert "Stuurt DUO een melding over een nieuwe inburgeraar, dan staat die hier." in woorden


def test_later_is_counted_and_shown_on_request(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    van(sanne, van_duo(date(2026, 11, 16), voornamen="Omar", achternaam="Khalil"))
    html, _ = pagina(ingelogd(SANNE), "/")
    assert "Omar Khalil" not in tekst(html)
    assert 'href="/?groep=later"' in html
    assert "Omar Khalil" in tekst(pagina(ingelogd(SANNE), "/?groep=later")[0])


def test_a_long_list_shows_its_first_part_and_leads_to_the_rest(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Omar", achternaam="Khalil"))
    _leg_taken(sanne, dossier, [(SANNE.id, VANDAAG)] * 500)
    html, aantal = pagina(ingelogd(SANNE), "/")
    assert html.count('<li class="meedoen-rij') == 30
    assert 'href="/?groep=vandaag"' in html
    assert aantal <= MEEST
    alles, aantal = pagina(ingelogd(SANNE), "/?groep=vandaag")
    assert alles.count('<li class="meedoen-rij') == 500
    assert aantal <= MEEST


def test_what_is_due_this_week_takes_the_room_that_today_leaves(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Omar", achternaam="Khalil"))
    dagen = [VANDAAG] * 27 + [VANDAAG + timedelta(days=1)] * 9
    _leg_taken(sanne, dossier, [(SANNE.id, dag) for dag in dagen])
    html, _ = pagina(ingelogd(SANNE), "/")
    assert html.count('<li class="meedoen-rij') == 30
    assert 'href="/?groep=vandaag"' not in html, "today is whole"
    assert "Toon alle 9" in tekst(html)


def test_a_large_team_is_led_by_who_has_most_late_and_the_rest_is_counted(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Omar", achternaam="Khalil"))
    ploeg = (JOOST, SANNE, REGIO, INA, JURRE, FENNA, TRUUS, KARIN)
    laat = VANDAAG - timedelta(days=2)
    _leg_taken(sanne, dossier, [(mens.id, laat) for n, mens in enumerate(ploeg) for _ in range(n)]
                               + [(mens.id, VANDAAG) for mens in ploeg])  # fmt: skip
    html, aantal = pagina(ingelogd(KARIN), "/")
    woorden = tekst(html)
    plekken = [html.index(f'id="groep-mens-{mens.id}"') for mens in reversed(ploeg[2:])]
    assert plekken == sorted(plekken)
    assert all(f'id="groep-mens-{mens.id}"' not in html for mens in ploeg[:2])
    assert "Nog 2 collega's" in woorden
    assert re.search(r"Nog 2 collega's \d+ Tot en met zondag 29 november 2026, 1 te laat", woorden)
    assert 'href="/team"' in html
    assert aantal <= MEEST


def test_an_open_row_says_how_to_reach_the_person_what_happened_and_what_is_asked(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Yonas", achternaam="Tesfay", taal="Tigrinya", tolk="Tigrinya"))
    _intake_klaar(sanne, dossier, date(2026, 11, 12))
    with met_scope(sanne):
        taak = Taak.objects.get(dossier_id=dossier.id, sleutel="pip", open=True)
    html, aantal = pagina(ingelogd(SANNE), f"/?open={taak.id}")
    woorden = tekst(html)
    assert "Nog geen telefoonnummer bekend" in woorden
    assert "Tigrinya, met tolk" in woorden
    assert "12 nov Brede intake klaar" in woorden
    assert "Artikel 5.3 lid 1 Besluit inburgering 2021" in woorden
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0045555" in html
    assert html.count("utrecht-button-link--primary-action") == 1
    assert aantal <= MEEST


def test_the_panel_closes_a_task_and_the_tijdlijn_has_the_words(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    meer = [g.LbtAangemeld(datum=VANDAAG)]
    dossier = van(sanne, van_duo(voornamen="Omar", achternaam="Khalil"))
    with met_scope(keten()) as scope:
        leg_vast(scope=scope, dossier=dossier, inhoud=meer[0], geldig_op=VANDAAG, bron=g.Bron.DUO)
    with met_scope(sanne):
        taak = Taak.objects.get(dossier_id=dossier.id, soort="lbt_aangemeld")
    client = ingelogd(SANNE)
    html, _ = pagina(client, f"/?groep=later&open={taak.id}")
    actie = re.search(r'<form class="meedoen-velden" method="post" action="([^"]+)"', html)
    assert actie
    antwoord = client.post(actie[1], {"toelichting": "Verteld met tolk"}, follow=True)
    assert antwoord.status_code == 200
    with met_scope(sanne):
        taak.refresh_from_db()
        assert not taak.open
        assert taak.klaar_door == SANNE.naam
    assert "Verteld met tolk" in client.get(f"/dossiers/{dossier.id}/tijdlijn").content.decode()


def test_the_second_who_takes_a_dossier_reads_who_was_first(ingelogd) -> None:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad")
    eerste, tweede = ingelogd(SANNE), ingelogd(JOOST)
    assert "Neem op mij" in tekst(pagina(tweede, "/")[0])
    pad, terug = f"/dossiers/{dossier.id}/neem-op-mij", f"/dossiers/{dossier.id}"
    assert "staat nu bij jou" in tekst(eerste.post(pad, {"terug": terug}, follow=True).content.decode())
    woorden = tekst(tweede.post(pad, {"terug": terug}, follow=True).content.decode())
    assert "Sanne Bakker heeft dit dossier net opgepakt. Het staat nu bij Sanne Bakker." in woorden
    with met_scope(keten()):
        assert Dossier.objects.get(id=dossier.id).consulent_id == SANNE.id


def test_names_that_were_read_are_in_the_logboek_in_one_insert(ingelogd, scope_van) -> None:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad")
    ander = van_duo(voornamen="Omar", achternaam="Khalil")
    client = ingelogd(SANNE)
    with CaptureQueriesContext(connection) as gedaan:
        client.get("/")
    regels = [q["sql"] for q in gedaan.captured_queries if "insert into logboek_logregel" in q["sql"]]
    assert len(regels) == 1
    assert str(dossier.id) in regels[0]
    assert str(ander.id) in regels[0]


def test_the_teamleider_sees_own_tasks_then_the_team_by_person(ingelogd, scope_van) -> None:
    sanne, joost = scope_van(SANNE), scope_van(JOOST)
    for scope, naam in ((sanne, "Elif"), (joost, "Bilal")):
        dossier = van(scope, van_duo(date(2026, 9, 4), voornamen=naam, achternaam="Kaya"))
        _intake_klaar(scope, dossier, date(2026, 10, 30))
    oud = van_duo(dag=VANDAAG - timedelta(days=7), voornamen="Hiwot", achternaam="Tekle")
    with met_scope(keten()) as scope:
        herbereken(scope=scope, dossier=oud)
    html, aantal = pagina(ingelogd(KARIN), "/")
    woorden = tekst(html)
    delen = ("Voor jou", "Hiwot Tekle", "Joost Hendriks", "Bilal Kaya", "Sanne Bakker", "Elif Kaya")
    plekken = [woorden.rindex(deel) for deel in delen]
    assert plekken == sorted(plekken)
    assert "Wijs dit dossier toe: het is sinds 16 november 2026 van niemand." in woorden
    assert html.count(f'href="/dossiers/{oud.id}"') == 1, "not once more under Nieuw"
    assert f"/dossiers/toewijzen?dossier={oud.id}" in html
    assert "neem-op-mij" not in html
    assert aantal <= MEEST


def test_somebody_of_a_region_reads_which_gemeente_each_row_is_of(ingelogd) -> None:
    van_duo(voornamen="Amira", achternaam="Haddad")
    van_duo(gemeente=BUNSCHOTEN, voornamen="Omar", achternaam="Khalil")
    html, aantal = pagina(ingelogd(REGIO), "/")
    assert "Amira Haddad Brede intake · Baarn" in tekst(html)
    assert "Omar Khalil Brede intake · Bunschoten" in tekst(html)
    assert aantal <= MEEST


def test_a_task_of_another_gemeente_does_not_open(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    with met_scope(scope_van(SANNE)):
        taak = Taak.objects.filter(dossier_id=dossier.id, open=True).first()
        assert taak is not None
    assert "Amira" not in pagina(ingelogd(BEA), f"/?open={taak.id}")[0]
    assert pagina(ingelogd(BEA), "/?open=geen-nummer")[1] <= MEEST


def test_a_plan_laid_before_the_teamleider_stands_with_them_whenever_it_is_due(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Samira", achternaam="El Idrissi"))
    _intake_klaar(sanne, dossier, date(2026, 11, 12))
    leg_neer(sanne, dossier, g.PipVoorgelegd(versie=1, datum=VANDAAG, door=SANNE.naam))
    html, _ = pagina(ingelogd(KARIN), "/")
    assert "Lees het plan (PIP) dat Sanne Bakker voorlegt" in tekst(html)
    eigen, _ = pagina(ingelogd(SANNE), "/")
    assert "Wacht op een ander 1" in tekst(eigen)
    assert "Plan bekijken" in tekst(eigen)
    overzicht, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    assert "PIP vaststellen" not in tekst(overzicht), "who prepared it does not adopt it"
