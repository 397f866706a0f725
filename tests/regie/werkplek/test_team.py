# SPDX-License-Identifier: EUPL-1.2
"""Team: who does not make the ten weeks and through what, the load, and dividing work."""

import csv
import io
from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.team import views as teamviews
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, JOOST, KARIN, REGIO, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, keten, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(scope_van):
    """Late with a plan, in danger without an intake, and in time."""
    sanne, joost = scope_van(SANNE), scope_van(JOOST)
    laat = van(sanne, van_duo(date(2026, 9, 4), voornamen="Elif", achternaam="Kaya"))
    wijze = g.IntakeWijze.GESPREK
    leg_neer(sanne, laat, g.IntakeAfgerond(datum=date(2026, 10, 30), wijze=wijze), dag=date(2026, 10, 30))
    gevaar = van(joost, van_duo(date(2026, 9, 28), voornamen="Hiwot", achternaam="Tekle"))
    op_tijd = van(joost, van_duo(date(2026, 11, 9), voornamen="Omar", achternaam="Khalil"))
    return laat, gevaar, op_tijd


def test_the_table_names_who_is_late_or_in_danger_and_through_what(ingelogd, team) -> None:
    html, aantal = pagina(ingelogd(KARIN), "/team")
    woorden = tekst(html)
    assert "2 Halen tien weken niet 1 is al te laat" in woorden
    assert "Elif Kaya Sanne Bakker vr 13 nov 2026 10 dagen te laat Plan is niet begonnen" in woorden
    assert "Hiwot Tekle Joost Hendriks ma 7 dec 2026 Nog 14 dagen Er was nog geen gesprek" in woorden
    assert woorden.index("Elif Kaya") < woorden.index("Hiwot Tekle")
    assert "Omar Khalil" not in woorden
    assert aantal <= MEEST


@pytest.mark.parametrize(("dag", "erin"), [(date(2026, 11, 15), False), (date(2026, 11, 16), True)])
def test_three_weeks_before_the_end_a_missing_intake_is_danger(ingelogd, team, settings, dag, erin) -> None:
    settings.MEEDOEN_VANDAAG = dag
    assert ("Hiwot Tekle" in tekst(pagina(ingelogd(KARIN), "/team")[0])) is erin


def test_an_adopted_plan_is_no_longer_late(ingelogd, team, scope_van) -> None:
    pip = g.PipVastgesteld(dagtekening=VANDAAG, leerroute="B", versie=1, niveau="B1", bekendgemaakt_op=VANDAAG)
    leg_neer(scope_van(SANNE), team[0], pip)
    assert "Elif Kaya" not in tekst(pagina(ingelogd(KARIN), "/team")[0])


def test_the_load_counts_people_and_ranks_nobody(ingelogd, team) -> None:
    woorden = tekst(pagina(ingelogd(KARIN), "/team")[0])
    html = pagina(ingelogd(KARIN), "/team")[0]
    assert "3 Mensen in begeleiding bij 3 medewerkers" in woorden
    assert "Joost Hendriks: 2 mensen, gewicht 8. Intake en plan 8, traject 0, afronding en nazorg 0." in html


def test_the_table_downloads_without_numbers_of_persons(ingelogd, team) -> None:
    antwoord = ingelogd(KARIN).get("/team/tien-weken.csv")
    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    inhoud = antwoord.getvalue().decode("utf-8-sig")
    kop, *rijen = list(csv.reader(io.StringIO(inhoud), delimiter=";"))
    assert kop[0] == "Naam"
    assert [rij[0] for rij in rijen] == ["Elif Kaya", "Hiwot Tekle"]
    assert rijen[0][5:] == ["13-11-2026", "10", "Plan is niet begonnen"]
    assert "9999" not in inhoud


def test_a_name_that_begins_like_a_formula_is_not_run_by_a_spreadsheet(ingelogd, scope_van) -> None:
    van(scope_van(SANNE), van_duo(date(2026, 9, 4), voornamen="=1+1", achternaam="Kaya"))
    assert "'=1+1 Kaya" in ingelogd(KARIN).get("/team/tien-weken.csv").getvalue().decode()


