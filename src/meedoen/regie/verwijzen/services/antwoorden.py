# SPDX-License-Identifier: EUPL-1.2
"""Acts of an organisation on a referral: take it on and say who, hand it to a colleague, give it back.

Its own database role writes the row, so that Row-Level Security decides whether it may. What this means for the
dossier (the tijdlijn, a task) its people may neither see nor write: that is laid down in a scope of that one dossier.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Rol, Scope, aanbieder, mag_in
from meedoen.regie.dossiers.models import Betrokkene, Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import Aanstelling, Medewerker, Organisatie, nieuw_id
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering
from meedoen.regie.verwijzen.services.verwijzen import betrokken, laat_los
from meedoen.regie.web.toegang import in_dossier


@transaction.atomic
def neem_aan(*, scope: Scope, verwijzing_id: UUID, wie: Mapping[Rol, UUID | None]) -> Verwijzing:
    """Take on a referral; `wie` names a begeleider, a volunteer, or both. From now on they see this person.

    Done once more for one that was taken on, others take over from today; a role with None ends today. Raise
    `VerwijsWeigering`.
    """
    rij = _houd(scope, verwijzing_id)
    if not any(wie.values()):
        raise VerwijsWeigering("wie_onbekend", veld="begeleider")
    namen = [_betrek(scope, rij, rol, id_) for rol, id_ in wie.items() if id_ is not None]
    for rol, id_ in wie.items():
        if id_ is None:
            laat_los(betrokken(rij).filter(rol=rol.value), scope.vandaag)
    rij.staat, rij.antwoord_op, rij.antwoord_door = "aangenomen", scope.nu, scope.naam
    rij.save(update_fields=["staat", "antwoord_op", "antwoord_door"])
    _leg_vast(scope, rij, g.VerwijzingAangenomen(
        verwijzing_id=rij.id, organisatie=_naam(scope), datum=scope.vandaag, wie=" en ".join(namen)
    ))  # fmt: skip
    return rij


@transaction.atomic
def geef_terug(*, scope: Scope, verwijzing_id: UUID, reden: str) -> None:
    """Give a referral back, before or after it was taken on: access ends at once. Raise `VerwijsWeigering`."""
    if not reden.strip():
        raise VerwijsWeigering("reden_nodig", veld="reden")
    rij = _houd(scope, verwijzing_id)
    laat_los(betrokken(rij), scope.vandaag)
    _leg_vast(scope, rij, g.VerwijzingTeruggegeven(
        verwijzing_id=rij.id, organisatie=_naam(scope), datum=scope.vandaag, reden=reden.strip()
    ))  # fmt: skip
    Verwijzing.objects.filter(id=rij.id).update(
        staat="teruggegeven", antwoord_op=scope.nu, antwoord_door=scope.naam, reden=reden.strip()
    )


def _houd(scope: Scope, verwijzing_id: UUID) -> Verwijzing:
    """Return the referral, its dossier locked. The dossier comes first everywhere, so that no two acts wait."""
    rij = Verwijzing.objects.filter(id=verwijzing_id).first()
    if rij is None or not mag_in(scope, Handeling.VERWIJZING_BEANTWOORDEN, rij.gemeente_id):
        raise VerwijsWeigering("weg")
    with in_dossier(scope, rij.gemeente_id, rij.dossier_id) as eigen:
        houd_vast(scope=eigen, dossier=Dossier(gemeente_id=rij.gemeente_id, id=rij.dossier_id))
    nu = Verwijzing.objects.filter(id=verwijzing_id, dossier_id=rij.dossier_id).first()
    if nu is None:
        raise VerwijsWeigering("weg")
    return nu


def _betrek(scope: Scope, rij: Verwijzing, rol: Rol, medewerker_id: UUID) -> str:
    """Make somebody betrokkene from today, or from the first day of the referral; return the name."""
    werkt = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), medewerker_id=medewerker_id, rol=rol.value,
        gemeente_id=rij.gemeente_id, organisatie_id=aanbieder(scope), vanaf__lte=scope.vandaag,
    )  # fmt: skip
    mens = Medewerker.objects.filter(id=medewerker_id).first() if werkt.exists() else None
    if mens is None:
        raise VerwijsWeigering("wie_onbekend", veld=rol.value)
    nu = betrokken(rij).filter(Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), rol=rol.value)
    if nu.filter(medewerker_id=mens.id).exists():
        return mens.naam
    laat_los(nu, scope.vandaag)
    Betrokkene.objects.create(
        id=nieuw_id(), gemeente_id=rij.gemeente_id, dossier_id=rij.dossier_id, rol=rol.value, medewerker=mens,
        organisatie_id=aanbieder(scope), naam=mens.naam, telefoon=mens.telefoon, email=mens.email,
        vanaf=max(scope.vandaag, rij.vanaf), tot=rij.tot,
    )  # fmt: skip
    return mens.naam


def _naam(scope: Scope) -> str:
    return Organisatie.objects.values_list("naam", flat=True).get(id=aanbieder(scope))


def _leg_vast(scope: Scope, rij: Verwijzing, feit: g.Gegevens) -> None:
    with in_dossier(scope, rij.gemeente_id, rij.dossier_id) as eigen:
        dossier = Dossier(gemeente_id=rij.gemeente_id, id=rij.dossier_id)
        leg_vast(scope=eigen, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.PARTNER)
    log(scope=scope, handeling="antwoorden", object="verwijzing", gemeente_id=rij.gemeente_id,
        dossier_ids=[rij.dossier_id])  # fmt: skip
