# SPDX-License-Identifier: EUPL-1.2
"""What people who guide write down about their own people: list, appointments, hours, notes, agreements.

Each is written by their own database role, so that Row-Level Security decides. `sleutel` is the key of the form and
becomes the id of the row: what is sent twice over a bad connection is kept once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet, Sum

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope, aanbieder, mens_achter
from meedoen.domein.verwijzen import VAN_CODE
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.verwijzen.models import Afgevinkt, Bezoek, Notitie, Uren, VanBegeleider
from meedoen.regie.verwijzen.queries import VAN_AFSPRAAK, Mens
from meedoen.regie.verwijzen.services.fouten import VerwijsWeigering
from meedoen.regie.web.toegang import in_dossier

UREN_TERUG = timedelta(days=92)
R = TypeVar("R", bound=VanBegeleider)


@transaction.atomic
def vink_af(*, scope: Scope, mens: Mens, aan: Iterable[str], uit: Iterable[str]) -> None:
    """Tick and untick things of the list; the rest of it stays as others left it. Unknown codes are passed over."""
    nu = {rij.punt: rij for rij in _afgevinkt(mens).select_for_update().order_by("punt")}
    for code, dag in [*((c, scope.vandaag) for c in aan), *((c, None) for c in uit)]:
        rij = nu.get(code)
        if code not in VAN_CODE or (rij is None and dag is None) or (rij and bool(rij.gedaan_op) is bool(dag)):
            continue
        velden = {"gedaan_op": dag, "bijgewerkt_op": scope.nu, "door": scope.naam}
        if rij is None:
            Afgevinkt.objects.bulk_create(
                [Afgevinkt(id=nieuw_id(), **_van(scope, mens), punt=code, **velden)], ignore_conflicts=True
            )
        else:
            Afgevinkt.objects.filter(id=rij.id).update(**velden)
    _log(scope, mens, "lijst")


@transaction.atomic
def plan_bezoek(
    *, scope: Scope, mens: Mens, sleutel: UUID, dag: date, tijd: time, waar: str, wat: str
) -> tuple[Bezoek, bool]:
    """Keep an appointment of oneself with this person; return it, and whether it is new. Raise `VerwijsWeigering`."""
    if dag < scope.vandaag:
        raise VerwijsWeigering("verleden", veld="dag")
    rij = Bezoek(id=sleutel, **_door(scope, mens), dag=dag, tijd=tijd, waar=waar.strip(), wat=wat.strip())
    return _eenmaal(scope, mens, rij, ("dag", "tijd", "waar", "wat"), "bezoek")


@transaction.atomic
def zeg_af(*, scope: Scope, mens: Mens, bezoek_id: UUID) -> None:
    """Say that an appointment of oneself does not go on; once more changes nothing. Raise `VerwijsWeigering`."""
    eigen = Bezoek.objects.filter(
        gemeente_id=mens.gemeente_id, dossier_id=mens.dossier_id, id=bezoek_id, medewerker_id=mens_achter(scope)
    )
    rij = eigen.first()
    if rij is None or (rij.dag < scope.vandaag and rij.afgezegd_op is None):
        raise VerwijsWeigering("bezoek_weg")
    if rij.afgezegd_op is None:
        eigen.update(afgezegd_op=scope.nu)
        _log(scope, mens, "bezoek afgezegd")


@transaction.atomic
def boek_uren(
    *, scope: Scope, mens: Mens, sleutel: UUID, dag: date, minuten: int, wat: str, uitleg: str = ""
) -> tuple[Uren, bool]:
    """Book minutes of oneself; below zero mends what was too much on that day. Raise `VerwijsWeigering`."""
    if dag > scope.vandaag:
        raise VerwijsWeigering("toekomst", veld="dag")
    if dag < scope.vandaag - UREN_TERUG:
        raise VerwijsWeigering("te_lang_geleden", veld="dag")
    if dag < mens.vanaf:
        raise VerwijsWeigering("voor_begin", veld="dag", dag=mens.vanaf)
    rij = Uren(id=sleutel, **_door(scope, mens), dag=dag, minuten=minuten, wat=wat, uitleg=uitleg.strip())
    if minuten < 0 and not _bekend(scope, rij):
        if not rij.uitleg:
            raise VerwijsWeigering("uitleg_nodig", veld="uitleg")
        with in_dossier(scope, mens.gemeente_id, mens.dossier_id) as eigen:  # two at once would both find enough
            houd_vast(scope=eigen, dossier=Dossier(gemeente_id=mens.gemeente_id, id=mens.dossier_id))
        # A ledger of one's own on a day never comes below zero.
        dagboek = Uren.objects.filter(
            gemeente_id=mens.gemeente_id, dossier_id=mens.dossier_id, medewerker_id=mens_achter(scope), dag=dag
        )
        if (dagboek.aggregate(som=Sum("minuten"))["som"] or 0) + minuten < 0:
            raise VerwijsWeigering("te_veel_terug", veld="minuten")
    return _eenmaal(scope, mens, rij, ("dag", "minuten", "wat", "uitleg"), "uren")


@transaction.atomic
def schrijf_notitie(*, scope: Scope, mens: Mens, sleutel: UUID, tekst: str, delen: bool) -> tuple[Notitie, bool]:
    """Keep a short note of oneself; return it, and whether it is new. Raise `VerwijsWeigering`."""
    rij = Notitie(
        id=sleutel, **_door(scope, mens), dag=scope.vandaag, tekst=tekst.replace("\r\n", "\n").strip(), delen=delen
    )
    return _eenmaal(scope, mens, rij, ("tekst", "delen"), "notitie")


@transaction.atomic
def spreek_af(
    *, scope: Scope, mens: Mens, sleutel: UUID, wat: str, uiterlijk: date, medewerker_id: UUID, naam: str
) -> tuple[Afspraak, bool]:
    """Agree on something that `naam` of the own organisation does by a day; the gemeente sees it too.

    Raise `VerwijsWeigering`.
    """
    if uiterlijk < scope.vandaag:
        raise VerwijsWeigering("verleden", veld="uiterlijk")
    rij = Afspraak(
        id=sleutel, **_van(scope, mens), medewerker_id=medewerker_id, wat=wat.strip(), wie=naam[:120],
        uiterlijk=uiterlijk, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    oud = Afspraak.objects.filter(id=sleutel).first()
    if oud is not None:
        if (oud.wat, oud.uiterlijk, oud.medewerker_id) != (rij.wat, uiterlijk, medewerker_id):
            raise VerwijsWeigering("anders_verstuurd")
        return oud, False
    with in_dossier(scope, mens.gemeente_id, mens.dossier_id) as eigen:
        dossier = houd_vast(scope=eigen, dossier=Dossier(gemeente_id=mens.gemeente_id, id=mens.dossier_id))
        feit = g.AfspraakGemaakt(afspraak_id=rij.id, uiterlijk=uiterlijk)
        leg_vast(scope=eigen, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.PARTNER)
    rij.save(force_insert=True)
    _log(scope, mens, "afspraak")
    return rij, True


@transaction.atomic
def rond_af(*, scope: Scope, mens: Mens, afspraak_id: UUID, uitkomst: g.Uitkomst, toelichting: str) -> bool:
    """Lay down what came of an agreement; the same once more changes nothing. Raise `VerwijsWeigering`."""
    with in_dossier(scope, mens.gemeente_id, mens.dossier_id) as eigen:
        dossier = houd_vast(scope=eigen, dossier=Dossier(gemeente_id=mens.gemeente_id, id=mens.dossier_id))
    eigen_rijen = Afspraak.objects.filter(gemeente_id=mens.gemeente_id, dossier_id=mens.dossier_id)
    rij = eigen_rijen.only(*VAN_AFSPRAAK).filter(id=afspraak_id).first()
    if rij is None:
        raise VerwijsWeigering("afspraak_weg")
    if rij.uitkomst:
        if (rij.uitkomst, rij.toelichting) != (uitkomst.value, toelichting.strip()):
            raise VerwijsWeigering("afspraak_weg")
        return False
    Afspraak.objects.filter(id=rij.id).update(
        uitkomst=uitkomst.value, klaar_op=scope.vandaag, toelichting=toelichting.strip()
    )
    with in_dossier(scope, mens.gemeente_id, mens.dossier_id) as eigen:
        feit = g.AfspraakAfgerond(afspraak_id=rij.id, datum=scope.vandaag, uitkomst=uitkomst)
        leg_vast(scope=eigen, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.PARTNER)
    _log(scope, mens, "afspraak")
    return True


def _eenmaal(scope: Scope, mens: Mens, rij: R, velden: tuple[str, ...], wat: str) -> tuple[R, bool]:
    """Save the row, or return the one that came before under the same key; other content is refused."""
    oud = _bekend(scope, rij)
    if oud is None:
        try:
            with transaction.atomic():
                rij.save(force_insert=True)
        except IntegrityError as fout:
            oud = _bekend(scope, rij)  # it came at the same moment
            if oud is None:
                raise VerwijsWeigering("anders_verstuurd") from fout
        else:
            _log(scope, mens, wat)
            return rij, True
    if any(getattr(oud, veld) != getattr(rij, veld) for veld in velden) or oud.dossier_id != mens.dossier_id:
        raise VerwijsWeigering("anders_verstuurd")
    return oud, False


def _bekend(scope: Scope, rij: R) -> R | None:
    return type(rij)._default_manager.filter(id=rij.id, medewerker_id=mens_achter(scope)).first()


def _afgevinkt(mens: Mens) -> QuerySet[Afgevinkt]:
    return Afgevinkt.objects.filter(gemeente_id=mens.gemeente_id, dossier_id=mens.dossier_id)


def _van(scope: Scope, mens: Mens) -> dict[str, object]:
    return {"gemeente_id": mens.gemeente_id, "dossier_id": mens.dossier_id, "organisatie_id": aanbieder(scope)}


def _door(scope: Scope, mens: Mens) -> dict[str, object]:
    return {
        **_van(scope, mens), "medewerker_id": scope.medewerker_id, "gemaakt_op": scope.nu, "gemaakt_door": scope.naam
    }  # fmt: skip


def _log(scope: Scope, mens: Mens, wat: str) -> None:
    log(scope=scope, handeling="schrijven", object=f"begeleiding: {wat}", gemeente_id=mens.gemeente_id,
        dossier_ids=[mens.dossier_id])  # fmt: skip
