# SPDX-License-Identifier: EUPL-1.2
"""The guide for everybody: parties of a gemeente by theme. Reading it leaves no trace: nobody was pointed anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.domein.verwijzen import Gidsthema
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import Gemeente, Samenwerking, nieuw_id
from meedoen.regie.verwijzen.models import Gidspartij
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering

_T = Gidsthema
THEMAS: Final[Mapping[Gidsthema, str]] = {
    _T.TAAL: "Nederlands oefenen", _T.ONTMOETEN: "Mensen ontmoeten", _T.KINDEREN: "Kinderen en opgroeien",
    _T.SPORT: "Sport en cultuur", _T.WERK: "Werk en vrijwilligerswerk", _T.GELD: "Geld en formulieren",
    _T.GEZONDHEID: "Gezondheid", _T.VEILIG: "Veilig thuis en je recht", _T.ZINGEVING: "Geloof en zingeving",
    _T.JEZELF: "Jezelf zijn: liefde, geslacht en gender",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """One theme of the guide of one gemeente."""

    naam: str
    partijen: tuple[Gidspartij, ...]


def gids(scope: Scope) -> list[tuple[Gemeente, list[Hoofdstuk]]]:
    """Return the guide of each gemeente of this scope, themes without a party left out; two queries."""
    alle = list(Gidspartij.objects.filter(gemeente_id__in=scope.gemeenten).order_by("naam", "id"))
    uit = []
    for gemeente in Gemeente.objects.filter(id__in=scope.gemeenten).order_by("naam"):
        van = [rij for rij in alle if rij.gemeente_id == gemeente.id]
        delen = [(naam, tuple(rij for rij in van if rij.thema == thema.value)) for thema, naam in THEMAS.items()]
        uit.append((gemeente, [Hoofdstuk(naam, rijen) for naam, rijen in delen if rijen]))
    return uit


def ontbreekt(scope: Scope) -> list[str]:
    """Return the organisations to which nobody is referred and that stand in no guide yet, by name; two queries."""
    namen = set(Gidspartij.objects.filter(gemeente_id__in=scope.gemeenten).values_list("gemeente_id", "naam"))
    rijen = Samenwerking.objects.filter(gemeente_id__in=scope.gemeenten, organisatie__alleen_gids=True, tot=None)
    rijen_ = rijen.order_by("organisatie__naam").values_list("gemeente_id", "organisatie__naam", "gemeente__naam")
    return [f"{naam} ({gemeente})" for code, naam, gemeente in rijen_ if (code, naam) not in namen]


@transaction.atomic
def zet_in(*, scope: Scope, gemeente_id: int, velden: Mapping[str, str]) -> Gidspartij:
    """Add a party: thema, naam, wat, waar, telefoon, email, website. Raise `VerwijsWeigering` if it is there."""
    _eis(scope, gemeente_id)
    rij = Gidspartij(id=nieuw_id(), gemeente_id=gemeente_id, **velden)
    try:
        with transaction.atomic():
            rij.save(force_insert=True)
    except IntegrityError as fout:
        raise VerwijsWeigering("gids_dubbel", veld="naam") from fout
    _log(scope, "maken", gemeente_id)
    return rij


@transaction.atomic
def wijzig(*, scope: Scope, partij: Gidspartij, versie: int, velden: Mapping[str, str]) -> None:
    """Change a party that nobody changed since `versie`. Raise `VerwijsWeigering`."""
    _eis(scope, partij.gemeente_id)
    eigen = Gidspartij.objects.filter(id=partij.id, gemeente_id=partij.gemeente_id, versie=versie)
    try:
        with transaction.atomic():
            aantal = eigen.update(**velden, versie=F("versie") + 1)
    except IntegrityError as fout:
        raise VerwijsWeigering("gids_dubbel", veld="naam") from fout
    if not aantal:
        raise VerwijsWeigering("intussen")
    _log(scope, "wijzigen", partij.gemeente_id)


@transaction.atomic
def haal_uit(*, scope: Scope, partij_id: UUID) -> bool:
    """Take a party out; False when it is not there (any more). Raise `VerwijsWeigering`."""
    rij = Gidspartij.objects.filter(id=partij_id, gemeente_id__in=scope.gemeenten).first()
    if rij is None:
        return False
    _eis(scope, rij.gemeente_id)
    Gidspartij.objects.filter(id=rij.id, gemeente_id=rij.gemeente_id).delete()
    _log(scope, "weghalen", rij.gemeente_id)
    return True


def _eis(scope: Scope, gemeente_id: int) -> None:
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise VerwijsWeigering("mag_niet")


def _log(scope: Scope, handeling: str, gemeente_id: int) -> None:
    log(scope=scope, handeling=handeling, object="gids", gemeente_id=gemeente_id)
