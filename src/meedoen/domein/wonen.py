# SPDX-License-Identifier: EUPL-1.2
"""Where somebody lives, when people and registers do not say the same: stays on COA locations and arrivals here.

A register tells when a stay ends. A person who types "in an azc since …" does not, so such a stay would last for
ever: whatever is heard of later has to be able to end it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g

REGISTERS: Final = frozenset({g.Bron.DUO, g.Bron.BRP, g.Bron.COA})
UIT_AZC: Final = frozenset({"SS120", "SS121", "SS139"})
"""Signals with which DUO says that somebody lives here, and no longer on a COA location."""


class Verblijf(NamedTuple):
    """A stay as a row tells it; `met_de_hand`: a person said it, no register."""

    feit: g.VerblijfAzc
    met_de_hand: bool


class Aankomst(NamedTuple):
    """A registration here; `met_de_hand`: a person said it, no register."""

    datum: date
    met_de_hand: bool


def door_mens(feit: g.VerblijfAzc, bron: g.Bron, vervangt: UUID | None) -> bool:
    """Say whether this stay gives way to what a register tells.

    Who corrects a row and says when the stay ended, knows that better than the register did.
    """
    return bron not in REGISTERS and not (vervangt is not None and feit.tot is not None)


def verblijven(
    azc: Sequence[Verblijf], aankomsten: Sequence[Aankomst], *, verhuisd: date | None, gemeld: Sequence[date]
) -> tuple[g.VerblijfAzc, ...]:
    """Return the stays by their first day, at most one per first day.

    Only an open stay that a person laid down gives way; what a register says stands. It is left out when a register
    tells of a stay that holds its first day: that is this stay, with its end. Else it ends on the first day of
    whatever came after it: the next stay, a move to us (`verhuisd`), a registration that a person laid down, or one
    of the BRP once DUO told (`gemeld`, days of `UIT_AZC`) that the person lives here. A registration in the BRP
    alone ends no stay: one can be registered on the COA location itself. Whether it was regioplaatsing stays known
    when a later row of the same stay is silent about it.
    """
    per_dag: dict[date, Verblijf] = {}
    for verblijf in azc:
        eerder = per_dag.get(verblijf.feit.vanaf)
        if eerder is None or eerder.met_de_hand or not verblijf.met_de_hand:
            if eerder is not None and verblijf.feit.regioplaatsing is None:
                feit = replace(verblijf.feit, regioplaatsing=eerder.feit.regioplaatsing)
                verblijf = verblijf._replace(feit=feit)
            per_dag[verblijf.feit.vanaf] = verblijf
    zeker = [v.feit for v in per_dag.values() if not v.met_de_hand]
    uit: list[g.VerblijfAzc] = []
    for vanaf in sorted(per_dag):
        feit, met_de_hand = per_dag[vanaf]
        if met_de_hand and feit.tot is None:
            if any(r.vanaf <= vanaf and (r.tot is None or vanaf < r.tot) for r in zeker):
                continue
            weg = any(dag >= vanaf for dag in gemeld)
            later = [*per_dag, *(a.datum for a in aankomsten if a.met_de_hand or weg)]
            later += [verhuisd] if verhuisd else []
            feit = replace(feit, tot=min((dag for dag in later if dag > vanaf), default=None))
        uit.append(feit)
    return tuple(uit)
