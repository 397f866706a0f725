# SPDX-License-Identifier: EUPL-1.2
"""What every acceptance rule of DUO has, and how we read what DUO's texts leave open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

_GEEN: Mapping[str, object] = MappingProxyType({})


class Levering(StrEnum):
    """What we deliver at DUO, as the page with all rules groups it."""

    PIP = "pip"
    PIP_VERWIJDEREN = "pip_verwijderen"
    AANBOD = "aanbod"
    PVT_MAP = "pvt_map"
    ZROUTE = "zroute"
    UREN = "uren"
    CONTACTPERSOON = "contactpersoon"


class Herkomst(StrEnum):
    """Who says so."""

    README = "readme"
    """The texts beside DUO's API files (repository gemeente-m2m-inburgering, 11 June 2026)."""
    SCHEMA = "schema"
    """The API file itself: type, length, pattern."""
    EIGEN = "eigen"
    """A rule of ours, that keeps what surely is a mistake from being sent."""


class Herstel(NamedTuple):
    """What one click fills in. `waarde` None empties the field."""

    veld: str
    waarde: str | date | int | None


class Weigering(NamedTuple):
    """Why DUO would refuse. `veld` is the field on the form; `waarden` fill the sentence."""

    code: str
    veld: str
    herstel: Herstel | None = None
    waarden: Mapping[str, object] = _GEEN

    @property
    def zin_code(self) -> str:
        """The code of the sentence that says in plain words what to change."""
        return f"duo_{self.code}"


class DuoRegel(NamedTuple):
    """One acceptance rule: its code, what it is about, who says so, and the doubt it rests on (a field of `Lezing`)."""

    code: str
    levering: Levering
    herkomst: Herkomst = Herkomst.README
    twijfel: str = ""

    @property
    def zin_code(self) -> str:
        """The code of the sentence that states the rule, apart from any case."""
        return f"duoregel_{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lezing:
    """How we read what DUO's texts do not settle. Each field is a doubt that the pages show.

    - `nee_na_termijn`: `verwijtbaar` Nee is allowed within two months before the end of the term. The text of June
      2026 adds: and when the term is exceeded. True follows that text; False the older one.
    - `nee_maanden`: those two months, counted back from the end (exclusive) by calendar month.
    - `bow_voor_elke_route`: "BoW-keurmerk, or TST for the onderwijsroute". True: BoW is good for every route, TST for
      the onderwijsroute only. False: for the onderwijsroute only TST is good.
    - `aanbod_na_aanbod`: "start not before end/aanbod date" is read as: the course does not start before the day of
      the aanbod, and does not end before it starts.
    - `zroute_als_pvt_map`: DUO gives no rules for the day the Z-route was completed; those of PVT and MAP are used.
    - `activiteiten_voor_pip`: hours of the brede intake count, so they may be delivered before there is a PIP.
    - `cursusuren_van_ons`: "no course hours on the current aanbod" is read as: no hours of participation as language
      lesson that our gemeente delivered.
    """

    nee_na_termijn: bool = True
    nee_maanden: int = 2
    bow_voor_elke_route: bool = True
    aanbod_na_aanbod: bool = True
    zroute_als_pvt_map: bool = True
    activiteiten_voor_pip: bool = True
    cursusuren_van_ons: bool = True


LEZING = Lezing()
