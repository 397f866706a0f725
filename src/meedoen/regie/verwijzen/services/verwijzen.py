# SPDX-License-Identifier: EUPL-1.2
"""Acts of the gemeente: ask an organisation to guide somebody, and end that."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Greatest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.contracten import Bezwaar
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.domein.verwijzen import onthult
from meedoen.regie.dossiers.models import Betrokkene, Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.organisaties.models import Aanstelling, Organisatie, nieuw_id
from meedoen.regie.organisaties.queries import partners_van
from meedoen.regie.verwijzen.models import OPEN, Verwijzing
from meedoen.regie.verwijzen.overgangen import Stand, deel_van, standen_op
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering

ROLLEN = ("begeleider", "vrijwilliger")


@transaction.atomic
def verwijs(
    *, scope: Scope, dossier: Dossier, organisatie_id: UUID, taak: g.Begeleidtaak, nodig: str, vanaf: date,
    tot: date | None = None, boven_contract: bool = False,
) -> Verwijzing:  # fmt: skip
    """Ask an organisation to guide this person from `vanaf` until `tot` (exclusive); it sees no name yet.

    Where the gemeente keeps contracts for guidance, it needs one on that day; `boven_contract`: who asks knows that
    there are more people than agreed. Raise `VerwijsWeigering`: also for an organisation whose name reveals
    something, and then nothing is laid down.
    """
    organisatie = keur_organisatie(scope, dossier, organisatie_id)
    if vanaf < scope.vandaag:
        raise VerwijsWeigering("verleden", veld="vanaf")
    if tot is not None and tot <= vanaf:
        raise VerwijsWeigering("periode", veld="tot")
    nu = _open(scope, dossier)
    eis_contract(nu.gemeente_id, organisatie_id, vanaf, boven_contract=boven_contract)
    rij = Verwijzing(
        id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, organisatie=organisatie, taak=taak.value,
        nodig=nodig.strip(), vanaf=vanaf, tot=tot, gevraagd_op=scope.nu, gevraagd_door=scope.naam,
    )  # fmt: skip
    try:
        with transaction.atomic():
            rij.save(force_insert=True)
    except IntegrityError as fout:
        raise VerwijsWeigering("loopt_al", veld="organisatie") from fout
    feit = g.VerwijzingGedaan(
        verwijzing_id=rij.id, organisatie=organisatie.naam, taak=taak, datum=scope.vandaag, vanaf=vanaf, tot=tot
    )
    leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)
    return rij


def eis_contract(
    gemeente_id: int, organisatie_id: UUID, dag: date, *, boven_contract: bool, erbij: int = 1, taak: str = ""
) -> Stand:
    """Return what was agreed with it for that day, when so many people more fit in. Raise `VerwijsWeigering`."""
    (stand,) = standen_op(gemeente_id, [organisatie_id], dag, deel_van(taak))
    bezwaren = stand.bezwaren(dag, erbij)
    if Bezwaar.GEEN in bezwaren:
        raise VerwijsWeigering("geen_contract", veld="organisatie")
    if Bezwaar.VOL in bezwaren and not boven_contract:
        raise VerwijsWeigering("contract_vol", veld="boven_contract")
    return stand


def keur_organisatie(scope: Scope, dossier: Dossier, organisatie_id: UUID) -> Organisatie:
    """Return the organisation if somebody may be referred to it. Raise `VerwijsWeigering`."""
    rij = Organisatie.objects.filter(id=organisatie_id).first()
    if rij is None or rij.id not in dict(partners_van(dossier.gemeente_id, scope.vandaag)):
        raise VerwijsWeigering("organisatie_onbekend", veld="organisatie")
    if rij.alleen_gids or onthult(rij.naam):
        raise VerwijsWeigering("alleen_gids", veld="organisatie")
    if rij.id not in met_begeleider(dossier.gemeente_id, scope.vandaag):
        raise VerwijsWeigering("niemand_logt_in", veld="organisatie")
    return rij


def met_begeleider(gemeente_id: int, vandaag: date) -> set[UUID]:
    """Return the organisations of which a begeleider has an account for this gemeente today."""
    rijen = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=vandaag), gemeente_id=gemeente_id, rol="begeleider", vanaf__lte=vandaag
    )
    return {id_ for id_ in rijen.values_list("organisatie_id", flat=True).distinct() if id_ is not None}


@transaction.atomic
def stop(*, scope: Scope, dossier: Dossier, verwijzing_id: UUID, tot: date, reden: str) -> None:
    """End a referral on `tot` (exclusive), or take back one that is not answered. Raise `VerwijsWeigering`."""
    nu = _open(scope, dossier)
    rij = lopend(nu).select_related("organisatie").filter(id=verwijzing_id).first()
    if rij is None:
        raise VerwijsWeigering("weg")
    if tot < scope.vandaag:
        raise VerwijsWeigering("verleden", veld="tot")
    if rij.tot is not None and tot >= rij.tot:
        raise VerwijsWeigering("stopt_al", veld="tot", dag=rij.tot)
    if not reden.strip():
        raise VerwijsWeigering("reden_nodig", veld="reden")
    beeindig(scope, nu, rij, tot, reden.strip(), g.Bron.MEDEWERKER)


def beeindig(scope: Scope, dossier: Dossier, rij: Verwijzing, tot: date, reden: str, bron: g.Bron) -> None:
    """End it on `tot`: in the future it goes on until then; one that never began ends on its own first day."""
    rij.tot = max(tot, rij.vanaf)
    rij.reden = reden
    if tot <= scope.vandaag or rij.staat == "gevraagd":
        rij.staat = "gestopt"
    rij.save(update_fields=["tot", "reden", "staat"])
    laat_los(betrokken(rij), tot)
    feit = g.VerwijzingGestopt(
        verwijzing_id=rij.id, organisatie=rij.organisatie.naam, tot=tot, reden=reden, vanzelf=bron is g.Bron.SYSTEEM
    )
    leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=tot, bron=bron)


def laat_los(mensen: QuerySet[Betrokkene], tot: date) -> None:
    """End these people on `tot` (exclusive); who would begin later ends on the own first day, so never begins."""
    mensen.filter(Q(tot__isnull=True) | Q(tot__gt=tot)).update(tot=Greatest("vanaf", Value(tot)))


def betrokken(rij: Verwijzing) -> QuerySet[Betrokkene]:
    """Return who of the organisation guides or guided this person."""
    return Betrokkene.objects.filter(
        gemeente_id=rij.gemeente_id, dossier_id=rij.dossier_id, organisatie_id=rij.organisatie_id, rol__in=ROLLEN
    )


def lopend(dossier: Dossier) -> QuerySet[Verwijzing]:
    """Return the referrals of this dossier that are asked or run."""
    return Verwijzing.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, staat__in=OPEN)


def _open(scope: Scope, dossier: Dossier) -> Dossier:
    if not mag_in(scope, Handeling.VERWIJZEN, dossier.gemeente_id):
        raise VerwijsWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise VerwijsWeigering("gesloten")
    return nu
