# SPDX-License-Identifier: EUPL-1.2
"""By what the clocks of a gemeente were last reckoned, and how far a rebuild came."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from hashlib import sha256
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.beleid import BELEID, Beleid
from meedoen.domein.klokken.versie import klokkenversie
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import beleid as lees_beleid
from meedoen.regie.dossiers.klokkenronde.verschil import Maatstaf
from meedoen.regie.dossiers.models import Klokkenstand

_ZET = """
insert into dossiers_klokkenstand (gemeente_id, regels, beleid, bezig, tot, klaar)
values (%s::int, '', '{}', %s::text, %s::uuid, %s::boolean)
on conflict (gemeente_id) do update set bezig = excluded.bezig, tot = excluded.tot, klaar = excluded.klaar
"""


class Plek(NamedTuple):
    """Where a rebuild begins. `toen`: by what the stored clocks were reckoned, None when nobody laid that down.

    `tot`: the last dossier that a killed rebuild by the same rules, policy and day did; `klaar`: it did all here.
    """

    toen: Maatstaf | None
    tot: UUID | None
    klaar: bool


def maatstaf(scope: Scope, gemeente_id: int) -> Maatstaf:
    """Return by what the clocks of this gemeente are reckoned now."""
    return Maatstaf(klokkenversie(), lees_beleid(gemeente_id, scope.vandaag), scope.vandaag)


def onthoud_maatstaf(nu: Maatstaf, gemeente_id: int) -> None:
    """Lay down by what the dossiers of this gemeente were reckoned, so that a later rebuild can tell why."""
    velden = {"regels": nu.regels, "beleid": asdict(nu.beleid), "dag": nu.dag}
    if not Klokkenstand.objects.filter(gemeente_id=gemeente_id).update(**velden):
        Klokkenstand.objects.create(gemeente_id=gemeente_id, **velden)


def lees(gemeente_id: int, nu: Maatstaf, *, alles: bool) -> Plek:
    """Return where a rebuild by `nu` begins in this gemeente."""
    rij = Klokkenstand.objects.filter(gemeente_id=gemeente_id).first()
    if rij is None:
        return Plek(None, None, False)
    toen = None if rij.dag is None else Maatstaf(rij.regels, _beleid_uit(rij.beleid), rij.dag)
    verder = rij.bezig == _teken(nu, alles=alles)
    return Plek(toen, rij.tot if verder else None, rij.klaar and verder)


def zet(gemeente_id: int, nu: Maatstaf, *, alles: bool, tot: UUID | None, klaar: bool) -> None:
    """Lay down how far this rebuild is; it belongs in the transaction of what it did."""
    with connection.cursor() as cursor:
        cursor.execute(_ZET, [gemeente_id, _teken(nu, alles=alles), tot, klaar])
    if klaar:
        onthoud_maatstaf(nu, gemeente_id)


def begin_opnieuw(scope: Scope) -> None:
    """Wipe the place in all gemeenten of `scope`: the rebuild came to its end everywhere."""
    rijen = Klokkenstand.objects.filter(gemeente_id__in=scope.gemeenten).exclude(bezig="")
    rijen.update(bezig="", tot=None, klaar=False)


def _teken(nu: Maatstaf, *, alles: bool) -> str:
    alle = json.dumps([nu.regels, asdict(nu.beleid), nu.dag.isoformat(), alles], sort_keys=True)
    return sha256(alle.encode()).hexdigest()


def _beleid_uit(ruw: dict[str, Any]) -> Beleid:
    bekend = {veld.name for veld in fields(Beleid)}
    return replace(BELEID, **{naam: waarde for naam, waarde in ruw.items() if naam in bekend})
