# SPDX-License-Identifier: EUPL-1.2
"""One sender per kind of message. This room knows no partner: a room above registers who speaks its language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from meedoen.domein.keten.berichten import Bericht
from meedoen.domein.toegang import Scope


class Uitslag(NamedTuple):
    """What became of one attempt.

    `staat`: verstuurd, geweigerd (the other side said no), vastgelopen (a person must look), ingetrokken (it is no
    longer wanted), later (a failure that passes) or later_beperkt (one that seldom does: few attempts). `oorzaak` is
    a code, with after ": " what the other side said; `tekst` that text alone; `inhoud` the answer.
    """

    staat: str
    oorzaak: str = ""
    tekst: str = ""
    inhoud: Any = None


class Verzoek(Protocol):
    """One request that is being made, written down before it leaves."""

    bericht_id: UUID

    def klaar(self, *, uitkomst: str, status: int | None = None, antwoord: str = "") -> None:
        """Say how it ended. `uitkomst`: gelukt, geweigerd, niet_verzonden or onbekend."""
        ...


class Verzending(NamedTuple):
    """One message on its way. `onbekend`: an earlier attempt may have arrived, nobody knows.

    `verbinding` is the port to the partner; `verzoek(handeling)` opens a `Verzoek` with a fresh berichtId;
    `lees(vraag)` runs a read of the sender in the scope of this message.
    """

    id: UUID
    gemeente_id: int
    dossier_id: UUID
    oin: str
    bericht: Bericht
    onbekend: bool
    gelegd_op: datetime
    verbinding: Any
    verzoek: Callable[[str], AbstractContextManager[Verzoek]]
    lees: Callable[[Callable[[], Any]], Any]


class Zender(Protocol):
    """Sends one kind of message."""

    schrijft: frozenset[str]
    """The names of requests that change something there: only their unknown outcome matters."""
    met_oin: bool
    """The gemeente makes itself known with its OIN: without one nothing is sent."""

    def zend(self, verzending: Verzending) -> Uitslag:
        """Send, outside any transaction. Must be safe to do again."""
        ...

    def rond_af(self, verzending: Verzending, uitslag: Uitslag, *, scope: Scope) -> None:
        """Write what the end of this message means elsewhere, in the transaction that ends it."""
        ...


_ZENDERS: dict[str, Zender] = {}


class GeenZender(Exception):
    """A kind of message without a sender: it would wait for ever, so Meedoen does not start."""


def registreer(soort: str, zender: Zender) -> None:
    """Make `zender` the one for messages of this kind."""
    _ZENDERS[soort] = zender


def zender_van(soort: str) -> Zender:
    """Return the sender of this kind. Raise `GeenZender`."""
    try:
        return _ZENDERS[soort]
    except KeyError:
        raise GeenZender(f"Voor berichten van soort {soort} is er geen zender.") from None


def controleer(soorten: Iterable[str]) -> None:
    """Raise `GeenZender` when one of these kinds has none."""
    for soort in soorten:
        zender_van(soort)
