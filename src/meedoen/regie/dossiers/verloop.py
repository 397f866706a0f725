# SPDX-License-Identifier: EUPL-1.2
"""The phase of a dossier as a replay of its rows over the table of transitions. Pure: no database, no clock.

Withdrawing or correcting a row needs nothing special: the replay runs without it, and so the phase of before
comes back.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Aanleiding, Fase, FaseWeigering, eerste_fase, overgang
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.signalen import SIGNALEN
from meedoen.domein.vouwen import Vouw
from meedoen.recht.wi2021.doelgroep import Doelgroep

_A = Aanleiding
_VAST: dict[type[g.Gegevens], Aanleiding] = {
    g.Gekoppeld: _A.KOPPELING,
    g.Ontkoppeld: _A.ONTKOPPELING,
    g.PipVastgesteld: _A.PIP_VASTGESTELD,
    g.TermijnGesteld: _A.TERMIJN_GESTELD,
    g.PlichtIngetrokken: _A.PLICHT_INGETROKKEN,
    g.Overleden: _A.OVERLIJDEN,
    g.ToegangDuoGeeindigd: _A.VERHUISD_UIT_AFGESLOTEN,
    g.NazorgBeeindigd: _A.NAZORG_BEEINDIGD,
    g.VervolgBegonnen: _A.ANDERE_GROND,
    g.VervolgGestopt: _A.NAZORG_BEEINDIGD,
    g.Gepauzeerd: _A.PAUZE,
    g.Hervat: _A.HERVATTING,
}
_VOLDAAN = {
    g.Vaststelling.DIPLOMA: _A.DIPLOMA,
    g.Vaststelling.VRIJSTELLING: _A.VOLLEDIGE_VRIJSTELLING,
    g.Vaststelling.ONTHEFFING: _A.VOLLEDIGE_ONTHEFFING,
    g.Vaststelling.ZROUTE: _A.ZROUTE_VOLDAAN,
}
ALLEEN_DOOR_MENS = frozenset(
    {_A.LAATSTE_ONDERDEEL, _A.ONDERDEEL_HEROPEND, _A.VERHUISD_UIT_AFGESLOTEN, _A.NAZORG_BEEINDIGD}
)
"""Triggers without a fact of their own: the row `fase_gewijzigd` that a person caused is the fact."""
_TERUG = frozenset({_A.INSCHRIJVING, _A.INSCHRIJVING_NA_INTAKE, _A.VERHUISD_MET_PIP})
"""Of who moved away: living here again opens the dossier again."""


class Stand(NamedTuple):
    """The phase after all rows, since which day, and what moved it there."""

    fase: Fase
    sinds: date
    aanleiding: Aanleiding | None


class Verloop(NamedTuple):
    """The outcome of a replay; `geweigerd`: row id -> transition that could not be."""

    stand: Stand | None
    geweigerd: dict[UUID, FaseWeigering]


def aanleiding_van(gegevens: g.Gegevens, feiten: DossierFeiten) -> Aanleiding | None:
    """Return what this row triggers in the table of transitions, given the facts up to and with it."""
    match gegevens:
        case g.NotificatieOntvangen(gebeurtenis_id=code):
            signaal = SIGNALEN.get(code)
            return signaal.aanleiding if signaal else None
        case g.PlichtVastgesteld(inburgeringsplichtig=True):
            return _A.KENNISGEVING
        case g.DoelgroepVastgesteld(doelgroep=Doelgroep.GEZIN_OVERIG):
            return _A.GEZIN_OF_OVERIG
        case g.Ingeschreven() | g.VerblijfAzc():
            return _inschrijving(feiten)
        case g.VerhuisdNaarGemeente():
            return _A.VERHUISD_MET_PIP if feiten.pip_overgenomen else _inschrijving(feiten)
        case g.IntakeAfgerond(wijze=wijze):
            reduced = wijze is g.IntakeWijze.BEPERKT_NA_VERHUIZING and feiten.pip_overgenomen is not None
            return _A.INTAKE_AFGEROND_MET_PIP if reduced else _A.INTAKE_AFGEROND
        case g.Voldaan(wijze=wijze):
            return _VOLDAAN[wijze]
        case g.Samengevoegd(blijft=False):
            return _A.SAMENGEVOEGD
        case g.FaseGewijzigd(aanleiding=code) if code in ALLEEN_DOOR_MENS:
            return Aanleiding(code)
    return _VAST.get(type(gegevens))


def _inschrijving(feiten: DossierFeiten) -> Aanleiding | None:
    if feiten.gevestigd_op is None:
        return None
    return _A.INSCHRIJVING_NA_INTAKE if feiten.intake else _A.INSCHRIJVING


def speel_af(rijen: Iterable[g.Gebeurtenis], *, gemeente: int) -> Verloop:
    """Replay the rows that count and return the phase they lead to.

    A correction stands at the place of the row it corrects: what followed then still follows now.
    """
    alle = list(rijen)
    vouw, stand = Vouw(gemeente), None
    geweigerd: dict[UUID, FaseWeigering] = {}
    for rij in op_hun_plaats(alle):
        vouw.neem(rij)
        if _gesloten_door_ongedaan_maken(rij.gegevens):
            stand = Stand(Fase.GESLOTEN, rij.geldig_op, _A.TERUGGEDRAAID)
            continue
        aanleiding = aanleiding_van(rij.gegevens, vouw.feiten())
        if aanleiding is None:
            continue
        if stand is None or stand.aanleiding is _A.TERUGGEDRAAID or _terug_hier(stand, aanleiding):
            stand = Stand(eerste_fase(aanleiding), rij.geldig_op, aanleiding)
        elif stand.aanleiding is _A.ANDERE_GROND and _toch_een_plicht(rij.gegevens, vouw.feiten()):
            hier = vouw.feiten().gevestigd_op is not None
            stand = Stand(Fase.INTAKE if hier else eerste_fase(aanleiding), rij.geldig_op, aanleiding)
        antwoord = overgang(stand.fase, aanleiding)
        if isinstance(antwoord, FaseWeigering):
            geweigerd[rij.id] = antwoord
        elif antwoord.waarde is not stand.fase:
            stand = Stand(antwoord.waarde, rij.geldig_op, aanleiding)
    return Verloop(stand or _zonder_aanleiding(alle), geweigerd)


def _terug_hier(stand: Stand, aanleiding: Aanleiding) -> bool:
    """Moved away, and lives here again."""
    return stand.aanleiding is _A.VERHUISD_UIT_AFGESLOTEN and aanleiding in _TERUG


def _toch_een_plicht(gegevens: g.Gegevens, feiten: DossierFeiten) -> bool:
    """DUO tells of a duty for somebody who was here on another ground: the line of the act begins."""
    return isinstance(gegevens, g.PlichtVastgesteld) and not feiten.buiten_de_wet


def _gesloten_door_ongedaan_maken(gegevens: g.Gegevens) -> bool:
    """The mistaken notification was all this dossier had; a later trigger lets it begin anew."""
    return (
        isinstance(gegevens, g.FaseGewijzigd)
        and gegevens.aanleiding == _A.TERUGGEDRAAID
        and gegevens.naar == Fase.GESLOTEN
    )


def _zonder_aanleiding(rijen: list[g.Gebeurtenis]) -> Stand | None:
    """A dossier of which no register said anything yet starts with the intake."""
    begin = next((rij for rij in rijen if isinstance(rij.gegevens, g.DossierGemaakt)), None)
    return Stand(Fase.INTAKE, begin.geldig_op, None) if begin else None


def op_hun_plaats(rijen: list[g.Gebeurtenis]) -> list[g.Gebeurtenis]:
    """Return the rows that count, each correction at the place of the first row it (in the end) corrects."""
    per_id = {rij.id: rij for rij in rijen}

    def wortel(rij: g.Gebeurtenis) -> g.Gebeurtenis:
        gezien = {rij.id}
        while rij.vervangt in per_id and rij.vervangt not in gezien:
            rij = per_id[rij.vervangt]
            gezien.add(rij.id)
        return rij

    def plaats(rij: g.Gebeurtenis) -> tuple[object, ...]:
        eerste = wortel(rij)
        return (eerste.vastgelegd_op, eerste.id, rij.vastgelegd_op, rij.id)

    return sorted(geldende_rijen(rijen), key=plaats)