def test_work_is_divided_in_one_go_and_stands_on_the_tijdlijn(ingelogd, team) -> None:
    client = ingelogd(KARIN)
    html, aantal = pagina(client, f"/team/verdelen?van={JOOST.id}")
    assert html.count('type="checkbox"') == 2
    assert aantal <= MEEST
    velden = {"van": str(JOOST.id), "naar": str(SANNE.id), "dossier": [str(team[1].id), str(team[2].id)]}
    voorbeeld = tekst(client.post("/team/verdelen", velden).content.decode())
    assert "2 dossiers geven? Deze dossiers komen bij Sanne Bakker. Er is nog niets veranderd." in voorbeeld
    assert "Joost Hendriks 36 uur 2 0 8 0" in voorbeeld
    assert "Sanne Bakker 36 uur 1 3 4 12" in voorbeeld
    with met_scope(keten()):
        assert Dossier.objects.get(id=team[1].id).consulent_id == JOOST.id
    velden["bevestigd"] = "ja"
    woorden = tekst(client.post("/team/verdelen", velden, follow=True).content.decode())
    assert "2 dossiers staan nu bij Sanne Bakker." in woorden
    with met_scope(keten()):
        assert set(Dossier.objects.values_list("consulent_id", flat=True)) == {SANNE.id}
    assert "Staat bij Sanne Bakker" in tekst(pagina(client, f"/dossiers/{team[1].id}/tijdlijn")[0])


def test_when_somebody_else_gave_them_away_meanwhile_nothing_is_done(ingelogd, team) -> None:
    client = ingelogd(KARIN)
    velden = {"van": str(JOOST.id), "naar": str(SANNE.id), "dossier": [str(team[1].id), str(team[2].id)]}
    client.post("/team/verdelen", {"van": str(JOOST.id), "naar": str(REGIO.id), "dossier": str(team[2].id),
                                   "bevestigd": "ja"})  # fmt: skip
    antwoord = client.post("/team/verdelen", velden | {"bevestigd": "ja"})
    assert antwoord.status_code == 422
    assert "Iemand anders heeft Omar Khalil intussen aan een collega gegeven." in tekst(antwoord.content.decode())
    with met_scope(keten()):
        assert Dossier.objects.get(id=team[1].id).consulent_id == JOOST.id
    nog_eens = velden | {"dossier": str(team[1].id), "bevestigd": "ja"}
    for _ in range(2):
        antwoord = client.post("/team/verdelen", nog_eens, follow=True)
        assert "1 dossier staat nu bij Sanne Bakker." in tekst(antwoord.content.decode())


def test_the_leerroute_of_the_plan_that_holds_counts_in_the_weight(ingelogd, team, scope_van) -> None:
    sanne = scope_van(SANNE)
    pip = g.PipVastgesteld(dagtekening=VANDAAG, leerroute="Z", versie=1, niveau="A1", bekendgemaakt_op=VANDAAG)
    leg_neer(sanne, team[0], pip)
    with met_scope(sanne):
        for versie, staat, route in ((1, "vervangen", "B"), (2, "vastgesteld", "Z"), (3, "concept", "B")):
            Pip.objects.create(gemeente_id=BAARN, dossier_id=team[0].id, versie=versie, staat=staat, leerroute=route,
                               gemaakt_op=sanne.nu, bewaard_op=sanne.nu, bewaard_door="x")  # fmt: skip
    html = pagina(ingelogd(KARIN), "/team")[0]
    assert "Sanne Bakker: 1 mens, gewicht 3. Intake en plan 0, traject 3, afronding en nazorg 0." in html


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"naar": str(SANNE.id)}, "Kies eerst een of meer dossiers."),
        ({"dossier": "D"}, "Kies aan wie je de dossiers geeft."),
        ({"dossier": "D", "naar": "zomaar"}, "Kies aan wie je de dossiers geeft."),
    ],
)
def test_a_half_filled_form_says_what_is_missing_and_keeps_the_choice(ingelogd, team, velden, zin) -> None:
    velden = {n: str(team[1].id) if w == "D" else w for n, w in velden.items()}
    antwoord = ingelogd(KARIN).post("/team/verdelen", {"van": str(JOOST.id), **velden})
    assert antwoord.status_code == 422
    html = antwoord.content.decode()
    assert zin in tekst(html)
    assert ("checked" in html) is ("dossier" in velden)


