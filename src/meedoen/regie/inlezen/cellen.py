# SPDX-License-Identifier: EUPL-1.2
"""From the text of one cell to a value; what can't be one is refused in words that say what would do. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.web import datums
from meedoen.regie.web.velden import TelefoonVeld

LENGTES: Final = {"voornamen": 100, "achternaam": 100, "taal": 60, "locatie": 100, "huishouden": 40}
"""Field of plain text -> so many characters at most."""
_GESLACHT: Final = {
    "v": "v", "vrouw": "v", "f": "v", "female": "v", "m": "m", "man": "m", "male": "m",
    "x": "x", "anders": "x", "onbekend": "",
}  # fmt: skip
_DOELGROEP: Final = {
    "as": Doelgroep.ASIEL, "asiel": Doelgroep.ASIEL, "asielstatushouder": Doelgroep.ASIEL,
    "statushouder": Doelgroep.ASIEL, "go": Doelgroep.GEZIN_OVERIG, "gezin": Doelgroep.GEZIN_OVERIG,
    "gezinsmigrant": Doelgroep.GEZIN_OVERIG, "gezinsmigrant en overige": Doelgroep.GEZIN_OVERIG,
    "overig": Doelgroep.GEZIN_OVERIG,
}  # fmt: skip
_LEERROUTE: Final = {
    "b": "B", "b1": "B", "b1-route": "B", "b1 route": "B", "o": "O", "onderwijsroute": "O", "onderwijs": "O",
    "z": "Z", "z-route": "Z", "z route": "Z", "zelfredzaamheidsroute": "Z",
}  # fmt: skip
_NIVEAUS: Final = ("A2", "B1", "B2")
_ROL: Final = {naam: naam for naam in ("hoofd", "partner", "kind", "ouder", "familie")}
UREN: Final = tuple(f"uren_{soort}" for soort in Urensoort)
"""A field for each total of the hours book."""
_JA_NEE: Final = {"ja": True, "j": True, "1": True, "nee": False, "n": False, "0": False}
_OUDSTE: Final = date(1900, 1, 1)


class CelFout(ValueError):
    """The value of one cell can't be; the text says what would do."""


def datum(tekst: str) -> date:
    """Return a day as people type it. Raise `CelFout` or `DatumFout`."""
    dag = datums.lees(tekst)
    if dag < _OUDSTE:
        raise CelFout("Dit jaartal is te lang geleden. Schrijf vier cijfers, bijvoorbeeld 1990.")
    return dag


def _bsn(tekst: str) -> str:
    bsn = lees_bsn(tekst)
    if bsn is None:
        raise CelFout("Dit is geen BSN. Een BSN heeft negen cijfers die samen kloppen (elfproef).")
    return bsn


def _v_nummer(tekst: str) -> str:
    getal = lees_v_nummer(tekst)
    if not getal:
        raise CelFout("Een V-nummer heeft hoogstens tien cijfers, zonder letters.")
    return toon_v_nummer(getal)


def _geslacht(tekst: str) -> str:
    if tekst.casefold() not in _GESLACHT:
        raise CelFout("Schrijf v, m of x, of laat dit leeg.")
    return _GESLACHT[tekst.casefold()]


def _ja_nee(tekst: str) -> bool:
    if tekst.casefold() not in _JA_NEE:
        raise CelFout("Schrijf ja of nee, of laat dit leeg.")
    return _JA_NEE[tekst.casefold()]


def _uit_lijst(lijst: Mapping[str, str], zin: str) -> Callable[[str], str]:
    def lees(tekst: str) -> str:
        waarde = lijst.get(tekst.casefold())
        if waarde is None:
            raise CelFout(zin)
        return waarde

    return lees


def _tekst(veld: str) -> Callable[[str], str]:
    def lees(tekst: str) -> str:
        if len(tekst) > LENGTES[veld]:
            raise CelFout(f"Dit is langer dan {LENGTES[veld]} tekens. Kort het in.")
        if any(unicodedata.category(teken) in ("Cc", "Cf", "Cs", "Co", "Cn") for teken in tekst.replace("\u200c", "")):
            raise CelFout("Hierin staan tekens die geen letter zijn en die je niet ziet. Typ de tekst opnieuw.")
        if veld in ("voornamen", "achternaam") and any(teken.isdigit() for teken in tekst):
            raise CelFout("In een naam staan geen cijfers. Kijk of de kolommen goed staan.")
        return tekst

    return lees


def _telefoon(tekst: str) -> str:
    try:
        return str(TelefoonVeld(required=False).clean(tekst))
    except ValidationError as fout:
        raise CelFout(str(fout.messages[0])) from fout


def email(tekst: str) -> str:
    """Return an e-mail address in small letters. Raise `CelFout`."""
    try:
        validate_email(tekst)
    except ValidationError as fout:
        raise CelFout("Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.example.") from fout
    return tekst.casefold()


def _uren(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdecimal() and len(tekst) <= 4):
        raise CelFout("Schrijf hele uren in cijfers, hoogstens 9999. Bijvoorbeeld 120.")
    return int(tekst)


LEZERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "v_nummer": _v_nummer,
    "bsn": _bsn,
    "geslacht": _geslacht,
    "regioplaatsing": _ja_nee,
    "doelgroep": _uit_lijst(_DOELGROEP, "Schrijf AS (asiel) of GO (gezin en overig), of laat dit leeg."),
    "leerroute": _uit_lijst(_LEERROUTE, "Schrijf B1-route, onderwijsroute of Z-route."),
    "niveau": _uit_lijst({naam.casefold(): naam for naam in _NIVEAUS}, "Schrijf A2, B1 of B2, of laat dit leeg."),
    "rol": _uit_lijst(_ROL, "Schrijf hoofd, partner, kind, ouder of familie, of laat dit leeg."),
    "telefoon": _telefoon,
    "email": email,
    **dict.fromkeys(UREN, _uren),
    **{veld: _tekst(veld) for veld in LENGTES},
}
"""Field -> how its cell is read; days are read with `datum`."""
