# SPDX-License-Identifier: EUPL-1.2
"""The night's reconciliation in small pieces between the messages, and what a person asked for before all else.

Calls are paced: so many dossiers per minute and gemeente (setting AFSTEMMING_PER_MINUUT), each a dozen questions. A
killed worker loses at most the dossier it was at; the night goes on with those that were not looked at since it began.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier, Identificatie
from meedoen.regie.koppelingen.afstemming.een import KanNietVragen, Uitslag, bekijk
from meedoen.regie.koppelingen.duo.client import gewone_client
from meedoen.regie.koppelingen.duo.port import DuoPort
from meedoen.regie.koppelingen.models import Afgestemd, Afstemming, Verschil
from meedoen.regie.koppelingen.verwerken.verwerk import plek_van
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import keten_scope, met_scope

IN_EEN_KEER: Final = 3
LATER: Final = timedelta(minutes=15)
"""After a question that nobody answered."""
_DOEL: Final = "afstemmen met DUO voor de Wet inburgering 2021"
_LEEN: Final = (
    "select id, gemeente_id from meedoen.leen_afstemming(%s::timestamptz, %s::date, %s::timestamptz, %s::uuid)"
)
_LEEN_GEVRAAGD: Final = """
select gemeente_id, dossier_id from meedoen.leen_afgestemd(%s::timestamptz, %s::timestamptz, %s::int)
"""
_log = logging.getLogger("meedoen.afstemming")


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Do a piece of what was asked or of tonight; False when there is nothing to do now. For the worker.

    Without nights (setting AFSTEMMING_PER_MINUUT at 0) what a person asks of one dossier is still done.
    """
    return stem_af(gewone_client(), nu=nu, lease=lease, per_minuut=settings.AFSTEMMING_PER_MINUUT)


def stem_af(duo: DuoPort, *, nu: datetime, lease: timedelta, per_minuut: int) -> bool:
    """See `werk`."""
    return _gevraagde(duo, nu, lease) or (per_minuut > 0 and _nacht(duo, nu, lease, per_minuut))


def _scope(gemeente_id: int, nu: datetime) -> Scope:
    return keten_scope(gemeente_id, nu=nu, vandaag=nu.date(), herkomst="worker", doel=_DOEL)


def _gevraagde(duo: DuoPort, nu: datetime, lease: timedelta) -> bool:
    """Look at the dossiers that a person asked about."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN_GEVRAAGD, [nu, nu + lease, IN_EEN_KEER])
        gevraagd = list(cursor.fetchall())
    for gemeente_id, dossier_id in gevraagd:
        scope = _scope(gemeente_id, nu)
        with met_scope(scope):
            rij = Afgestemd.objects.get(gemeente_id=gemeente_id, dossier_id=dossier_id)
            _log_vragen(scope, [dossier_id])
        try:
            bekijk(dossier_id, scope=scope, duo=duo, nu=kalender.nu, neem_over=rij.gevraagd == "overnemen")
            with met_scope(scope):
                # Unless somebody asked anew meanwhile.
                zelfde = Afgestemd.objects.filter(gemeente_id=gemeente_id, id=rij.id, gevraagd_op=rij.gevraagd_op)
                zelfde.update(gevraagd="", geleend_tot=None)
        except KanNietVragen as fout:
            _niet_gelukt(scope, dossier_id, fout.oorzaak)
        except (OperationalError, InterfaceError):
            raise
        except Exception as fout:  # the text may hold data of a person, so only its kind and place are logged
            _log.error("afstemmen van dossier %s mislukt: %s", dossier_id, plek_van(fout))
            _niet_gelukt(scope, dossier_id, "eigen_fout")
    return bool(gevraagd)


def _niet_gelukt(scope: Scope, dossier_id: UUID, oorzaak: str) -> None:
    """Say it and leave it: the person who asked can ask again, and tonight it is looked at anyway."""
    _log.warning("afstemmen van dossier %s lukt niet: %s", dossier_id, oorzaak.partition(": ")[0])
    with met_scope(scope):
        rij = Afgestemd.objects.filter(gemeente_id=scope.gemeenten[0], dossier_id=dossier_id)
        rij.update(uitkomst="mislukt", gevraagd="", geleend_tot=None)


def _nacht(duo: DuoPort, nu: datetime, lease: timedelta, per_minuut: int) -> bool:
    """Look at a few dossiers of one gemeente whose night is not done."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu.date(), nu + lease, nieuw_id()])
        geleend = cursor.fetchone()
    if geleend is None:
        return False
    id_, gemeente_id = geleend
    scope = _scope(gemeente_id, nu)
    with met_scope(scope):
        ronde = Afstemming.objects.get(gemeente_id=gemeente_id, id=id_)
        if ronde.te_doen == 0:
            _vergeet_gesloten(scope)
            ronde.te_doen = _wie(gemeente_id, ronde.begonnen_op).count()
            ronde.save(update_fields=["te_doen"])
        wie = list(_wie(gemeente_id, ronde.begonnen_op)[:IN_EEN_KEER])
        if wie:
            _log_vragen(scope, wie)
    wacht, klaar, oorzaak = timedelta(seconds=60 * len(wie) / per_minuut), len(wie) < IN_EEN_KEER, ""
    try:
        for dossier_id in wie:
            _een(dossier_id, scope, duo, ronde)
    except KanNietVragen as fout:
        _log.error("afstemmen van gemeente %s lukt niet: %s", gemeente_id, fout.oorzaak)
        wacht, klaar, oorzaak = LATER, not fout.tijdelijk, fout.oorzaak[:300]
    with met_scope(scope):
        velden = {"geleend_tot": nu + wacht, "oorzaak": oorzaak, "klaar_op": nu if klaar else None}
        Afstemming.objects.filter(gemeente_id=gemeente_id, id=id_).update(**velden)
    return True


