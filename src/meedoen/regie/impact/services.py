# SPDX-License-Identifier: EUPL-1.2
"""Ask for a berekening, remove one, and reckon a piece of it in the worker. The law itself is never touched."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import IntegrityError, InterfaceError, OperationalError, connection, transaction

from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.recht.versie import regelversie
from meedoen.regie.dossiers.feiten import beleid as lees_beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.impact.models import Berekening, Verschoven
from meedoen.regie.impact.optellen import Telling
from meedoen.regie.impact.queries import verschuivingen
from meedoen.regie.impact.rekenen import BLOK, Onderdeel, Verschuiving, reken_blok
from meedoen.regie.impact.voorstel import maak_voorstel
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitgaand.services import wek_werker
from meedoen.regie.web.toegang import keten_scope, met_scope

BEWAARD: Final = 10
"""So many are kept per gemeente: each holds a line for all that would shift."""
_OBJECT = "wetswijziging"
_VELDGROEP: Final = {
    Onderdeel.KLOK: Veldgroep.VERLOOP,
    Onderdeel.TAAK: Veldgroep.VERLOOP,
    Onderdeel.PLICHT: Veldgroep.UREN,
    # Who reads handhaving reads its amounts too, save the chain, which has to write these rows.
    Onderdeel.BEDRAG: Veldgroep.HANDHAVING,
}
"""What shifts -> who may read from what to what."""
_LEEN = "select id, gemeente_id from meedoen.leen_berekening(%s::timestamptz, %s::timestamptz)"
_log = logging.getLogger("meedoen.impact")


class Geweigerd(Exception):
    """The act can't be done; the text says why in the words of the person who asked."""


@transaction.atomic
def vraag_aan(*, scope: Scope, gemeente_id: int, lengtes: Mapping[str, int], vanaf: date) -> UUID:
    """Ask the worker to reckon these lengths from `vanaf` for one gemeente; return the id.

    Raise `Geweigerd` outside this scope, while another one of this gemeente is under way, or when too many are kept.
    """
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise Geweigerd("Voor deze gemeente mag je dit niet berekenen.")
    if Berekening.objects.filter(gemeente_id=gemeente_id).count() >= BEWAARD:
        raise Geweigerd(f"Er staan al {BEWAARD} berekeningen van deze gemeente. Verwijder er eerst een.")
    id_ = nieuw_id()
    try:
        with transaction.atomic():
            Berekening.objects.create(
                id=id_,
                gemeente_id=gemeente_id,
                voorstel=dict(lengtes),
                vanaf=vanaf,
                peildatum=scope.vandaag,
                gevraagd_op=scope.nu,
                gevraagd_door=scope.naam,
                medewerker_id=scope.medewerker_id,
            )
    except IntegrityError:
        raise Geweigerd(
            "Er loopt al een berekening voor deze gemeente. Wacht tot die klaar is, of verwijder hem."
        ) from None
    log(scope=scope, handeling="berekenen", object=_OBJECT, gemeente_id=gemeente_id)
    wek_werker()
    return id_


@transaction.atomic
def verwijder(*, scope: Scope, gemeente_id: int, berekening_id: UUID) -> None:
    """Remove a berekening and what was found; one that is under way stops. Not there any more: nothing happens."""
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise Geweigerd("Deze berekening mag je niet verwijderen.")
    weg, _ = Berekening.objects.filter(gemeente_id=gemeente_id, id=berekening_id).delete()
    if weg:
        log(scope=scope, handeling="verwijderen", object=_OBJECT, gemeente_id=gemeente_id)


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Reckon one block of dossiers of the oldest berekening that waits; False when there is nothing to do.

    For the worker, between the messages. Of a worker that is killed the piece comes back after `lease`.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu + lease])
        geleend = cursor.fetchone()
    if geleend is None:
        return False
    id_, gemeente_id = geleend
    doel = "gevolgen van een voorstel berekenen"
    scope = keten_scope(gemeente_id, nu=nu, vandaag=nu.date(), herkomst="worker", doel=doel)
    try:
        with met_scope(scope):
            _reken_stuk(gemeente_id, id_, nu)
    except (OperationalError, InterfaceError):
        raise
    except Exception as fout:  # one berekening must not stop the messages of all
        _log.error("berekening %s van gemeente %s mislukt: %s", id_, gemeente_id, type(fout).__name__)
        with met_scope(scope):
            Berekening.objects.filter(gemeente_id=gemeente_id, id=id_).update(staat="mislukt", geleend_tot=None)
    return True


def _rij(gemeente_id: int, id_: UUID, v: Verschuiving) -> Verschoven:
    dagen = [waarde if isinstance(waarde, date) else None for waarde in (v.van, v.naar)]
    getallen = [waarde if isinstance(waarde, int) else None for waarde in (v.van, v.naar)]
    return Verschoven(
        gemeente_id=gemeente_id,
        berekening_id=id_,
        dossier_id=v.dossier_id,
        veldgroep=_VELDGROEP[v.onderdeel].value,
        onderdeel=v.onderdeel.value,
        soort=v.soort,
        van=dagen[0],
        naar=dagen[1],
        van_getal=getallen[0],
        naar_getal=getallen[1],
        was=v.was,
        wordt=v.wordt,
    )


def _reken_stuk(gemeente_id: int, id_: UUID, nu: datetime) -> None:
    # The lock makes whoever removes it wait for the end of this piece.
    stuk = Berekening.objects.select_for_update().filter(gemeente_id=gemeente_id, id=id_).first()
    if stuk is None:
        return
    if stuk.te_rekenen is None:
        stuk.te_rekenen = Dossier.objects.filter(gemeente_id=gemeente_id, gesloten_op__isnull=True).count()
        stuk.regelversie = regelversie()
    voorstel, beleid = maak_voorstel(stuk.voorstel, stuk.vanaf), lees_beleid(gemeente_id, stuk.peildatum)
    blok = reken_blok(gemeente_id, voorstel, vandaag=stuk.peildatum, beleid=beleid, na=stuk.laatste)
    Verschoven.objects.bulk_create(_rij(gemeente_id, id_, v) for v in blok.gevonden)
    stuk.gerekend += blok.dossiers
    stuk.laatste, stuk.geleend_tot = blok.laatste or stuk.laatste, None
    if blok.dossiers < BLOK:
        stuk.staat, stuk.klaar_op, stuk.te_rekenen, stuk.laatste = "klaar", nu, stuk.gerekend, None
        telling = Telling()
        telling.tel(verschuivingen(gemeente_id, id_))
        stuk.uitkomst = telling.naamloos()
    stuk.save()
