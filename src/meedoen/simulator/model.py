# SPDX-License-Identifier: EUPL-1.2
"""What the simulated DUO knows of one person. Names are DUO's own; dates are `date`; codes of gemeenten have
4 digits.

Ends of plicht, doelgroep and vrijstelling are inclusive, the end of the inburgeringstermijn is exclusive
(DUO's files).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

ASIEL = "Asielstatushouder"
GEZIN_OVERIG = "Gezinsmigrant en overige migrant"


@dataclass(kw_only=True)
class Plicht:
    indicator: bool
    begindatum: date | None = None
    einddatum: date | None = None
    wijzigingsdatum: date | None = None
    kennisgeving: date | None = None
    reden: str | None = None


@dataclass(kw_only=True)
class Doelgroep:
    indeling: str
    begindatum: date
    einddatum: date | None = None
    gedetailleerd: str | None = None
    asielrechten: str | None = None


@dataclass(kw_only=True)
class Pip:
    gemeentecode: str
    dagtekening: date
    leerroute: str
    niveau: str | None = None
    intensiteit: int | None = None
    mag_opleiding_afmaken: bool | None = None
    alfabetisering: str | None = None


@dataclass(kw_only=True)
class Termijn:
    start: date
    einde: date
    wijzigingsdatum: date | None = None
    grondcode: str | None = None
    grondomschrijving: str | None = None


@dataclass(kw_only=True)
class Aanbod:
    gemeentecode: str
    instellingsnummer: str
    alfabetisering: str
    datum: date | None = None
    start: date | None = None
    einde: date | None = None


@dataclass(kw_only=True)
class Uren:
    gemeentecode: str
    bekend_tot: date | None = None
    taalles: int | None = None
    activiteiten: int | None = None
    brede_intake: int | None = None


@dataclass(kw_only=True)
class Resultaat:
    gemeentecode: str
    datum: date | None = None
    verwijtbaar: str | None = None


@dataclass(kw_only=True)
class Persoon:
    """One person at DUO. `vestigingen`: gemeentecode -> first day living there; `uren`: one entry per
    gemeente.
    """

    bsn: str | None = None
    v_nummer: int | None = None
    naam: str = ""
    geboortedatum: date | None = None
    gemeentecode: str | None = None
    vestigingen: dict[str, date] = field(default_factory=dict)
    coa_locatie: bool = False
    gekoppelde_gemeente: str | None = None
    doelgroep: Doelgroep
    doelgroep_historie: list[Doelgroep] = field(default_factory=list)
    plicht: Plicht | None = None
    plicht_historie: list[Plicht] = field(default_factory=list)
    pips: list[Pip] = field(default_factory=list)
    termijn: Termijn | None = None
    termijn_historie: list[Termijn] = field(default_factory=list)
    lbt_nummer: str | None = None
    lbt_resultaten: list[dict[str, Any]] = field(default_factory=list)
    aanbod: list[Aanbod] = field(default_factory=list)
    examens: list[dict[str, Any]] = field(default_factory=list)
    gratis_pogingen: dict[str, int] = field(default_factory=dict)
    vrijstellingen: list[dict[str, Any]] = field(default_factory=list)
    ontheffingen: list[dict[str, Any]] = field(default_factory=list)
    verlengingen: list[dict[str, Any]] = field(default_factory=list)
    boetes: list[dict[str, Any]] = field(default_factory=list)
    gebeurtenissen: list[dict[str, Any]] = field(default_factory=list)
    uren: list[Uren] = field(default_factory=list)
    map: Resultaat | None = None
    pvt: Resultaat | None = None
    zroute: Resultaat | None = None

    @property
    def sleutel(self) -> str:
        """How the person is found: the BSN, or `V` and the V-nummer while there is no BSN."""
        return self.bsn or f"V{self.v_nummer}"

    @property
    def pip(self) -> Pip | None:
        """The current PIP: the last one that was not withdrawn."""
        return self.pips[-1] if self.pips else None

    @property
    def asiel(self) -> bool:
        return self.doelgroep.indeling == ASIEL

    @property
    def plichtig(self) -> bool:
        return self.plicht is not None and self.plicht.indicator

    @property
    def woont_in(self) -> str | None:
        """The gemeente of residence, for someone who does not live at a COA location."""
        return None if self.coa_locatie else self.gemeentecode

    def uren_van(self, gemeentecode: str) -> Uren | None:
        return next((u for u in self.uren if u.gemeentecode == gemeentecode), None)


T = TypeVar("T")


def naar_json(waarde: Any) -> Any:
    """A dataclass (nested) as JSON values; dates in ISO form, empty members left out."""
    if is_dataclass(waarde) and not isinstance(waarde, type):
        paren = ((f.name, naar_json(getattr(waarde, f.name))) for f in fields(waarde))
        return {naam: deel for naam, deel in paren if deel not in (None, [], {})}
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, list | tuple):
        return [naar_json(deel) for deel in waarde]
    if isinstance(waarde, dict):
        return {sleutel: naar_json(deel) for sleutel, deel in waarde.items()}
    return waarde


@cache
def _typen(soort: type[Any]) -> dict[str, Any]:
    return get_type_hints(soort)


def van_json(soort: type[T], waarde: dict[str, Any]) -> T:
    """The dataclass `soort` from what `naar_json` made; TypeError for an unknown or missing member."""
    typen = _typen(soort)  # type: ignore[arg-type]  # mypy holds that type[T] has no hash
    return soort(**{naam: _lees(typen.get(naam, Any), deel) for naam, deel in waarde.items()})


def _lees(soort: Any, waarde: Any) -> Any:
    oorsprong = get_origin(soort)
    if oorsprong in (Union, UnionType):
        echt = next(deel for deel in get_args(soort) if deel is not type(None))
        return None if waarde is None else _lees(echt, waarde)
    if oorsprong is list:
        return [_lees(get_args(soort)[0], deel) for deel in waarde]
    if oorsprong is dict:
        return {sleutel: _lees(get_args(soort)[1], deel) for sleutel, deel in waarde.items()}
    if soort is date:
        return date.fromisoformat(waarde)
    if isinstance(soort, type) and is_dataclass(soort):
        return van_json(soort, waarde)
    return waarde
