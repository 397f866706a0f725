# SPDX-License-Identifier: EUPL-1.2
"""Handle one notification: who is it, what does DUO say, which facts follow. One transaction writes it all."""

from __future__ import annotations

import logging
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import Q

from meedoen.domein.signalen import SIGNALEN
from meedoen.domein.toegang import Scope
from meedoen.domein.uitwisseling import mag_vragen
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import dossier_met_nummer
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.koppelingen.brp.port import BrpPersoon, GeenRegister
from meedoen.regie.koppelingen.coa.port import CoaPersoon
from meedoen.regie.koppelingen.models import Inkomend, Raadpleging
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.neerleggen import Opzij, leg_neer
from meedoen.regie.koppelingen.verwerken.omgeving import Omgeving
from meedoen.regie.organisaties.models import Gemeente, nieuw_id
from meedoen.regie.uitgaand.wachten import MEESTE_POGINGEN, MEESTE_POGINGEN_STORING, wachttijd
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.toegang import met_scope

_TE_DOEN = ("nieuw", "bezig")
_log = logging.getLogger("meedoen.worker")


class _Werk(NamedTuple):
    """One borrowed notification with what is needed to ask DUO. `bsn` may come from the dossier.

    `mag`: the person of the dossier may be asked about (article 33); of somebody new DUO's message itself says so.
    """

    rij: Inkomend
    bsn: str | None
    oin: str | None
    mag: bool = True


def verwerk(inkomend_id: UUID, gemeente_id: int, omgeving: Omgeving) -> str:
    """Handle one borrowed notification and return its new state.

    Whatever goes wrong leaves the message in the inbox, with its cause and the moment of the next attempt.
    """
    scope = omgeving.scope(gemeente_id)
    with met_scope(scope):
        werk = _pak(inkomend_id, gemeente_id, scope)
    if werk is None:
        return "wacht"
    vragen: tuple[halen.Vraag, ...] = ()
    try:
        if werk.oin is None:
            raise Opzij("vastgelopen", "gemeente_zonder_oin")
        gelezen = _lees_duo(werk, omgeving)
        vragen = gelezen.vragen
        brp, coa = _lees_registers(werk, omgeving, scope.vandaag)
        _eis_antwoord(werk, gelezen)
        if not werk.mag:
            vragen = (halen.niet_gevraagd(omgeving.nu),)
        with met_scope(scope):
            rij = _op_slot(werk.rij, scope)
            if rij is None:
                return "gedaan"
            staat, dossier = leg_neer(
                scope=scope, rij=rij, dag=dag_van(rij, scope), bsn=werk.bsn, duo=gelezen.inhoud, brp=brp, coa=coa
            )
            _rond_af(rij, staat, dossier, scope, vragen)
            return staat
    except halen.HalenMislukt as fout:
        oorzaak = "duo_onbereikbaar" if fout.tijdelijk else f"duo_onbegrijpelijk: {fout.waarom}"
        return _stel_uit(werk.rij, oorzaak, scope, fout.vragen, storing=fout.tijdelijk)
    except GeenRegister as fout:
        oorzaak = fout.oorzaak if fout.tijdelijk else f"{fout.oorzaak}: {fout}"
        return _stel_uit(werk.rij, oorzaak, scope, vragen, storing=fout.tijdelijk)
    except _GeeftNiets as fout:
        return _stel_uit(werk.rij, f"duo_geeft_niets: {fout}", scope, fout.vragen, storing=False)
    except Opzij as opzij:
        return _leg_opzij(werk.rij, opzij, scope, vragen)
    except Weigering as weigering:
        return _leg_opzij(
            werk.rij, Opzij("quarantaine", f"quarantaine_dossier_weigert: {weigering.zin}"), scope, vragen
        )
    except Exception as fout:  # one message must never stop the others
        # The text of the exception may hold data of a person, so only its kind and place are logged.
        _log.error("notificatie %s niet verwerkt: %s", werk.rij.id, plek_van(fout))
        return _stel_uit(werk.rij, f"eigen_fout: ({type(fout).__name__})", scope, vragen, storing=False)


