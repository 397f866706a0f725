# SPDX-License-Identifier: EUPL-1.2
"""The list of kinds, and sessions: planned, changed, called off."""

from __future__ import annotations

from datetime import date, time
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.voorlichting.models import Bijeenkomst, Deelname, Soort, Staat
from meedoen.regie.voorlichting.services.basis import GEWOON, GEZONDHEID, eis_mag
from meedoen.regie.voorlichting.services.fouten import VoorlichtingWeigering

LIJST: Final = (
    ("Geld, post en toeslagen", "Brieven lezen, toeslagen, verzekeringen, waar hulp is.", GEWOON),
    ("Wonen en energie", "Het huis, de buurt, de energierekening, afval.", GEWOON),
    ("Werken in Nederland", "Contract, loon, solliciteren, eigen beroep.", GEWOON),
    ("School en opvoeden", "De school van je kind, opvang, meepraten.", GEWOON),
    ("De zorg in Nederland", "Huisarts, apotheek, tandarts, zorgverzekering.", GEWOON),
    ("Je rechten", "Gelijke behandeling, zelf beslissen, waar je hulp vindt.", GEWOON),
    ("Veerkracht", "Stress, slapen, wennen, praten over wat je meemaakte.", GEZONDHEID),
)
"""Our own list, to start from: name, what it is about, field group."""


@transaction.atomic
def begin_lijst(*, scope: Scope, gemeente_id: int) -> int:
    """Put our list on that of the gemeente; return how many were not there yet."""
    eis_mag(scope, gemeente_id)
    er = set(_lopend(gemeente_id, scope.vandaag).values_list("naam", flat=True))
    nieuw = [_soort(scope, gemeente_id, *rij) for rij in LIJST if rij[0] not in er]
    Soort.objects.bulk_create(nieuw)
    if nieuw:
        log(scope=scope, handeling="wijzigen", object="soorten voorlichting", gemeente_id=gemeente_id)
    return len(nieuw)


@transaction.atomic
def maak_soort(*, scope: Scope, gemeente_id: int, naam: str, uitleg: str = "", gezondheid: bool = False) -> Soort:
    """Add a kind from today on. `gezondheid`: it is about health, and then stays with the college."""
    eis_mag(scope, gemeente_id)
    if _lopend(gemeente_id, scope.vandaag).filter(naam__iexact=naam.strip()).exists():
        raise VoorlichtingWeigering("naam_dubbel", veld="naam")
    soort = _soort(scope, gemeente_id, naam.strip(), uitleg.strip(), GEZONDHEID if gezondheid else GEWOON)
    soort.save(force_insert=True)
    log(scope=scope, handeling="wijzigen", object="soorten voorlichting", gemeente_id=gemeente_id)
    return soort


@transaction.atomic
def stop_soort(*, scope: Scope, soort_id: UUID) -> None:
    """Offer a kind no longer from today; what was planned and attended stays."""
    soort = Soort.objects.select_for_update().filter(id=soort_id, gemeente_id__in=scope.gemeenten, tot=None).first()
    if soort is None:
        raise VoorlichtingWeigering("weg")
    eis_mag(scope, soort.gemeente_id)
    soort.tot = scope.vandaag
    soort.save(update_fields=["tot"])
    log(scope=scope, handeling="wijzigen", object="soorten voorlichting", gemeente_id=soort.gemeente_id)


