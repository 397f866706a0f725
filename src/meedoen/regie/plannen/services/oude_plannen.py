# SPDX-License-Identifier: EUPL-1.2
"""Plans that the college adopted before the gemeente worked with Meedoen: as far as an older system told of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services.fouten import PlanWeigering


@transaction.atomic
def neem_oude_plannen_over(*, scope: Scope, gemeente_id: int, plannen: Mapping[UUID, g.PipVastgesteld]) -> None:
    """Keep for each dossier the plan that its tijdlijn tells of: dagtekening and leerroute, the rest stays open.

    The facts were laid down by the caller. Nothing goes to DUO, and there is no letter: both went from the older
    system. Raise `PlanWeigering` when a dossier has a plan here already.
    """
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, gemeente_id):
        raise PlanWeigering("mag_niet")
    bezet = Pip.objects.filter(gemeente_id=gemeente_id, dossier_id__in=list(plannen)).exclude(staat="weggegooid")
    if (eerder := bezet.first()) is not None:
        raise PlanWeigering("is_er_al", door=eerder.bewaard_door)
    Pip.objects.bulk_create(
        Pip(
            id=nieuw_id(),
            gemeente_id=gemeente_id,
            dossier_id=dossier_id,
            versie=feit.versie,
            staat="vastgesteld",
            leerroute=feit.leerroute,
            dagtekening=feit.dagtekening,
            gemaakt_op=scope.nu,
            bewaard_op=scope.nu,
            bewaard_door=scope.naam,
        )
        for dossier_id, feit in plannen.items()
    )


@transaction.atomic
def laat_oude_plannen_vallen(*, scope: Scope, gemeente_id: int, dossier_ids: Iterable[UUID]) -> None:
    """Take back what `neem_oude_plannen_over` kept of these dossiers; a plan made here since then stays."""
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, gemeente_id):
        raise PlanWeigering("mag_niet")
    rijen = Pip.objects.filter(gemeente_id=gemeente_id, dossier_id__in=list(dossier_ids), versie=1, besluit=None)
    rijen.filter(staat="vastgesteld").update(staat="weggegooid", bewaard_op=scope.nu, bewaard_door=scope.naam)
