# SPDX-License-Identifier: EUPL-1.2
"""Rows with what DUO holds of a person beside plicht and term: exams, exemptions, hours, requests, fines.

Names and values follow DUO's files (release of June 2026). A value DUO changes is a new row with the same key; what
DUO no longer lists is a row `NietMeerBijDuo`. Nothing here is ever overwritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


class Reikwijdte(StrEnum):
    """How far an exemption goes; of an ontheffing DUO knows the first and the last."""

    GEHEEL = "geheel"
    TIJDELIJK = "tijdelijk"
    GEDEELTELIJK = "gedeeltelijk"


class BijDuo(StrEnum):
    """Which kind of thing DUO listed once and lists no more."""

    EXAMEN = "examen"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    LBT_NUMMER = "lbt_nummer"
    MAP = "map"
    PVT = "pvt"
    VERLENGING = "verlenging"
    BOETE = "boete"

    @property
    def veldgroep(self) -> Veldgroep:
        """The field group a reader needs to see what it was."""
        match self:
            case BijDuo.EXAMEN | BijDuo.LBT_NUMMER:
                return Veldgroep.LBT_EXAMENS
            case BijDuo.VRIJSTELLING:
                return Veldgroep.VERBLIJF
            case BijDuo.ONTHEFFING:
                return Veldgroep.ONTHEFFING
            case BijDuo.BOETE:
                return Veldgroep.HANDHAVING
        return Veldgroep.PIP


@gebeurtenis("examen_uitslag", Soort.KETEN, Veldgroep.LBT_EXAMENS)
@dataclass(frozen=True, slots=True, kw_only=True)
class ExamenUitslag(Gegevens):
    """One result of the Examen API. `onderdeel`: KNM, LE, LU, SC or SP; `niveau`: A2, B1 or B2.

    `resultaat`: Geslaagd, Gezakt or Geen; `reden` only with Geen: Verwijtbaar, Nietverwijtbaar, Afgemeld or Absent.
    """

    datum: date
    onderdeel: str
    resultaat: str
    niveau: str | None = None
    reden: str | None = None

    @property
    def sleutel(self) -> str:
        """What makes two rows the same exam."""
        return f"{self.datum} {self.onderdeel}"


@gebeurtenis("gratis_pogingen", Soort.KETEN, Veldgroep.LBT_EXAMENS)
@dataclass(frozen=True, slots=True, kw_only=True)
class GratisPogingen(Gegevens):
    """How often somebody may still sit one part without paying (Examen API). Rows are laid as `Examentegoed` now."""

    onderdeel: str
    tegoed: int


@gebeurtenis("examentegoed", Soort.KETEN, Veldgroep.LBT_EXAMENS)
@dataclass(frozen=True, slots=True, kw_only=True)
class Examentegoed(Gegevens):
    """What one answer of DUO changed in the free attempts: `onderdelen[i]` may still be sat `tegoeden[i]` times."""

    onderdelen: tuple[str, ...]
    tegoeden: tuple[int, ...]

    @property
    def delen(self) -> tuple[GratisPogingen, ...]:
        """The parts, each by itself."""
        paren = zip(self.onderdelen, self.tegoeden, strict=True)
        return tuple(GratisPogingen(onderdeel=onderdeel, tegoed=tegoed) for onderdeel, tegoed in paren)


@gebeurtenis("vrijstelling_besloten", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class VrijstellingBesloten(Gegevens):
    """DUO's decision on a vrijstelling. `reden`: AVI, DIP, DOC, GED, INB, INS or OPL (Vrijstelling API).

    `start` and `einde` (both inclusive) only of a temporary one; `onderdeel` and `niveau` only of a partial one.
    """

    reikwijdte: Reikwijdte
    toegekend: bool
    reden: str
    datum: date | None = None
    start: date | None = None
    einde: date | None = None
    onderdeel: str | None = None
    niveau: str | None = None

    @property
    def sleutel(self) -> str:
        """What makes two rows the same decision; the end of a temporary one can move."""
        dag = self.start or self.datum
        return f"{self.reikwijdte} {self.reden} {dag} {self.onderdeel or ''}".strip()


@gebeurtenis("ontheffing_besloten", Soort.KETEN, Veldgroep.ONTHEFFING)
@dataclass(frozen=True, slots=True, kw_only=True)
class OntheffingBesloten(Gegevens):
    """DUO's decision on an ontheffing (Ontheffing API). `grond`: BIO or MED.

    `uren`: the most hours of participation (in five years) that somebody can bear on the Z-route; 0 is none.
    """

    reikwijdte: Reikwijdte
    toegekend: bool
    grond: str
    datum: date
    onderdeel: str | None = None
    uren: int | None = None

    @property
    def sleutel(self) -> str:
        """What makes two rows the same decision; the ground can be corrected."""
        return f"{self.reikwijdte} {self.datum} {self.onderdeel or ''}".strip()


@gebeurtenis("termijn_eerder", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class TermijnEerder(Gegevens):
    """A line of the history of the term that was not told to us at the time. `einde` is exclusive."""

    einde: date | None = None
    wijzigingsdatum: date | None = None
    grondcode: str | None = None
    omschrijving: str | None = None


@gebeurtenis("plicht_eerder", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlichtEerder(Gegevens):
    """A line of the history of the inburgeringsplicht that was not told to us at the time."""

    inburgeringsplichtig: bool
    begindatum: date | None = None
    einddatum: date | None = None
    wijzigingsdatum: date | None = None


@gebeurtenis("pip_elders", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipElders(Gegevens):
    """The gemeente after us adopted a PIP: from then our access to the data at DUO ends (article 33)."""

    dagtekening: date
    gemeente: int


@gebeurtenis("uren_bij_duo", Soort.KETEN, Veldgroep.UREN)
@dataclass(frozen=True, slots=True, kw_only=True)
class UrenBijDuo(Gegevens):
    """The totals one gemeente gave DUO (Gevolgde Uren API), known until `bekend_tot`."""

    gemeente: int
    bekend_tot: date | None = None
    taalles: int | None = None
    participatie: int | None = None
    brede_intake: int | None = None


@gebeurtenis("onderdeel_bij_duo", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class OnderdeelBijDuo(Gegevens):
    """The day DUO holds for the final talk of the MAP or the signing of the PVT."""

    onderdeel: BijDuo
    datum: date


@gebeurtenis("verlenging_gevraagd", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerlengingGevraagd(Gegevens):
    """A request for a longer term (Verlenging API). `oordeel`: Toegekend, Afgewezen or InBehandeling."""

    ontvangen: date
    oordeel: str
    datum: date | None = None

    @property
    def sleutel(self) -> str:
        """What makes two rows the same request."""
        return str(self.ontvangen)


@gebeurtenis("boete_bij_duo", Soort.KETEN, Veldgroep.HANDHAVING)
@dataclass(frozen=True, slots=True, kw_only=True)
class BoeteBijDuo(Gegevens):
    """A fine that DUO gave for passing the term (Boete API): whole euros, and the day it became final."""

    bedrag: int
    datum: date

    @property
    def sleutel(self) -> str:
        """What makes two rows the same fine."""
        return f"{self.datum} {self.bedrag}"


@gebeurtenis("niet_meer_bij_duo", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class NietMeerBijDuo(Gegevens):
    """DUO listed this before and lists it no more: it was withdrawn. `sleutel` says which one.

    A row gets the field group of the thing itself (`BijDuo.veldgroep`).
    """

    wat: BijDuo
    sleutel: str = ""


@gebeurtenis("toegang_duo_geeindigd", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class ToegangDuoGeeindigd(Gegevens):
    """From `datum` on we may no longer ask DUO about this person (Wet inburgering 2021, article 33 onderdeel a)."""

    datum: date
