# SPDX-License-Identifier: EUPL-1.2
"""Reads: the columns a gemeente chose, the files, and the dossiers that rows of a file may be about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie
from meedoen.regie.inlezen import velden
from meedoen.regie.inlezen.keuren import Profiel
from meedoen.regie.inlezen.models import Indeling, InleesRij, Inlezing


def indelingen(gemeente_id: int) -> list[Indeling]:
    """Return all that this gemeente ever chose, newest first."""
    return list(Indeling.objects.filter(gemeente_id=gemeente_id).order_by("-vanaf", "-vastgelegd_op", "-id"))


def indeling(gemeente_id: int, vandaag: date) -> velden.Indeling:
    """Return field -> column as it holds on `vandaag`: what the gemeente chose, or our proposal."""
    rij = (
        Indeling.objects.filter(gemeente_id=gemeente_id, vanaf__lte=vandaag)
        .order_by("-vanaf", "-vastgelegd_op", "-id")
        .values_list("kolommen", flat=True)
        .first()
    )
    return velden.STANDAARD if rij is None else {naam: rij.get(naam, "") for naam in velden.OP_NAAM}


def inlezingen(scope: Scope, *, aantal: int = 50) -> list[Inlezing]:
    """Return the files that were read in these gemeenten, newest first."""
    return list(
        Inlezing.objects.filter(gemeente_id__in=scope.gemeenten)
        .select_related("gemeente")
        .order_by("-gelezen_op", "-id")[:aantal]
    )


def inlezing(scope: Scope, id_: UUID) -> Inlezing:
    """Return one file. Raise `Inlezing.DoesNotExist` outside this scope."""
    return Inlezing.objects.select_related("gemeente").get(gemeente_id__in=scope.gemeenten, id=id_)


def rijen(stuk: Inlezing, soorten: Sequence[str] = ()) -> list[InleesRij]:
    """Return the rows of a file in their order; of these kinds only, when some are named."""
    alle = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id).order_by("nummer")
    return list(alle.filter(soort__in=soorten) if soorten else alle)


class Stand(NamedTuple):
    """What the dossiers of one gemeente hold, for all rows of a file at once.

    `op_v_nummer`, `op_bsn`: number -> dossier. `geboren`: birth date -> dossiers.
    """

    op_v_nummer: dict[str, Dossier]
    op_bsn: dict[str, Dossier]
    geboren: dict[date, list[Dossier]]


class Inhoud(NamedTuple):
    """Of the dossiers that rows are about: dossier -> (BSN, V-nummer), facts, notes the COA brought."""

    nummers: dict[UUID, tuple[str, str]]
    feiten: dict[UUID, DossierFeiten]
    notities: dict[UUID, frozenset[str]]


def stand(gemeente_id: int, profielen: Iterable[Profiel]) -> Stand:
    """Return which dossiers rows may be about: three queries by index, however many rows there are."""
    alle = list(profielen)
    eigen = Identificatie.objects.filter(gemeente_id=gemeente_id, actief=True).select_related("dossier")
    op_v = eigen.filter(v_nummer__in={p.v_nummer for p in alle if p.v_nummer})
    op_bsn = eigen.filter(bsn__in={p.bsn for p in alle if p.bsn})
    geboren: dict[date, list[Dossier]] = defaultdict(list)
    for dossier in Dossier.objects.filter(
        gemeente_id=gemeente_id,
        geboortedatum__in={p.geboortedatum for p in alle if p.geboortedatum},
        samengevoegd_in__isnull=True,
    ).order_by("id"):
        if dossier.geboortedatum:
            geboren[dossier.geboortedatum].append(dossier)
    return Stand(
        {rij.v_nummer: rij.dossier for rij in op_v if rij.v_nummer},
        {rij.bsn: rij.dossier for rij in op_bsn if rij.bsn},
        geboren,
    )


def inhoud(gemeente_id: int, dossier_ids: Iterable[UUID]) -> Inhoud:
    """Return what these dossiers hold: three queries."""
    ids = sorted(set(dossier_ids))
    eigen = Identificatie.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids)
    notities: dict[UUID, set[str]] = defaultdict(set)
    for dossier_id, gegevens in Gebeurtenis.objects.filter(
        gemeente_id=gemeente_id, dossier_id__in=ids, kenmerk=g.Notitie.code, bron=g.Bron.COA.value
    ).values_list("dossier_id", "gegevens"):
        notities[dossier_id].add(gegevens["tekst"])
    return Inhoud(
        {rij.dossier_id: (rij.bsn or "", rij.v_nummer or "") for rij in eigen},
        {i: feiten_uit(alle, gemeente=gemeente_id) for i, alle in rijen_van(gemeente_id, ids).items()} if ids else {},
        {i: frozenset(teksten) for i, teksten in notities.items()},
    )
