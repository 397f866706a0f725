# SPDX-License-Identifier: EUPL-1.2
"""When the client certificate with which we go to DUO ends, as the administrator filled it in. Pure."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

WAARSCHUW_DAGEN: Final = 30
"""So many days before the end somebody must begin: asking for a PKIoverheid certificate takes weeks."""


class CertificaatStand(NamedTuple):
    """`staat`: onbekend, goed, bijna or voorbij. `dagen`: until the end; negative after it, None when not known."""

    staat: str
    tot: date | None = None
    dagen: int | None = None


def stand(tot: date | None, vandaag: date) -> CertificaatStand:
    """Return how a certificate stands that is valid up to and including `tot`."""
    if tot is None:
        return CertificaatStand("onbekend")
    dagen = (tot - vandaag).days
    staat = "voorbij" if dagen < 0 else "bijna" if dagen <= WAARSCHUW_DAGEN else "goed"
    return CertificaatStand(staat, tot, dagen)
