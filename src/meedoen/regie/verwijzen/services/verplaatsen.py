# SPDX-License-Identifier: EUPL-1.2
"""Moving the guidance of one person to another organisation: end, ask and hand over what is open, in one act."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.verwijzen.models import OPEN, Verwijzing
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering
from meedoen.regie.verwijzen.services.verwijzen import stop, verwijs


@transaction.atomic
def verplaats(
    *, scope: Scope, dossier: Dossier, verwijzing_id: UUID, organisatie_id: UUID, vanaf: date, reden: str,
    boven_contract: bool = False,
) -> Verwijzing:  # fmt: skip
    """End a referral on `vanaf`, ask another organisation from that day, and hand it the agreements due from then on.

    The task, what is needed and an agreed end stay as they were. Agreements due before `vanaf` stay where they are.
    The new organisation has to accept, and only then says who does it. Where the gemeente keeps contracts for guidance,
    it needs one on that day, with room for one more unless `boven_contract`. Raise `VerwijsWeigering`, and then nothing
    happened: also for a second click, since the first one ended the referral or asked the organisation already.
    """
    oud = Verwijzing.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=verwijzing_id, staat__in=OPEN
    ).first()
    if oud is None:
        raise VerwijsWeigering("weg")
    if oud.organisatie_id == organisatie_id:
        raise VerwijsWeigering("zelfde_organisatie", veld="organisatie")
    if oud.tot is not None and oud.tot <= vanaf:
        raise VerwijsWeigering("stopt_al", veld="vanaf", dag=oud.tot)
    stop(scope=scope, dossier=dossier, verwijzing_id=oud.id, tot=vanaf, reden=reden)
    nieuw = verwijs(
        scope=scope, dossier=dossier, organisatie_id=organisatie_id, taak=g.Begeleidtaak(oud.taak), nodig=oud.nodig,
        vanaf=max(vanaf, oud.vanaf), tot=oud.tot, boven_contract=boven_contract,
    )  # fmt: skip
    rijen = list(mee(oud, vanaf).select_related("medewerker"))
    van_wie = [rij.id for rij in rijen if rij.medewerker is not None and rij.wie == rij.medewerker.naam]
    Afspraak.objects.filter(id__in=van_wie).update(wie=nieuw.organisatie.naam[:120])
    Afspraak.objects.filter(id__in=[rij.id for rij in rijen]).update(organisatie_id=organisatie_id, medewerker=None)
    return nieuw


def mee(oud: Verwijzing, vanaf: date) -> QuerySet[Afspraak]:
    """Return the open agreements of the old organisation that go along: due on `vanaf` or later."""
    rijen = Afspraak.objects.filter(
        gemeente_id=oud.gemeente_id, dossier_id=oud.dossier_id, organisatie_id=oud.organisatie_id, uitkomst="",
        uiterlijk__gte=vanaf,
    )  # fmt: skip
    return rijen.order_by("uiterlijk", "id")
