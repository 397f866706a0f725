# SPDX-License-Identifier: EUPL-1.2
"""The page of the teamleider about many new people at once, and confirming how they are spread."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.lading import views
from tests.conftest import BEHEER, BUNSCHOTEN, JOOST, KARIN, REGIO, SANNE
from tests.regie.werkplek.hulp import MEEST, keten, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db
PAD = "/team/lading"


@pytest.fixture
def lading(scope_van) -> list[Dossier]:
    """Six people whom DUO told of late, one of them too late; and one plan that Joost was already to make."""
    van(scope_van(JOOST), van_duo(date(2026, 9, 18), voornamen="Eerder", achternaam="Bekend"))
    dagen = [date(2026, 9, 4), *[date(2026, 9, 18) + timedelta(days=n) for n in range(5)]]
    return [van_duo(dag, voornamen=f"Nieuw{n}", achternaam="Laat") for n, dag in enumerate(dagen)]


def _velden(html: str, **anders: object) -> dict[str, object]:
    """Return the fields of the form with the proposal, as a browser would send them."""
    vorm = html[html.index('method="post" action="/team/lading"') :]
    velden: dict[str, object] = {}
    for naam, waarde in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', vorm[: vorm.index("</form>")]):
        velden.setdefault(naam, []).append(waarde)  # type: ignore[attr-defined]
    return velden | anders


def _bij(dossiers: list[Dossier]) -> list[str]:
    with met_scope(keten()):
        rijen = Dossier.objects.filter(id__in=[d.id for d in dossiers]).values_list("id", "consulent_id")
        wie = {id_: {SANNE.id: "Sanne", JOOST.id: "Joost", REGIO.id: "Rik", None: "niemand"}[c] for id_, c in rijen}
    return [wie[d.id] for d in dossiers]


def test_the_page_says_per_week_who_makes_it(ingelogd, lading) -> None:
    html, aantal = pagina(ingelogd(KARIN), f"{PAD}?per_week=2&mee={SANNE.id}&mee={JOOST.id}")
    woorden = tekst(html)
    assert "6 Nog van niemand" in woorden
    assert "1 Al te laat" in woorden
    assert "De eerste klok van tien weken begon op 4 september 2026." in woorden
    assert "Met 2 plannen per week zijn 4 van de 6 plannen op tijd." in woorden
    assert "Alles is klaar in de week van 14 december 2026." in woorden
    assert "23 november 2026 1 1 2 Iedereen op tijd 30 november 2026 4 0 2 2 te laat" in woorden
    assert "Joost Hendriks 36 uur 1 3 4 Rik Regio 36 uur, doet niet mee 0 0 0 Sanne Bakker 36 uur 0 3 3" in woorden
    assert html.count('class="is-nieuw"') >= 1
    assert 'role="img"' in html
    assert 'id="lading-titel"' in html
    assert aantal <= MEEST


def test_the_number_of_questions_does_not_grow_with_the_batch(ingelogd, lading) -> None:
    client = ingelogd(KARIN)
    _, eerst = pagina(client, PAD)
    for _ in range(12):
        van_duo(date(2026, 9, 28))
    assert pagina(client, PAD)[1] == eerst


def test_confirming_spreads_as_shown_and_stands_on_the_tijdlijn(ingelogd, lading) -> None:
    client = ingelogd(KARIN)
    html, _ = pagina(client, f"{PAD}?per_week=2&mee={SANNE.id}&mee={JOOST.id}")
    antwoord = client.post(PAD, _velden(html), follow=True)
    woorden = tekst(antwoord.content.decode())
    assert "6 dossiers hebben nu een consulent." in woorden
    assert "Elk dossier heeft een consulent" in woorden
    assert sorted(_bij(lading)) == [*["Joost"] * 3, *["Sanne"] * 3]
    assert "Staat bij" in tekst(pagina(client, f"/dossiers/{lading[0].id}/tijdlijn")[0])


def test_who_does_not_take_part_gets_nothing(ingelogd, lading) -> None:
    client = ingelogd(KARIN)
    html, _ = pagina(client, f"{PAD}?per_week=2&mee={SANNE.id}")
    client.post(PAD, _velden(html))
    assert set(_bij(lading)) == {"Sanne"}


def test_a_proposal_that_is_no_longer_so_changes_nothing(ingelogd, lading, scope_van) -> None:
    client = ingelogd(KARIN)
    velden = _velden(pagina(client, PAD)[0])
    van(scope_van(SANNE), lading[0])
    antwoord = client.post(PAD, velden)
    assert antwoord.status_code == 422
    assert "Er is intussen iets veranderd." in tekst(antwoord.content.decode())
    assert _bij(lading) == ["Sanne", *["niemand"] * 5]


def test_a_large_batch_goes_in_parts(ingelogd, lading, monkeypatch) -> None:
    monkeypatch.setattr(views, "PER_KEER", 4)
    client = ingelogd(KARIN)
    html, _ = pagina(client, PAD)
    assert "Je verdeelt nu de eerste 4. Daarna staan de andere 2 hier weer." in tekst(html)
    client.post(PAD, _velden(html))
    assert _bij(lading)[4:] == ["niemand", "niemand"], "the earliest last day goes first"
    assert "niemand" not in _bij(lading)[:4]


@pytest.mark.parametrize("tekst_", ["", "veel", "-1", "1000", "²"])
def test_a_number_that_is_none_is_said_at_the_field(ingelogd, lading, tekst_) -> None:
    html, _ = pagina(ingelogd(KARIN), f"{PAD}?per_week={tekst_}&mee={SANNE.id}", status=422)
    assert "een getal in van 0 tot en met 999" in tekst(html)
    assert 'aria-invalid="true"' in html


def test_another_gemeente_is_not_seen_and_not_given(ingelogd, lading) -> None:
    elders = van_duo(date(2026, 9, 28), gemeente=BUNSCHOTEN, voornamen="Omar", achternaam="Elders")
    client = ingelogd(KARIN)
    html, _ = pagina(client, PAD)
    assert "6 Nog van niemand" in tekst(html)
    assert "Elders" not in html
    client.post(PAD, _velden(html))
    with met_scope(keten(BUNSCHOTEN)):
        assert Dossier.objects.get(id=elders.id).consulent_id is None


@pytest.mark.parametrize("mens", [SANNE, BEHEER])
def test_only_a_teamleider_opens_it(ingelogd, mens) -> None:
    pagina(ingelogd(mens), PAD, status=403)


def test_without_anybody_new_it_says_what_will_come(ingelogd) -> None:
    assert "Elk dossier heeft een consulent" in tekst(pagina(ingelogd(KARIN), PAD)[0])
