# SPDX-License-Identifier: EUPL-1.2
"""Putting a task away: until when, why, not past the law; it comes back by itself, and is seen meanwhile."""

from datetime import date, timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import Weigering, haal_taak_terug, herbereken, leg_taak_weg
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, keten, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db
WET = date(2026, 12, 28)
"""The ten weeks of `van_duo` end on this day."""


@pytest.fixture
def dossier(scope_van) -> Dossier:
    return van(scope_van(SANNE), van_duo(voornamen="Omar", achternaam="Khalil"))


@pytest.fixture
def taak(scope_van, dossier) -> Taak:
    with met_scope(scope_van(SANNE)):
        return Taak.objects.get(dossier_id=dossier.id, sleutel="eerste_contact", open=True)


def _leg_weg(scope, taak: Taak, dagen: int, **meer) -> Taak:
    meer.setdefault("reden", g.Uitstelreden.AFSPRAAK)
    with met_scope(scope):
        return leg_taak_weg(scope=scope, taak_id=taak.id, tot=VANDAAG + timedelta(days=dagen), **meer)


def test_a_task_is_put_away_with_a_reason_and_comes_back_by_itself(ingelogd, dossier, taak, settings) -> None:
    client = ingelogd(SANNE)
    assert f'href="/taken/{taak.id}/later?terug=' in pagina(client, f"/?groep=later&open={taak.id}")[0]
    html, aantal = pagina(client, f"/taken/{taak.id}/later")
    assert "Uiterlijk tot maandag 28 december 2026, dat is de laatste dag van de wet." in tekst(html)
    assert aantal <= MEEST
    velden = {"tot": "30-11-2026", "reden": "afspraak", "toelichting": "Bij de school"}
    antwoord = client.post(f"/taken/{taak.id}/later", velden, follow=True)
    woorden = tekst(antwoord.content.decode())
    assert "De taak komt terug op maandag 30 november 2026." in woorden
    assert "1 Weggelegd komt vanzelf terug" in woorden
    assert "Later 1" not in woorden
    html, aantal = pagina(client, "/?groep=weggelegd")
    assert "Sanne Bakker: Er is al een afspraak. Bij de school." in tekst(html)
    assert aantal <= MEEST
    tijdlijn = tekst(pagina(client, f"/dossiers/{dossier.id}/tijdlijn")[0])
    assert "Komt terug op maandag 30 november 2026. Er is al een afspraak. Bij de school" in tijdlijn
    settings.MEEDOEN_VANDAAG = date(2026, 11, 30)
    client = ingelogd(SANNE)
    assert "Weggelegd" not in tekst(pagina(client, "/")[0])
    assert "Omar Khalil" in tekst(pagina(client, "/?groep=later")[0])


def test_the_teamleider_sees_what_the_team_put_away_and_takes_it_back(ingelogd, scope_van, dossier, taak) -> None:
    _leg_weg(scope_van(SANNE), taak, 7, toelichting="Belt maandag")
    html, aantal = pagina(ingelogd(KARIN), "/")
    assert "Weggelegd 1 Door het team, tot later" in tekst(html)
    assert aantal <= MEEST
    assert "Belt maandag" in tekst(pagina(ingelogd(KARIN), "/?groep=weggelegd")[0])
    ingelogd(KARIN).post(f"/taken/{taak.id}/terughalen")
    assert "Later 1" in tekst(pagina(ingelogd(SANNE), "/")[0])
    assert "Taak teruggehaald" in tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}/tijdlijn")[0])


@pytest.mark.parametrize(
    ("tot", "zin"),
    [
        (WET + timedelta(days=1), "De wet vraagt dit uiterlijk op maandag 28 december 2026."),
        (VANDAAG, "Kies een dag na vandaag."),
        (date(2036, 1, 1), "De wet vraagt dit uiterlijk op maandag 28 december 2026."),
    ],
)
def test_not_past_the_day_of_the_law_and_not_before_tomorrow(ingelogd, taak, tot, zin) -> None:
    velden = {"tot": f"{tot:%d-%m-%Y}", "reden": "wacht_op_mens", "toelichting": "Zelf getypt"}
    antwoord = ingelogd(SANNE).post(f"/taken/{taak.id}/later", velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord.content.decode())
    assert "Zelf getypt" in antwoord.content.decode()


