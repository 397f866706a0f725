# SPDX-License-Identifier: EUPL-1.2
"""What lists share: the address, the headers, and pages of what was sorted here."""

from uuid import UUID

from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from meedoen.regie.web.lijsten import Orde, Plaats, bijschrift, blader, downloads, knip, koppen, lees_adres, lees_orde
from meedoen.regie.web.lijsten import lees_plaats as plaats_in
from meedoen.regie.web.onderdelen.tekenen import teken_koppen

GEWOON = Orde("naam")
ID = UUID("01a00000-0000-7000-8000-000000000001")


def _vraag(**vraag: str):
    return RequestFactory().get("/lijst", vraag)


def test_headers_sort_turn_round_and_keep_what_was_chosen() -> None:
    adres = lees_adres(_vraag(fase="plan", op="-fase", na=f"x~{ID}", vreemd="1"), ("fase",))
    orde = lees_orde(adres, ("naam", "fase"), GEWOON)
    assert orde == Orde("fase", omlaag=True)
    kolommen = koppen([("Naam", "naam"), ("Fase", "fase"), ("Taal & meer", "")], orde, adres, GEWOON)
    html = teken_koppen(kolommen)
    assert '<th scope="col"><a href="/lijst?fase=plan">Naam</a></th>' in html
    assert '<th scope="col" aria-sort="descending"><a href="/lijst?fase=plan&amp;op=fase">Fase<svg' in html
    assert '<th scope="col">Taal &amp; meer</th>' in html
    assert bijschrift("Mensen", kolommen) == "Mensen, gesorteerd op fase, aflopend"
    assert [knop.url for knop in downloads(adres)] == [
        f"/lijst/lijst.{einde}?fase=plan&op=-fase" for einde in ("csv", "xlsx")
    ]


def test_what_is_no_order_or_place_is_passed_over() -> None:
    for op in ("", "-", "x", "--naam", "naam "):
        assert lees_orde(lees_adres(_vraag(op=op), ()), ("naam",), GEWOON) == GEWOON
    for na in ("", "x", "x~y", f"\0~{ID}"):
        assert plaats_in(_vraag(na=na)) is None
    assert plaats_in(_vraag(na=f"a~b~{ID}")) == Plaats("a~b", ID)
    assert plaats_in(_vraag(voor=f"~{ID}")) == Plaats("", ID, terug=True)


@given(st.lists(st.tuples(st.text(max_size=2), st.uuids()), unique=True, max_size=12), st.booleans(), st.integers(1, 5))
def test_pages_give_every_row_once_there_and_back(rijen: list[tuple[str, UUID]], omlaag: bool, aantal: int) -> None:
    orde, adres = Orde("naam", omlaag), lees_adres(_vraag(), ())
    verwacht = sorted(rijen, reverse=omlaag)
    heen, plaats, meer = [], None, True
    while meer:
        blad, meer = knip(rijen, lambda rij: rij, orde, plaats, aantal)
        assert len(blad) <= aantal
        assert bool(blader(adres, blad, plaats, meer=meer).volgende_url) is meer
        heen += blad
        plaats = Plaats(*blad[-1]) if blad else None
    assert heen == verwacht
    terug: list[tuple[str, UUID]] = []
    plaats, meer = Plaats(*verwacht[-1], terug=True) if verwacht else None, bool(verwacht)
    while meer:
        blad, meer = knip(rijen, lambda rij: rij, orde, plaats, aantal)
        assert bool(blader(adres, blad, plaats, meer=meer).vorige_url) is (meer and bool(blad))
        terug = blad + terug
        plaats = Plaats(*blad[0], terug=True) if blad else None
    assert terug == verwacht[:-1]
