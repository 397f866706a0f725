# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp as a visitor uses it: without login, without script, and without a database."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.forms import MultipleChoiceField
from django.test import Client

from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.rekenhulp import beeld
from meedoen.regie.rekenhulp.antwoord import antwoord as in_woorden
from meedoen.regie.rekenhulp.forms import MEESTE_RIJEN
from meedoen.regie.rekenhulp.velden import GetalVeld
from meedoen.regie.web.rechtsantwoord import naam_van
from meedoen.regie.web.zinnen import recht_nl

PIP = "/rekenhulp/uiterste-dagtekening-pip"
GOED = {"kennisgeving": "16-10-2026", "inschrijving": "25 september 2026", "groep": "AS", "peildatum": "2026-11-21"}


def tekst(antwoord: Any) -> str:
    return unescape(re.sub(r"\s+", " ", antwoord.content.decode()))


class _Formulier(HTMLParser):
    """Reads what a browser would send of the form that was drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.waarden: dict[str, list[str]] = {}
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        aangekruist = a.get("type") not in ("radio", "checkbox") or "checked" in a
        if tag == "input" and a.get("name") not in (None, "csrfmiddlewaretoken") and aangekruist:
            self.waarden.setdefault(str(a["name"]), []).append(a.get("value") or "")
        elif tag == "select":
            self._select = str(a["name"])
        elif tag == "option" and "selected" in a and self._select:
            self.waarden[self._select] = [a.get("value") or ""]


def ingevuld(pagina: Any) -> dict[str, Any]:
    """What a browser would send: the values of the form as it was drawn."""
    lezer = _Formulier()
    lezer.feed(pagina.content.decode())
    return lezer.waarden


def test_every_question_stands_on_the_first_page_once() -> None:
    html = tekst(Client().get("/rekenhulp"))
    for regel in regels().values():
        assert html.count(f'href="/rekenhulp/{naam_van(regel)}"') == 1


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_the_example_of_a_question_fills_its_form_and_gives_the_answer_of_the_rule(regel: Regel) -> None:
    pad = f"/rekenhulp/{naam_van(regel)}"
    pagina = Client().get(f"{pad}?voorbeeld=1")
    assert recht_nl.REKENVRAGEN[regel.naam] in tekst(pagina)
    antwoord = Client().post(pad, ingevuld(pagina))
    assert antwoord.status_code == 200, antwoord.context["form"].errors
    ruw = regel.functie(**regel.voorbeeld)
    if isinstance(ruw, Uitkomst):
        assert antwoord.context["uitkomst"] == in_woorden(regel, ruw.waarde)
        assert len(antwoord.context["waarom"].stappen) == len(ruw.stappen)
    else:
        assert antwoord.context["oordeel"]["code"] == ruw.vraag


def test_dutch_dates_are_read_and_the_outcome_is_written_out() -> None:
    html = tekst(Client().post(PIP, GOED))
    assert "28 december 2026" in html
    assert "Dat is Eerste Kerstdag" in html
    assert 'href="https://wetten.overheid.nl/jci1.3:c:BWBR0045555&artikel=5.3"' in html


@pytest.mark.parametrize(
    ("dag", "sinds", "woorden"),
    [("16-10-2022", "2022-01-01", "1 januari 2022"), ("16-10-2026", "2023-01-01", "1 januari 2023")],
)
def test_which_text_of_an_article_held_is_told_with_a_link_to_it_as_it_read_then(dag, sinds, woorden) -> None:
    html = tekst(Client().post(PIP, GOED | {"kennisgeving": dag, "inschrijving": dag}))
    assert f"Artikel 5.3 lid 1 Besluit inburgering 2021, sinds {woorden}" in html
    assert f'href="https://wetten.overheid.nl/jci1.3:c:BWBR0045555&artikel=5.3&z={sinds}&g={sinds}"' in html


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"kennisgeving": "31-2-2026"}, "heeft geen dag 31"),
        ({"kennisgeving": "morgen"}, "datum"),
        ({"groep": ""}, "Kies een antwoord"),
        ({"groep": "<script>"}, "Deze keuze staat niet in de lijst"),
        ({"kennisgeving": "16-10-2021", "inschrijving": "16-10-2021"}, "Dan geldt de oude wet"),
        ({"derden-1-ontvangenOp": "1-11-2026"}, "ontbreekt"),
    ],
)
def test_rubbish_is_refused_in_words_and_stays_in_the_form(anders: dict[str, str], zin: str) -> None:
    antwoord = Client().post(PIP, GOED | anders | {"rijen-derden": "2"})
    html = tekst(antwoord)
    assert antwoord.status_code == 422
    assert zin in html
    assert "<script>" not in html.split("<main")[1]
    assert 'value="25 september 2026"' in html or "inschrijving" in anders


def test_a_refusal_in_the_second_line_stands_at_the_second_line() -> None:
    antwoord = Client().post(PIP, GOED | {"derden-1-ontvangenOp": "1-11-2026", "rijen-derden": "2"})
    assert list(antwoord.context["form"].errors) == ["derden-1-gevraagdOp"]


def test_one_more_line_keeps_what_was_typed_and_refuses_nothing() -> None:
    antwoord = Client().post(PIP, {"derden-0-gevraagdOp": "1-11-2026", "rijen-derden": "2", "meer-derden": "1"})
    html = tekst(antwoord)
    assert antwoord.status_code == 200
    assert 'name="derden-2-gevraagdOp"' in html
    assert 'value="1-11-2026"' in html
    assert "klopt nog" not in html


@pytest.mark.parametrize("aantal", ["-1", "x", "999999", "٣", ""])
def test_a_made_up_number_of_lines_does_no_harm(aantal: str) -> None:
    antwoord = Client().post(PIP, GOED | {"rijen-derden": aantal})
    assert antwoord.status_code == 200
    assert dict(antwoord.context["rijen"])["derden"] <= MEESTE_RIJEN


def test_an_unknown_question_is_not_found() -> None:
    assert Client().get("/rekenhulp/bestaat-niet").status_code == 404


def test_the_days_stand_on_a_line_in_order_with_the_outcome_marked() -> None:
    lijn = Client().post(PIP, GOED).context["lijn"]
    assert [punt.x for punt in lijn.punten] == sorted(punt.x for punt in lijn.punten)
    assert [punt.dag.isoformat() for punt in lijn.punten if punt.uitkomst] == ["2026-12-28"]


def test_an_amount_is_written_in_euros() -> None:
    pagina = Client().get("/rekenhulp/boete-intake?voorbeeld=1")
    assert Client().post("/rekenhulp/boete-intake", ingevuld(pagina)).context["uitkomst"].zin == "€ 250"


@pytest.mark.parametrize(
    ("typen", "cent"),
    [("12,50", 1250), ("€ 1.250", 125_000), ("1.250,5", 125_050), ("12.50", 1250), ("0", 0), ("250,-", 25_000)],
)
def test_an_amount_is_typed_in_euros(typen: str, cent: int) -> None:
    veld = GetalVeld(decimalen=True)
    assert veld.clean(typen) == cent
    assert veld.clean(f"-{typen}") == -cent
    assert veld.clean(veld.prepare_value(cent)) == cent


@pytest.mark.parametrize("typen", ["twaalf", "1,2,3", "1.2.3", "12,505", "٣", "1e5", "9" * 5000, "--1", "NaN"])
def test_what_is_no_amount_is_refused(typen: str) -> None:
    with pytest.raises(ValidationError, match=r"bedrag|groot"):
        GetalVeld(decimalen=True).clean(typen)


def test_a_whole_number_has_no_comma() -> None:
    assert GetalVeld().clean("1.650") == 1650
    with pytest.raises(ValidationError, match="heel getal"):
        GetalVeld().clean("12,5")


@pytest.mark.parametrize("typen", ["Baarn", " baarn ", "gemeente Baarn", "308", "0308"])
def test_a_gemeente_is_typed_by_name_or_code(typen: str) -> None:
    antwoord = Client().post("/rekenhulp/bevoegde-gemeente", {"grond": "gezin_overig", "woonplaats": typen})
    assert antwoord.context["uitkomst"].zin == "Baarn"
    assert "gemeente 0308" not in tekst(antwoord)
    assert '<option value="Baarn">' in tekst(antwoord)


def test_a_gemeente_nobody_knows_is_refused_with_what_was_meant() -> None:
    antwoord = Client().post("/rekenhulp/bevoegde-gemeente", {"grond": "gezin_overig", "woonplaats": "Baarm"})
    assert antwoord.context["form"].errors["woonplaats"] == ["Deze gemeente staat niet in de lijst. Bedoel je Baarn?"]


def test_a_row_of_days_is_read_and_an_impossible_one_is_named() -> None:
    pad = "/rekenhulp/onherroepelijk-vanaf"
    goed = ingevuld(Client().get(f"{pad}?voorbeeld=1"))
    assert Client().post(pad, goed).status_code == 200
    antwoord = Client().post(pad, goed | {"bekendmakingen": "1-12-2026, 31-2-2026"})
    assert "geen dag 31" in tekst(antwoord)


def test_ticks_stay_when_a_line_is_added_and_twice_the_same_name_does_no_harm() -> None:
    pad = "/rekenhulp/plicht-voldaan"
    pagina = Client().get(f"{pad}?voorbeeld=1")
    lijst = pagina.context["rijen"][0][0]
    vinkjes = next(v.html_name for v in pagina.context["form"] if isinstance(v.field, MultipleChoiceField))
    keuzes = [code for code, _ in pagina.context["form"].fields[vinkjes].choices][:2]
    antwoord = Client().post(pad, ingevuld(pagina) | {vinkjes: keuzes, f"meer-{lijst}": "1"})
    assert ingevuld(antwoord)[vinkjes] == keuzes
    dubbel = {naam: [*waarden, "x"] for naam, waarden in ingevuld(pagina).items()}
    assert Client().post(pad, dubbel | {f"meer-{lijst}": "1"}).status_code == 200


def test_what_stands_there_of_itself_leaves_the_rest_folded() -> None:
    html = tekst(Client().get("/rekenhulp/beslistermijn-bezwaar"))
    assert '<details class="meedoen-meer">' in html


def test_enter_presses_the_button_that_answers() -> None:
    form = tekst(Client().get(PIP)).split('id="gegevens"')[1]
    eerste = re.search(r"<button[^>]*>([^<]*)", form)
    assert eerste is not None
    assert eerste[1] == "Reken uit"


@pytest.mark.parametrize(
    ("zoek", "naam"), [("boete intake", "boete-intake"), ("ARTIKEL 5.3 dagtekening", "uiterste-dagtekening-pip")]
)
def test_a_question_is_found_by_words_and_article(zoek: str, naam: str) -> None:
    html = tekst(Client().get("/rekenhulp", {"zoek": zoek}))
    assert f'href="/rekenhulp/{naam}"' in html
    assert html.count('href="/rekenhulp/') < 10


def test_the_way_back_unfolds_the_subject() -> None:
    terug = Client().get(PIP).context["kruimels"][1]
    html = tekst(Client().get(terug.url))
    assert f'id="{terug.url.split("#")[1]}" open>' in html
    assert html.count(" open>") == 1


def test_a_search_without_result_says_so_and_is_written_safely() -> None:
    html = tekst(Client().get("/rekenhulp", {"zoek": "<b>xyz"}))
    assert "Geen vraag met" in html
    assert "<b>xyz" not in Client().get("/rekenhulp", {"zoek": "<b>xyz"}).content.decode()


def test_a_term_is_a_bar_between_its_days() -> None:
    pagina = Client().get("/rekenhulp/inburgeringstermijn?voorbeeld=1")
    lijn = Client().post("/rekenhulp/inburgeringstermijn", ingevuld(pagina)).context["lijn"]
    uitkomst = [punt for punt in lijn.punten if punt.uitkomst]
    assert lijn.balk == (uitkomst[0].x, uitkomst[-1].x)
    assert [punt.dag.isoformat() for punt in uitkomst] == ["2026-11-21", "2029-11-20"]


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_a_line_can_be_read(regel: Regel) -> None:
    """Points stay on it, numbers do not stand on top of each other, marks stay off the ends."""
    ruw = regel.functie(**regel.voorbeeld)
    lijn = beeld.lijn(ruw) if isinstance(ruw, Uitkomst) else None
    if lijn is None:
        return
    assert 2 <= len(lijn.punten) <= 12
    assert all(0 <= punt.x <= 100 for punt in lijn.punten)
    assert all(12 <= streep.x <= 88 for streep in lijn.strepen)
    for baan in {punt.y for punt in lijn.punten}:
        plekken = [punt.x for punt in lijn.punten if punt.y == baan]
        assert all(b - a >= 5 for a, b in pairwise(plekken)), plekken


def test_the_days_of_a_record_are_named_on_the_line() -> None:
    pagina = Client().get("/rekenhulp/sisa-dagen?voorbeeld=1")
    lijn = Client().post("/rekenhulp/sisa-dagen", ingevuld(pagina)).context["lijn"]
    assert lijn.balk is None
    assert next(punt.wat for punt in lijn.punten if punt.uitkomst) == "Uitstel vragen, laatste dag"
    assert len({punt.wat for punt in lijn.punten}) == len(lijn.punten)
