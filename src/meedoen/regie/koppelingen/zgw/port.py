# SPDX-License-Identifier: EUPL-1.2
"""What Meedoen asks of a registration of zaken, whoever answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple, Protocol

APIS: Final = ("zaken", "documenten", "besluiten", "catalogi")


class Register(NamedTuple):
    """One registration as one gemeente reaches it: the addresses of its four APIs and who we are there.

    `typen`: key of `domein.keten.zgw.Typeplek` -> address of the type; `namens` stands in the log of the other side.
    """

    zaken: str
    documenten: str
    besluiten: str
    catalogi: str
    client_id: str
    geheim: str
    rsin: str
    namens: str
    typen: Mapping[str, str]

    def adres(self, api: str) -> str:
        """Return the address of one of `APIS`, without a slash at its end."""
        gevonden: str = getattr(self, api)
        return gevonden.rstrip("/")

    def __repr__(self) -> str:
        """Never show the secret: a repr ends in logs."""
        return f"Register({self.zaken})"


class Antwoord(NamedTuple):
    """What the registration answered to one request: the JSON, or for a refusal in `reden` what it said.

    `meer`: of a list there is another page.
    """

    status: int
    inhoud: Any
    reden: str = ""
    meer: bool = False


class ZgwPort(Protocol):
    """Requests to one registration, under the operationIds of the standard."""

    def roep(
        self,
        operatie: str,
        *,
        vraag: Mapping[str, str] | None = None,
        lichaam: Mapping[str, Any] | None = None,
        uuid: str = "",
    ) -> Antwoord:
        """Send one request. Return any 2xx and 4xx; raise `Onbereikbaar` or `Onbegrijpelijk`.

        The answer of a list operation is the list itself, also where the standard gives it in pages: then of one page.
        """
        ...

    def sluit(self) -> None:
        """Close all connections."""
        ...
