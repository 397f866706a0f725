# SPDX-License-Identifier: EUPL-1.2
"""From rows of text to profiles; each row that can't be one is named with column, value and what would do. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Final, NamedTuple

from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.inlezen.soorten import COA, Bestandsoort
from meedoen.regie.inlezen.velden import Indeling, sleutel
from meedoen.regie.web import datums, gemeenten
from meedoen.regie.web.rekenblad import BestandGeweigerd, Tabel

_LENGTES: Final = {"voornamen": 100, "achternaam": 100, "taal": 60, "locatie": 100}
_DAGEN: Final = (
    "geboortedatum", "vanaf", "koppeldag", "plicht", "kennisgeving", "inschrijving", "intake", "pip", "verstuurd",
)  # fmt: skip
_VAN_HET_PLAN: Final = ("leerroute", "niveau", "verstuurd", "termijn")
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
_JA_NEE: Final = {"ja": True, "j": True, "1": True, "nee": False, "n": False, "0": False}
_OUDSTE: Final = date(1900, 1, 1)


class Fout(NamedTuple):
    """What is wrong in one cell: the column as the file calls it, the value safe to show, and the reason."""

    kolom: str
    waarde: str
    reden: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """One person as the file tells. `notitie` holds what has no place of its own in a dossier.

    From `doelgroep` on what an old system tells: `verstuurd` is of the PIP, `termijn` the last day that counts, and
    `peil` the day on which the list was read.
    """

    v_nummer: str = ""
    bsn: str = ""
    voornamen: str = ""
    achternaam: str = ""
    geboortedatum: date | None = None
    geslacht: str = ""
    taal: str = ""
    locatie: str = ""
    vanaf: date | None = None
    tot: date | None = None
    regioplaatsing: bool | None = None
    koppeldag: date | None = None
    notitie: str = ""
    doelgroep: str = ""
    plicht: date | None = None
    kennisgeving: date | None = None
    inschrijving: date | None = None
    intake: date | None = None
    pip: date | None = None
    leerroute: str = ""
    niveau: str = ""
    verstuurd: date | None = None
    termijn: date | None = None
    peil: date | None = None

    def als_json(self) -> dict[str, Any]:
        """Return the fields as JSON holds them; what is empty is left out."""
        return {
            naam: waarde.isoformat() if isinstance(waarde, date) else waarde
            for naam, waarde in asdict(self).items()
            if waarde or waarde is False
        }

    @classmethod
    def uit_json(cls, ruw: Mapping[str, Any]) -> Profiel:
        """Return what `als_json` wrote."""
        dagen = {veld.name for veld in fields(cls) if "date" in str(veld.type)}
        waarden: dict[str, Any] = {n: date.fromisoformat(w) if n in dagen else w for n, w in ruw.items()}
        return cls(**waarden)


class Gekeurd(NamedTuple):
    """One row: a profile, or the reasons why not. `naam` is what the page calls it."""

    nummer: int
    naam: str
    profiel: Profiel | None
    fouten: tuple[Fout, ...] = ()


class _CelFout(ValueError):
    """The value of one cell can't be; the text says what would do."""


def veilig(tekst: str) -> str:
    """Return a value of the file as it may be shown: no control or direction signs, at most 40 characters."""
    uit = "".join(t if unicodedata.category(t)[0] != "C" else "\ufffd" for t in tekst)
    return uit if len(uit) <= 40 else uit[:39] + "…"


