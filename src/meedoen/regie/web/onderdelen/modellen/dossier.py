# SPDX-License-Identifier: EUPL-1.2
"""Head, path, timeline and people of a dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from meedoen.regie.web.onderdelen.modellen.basis import (
    FeitBeeld,
    KnopBeeld,
    LinkBeeld,
    TabBeeld,
    ToestandBeeld,
)

Stationstaat = Literal["klaar", "nu", "komt", "nvt"]
Tijdlijnsoort = Literal["mens", "keten", "correctie", "brief", "klok"]


@dataclass(frozen=True, slots=True)
class StapBeeld:
    """The next step of a dossier. `reden` is at most 72 characters wide text: why now; `toestand` when time presses."""

    titel: str
    reden: str
    hoofdknop: KnopBeeld | None = None
    stille_knop: KnopBeeld | None = None
    kop: str = "Volgende stap"
    toestand: ToestandBeeld | None = None


@dataclass(frozen=True, slots=True)
class StationBeeld:
    """A station of the metro line. At most two lines of at most twenty characters under the name."""

    naam: str
    staat: Stationstaat
    regel1: str = ""
    regel2: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class TijdlijnRegel:
    """One event. `geldig_op` always shows; `vastgelegd_op` only where it differs, with how many days later.

    For a correction `stond_er` and `is_nu` are drawn beside each other; `stond_kop` heads the old value.
    `bron` is who or what said it; `links` follow it.
    """

    datum: date
    soort: Tijdlijnsoort
    titel: str
    zin: str = ""
    bron: str = ""
    links: tuple[LinkBeeld, ...] = ()
    geldig_op: date | None = None
    vastgelegd_op: date | None = None
    stond_er: str = ""
    is_nu: str = ""
    stond_kop: str = "Stond er"


@dataclass(frozen=True, slots=True)
class UitspraakDeel:
    """A piece of how to say a name; `klemtoon` pieces are bold: a-**mie**-ra."""

    tekst: str
    klemtoon: bool = False


@dataclass(frozen=True, slots=True)
class DossierkopBeeld:
    """Head of a dossier. `markeringen` are words that must be seen (geheim adres, minderjarig)."""

    naam: str
    feiten: tuple[FeitBeeld, ...]
    tabs: tuple[TabBeeld, ...] = ()
    uitspraak: tuple[UitspraakDeel, ...] = ()
    knoppen: tuple[KnopBeeld, ...] = ()
    markeringen: tuple[ToestandBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class MensBeeld:
    """Somebody around the newcomer; `telefoon` becomes a link to call."""

    naam: str
    rol: str
    telefoon: str = ""
    toestand: ToestandBeeld | None = None


@dataclass(frozen=True, slots=True)
class KetenBeeld:
    """State of the exchange with one partner (DUO, BRP, COA). `wat`: what goes over the line; `cijfers`: the queue."""

    partner: str
    toestand: ToestandBeeld
    toelichting: str = ""
    link: LinkBeeld | None = None
    wat: str = ""
    cijfers: str = ""


@dataclass(frozen=True, slots=True)
class GeplandBeeld:
    """Something planned: when ("di 24 nov, 10.00"), what, and a small line."""

    wanneer: str
    titel: str
    zin: str = ""


@dataclass(frozen=True, slots=True)
class LastBeeld:
    """Load in points: three parts (intake and plan, traject, afronding and nazorg), limit, and full width."""

    delen: tuple[int, int, int]
    grens: int
    maximum: int
    omschrijving: str
