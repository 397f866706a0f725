# SPDX-License-Identifier: EUPL-1.2
"""Ask the BRP again about open dossiers: each night some, the longest not asked first, and when a person wants it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F, OuterRef, Q, Subquery

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Identificatie
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.koppelingen.brp.overnemen import neem_over, onzeker
from meedoen.regie.koppelingen.brp.port import BrpPersoon, BrpPort, GeenRegister
from meedoen.regie.koppelingen.models import BrpRonde, BrpVraag
from meedoen.regie.koppelingen.registers import gewone_registers
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import Gemeente, nieuw_id
from meedoen.regie.web.toegang import keten_scope, met_scope

IN_EEN_KEER: Final = 20
LATER: Final = timedelta(minutes=15)
"""After a night's question without an answer."""
_DOEL: Final = "gegevens uit de BRP bijhouden voor de Wet inburgering 2021"
_LEEN = "select meedoen.leen_brpronde(%s::timestamptz, %s::date, %s::timestamptz)"
_log = logging.getLogger("meedoen.brp")


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Ask about a few dossiers of one gemeente; False when tonight's are done. For the worker, between messages."""
    registers = gewone_registers()
    return registers.echte_brp and ververs(registers.brp, nu=nu, lease=lease, per_nacht=settings.BRP_PER_NACHT)


def ververs(brp: BrpPort, *, nu: datetime, lease: timedelta, per_nacht: int) -> bool:
    """See `werk`. `per_nacht`: so many dossiers per gemeente and day at most."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu.date(), nu + lease])
        (gemeente_id,) = cursor.fetchone()
    if gemeente_id is None:
        return False
    scope = keten_scope(gemeente_id, nu=nu, vandaag=nu.date(), herkomst="worker", doel=_DOEL)
    with met_scope(scope):
        ronde = BrpRonde.objects.get(gemeente_id=gemeente_id)
        wie = _aan_de_beurt(gemeente_id, nu, min(IN_EEN_KEER, per_nacht - ronde.gedaan))
        bron = oin(gemeente_id)
        if wie:
            log(scope=scope, handeling="opvragen", object="BRP", gemeente_id=gemeente_id, dossier_ids=list(wie))
    try:
        # Outside of any transaction: a slow register must hold no locks.
        antwoord = brp.zoek_alle(bsns=list(wie.values()), vandaag=scope.vandaag, bron=bron) if wie else {}
    except GeenRegister as fout:
        _log.error("de BRP bijhouden voor gemeente %s lukt niet: %s", gemeente_id, fout.oorzaak)
        with met_scope(scope):
            anders = {"oorzaak": fout.oorzaak, "geleend_tot": nu + LATER, "klaar": not fout.tijdelijk}
            BrpRonde.objects.filter(gemeente_id=gemeente_id).update(**anders)
        return True
    for dossier_id, bsn in wie.items():
        _neem_een_over(scope, dossier_id, antwoord.get(bsn))
    with met_scope(scope):
        gedaan = ronde.gedaan + len(wie)
        klaar = len(wie) < IN_EEN_KEER or gedaan >= per_nacht
        BrpRonde.objects.filter(gemeente_id=gemeente_id).update(
            gedaan=gedaan, klaar=klaar, geleend_tot=nu - timedelta(seconds=1), oorzaak=""
        )
    return True


def _aan_de_beurt(gemeente_id: int, nu: datetime, aantal: int) -> Mapping[UUID, str]:
    """Return the BSNs by dossier that were not asked about today, the longest ago first."""
    if aantal <= 0:
        return {}
    gevraagd = BrpVraag.objects.filter(gemeente_id=gemeente_id, dossier_id=OuterRef("dossier_id"))
    rijen = (
        Identificatie.objects.filter(gemeente_id=gemeente_id, bsn__isnull=False, actief=True)
        .filter(dossier__gesloten_op__isnull=True, dossier__grond="wi2021")
        .annotate(gevraagd=Subquery(gevraagd.values("gevraagd_op")[:1]))
        .filter(Q(gevraagd__isnull=True) | Q(gevraagd__date__lt=nu.date()))
        .order_by(F("gevraagd").asc(nulls_first=True), "dossier_id")
    )
    return {dossier_id: bsn for dossier_id, bsn in rijen.values_list("dossier_id", "bsn")[:aantal] if bsn}


def _neem_een_over(scope: Scope, dossier_id: UUID, persoon: BrpPersoon | None) -> None:
    """Take over one answer in a transaction of its own; what goes wrong with one does not stop the others."""
    try:
        with met_scope(scope):
            dossier = Dossier.objects.get(gemeente_id=scope.gemeenten[0], id=dossier_id)
            anders = neem_over(scope=scope, dossier=dossier, persoon=persoon) if persoon else ()
            _onthoud(scope, dossier, "gewijzigd" if anders else "gelijk" if persoon else "onbekend")
    except (OperationalError, InterfaceError):
        raise
    except Exception as fout:  # the text may hold data of a person, so only its kind is logged
        _log.error("antwoord van de BRP bij dossier %s niet overgenomen: %s", dossier_id, type(fout).__name__)
        with met_scope(scope):
            _onthoud(scope, Dossier.objects.get(gemeente_id=scope.gemeenten[0], id=dossier_id), "mislukt")


def vraag_opnieuw(*, scope: Scope, dossier: Dossier, brp: BrpPort) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ask about one dossier because a person wants it; return what changed, and what that person has to judge.

    Raise `GeenRegister` without an answer, `Weigering` for who may not, without a BSN, or whom the BRP does not have.
    """
    if not mag_in(scope, Handeling.GEGEVENS_AANVULLEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    bsn = Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).values_list("bsn")
    nummer = bsn[0][0] if bsn else None
    if nummer is None:
        raise Weigering("brp_zonder_bsn")
    log(
        scope=scope, handeling="opvragen", object="BRP", gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id]
    )  # fmt: skip
    persoon = brp.zoek(bsn=nummer, vandaag=scope.vandaag, bron=oin(dossier.gemeente_id))
    with transaction.atomic():
        if persoon is None:
            _onthoud(scope, dossier, "onbekend")
            return (), ("De BRP kent niemand met dit BSN. Kijk of het nummer klopt.",)
        anders = neem_over(scope=scope, dossier=dossier, persoon=persoon)
        _onthoud(scope, dossier, "gewijzigd" if anders else "gelijk")
        bekend = dossierfeiten(dossier)
        return anders, onzeker(persoon, bekend, gemeente=dossier.gemeente_id, geheim=dossier.geheim_adres)


def oin(gemeente_id: int) -> str:
    """Return the OIN by which the proxy chooses the right of this gemeente; empty when it is not filled in."""
    return Gemeente.objects.values_list("oin", flat=True).get(id=gemeente_id) or ""


def _onthoud(scope: Scope, dossier: Dossier, uitkomst: str) -> None:
    BrpVraag.objects.update_or_create(
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        defaults={"gevraagd_op": scope.nu, "uitkomst": uitkomst},
        create_defaults={"id": nieuw_id(), "gevraagd_op": scope.nu, "uitkomst": uitkomst},
    )
