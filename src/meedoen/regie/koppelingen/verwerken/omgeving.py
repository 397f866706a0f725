# SPDX-License-Identifier: EUPL-1.2
"""Everything around the worker that is not the database: DUO, the registers, the clock, how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.duo.port import DuoPort
from meedoen.regie.koppelingen.registers import Registers
from meedoen.regie.web.toegang import keten_scope

DOEL = "uitvoering Wet inburgering 2021"


class Omgeving(NamedTuple):
    """`nu` gives the moment (with time zone); `lease`: how long a borrowed message stays with this worker."""

    duo: DuoPort
    registers: Registers
    nu: Callable[[], datetime]
    lease: timedelta = timedelta(minutes=5)

    def scope(self, gemeente_id: int) -> Scope:
        """Return the scope in which one message of this gemeente is handled now."""
        moment = self.nu()
        return keten_scope(gemeente_id, nu=moment, vandaag=moment.date(), herkomst="worker", doel=DOEL)
