# SPDX-License-Identifier: EUPL-1.2
"""Collects the rows of one dossier: gives each its moment of recording and keeps the phase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from meedoen.domein.fasen import Aanleiding, Fase, FaseWeigering, overgang
from meedoen.domein.gebeurtenissen import (
    Bron,
    FaseGewijzigd,
    Gebeurtenis,
    Gegevens,
    NotificatieOntvangen,
    PlichtVastgesteld,
    TaakAfgesloten,
)
from meedoen.regie.demo.lijnen import werkdag
from meedoen.regie.demo.nummers import uuid7

if TYPE_CHECKING:
    from meedoen.regie.demo.levensloop.plan import PipGegevens

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_OCHTEND, _KANTOOR = time(7, 40, tzinfo=AMSTERDAM), time(9, 15, tzinfo=AMSTERDAM)
_MIDDAG = time(16, 10, tzinfo=AMSTERDAM)
_TUSSEN = timedelta(minutes=4)


class Team(NamedTuple):
    """Who works on this dossier: consulent (id and name), and the contact person at the executor.

    `school`: name of the school at which this gemeente places people; empty where there is none.
    """

    consulent_id: UUID
    consulent: str
    uitvoerder: str
    organisatie: str
    school: str = ""


class Feit(NamedTuple):
    """One row: its typed data, the day it is true from, when we knew it, who said it and who recorded it.

    ``door`` is the name of the consulent, or the chain partner. ``medewerker_id`` is None for the chain.
    """

    gegevens: Gegevens
    geldig_op: date
    vastgelegd_op: datetime
    bron: Bron
    door: str
    medewerker_id: UUID | None = None


class Stap(NamedTuple):
    """Something the consulent (or the school) laid down on `dag`; `betreft`: DUO took it the day after, and then told
    `bij_duo`.
    """

    dag: date
    gegevens: Gegevens
    betreft: str = ""
    bij_duo: Gegevens | None = None
    door_school: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Levensloop:
    """The whole dossier so far. ``consulent_id`` is None while nobody took it."""

    feiten: tuple[Feit, ...]
    fase: Fase
    fase_sinds: date
    aangemaakt_op: datetime
    consulent_id: UUID | None
    gepauzeerd_sinds: date | None
    gesloten_op: date | None
    pip: PipGegevens | None


def als_gebeurtenissen(feiten: tuple[Feit, ...], rng: Random) -> tuple[Gebeurtenis, ...]:
    """Return the rows as the domain keeps them, each with a UUIDv7 of its moment of recording."""
    return tuple(
        Gebeurtenis(uuid7(feit.vastgelegd_op, rng), feit.gegevens, feit.geldig_op, feit.vastgelegd_op, feit.bron)
        for feit in feiten
    )


class Schrijver:
    """Mutable helper while one life is written; rows must be offered in time order."""

    def __init__(self, *, vandaag: date, rng: Random, team: Team, fase: Fase) -> None:
        self.vandaag, self.gister = vandaag, vandaag - timedelta(days=1)
        self.rng, self.team, self.fase = rng, team, fase
        self.fase_sinds: date | None = None
        self.consulent_id: UUID | None = None
        self.gepauzeerd_sinds: date | None = None
        self.plicht: PlichtVastgesteld | None = None
        self._feiten: list[Feit] = []
        self._laatste: datetime | None = None
        self._los = 0

    def werkdag(self, dag: date, na: int = 0) -> date:
        """Return the working day on or after ``dag`` + ``na`` days, never later than yesterday."""
        return werkdag(dag + timedelta(days=na), self.gister)

    def vooruit(self, dag: date) -> date:
        """Return the working day on or after ``dag``, also when that lies ahead (an appointment)."""
        return dag + timedelta(days=7 - dag.weekday() if dag.weekday() >= 5 else 0)

    def keten(self, gegevens: Gegevens, op: date, *, bekend: date | None = None, bron: Bron = Bron.DUO) -> None:
        """Add a row that a chain partner brought, true from ``op`` and known on ``bekend`` (else ``op``)."""
        self._voeg(gegevens, op, self._moment(bekend or op, _OCHTEND), bron, bron.value.upper(), None)

    def mens(self, gegevens: Gegevens, op: date, *, bekend: date | None = None) -> None:
        """Add a row that the consulent recorded."""
        moment = self._moment(bekend or op, _KANTOOR)
        self._voeg(gegevens, op, moment, Bron.MEDEWERKER, self.team.consulent, self.team.consulent_id)

    def tussendoor(self, gegevens: Gegevens, op: date) -> None:
        """Add a row that the consulent recorded at the end of ``op``, in whatever order it is offered."""
        self._los += 1
        dag = max(min(op, self.gister), self._feiten[0].vastgelegd_op.date())
        moment = datetime.combine(dag, _MIDDAG) + self._los * timedelta(minutes=1)
        feit = Feit(gegevens, op, moment, Bron.MEDEWERKER, self.team.consulent, self.team.consulent_id)
        self._feiten.append(feit)

    def aanbieder(self, gegevens: Gegevens, op: date) -> None:
        """Add a row that the school told."""
        self._voeg(gegevens, op, self._moment(op, _KANTOOR), Bron.PARTNER, self.team.school, None)

    def systeem(self, gegevens: Gegevens, op: date) -> None:
        """Add a row that the product recorded by itself."""
        self._voeg(gegevens, op, self._moment(op, _OCHTEND), Bron.SYSTEEM, "Meedoen", None)

    def notificatie(self, code: str, op: date) -> None:
        """Add the notification of DUO with this SS code, received on ``op``."""
        moment = self._moment(op, _OCHTEND)
        gegevens = NotificatieOntvangen(
            gebeurtenis_id=code,
            registratie_datum_tijd=moment - timedelta(minutes=3),
            bericht_id=UUID(int=self.rng.getrandbits(128), version=4),
        )
        self._voeg(gegevens, op, moment, Bron.DUO, "DUO", None)

    def ga(self, aanleiding: Aanleiding, op: date) -> None:
        """Move the phase as ``domein.fasen`` says; a refused transition is a mistake in this generator."""
        uitkomst = overgang(self.fase, aanleiding)
        if isinstance(uitkomst, FaseWeigering):
            raise AssertionError(f"{aanleiding} kan niet vanuit {self.fase}: {uitkomst.code}")
        if uitkomst.waarde is not self.fase:
            rij = FaseGewijzigd(van=self.fase.value, naar=uitkomst.waarde.value, aanleiding=aanleiding.value)
            self.systeem(rij, op)
            self.fase, self.fase_sinds = uitkomst.waarde, op

    def begin(self, aanleiding: Aanleiding, op: date) -> None:
        """Write the first phase, as the product does when it makes a dossier."""
        rij = FaseGewijzigd(van="", naar=self.fase.value, aanleiding=aanleiding.value)
        self.systeem(rij, op)

    def stel_plicht_vast(self, plicht: PlichtVastgesteld, op: date, *, bekend: date | None = None) -> None:
        """Add what DUO says of the duty."""
        self.plicht = plicht
        self.keten(plicht, op, bekend=bekend)

    def beeindig_plicht(self, op: date, reden: str) -> None:
        """Add that DUO says the duty is over since ``op``, in its words."""
        if self.plicht is None:
            raise AssertionError("een plicht die er niet is, eindigt niet")
        voorbij = replace(self.plicht, inburgeringsplichtig=False, einddatum=op, wijzigingsdatum=op, reden=reden)
        self.stel_plicht_vast(voorbij, op)

    def sluit_taak(self, sleutel: str, op: date) -> None:
        """Write that the consulent closed the task with this key; it stays open when ``op`` is not past yet."""
        if op <= self.gister:
            self.mens(TaakAfgesloten(sleutel=sleutel, datum=op), op)

    def klaar(self, pip: PipGegevens | None) -> Levensloop:
        """Return the finished life."""
        aangemaakt = self._feiten[0].vastgelegd_op
        return Levensloop(
            feiten=tuple(sorted(self._feiten, key=lambda feit: feit.vastgelegd_op)),
            fase=self.fase,
            fase_sinds=self.fase_sinds or aangemaakt.date(),
            aangemaakt_op=aangemaakt,
            consulent_id=self.consulent_id,
            gepauzeerd_sinds=self.gepauzeerd_sinds,
            gesloten_op=self.fase_sinds if self.fase is Fase.GESLOTEN else None,
            pip=pip,
        )

    def _moment(self, dag: date, uur: time) -> datetime:
        moment = datetime.combine(min(dag, self.gister), uur)
        return moment if self._laatste is None else max(moment, self._laatste + _TUSSEN)

    def _voeg(self, gegevens: Gegevens, op: date, moment: datetime, bron: Bron, door: str, wie: UUID | None) -> None:
        self._laatste = moment
        self._feiten.append(Feit(gegevens, op, moment, bron, door, wie))
