# SPDX-License-Identifier: EUPL-1.2
"""Every page that a role can reach by following links: it answers, axe finds nothing, nothing sticks out."""

import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.urls import Resolver404, resolve

from tests.browser.bladzijde import BREEDTES, Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

_BESTAND = re.compile(r"/download|\.(pdf|csv|json|ods)$|/brief$")
BEGIN = {
    "consulent": ["/", "/account", "/dossiers", "/zoeken?q=a"],
    "teamleider": ["/", "/account", "/dossiers", "/zoeken?q=a", "/team"],
    "functioneel beheerder": ["/", "/account", "/beheer/medewerkers", "/keten"],
}
Soort = tuple[str, tuple[str, ...]]


def _soort(pad: str) -> Soort:
    """Return what kind of page this is: its route, and the names in its question."""
    delen = urlsplit(pad)
    try:
        route = resolve(delen.path).route
    except Resolver404:
        return f"nergens: {delen.path}", ()
    return route, tuple(sorted({naam for naam, _ in parse_qsl(delen.query)}))


def _kruip(bladzijde: Bladzijde, begin: list[str]) -> Iterator[tuple[Soort, str]]:
    """Yield each kind of page once, while it is shown, following every link from `begin`."""
    rij, gezien = deque(begin), set[Soort]()
    while rij:
        pad = rij.popleft()
        if _BESTAND.search(urlsplit(pad).path) or (soort := _soort(pad)) in gezien:
            continue
        gezien.add(soort)
        if not soort[0].startswith("nergens"):
            bladzijde.ga(pad)
        yield soort, pad
        links = bladzijde.page.eval_on_selector_all("a[href^='/']", "aa => aa.map(a => a.getAttribute('href'))")
        rij.extend(link.split("#")[0] for link in links)


@pytest.fixture(scope="module")
def _gekeurd() -> set[Soort]:
    return set()


@pytest.mark.parametrize("rol", ["consulent", "teamleider", "functioneel beheerder"])
def test_elke_bladzijde_van_een_rol(tab: Tab, opstelling: Opstelling, _gekeurd: set[Soort], rol: str) -> None:
    bladzijde, klachten, gezien = tab(opstelling.account(rol)), [], []
    for soort, pad in _kruip(bladzijde, BEGIN[rol]):
        if soort[0].startswith("nergens"):
            klachten.append(f"{pad}: een link naar nergens")
            continue
        gezien.append(soort[0])
        nieuw = soort not in _gekeurd
        _gekeurd.add(soort)
        naam = f"{rol.split()[-1]}-{re.sub(r'<[^>]*>', '_', soort[0]).replace('/', '.')}{'-'.join(soort[1])}"
        try:
            bladzijde.keur(naam, breedtes=BREEDTES if nieuw else (), axe_bij=(1440, 390))
        except AssertionError as fout:
            klachten.append(f"{pad}: {fout}")
    assert not klachten, "\n".join(klachten)
    assert len(gezien) > 3, gezien
