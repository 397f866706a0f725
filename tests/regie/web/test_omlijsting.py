# SPDX-License-Identifier: EUPL-1.2
import re

import pytest
from django.template import Context, Template

from meedoen.regie.web.html import vul_html
from meedoen.regie.web.onderdelen import modellen as m
from meedoen.regie.web.onderdelen import omlijsting

KWAAD = '<b onmouseover="x">A&B\'s</b>'
NETJES = "&lt;b onmouseover=&quot;x&quot;&gt;A&amp;B&#x27;s&lt;/b&gt;"


def schil(naam: str = "Joke Steenstra", actief: str = "/") -> m.SchilBeeld:
    delen = tuple(m.TabBeeld(tekst, url, actief=url == actief) for tekst, url in (("Vandaag", "/"), ("Team", "/team")))
    return m.SchilBeeld(
        gemeente="Baarn", thema="baarn", naam=naam, rol="consulent", initialen="JS", delen=delen, menu=(),
    )  # fmt: skip


def kop(**waarden: object) -> str:
    return Template("{% load meedoen %}{% kop %}").render(Context(waarden))


def test_each_person_gets_a_header_and_a_token_of_their_own() -> None:
    een = kop(schil=schil(), csrf_token="token-een")
    ander = kop(schil=schil("Ingrid Molenkamp"), csrf_token="token-twee")
    opnieuw = kop(schil=schil(), csrf_token="token-drie")
    assert "Joke Steenstra" in een and "Joke Steenstra" in opnieuw and "Joke Steenstra" not in ander
    velden = [re.findall(r'name="csrfmiddlewaretoken" value="([^"]*)"', html) for html in (een, ander, opnieuw)]
    assert velden == [["token-een"], ["token-twee"], ["token-drie"]]


def test_the_header_marks_the_main_part_of_this_page() -> None:
    vandaag, team = kop(schil=schil(), csrf_token="t"), kop(schil=schil(actief="/team"), csrf_token="t")
    assert 'href="/" aria-current="page"' in vandaag and 'href="/team" aria-current' not in vandaag
    assert 'href="/team" aria-current="page"' in team


def test_what_somebody_looked_for_is_written_safely_and_not_on_the_next_page() -> None:
    gezocht = kop(schil=schil(), csrf_token="t", zoekvraag=KWAAD)
    assert NETJES in gezocht and KWAAD not in gezocht
    assert NETJES not in kop(schil=schil(), csrf_token="t")


def test_without_a_login_there_is_no_person_and_no_form() -> None:
    html = kop(schil=None)
    assert "Meedoen" in html and "<form" not in html


def test_a_name_in_the_header_is_text() -> None:
    html = kop(schil=schil(KWAAD), csrf_token="t")
    assert NETJES in html and KWAAD not in html


@pytest.mark.parametrize(
    "getekend",
    [
        omlijsting.teken_kruimels([m.LinkBeeld(KWAAD, "/x"), m.LinkBeeld(KWAAD), m.LinkBeeld(KWAAD)]),
        omlijsting.teken_tabs([m.TabBeeld(KWAAD, "/x", actief=True)], KWAAD),
        omlijsting.teken_mensen([m.MensBeeld(KWAAD, KWAAD, telefoon="0612345678")], KWAAD),
        omlijsting.teken_ketenstand(
            [m.KetenBeeld(KWAAD, m.ToestandBeeld("goed", KWAAD), KWAAD, m.LinkBeeld(KWAAD, "/x"))], KWAAD
        ),
    ],
)
def test_every_text_around_a_dossier_is_escaped(getekend: str) -> None:
    assert KWAAD not in getekend and "<b" not in getekend
    assert getekend.count(NETJES) >= 2


def test_only_the_last_crumb_is_this_page() -> None:
    html = omlijsting.teken_kruimels([m.LinkBeeld("Dossiers", "/dossiers"), m.LinkBeeld("Amira Haddad", "/dossiers/1")])
    assert '<a class="utrecht-link utrecht-link--html-a" href="/dossiers">Dossiers</a>' in html
    assert '<span aria-current="page">Amira Haddad</span>' in html and 'href="/dossiers/1"' not in html


@pytest.mark.parametrize("teken", ["&", "<", ">", '"', "'"])
def test_each_of_the_five_special_characters_is_written_safely(teken: str) -> None:
    assert teken not in vul_html("{}", f"a{teken}b").replace("&amp;", "").replace("&#x27;", "").replace(
        "&lt;", "").replace("&gt;", "").replace("&quot;", "")  # fmt: skip
    assert vul_html("{}", f"a{teken}b") != f"a{teken}b"
