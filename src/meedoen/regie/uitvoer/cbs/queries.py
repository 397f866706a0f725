# SPDX-License-Identifier: EUPL-1.2
"""Reads for the opgave: people of a gemeente in blocks, what was delivered, and the layout that holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.uitvoer.cbs import beschrijving, kwartaal, xsd
from meedoen.regie.uitvoer.cbs.beschrijving import Beschrijving
from meedoen.regie.uitvoer.cbs.kenmerken import Persoon
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal
from meedoen.regie.uitvoer.cbs.taken import Taak, taken
from meedoen.regie.uitvoer.cbs.verblijf import verblijven
from meedoen.regie.uitvoer.cbs.vergelijken import Geleverd, Soort
from meedoen.regie.uitvoer.models import Bestandsbeschrijving, Opgave, OpgaveRegel

BLOK: Final = 500
_MENSEN = """
select d.id, coalesce(i.bsn, ''), coalesce(i.v_nummer, ''), d.gesloten_op from dossiers_dossier d
left join dossiers_identificatie i on i.gemeente_id = d.gemeente_id and i.dossier_id = d.id
where d.gemeente_id = %s::int and (%s::uuid is null or d.id > %s::uuid)
  and d.grond in ('wi2021', 'na_inburgering') and d.samengevoegd_in is null
order by d.id limit %s::int
"""
_NAMEN = "select id, naam, nummer from dossiers_dossier where gemeente_id = any (%s::int[]) and id = any (%s::uuid[])"
# In our own words: the first page of a teamleider asks it, and putting it together would take longer than the answer.
_GELEVERD = (
    "select gemeente_id, kwartaal from uitvoer_opgave where gemeente_id = any (%s::int[]) and staat = 'geleverd'"
)


class Vorm(NamedTuple):
    """The layout that holds for a gemeente: the row it is kept in (None: our example), the layout and the XSD."""

    rij: Bestandsbeschrijving | None
    beschrijving: Beschrijving
    xsd: bytes

    @property
    def eigen_xsd(self) -> bool:
        """The XSD was made by Meedoen: nobody brought one."""
        return self.rij is None or not self.rij.xsd


def personen(gemeente_id: int, *, na: UUID | None = None) -> list[tuple[UUID, Persoon]]:
    """Return a block of the people of this gemeente under the Wet inburgering 2021, after `na`; empty: that was all."""
    with connection.cursor() as cursor:
        cursor.execute(_MENSEN, [gemeente_id, na, na, BLOK])
        blok = cursor.fetchall()
    rijen = rijen_van(gemeente_id, [id_ for id_, *_ in blok])
    uit = []
    for id_, bsn, v_nummer, gesloten_op in blok:
        feiten = feiten_uit(rijen[id_], gemeente=gemeente_id)
        hier = verblijven(rijen[id_], feiten, gemeente_id)
        uit.append((id_, Persoon(gemeente_id, bsn, v_nummer, gesloten_op, feiten, hier)))
    return uit


def aantal_personen(gemeente_id: int) -> int:
    """Return how many people `personen` returns in all."""
    rijen = Dossier.objects.filter(
        gemeente_id=gemeente_id, grond__in=("wi2021", "na_inburgering"), samengevoegd_in__isnull=True
    )
    return rijen.count()


def geleverd(gemeente_id: int) -> Geleverd:
    """Return what CBS has of this gemeente by dossier and quarter: the last that was delivered of each."""
    rijen = (
        OpgaveRegel.objects.filter(gemeente_id=gemeente_id, opgave__gemeente_id=gemeente_id, opgave__staat="geleverd")
        .filter(fouten=[])
        .order_by("opgave__bevestigd_op", "id")
        .values_list("dossier_id", "kwartaal", "soort", "waarden")
    )
    uit: dict[tuple[UUID, Kwartaal], tuple[Soort, dict[str, str]]] = {}
    for dossier_id, code, soort, waarden in rijen.iterator(2000):
        k = kwartaal.uit_code(code)
        if k is not None:
            uit[dossier_id, k] = (Soort(soort), waarden)
    return uit


def kwartalen_geleverd(gemeenten: Sequence[int]) -> dict[int, set[Kwartaal]]:
    """Return per gemeente the quarters that were delivered, also those without any person."""
    uit: dict[int, set[Kwartaal]] = {gemeente: set() for gemeente in gemeenten}
    with connection.cursor() as cursor:
        cursor.execute(_GELEVERD, [list(gemeenten)])
        gedaan = cursor.fetchall()
    for gemeente, code in gedaan:
        k = kwartaal.uit_code(code)
        if k is not None:
            uit[gemeente].add(k)
    return uit


def open_taken(scope: Scope) -> list[Taak]:
    """Return the quarters that the gemeenten of this scope still have to deliver."""
    return taken(kwartalen_geleverd(scope.gemeenten), scope.vandaag)


def beschrijvingen(gemeente_id: int) -> list[Bestandsbeschrijving]:
    """Return every layout that this gemeente chose, the one of the newest day first."""
    return list(Bestandsbeschrijving.objects.filter(gemeente_id=gemeente_id).order_by("-vanaf", "-vastgelegd_op"))


def vorm(gemeente_id: int, vandaag: date) -> Vorm:
    """Return the layout that holds for a gemeente on this day."""
    rijen = Bestandsbeschrijving.objects.filter(gemeente_id=gemeente_id, vanaf__lte=vandaag)
    return vorm_van(rijen.order_by("-vanaf", "-vastgelegd_op").first())


def vorm_van(rij: Bestandsbeschrijving | None) -> Vorm:
    """Return the layout that is kept in this row; None: our example."""
    if rij is None or not rij.inhoud:
        b = beschrijving.voorbeeld()
    else:
        b = beschrijving.uit_gegevens(rij.inhoud, eigen=False)
    eigen = rij.xsd.encode() if rij is not None and rij.xsd else xsd.xsd_van(b)
    return Vorm(rij, b, eigen)


def opgaven(scope: Scope) -> list[Opgave]:
    """Return what was made for these gemeenten, newest first."""
    return list(
        Opgave.objects.filter(gemeente_id__in=scope.gemeenten)
        .select_related("gemeente")
        .order_by("-gemaakt_op", "bundel", "gemeente__naam")[:100]
    )


def bundel(scope: Scope, bundel_id: UUID) -> list[Opgave]:
    """Return the parts of one file that this scope may see, by gemeente; empty when there is none."""
    return list(
        Opgave.objects.filter(gemeente_id__in=scope.gemeenten, bundel=bundel_id)
        .select_related("gemeente", "beschrijving")
        .order_by("gemeente_id")
    )


def regels(stuk: Opgave) -> list[OpgaveRegel]:
    """Return the rows of one gemeente, in the order of the file."""
    return list(OpgaveRegel.objects.filter(gemeente_id=stuk.gemeente_id, opgave_id=stuk.id).order_by("nummer"))


def namen(gemeenten: Sequence[int], ids: Sequence[UUID]) -> dict[UUID, tuple[str, str]]:
    """Return dossier -> (name, number)."""
    with connection.cursor() as cursor:
        cursor.execute(_NAMEN, [list(gemeenten), list(ids)])
        return {id_: (naam, nummer) for id_, naam, nummer in cursor}
