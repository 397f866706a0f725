# SPDX-License-Identifier: EUPL-1.2
"""Vacation cover: agreed by the teamleider, seen on the cover's Vandaag, and nothing more."""

from datetime import timedelta

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Taak
from meedoen.regie.dossiers.services import leg_taak_weg
from meedoen.regie.organisaties.models import Vervanging
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.dagmail import klaar_voor
from tests.conftest import BEA, BEHEER, JOOST, KARIN, REGIO, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db


def _velden(vanaf: int = 0, tot_en_met: int = 7, wie=JOOST, door=SANNE) -> dict[str, str]:
    def dag(over: int) -> str:
        return f"{VANDAAG + timedelta(days=over):%d-%m-%Y}"

    return {"medewerker": str(wie.id), "vervanger": str(door.id), "vanaf": dag(vanaf), "tot_en_met": dag(tot_en_met)}


@pytest.fixture
def van_joost(scope_van):
    return van(scope_van(JOOST), van_duo(VANDAAG - timedelta(days=80), voornamen="Hiwot", achternaam="Tekle"))


def test_the_cover_sees_the_tasks_with_whose_they_are_for_those_days(ingelogd, scope_van, van_joost, settings) -> None:
    assert "Hiwot Tekle" not in tekst(pagina(ingelogd(SANNE), "/")[0])
    antwoord = ingelogd(KARIN).post("/team/vervanging", _velden(), follow=True)
    woorden = tekst(antwoord.content.decode())
    assert "Afgesproken. Sanne Bakker neemt waar." in woorden
    assert "Joost Hendriks Sanne Bakker 23 nov 2026 (loopt nu) 30 nov 2026" in woorden
    html, aantal = pagina(ingelogd(SANNE), "/")
    assert "Hiwot Tekle Brede intake · voor Joost Hendriks" in tekst(html)
    assert aantal <= MEEST
    with met_scope(scope_van(SANNE)) as scope:
        assert klaar_voor(scope) >= 1
    assert "voor Joost" not in tekst(pagina(ingelogd(JOOST), "/")[0])
    settings.MEEDOEN_VANDAAG = VANDAAG + timedelta(days=8)
    assert "Hiwot Tekle" not in tekst(pagina(ingelogd(SANNE), "/")[0])


def test_a_vervanging_ends_at_once_when_it_is_taken_back(ingelogd, scope_van, van_joost) -> None:
    client = ingelogd(KARIN)
    client.post("/team/vervanging", _velden())
    with met_scope(scope_van(KARIN)):
        rij = Vervanging.objects.get()
    for mens, status in ((SANNE, 403), (BEHEER, 403), (KARIN, 302), (KARIN, 302)):
        assert ingelogd(mens).post(f"/team/vervanging/{rij.id}/intrekken").status_code == status
    assert "Hiwot Tekle" not in tekst(pagina(ingelogd(SANNE), "/")[0])
    assert "Niemand wordt vervangen" in tekst(pagina(client, "/team/vervanging")[0])


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        (_velden(door=JOOST), "Kies twee verschillende collega's."),
        (_velden(3, 2), "De laatste dag ligt voor de eerste dag, of is al voorbij."),
        (_velden(-9, -1), "De laatste dag ligt voor de eerste dag, of is al voorbij."),
        (_velden(door=BEA), "Deze keuze staat niet in de lijst."),
        (_velden() | {"vanaf": ""}, "Vul een datum in."),
    ],
)
def test_what_can_not_be_agreed_is_said_and_nothing_is_kept(ingelogd, scope_van, velden, zin) -> None:
    antwoord = ingelogd(KARIN).post("/team/vervanging", velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord.content.decode())
    with met_scope(scope_van(KARIN)):
        assert not Vervanging.objects.exists()


def test_a_double_click_is_one_and_a_second_cover_for_the_same_days_is_refused(ingelogd, scope_van) -> None:
    client = ingelogd(KARIN)
    for _ in range(2):
        assert client.post("/team/vervanging", _velden()).status_code == 302
    antwoord = client.post("/team/vervanging", _velden(5, 20, door=REGIO))
    assert antwoord.status_code == 422
    assert "Voor deze dagen is al een vervanging afgesproken." in tekst(antwoord.content.decode())
    assert client.post("/team/vervanging", _velden(8, 20, door=REGIO)).status_code == 302
    with met_scope(scope_van(KARIN)):
        assert Vervanging.objects.count() == 2
    with met_scope(scope_van(BEA)):
        assert not Vervanging.objects.exists()


@pytest.mark.parametrize("mens", [SANNE, BEHEER])
def test_only_a_teamleider_agrees_on_it(ingelogd, mens) -> None:
    pagina(ingelogd(mens), "/team/vervanging", status=403)


def test_what_the_covered_colleague_put_away_is_seen_with_whose_it_is(ingelogd, scope_van) -> None:
    joost = scope_van(JOOST)
    dossier = van(joost, van_duo(voornamen="Omar", achternaam="Khalil"))
    with met_scope(joost):
        taak = Taak.objects.get(dossier_id=dossier.id, sleutel="eerste_contact", open=True)
        leg_taak_weg(scope=joost, taak_id=taak.id, tot=VANDAAG + timedelta(days=3), reden=g.Uitstelreden.WACHT_OP_ANDER)
    ingelogd(KARIN).post("/team/vervanging", _velden())
    assert "voor Joost Hendriks" in tekst(pagina(ingelogd(SANNE), "/?groep=weggelegd")[0])