def _vergeet_gesloten(scope: Scope) -> None:
    """Close the differences of dossiers that were closed since: nobody looks at them any more."""
    gesloten = Dossier.objects.filter(gemeente_id=scope.gemeenten[0], gesloten_op__isnull=False).values("id")
    open_ = Verschil.objects.filter(gemeente_id=scope.gemeenten[0], opgelost_op__isnull=True)
    open_.filter(dossier_id__in=gesloten).update(opgelost_op=scope.nu)


def _een(dossier_id: UUID, scope: Scope, duo: DuoPort, ronde: Afstemming) -> None:
    """Look at one dossier; what goes wrong with one does not stop the others."""
    with met_scope(scope):
        # A piece that took longer than its loan may be with another worker too.
        if not _wie(ronde.gemeente_id, ronde.begonnen_op).filter(dossier_id=dossier_id).exists():
            return
    try:
        bekijk(dossier_id, scope=scope, duo=duo, nu=kalender.nu, bijhouden=_teller(ronde))
    except (KanNietVragen, OperationalError, InterfaceError):
        raise
    except Exception as fout:  # the text may hold data of a person, so only its kind and place are logged
        _log.error("afstemmen van dossier %s mislukt: %s", dossier_id, plek_van(fout))
        with met_scope(scope):
            Afgestemd.objects.update_or_create(
                gemeente_id=ronde.gemeente_id,
                dossier_id=dossier_id,
                defaults={"gekeken_op": scope.nu, "uitkomst": "mislukt"},
                create_defaults={"id": nieuw_id(), "gekeken_op": scope.nu, "uitkomst": "mislukt"},
            )
            _teller(ronde)(Uitslag("mislukt", {}))


def _teller(ronde: Afstemming) -> Callable[[Uitslag], None]:
    """Return what counts one result in this night, inside the transaction that keeps that result."""

    def tel(uitslag: Uitslag) -> None:
        nu = Afstemming.objects.select_for_update().get(gemeente_id=ronde.gemeente_id, id=ronde.id)
        nu.gedaan += 1
        nu.mislukt += uitslag.uitkomst == "mislukt"
        nu.verschillen += sum(uitslag.oorzaken.values())
        nu.per_oorzaak = dict(Counter(nu.per_oorzaak) + Counter(uitslag.oorzaken))
        if uitslag.gelezen:
            nu.gelezen_op = kalender.nu()
        nu.save(update_fields=["gedaan", "mislukt", "verschillen", "per_oorzaak", "gelezen_op"])

    return tel


def _wie(gemeente_id: int, sinds: datetime) -> QuerySet[Identificatie, UUID]:
    """Return the open dossiers with a BSN that were not looked at since `sinds`, the longest ago first."""
    gekeken = Afgestemd.objects.filter(gemeente_id=gemeente_id, dossier_id=OuterRef("dossier_id"))
    return (
        Identificatie.objects.filter(gemeente_id=gemeente_id, bsn__isnull=False, actief=True)
        .filter(dossier__gesloten_op__isnull=True, dossier__grond="wi2021")
        .annotate(gekeken=Subquery(gekeken.values("gekeken_op")[:1]))
        .filter(Q(gekeken__isnull=True) | Q(gekeken__lt=sinds))
        .order_by(F("gekeken").asc(nulls_first=True), "dossier_id")
        .values_list("dossier_id", flat=True)
    )


def _log_vragen(scope: Scope, dossier_ids: list[UUID]) -> None:
    log(
        scope=scope, handeling="opvragen", object="afstemming met DUO", gemeente_id=scope.gemeenten[0],
        dossier_ids=dossier_ids,
    )  # fmt: skip
