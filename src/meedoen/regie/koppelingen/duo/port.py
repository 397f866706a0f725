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
