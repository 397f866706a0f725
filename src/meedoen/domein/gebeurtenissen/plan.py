# SPDX-License-Identifier: EUPL-1.2
"""Rows of the plan: concept, adoption, letter (Wet inburgering 2021, articles 15 and 17)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


@gebeurtenis("pip_concept_klaar", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipConceptKlaar(Gegevens):
    """The draft of the PIP is complete enough to adopt."""

    datum: date


@gebeurtenis("pip_voorgelegd", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipVoorgelegd(Gegevens):
    """A draft lies before a second person to adopt (four eyes). `terug`: it was taken or given back."""

    versie: int
    datum: date
    door: str
    terug: bool = False


@gebeurtenis("pip_intrekken_voorgelegd", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipIntrekkenVoorgelegd(Gegevens):
    """To withdraw this version lies before a second person, where two adopted it. `terug`: taken or given back."""

    versie: int
    datum: date
    door: str
    terug: bool = False


@gebeurtenis("pip_vastgesteld", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipVastgesteld(Gegevens):
    """The college adopted a PIP. `leerroute` is DUO's B, O or Z; `versie` counts from 1.

    `wijzigingsgrond` is empty for the first version. `bekendgemaakt_op` is the day the letter was sent, None
    while it still has to go out: the bezwaartermijn runs from the day after it (Awb 6:8).
    `gesprekken`: how many voortgangsgesprekken it promises; `uren_les` and `uren_meedoen` the hours over the whole
    route. None: not told.
    """

    dagtekening: date
    leerroute: str
    versie: int
    niveau: str | None = None
    wijzigingsgrond: str | None = None
    bekendgemaakt_op: date | None = None
    gesprekken: int | None = None
    uren_les: int | None = None
    uren_meedoen: int | None = None


@gebeurtenis("termijn_verteld", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class TermijnVerteld(Gegevens):
    """The person was told until when the term runs; `einde` is the end (exclusive) that was told."""

    datum: date
    einde: date
