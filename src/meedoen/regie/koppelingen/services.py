# SPDX-License-Identifier: EUPL-1.2
"""What a person decides about messages of the chain: do it again, or do not. Each leaves a line in the logboek."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.logboek.services import log
from meedoen.regie.uitgaand import services as uitgaand
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import KanNietMeer

__all__ = [
    "KanNietMeer",
    "markeer_teruggedraaid",
    "stuur_opnieuw",
    "trek_in",
    "verwerk_opnieuw",
    "wijs_af",
]


@transaction.atomic
def stuur_opnieuw(*, scope: Scope, gemeente_id: int, bericht_id: UUID) -> Bericht:
    """Send a refused or stuck message again. Raise `KanNietMeer` when it no longer waits for a person."""
    rij = uitgaand.stuur_opnieuw(scope=scope, gemeente_id=gemeente_id, bericht_id=bericht_id)
    _log(scope, "bericht opnieuw sturen", rij.soort, gemeente_id, rij.dossier_id)
    return rij


@transaction.atomic
def trek_in(*, scope: Scope, gemeente_id: int, bericht_id: UUID) -> Bericht:
    """Withdraw a refused or stuck message; its task ends. Raise `KanNietMeer`."""
    rij = uitgaand.trek_in(scope=scope, gemeente_id=gemeente_id, bericht_id=bericht_id)
    dossier = Dossier.objects.get(gemeente_id=gemeente_id, id=rij.dossier_id)
    if any(vast.bericht_id == rij.id for vast in dossierfeiten(dossier).vastgelopen):
        leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.BerichtAfgehandeld(bericht_id=rij.id),
            geldig_op=scope.vandaag,
            bron=g.Bron.MEDEWERKER,
        )
    _log(scope, "bericht intrekken", rij.soort, gemeente_id, rij.dossier_id)
    return rij


@transaction.atomic
def verwerk_opnieuw(*, scope: Scope, gemeente_id: int, inkomend_id: UUID) -> Inkomend:
    """Let the worker handle a notification again that a person looked at. Raise `KanNietMeer`.

    A BSN that cannot be one, or a signal nobody knows, stays what it is: those can only be put aside.
    """
    rij = _wacht_op_mens(scope, gemeente_id, inkomend_id)
    if rij.oorzaak in ("quarantaine_bsn", "quarantaine_onbekend_signaal"):
        raise KanNietMeer("Deze melding kan Meedoen niet verwerken. Wijs haar af als je hebt gedaan wat nodig is.")
    rij.staat, rij.oorzaak, rij.pogingen, rij.volgende_poging_op = "nieuw", "", 0, scope.nu
    rij.save(update_fields=["staat", "oorzaak", "pogingen", "volgende_poging_op"])
    _log(scope, "melding opnieuw verwerken", rij.gebeurtenis_id, gemeente_id, rij.dossier_id)
    uitgaand.wek_werker()
    return rij


@transaction.atomic
def wijs_af(*, scope: Scope, gemeente_id: int, inkomend_id: UUID) -> Inkomend:
    """Put a notification aside for good: a person did what was needed, or nothing was. Raise `KanNietMeer`."""
    rij = _wacht_op_mens(scope, gemeente_id, inkomend_id)
    rij.staat, rij.verwerkt_op = "afgewezen", scope.nu
    rij.save(update_fields=["staat", "verwerkt_op"])
    _log(scope, "melding afwijzen", rij.gebeurtenis_id, gemeente_id, rij.dossier_id)
    return rij


def markeer_teruggedraaid(scope: Scope, gemeente_id: int, melding: g.NotificatieOntvangen) -> None:
    """Mark in the inbox that a person undid this notification (called by `dossiers.services.draai_terug`)."""
    if melding.bericht_id is None:
        return
    Inkomend.objects.filter(gemeente_id=gemeente_id, bericht_id=melding.bericht_id).update(staat="teruggedraaid")


def _wacht_op_mens(scope: Scope, gemeente_id: int, inkomend_id: UUID) -> Inkomend:
    rij = Inkomend.objects.select_for_update().filter(gemeente_id=gemeente_id, id=inkomend_id).first()
    mag = mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, gemeente_id)
    if not mag or rij is None or rij.staat not in ("quarantaine", "vastgelopen"):
        raise KanNietMeer("Deze melding wacht niet meer op jou.")
    return rij


def _log(scope: Scope, handeling: str, object_: str, gemeente_id: int, dossier_id: UUID | None) -> None:
    log(
        scope=scope,
        handeling=handeling,
        object=object_,
        gemeente_id=gemeente_id,
        dossier_ids=[dossier_id] if dossier_id else [],
    )
