# SPDX-License-Identifier: EUPL-1.2
"""The contact persons of a newcomer: at most one of each at a time, which the database guarantees."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Betrokkene, Dossier
from meedoen.regie.dossiers.services.contact_bij_duo import volg_contactpersonen
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.vastleggen import eis_open, houd_vast, leg_vast, neem_over
from meedoen.regie.organisaties.models import Medewerker, Organisatie, nieuw_id

ROL_VAN_PLEK = {g.Plek.GEMEENTE: "contact_gemeente", g.Plek.UITVOERDER: "contact_uitvoerder"}


@transaction.atomic
def kies_contactpersoon(
    *,
    scope: Scope,
    dossier: Dossier,
    plek: g.Plek,
    vanaf: date,
    medewerker_id: UUID | None = None,
    organisatie_id: UUID | None = None,
    naam: str = "",
    telefoon: str = "",
    email: str = "",
) -> Betrokkene:
    """Make somebody the contact person on `plek` from `vanaf`; who stood there ends on that day.

    At the gemeente: a medewerker. At the executor: an organisation, or the name of somebody there. Raise
    `Weigering` when a later one is already named for a day in this period.
    """
    _mag(scope, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    eis_open(scope, nu)
    wie = _wie(scope, nu, medewerker_id, organisatie_id, naam, telefoon, email)
    rol = ROL_VAN_PLEK[plek]
    try:
        with transaction.atomic():
            _open_op(nu, rol, vanaf).update(tot=vanaf)
            rij = Betrokkene.objects.create(
                id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, rol=rol, vanaf=vanaf, **wie
            )
    except IntegrityError as fout:
        raise Weigering("contactpersoon_overlapt") from fout
    organisatie = wie["organisatie"]
    leg_vast(
        scope=scope,
        dossier=nu,
        inhoud=g.ContactpersoonGewijzigd(
            plek=plek,
            datum=vanaf,
            naam=rij.naam,
            organisatie=organisatie.naam if isinstance(organisatie, Organisatie) else None,
        ),
        geldig_op=vanaf,
        bron=g.Bron.MEDEWERKER,
    )
    if plek is g.Plek.GEMEENTE:
        volg_contactpersonen(scope=scope, gemeente_id=nu.gemeente_id, dossier_ids=[nu.id])
    neem_over(nu, dossier)
    return rij


@transaction.atomic
def beeindig_contactpersoon(*, scope: Scope, dossier: Dossier, plek: g.Plek, per: date) -> None:
    """Let the place be open from `per`; that becomes a task for the teamleider. Without anyone: nothing."""
    _mag(scope, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    if not _open_op(nu, ROL_VAN_PLEK[plek], per).update(tot=per):
        return
    leg_vast(
        scope=scope,
        dossier=nu,
        inhoud=g.ContactpersoonGewijzigd(plek=plek, datum=per),
        geldig_op=per,
        bron=g.Bron.MEDEWERKER,
    )
    if plek is g.Plek.GEMEENTE:
        volg_contactpersonen(scope=scope, gemeente_id=nu.gemeente_id, dossier_ids=[nu.id])
    neem_over(nu, dossier)


def _mag(scope: Scope, dossier: Dossier) -> None:
    if not mag_in(scope, Handeling.CONTACTPERSOON_KIEZEN, dossier.gemeente_id):
        raise Weigering("mag_niet")


def _open_op(dossier: Dossier, rol: str, dag: date):  # type: ignore[no-untyped-def]
    return Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=dag),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        rol=rol,
        vanaf__lte=dag,
    )


def _wie(
    scope: Scope,
    dossier: Dossier,
    medewerker_id: UUID | None,
    organisatie_id: UUID | None,
    naam: str,
    telefoon: str,
    email: str,
) -> dict[str, object]:
    """Return the fields of the new row. What was typed goes before what we know of the person or organisation."""
    medewerker = organisatie = None
    if medewerker_id is not None:
        medewerker = Medewerker.objects.filter(id=medewerker_id, aanstellingen__gemeente_id=dossier.gemeente_id).first()
        if medewerker is None:
            raise Weigering("geen_collega")
    elif organisatie_id is not None:
        organisatie = Organisatie.objects.filter(id=organisatie_id).first()
    bron = medewerker or organisatie
    naam = naam.strip() or (bron.naam if bron else "")
    if not naam:
        raise Weigering("contactpersoon_naam")
    return {
        "medewerker": medewerker,
        "organisatie": organisatie,
        "naam": naam[:100],
        "telefoon": telefoon or (bron.telefoon if bron else ""),
        "email": email or (bron.email if bron else ""),
    }
