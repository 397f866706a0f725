# SPDX-License-Identifier: EUPL-1.2
"""A request and an answer, as small as the simulator needs them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs


@dataclass(frozen=True, kw_only=True)
class Verzoek:
    """One request. `koppen` has lower-case names; `pad` is decoded and without the query."""

    methode: str
    pad: str
    vraag: str = ""
    koppen: dict[str, str] = field(default_factory=dict)
    lichaam: bytes = b""

    def velden(self) -> dict[str, str]:
        """The fields of a form (or of the query for a GET); the first value of each."""
        bron = self.vraag if self.methode == "GET" else self.lichaam.decode("utf-8", "replace")
        return {naam: waarden[0].strip() for naam, waarden in parse_qs(bron, max_num_fields=60).items()}


@dataclass(frozen=True, kw_only=True)
class Antwoord:
    """One answer. `verbreek`: close the connection without sending it; `wacht`: seconds to wait before
    that.
    """

    status: int = 200
    lichaam: bytes = b""
    soort: str = "application/json"
    koppen: dict[str, str] = field(default_factory=dict)
    verbreek: bool = False
    wacht: float = 0.0


def json_antwoord(inhoud: Any, status: int = 200, koppen: dict[str, str] | None = None) -> Antwoord:
    """An answer with JSON."""
    lichaam = json.dumps(inhoud, ensure_ascii=False).encode()
    return Antwoord(status=status, lichaam=lichaam, koppen=koppen or {})


def naar(adres: str) -> Antwoord:
    """Go to another page after a form (303)."""
    return Antwoord(status=303, koppen={"Location": adres})
