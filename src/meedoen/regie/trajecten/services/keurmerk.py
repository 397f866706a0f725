# SPDX-License-Identifier: EUPL-1.2
"""See each day whether the schools where people have an aanbod still hold the keurmerk that their route asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import keurmerk_past
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.trajecten.models import Instelling

_GEEN_GOED = Q(weg_sinds__isnull=False) | Q(bow_keurmerk=False) | Q(tst_keurmerk=False)


@transaction.atomic
def volg_keurmerken(*, scope: Scope, gemeente_id: int) -> int:
    """Lay down in each open dossier what DUO's list says of its school now; return how many rows that took.

    A keurmerk that lapsed, or came back. What DUO does not tell (None) lapses nothing, and who was offered lessons
    at a school without one has had that said at the time. A second run finds nothing new.
    """
    scholen = {school.pk: school for school in Instelling.objects.all()}
    verdacht = set(Instelling.objects.filter(_GEEN_GOED).values_list("pk", flat=True))
    aantal = 0
    for dossier in _dossiers(gemeente_id, verdacht):
        for feit in list(_nieuws(dossierfeiten(dossier), scholen, scope)):
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.DUO)
            aantal += 1
    return aantal


def _dossiers(gemeente_id: int, scholen: set[str]) -> list[Dossier]:
    """Return the open dossiers with an aanbod at one of these schools, or where a keurmerk lapsed before."""
    rijen = Gebeurtenis.objects.filter(gemeente_id=gemeente_id, vervallen=False)
    bij = Q(kenmerk="aanbod_gedaan", gegevens__instellingsnummer__in=scholen) | Q(kenmerk="keurmerk_vervallen")
    ids: set[UUID] = set(rijen.filter(bij).values_list("dossier_id", flat=True))
    open_ = Dossier.objects.filter(gemeente_id=gemeente_id, id__in=ids, gesloten_op__isnull=True)
    return list(open_.filter(samengevoegd_in__isnull=True).order_by("id"))


def _nieuws(feiten: DossierFeiten, scholen: Mapping[str, Instelling], scope: Scope) -> Iterator[g.KeurmerkVervallen]:
    weg = {feit.instellingsnummer for feit in feiten.keurmerk_weg}
    for aanbod in feiten.aanbod:
        school, nummer = scholen.get(aanbod.instellingsnummer), aanbod.instellingsnummer
        if school is None or not keurmerk_past(feiten.leerroute, bow=aanbod.bow, tst=aanbod.tst):
            continue
        goed = school.weg_sinds is None and keurmerk_past(
            feiten.leerroute, bow=school.bow_keurmerk is not False, tst=school.tst_keurmerk is not False
        )
        if goed == (nummer in weg):
            yield g.KeurmerkVervallen(
                instellingsnummer=nummer, instelling=aanbod.instelling, datum=scope.vandaag,
                lijst=school.weg_sinds is not None, terug=goed,
            )  # fmt: skip
