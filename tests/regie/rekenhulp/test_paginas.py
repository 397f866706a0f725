# SPDX-License-Identifier: EUPL-1.2
"""The Rekenhulp as a visitor uses it: without login, without script, and without a database."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.rekenhulp import beeld
from meedoen.regie.rekenhulp.forms import MEESTE_RIJEN
from meedoen.regie.web.rechtsantwoord import naam_van
from meedoen.regie.web.zinnen import recht_nl

PIP = "/rekenhulp/uiterste-dagtekening-pip"
GOED = {"kennisgeving": "16-10-2026", "inschrijving": "25 september 2026", "groep": "AS", "peildatum": "2026-11-21"}


def tekst(antwoord: Any) -> str:
    return unescape(re.sub(r"\s+", " ", antwoord.content.decode()))


def ingevuld(pagina: Any) -> dict[str, Any]:
    """What a browser would send: the values of the form as it was drawn."""
    form = pagina.context["form"]
    waarden = {veld.html_name: veld.value() for veld in form if veld.value() not in (None, "")}
    return waarden | {f"rijen-{naam}": aantal for naam, aantal in pagina.context["rijen"]}


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
        assert antwoord.context["uitkomst"] == beeld.antwoord(ruw)
        assert len(antwoord.context["waarom"].stappen) == len(ruw.stappen)
    else:
        assert antwoord.context["oordeel"]["code"] == ruw.vraag


def test_dutch_dates_are_read_and_the_outcome_is_written_out() -> None:
    html = tekst(Client().post(PIP, GOED))
    assert "28 december 2026" in html
    assert "Dat is Eerste Kerstdag" in html
    assert 'href="https://wetten.overheid.nl/jci1.3:c:BWBR0045555&artikel=5.3"' in html


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
    assert Client().post("/rekenhulp/boete-intake", ingevuld(pagina)).context["uitkomst"] == "€ 250"