def kolommen(tabel: Tabel, indeling: Indeling, soort: Bestandsoort = COA) -> dict[str, int]:
    """Return field -> place of its column. Refuse a file without the columns that every row needs."""
    plekken: dict[str, list[int]] = {}
    for plek, kop in enumerate(tabel.kop):
        plekken.setdefault(sleutel(kop), []).append(plek)
    uit: dict[str, int] = {}
    for naam, kolom in indeling.items():
        gevonden = plekken.get(sleutel(kolom), []) if kolom else []
        if len(gevonden) > 1:
            raise BestandGeweigerd(f"De kolom “{kolom}” staat {len(gevonden)} keer in het bestand. Haal er een weg.")
        if gevonden:
            uit[naam] = gevonden[0]
    velden = soort.op_naam
    mist = [velden[n] for n in soort.nodig if n not in uit and indeling.get(n)]
    if "v_nummer" not in uit and "bsn" not in uit:
        mist.insert(0, velden["v_nummer"])
    if mist:
        namen = ", ".join(f"“{indeling.get(veld.naam) or veld.kolom}” ({veld.woord})" for veld in mist)
        staat = ", ".join(f"“{veilig(kop)}”" for kop in tabel.kop[:20])
        raise BestandGeweigerd(
            f"Deze kolom staat niet in het bestand: {namen}. Wel in het bestand: {staat}. "
            "Klopt het bestand? Vraag dan de functioneel beheerder om de indeling aan te passen."
        )
    return uit


def keur(
    tabel: Tabel,
    indeling: Indeling,
    *,
    gemeente_id: int,
    vandaag: date,
    soort: Bestandsoort = COA,
    eerder: MutableMapping[tuple[str, str], int] | None = None,
) -> Iterator[Gekeurd]:
    """Judge all rows. A number that stands twice is good the first time and faulty after that.

    `eerder`: (field, number) -> row of the part of the file that was judged before this one.
    """
    plekken = kolommen(tabel, indeling, soort)
    eerder = {} if eerder is None else eerder
    for nummer, cellen in tabel.rijen:
        rij = _Rij(tabel, plekken, cellen, soort, gemeente_id, vandaag)
        profiel = rij.lees()
        if profiel is not None:
            for veld in ("v_nummer", "bsn"):
                waarde = getattr(profiel, veld)
                if waarde and (plek := eerder.setdefault((veld, waarde), nummer)) != nummer:
                    rij.fout(veld, f"Dit nummer staat ook op rij {plek}. Haal een van de twee weg.")
        naam = veilig(f"{rij.cel('voornamen')} {rij.cel('achternaam')}".strip()) or "zonder naam"
        yield Gekeurd(nummer, naam, None if rij.fouten else profiel, tuple(rij.fouten))


