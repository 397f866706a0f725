# SPDX-License-Identifier: EUPL-1.2
"""A browser tab that watches: axe, width, console, CSP and failed requests, on every page that is shown."""

import os
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Response

from tests.browser.opstelling import wacht_op

_WORTEL = Path(__file__).resolve().parents[2]
BREEDTES = (1440, 390, 320)
_REGELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_DELEN = """() => ['header.meedoen-kop', 'footer.meedoen-voet'].map(
  naam => [naam, document.querySelector(naam)?.outerHTML ?? ''])"""
_UITSTEKERS = """() => {
  const breed = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= breed) return [];
  const uit = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > breed + 1);
  return [document.documentElement.scrollWidth + ' > ' + breed].concat(
    uit.slice(0, 6).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right)));
}"""
_TEKEN = re.compile(r'value="[A-Za-z0-9]{64}"')
"""The token of a form, another one in each answer."""
# A refusal by the site's own policy names no element; say which one it was.
_LUISTER = """document.addEventListener('securitypolicyviolation', e => console.error(
  'CSP ' + e.violatedDirective + ' ' + (e.target.outerHTML || '').slice(0, 300)));"""


_GOED: set[tuple[int, str]] = set()
"""The width and HTML of a header or footer in which axe found nothing: most pages of a role have the same one."""
_KLEUREN: set[str] = set()
"""The colours and sizes of text, with what lies behind it, in which axe found nothing."""


@cache
def _axe_bron() -> str:
    return (_WORTEL / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@cache
def _keur_bron() -> str:
    return (Path(__file__).parent / "keur.js").read_text(encoding="utf-8")


class Bladzijde:
    """A tab with eyes. `keur` fails on what is wrong with the page that is shown."""

    def __init__(self, page: Page, adres: str, *, script: bool = True) -> None:
        self.page, self.adres, self.script = page, adres, script
        self.verwacht: set[int] = set()
        self._klachten: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda fout: self._klachten.append(f"script: {fout}"))
        page.on("response", self._antwoord)
        page.add_init_script(_LUISTER)
        # Sent to the browser once, not again for every page; and run on a page only when it is judged.
        page.add_init_script(f"window.laadAxe = function () {{{_axe_bron()}\n}};")

    def _console(self, bericht: ConsoleMessage) -> None:
        # What a status of 4xx or 5xx says here, `_antwoord` says with the address. Who leaves a page while it asks
        # something breaks that off, which is no fault.
        gewoon = ("Failed to load resource", "htmx:sendAbort", "htmx:afterRequest")
        if bericht.type in ("error", "warning") and not any(zin in bericht.text for zin in gewoon):
            self._klachten.append(f"console: {bericht.text} {bericht.location}")

    def _antwoord(self, antwoord: Response) -> None:
        if antwoord.status >= 400 and antwoord.status not in self.verwacht:
            self._klachten.append(f"{antwoord.status}: {antwoord.request.method} {antwoord.url}")

    def ga(self, pad: str, *, status: int = 200) -> None:
        """Go to an address of the site and see that it answers with this status."""
        if status >= 400:
            self.verwacht.add(status)
        antwoord = self.page.goto(pad if pad.startswith("http") else self.adres + pad)
        assert antwoord is not None
        assert antwoord.status == status, f"{pad}: {antwoord.status}, verwacht {status}\n{self.tekst()[:600]}"

    def tot(self, zie: Callable[[], object], pad: str = "", *, wat: str, seconden: float = 40.0) -> None:
        """Show this page, or the one at `pad`, again until `zie` sees what it waits for; `wat` says what that is.

        The tab loads it only when the site answers something new: drawing a page ten times a second takes a core.
        """
        adres, antwoord = self.adres + pad if pad else self.page.url, ""

        def gezien() -> bool:
            nonlocal antwoord
            gehaald = self.page.request.get(adres)
            assert gehaald.status == 200, f"{adres}: {gehaald.status}"
            nieuw = _TEKEN.sub("", gehaald.text())
            if nieuw != antwoord:
                antwoord = nieuw
                self.ga(adres)
            return bool(zie())

        wacht_op(gezien, seconden=seconden, wat=lambda: f"{wat} op {adres}; er staat: {self.tekst()}")

    def tot_er_staat(self, *teksten: str, pad: str = "", seconden: float = 40.0) -> None:
        """Show this page, or the one at `pad`, again until it says all of these."""
        self.tot(lambda: all(tekst in self.tekst() for tekst in teksten), pad, wat=repr(teksten), seconden=seconden)

    def tekst(self) -> str:
        """Return the visible text of the page, on one line."""
        return " ".join(self.page.locator("body").inner_text().split())

    def keur(self, naam: str = "", *, breedtes: Sequence[int] = BREEDTES, axe_bij: Sequence[int] = (1440,)) -> None:
        """Fail when the page has an axe violation, scrolls sideways, or when browser or server complained."""
        klachten = list(self._klachten)
        for breedte in breedtes:
            self.page.set_viewport_size({"width": breedte, "height": 900})
            klachten += [f"te breed bij {breedte}: {regel}" for regel in self.page.evaluate(_UITSTEKERS)]
            if self.script and breedte in axe_bij:
                klachten += [f"axe bij {breedte}: {regel}" for regel in self._axe(breedte)]
            if naam:
                self._bewaar_beeld(naam, breedte)
        self.page.set_viewport_size({"width": BREEDTES[0], "height": 900})
        self._klachten.clear()
        plek = self.page.url.removeprefix(self.adres)
        assert not klachten, f"{plek}\n  " + "\n  ".join(klachten)

    def _axe(self, breedte: int) -> list[Any]:
        delen = [(naam, (breedte, _TEKEN.sub("", html))) for naam, html in self.page.evaluate(_DELEN) if html]
        vaker = [naam for naam, deel in delen if deel in _GOED]
        uit, kleuren = self.page.evaluate(_keur_bron(), [list(_REGELS), vaker, list(_KLEUREN)])
        if not uit:
            _GOED.update(deel for _, deel in delen)
            _KLEUREN.update(kleuren)
        return list(uit)

    def _bewaar_beeld(self, naam: str, breedte: int) -> None:
        """Keep a picture for whoever wants to look: MEEDOEN_SCHERMEN names the folder."""
        if map_ := os.environ.get("MEEDOEN_SCHERMEN"):
            Path(map_).mkdir(parents=True, exist_ok=True)
            # Hiding the caret would leave style attributes behind, which the CSP then refuses.
            self.page.screenshot(path=Path(map_) / f"{naam}-{breedte}.png", full_page=True, caret="initial")
