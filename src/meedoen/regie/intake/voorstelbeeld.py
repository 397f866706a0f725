# SPDX-License-Identifier: EUPL-1.2
"""Proposals to complete the intake without the person, as a page lists them, and who can be the second person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from meedoen.domein.gebeurtenissen import Voorlegging
from meedoen.domein.toegang import Handeling, Rol, mag
from meedoen.regie.intake.models import Afrondingsvoorstel
from meedoen.regie.organisaties.queries import collegas
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, ToestandBeeld

_TOESTAND: Final[dict[str, ToestandBeeld]] = {
    Voorlegging.BEVESTIGD.value: ToestandBeeld("goed", "Bevestigd"),
    Voorlegging.TERUGGEGEVEN.value: ToestandBeeld("let_op", "Teruggegeven"),
    Voorlegging.TERUGGEHAALD.value: ToestandBeeld("nvt", "Teruggehaald"),
}
_WACHT: Final = ToestandBeeld("wacht", "Wacht op een collega")
_VERVALLEN: Final = ToestandBeeld("nvt", "Vervallen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """One proposal in the list. `wie`: what was done, when and by whom, in order, as label and words."""

    toestand: ToestandBeeld
    wie: tuple[tuple[str, str], ...]
    reden: str
    terugreden: str
    bewijs: LinkBeeld | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tweeden:
    """Who can be the second person today: their names, the teamleider first; `teamleider`: there is one, who sees it
    on Vandaag."""

    namen: tuple[str, ...]
    teamleider: bool


def voorstellen(rijen: Sequence[Afrondingsvoorstel], open_: Afrondingsvoorstel | None, *, basis: str) -> list[Voorstel]:
    """Return the list, newest first; `open_` is the one that waits. `basis`: address of the dossier."""
    return [_voorstel(rij, rij is open_, f"{basis}/intake/bewijs") for rij in rijen]


def _voorstel(rij: Afrondingsvoorstel, wacht: bool, bewijs_url: str) -> Voorstel:
    wie = [("Voorgelegd", _wie(rij.voorgelegd_op, rij.voorgelegd_door_naam))]
    toestand = _WACHT if wacht else _TOESTAND.get(rij.staat, _VERVALLEN)
    if rij.besloten_op is not None:
        wie.append((toestand.tekst, _wie(rij.besloten_op, rij.besloten_door_naam)))
    return Voorstel(
        toestand=toestand,
        wie=tuple(wie),
        reden=rij.reden,
        terugreden=rij.terugreden,
        bewijs=LinkBeeld("Bewijs lezen", bewijs_url) if rij.ontvangstbewijs else None,
    )


def _wie(moment: datetime, naam: str) -> str:
    return f"{datums.voluit_met_dag(moment.astimezone(AMSTERDAM).date())}, door {naam}"


def teruggegeven(rijen: Sequence[Afrondingsvoorstel]) -> Voorstel | None:
    """Return the last proposal when a colleague sent it back: what to do before laying it before them again."""
    laatste = rijen[0] if rijen and rijen[0].staat == Voorlegging.TERUGGEGEVEN.value else None
    return _voorstel(laatste, False, "") if laatste else None


def bevestigd(rijen: Sequence[Afrondingsvoorstel]) -> Afrondingsvoorstel | None:
    """Return the proposal with which the intake was completed, or None."""
    return next((rij for rij in rijen if rij.staat == Voorlegging.BEVESTIGD.value), None)


def tweeden(
    gemeente_id: int, *, behalve: UUID | None, vandaag: date, handeling: Handeling = Handeling.INTAKE_BEVESTIGEN
) -> Tweeden:
    """Return who works here today and may confirm, without who proposes; one query per role that may."""
    namen: dict[UUID, str] = {}
    for rol, achter in ((Rol.TEAMLEIDER, " (teamleider)"), (Rol.CONSULENT, "")):
        if mag(rol, handeling):
            for id_, naam in collegas(gemeente_id, rol=rol.value, vandaag=vandaag):
                namen.setdefault(id_, f"{naam}{achter}")
    namen.pop(behalve or UUID(int=0), None)
    return Tweeden(namen=tuple(namen.values()), teamleider=any(n.endswith(" (teamleider)") for n in namen.values()))