def plek_van(fout: BaseException) -> str:
    """Return kind and place of an exception, without its text."""
    spoor = fout.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    waar = f"{spoor.tb_frame.f_code.co_filename}:{spoor.tb_lineno}" if spoor else "?"
    return f"{type(fout).__name__} in {waar}"


def dag_van(rij: Inkomend, scope: Scope) -> date:
    """Return the day (in Amsterdam) on which DUO registered the event, never after today."""
    return min(rij.registratie.astimezone(AMSTERDAM).date(), scope.vandaag)


class _GeeftNiets(Exception):
    def __init__(self, reden: str, vragen: tuple[halen.Vraag, ...]) -> None:
        super().__init__(reden)
        self.vragen = vragen


def van_zelfde_persoon(rij: Inkomend) -> Q:
    """Return the condition for messages about the person of `rij`, by either number."""
    wie = Q()
    if rij.bsn:
        wie |= Q(bsn=rij.bsn)
    if rij.v_nummer:
        wie |= Q(v_nummer=rij.v_nummer)
    return wie


def _pak(inkomend_id: UUID, gemeente_id: int, scope: Scope) -> _Werk | None:
    """Return the borrowed message, or None when it was handled since or an older one of this person goes first."""
    rij = Inkomend.objects.filter(gemeente_id=gemeente_id, id=inkomend_id, staat="bezig").first()
    if rij is None:
        return None
    eerder = (
        Inkomend.objects.filter(van_zelfde_persoon(rij), gemeente_id=gemeente_id, staat__in=_TE_DOEN)
        .filter(Q(registratie__lt=rij.registratie) | Q(registratie=rij.registratie, id__lt=rij.id))
        .order_by("-volgende_poging_op")
        .first()
    )
    if eerder is not None:
        rij.staat, rij.geleend_tot, rij.oorzaak = "nieuw", None, "wacht_op_eerder"
        rij.volgende_poging_op = max(scope.nu, eerder.volgende_poging_op) + wachttijd(1) / 5
        rij.save(update_fields=["staat", "geleend_tot", "oorzaak", "volgende_poging_op"])
        return None
    bsn, mag = rij.bsn, True
    dossier = dossier_met_nummer(gemeente_id=gemeente_id, bsn=bsn, v_nummer=rij.v_nummer)
    if dossier is not None:
        feiten = dossierfeiten(dossier)
        mag = mag_vragen(feiten, rij.gebeurtenis_id, gemeente=gemeente_id, vandaag=scope.vandaag).mag
        bsn = bsn or dossier.identificatie.bsn
        if rij.dossier_id != dossier.id:
            # Known from now on, so that a message that has to wait says about whom it is.
            rij.dossier_id = dossier.id
            rij.save(update_fields=["dossier_id"])
    return _Werk(rij, bsn, Gemeente.objects.values_list("oin", flat=True).get(id=gemeente_id), mag)


def _lees_duo(werk: _Werk, omgeving: Omgeving) -> halen.Gelezen:
    if werk.bsn is None or werk.oin is None or not werk.mag:
        return halen.Gelezen({}, {}, ())
    wat = SIGNALEN[werk.rij.gebeurtenis_id].raadplegingen
    return halen.haal(
        omgeving.duo, bron=werk.oin, bsn=werk.bsn, wat=wat, nu=omgeving.nu, nieuwe=settings.DUO_NIEUWE_APIS
    )


def _lees_registers(werk: _Werk, omgeving: Omgeving, vandaag: date) -> tuple[BrpPersoon | None, CoaPersoon | None]:
    if not werk.mag:
        return None, None
    registers = omgeving.registers
    brp = registers.brp.zoek(bsn=werk.bsn, vandaag=vandaag, bron=werk.oin or "") if werk.bsn else None
    return brp, registers.coa.zoek(bsn=werk.bsn, v_nummer=werk.rij.v_nummer, vandaag=vandaag)


