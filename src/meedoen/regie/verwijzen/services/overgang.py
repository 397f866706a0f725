# SPDX-License-Identifier: EUPL-1.2
"""Moving what an organisation does for many people to another: asked for in one act, done one dossier at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db import IntegrityError, transaction

from meedoen.domein.contracten import Bezwaar
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in, mens_achter
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.uitgaand.services import wek_werker
from meedoen.regie.verwijzen import overgangen
from meedoen.regie.verwijzen.models import Overgang, Overgangsregel, Verwijzing
from meedoen.regie.verwijzen.overgangen import Kandidaat, Keuze, Stand
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering
from meedoen.regie.verwijzen.services.verplaats_les import keur_aanbieder, verplaats_les
from meedoen.regie.verwijzen.services.verplaatsen import verplaats
from meedoen.regie.verwijzen.services.verwijzen import keur_organisatie
from meedoen.regie.web.toegang import in_dossier

OBJECT = "begeleiding van velen"


@transaction.atomic
def begin(
    *, scope: Scope, sleutel: UUID, keuze: Keuze, wie: Collection[UUID], reden: str, boven_contract: bool
) -> Overgang:
    """Ask the worker to move these referrals (`wie`: their ids); the same `sleutel` once more is the same move.

    Raise `VerwijsWeigering`, and then nothing is asked: also when one of them can't go (any more), so that the page
    shows again who would.
    """
    if not mag_in(scope, Handeling.BEGELEIDING_VERDELEN, keuze.gemeente_id):
        raise VerwijsWeigering("mag_niet")
    al = Overgang.objects.filter(gemeente_id=keuze.gemeente_id, id=sleutel).first()
    if al is not None:
        return al
    gekozen, stand = _keur(scope, keuze, wie, reden)
    bezwaren = stand.bezwaren(keuze.vanaf, len({k.rij.dossier_id for k in gekozen}))
    if Bezwaar.GEEN in bezwaren:
        raise VerwijsWeigering("geen_contract", veld="naar")
    if Bezwaar.VOL in bezwaren and not boven_contract:
        raise VerwijsWeigering("contract_vol", veld="boven_contract")
    try:
        with transaction.atomic():
            rij = Overgang.objects.create(
                id=sleutel, gemeente_id=keuze.gemeente_id, van_id=keuze.van_id, naar_id=keuze.naar_id,
                contract=stand.contract, taak=keuze.taak, vanaf=keuze.vanaf, reden=reden.strip(),
                boven_contract=Bezwaar.VOL in bezwaren, gevraagd_op=scope.nu, gevraagd_door=scope.naam,
                medewerker_id=mens_achter(scope),
            )  # fmt: skip
    except IntegrityError as fout:
        raise VerwijsWeigering("overgang_bezig") from fout
    Overgangsregel.objects.bulk_create(
        Overgangsregel(
            id=nieuw_id(),
            gemeente_id=rij.gemeente_id,
            dossier_id=k.rij.dossier_id,
            overgang=rij,
            **{"plaatsing" if isinstance(k.rij, Plaatsing) else "verwijzing": k.rij},
        )
        for k in gekozen
    )
    log(scope=scope, handeling="verplaatsen", object=OBJECT, gemeente_id=rij.gemeente_id)
    wek_werker()
    return rij


def _keur(scope: Scope, keuze: Keuze, wie: Collection[UUID], reden: str) -> tuple[list[Kandidaat], Stand]:
    """Return who was chosen and what the contract of the new organisation says; raise `VerwijsWeigering`."""
    if keuze.van_id == keuze.naar_id:
        raise VerwijsWeigering("zelfde_organisatie", veld="naar")
    if keuze.taak == overgangen.LES:
        keur_aanbieder(keuze.gemeente_id, keuze.naar_id, scope.vandaag)
    else:
        keur_organisatie(scope, Dossier(gemeente_id=keuze.gemeente_id), keuze.naar_id)
    if keuze.vanaf < scope.vandaag:
        raise VerwijsWeigering("verleden", veld="vanaf")
    if not wie:
        raise VerwijsWeigering("niemand_gekozen")
    if not reden.strip():
        raise VerwijsWeigering("reden_nodig", veld="reden")
    alle, _ = overgangen.kandidaten(scope, keuze)
    gekozen = [k for k in alle if k.rij.id in wie and not k.waarom_niet]
    if len(gekozen) != len(set(wie)):
        raise VerwijsWeigering("intussen")
    deel = overgangen.deel_van(keuze.taak)
    (stand,) = overgangen.standen_op(keuze.gemeente_id, [keuze.naar_id], keuze.vanaf, deel)
    return gekozen, stand


@transaction.atomic
def probeer_opnieuw(*, scope: Scope, overgang_id: UUID) -> None:
    """Let the worker try once more who did not go; nothing happens when all went. Raise `VerwijsWeigering`."""
    rij = Overgang.objects.select_for_update().filter(gemeente_id__in=scope.gemeenten, id=overgang_id).first()
    if rij is None or not mag_in(scope, Handeling.BEGELEIDING_VERDELEN, rij.gemeente_id):
        raise VerwijsWeigering("mag_niet")
    mislukt = Overgangsregel.objects.filter(gemeente_id=rij.gemeente_id, overgang_id=rij.id, staat="mislukt")
    if rij.staat != "klaar" or not mislukt.update(staat="wacht", waarom=""):
        return
    rij.staat, rij.klaar_op, rij.geleend_tot = "bezig", None, None
    # Who asks now answers for it.
    rij.gevraagd_door, rij.medewerker_id = scope.naam, mens_achter(scope)
    try:
        with transaction.atomic():
            rij.save(update_fields=["staat", "klaar_op", "geleend_tot", "gevraagd_door", "medewerker_id"])
    except IntegrityError as fout:
        raise VerwijsWeigering("overgang_bezig") from fout
    log(scope=scope, handeling="verplaatsen", object=OBJECT, gemeente_id=rij.gemeente_id)
    wek_werker()


@transaction.atomic
def doe_een(*, scope: Scope, overgang: Overgang) -> bool:
    """Move the next person that waits; False when nobody waits. What is refused stays as it was, with the reason.

    The row is held while its dossier is written, so that no two workers do the same person; done before, it is done.
    """
    wacht = Overgangsregel.objects.select_for_update(skip_locked=True, of=("self",)).filter(
        gemeente_id=overgang.gemeente_id, overgang_id=overgang.id, staat="wacht"
    )
    regel = wacht.order_by("id").first()
    if regel is None:
        return False
    try:
        with transaction.atomic():
            if not overgangen.verdeelt_nog(scope, overgang.gemeente_id):
                raise VerwijsWeigering("mag_niet")
            _verplaats(scope, overgang, regel)
        regel.staat, regel.waarom = "gedaan", ""
    except (VerwijsWeigering, Weigering) as fout:
        regel.staat, regel.waarom = "mislukt", fout.zin[:300]
        regel.nieuw = regel.nieuwe_plaatsing = None
    regel.save(update_fields=["staat", "nieuw", "nieuwe_plaatsing", "waarom"])
    return True


def _verplaats(scope: Scope, overgang: Overgang, regel: Overgangsregel) -> None:
    """Move what this row is about. Who divides the work needs no more of somebody than the scope of that dossier.

    When dossiers were merged in the meantime, it stands in the one that goes on.
    """
    les: UUID | None = regel.plaatsing_id
    begeleiding = cast("UUID", regel.verwijzing_id)  # the database keeps exactly one of the two
    if les is None:
        waar = Verwijzing.objects.get(gemeente_id=regel.gemeente_id, id=begeleiding).dossier_id
    else:
        waar = Plaatsing.objects.get(gemeente_id=regel.gemeente_id, id=les).dossier_id
    dossier = Dossier(gemeente_id=regel.gemeente_id, id=waar)
    with in_dossier(scope, regel.gemeente_id, waar, Veldgroep.BEGELEIDING, Veldgroep.PIP) as eigen:
        wat: dict[str, Any] = {
            "scope": eigen, "dossier": dossier, "organisatie_id": overgang.naar_id, "vanaf": _dag(scope, overgang),
            "reden": overgang.reden, "boven_contract": True,
        }  # fmt: skip
        if les is None:
            regel.nieuw = verplaats(verwijzing_id=begeleiding, **wat)
        else:
            regel.nieuwe_plaatsing = verplaats_les(plaatsing_id=les, **wat)


def _dag(scope: Scope, overgang: Overgang) -> date:
    """The day that was asked; where it went by before the worker came to this person, today."""
    return max(overgang.vanaf, scope.vandaag)


def sluit_af(*, scope: Scope, overgang: Overgang) -> None:
    """Say that a move is done when nobody waits any more, and let others take it up again otherwise."""
    wacht = Overgangsregel.objects.filter(gemeente_id=overgang.gemeente_id, overgang_id=overgang.id, staat="wacht")
    klaar = {} if wacht.exists() else {"staat": "klaar", "klaar_op": scope.nu}
    rijen = Overgang.objects.filter(gemeente_id=overgang.gemeente_id, id=overgang.id, staat="bezig")
    rijen.update(geleend_tot=None, **klaar)
