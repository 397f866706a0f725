# SPDX-License-Identifier: EUPL-1.2
"""Rows about break-glass: somebody looked into a dossier that was not theirs to read, why, and what was said of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep


@gebeurtenis("glas_gebroken", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class GlasGebroken(Gegevens):
    """`wie`, in the role `rol`, may read all of this dossier for `uren` hours from the moment of the row."""

    inzage_id: UUID
    wie: str
    rol: str
    reden: str
    uren: int


@gebeurtenis("inzage_nagekeken", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class InzageNagekeken(Gegevens):
    """Somebody else judged that look: right (`terecht`) or not, and said why."""

    inzage_id: UUID
    wie: str
    terecht: bool
    toelichting: str = ""
