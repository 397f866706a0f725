# SPDX-License-Identifier: EUPL-1.2
"""Who works on a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Rol, Scope, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.vastleggen import houd_vast, leg_vast, neem_over
from meedoen.regie.organisaties.models import Aanstelling, Medewerker


@transaction.atomic
def neem_op_mij(*, scope: Scope, dossier: Dossier) -> Dossier:
    """Make the asker the consulent of a dossier nobody has. The second of two at once reads who was first."""
    if scope.medewerker_id is None or not mag_in(scope, Handeling.NEEM_OP_MIJ, dossier.gemeente_id):
        raise Weigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.consulent_id == scope.medewerker_id:
        raise Weigering("al_van_jou")
    if nu.consulent_id is not None:
        naam = Medewerker.objects.filter(id=nu.consulent_id).values_list("naam", flat=True).first()
        raise Weigering("al_opgepakt", naam=naam or "Een collega")
    _geef(scope, nu, scope.medewerker_id, scope.naam, door_teamleider=False)
    neem_over(nu, dossier)
    return dossier


@transaction.atomic
def wijs_toe(
    *, scope: Scope, dossiers: Sequence[Dossier], medewerker_id: UUID | None, alleen_van: UUID | str | None = None
) -> tuple[Dossier, ...]:
    """Give these dossiers to a consulent (None: back to nobody), all or none. Return the ones that changed.

    A teamleider assigns any dossier; a consulent hands over only the own ones. `alleen_van`: the colleague who has
    them as far as the asker saw ("niemand": nobody); when one went to another meanwhile, nothing is done.
    """
    anders: list[Dossier] = []
    # Always in the same order, so that two teamleiders can't wait for each other.
    for dossier in sorted(dossiers, key=lambda d: d.id):
        nu = houd_vast(scope=scope, dossier=dossier)
        eigen = nu.consulent_id is not None and nu.consulent_id == scope.medewerker_id
        if not eigen and not mag_in(scope, Handeling.TOEWIJZEN, nu.gemeente_id):
            raise Weigering("mag_niet")
        if nu.gesloten_op is not None:
            raise Weigering("dossier_gesloten")
        if nu.consulent_id == medewerker_id:
            continue
        if alleen_van is not None and nu.consulent_id != (None if alleen_van == "niemand" else alleen_van):
            raise Weigering("intussen_gegeven", naam=nu.naam)
        naam = _naam_van_consulent(scope, nu.gemeente_id, medewerker_id)
        _geef(scope, nu, medewerker_id, naam, door_teamleider=scope.rol is Rol.TEAMLEIDER)
        neem_over(nu, dossier)
        anders.append(dossier)
    return tuple(anders)


def volg_toewijzing(*, dossier: Dossier, medewerker_id: UUID | None) -> None:
    """Let the dossier be of who the tijdlijn says: the caller laid that fact down, or took it back (None)."""
    Dossier.objects.filter(gemeente_id=dossier.gemeente_id, id=dossier.id).update(consulent_id=medewerker_id)
    dossier.consulent_id = medewerker_id


def _naam_van_consulent(scope: Scope, gemeente_id: int, medewerker_id: UUID | None) -> str | None:
    if medewerker_id is None:
        return None
    aanstelling = (
        Aanstelling.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=scope.vandaag),
            gemeente_id=gemeente_id,
            medewerker_id=medewerker_id,
            rol__in=[Rol.CONSULENT.value, Rol.TEAMLEIDER.value],
            vanaf__lte=scope.vandaag,
        )
        .select_related("medewerker")
        .first()
    )
    if aanstelling is None:
        raise Weigering("geen_collega")
    return aanstelling.medewerker.naam


def _geef(
    scope: Scope, dossier: Dossier, medewerker_id: UUID | None, naam: str | None, *, door_teamleider: bool
) -> None:
    volg_toewijzing(dossier=dossier, medewerker_id=medewerker_id)
    leg_vast(
        scope=scope,
        dossier=dossier,
        inhoud=g.Toegewezen(
            datum=scope.vandaag, medewerker_id=medewerker_id, naam=naam, door_teamleider=door_teamleider
        ),
        geldig_op=scope.vandaag,
        bron=g.Bron.MEDEWERKER,
    )
