# SPDX-License-Identifier: EUPL-1.2
"""What a person asks of the reconciliation; the worker does it, between the messages. Each leaves a log line."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.koppelingen.models import Afgestemd, Afstemming, Verschil
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitgaand import services as uitgaand
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import KanNietMeer


@transaction.atomic
def vraag_gemeente(*, scope: Scope, gemeente_id: int) -> bool:
    """Ask to hold all dossiers of a gemeente against DUO now; False when that is going on already."""
    if not mag_in(scope, Handeling.BERICHTEN_BEKIJKEN, gemeente_id):
        raise KanNietMeer("Dit kan alleen wie in deze gemeente de keten bekijkt.")
    nieuw = {
        "gevraagd": True, "begonnen_op": scope.nu, "klaar_op": None, "geleend_tot": scope.nu - timedelta(seconds=1),
        "te_doen": 0, "gedaan": 0, "mislukt": 0, "verschillen": 0, "per_oorzaak": {}, "oorzaak": "",
    }  # fmt: skip
    rijen = Afstemming.objects.select_for_update()
    loopt = rijen.filter(gemeente_id=gemeente_id, dag=scope.vandaag, klaar_op__isnull=True, oorzaak="").exists()
    if loopt:
        return False
    Afstemming.objects.update_or_create(
        gemeente_id=gemeente_id, dag=scope.vandaag, defaults=nieuw, create_defaults={"id": nieuw_id(), **nieuw}
    )
    log(scope=scope, handeling="vragen", object="afstemming met DUO", gemeente_id=gemeente_id)
    uitgaand.wek_werker()
    return True


@transaction.atomic
def vraag_dossier(*, scope: Scope, dossier: Dossier, neem_over: bool = False) -> None:
    """Ask to hold one dossier against DUO now; with `neem_over` to take over what DUO says. Raise `KanNietMeer`."""
    nodig = Handeling.BERICHT_OPNIEUW_STUREN if neem_over else Handeling.BERICHTEN_BEKIJKEN
    if not mag_in(scope, nodig, dossier.gemeente_id):
        raise KanNietMeer("Dit kan een consulent doen.")
    if dossier.gesloten_op is not None:
        raise KanNietMeer("Dit dossier is gesloten. Meedoen vraagt DUO er niets meer over.")
    velden = {"gevraagd": "overnemen" if neem_over else "vergelijken", "gevraagd_op": scope.nu, "geleend_tot": None}
    Afgestemd.objects.update_or_create(
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        defaults=velden,
        create_defaults={"id": nieuw_id(), **velden},
    )
    wat = "overnemen van DUO" if neem_over else "afstemming met DUO"
    log(scope=scope, handeling="vragen", object=wat, gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id])
    uitgaand.wek_werker()


@transaction.atomic
def stuur_verschil(*, scope: Scope, gemeente_id: int, verschil_id: UUID) -> Bericht:
    """Send the message again that a difference hangs on. Raise `KanNietMeer` when there is nothing to send."""
    verschil = Verschil.objects.filter(gemeente_id=gemeente_id, id=verschil_id, opgelost_op__isnull=True).first()
    mag = mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, gemeente_id)
    if not mag or verschil is None or verschil.bericht_id is None or verschil.stap != "opnieuw_sturen":
        raise KanNietMeer("Dit verschil is er niet meer, of vraagt iets anders.")
    rij = uitgaand.stuur_nog_eens(scope=scope, gemeente_id=gemeente_id, bericht_id=verschil.bericht_id)
    log(
        scope=scope, handeling="bericht opnieuw sturen", object=rij.soort, gemeente_id=gemeente_id,
        dossier_ids=[rij.dossier_id],
    )  # fmt: skip
    return rij
