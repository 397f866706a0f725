# SPDX-License-Identifier: EUPL-1.2
"""The pictures of the manual, made anew from the running demo: `make handleiding`. With names: only those.

Starts the demo on ports and in a folder of its own, with the fixed day of the browser tests, lets Chromium open each
page as the person of that role, writes docs/handleiding/beeld/*.png, and stops all of it. Each picture gets a palette
of at most 256 colours (the browser counts them), so that a page is tens of kilobytes. Needs Chromium.
"""

from __future__ import annotations

import base64
import re
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

WORTEL: Final = Path(__file__).resolve().parents[1]
MAP: Final = WORTEL / "docs" / "handleiding" / "beeld"
_HOOGTE: Final = {1440: 900, 390: 844}
# The exact colours that are used most, and for the rest (edges of letters) the nearest of those.
_PALET: Final = """async (png) => {
  const img = new Image();
  img.src = 'data:image/png;base64,' + png;
  await img.decode();
  const doek = new OffscreenCanvas(img.width, img.height), ctx = doek.getContext('2d');
  ctx.drawImage(img, 0, 0);
  const punten = new Uint32Array(ctx.getImageData(0, 0, img.width, img.height).data.buffer);
  const tel = new Map();
  for (const p of punten) tel.set(p, (tel.get(p) || 0) + 1);
  const kleuren = [...tel].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 256).map(paar => paar[0]);
  const plek = new Map(kleuren.map((kleur, i) => [kleur, i]));
  const deel = (k, i) => (k >> (8 * i)) & 255;
  const dichtst = (p) => {
    let beste = 0, afstand = Infinity;
    kleuren.forEach((k, i) => {
      const d = [0, 1, 2].reduce((som, j) => som + (deel(k, j) - deel(p, j)) ** 2, 0);
      if (d < afstand) [beste, afstand] = [i, d];
    });
    return beste;
  };
  for (const p of tel.keys()) if (!plek.has(p)) plek.set(p, dichtst(p));
  const uit = new Uint8Array(punten.length);
  punten.forEach((p, i) => { uit[i] = plek.get(p); });
  let tekst = '';
  for (let i = 0; i < uit.length; i += 8192) tekst += String.fromCharCode(...uit.subarray(i, i + 8192));
  return [img.width, img.height, kleuren.map(k => [0, 1, 2].map(i => deel(k, i))).flat(), btoa(tekst)];
}"""


class Beeld(NamedTuple):
    """One picture: its file, who looks, at which address, how wide.

    `{traject}` and `{plan}` in the address: the first dossier in that phase on the list of a consulent; `{begeleid}`:
    the first person on the list of a begeleider.
    """

    naam: str
    rol: str
    adres: str
    breedte: int = 1440


BEELDEN: Final = (
    Beeld("vandaag", "consulent", "/"),
    Beeld("vandaag-telefoon", "consulent", "/", 390),
    Beeld("dossier", "consulent", "{traject}"),
    Beeld("waarom", "consulent", "{plan}/waarom/pip_tien_weken"),
    Beeld("plan", "consulent", "{traject}/plan"),
    Beeld("team", "teamleider", "/team"),
    Beeld("beheer", "functioneel beheerder", "/beheer"),
    Beeld("ontzorgen", "inkomensconsulent", "{traject}/ontzorgen"),
    Beeld("jurist", "jurist", "{traject}"),
    Beeld("financien", "financiën", "/boetes"),
    Beeld("scholen", "school", "/scholen/lijst"),
    Beeld("begeleider", "maatschappelijk begeleider", "/begeleiding", 390),
    Beeld("begeleider-mens", "maatschappelijk begeleider", "{begeleid}", 390),
    Beeld("vrijwilliger", "vrijwilliger", "/begeleiding", 390),
    Beeld("plangesprek", "consulent", "{traject}/plangesprek"),
    Beeld("voorlichting", "consulent", "/voorlichting"),
    Beeld("mandaten", "functioneel beheerder", "/mandaten"),
    Beeld("brieven", "functioneel beheerder", "/beheer/brieven"),
)
"""Every picture of the manual, and no other (`tests/architectuur/test_handleiding.py`)."""


