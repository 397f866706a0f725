# SPDX-License-Identifier: EUPL-1.2
"""What Meedoen asks of a connection with DUO, whoever is at the other end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol
from uuid import UUID


class Antwoord(NamedTuple):
    """What DUO answered to one request, held against its file. `inhoud` is the JSON or None.

    `redenen`: the foutteksten of a refusal, in DUO's words.
    """

    status: int
    inhoud: Any
    api_versie: str
    milliseconden: int
    redenen: tuple[str, ...] = ()


class Onbereikbaar(Exception):
    """DUO did not answer, or not with an outcome. `onbekend`: it may have done what was asked all the same."""

    def __init__(self, waarom: str, *, onbekend: bool, status: int | None = None) -> None:
        super().__init__(waarom)
        self.waarom, self.onbekend, self.status = waarom, onbekend, status


class Onbegrijpelijk(Exception):
    """DUO answered outside its own file, or speaks another main version than we know."""

    def __init__(self, waarom: str, *, status: int) -> None:
        super().__init__(waarom)
        self.waarom, self.status = waarom, status


class DuoPort(Protocol):
    """One request to DUO under the operationId of its files."""

    def roep(
        self,
        operatie: str,
        *,
        bron: str,
        bericht_id: UUID,
        parameters: Mapping[str, str],
        lichaam: Mapping[str, Any] | None = None,
    ) -> Antwoord:
        """Send one request on behalf of the gemeente with OIN `bron`; `bericht_id` is fresh for each request.

        Return any outcome of DUO's file (2xx and 4xx). Raise `Onbereikbaar` or `Onbegrijpelijk`.
        """
        ...
