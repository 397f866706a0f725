# SPDX-License-Identifier: EUPL-1.2
"""Finding people: typos, numbers, and what the page says when nobody fits."""

from datetime import date

import pytest

from tests.conftest import BEA, BEHEER, SANNE
from tests.regie.werkplek.hulp import MEEST, pagina, tekst, van_duo

pytestmark = pytest.mark.django_db
BSN = "999990019"


@pytest.fixture
def amira():
    return van_duo(voornamen="Amira", achternaam="Haddad", bsn=BSN, geboortedatum=date(1992, 3, 3))


@pytest.mark.parametrize("vraag", ["Amira Haddad", "Amria Hadad", "haddad"])
def test_a_name_with_a_typo_gives_a_list(ingelogd, amira, vraag) -> None:
    html, aantal = pagina(ingelogd(SANNE), f"/zoeken?q={vraag}")
    assert f'href="/dossiers/{amira.id}"' in html
    assert "3 maart 1992" in tekst(html)
    assert aantal <= MEEST


@pytest.mark.parametrize("vraag", [BSN, "9999 90 019", "3-3-1992", "2026-00001"])
def test_one_exact_hit_opens_the_dossier(ingelogd, amira, vraag) -> None:
    antwoord = ingelogd(SANNE).get("/zoeken", {"q": vraag})
    assert (antwoord.status_code, antwoord["Location"]) == (302, f"/dossiers/{amira.id}")


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("", "Wie zoek je?"),
        ("a", "Typ wat meer"),
        ("999990018", "Dit is geen BSN De cijfers van een BSN moeten bij elkaar passen (de elfproef)."),
        ("12345678", "Dit is geen BSN"),
        ("31-2-1990", "Deze datum klopt niet"),
        ("Xyzzyq", "Niemand gevonden op “Xyzzyq”"),
    ],
)
def test_what_is_not_found_is_said_in_words(ingelogd, amira, vraag, zin) -> None:
    assert zin in tekst(ingelogd(SANNE).get("/zoeken", {"q": vraag}).content.decode())


def test_who_works_elsewhere_does_not_find_them(ingelogd, amira) -> None:
    woorden = tekst(ingelogd(BEA).get("/zoeken", {"q": BSN}).content.decode())
    assert "Niemand gevonden met dit BSN" in woorden
    pagina(ingelogd(BEHEER), "/zoeken?q=haddad", status=403)


@pytest.mark.parametrize(
    "pad", ["/zoeken?q=a%00b", "/dossiers?na=a%00~01a20502-e051-7196-b6bb-fbab203471d3", "/gids?x=%00"]
)
def test_a_nul_in_the_address_is_a_faulty_request_and_no_fault_of_ours(ingelogd, pad) -> None:
    assert ingelogd(SANNE).get(pad).status_code == 400