class _Rij:
    """Reads the cells of one row and collects what is wrong."""

    def __init__(
        self,
        tabel: Tabel,
        plekken: Mapping[str, int],
        cellen: tuple[str, ...],
        soort: Bestandsoort,
        gemeente_id: int,
        vandaag: date,
    ) -> None:
        self._kop, self._plekken, self._cellen = tabel.kop, plekken, cellen
        self._soort, self._gemeente, self._vandaag = soort, gemeente_id, vandaag
        self.fouten: list[Fout] = []

    def cel(self, veld: str) -> str:
        plek = self._plekken.get(veld, -1)
        return self._cellen[plek] if 0 <= plek < len(self._cellen) else ""

    def fout(self, veld: str, reden: str) -> None:
        plek = self._plekken.get(veld)
        kolom = self._kop[plek] if plek is not None else self._soort.op_naam[veld].woord
        self.fouten.append(Fout(veilig(kolom), veilig(self.cel(veld)), reden))

    def lees(self) -> Profiel | None:
        """Return the profile, or None with `fouten` filled."""
        if len(self._cellen) > len(self._kop):
            extra = self._cellen[len(self._kop)]
            reden = "Deze rij heeft meer cellen dan de kop. Staat er een scheidingsteken in een waarde?"
            self.fouten.append(Fout("na de laatste kolom", veilig(extra), reden))
        uit: dict[str, Any] = {veld: self._probeer(veld, lees) for veld, lees in _LEZERS.items()}
        uit |= {veld: self._probeer(veld, self._dag) for veld in _DAGEN}
        uit["termijn"] = self._probeer("termijn", _datum)
        # A day that is still to come: the stay has not ended yet.
        tot = self._probeer("tot", _datum)
        self._samenhang(uit, tot)
        self._samenhang_plan(uit)
        if self.fouten:
            return None
        uit["tot"] = tot if tot and tot <= self._vandaag else None
        uit["notitie"] = self._notitie()
        uit["peil"] = None if self._soort is COA else self._vandaag
        return Profiel(**{veld: waarde for veld, waarde in uit.items() if waarde is not None})

    def _probeer(self, veld: str, lees: Callable[[str], Any]) -> Any:
        tekst = self.cel(veld)
        if not tekst:
            return None
        try:
            if tekst[0] in "=@" or (tekst[0] in "+-" and veld in _LENGTES):
                raise _CelFout("Dit begint als een formule. Zet er gewone tekst neer.")
            return lees(tekst)
        except (_CelFout, datums.DatumFout) as fout:
            self.fout(veld, str(fout))
            return None

    def _dag(self, tekst: str) -> date:
        dag = _datum(tekst)
        if dag > self._vandaag:
            raise _CelFout(f"Deze dag moet nog komen. De laatste dag die kan, is {datums.voluit(self._vandaag)}.")
        return dag

    def _samenhang(self, uit: Mapping[str, Any], tot: date | None) -> None:
        """What a row must have, and what must fit together."""
        if not self.cel("v_nummer") and not self.cel("bsn"):
            self.fout("v_nummer", "Er is een V-nummer of een BSN nodig. Vul er een in.")
        for veld, reden in (
            ("achternaam", "De achternaam ontbreekt. Vul hem in."),
            ("koppeldag", "De dag van de koppeling ontbreekt. Schrijf bijvoorbeeld 1-12-2026."),
        ):
            if veld in self._soort.nodig and not self.cel(veld):
                self.fout(veld, reden)
        if (tot or self.cel("locatie") or self.cel("regioplaatsing")) and not self.cel("vanaf"):
            self.fout("vanaf", "De eerste dag op de COA-locatie ontbreekt. Schrijf bijvoorbeeld 1-12-2026.")
        if tot and uit["vanaf"] and tot < uit["vanaf"]:
            self.fout("tot", f"Dit ligt voor de eerste dag ({datums.voluit(uit['vanaf'])}). Kijk beide dagen na.")
        if "gemeente" in self._plekken:
            self._keur_gemeente()

    def _samenhang_plan(self, uit: Mapping[str, Any]) -> None:
        """What a plan of an old system must have: a dossier can't be in the traject without it."""
        if not self.cel("pip"):
            for veld in _VAN_HET_PLAN:
                if self.cel(veld):
                    self.fout(veld, "Hier staat iets van een plan, maar de dagtekening van het PIP ontbreekt.")
            return
        for veld, wat in (
            ("leerroute", "de leerroute"),
            ("inschrijving", "de dag van de inschrijving in de gemeente"),
            ("intake", "de dag waarop de brede intake klaar was"),
        ):
            if not self.cel(veld):
                self.fout(veld, f"Er is een plan, maar {wat} ontbreekt. Vul die in.")
        if uit["leerroute"] == "Z" and self.cel("niveau"):
            self.fout("niveau", "De Z-route kent geen niveau. Laat dit leeg, of kijk of de leerroute klopt.")
        for eerst, dan in (("inschrijving", "pip"), ("intake", "pip"), ("pip", "verstuurd")):
            dag, later = uit.get(eerst), uit.get(dan)
            if dag and later and later < dag:
                woord = self._soort.op_naam[eerst].woord
                self.fout(dan, f"Dit ligt voor “{woord}” ({datums.voluit(dag)}). Kijk beide dagen na.")
        if uit["pip"] and uit["pip"] < INWERKINGTREDING:
            self.fout("pip", "Dit plan is van voor 2022. Wie onder de oude wet valt, zet je niet over.")
        if uit["pip"] and uit["termijn"] and uit["termijn"] <= uit["pip"]:
            self.fout("termijn", "De termijn eindigt voor het plan er was. Kijk beide dagen na.")

    def _keur_gemeente(self) -> None:
        tekst, eigen = self.cel("gemeente"), gemeenten.naam_van(self._gemeente)
        code = gemeenten.code_van(tekst) if tekst else None
        if not tekst:
            self.fout("gemeente", f"Er staat geen gemeente. Vul in: {eigen}.")
        elif code is None:
            self.fout("gemeente", f"Deze gemeente bestaat niet. Schrijf de naam of de code, zoals {eigen}.")
        elif code != self._gemeente:
            ander = gemeenten.naam_van(code)
            self.fout("gemeente", f"Deze persoon is gekoppeld aan {ander}. Hier kan alleen {eigen}.")

    def _notitie(self) -> str:
        regels = [f"{v.woord}: {self.cel(v.naam)}" for v in self._soort.velden if v.naar_notitie and self.cel(v.naam)]
        begin = "Uit het profiel van het COA" if self._soort is COA else "Uit het oude systeem"
        return "\n".join([begin, *regels]) if regels else ""