def test_until_the_last_day_of_the_law_itself_it_can_wait(scope_van, taak) -> None:
    assert _leg_weg(scope_van(SANNE), taak, (WET - VANDAAG).days).later_tot == WET


def test_what_the_law_says_is_late_can_not_wait(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    laat = van(sanne, van_duo(date(2026, 9, 4), voornamen="Elif", achternaam="Kaya"))
    leg_neer(sanne, laat, g.IntakeAfgerond(datum=date(2026, 10, 30), wijze=g.IntakeWijze.GESPREK))
    with met_scope(sanne):
        taak = Taak.objects.get(dossier_id=laat.id, sleutel="pip", open=True)
    assert "De laatste dag is voorbij" in tekst(pagina(ingelogd(SANNE), f"/taken/{taak.id}/later")[0])
    with pytest.raises(Weigering) as fout:
        _leg_weg(sanne, taak, 1)
    assert fout.value.zin == "De laatste dag van de wet is vrijdag 13 november 2026. Deze taak kan niet wachten."


def test_another_reason_asks_for_words(ingelogd, taak) -> None:
    antwoord = ingelogd(SANNE).post(f"/taken/{taak.id}/later", {"tot": "30-11-2026", "reden": "anders"})
    assert antwoord.status_code == 422
    assert "Schrijf in een paar woorden waarom." in tekst(antwoord.content.decode())


def test_a_double_click_does_nothing_twice_and_the_second_tab_reads_who_was_first(scope_van, taak) -> None:
    sanne, joost = scope_van(SANNE), scope_van(JOOST)
    for _ in range(2):
        _leg_weg(sanne, taak, 7)
    with pytest.raises(Weigering) as fout:
        _leg_weg(joost, taak, 8)
    assert "Sanne Bakker legde deze taak al weg tot maandag 30 november 2026." in fout.value.zin
    for _ in range(2):
        with met_scope(joost):
            haal_taak_terug(scope=joost, taak_id=taak.id)
    with met_scope(sanne):
        soorten = Gebeurtenis.objects.filter(kenmerk__startswith="taak_").values_list("kenmerk", flat=True)
        assert sorted(soorten) == ["taak_teruggehaald", "taak_weggelegd"]


def test_a_task_that_changes_comes_back(scope_van, dossier, taak) -> None:
    sanne, later = scope_van(SANNE), VANDAAG + timedelta(days=1)
    _leg_weg(sanne, taak, 7)
    with met_scope(keten()) as scope:
        herbereken(scope=scope, dossier=dossier)
        taak.refresh_from_db()
        assert taak.later_tot is not None, "nothing changed"
    with met_scope(keten(dag=later)) as scope:
        Taak.objects.filter(id=taak.id).update(uiterlijk=later)
        herbereken(scope=scope, dossier=dossier)
        taak.refresh_from_db()
    assert taak.later_tot is None
    assert taak.later_reden == ""


def test_nobody_else_puts_it_away(ingelogd, taak) -> None:
    for mens, status in ((BEA, 404), (BEHEER, 403)):
        client = ingelogd(mens)
        assert client.get(f"/taken/{taak.id}/later").status_code == status
        assert client.post(f"/taken/{taak.id}/terughalen").status_code == status
        assert client.post(f"/taken/{taak.id}/later", {"tot": "30-11-2026", "reden": "afspraak"}).status_code == status


def test_who_takes_the_dossier_over_sees_the_task_at_once(ingelogd, scope_van, dossier, taak) -> None:
    _leg_weg(scope_van(SANNE), taak, 7)
    velden = {"van": str(SANNE.id), "dossier": str(dossier.id), "naar": str(JOOST.id), "bevestigd": "ja"}
    ingelogd(KARIN).post("/team/verdelen", velden)
    with met_scope(scope_van(JOOST)):
        taak.refresh_from_db()
    assert taak.medewerker_id == JOOST.id
    assert taak.later_tot is None
