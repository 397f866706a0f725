# SPDX-License-Identifier: EUPL-1.2
"""What the DUO simulator knows of its people, so that the twins of BRP and COA follow a move that just happened.

Only for the demo and tests: the real DUO tells no name and no address.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from meedoen.regie.koppelingen.brp.port import GeenRegister
from meedoen.regie.koppelingen.lijn import vertrouwen

_SECONDEN = 5.0


class Simulator:
    """Asks the own side of the simulator; `adres` is that of DUO's APIs (ending in /v1)."""

    def __init__(self, adres: str) -> None:
        self._http = httpx.Client(
            base_url=adres.rstrip("/").removesuffix("/v1") + "/sim/api",
            timeout=_SECONDEN,
            trust_env=False,
            verify=vertrouwen(),
        )

    def sluit(self) -> None:
        """Close the connection."""
        self._http.close()

    def persoon(self, *, bsn: str | None, v_nummer: str | None) -> Mapping[str, Any] | None:
        """Return the person as the simulator keeps them, or None. Raise `GeenRegister` when it is down."""
        sleutel = bsn or f"V{int(v_nummer or 0)}"
        try:
            antwoord = self._http.get(f"/personen/{sleutel}")
        except httpx.HTTPError as fout:
            raise GeenRegister("de simulator antwoordt niet") from fout
        if antwoord.status_code != 200:
            return None
        gevonden: Mapping[str, Any] = antwoord.json()
        return gevonden
