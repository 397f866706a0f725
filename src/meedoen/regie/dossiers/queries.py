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
    """Return the dossier that carries this BSN or, failing that, this V-nummer in this gemeente.

    A number of a double that was merged away leads to the dossier that stayed.
    """
    kaal = lees_bsn(bsn) if bsn else None
    getal = None if v_nummer is None or v_nummer == "" else lees_v_nummer(v_nummer)
    zoek = [("bsn", kaal), ("v_nummer", None if getal is None else toon_v_nummer(getal))]
    for veld, waarde in zoek:
        if waarde is None:
            continue
        gevonden = (
            Dossier.objects.filter(gemeente_id=gemeente_id, **{f"identificatie__{veld}": waarde})
            .order_by("-identificatie__actief", "-aangemaakt_op")
            .first()
        )
        if gevonden is not None and gevonden.samengevoegd_in is not None:
            return Dossier.objects.get(gemeente_id=gemeente_id, id=gevonden.samengevoegd_in)
        if gevonden is not None:
            return gevonden
    return None
