# SPDX-License-Identifier: EUPL-1.2
"""A clock and the reasoning behind its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from meedoen.regie.web.onderdelen.modellen.basis import LinkBeeld, ToestandBeeld

Balksoort = Literal["loopt", "te_laat", "gehaald", "stil"]


@dataclass(frozen=True, slots=True)
class DagvakBeeld:
    """One day of those over which a date moved: "vr 25", "Eerste Kerstdag"; the last is `laatste`."""

    dag: str
    woord: str
    laatste: bool = False


@dataclass(frozen=True, slots=True)
class WaaromStap:
    """One step of the reasoning: what and why with the article, beside the fact used, its source and date."""

    titel: str
    tekst: str = ""
    artikelen: tuple[LinkBeeld, ...] = ()
    feit: str = ""
    bron: LinkBeeld | None = None
    bron_datum: str = ""
    dagen: tuple[DagvakBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class TwijfelBeeld:
    """A doubt the law leaves: which step, what we choose and why that is safe."""

    kop: str
    tekst: str


@dataclass(frozen=True, slots=True)
class WaaromBeeld:
    """The answer to "Waarom deze datum?". `feiten` are the links behind "Klopt er iets niet?".

    `teksten`: of each article whose version counts the text that was used, with the day from which it holds.
    """

    kop: str
    zin: str
    stappen: tuple[WaaromStap, ...]
    twijfels: tuple[TwijfelBeeld, ...] = ()
    feiten: tuple[LinkBeeld, ...] = ()
    teksten: tuple[LinkBeeld, ...] = ()
    voet: str = ""
    sluit_url: str = ""


@dataclass(frozen=True, slots=True)
class KlokBeeld:
    """A clock. `verstreken` is the elapsed share from 0 to 1, or None for no bar.

    `stand` replaces the written date ("Staat stil sinds 3 aug 2026"). Without `datum` and `stand` only name,
    state and `toelichting` are drawn (not started, not applicable). `waarom_url` opens the steps; when they
    are open the view fills `waarom` (with its `sluit_url`).
    """

    sleutel: str
    naam: str
    toestand: ToestandBeeld
    datum: date | None = None
    stand: str = ""
    rechts: str = ""
    verstreken: float | None = None
    balk: Balksoort = "loopt"
    onder_rechts: str = ""
    toelichting: str = ""
    waarom_vraag: str = "Waarom deze datum?"
    waarom_url: str = ""
    waarom: WaaromBeeld | None = None