def test_dossiers_of_another_gemeente_can_not_be_given(ingelogd, team) -> None:
    ander = van_duo(gemeente=BUNSCHOTEN, voornamen="Omar", achternaam="Elders")
    velden = {"van": "niemand", "naar": str(SANNE.id), "dossier": str(ander.id)}
    assert "Elders" not in ingelogd(KARIN).post("/team/verdelen", velden).content.decode()
    ingelogd(KARIN).post("/team/verdelen", velden | {"bevestigd": "ja"})
    with met_scope(keten(BUNSCHOTEN)):
        assert Dossier.objects.get(id=ander.id).consulent_id is None


@pytest.mark.parametrize("mens", [SANNE, BEHEER])
@pytest.mark.parametrize("pad", ["/team", "/team/verdelen", "/team/tien-weken.csv"])
def test_only_a_teamleider_opens_the_team(ingelogd, mens, pad) -> None:
    pagina(ingelogd(mens), pad, status=403)


def test_an_empty_team_reads_what_will_come(ingelogd) -> None:
    woorden = tekst(pagina(ingelogd(KARIN), "/team")[0])
    assert "Iedereen haalt de tien weken" in woorden
    assert "Elk dossier heeft een consulent" in woorden
    assert "Hier is niets te verdelen" in tekst(pagina(ingelogd(KARIN), "/team/verdelen")[0])


def test_a_plan_that_lies_before_a_colleague_is_not_called_unbegun(ingelogd, scope_van, team) -> None:
    laat, *_ = team
    plan = g.PipConceptKlaar(datum=date(2026, 11, 6))
    leg_neer(scope_van(SANNE), laat, plan, g.PipVoorgelegd(versie=1, datum=date(2026, 11, 9), door="Sanne Bakker"))
    woorden = tekst(ingelogd(KARIN).get("/team").text)
    assert "10 dagen te laat Plan ligt bij een collega om vast te stellen" in woorden


def test_a_long_table_of_ten_weeks_shows_its_first_part_and_then_more(ingelogd, scope_van, monkeypatch) -> None:
    monkeypatch.setattr(teamviews, "TIEN_WEKEN_OP_BLAD", 2)
    for naam in ("Omar", "Aisha", "Bilal"):
        van_duo(date(2026, 9, 4), voornamen=naam, achternaam="Kaya")
    html, _ = pagina(ingelogd(KARIN), "/team")
    assert "Dit zijn de eerste 2." in tekst(html)
    assert "2+ Halen tien weken niet minstens 2 zijn al te laat" in tekst(html)
    assert 'href="/team?tien-weken=alle#tien-weken"' in html
    alles, _ = pagina(ingelogd(KARIN), "/team?tien-weken=alle")
    assert "Dit zijn de eerste" not in tekst(alles)
    assert "3 Halen tien weken niet 3 zijn al te laat" in tekst(alles)
    assert all(f"{naam} Kaya" in tekst(alles) for naam in ("Omar", "Aisha", "Bilal"))


def test_the_load_is_sorted_and_taken_along(ingelogd) -> None:
    client = ingelogd(KARIN)

    def namen(vraag: str) -> list[str]:
        csv = client.get(f"/team/werk.csv{vraag}").getvalue().decode()
        return [regel.split(";")[0] for regel in csv.splitlines()[1:]]

    assert len(namen("")) > 1 and namen("?op=naam") == sorted(namen(""), key=str.casefold) == namen("?op=-naam")[::-1]
    html, _ = pagina(client, "/team?op=naam")
    assert '<th scope="col" aria-sort="ascending"><a href="/team?op=-naam#werk">Medewerker<svg' in html
    assert 'class="meedoen-tabel__getal"><a href="/team?op=mensen#werk">Mensen</a>' in html
    for naam in ("werk", "tien-weken"):
        assert client.get(f"/team/{naam}.xlsx").content.startswith(b"PK")
