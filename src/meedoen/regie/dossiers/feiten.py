# SPDX-License-Identifier: EUPL-1.2
"""The only translator from rows of the database to the facts of `meedoen.domein`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
from django.db import connection
from django.db.models import QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID, Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.databank.vaste_vraag import vaste_vraag
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.organisaties.models import Beleidsregel

# As one text per dossier: taking fifty rows apart value by value costs more than reading them.
_RIJEN = """
select dossier_id, json_agg(json_build_array(id, kenmerk, gegevens, geldig_op, vastgelegd_op, bron, corrigeert_id)
                            order by vastgelegd_op, id)::text
from meedoen.tijdlijn_feiten(%s::int, %s::uuid[]) group by dossier_id
"""

_BRONNEN = {bron.value: bron for bron in g.Bron}

_LATER = """
with alle as materialized (select id, vastgelegd_op, oorzaak_id from meedoen.tijdlijn_feiten(%s::int, %s::uuid[]))
select rij.id from alle rij join alle oorzaak on oorzaak.id = rij.oorzaak_id
where rij.vastgelegd_op <= %s::timestamptz and oorzaak.vastgelegd_op > %s::timestamptz
"""


def rijen_van(gemeente_id: int, dossier_ids: Iterable[UUID]) -> dict[UUID, tuple[g.Gebeurtenis, ...]]:
    """Return per dossier all rows that clocks read, in order of recording; one query.

    The rows come through a definer function: phase and clocks follow from all facts, whatever field groups the
    running scope may read. Never show these rows; a page reads `queries.tijdlijn`.
    """
    ids = list(dossier_ids)
    with connection.cursor() as cursor:
        cursor.execute(_RIJEN, [gemeente_id, ids])
        teksten = dict(cursor.fetchall())
    return {id_: tuple(map(_rij, orjson.loads(teksten[id_]))) if id_ in teksten else () for id_ in ids}


def _rij(deel: Sequence[Any]) -> g.Gebeurtenis:
    id_, kenmerk, gegevens, geldig_op, vastgelegd_op, bron, corrigeert = deel
    return g.Gebeurtenis(
        UUID(id_),
        g.uit_dict(kenmerk, gegevens),
        date.fromisoformat(geldig_op),
        datetime.fromisoformat(vastgelegd_op),
        _BRONNEN[bron],
        UUID(corrigeert) if corrigeert else None,
    )


def rijen(dossier: Dossier) -> tuple[g.Gebeurtenis, ...]:
    """Return the rows of one dossier that clocks read, in order of recording."""
    return rijen_van(dossier.gemeente_id, [dossier.id])[dossier.id]


def dossierfeiten(dossier: Dossier, bekend_op: datetime | None = None) -> DossierFeiten:
    """Return the facts of one dossier; with `bekend_op` what was known in it at that moment.

    Rows that a later merge took over from another dossier were not known here before it.
    """
    alle = rijen(dossier)
    if bekend_op is not None:
        later = _later_meegekomen(dossier, bekend_op)
        alle = tuple(rij for rij in alle if rij.id not in later)
    return feiten_uit(alle, bekend_op=bekend_op, gemeente=dossier.gemeente_id)


def zichtbare_feiten(dossier: Dossier) -> DossierFeiten:
    """Return the facts that follow from the rows that the running scope may read, and from no other.

    For a page that shows some parts to a role without the whole dossier: no clock or phase can be told from these.
    """
    rijen = Gebeurtenis.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).exclude(
        kenmerk=g.Notitie.code
    )
    alle = tuple(
        g.Gebeurtenis(
            rij.id, g.uit_dict(rij.kenmerk, rij.gegevens), rij.geldig_op, rij.vastgelegd_op, g.Bron(rij.bron),
            rij.corrigeert_id,
        )
        for rij in rijen.order_by("vastgelegd_op", "id")
    )  # fmt: skip
    return feiten_uit(alle, gemeente=dossier.gemeente_id)


def _later_meegekomen(dossier: Dossier, bekend_op: datetime) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(_LATER, [dossier.gemeente_id, [dossier.id], bekend_op, bekend_op])
        return {id_ for (id_,) in cursor}


def beleid(gemeente_id: int, vandaag: date) -> Beleid:
    """Return the policy of a gemeente on `vandaag`: its own choices over our defaults."""
    return beleid_van([gemeente_id], vandaag)[gemeente_id]


@vaste_vraag
def _beleidsregels(gemeenten: tuple[int, ...], vandaag: date) -> QuerySet[Beleidsregel, tuple[int, str, Any]]:
    rijen = Beleidsregel.objects.filter(gemeente_id__in=gemeenten, vanaf__lte=vandaag)
    return rijen.order_by("vanaf").values_list("gemeente_id", "sleutel", "waarde")


def beleid_van(gemeenten: Iterable[int], vandaag: date) -> dict[int, Beleid]:
    """Return the policy of each of these gemeenten on `vandaag`, as `beleid`; one query."""
    eigen: dict[int, dict[str, Any]] = {gemeente_id: {} for gemeente_id in gemeenten}
    bekend = {veld.name for veld in fields(Beleid)}
    for gemeente_id, sleutel, waarde in _beleidsregels(tuple(eigen), vandaag):
        if sleutel in bekend:
            eigen[gemeente_id][sleutel] = waarde
    return {gemeente_id: replace(BELEID, **gekozen) for gemeente_id, gekozen in eigen.items()}
