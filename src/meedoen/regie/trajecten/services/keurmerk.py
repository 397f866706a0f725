# SPDX-License-Identifier: EUPL-1.2
"""See each day whether the schools where people have an aanbod still hold the keurmerk that their route asks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import keurmerk_past
from meedoen.domein.toegang import Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.trajecten.models import Instelling


@transaction.atomic
def volg_keurmerken(*, scope: Scope, gemeente_id: int) -> int:
    """Lay down in each open dossier what DUO's list says of its school now; return how many rows that took.

    A keurmerk that lapsed, or came back. What DUO does not tell (None) lapses nothing, and who was offered lessons
    at a school without one has had that said at the time. A second run finds nothing new. Only dossiers whose school
    lost something are read, all at once.
    """
    scholen = {school.pk: school for school in Instelling.objects.all()}
    dossiers = _dossiers(gemeente_id, scholen.values())
    rijen = rijen_van(gemeente_id, [dossier.id for dossier in dossiers]) if dossiers else {}
    aantal = 0
    for dossier in dossiers:
        for feit in list(_nieuws(feiten_uit(rijen[dossier.id], gemeente=gemeente_id), scholen, scope)):
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.DUO)
            aantal += 1
    return aantal


def _dossiers(gemeente_id: int, scholen: Collection[Instelling]) -> list[Dossier]:
    """Return the open dossiers whose school lost a keurmerk that the aanbod had, or where one lapsed before."""
    weg = [school.pk for school in scholen if school.weg_sinds is not None]
    bow = [school.pk for school in scholen if school.bow_keurmerk is False]
    tst = [school.pk for school in scholen if school.tst_keurmerk is False]
    verloor = (
        Q(gegevens__instellingsnummer__in=weg)
        | Q(gegevens__instellingsnummer__in=bow, gegevens__bow=True)
        | Q(gegevens__instellingsnummer__in=tst, gegevens__tst=True)
    )
    rijen = Gebeurtenis.objects.filter(gemeente_id=gemeente_id, vervallen=False)
    bij = (Q(kenmerk="aanbod_gedaan") & verloor) | Q(kenmerk="keurmerk_vervallen")
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
