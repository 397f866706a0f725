# SPDX-License-Identifier: EUPL-1.2
"""Reads of dossiers.

Each names the gemeente: Row-Level Security guards, the named gemeente keeps the index usable.
"""

from __future__ import annotations

from uuid import UUID

from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier


def dossier(scope: Scope, dossier_id: UUID) -> Dossier:
    """Return one dossier of this scope with its consulent, or raise `Dossier.DoesNotExist`."""
    return Dossier.objects.select_related("consulent").get(id=dossier_id)


def dossier_met_nummer(*, gemeente_id: int, bsn: str | None, v_nummer: str | int | None) -> Dossier | None:
    """Return the dossier that carries this BSN or, failing that, this V-nummer in this gemeente."""
    actief = Dossier.objects.filter(gemeente_id=gemeente_id, identificatie__actief=True)
    kaal = lees_bsn(bsn) if bsn else None
    gevonden = actief.filter(identificatie__bsn=kaal).first() if kaal else None
    if gevonden is not None or v_nummer is None or v_nummer == "":
        return gevonden
    getal = lees_v_nummer(v_nummer)
    return None if getal is None else actief.filter(identificatie__v_nummer=toon_v_nummer(getal)).first()
