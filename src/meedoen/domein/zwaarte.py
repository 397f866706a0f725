# SPDX-License-Identifier: EUPL-1.2
"""How heavy a dossier weighs in somebody's caseload: by phase and leerroute, never by who the person is. Pure.

The numbers are ours, not law and not measured: before the plan the most is asked of a consulent, a Z-route asks more
guidance than the others, and after the term it is quiet. What is equal among people stays equal here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meedoen.domein.fasen import Fase

PER_FASE: Final[Mapping[Fase, int]] = MappingProxyType(
    {
        Fase.GEKOPPELD: 2,
        Fase.INTAKE: 4,
        Fase.PLAN: 4,
        Fase.TRAJECT: 2,
        Fase.AFRONDING: 1,
        Fase.NAZORG: 1,
    }
)
"""Phase -> weight; a closed dossier weighs nothing."""
Z_ROUTE: Final = 3
"""Weight in the traject with the Z-route."""


def zwaarte(fase: str, leerroute: str = "") -> int:
    """Return the weight of a dossier in this phase; `leerroute` is DUO's B, O or Z, or empty while unknown."""
    if fase == Fase.TRAJECT and leerroute == "Z":
        return Z_ROUTE
    return PER_FASE.get(Fase(fase), 0)
