# SPDX-License-Identifier: EUPL-1.2
"""One call of an operation of DUO's APIs, after its headers, path and body were found in order."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from meedoen.simulator.kern import Simulator
from meedoen.simulator.model import Persoon
from meedoen.simulator.regels import bereik


class Weiger(Exception):
    """DUO refuses: the HTTP status and the reasons (foutteksten)."""

    def __init__(self, status: int, *redenen: str) -> None:
        super().__init__(*redenen)
        self.status, self.redenen = status, list(redenen)


class Oproep(NamedTuple):
    """The call: who asks (gemeentecode), the path parameters, the valid body, and today."""

    sim: Simulator
    gemeentecode: str
    parameters: dict[str, str]
    lichaam: Any
    vandaag: date

    def persoon(self) -> Persoon:
        """The person of the path: 404 when DUO does not know the BSN, 403 outside the scope of the
        gemeente.
        """
        persoon = self.sim.opslag.persoon(self.parameters["bsn"])
        if persoon is None or persoon.bsn != self.parameters["bsn"]:
            raise Weiger(404, "Deze persoon is niet bekend.")
        if not bereik.mag(self.gemeentecode, persoon, self.vandaag):
            raise Weiger(403, bereik.BUITEN_BEREIK)
        return persoon

    def bewaar(self, persoon: Persoon) -> None:
        self.sim.opslag.bewaar([persoon])


def weiger_als(redenen: list[str]) -> None:
    """Refuse with 403 when there are reasons."""
    if redenen:
        raise Weiger(403, *redenen)
