# SPDX-License-Identifier: EUPL-1.2
"""From rows of text to profiles; each row that can't be one is named with column, value and what would do. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.inlezen.cellen import LENGTES, LEZERS, UREN, CelFout, datum, email
from meedoen.regie.inlezen.soorten import COA, Bestandsoort
from meedoen.regie.inlezen.velden import Indeling, sleutel
from meedoen.regie.web import datums, gemeenten
from meedoen.regie.web.rekenblad import BestandGeweigerd, Tabel

_DAGEN: Final = (
    "geboortedatum", "vanaf", "koppeldag", "plicht", "kennisgeving", "inschrijving", "intake", "pip", "verstuurd",
    "uren_tot",
)  # fmt: skip
_VAN_HET_PLAN: Final = ("leerroute", "niveau", "verstuurd", "termijn")


class Fout(NamedTuple):
    """What is wrong in one cell: the column as the file calls it, the value safe to show, and the reason."""

    kolom: str
    waarde: str
    reden: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """One person as the file tells. `notitie` holds what has no place of its own in a dossier.

    From `doelgroep` on what an old system tells: `verstuurd` is of the PIP, `termijn` the last day that counts, and
    `peil` the day on which the list was read. `consulent` is the id of a colleague; the hours are totals up to and
    including `uren_tot`; rows with the same `huishouden` belong together, and `rol` is the place in it.
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
    telefoon: str = ""
    email: str = ""
    consulent: str = ""
    consulent_naam: str = ""
    uren_taalles_knm: int = 0
    uren_activiteiten: int = 0
    uren_taalles: int = 0
    uren_tot: date | None = None
    huishouden: str = ""
    rol: str = ""

    def uren(self, soort: Urensoort) -> int:
        """Return the total of one kind of hours that the file tells."""
        return int(getattr(self, f"uren_{soort}"))

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


class Collega(NamedTuple):
    """Somebody whom a dossier can be given to."""

    id: UUID
    naam: str


class Omgeving(NamedTuple):
    """What rows are judged by beside themselves.

    `eerder`: (field, number) -> row of the part of the file that was judged before this one. `collegas`: e-mail
    address -> who that is. `samen`: household -> how many rows of the whole file name it.
    """

    gemeente_id: int
    vandaag: date
    eerder: MutableMapping[tuple[str, str], int]
    collegas: Mapping[str, Collega] = {}
    samen: Mapping[str, int] = {}


HUISHOUDEN_HOOGSTENS: Final = 12
"""More rows than this with one household number: the column is probably another one."""


class Gekeurd(NamedTuple):
    """One row: a profile, or the reasons why not. `naam` is what the page calls it."""

    nummer: int
    naam: str
    profiel: Profiel | None
    fouten: tuple[Fout, ...] = ()


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
    omgeving: Omgeving,
    soort: Bestandsoort = COA,
) -> Iterator[Gekeurd]:
    """Judge all rows. A number that stands twice is good the first time and faulty after that."""
    plekken = kolommen(tabel, indeling, soort)
    eerder = omgeving.eerder
    for nummer, cellen in tabel.rijen:
        rij = _Rij(tabel, plekken, cellen, soort, omgeving)
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
        omgeving: Omgeving,
    ) -> None:
        self._kop, self._plekken, self._cellen = tabel.kop, plekken, cellen
        self._soort, self._gemeente, self._vandaag = soort, omgeving.gemeente_id, omgeving.vandaag
        self._omgeving = omgeving
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
        uit: dict[str, Any] = {veld: self._probeer(veld, lees) for veld, lees in LEZERS.items()}
        uit |= {veld: self._probeer(veld, self._dag) for veld in _DAGEN}
        uit["termijn"] = self._probeer("termijn", datum)
        # A day that is still to come: the stay has not ended yet.
        tot = self._probeer("tot", datum)
        self._samenhang(uit, tot)
        self._samenhang_plan(uit)
        self._samenhang_uren(uit)
        uit |= self._samen(uit)
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
            if tekst[0] in "=@" or (tekst[0] in "+-" and (veld in LENGTES or veld == "email")):
                raise CelFout("Dit begint als een formule. Zet er gewone tekst neer.")
            return lees(tekst)
        except (CelFout, datums.DatumFout) as fout:
            self.fout(veld, str(fout))
            return None

    def _dag(self, tekst: str) -> date:
        dag = datum(tekst)
        if dag > self._vandaag:
            raise CelFout(f"Deze dag moet nog komen. De laatste dag die kan, is {datums.voluit(self._vandaag)}.")
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

    def _samenhang_uren(self, uit: Mapping[str, Any]) -> None:
        """What an opening balance of hours must fit, as DUO would judge it (Gevolgde Uren API 1.0.0)."""
        if self.cel("uren_tot") and not any(uit[veld] for veld in UREN):
            self.fout("uren_tot", "Hier staat tot welke dag de uren gaan, maar er staan geen uren.")
        if uit["uren_activiteiten"] and (uit["doelgroep"] == Doelgroep.GEZIN_OVERIG or uit["leerroute"] in ("B", "O")):
            self.fout("uren_activiteiten", "Deze uren bestaan alleen voor een asielstatushouder op de Z-route.")

    def _samen(self, uit: Mapping[str, Any]) -> dict[str, Any]:
        """Return who works on the dossier, and the household if more rows name it."""
        adres, code = self._probeer("consulent", email), sleutel(uit["huishouden"] or "")
        collega = self._omgeving.collegas.get(adres) if adres else None
        if adres and collega is None:
            self.fout(
                "consulent",
                f"Geen consulent van {gemeenten.naam_van(self._gemeente)} heeft dit e-mailadres. Maak eerst het "
                "account, of laat dit leeg: dan wijst de teamleider het dossier toe.",
            )
        aantal = self._omgeving.samen.get(code, 0)
        if aantal > HUISHOUDEN_HOOGSTENS:
            self.fout("huishouden", f"Dit staat bij {aantal} rijen. Is dit de kolom met het huishouden?")
        wie = {"consulent": str(collega.id), "consulent_naam": collega.naam} if collega else {}
        return {**wie, "huishouden": code if aantal > 1 else None}

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
