# SPDX-License-Identifier: EUPL-1.2
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import Context, Engine, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from meedoen.regie.web import bouw, iconen
from meedoen.regie.web.onderdelen import modellen as m
from meedoen.regie.web.onderdelen import tekenen, voorbeelden
from meedoen.regie.web.onderdelen.views import onderdelen
from meedoen.regie.web.velden import DatumVeld, Formulier

SJABLONEN = Path(bouw.__file__).parent / "templates"


def teken(sjabloon: str, **waarden: object) -> str:
    return Template("{% load meedoen %}" + sjabloon).render(Context(waarden))


@pytest.fixture(scope="module")
def stijlgids() -> str:
    return onderdelen(RequestFactory().get("/onderdelen")).content.decode()


class Lezer(HTMLParser):
    """Collects what a page refers to and what it has."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.verwijzingen: set[str] = set()
        self.kenmerken: set[str] = set()
        self.scripts_zonder_bron = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        self.kenmerken |= set(kenmerken)
        if "id" in kenmerken:
            self.ids.append(kenmerken["id"])
        for naam in ("for", "aria-describedby", "aria-labelledby"):
            self.verwijzingen |= set(kenmerken.get(naam, "").split())
        if tag == "style" or (tag == "script" and "src" not in kenmerken):
            self.scripts_zonder_bron += 1


def lees(html: str) -> Lezer:
    lezer = Lezer()
    lezer.feed(html)
    return lezer


def test_no_page_holds_inline_style_or_script_for_the_policy_forbids_both(stijlgids: str) -> None:
    lezer = lees(stijlgids)
    assert lezer.scripts_zonder_bron == 0
    assert not {naam for naam in lezer.kenmerken if naam == "style" or naam.startswith("on")}


def test_every_label_and_description_points_at_something_on_the_page(stijlgids: str) -> None:
    lezer = lees(stijlgids)
    assert lezer.verwijzingen - set(lezer.ids) == set()


def test_no_template_has_an_inline_style_or_handler() -> None:
    fout = re.compile(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*src)")
    assert [p.name for p in SJABLONEN.rglob("*.html") if fout.search(p.read_text(encoding="utf-8"))] == []


def test_every_template_of_this_room_compiles() -> None:
    motor = Engine.get_default()
    namen = [p.relative_to(SJABLONEN).as_posix() for p in SJABLONEN.rglob("*.html")]
    assert len(namen) > 25
    for naam in namen:
        motor.get_template(naam)


@pytest.mark.parametrize("naam", ["400.html", "403.html", "404.html", "500.html", "503.html", "web/csrf.html"])
def test_an_error_page_says_what_happened_and_what_to_do_without_system_words(naam: str) -> None:
    html = render_to_string(naam)
    assert html.count("<h1") == 1
    assert "Wat kun je doen?" in html
    assert not re.search(r"\b(40[034]|50[03]|fout ?code|server|record|valideren)\b", re.sub("<[^>]+>", " ", html))


def test_the_page_for_a_broken_site_needs_no_template_language() -> None:
    tekst = (SJABLONEN / "500.html").read_text(encoding="utf-8")
    assert "{%" not in tekst
    assert "{{" not in tekst


def test_a_text_with_html_in_it_is_shown_as_text() -> None:
    kwaad = "<b>x</b>"
    rij = m.RijBeeld("a", kwaad, "/d", kwaad, kwaad, m.ToestandBeeld("loopt", kwaad), paneel=kwaad)
    station = m.StationBeeld(kwaad, "nu", kwaad, kwaad)
    regel = m.TijdlijnRegel(date(2026, 11, 5), "mens", kwaad, kwaad, kwaad, stond_er=kwaad, is_nu=kwaad)
    html = tekenen.teken_rij(rij) + tekenen.teken_metrolijn([station]) + tekenen.teken_regel(regel, volledig=True)
    assert "<b>" not in html
    assert html.count("&lt;b&gt;") == 13


def test_a_button_that_does_something_is_a_form_with_the_token() -> None:
    beeld = m.KnopBeeld("Neem op mij", "/neem", post=True, velden=(("dossier", "7"),), onzichtbaar="Elif Kaya")
    html = teken("{% knop k %}", k=beeld, csrf_token="geheim")
    assert 'method="post"' in html
    assert 'name="csrfmiddlewaretoken" value="geheim"' in html
    assert 'name="dossier" value="7"' in html
    assert '<span class="meedoen-onzichtbaar"> Elif Kaya</span>' in html


def test_an_open_row_shows_its_panel_in_place_of_its_button() -> None:
    gegevens = {"sleutel": "a", "naam": "Elif", "url": "/d", "klein": "Plan", "zin": "Doe iets."}
    knop = m.KnopBeeld("PIP opstellen", "/p")
    dicht = m.RijBeeld(**gegevens, toestand=m.ToestandBeeld("let_op", "Vandaag"), knop=knop, open_url="?open=a")
    open_ = m.RijBeeld(
        **gegevens,
        toestand=m.ToestandBeeld("let_op", "Vandaag"),
        knop=knop,
        open_url="?open=a",
        paneel="Bel eerst",
    )
    assert "PIP opstellen" in tekenen.teken_rij(dicht)
    assert 'aria-expanded="false"' in tekenen.teken_rij(dicht)
    assert "PIP opstellen" not in tekenen.teken_rij(open_)
    assert 'aria-expanded="true"' in tekenen.teken_rij(open_)


def test_the_line_between_stations_tells_what_part_of_the_way_is_done() -> None:
    stations = [
        m.StationBeeld(naam, staat) for naam, staat in (("A", "klaar"), ("B", "nu"), ("C", "nvt"), ("D", "komt"))
    ]
    html = tekenen.teken_metrolijn(stations)
    assert re.findall(r"--lijn-(\w+)", html) == ["merk", "streep", "streep", "geen"]
    assert re.findall(r"\. ([A-Z][^<]+)\.</span>", html) == [
        "Klaar",
        "Hier zijn we nu",
        "Niet van toepassing",
        "Komt nog",
    ]
    assert html.count('aria-current="step"') == 1


def test_the_day_of_recording_shows_only_where_it_differs() -> None:
    zelfde = m.TijdlijnRegel(date(2026, 11, 5), "keten", "Bericht", vastgelegd_op=date(2026, 11, 5))
    later = m.TijdlijnRegel(date(2026, 11, 5), "keten", "Bericht", vastgelegd_op=date(2026, 11, 6))
    assert "Vastgelegd" not in tekenen.teken_regel(zelfde, volledig=False)
    assert "1 dag later" in tekenen.teken_regel(later, volledig=False)


@pytest.mark.parametrize(
    ("dag", "staat_er"), [(date(2024, 5, 29), "wo 29 mei 2024"), (date(2026, 11, 18), "wo 18 nov")]
)
def test_a_day_of_another_year_tells_its_year(dag: date, staat_er: str) -> None:
    rij = m.RijBeeld("a", "Elif", "/d", "Plan", "Doe iets.", m.ToestandBeeld("te_laat", "te laat"), datum=dag)
    regel = m.TijdlijnRegel(dag, "keten", "Bericht")
    assert f">{staat_er}</time>" in tekenen.teken_rij(rij)
    assert f">{staat_er}</time>" in tekenen.teken_regel(regel, volledig=False)


def test_the_full_timeline_has_a_heading_per_month() -> None:
    html = teken("{% tijdlijn regels volledig=True %}", regels=voorbeelden.tijdlijn())
    assert re.findall(r"maand__kop\">([^<]+)<", html) == ["November 2026", "Oktober 2026"]


def test_a_figure_of_nought_is_not_red() -> None:
    html = teken("{% strip delen %}", delen=(m.StripDeel("0", "Te laat", te_laat=True),))
    assert "te-laat" not in html


def test_a_bar_never_runs_over_its_ends() -> None:
    assert 'width="100.0%"' in tekenen.teken_balk(1.7, "loopt")
    assert 'width="0.0%"' in tekenen.teken_balk(-0.2, "loopt")


def test_an_unknown_icon_is_a_mistake_of_the_builder() -> None:
    with pytest.raises(KeyError):
        iconen.icoon("bestaat-niet")


class Proef(Formulier):
    dag = DatumVeld(label="Datum")


def test_a_date_field_shows_hint_error_and_readback_and_points_at_them() -> None:
    html = teken("{% veld form.dag %}", form=Proef({"dag": "31-11-2026"}))
    assert 'aria-describedby="id_dag-hint id_dag-fout id_dag-terug"' in html
    assert 'aria-invalid="true"' in html
    assert 'value="31-11-2026"' in html
    goed = teken("{% veld form.dag %}", form=Proef({"dag": "1-12-2026"}))
    assert "1 december 2026 (dinsdag)" in goed
    assert "aria-invalid" not in goed


def test_the_error_summary_links_to_the_field_and_keeps_silent_without_errors() -> None:
    html = teken("{% foutenlijst form %}", form=Proef({"dag": ""}))
    assert 'href="#id_dag"' in html
    assert "Er klopt nog één ding niet" in html
    assert "href" not in teken("{% foutenlijst form %}", form=Proef({"dag": "1-12-2026"}))


@pytest.mark.parametrize(("zoek_url", "aantal"), [("/zoeken", 1), ("", 0)])
def test_who_sees_no_dossiers_has_no_search(zoek_url: str, aantal: int) -> None:
    schil = m.SchilBeeld("Soest", "soest", "Bas Beheer", "beheerder", "BB", (), zoek_url=zoek_url)
    html = render_to_string("web/basis.html", {"schil": schil}, RequestFactory().get("/"))
    assert html.count('role="search"') == aantal
    assert 'class="thema-soest"' in html
