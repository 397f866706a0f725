# SPDX-License-Identifier: EUPL-1.2
"""The problem bodies of the standard (Fout and ValidatieFout)."""

from __future__ import annotations

import json

from meedoen.simulator.http import Antwoord

_TITELS = {
    400: "Invalid input.",
    403: "Je hebt geen toestemming om deze actie uit te voeren.",
    404: "Niet gevonden.",
    406: "De Accept-header is niet goed.",
    500: "Interne fout.",
    503: "Nu niet beschikbaar.",
}
_CODES = {400: "invalid", 403: "permission_denied", 404: "not_found", 406: "not_acceptable"}


class Weigering(Exception):
    """The request is refused. `velden`: (name, code, reason) per wrong field."""

    def __init__(self, status: int, *velden: tuple[str, str, str], code: str = "", detail: str = "") -> None:
        super().__init__(status)
        self.status, self.velden, self.code, self.detail = status, velden, code, detail

    def antwoord(self) -> Antwoord:
        """Return it as `application/problem+json`."""
        return fout(self.status, *self.velden, code=self.code, detail=self.detail)


def fout(status: int, *velden: tuple[str, str, str], code: str = "", detail: str = "") -> Antwoord:
    """Return a problem body."""
    titel = _TITELS.get(status, "Fout.")
    inhoud: dict[str, object] = {
        "type": f"urn:fout:{status}",
        "code": code or _CODES.get(status, "error"),
        "title": titel,
        "status": status,
        "detail": detail or titel,
        "instance": "urn:uuid:00000000-0000-4000-8000-000000000000",
    }
    if velden:
        inhoud["invalidParams"] = [{"name": naam, "code": wat, "reason": waarom} for naam, wat, waarom in velden]
    return Antwoord(status=status, lichaam=json.dumps(inhoud).encode(), soort="application/problem+json")
