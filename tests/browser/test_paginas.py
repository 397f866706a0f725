# SPDX-License-Identifier: EUPL-1.2
"""Every page that a role can reach by following links: it answers, axe finds nothing, nothing sticks out."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve
from lxml import html
from playwright.sync_api import expect

from meedoen.domein.fasen import Fase
from tests.browser.bladzijde import Bladzijde
from tests.browser.conftest import Tab
from tests.browser.opstelling import Opstelling

_BESTAND = re.compile(
    r"/download$|\.(pdf|csv|json|xlsx)$|^/api/|^/(coa|overzetten)/(voorbeeld/|[^/]+/verslag$)|/oproep/brief/[^/]+$"
)
ROLLEN = ("consulent", "teamleider", "functioneel beheerder", "inkomensconsulent", "jurist", "financiën",
          "maatschappelijk begeleider", "vrijwilliger")  # fmt: skip
BEGIN = {
    "consulent": ("/", "/dossiers", "/dossiers?fase=plan", "/dossiers?fase=traject", "/zoeken?q=a", "/account"),
    "teamleider": ("/", "/team", "/dossiers", "/keten", "/account"),
    "functioneel beheerder": ("/", "/account"),
    "inkomensconsulent": ("/", "/zoeken?q=ma"),
    "jurist": ("/", "/zoeken?q=ma"),
    "financiën": ("/", "/zoeken?q=ma"),
    "maatschappelijk begeleider": ("/", "/account"),
    "vrijwilliger": ("/",),
}
# What a role must not see, whatever the links say.
VERBODEN = {
    "consulent": ("/team", "/beheer/medewerkers", "/beheer/beleid"),
    "teamleider": ("/beheer/medewerkers", "/beheer/beleid"),
    "functioneel beheerder": ("/dossiers", "/dossiers/nieuw", "/zoeken?q=a", "/team", "/keten"),
    "inkomensconsulent": ("/dossiers", "/team", "/beheer"),
    "jurist": ("/dossiers", "/team", "/beheer"),
    "financiën": ("/dossiers", "/team", "/beheer"),
    "maatschappelijk begeleider": ("/dossiers", "/zoeken?q=a", "/team", "/beheer"),
    "vrijwilliger": ("/dossiers", "/zoeken?q=a", "/keten"),
}
# Fewer kinds of page than this means that the links broke, not that all is well.
MINSTENS = {"consulent": 25, "teamleider": 25, "functioneel beheerder": 6, "inkomensconsulent": 6, "jurist": 4,
            "financiën": 3, "maatschappelijk begeleider": 10, "vrijwilliger": 6}  # fmt: skip
Soort = tuple[str, tuple[str, ...]]


def _soort(pad: str) -> Soort | None:
    """Return what kind of page this is: its route, and the names in its question; None when there is no page."""
    delen = urlsplit(pad)
    try:
        route = resolve(delen.path).route
    except Resolver404:
        return None
    return route, tuple(sorted({naam for naam, _ in parse_qsl(delen.query)}))


def _links(bladzijde: Bladzijde, pad: str, *, toon: bool) -> list[str]:
    """Return the links of a page, shown in the tab or only asked for; raise AssertionError where it does not answer."""
    if toon:
        bladzijde.ga(pad)
        uit: list[str] = bladzijde.page.eval_on_selector_all("a[href]", "aa => aa.map(a => a.href)")
        return uit
    antwoord = bladzijde.page.request.get(bladzijde.adres + pad)
    assert antwoord.status == 200, antwoord.status
    return [urljoin(antwoord.url, str(link)) for link in html.fromstring(antwoord.body()).xpath("//a/@href")]


def _kruip(
    bladzijde: Bladzijde,
    begin: tuple[str, ...],
    klachten: list[str],
    toon: Callable[[Soort], bool],
    *,
    binnen: str = "/",
) -> Iterator[tuple[Soort, str, bool]]:
    """Yield each kind of page once with whether it is shown now, following every link that begins with `binnen`.

    What `toon` says no to is asked for and read, not shown: another role saw that kind of page with all its looks.
    """
    rij, gezien = deque(begin), set[Soort]()
    while rij:
        pad = rij.popleft()
        soort = _soort(pad)
        if soort in gezien:
            continue
        if soort is None:
            klachten.append(f"{pad}: een link naar nergens")
            continue
        gezien.add(soort)
        if _BESTAND.search(urlsplit(pad).path):
            bestand = bladzijde.page.request.get(bladzijde.adres + pad)
            if bestand.status != 200 or "text/html" in bestand.headers["content-type"]:
                klachten.append(f"{pad}: {bestand.status} {bestand.headers['content-type']}")
            continue
        try:
            links = _links(bladzijde, pad, toon=(getoond := toon(soort)))
        except AssertionError as fout:
            klachten.append(f"{pad}: {fout}")
            continue
        yield soort, pad, getoond
        eigen = (link.removeprefix(bladzijde.adres) for link in links if link.startswith(bladzijde.adres))
        rij.extend(link.split("#")[0] for link in eigen if link.startswith(binnen))


@pytest.fixture(scope="module")
def _gekeurd() -> set[Soort]:
    return set()


@pytest.mark.parametrize("rol", ROLLEN)
def test_elke_bladzijde_van_een_rol(tab: Tab, opstelling: Opstelling, _gekeurd: set[Soort], rol: str) -> None:
    bladzijde, klachten, gezien = tab(opstelling.account(rol)), list[str](), list[Soort]()
    for soort, pad, getoond in _kruip(bladzijde, BEGIN[rol], klachten, lambda soort: soort not in _gekeurd):
        gezien.append(soort)
        if not getoond:
            continue
        _gekeurd.add(soort)
        naam = f"{rol.split()[-1]}-{re.sub(r'<[^>]*>', '_', soort[0]).replace('/', '.')}-{'-'.join(soort[1])}"
        try:
            bladzijde.keur(naam, axe_bij=(1440, 390))
        except AssertionError as fout:
            klachten.append(f"{pad}: {fout}")
    assert not klachten, "\n".join(klachten)
    assert len(gezien) >= MINSTENS[rol], gezien


@pytest.mark.parametrize("fase", [Fase.INTAKE, Fase.PLAN, Fase.TRAJECT, Fase.GESLOTEN])
def test_een_dossier_per_fase(tab: Tab, opstelling: Opstelling, _gekeurd: set[Soort], fase: Fase) -> None:
    """What a dossier shows depends on how far it is: its main pages again, and what exists in this phase only."""
    bladzijde, klachten = tab(opstelling.account("consulent")), list[str]()
    bladzijde.ga(f"/dossiers?fase={fase.value}")
    eerste = bladzijde.page.locator("tbody th a").first
    dossier = (eerste.get_attribute("href") or "").removesuffix("/persoon")

    def toon(soort: Soort) -> bool:
        hoofd = soort[0].rsplit("/", 1)[-1] in ("<uuid:dossier_id>", "plan", "intake", "oproep", "besluiten")
        return hoofd or soort not in _gekeurd

    for soort, pad, getoond in _kruip(bladzijde, (dossier,), klachten, toon, binnen=dossier):
        if not getoond:
            continue
        _gekeurd.add(soort)
        naam = f"{fase.value}-{re.sub(r'<[^>]*>', '_', soort[0]).replace('/', '.')}-{'-'.join(soort[1])}"
        try:
            bladzijde.keur(naam)
        except AssertionError as fout:
            klachten.append(f"{pad}: {fout}")
    assert not klachten, "\n".join(klachten)


def test_de_stijlgids(tab: Tab) -> None:
    bladzijde = tab()
    bladzijde.ga("/onderdelen")
    bladzijde.keur("onderdelen", axe_bij=(1440, 390))


@pytest.mark.parametrize("rol", ROLLEN)
def test_wat_een_rol_niet_mag_zien(tab: Tab, opstelling: Opstelling, rol: str) -> None:
    bladzijde = tab(opstelling.account(rol))
    for pad in VERBODEN[rol]:
        bladzijde.ga(pad, status=403)
        expect(bladzijde.page.locator("h1")).to_have_text("Hier mag je niet bij")
    bladzijde.keur("verboden")


def test_wat_er_niet_is_en_wie_niet_is_ingelogd(tab: Tab, opstelling: Opstelling) -> None:
    binnen, buiten = tab(opstelling.account("consulent")), tab()
    binnen.ga("/dossiers/01a00000-0000-7000-8000-000000000000", status=404)
    binnen.keur("niet-gevonden")
    binnen.ga("/dit-bestaat-niet", status=404)
    binnen.keur()
    buiten.ga("/dossiers")
    expect(buiten.page.locator("h1")).to_have_text("Inloggen")
