# SPDX-License-Identifier: EUPL-1.2
"""Reads the first sheet of an Excel workbook (.xlsx, ECMA-376) with the standard library, and little of it.

A stranger makes the file. So: no macros, no formulas, no entities of XML, and each part is unpacked no further than
its limit, whatever the archive says of its size. Of some dozens of kilobytes a stranger can also make millions of
elements, a tower of them, or one tag without end: those have a limit as well.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple
from xml.parsers import expat

from meedoen.regie.web.rekenblad.fouten import HOOGSTENS_KOLOMMEN, HOOGSTENS_RIJEN, BestandGeweigerd, Tabel, Verzamelaar

HOOGSTENS_UITGEPAKT: Final = 30_000_000
"""Bytes of all parts we read together."""
HOOGSTENS_ELEMENTEN: Final = 1_000_000
"""Of all parts together, for the largest list, that takes three quarters of it; for a shorter one in proportion."""
_HOOGSTENS_DIEP: Final = 50
_HOOGSTENS_MERK: Final = 1_000_000
"""Bytes that the parser may hold back of one tag."""
_HOOGSTENS_DELEN: Final = 500
_STUK: Final = 65_536
_STUK_BESTAND = "Dit Excel-bestand is beschadigd of geen werkmap. Open het in Excel en bewaar het opnieuw als .xlsx."
_MACRO = (
    "In dit bestand zitten macro's of ingesloten onderdelen. Zulke bestanden leest Meedoen niet. "
    "Bewaar de lijst als Excel-werkmap (.xlsx) zonder macro's, of als CSV."
)
_FORMULE = (
    "In cel {cel} staat een formule. Meedoen leest alleen waarden: kopieer de lijst, plak haar als waarden in een "
    "nieuw blad en bewaar dat."
)
_TE_GROOT = "Dit bestand wordt na het uitpakken te groot. Bewaar alleen de lijst, zonder andere bladen, of als CSV."
_VERDACHT = re.compile(r"vbaproject|\.bin$|/activex/|/embeddings/|/externallinks/|macrosheets", re.IGNORECASE)
_DATUMCODES = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})
"""Built-in number formats that show a date (ECMA-376 part 1, 18.8.30)."""


class _Pakket:
    """The archive, with a limit on all that is unpacked from it."""

    def __init__(self, inhoud: bytes, rijen: int) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(inhoud))
        self._over = HOOGSTENS_UITGEPAKT
        self._elementen = HOOGSTENS_ELEMENTEN * min(rijen, HOOGSTENS_RIJEN) // HOOGSTENS_RIJEN
        self.namen = {naam.lower(): naam for naam in self._zip.namelist()}
        if len(self.namen) > _HOOGSTENS_DELEN:
            raise BestandGeweigerd(_TE_GROOT)

    def stukken(self, naam: str) -> Iterator[bytes]:
        """Give one part in pieces."""
        echt = self.namen.get(naam.lower())
        if echt is None:
            raise BestandGeweigerd(_STUK_BESTAND)
        with self._zip.open(echt) as deel:
            while stuk := deel.read(_STUK):
                self._over -= len(stuk)
                if self._over < 0:
                    raise BestandGeweigerd(_TE_GROOT)
                yield stuk

    def lees(self, naam: str, begin: Callable[[str, dict[str, str]], None], **meer: Callable[..., None]) -> None:
        """Parse one part; `begin` gets each element, `meer` may hold `einde` and `tekst`."""
        lezer, diepte = expat.ParserCreate(), 0
        bij_einde = meer.get("einde", _niets)

        def open_(merk: str, eig: dict[str, str]) -> None:
            nonlocal diepte
            diepte += 1
            self._elementen -= 1
            if diepte > _HOOGSTENS_DIEP or self._elementen < 0:
                raise BestandGeweigerd(_TE_GROOT)
            begin(merk.rpartition(":")[2], eig)

        def sluit(merk: str) -> None:
            nonlocal diepte
            diepte -= 1
            bij_einde(merk.rpartition(":")[2])

        lezer.StartElementHandler, lezer.EndElementHandler = open_, sluit
        if "tekst" in meer:
            lezer.buffer_text = True
            lezer.CharacterDataHandler = meer["tekst"]
        # Entities can make a small file endless, or point outside it: no office program writes them.
        lezer.StartDoctypeDeclHandler = _geen_doctype
        gevoerd = 0
        for stuk in self.stukken(naam):
            gevoerd += len(stuk)
            lezer.Parse(stuk, False)
            if gevoerd - lezer.CurrentByteIndex > _HOOGSTENS_MERK:
                raise BestandGeweigerd(_TE_GROOT)
        lezer.Parse(b"", True)


def _niets(_: str) -> None:
    """Do nothing where an element ends."""


def _geen_doctype(*_: object) -> None:
    raise BestandGeweigerd(_STUK_BESTAND)


def lees_xlsx(inhoud: bytes, hoogstens: int = HOOGSTENS_RIJEN) -> Tabel:
    """Return the table on the first sheet, or raise `BestandGeweigerd`."""
    try:
        pakket = _Pakket(inhoud, hoogstens)
        _keur(pakket)
        boek = _boek(pakket)
        woorden = _woorden(pakket) if "xl/sharedstrings.xml" in pakket.namen else []
        datums = _datumstijlen(pakket) if "xl/styles.xml" in pakket.namen else frozenset()
        blad = _Blad(woorden, datums, boek.vanaf_1904, hoogstens)
        pakket.lees(boek.eerste, blad.begin, einde=blad.einde, tekst=blad.tekst)
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, NotImplementedError, RuntimeError) as fout:
        raise BestandGeweigerd(_STUK_BESTAND) from fout
    except (ValueError, IndexError, KeyError, OverflowError) as fout:
        raise BestandGeweigerd(_STUK_BESTAND) from fout
    letop = (f"Meedoen las alleen het eerste blad: {boek.naam[:40]}.",) if boek.bladen > 1 else ()
    return blad.verzameld.tabel(letop)


def _keur(pakket: _Pakket) -> None:
    if any(_VERDACHT.search(naam) and "printersettings" not in naam for naam in pakket.namen):
        raise BestandGeweigerd(_MACRO)
    if "xl/workbook.xml" not in pakket.namen:
        raise BestandGeweigerd(_STUK_BESTAND)

    def begin(merk: str, eig: dict[str, str]) -> None:
        soort = eig.get("ContentType", "").lower()
        if "macroenabled" in soort or "vbaproject" in soort:
            raise BestandGeweigerd(_MACRO)

    pakket.lees("[Content_Types].xml", begin)


class _Boek(NamedTuple):
    eerste: str
    naam: str
    bladen: int
    vanaf_1904: bool


def _boek(pakket: _Pakket) -> _Boek:
    bladen: list[tuple[str, str]] = []
    kalender = {"1904": False}

    def begin(merk: str, eig: dict[str, str]) -> None:
        if merk == "sheet":
            nummer = next((waarde for naam, waarde in eig.items() if naam.endswith(":id")), "")
            bladen.append((nummer, eig.get("name", "")))
        elif merk == "workbookPr":
            kalender["1904"] = eig.get("date1904", "0") in ("1", "true")

    pakket.lees("xl/workbook.xml", begin)
    plekken: dict[str, str] = {}

    def verband(merk: str, eig: dict[str, str]) -> None:
        if merk == "Relationship":
            plekken[eig.get("Id", "")] = eig.get("Target", "")

    pakket.lees("xl/_rels/workbook.xml.rels", verband)
    plek = plekken[bladen[0][0]]
    eerste = plek.lstrip("/") if plek.startswith("/") else posixpath.normpath(posixpath.join("xl", plek))
    return _Boek(eerste, bladen[0][1], len(bladen), kalender["1904"])


def _woorden(pakket: _Pakket) -> list[str]:
    """Return the texts that cells point at; what is only a reading aid in Asian scripts (rPh) is left out."""
    uit: list[str] = []
    nu: list[str] = []
    stand = {"t": False, "rPh": False}

    def begin(merk: str, eig: dict[str, str]) -> None:
        if merk == "si":
            nu.clear()
        elif merk in stand:
            stand[merk] = True

    def einde(merk: str) -> None:
        if merk == "si":
            uit.append("".join(nu))
        elif merk in stand:
            stand[merk] = False

    def tekst(deel: str) -> None:
        if stand["t"] and not stand["rPh"]:
            nu.append(deel)

    pakket.lees("xl/sharedStrings.xml", begin, einde=einde, tekst=tekst)
    return uit


def _datumstijlen(pakket: _Pakket) -> frozenset[int]:
    """Return which styles of cells show a date."""
    eigen: set[str] = set()
    stijlen: list[str] = []
    stand = {"cellXfs": False}

    def begin(merk: str, eig: dict[str, str]) -> None:
        if merk == "numFmt":
            kaal = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", eig.get("formatCode", "")).lower()
            if "y" in kaal or "j" in kaal or "d" in kaal:
                eigen.add(eig.get("numFmtId", ""))
        elif merk == "cellXfs":
            stand["cellXfs"] = True
        elif merk == "xf" and stand["cellXfs"]:
            stijlen.append(eig.get("numFmtId", "0"))

    def einde(merk: str) -> None:
        if merk == "cellXfs":
            stand["cellXfs"] = False

    pakket.lees("xl/styles.xml", begin, einde=einde)
    return frozenset(nr for nr, code in enumerate(stijlen) if code in eigen or int(code) in _DATUMCODES)


class _Blad:
    """Reads the cells of one sheet as they pass."""

    def __init__(self, woorden: list[str], datums: frozenset[int], vanaf_1904: bool, hoogstens: int) -> None:
        self._woorden, self._datums = woorden, datums
        self._begin = date(1904, 1, 1) if vanaf_1904 else date(1899, 12, 30)
        self.verzameld = Verzamelaar(hoogstens)
        self._rij: dict[int, str] = {}
        self._nummer = self._kolom = 0
        self._cel: dict[str, str] = {}
        self._waarde: list[str] | None = None

    def begin(self, merk: str, eig: dict[str, str]) -> None:
        """An element begins."""
        if merk == "row":
            self._nummer = int(eig.get("r", self._nummer + 1))
            self._rij, self._kolom = {}, 0
        elif merk == "c":
            self._cel = eig
            self._kolom = _kolom(eig["r"]) if "r" in eig else self._kolom + 1
            if self._kolom > HOOGSTENS_KOLOMMEN * 2:
                raise BestandGeweigerd(f"Rij {self._nummer} heeft meer dan {HOOGSTENS_KOLOMMEN} kolommen.")
        elif merk == "f":
            raise BestandGeweigerd(_FORMULE.format(cel=self._cel.get("r", f"in rij {self._nummer}")[:12]))
        elif merk in ("v", "t"):
            self._waarde = []

    def tekst(self, deel: str) -> None:
        """Characters of a value."""
        if self._waarde is not None:
            self._waarde.append(deel)

    def einde(self, merk: str) -> None:
        """An element ends."""
        if merk in ("v", "t") and self._waarde is not None:
            ruw = "".join(self._waarde)
            eerder = self._rij.get(self._kolom, "") if merk == "t" else ""
            self._rij[self._kolom] = eerder + (ruw if merk == "t" else self._lees(ruw))
            self._waarde = None
        elif merk == "row":
            self.verzameld.neem(self._nummer, [self._rij.get(k, "") for k in range(1, max(self._rij, default=0) + 1)])

    def _lees(self, ruw: str) -> str:
        soort = self._cel.get("t", "n")
        if soort == "s":
            return self._woorden[int(ruw)]
        if soort == "b":
            return "ja" if ruw == "1" else "nee"
        if soort != "n":
            return ruw
        getal = float(ruw)
        if int(self._cel.get("s", "0")) in self._datums:
            return (self._begin + timedelta(days=int(getal))).isoformat()
        return str(int(getal)) if getal.is_integer() else ruw


def _kolom(plek: str) -> int:
    """Return 1 for "A7", 27 for "AA7"."""
    nummer = 0
    for teken in plek:
        if not teken.isalpha():
            break
        nummer = nummer * 26 + ord(teken.upper()) - 64
    return nummer
