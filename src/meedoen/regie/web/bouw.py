# SPDX-License-Identifier: EUPL-1.2
"""Builds the static files: ``python -m meedoen.regie.web.bouw``.

Takes from `node_modules` (put there by ``npm ci``) only what the pages need: the CSS of the NL Design System
components we use with their default tokens, htmx and Noto Sans. Adds our own CSS and writes all of it to
`statisch-bron` in the state folder (MEEDOEN_MAP, default `.meedoen`). Typst cannot read woff2, so the fonts also
become static TTF files in `lettertypen` there. A stamp over the sources of each makes a second run do nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from pathlib import Path

HIER = Path(__file__).resolve().parent
OPMAAK = HIER / "opmaak"
"""Our own CSS; not under static, for only the bundle is served and its addresses hold from there."""
OPMAAK_VOLGORDE = (
    "tokens",
    "thema",
    "basis",
    "schil",
    "knoppen",
    "delen",
    "vandaag",
    "dossier",
    "metrolijn",
    "klok",
    "vouw",
    "tijdlijn",
    "waarom",
    "rekenhulp",
    "formulier",
    "tabel",
    "gesprek",
    "plan",
    "keten",
    "begeleiding",
    "telefoon",
    "plangesprek",
    "afdruk",
)
COMPONENTEN = (
    "alert",
    "button",
    "button-link",
    "checkbox",
    "form-field",
    "form-field-description",
    "form-field-error-message",
    "form-label",
    "heading-1",
    "heading-2",
    "heading-3",
    "link",
    "paragraph",
    "radio-button",
    "select",
    "skip-link",
    "table",
    "textarea",
    "textbox",
)
TOKENS = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css"
WEBLETTERS = (
    ("noto-sans-latin", "@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2"),
    ("noto-sans-latin-ext", "@fontsource-variable/noto-sans/files/noto-sans-latin-ext-wght-normal.woff2"),
    ("noto-sans-arabic-400", "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2"),
    ("noto-sans-arabic-600", "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2"),
    ("noto-sans-ethiopic-400", "@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff2"),
)
"""Name on the site and file in node_modules. Pages leave other scripts to the fonts of the reader's machine."""