def main() -> int:
    """Make all pictures; 0 when they are there, 1 without Chromium."""
    sys.path[:0] = [str(WORTEL), str(WORTEL / "src")]
    from playwright.sync_api import sync_playwright
    from tests.browser.opstelling import Opstelling, vind_chromium

    chromium = vind_chromium()
    if chromium is None:
        print("Chromium is er niet; zonder een browser zijn er geen beelden.", file=sys.stderr)
        return 1
    # Under the folder of the state, where the user of PostgreSQL can reach it.
    with tempfile.TemporaryDirectory(prefix="meedoen-handleiding-") as plek:
        opstelling = Opstelling(Path(plek) / "staat")
        try:
            opstelling.start()
            with sync_playwright() as speler:
                browser = speler.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
                _maak_alle(browser, opstelling)
                browser.close()
        finally:
            opstelling.stop()
    return 0


def _maak_alle(browser: Any, opstelling: Any) -> None:
    MAP.mkdir(parents=True, exist_ok=True)
    plekken = _plekken(browser.new_context().new_page(), opstelling)
    teller = browser.new_page()
    for beeld in (b for b in BEELDEN if b.naam in sys.argv[1:] or not sys.argv[1:]):
        context = browser.new_context(
            viewport={"width": beeld.breedte, "height": _HOOGTE[beeld.breedte]}, locale="nl-NL", reduced_motion="reduce"
        )
        pagina = context.new_page()
        (_als_school if beeld.rol == "school" else _als_medewerker)(pagina, opstelling, beeld.rol)
        antwoord = pagina.goto(opstelling.adres + beeld.adres.format(**plekken))
        if antwoord is None or not antwoord.ok:
            raise RuntimeError(f"{beeld.naam}: {beeld.adres} is not there for {beeld.rol}")
        png = klein(pagina.screenshot(), lambda tekst: teller.evaluate(_PALET, tekst))
        (MAP / f"{beeld.naam}.png").write_bytes(png)
        print(f"{beeld.naam}.png  {len(png) // 1024} kB  {pagina.url.removeprefix(opstelling.adres)}", flush=True)
        context.close()


def _plekken(pagina: Any, opstelling: Any) -> dict[str, str]:
    """Return of two phases the address of a dossier that a consulent has, and of a begeleider that of a person."""
    _als_medewerker(pagina, opstelling, "consulent")
    uit = {}
    for fase in ("traject", "plan"):
        pagina.goto(f"{opstelling.adres}/dossiers?fase={fase}")
        pad = pagina.locator("tbody th a").first.evaluate("a => a.pathname")
        uit[fase] = "/".join(pad.split("/")[:3])
    _als_medewerker(pagina, opstelling, "maatschappelijk begeleider")
    pagina.goto(f"{opstelling.adres}/begeleiding")
    paden = pagina.locator("main a").evaluate_all("alle => alle.map(a => a.pathname)")
    uit["begeleid"] = next(pad for pad in paden if re.fullmatch(r"/begeleiding/[0-9a-f-]{36}", pad))
    return uit


def _als_medewerker(pagina: Any, opstelling: Any, rol: str) -> None:
    account = opstelling.account(rol)
    pagina.goto(f"{opstelling.adres}/inloggen")
    pagina.get_by_label("E-mailadres").fill(account.email)
    pagina.get_by_label("Wachtwoord").fill(account.wachtwoord)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_load_state()


def _als_school(pagina: Any, opstelling: Any, _: str) -> None:
    school = opstelling.gegevens["scholen"][0]
    pagina.goto(f"{opstelling.adres}/scholen")
    velden = pagina.locator("main form input:not([type=hidden])")
    velden.nth(0).fill(school["client_id"])
    velden.nth(1).fill(school["geheim"])
    pagina.locator("main form button").first.click()
    pagina.wait_for_load_state()


def klein(png: bytes, tel: Callable[[str], Sequence[Any]]) -> bytes:
    """Return the same picture as a PNG with a palette; `tel` gives width, height, palette and points (base64)."""
    breedte, hoogte, palet, punten = tel(base64.b64encode(png).decode("ascii"))
    ruw = base64.b64decode(punten)
    rijen = b"".join(b"\0" + ruw[i : i + breedte] for i in range(0, len(ruw), breedte))
    delen = (
        (b"IHDR", struct.pack(">IIBBBBB", breedte, hoogte, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes(palet)),
        (b"IDAT", zlib.compress(rijen, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))
        for soort, inhoud in delen
    )


if __name__ == "__main__":
    sys.exit(main())
