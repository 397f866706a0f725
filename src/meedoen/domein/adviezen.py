# SPDX-License-Identifier: EUPL-1.2
"""The advice to DUO on ontheffing as clock, task and metro line read it, from the tijdlijn. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple, Protocol
from uuid import UUID

from meedoen.domein.gebeurtenissen.advies import Adviesactie, AdviesStap, Adviesvrager

SIGNAAL: Final = "SS140"
"""DUO asks the gemeente for its advice: an attention signal, which DUO did not send yet in June 2026."""


class Advies(NamedTuple):
    """One advice with the day of each step; None where it was not taken."""

    id: UUID
    gevraagd_op: date
    door: Adviesvrager
    verstuurd_op: date | None = None
    ontheffen: bool | None = None
    vervallen_op: date | None = None

    @property
    def klaar_op(self) -> date | None:
        """The day on which it was sent, or was no longer needed."""
        return self.verstuurd_op or self.vervallen_op

    @property
    def loopt(self) -> bool:
        """It still has to be given."""
        return self.klaar_op is None


class _Ontvangen(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def op(self) -> date: ...


class Vraag(NamedTuple):
    """An advice that still has to be given: since when and for whom; `id` is None while nobody took it up."""

    id: UUID | None
    op: date
    door: Adviesvrager


def open_vraag(adviezen: Iterable[Advies], signalen: Iterable[_Ontvangen]) -> Vraag | None:
    """Return what still waits for an advice: the one that was taken up, else DUO's signal that nobody answered.

    A signal is answered by an advice that was sent, or was no longer needed, on its day or later.
    """
    alle = tuple(adviezen)
    for advies in reversed(alle):
        if advies.loopt:
            return Vraag(advies.id, advies.gevraagd_op, advies.door)
    klaar = max((advies.klaar_op for advies in alle if advies.klaar_op), default=date.min)
    gevraagd = [ontvangen.op for ontvangen in signalen if ontvangen.code == SIGNAAL and ontvangen.op > klaar]
    return Vraag(None, min(gevraagd), Adviesvrager.DUO) if gevraagd else None


def vouw(velden: dict[str, Any], stap: AdviesStap) -> None:
    """Take one step into `velden["adviezen"]`; a step of an advice that nobody asked is left out."""
    adviezen: tuple[Advies, ...] = velden.get("adviezen", ())
    oud = next((advies for advies in adviezen if advies.id == stap.advies_id), None)
    if stap.actie is Adviesactie.GEVRAAGD:
        if oud is None and stap.door is not None:
            velden["adviezen"] = (*adviezen, Advies(stap.advies_id, stap.datum, stap.door))
    elif oud is not None and oud.loopt:
        if stap.actie is Adviesactie.VERSTUURD:
            na = oud._replace(verstuurd_op=stap.datum, ontheffen=stap.ontheffen)
        else:
            na = oud._replace(vervallen_op=stap.datum)
        velden["adviezen"] = tuple(na if advies.id == oud.id else advies for advies in adviezen)
