# SPDX-License-Identifier: EUPL-1.2
"""Reads and wipes the clocks of many dossiers, and writes the tasks that follow from them; no query per dossier."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from meedoen.domein.beleid import Beleid
from meedoen.domein.klokken import Klok
from meedoen.domein.taken import taken_uit
from meedoen.domein.toegang import Scope
from meedoen.domein.verschillen import te_melden
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.klokkenronde.lezen import ALTIJD
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services.herberekenen import herbereken
from meedoen.regie.dossiers.services.projecties import schrijf_taken

_BEWAARD = """
select dossier_id, soort, staat, begin, uiterste, gehaald_op, reden, uitleg, afdruk from dossiers_klok
where gemeente_id = %s::int and dossier_id = any (%s::uuid[])
  and (soort = any (%s::text[]) or soort <> all (%s::text[]))
"""
_WIS = """
delete from dossiers_klok k using unnest(%s::uuid[], %s::text[]) as weg (dossier, soort)
where k.gemeente_id = %s::int and k.dossier_id = weg.dossier and k.soort = weg.soort
"""


def bewaard(gemeente_id: int, ids: Sequence[UUID], soorten: set[str]) -> dict[UUID, dict[str, dict[str, Any]]]:
    """Return per dossier the columns of the stored clocks, as `uitleg.klokvelden` names them.

    Only of these kinds, and of kinds that not every dossier has (any more).
    """
    uit: dict[UUID, dict[str, dict[str, Any]]] = {id_: {} for id_ in ids}
    with connection.cursor() as cursor:
        cursor.execute(_BEWAARD, [gemeente_id, list(ids), list(soorten), list(ALTIJD)])
        for dossier_id, soort, staat, begin, uiterste, gehaald_op, reden, uitleg, afdruk in cursor:
            uit[dossier_id][soort] = {
                "staat": staat, "begin": begin, "uiterste": uiterste, "gehaald_op": gehaald_op, "reden": reden,
                "uitleg": json.loads(uitleg) if isinstance(uitleg, str) else uitleg,
                "afdruk": afdruk,
            }  # fmt: skip
    return uit


def wis(gemeente_id: int, klokken: Sequence[tuple[UUID, str]]) -> None:
    """Take away the clocks of these kinds."""
    if klokken:
        with connection.cursor() as cursor:
            cursor.execute(_WIS, [[rij[0] for rij in klokken], [rij[1] for rij in klokken], gemeente_id])


def werk_taken_bij(scope: Scope, gemeente_id: int, klokken: Mapping[UUID, tuple[Klok, ...]], *, beleid: Beleid) -> None:
    """Write the tasks that follow from clocks that changed.

    Tasks read more rows than clocks do. Where a difference with DUO opens or closes, a row goes on the tijdlijn: such
    a dossier is rebuilt whole, as an act of a person would.
    """
    alle = rijen_van(gemeente_id, klokken)
    paren = []
    for dossier in Dossier.objects.filter(gemeente_id=gemeente_id, id__in=list(klokken)).order_by("id"):
        feiten = feiten_uit(alle[dossier.id], gemeente=gemeente_id)
        if te_melden(feiten, klokken[dossier.id]):
            herbereken(scope=scope, dossier=dossier)
        else:
            taken = taken_uit(feiten, klokken[dossier.id], vandaag=scope.vandaag, beleid=beleid)
            paren.append((dossier, taken))
    schrijf_taken(scope, gemeente_id, paren)
