# SPDX-License-Identifier: EUPL-1.2
"""Nobody reads a secret address by accident: no page, letter or download of the demo holds one.

Starts at the lists and at the dossier of each person with a secret address, and follows every link about that person,
but for the one that says "Adres tonen".
"""

from __future__ import annotations

import re
from collections import deque
from html import unescape
from types import SimpleNamespace
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit
from uuid import UUID

import pytest

from tests.conftest import log_in
from tests.regie.besluiten import pdf_lezen
from tests.regie.demo.conftest import Demo

_LINK = re.compile(r'(?:href|action)="(/[^"#]*)')
_OVERAL = ("/", "/dossiers", "/dossiers/lijst.csv", "/keten")
_ZOVEEL = 4
_GEHEIM = """
select d.id, d.gemeente_id, d.naam, c.straat, c.huisnummer, c.postcode from dossiers_dossier d
join dossiers_contact c on c.dossier_id = d.id where c.straat <> '' and d.geheim_adres = {}
order by (select count(*) from besluiten_besluit b where b.dossier_id = d.id) desc, d.nummer
"""


class Wie(NamedTuple):
    """Somebody with an address."""

    id: UUID
    gemeente: int
    naam: str
    straat: str
    huisnummer: str
    postcode: str

    def staat_in(self, tekst: str) -> list[str]:
        """Return which part of the address stands in a text; a PDF has no spaces, so they do not count."""
        plat = "".join(tekst.split())
        straat = self.straat if len(self.straat) >= 8 else f"{self.straat}{self.huisnummer}"
        return [deel for deel in (straat, self.postcode) if "".join(deel.split()) in plat]


def _tekst(antwoord: Any) -> str:
    """Return what a reader sees of a page, a PDF or a CSV."""
    inhoud = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
    if inhoud.startswith(b"%PDF"):
        return " ".join(pdf_lezen.bladzijden(inhoud))
    return unescape(inhoud.decode("utf-8", "replace"))


@pytest.fixture
def client(demo: Demo) -> Any:
    """A consulent who may see all gemeenten of the region that the guests see."""
    vraag = """
    select a.medewerker_id from organisaties_aanstelling a where a.rol = 'consulent'
    group by 1 order by count(*) desc, 1 limit 1
    """
    ((medewerker,),) = demo.rijen(vraag)
    return log_in(SimpleNamespace(id=medewerker))  # type: ignore[arg-type]


def _wandel(client: Any, begin: tuple[str, ...], binnen: str) -> dict[str, str]:
    """Return path -> text of `begin` and of all that can be reached from there about one dossier."""
    rij, gezien = deque(begin), dict[str, str]()
    while rij:
        pad = rij.popleft()
        if pad in gezien or "adres=tonen" in pad:
            continue
        antwoord = client.get(pad)
        if antwoord.status_code in (301, 302):
            rij.append(antwoord["Location"])
            gezien[pad] = ""
            continue
        gezien[pad] = _tekst(antwoord)
        rij.extend(unescape(link) for link in _LINK.findall(gezien[pad]) if urlsplit(link).path.startswith(binnen))
    return gezien


def _van_mij(demo: Demo, client: Any, geheim: str) -> list[Wie]:
    """Return a few people whom this reader may see, those with most decisions first."""
    uit: list[Wie] = []
    for wie in (Wie(*rij) for rij in demo.rijen(_GEHEIM.format(geheim))):
        if len(uit) < _ZOVEEL and client.get(f"/dossiers/{wie.id}/persoon").status_code == 200:
            uit.append(wie)
    return uit


def test_a_secret_address_stands_nowhere(demo: Demo, client: Any) -> None:
    mijn = _van_mij(demo, client, "true")
    assert len(mijn) == _ZOVEEL
    alles = _wandel(client, _OVERAL, "/nergens")
    soorten: set[str] = set()
    for wie in mijn:
        zoeken = tuple(f"/zoeken?q={quote(deel)}" for deel in (wie.naam, wie.straat, wie.postcode))
        bladen = _wandel(client, (f"/dossiers/{wie.id}/persoon", f"/dossiers/{wie.id}"), f"/dossiers/{wie.id}")
        assert len(bladen) > 10
        soorten |= {re.sub(r"[0-9a-f-]{36}|\?.*", "", pad) for pad in bladen}
        op_naam = _wandel(client, zoeken[:1], "/nergens")
        gevonden = {pad: wie.staat_in(tekst) for pad, tekst in (alles | bladen | op_naam).items()}
        assert not {pad: delen for pad, delen in gevonden.items() if delen}
        # What one typed is shown again on a search; that nobody is found by it is what counts.
        for pad, tekst in _wandel(client, zoeken[1:], "/nergens").items():
            assert str(wie.id) not in tekst, pad
    assert {"/dossiers//persoon/adres", "/dossiers//tijdlijn/download"} <= soorten
    assert any(soort.endswith(".pdf") for soort in soorten)


def test_the_sweep_finds_an_address_that_is_not_secret_and_one_that_was_asked_for(demo: Demo, client: Any) -> None:
    wie = _van_mij(demo, client, "false")[0]
    assert wie.staat_in(_tekst(client.get(f"/dossiers/{wie.id}/persoon")))
    bladen = _wandel(client, (f"/dossiers/{wie.id}/besluiten",), f"/dossiers/{wie.id}/besluiten")
    assert any(pad.endswith(".pdf") and wie.staat_in(tekst) for pad, tekst in bladen.items())
    wie = _van_mij(demo, client, "true")[0]
    assert wie.staat_in(_tekst(client.get(f"/dossiers/{wie.id}/persoon?adres=tonen")))
