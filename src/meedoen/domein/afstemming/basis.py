# SPDX-License-Identifier: EUPL-1.2
"""The words of the reconciliation: what is compared, which causes there are, and what a person does about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten import berichten
from meedoen.domein.toegang import Veldgroep


class Onderdeel(StrEnum):
    """What both sides hold. The first group is DUO's to say, the second ours to deliver."""

    PERSOON = "persoon"
    PLICHT = "plicht"
    DOELGROEP = "doelgroep"
    TERMIJN = "termijn"
    LBT = "lbt"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    PIP = "pip"
    CONTACTPERSOON = "contactpersoon"
    AANBOD = "aanbod"
    PVT = "pvt"
    MAP = "map"
    ZROUTE = "zroute"
    UREN = "uren"

    @property
    def veldgroep(self) -> Veldgroep:
        """The field group that a reader of a difference here needs."""
        match self:
            case Onderdeel.PERSOON | Onderdeel.CONTACTPERSOON:
                return Veldgroep.BERICHTEN
            case Onderdeel.PLICHT | Onderdeel.DOELGROEP | Onderdeel.VRIJSTELLING:
                return Veldgroep.VERBLIJF
            case Onderdeel.LBT:
                return Veldgroep.LBT_EXAMENS
            case Onderdeel.ONTHEFFING:
                return Veldgroep.ONTHEFFING
            case Onderdeel.UREN:
                return Veldgroep.UREN
        return Veldgroep.PIP


class Oorzaak(StrEnum):
    """Why the two sides probably differ."""

    NOG_NIET_VERSTUURD = "nog_niet_verstuurd"
    """A message of ours about it still waits, or is on its way."""
    NIET_KLAARGEZET = "niet_klaargezet"
    """No message about it stands ready, or somebody withdrew it."""
    GEWEIGERD = "geweigerd"
    """DUO said no, or could not read it, and a person must look."""
    MELDING_WACHT = "melding_wacht"
    """A notification of DUO about this person is not handled yet."""
    GEWIJZIGD_BIJ_DUO = "gewijzigd_bij_duo"
    HIER_VERBETERD = "hier_verbeterd"
    """DUO repeats what a person put something better in the place of here. It is never taken over."""
    ANDERE_GEMEENTE = "andere_gemeente"
    ONZE_FOUT = "onze_fout"
    """DUO accepted what we sent and has something else all the same."""


class Stap(StrEnum):
    """The one act that a difference asks for."""

    AFWACHTEN = "afwachten"
    KETEN = "keten"
    OPNIEUW_STUREN = "opnieuw_sturen"
    OVERNEMEN = "overnemen"
    """Take over in the dossier what DUO says."""
    TIJDLIJN = "tijdlijn"
    """See what was corrected here, and why."""
    PLAN = "plan"
    TRAJECT = "traject"
    GEGEVENS = "gegevens"
    CONTACTPERSOON = "contactpersoon"


Bijdrage = str | int | bool | date | None
"""One value as one of both sides holds it; None: nothing."""


class Waarde(NamedTuple):
    """One value that differs: its name, ours and DUO's."""

    naam: str
    ons: Bijdrage
    duo: Bijdrage


class Bericht(NamedTuple):
    """One message of our outbox about this person. `staat` and `oorzaak` as in `regie.uitgaand.models.Bericht`."""

    id: UUID
    staat: str
    oorzaak: str
    inhoud: berichten.Bericht

    @property
    def wacht(self) -> bool:
        """It still has to leave, or is leaving."""
        return self.staat in ("wacht", "bezig")

    @property
    def vast(self) -> bool:
        """It was refused or is stuck: a person must look."""
        return self.staat in ("geweigerd", "vastgelopen")


class Contact(NamedTuple):
    """Our contact person of today: the id and name of the colleague."""

    medewerker_id: str
    naam: str


class PipBijDuo(NamedTuple):
    """The PIP that DUO holds. `gemeente` is the code as int."""

    gemeente: int
    dagtekening: date
    leerroute: str
    niveau: str | None = None
    uren_totaal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandBijDuo:
    """What DUO answered tonight. Only of the `beantwoord` parts the other fields say something.

    `nieuws`: what DUO says and the tijdlijn does not, as facts; `herhaald`: those that only say again what a person
    put something better in the place of (`domein.geldend.herhalingen`), not in `nieuws`. `geweigerd`: why DUO gives
    nothing of this person; `onbekend`: DUO does not know the person at all. The totals of hours are those of our
    gemeente.
    """

    beantwoord: frozenset[Onderdeel] = frozenset()
    nieuws: tuple[g.Gegevens, ...] = ()
    herhaald: tuple[g.Gegevens, ...] = ()
    lbt_nummer: str | None = None
    pip: PipBijDuo | None = None
    pvt: date | None = None
    map: date | None = None
    uren: Mapping[Urensoort, int | None] = field(default_factory=dict)
    geweigerd: str = ""
    onbekend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verschil:
    """One difference. `sleutel` names it within the dossier; `tekst` is what DUO said when it refused.

    `bericht` is the message of ours that it hangs on, if any.
    """

    onderdeel: Onderdeel
    sleutel: str
    oorzaak: Oorzaak
    stap: Stap
    waarden: tuple[Waarde, ...] = ()
    bericht: UUID | None = None
    tekst: str = ""


class Vergelijking(NamedTuple):
    """What one look gave: the differences, the keys that are equal, and which parts were looked at."""

    verschillen: tuple[Verschil, ...]
    gelijk: frozenset[str]
    bekeken: frozenset[Onderdeel]
