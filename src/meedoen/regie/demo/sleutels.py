# SPDX-License-Identifier: EUPL-1.2
"""What every row of an invented dossier begins with."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from meedoen.regie.demo.nummers import uuid7

Rij = tuple[Any, ...]


class Sleutels(NamedTuple):
    """The columns with which every row of a dossier begins, and where fresh ids come from."""

    gemeente_id: int
    dossier_id: UUID
    moment: datetime
    rng: Random

    def begin(self) -> Rij:
        """Return a fresh id, the gemeente and the dossier."""
        return (uuid7(self.moment, self.rng), self.gemeente_id, self.dossier_id)
