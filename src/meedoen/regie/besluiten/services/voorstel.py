# SPDX-License-Identifier: EUPL-1.2
"""How a proposal that was laid before a colleague ends."""

from __future__ import annotations

from typing import Any

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Voorstel
from meedoen.regie.besluiten.services.besluiten import wie_werkt


def bewaar_voorstel(voorstel: Voorstel, door: Scope | None = None, **velden: Any) -> None:
    """Write how it ended; `door` decided on it."""
    if door is not None:
        wie = wie_werkt(door)
        velden |= {"besloten_op": door.nu, "besloten_door": wie.id, "besloten_door_naam": wie.naam}
    for veld, waarde in velden.items():
        setattr(voorstel, veld, waarde)
    voorstel.save(update_fields=list(velden))