def _datum(tekst: str) -> date:
    dag = datums.lees(tekst)
    if dag < _OUDSTE:
        raise _CelFout("Dit jaartal is te lang geleden. Schrijf vier cijfers, bijvoorbeeld 1990.")
    return dag


def _bsn(tekst: str) -> str:
    bsn = lees_bsn(tekst)
    if bsn is None:
        raise _CelFout("Dit is geen BSN. Een BSN heeft negen cijfers die samen kloppen (elfproef).")
    return bsn


def _v_nummer(tekst: str) -> str:
    getal = lees_v_nummer(tekst)
    if not getal:
        raise _CelFout("Een V-nummer heeft hoogstens tien cijfers, zonder letters.")
    return toon_v_nummer(getal)


def _geslacht(tekst: str) -> str:
    if tekst.casefold() not in _GESLACHT:
        raise _CelFout("Schrijf v, m of x, of laat dit leeg.")
    return _GESLACHT[tekst.casefold()]


def _ja_nee(tekst: str) -> bool:
    if tekst.casefold() not in _JA_NEE:
        raise _CelFout("Schrijf ja of nee, of laat dit leeg.")
    return _JA_NEE[tekst.casefold()]


def _uit_lijst(lijst: Mapping[str, str], zin: str) -> Callable[[str], str]:
    def lees(tekst: str) -> str:
        waarde = lijst.get(tekst.casefold())
        if waarde is None:
            raise _CelFout(zin)
        return waarde

    return lees


def _tekst(veld: str) -> Callable[[str], str]:
    def lees(tekst: str) -> str:
        if len(tekst) > _LENGTES[veld]:
            raise _CelFout(f"Dit is langer dan {_LENGTES[veld]} tekens. Kort het in.")
        if any(unicodedata.category(teken) in ("Cc", "Cf", "Cs", "Co", "Cn") for teken in tekst.replace("\u200c", "")):
            raise _CelFout("Hierin staan tekens die geen letter zijn en die je niet ziet. Typ de tekst opnieuw.")
        if veld in ("voornamen", "achternaam") and any(teken.isdigit() for teken in tekst):
            raise _CelFout("In een naam staan geen cijfers. Kijk of de kolommen goed staan.")
        return tekst

    return lees


_LEZERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "v_nummer": _v_nummer,
    "bsn": _bsn,
    "geslacht": _geslacht,
    "regioplaatsing": _ja_nee,
    "doelgroep": _uit_lijst(_DOELGROEP, "Schrijf AS (asiel) of GO (gezin en overig), of laat dit leeg."),
    "leerroute": _uit_lijst(_LEERROUTE, "Schrijf B1-route, onderwijsroute of Z-route."),
    "niveau": _uit_lijst({naam.casefold(): naam for naam in _NIVEAUS}, "Schrijf A2, B1 of B2, of laat dit leeg."),
    **{veld: _tekst(veld) for veld in _LENGTES},
}