@transaction.atomic
def plan(
    *, scope: Scope, soort: Soort, datum: date, begin: time, plaats: str, plekken: int, taal: str = ""
) -> Bijeenkomst:
    """Plan a session. Raise `VoorlichtingWeigering` for a day that is past, and for the same one twice."""
    eis_mag(scope, soort.gemeente_id)
    if soort.tot is not None and soort.tot <= scope.vandaag:
        raise VoorlichtingWeigering("soort_weg", veld="soort")
    if datum < scope.vandaag:
        raise VoorlichtingWeigering("verleden", veld="datum")
    _eis_enig(soort, datum, begin, plaats.strip())
    rij = Bijeenkomst.objects.create(
        id=nieuw_id(), gemeente_id=soort.gemeente_id, soort=soort, veldgroep=soort.veldgroep, datum=datum, begin=begin,
        plaats=plaats.strip(), plekken=plekken, taal=taal.strip(), gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    log(scope=scope, handeling="plannen", object="voorlichting", gemeente_id=soort.gemeente_id)
    return rij


@transaction.atomic
def wijzig(
    *, scope: Scope, bijeenkomst_id: UUID, versie: int, datum: date, begin: time, plaats: str, plekken: int, taal: str
) -> Bijeenkomst:
    """Change a session that is still to come. `versie`: what the asker saw. Raise `VoorlichtingWeigering`."""
    rij = komend(scope, bijeenkomst_id)
    if rij.versie != versie:
        raise VoorlichtingWeigering("intussen")
    if datum < scope.vandaag:
        raise VoorlichtingWeigering("verleden", veld="datum")
    if plekken < genodigd(rij):
        raise VoorlichtingWeigering("te_weinig", veld="plekken")
    _eis_enig(rij.soort, datum, begin, plaats.strip(), rij.id)
    rij.datum, rij.begin, rij.plaats, rij.plekken, rij.taal = datum, begin, plaats.strip(), plekken, taal.strip()
    rij.versie += 1
    rij.save(update_fields=["datum", "begin", "plaats", "plekken", "taal", "versie"])
    log(scope=scope, handeling="wijzigen", object="voorlichting", gemeente_id=rij.gemeente_id)
    return rij


@transaction.atomic
def gelast_af(*, scope: Scope, bijeenkomst_id: UUID) -> int:
    """Call a session off; who was invited waits for another one again. Return how many."""
    rij = komend(scope, bijeenkomst_id)
    rij.afgelast_op = scope.vandaag
    rij.save(update_fields=["afgelast_op"])
    mensen = Deelname.objects.filter(gemeente_id=rij.gemeente_id, bijeenkomst_id=rij.id, staat=Staat.UITGENODIGD)
    wacht = Deelname.objects.filter(gemeente_id=rij.gemeente_id, soort_id=rij.soort_id, staat=Staat.GEVRAAGD)
    al = set(wacht.values_list("dossier_id", flat=True))
    ids = list(mensen.values_list("dossier_id", flat=True))
    mensen.filter(dossier_id__in=al).update(staat=Staat.INGETROKKEN)
    mensen.update(staat=Staat.GEVRAAGD, bijeenkomst=None)
    log(scope=scope, handeling="afgelasten", object="voorlichting", gemeente_id=rij.gemeente_id, dossier_ids=ids)
    return len(ids)


def komend(scope: Scope, bijeenkomst_id: UUID) -> Bijeenkomst:
    """Return a session that is still to come or is today, locked. Raise `VoorlichtingWeigering`."""
    rij = vast(scope, bijeenkomst_id)
    if rij.datum < scope.vandaag:
        raise VoorlichtingWeigering("voorbij")
    return rij


def vast(scope: Scope, bijeenkomst_id: UUID) -> Bijeenkomst:
    """Return a session that goes on, locked. Raise `VoorlichtingWeigering`."""
    alle = Bijeenkomst.objects.select_for_update().filter(id=bijeenkomst_id, gemeente_id__in=scope.gemeenten)
    rij = alle.first()
    if rij is None:
        raise VoorlichtingWeigering("weg")
    eis_mag(scope, rij.gemeente_id)
    if rij.afgelast_op is not None:
        raise VoorlichtingWeigering("afgelast")
    return rij


def genodigd(rij: Bijeenkomst) -> int:
    """Return how many places are taken: who said no, or was excused, gives the place back."""
    bezet = (Staat.UITGENODIGD, Staat.AANWEZIG, Staat.NIET_AFGEMELD)
    return Deelname.objects.filter(gemeente_id=rij.gemeente_id, bijeenkomst_id=rij.id, staat__in=bezet).count()


def _lopend(gemeente_id: int, vandaag: date) -> QuerySet[Soort]:
    return Soort.objects.filter(Q(tot=None) | Q(tot__gt=vandaag), gemeente_id=gemeente_id)


def _soort(scope: Scope, gemeente_id: int, naam: str, uitleg: str, veldgroep: str) -> Soort:
    return Soort(
        id=nieuw_id(), gemeente_id=gemeente_id, naam=naam, uitleg=uitleg, veldgroep=veldgroep, vanaf=scope.vandaag,
        gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip


def _eis_enig(soort: Soort, datum: date, begin: time, plaats: str, behalve: UUID | None = None) -> None:
    zelfde = Bijeenkomst.objects.filter(
        gemeente_id=soort.gemeente_id, soort_id=soort.id, datum=datum, begin=begin, plaats=plaats, afgelast_op=None
    )
    if (zelfde.exclude(id=behalve) if behalve else zelfde).exists():
        raise VoorlichtingWeigering("dubbel", veld="datum")