def _eis_antwoord(werk: _Werk, gelezen: halen.Gelezen) -> None:
    """A first signal without the duty behind it makes no dossier: DUO may be behind, or it is not ours."""
    reden = gelezen.geweigerd.get(halen.PLICHT)
    if reden is not None and SIGNALEN[werk.rij.gebeurtenis_id].eerste:
        raise _GeeftNiets(reden, gelezen.vragen)


def _op_slot(oud: Inkomend, scope: Scope) -> Inkomend | None:
    """Lock person and message; None when another worker was first, or it turns out to be a double."""
    sleutels = sorted(f"{oud.gemeente_id}:{nummer}" for nummer in (oud.bsn, oud.v_nummer) if nummer)
    with connection.cursor() as cursor:
        for sleutel in sleutels:
            cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s::text, 0))", [sleutel])
    rij = Inkomend.objects.select_for_update().get(gemeente_id=oud.gemeente_id, id=oud.id)
    if rij.staat != "bezig":
        return None
    zelfde = Inkomend.objects.filter(
        van_zelfde_persoon(rij), gemeente_id=rij.gemeente_id, gebeurtenis_id=rij.gebeurtenis_id,
        registratie=rij.registratie, staat__in=["verwerkt", "wacht_op_bsn"],
    ).exclude(id=rij.id)  # fmt: skip
    if zelfde.exists():
        _rond_af(rij, "dubbel", None, scope, ())
        return None
    return rij


def _rond_af(rij: Inkomend, staat: str, dossier: Dossier | None, scope: Scope, vragen: tuple[halen.Vraag, ...]) -> None:
    rij.staat, rij.geleend_tot = staat, None
    rij.oorzaak = "wacht_op_bsn" if staat == "wacht_op_bsn" else ""
    rij.pogingen += 1
    rij.verwerkt_op = scope.nu
    rij.dossier_id = dossier.id if dossier else rij.dossier_id
    rij.save(update_fields=["staat", "geleend_tot", "oorzaak", "pogingen", "verwerkt_op", "dossier_id"])
    _bewaar_vragen(rij, vragen)


def _stel_uit(rij: Inkomend, oorzaak: str, scope: Scope, vragen: tuple[halen.Vraag, ...], *, storing: bool) -> str:
    with met_scope(scope):
        rij.pogingen += 1
        op = rij.pogingen >= (MEESTE_POGINGEN_STORING if storing else MEESTE_POGINGEN)
        rij.staat, rij.geleend_tot = ("vastgelopen" if op else "nieuw"), None
        rij.oorzaak = oorzaak[:500]
        rij.volgende_poging_op = scope.nu + wachttijd(rij.pogingen)
        _bewaar_als_nog_van_ons(rij)
        _bewaar_vragen(rij, vragen)
    return rij.staat


def _leg_opzij(rij: Inkomend, opzij: Opzij, scope: Scope, vragen: tuple[halen.Vraag, ...]) -> str:
    with met_scope(scope):
        rij.pogingen += 1
        rij.staat, rij.oorzaak, rij.geleend_tot = opzij.staat, opzij.oorzaak[:500], None
        _bewaar_als_nog_van_ons(rij)
        _bewaar_vragen(rij, vragen)
    return rij.staat


def _bewaar_als_nog_van_ons(rij: Inkomend) -> None:
    Inkomend.objects.filter(gemeente_id=rij.gemeente_id, id=rij.id, staat="bezig").update(
        staat=rij.staat,
        oorzaak=rij.oorzaak,
        pogingen=rij.pogingen,
        geleend_tot=None,
        volgende_poging_op=rij.volgende_poging_op,
    )


def _bewaar_vragen(rij: Inkomend, vragen: tuple[halen.Vraag, ...]) -> None:
    Raadpleging.objects.bulk_create(
        Raadpleging(
            id=nieuw_id(),
            gemeente_id=rij.gemeente_id,
            inkomend_id=rij.id,
            dossier_id=rij.dossier_id,
            **vraag._asdict(),
        )
        for vraag in vragen
    )