GEWICHTEN = {400: "Regular", 700: "Bold"}
DRUKLETTERS = (
    ("Noto Sans", "noto-sans", ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek")),
    ("Vazirmatn", "vazirmatn", ("arabic",)),
    ("Sarabun", "sarabun", ("thai",)),
    *(
        (f"Noto Sans {schrift}", f"noto-sans-{schrift.lower()}", (schrift.lower(),))
        for schrift in (
            "Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Hebrew", "Myanmar", "Sinhala",
            "Tamil",
        )
    ),
)  # fmt: skip
"""Family in a letter, package, and its parts: a letter can't lean on the fonts of a machine (PDF/A).

Noto draws Arabic and Thai letters from loose pieces, and Typst then writes each piece as a whole letter into the
text of the PDF: read aloud or copied, words get letters twice. Vazirmatn and Sarabun draw a letter in one piece.
Noto Sans Arabic stays behind Vazirmatn for the letters that only it has (Sindhi).
"""
HAN = ("Noto Sans SC", "noto-sans-sc")
"""Chinese comes as a hundred parts of one variable font: 5 MB, where the static package takes 76 MB."""
_HAN_WEG = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx")
"""Tables of other ways to set Chinese (vertical, variants); letters don't use them and they are slow to merge."""
STEMPEL = ".bouw"


class BouwFout(Exception):
    """The static files can't be built; the text says what to do."""


def staatmap() -> Path:
    """Return the folder with the state of this installation (MEEDOEN_MAP, default `.meedoen` in the checkout)."""
    return Path(os.environ.get("MEEDOEN_MAP") or HIER.parents[3] / ".meedoen")


def bouw(pakketten: Path, doel: Path) -> bool:
    """Build from `pakketten` (node_modules) into `doel` (the state folder); return whether anything was done.

    Raises:
        BouwFout: when a package is missing.
    """
    web, druk = _webbronnen(pakketten), _drukbronnen(pakketten)
    if ontbreekt := [bron for bron in (*web, *druk) if not bron.is_file()]:
        raise BouwFout(f"{ontbreekt[0]} ontbreekt. Voer eerst “npm ci” uit.")
    # The print fonts apart: they take ten seconds and change only with the lock file, the CSS changes daily.
    gedaan = [
        _maak_nieuw(doel / "lettertypen", druk, lambda nieuw: maak_drukletters(pakketten, nieuw)),
        _maak_nieuw(doel / "statisch-bron", web, lambda nieuw: _maak_web(pakketten, nieuw)),
    ]
    return any(gedaan)


def _maak_nieuw(doel: Path, bronnen: Sequence[Path], maak: Callable[[Path], None]) -> bool:
    """Let `maak` fill the folder `doel` anew, unless its stamp says that it holds these sources already."""
    stempel = _stempel(bronnen)
    bestand = doel / STEMPEL
    if bestand.is_file() and bestand.read_text(encoding="utf-8") == stempel:
        return False
    nieuw = doel.with_name(f"{doel.name}.nieuw")
    shutil.rmtree(nieuw, ignore_errors=True)
    nieuw.mkdir(parents=True)
    maak(nieuw)
    (nieuw / STEMPEL).write_text(stempel, encoding="utf-8")
    # Last and in one step: a build that is cut off leaves the old files standing.
    shutil.rmtree(doel, ignore_errors=True)
    nieuw.rename(doel)
    return True


def _maak_web(pakketten: Path, doel: Path) -> None:
    (doel / "lettertypen").mkdir()
    (doel / "meedoen.css").write_text(maak_css(pakketten), encoding="utf-8")
    shutil.copyfile(pakketten / "htmx.org" / "dist" / "htmx.min.js", doel / "htmx.min.js")
    for naam, pad in WEBLETTERS:
        shutil.copyfile(pakketten / pad, doel / "lettertypen" / f"{naam}.woff2")


def _webbronnen(pakketten: Path) -> list[Path]:
    bronnen = [OPMAAK / f"{naam}.css" for naam in OPMAAK_VOLGORDE]
    bronnen += [_component(pakketten, naam) for naam in COMPONENTEN]
    bronnen += [pakketten / TOKENS, pakketten / "htmx.org" / "dist" / "htmx.min.js"]
    return bronnen + [pakketten / pad for _, pad in WEBLETTERS]


def _drukbronnen(pakketten: Path) -> list[Path]:
    bronnen = [
        _letter(pakketten, pakket, deel, g) for _, pakket, delen in DRUKLETTERS for deel in delen for g in GEWICHTEN
    ]
    han = pakketten / "@fontsource-variable" / HAN[1]
    return bronnen + (sorted((han / "files").glob(f"{HAN[1]}-[0-9]*-wght-normal.woff2")) or [han])


def _stempel(bronnen: Iterable[Path]) -> str:
    som = hashlib.sha256(Path(__file__).read_bytes())
    for bron in bronnen:
        som.update(bron.name.encode())
        som.update(hashlib.sha256(bron.read_bytes()).digest())
    return som.hexdigest()


def _component(pakketten: Path, naam: str) -> Path:
    return pakketten / "@utrecht" / f"{naam}-css" / "dist" / "index.css"


def _letter(pakketten: Path, pakket: str, deel: str, gewicht: int) -> Path:
    return pakketten / "@fontsource" / pakket / "files" / f"{pakket}-{deel}-{gewicht}-normal.woff2"


def maak_css(pakketten: Path) -> str:
    """Return the one stylesheet: licence note, default tokens, components in a layer, then our own CSS."""
    componenten = "\n".join(_lees_css(_component(pakketten, naam)) for naam in COMPONENTEN)
    eigen = "\n".join(_lees_css(OPMAAK / f"{naam}.css") for naam in OPMAAK_VOLGORDE)
    standaard = kies_tokens((pakketten / TOKENS).read_text(encoding="utf-8"), componenten)
    return (
        "/* SPDX-License-Identifier: EUPL-1.2. Components: NL Design System, Gemeente Utrecht and Frameless. */\n"
        "@layer nlds, meedoen;\n"
        f"@layer nlds {{\n:root {{\n{standaard}\n}}\n{componenten}\n}}\n"
        f"@layer meedoen {{\n{eigen}\n}}\n"
    )


def _lees_css(bestand: Path) -> str:
    tekst = re.sub(r'@charset "[^"]*";', "", bestand.read_text(encoding="utf-8"))
    tekst = re.sub(r"/\*.*?\*/", "", tekst, flags=re.S)
    return re.sub(r"\s*\n\s*", "\n", tekst).strip()


def kies_tokens(thema: str, componenten: str) -> str:
    """Return the declarations of `thema` that `componenten` use, and those that these refer to."""
    alle = dict(re.findall(r"^\s*(--[\w-]+):\s*([^;]+);", thema, flags=re.M))
    nodig: set[str] = set()
    open_ = set(re.findall(r"var\(\s*(--[\w-]+)", componenten))
    while open_:
        naam = open_.pop()
        if naam in nodig or naam not in alle:
            continue
        nodig.add(naam)
        open_ |= set(re.findall(r"var\(\s*(--[\w-]+)", alle[naam]))
    return "\n".join(f"{naam}: {alle[naam]};" for naam in sorted(nodig))


def maak_drukletters(pakketten: Path, doel: Path) -> None:
    """Write static TTF files for Typst: per family and weight the parts in one font; Chinese in one weight."""
    for familie, pakket, delen in DRUKLETTERS:
        for gewicht in GEWICHTEN:
            bronnen = [_letter(pakketten, pakket, deel, gewicht) for deel in delen]
            _maak_ttf(bronnen, doel / f"{pakket}-{gewicht}.ttf", familie, gewicht)
    familie, pakket = HAN
    delen_ = [_vast(bron, 400) for bron in _drukbronnen(pakketten) if bron.name.startswith(pakket)]
    _maak_ttf(delen_, doel / f"{pakket}-400.ttf", familie, 400)


def _vast(bron: Path, gewicht: int) -> BytesIO:
    """Return one part of a variable font as a static font of this weight."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

    letter = TTFont(bron)
    for tabel in _HAN_WEG:
        if tabel in letter:
            del letter[tabel]
    letter = instantiateVariableFont(letter, {"wght": gewicht}, inplace=True)
    letter.flavor = None
    uit = BytesIO()
    letter.save(uit)
    return uit


def _maak_ttf(bronnen: Sequence[Path | BytesIO], doel: Path, familie: str, gewicht: int) -> None:
    from fontTools.merge import Merger  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont

    if len(bronnen) == 1:
        letter = TTFont(bronnen[0])
        letter.flavor = None
    else:
        letter = Merger().merge(bronnen)
    snit = GEWICHTEN[gewicht]
    for nummer, tekst in ((1, familie), (2, snit), (4, f"{familie} {snit}"), (16, familie), (17, snit)):
        letter["name"].setName(tekst, nummer, 3, 1, 0x409)
    letter["name"].setName(f"{familie.replace(' ', '')}-{snit}", 6, 3, 1, 0x409)
    letter["OS/2"].usWeightClass = gewicht
    letter.save(doel)


def main() -> int:
    """Build and say in one line what happened."""
    doel = staatmap()
    try:
        gedaan = bouw(HIER.parents[3] / "node_modules", doel)
    except BouwFout as fout:
        print(fout, file=sys.stderr)
        return 1
    print(f"Opmaak en lettertypen {'gemaakt in' if gedaan else 'zijn al klaar in'} {doel}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
