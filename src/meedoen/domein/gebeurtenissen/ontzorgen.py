# SPDX-License-Identifier: EUPL-1.2
"""Rows of ontzorgen: the college pays fixed costs out of the bijstand (Participatiewet, articles 56a and 57).

No row holds an amount: those are a field group of their own, and stand with the room (`regie/ontzorgen`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class VasteLast(StrEnum):
    """A fixed cost. The first five are those of article 56a lid 2, named as `recht` names them."""

    HUUR = "huur"
    GAS = "gas"
    WATER = "water"
    STROOM = "stroom"
    ZORGVERZEKERING = "zorgverzekering"
    INTERNET = "internet"
    VERZEKERING = "verzekering"
    ANDERS = "anders"


class Betaler(StrEnum):
    """Who pays a fixed cost."""

    GEMEENTE = "gemeente"
    """The college, out of the bijstand, in the name of the person."""
    ZELF = "zelf"
    ANDER = "ander"
    """Somebody else, or it is part of another cost (water within the rent)."""


@gebeurtenis("bijstand_vastgesteld", Soort.MENS, Veldgroep.ONTZORGEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class BijstandVastgesteld(Gegevens):
    """The right to bijstand arose on `vanaf`; `tot` is the first day without it again. The last row counts."""

    vanaf: date
    tot: date | None = None


@gebeurtenis("ontzorgen_begonnen", Soort.MENS, Veldgroep.ONTZORGEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class OntzorgenBegonnen(Gegevens):
    """The payments out of the bijstand are arranged since `datum`."""

    datum: date


@gebeurtenis("vaste_last_geregeld", Soort.MENS, Veldgroep.ONTZORGEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class VasteLastGeregeld(Gegevens):
    """Who pays one fixed cost from `vanaf` until `tot` (exclusive).

    A later row with the same `last_id` is about the same payment, mostly its end. `reden`: why it departs from what
    article 56a asks; empty where it does not.
    """

    last_id: UUID
    last: VasteLast
    betaler: Betaler
    vanaf: date
    tot: date | None = None
    reden: str = ""


@gebeurtenis("exitplan_gemaakt", Soort.MENS, Veldgroep.ONTZORGEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class ExitplanGemaakt(Gegevens):
    """On `datum` it was agreed with the person which costs they will pay themselves, and when."""

    datum: date


@gebeurtenis("ontzorgen_verlengd", Soort.MENS, Veldgroep.ONTZORGEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class OntzorgenVerlengd(Gegevens):
    """On its own ground (article 57 onderdeel a) the college goes on paying until `tot` (exclusive).

    `reden`: the good reasons to believe that this person can't spend the bijstand responsibly without help.
    """

    datum: date
    tot: date
    reden: str


@gebeurtenis("ontzorgen_beeindigd", Soort.MENS, Veldgroep.ONTZORGEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class OntzorgenBeeindigd(Gegevens):
    """The exit talk was on `datum`; from `zelf_vanaf` the person pays all fixed costs."""

    datum: date
    zelf_vanaf: date
    toelichting: str = ""
