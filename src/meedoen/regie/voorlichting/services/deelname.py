# SPDX-License-Identifier: EUPL-1.2
"""Who asked, who is invited, who came, and what is offered next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding import services as begeleiding
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, trek_regels_in
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.voorlichting.models import GEWEEST, Bijeenkomst, Deelname, Soort, Staat, Vervolg
from meedoen.regie.voorlichting.services.aanbod import genodigd, komend, vast
from meedoen.regie.voorlichting.services.basis import GEZONDHEID, eis_mag, leg_neer
from meedoen.regie.voorlichting.services.fouten import VoorlichtingWeigering

HOOGSTENS = 100
"""So many people can be invited in one act."""


@transaction.atomic
def vraag(*, scope: Scope, dossier: Dossier, soort: Soort) -> Deelname:
    """Keep that this person wants to come. Raise `VoorlichtingWeigering` for who waits already."""
    nu = _open(scope, dossier)
    if soort.gemeente_id != nu.gemeente_id or (soort.tot is not None and soort.tot <= scope.vandaag):
        raise VoorlichtingWeigering("soort_weg", veld="soort")
    if _van(nu).filter(soort_id=soort.id, staat=Staat.GEVRAAGD).exists():
        raise VoorlichtingWeigering("al_gevraagd", veld="soort")
    rij = _rij(scope, nu.id, soort, Staat.GEVRAAGD)
    rij.save(force_insert=True)
    leg_neer(scope, nu, soort.veldgroep, "vragen", scope.vandaag,
             g.VoorlichtingGevraagd(deelname_id=rij.id, datum=scope.vandaag))  # fmt: skip
    return rij


@transaction.atomic
def trek_in(*, scope: Scope, dossier: Dossier, deelname_id: UUID) -> None:
    """Keep that this person does not want it any more, while not invited yet. Raise `VoorlichtingWeigering`."""
    nu = _open(scope, dossier)
    rij = _van(nu).filter(id=deelname_id, staat=Staat.GEVRAAGD).first()
    if rij is None:
        raise VoorlichtingWeigering("weg")
    rij.staat = Staat.INGETROKKEN
    rij.save(update_fields=["staat"])
    leg_neer(scope, nu, rij.veldgroep, "intrekken", scope.vandaag, None)


@transaction.atomic
def nodig_uit(*, scope: Scope, bijeenkomst_id: UUID, dossier_ids: Sequence[UUID]) -> int:
    """Invite people of this gemeente, whoever asked first keeps that day; return how many were not invited yet.

    Nothing is sent: who invites calls or tells them. Raise `VoorlichtingWeigering` for no one, or more than there are
    places.
    """
    sessie = komend(scope, bijeenkomst_id)
    al = set(_in(sessie).values_list("dossier_id", flat=True))
    mensen = list(
        Dossier.objects.filter(gemeente_id=sessie.gemeente_id, id__in=list(dossier_ids)[:HOOGSTENS], gesloten_op=None)
        .exclude(id__in=al)
        .order_by("id")
    )
    if not mensen:
        if al & set(dossier_ids):
            return 0
        raise VoorlichtingWeigering("niemand")
    if genodigd(sessie) + len(mensen) > sessie.plekken:
        raise VoorlichtingWeigering("vol")
    wacht = {rij.dossier_id: rij for rij in Deelname.objects.filter(
        gemeente_id=sessie.gemeente_id, soort_id=sessie.soort_id, staat=Staat.GEVRAAGD,
        dossier_id__in=[mens.id for mens in mensen])}  # fmt: skip
    for mens in mensen:
        rij = wacht.get(mens.id) or _rij(scope, mens.id, sessie.soort, Staat.UITGENODIGD)
        rij.bijeenkomst, rij.staat = sessie, Staat.UITGENODIGD
        rij.save()
        leg_neer(scope, mens, sessie.veldgroep, "uitnodigen", scope.vandaag,
                 g.VoorlichtingUitgenodigd(deelname_id=rij.id, datum=sessie.datum))  # fmt: skip
    return len(mensen)


@transaction.atomic
def leg_aanwezigheid_vast(*, scope: Scope, bijeenkomst_id: UUID, standen: Mapping[UUID, Staat]) -> int:
    """Lay down who came, from the day itself on; never why somebody did not. Return how many changed.

    Only that somebody was there comes on the tijdlijn: absence is no fact for anything else.
    """
    sessie = vast(scope, bijeenkomst_id)
    if sessie.datum > scope.vandaag:
        raise VoorlichtingWeigering("nog_niet")
    if not set(standen.values()) <= set(GEWEEST):
        raise ValueError("geen aanwezigheid")
    gewijzigd = 0
    for rij in _in(sessie).filter(id__in=list(standen)).select_related("dossier").order_by("id"):
        if rij.staat == standen[rij.id] or rij.staat == Staat.INGETROKKEN:
            continue
        was, rij.staat, gewijzigd = rij.staat, standen[rij.id], gewijzigd + 1
        rij.save(update_fields=["staat"])
        feit = g.VoorlichtingGeweest(deelname_id=rij.id, datum=sessie.datum) if rij.staat == Staat.AANWEZIG else None
        if was == Staat.AANWEZIG:
            trek_regels_in(scope=scope, dossier=rij.dossier, soort=g.VoorlichtingGeweest, veld="deelname_id",
                           id_=rij.id, reden="Aanwezigheid verbeterd")  # fmt: skip
        leg_neer(scope, rij.dossier, rij.veldgroep, "aanwezigheid", sessie.datum, feit)
    return gewijzigd


@transaction.atomic
def bied_vervolg(
    *, scope: Scope, deelname_id: UUID, vervolg: Vervolg, wat: str = "", uiterlijk: date | None = None
) -> Deelname:
    """Keep what was offered afterwards. An afspraak becomes one of the guidance, with its own task on its day.

    Of a kind about health no words are kept. Raise `VoorlichtingWeigering`, also what the guidance refuses.
    """
    rij = (
        Deelname.objects.select_for_update(of=("self",)).select_related("dossier", "soort")
        .filter(id=deelname_id, gemeente_id__in=scope.gemeenten, staat__in=GEWEEST).first()
    )  # fmt: skip
    if rij is None:
        raise VoorlichtingWeigering("niet_geweest")
    nu = _open(scope, rij.dossier)
    if rij.vervolg:
        raise VoorlichtingWeigering("weg")
    if vervolg is Vervolg.AFSPRAAK:
        if rij.veldgroep == GEZONDHEID:
            raise VoorlichtingWeigering("geen_tekst", veld="vervolg")
        if not wat.strip() or uiterlijk is None:
            raise VoorlichtingWeigering("tekst_nodig", veld="wat")
        begeleiding.spreek_af(scope=scope, dossier=nu, wat=wat, wie="samen", uiterlijk=uiterlijk)
    elif vervolg is Vervolg.NOG_EENS and not _van(nu).filter(soort_id=rij.soort_id, staat=Staat.GEVRAAGD).exists():
        _rij(scope, nu.id, rij.soort, Staat.GEVRAAGD).save(force_insert=True)
    rij.vervolg, rij.vervolg_op = vervolg, scope.vandaag
    rij.save(update_fields=["vervolg", "vervolg_op"])
    leg_neer(scope, nu, rij.veldgroep, "vervolg aanbieden", scope.vandaag, None)
    return rij


def _open(scope: Scope, dossier: Dossier) -> Dossier:
    eis_mag(scope, dossier.gemeente_id)
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise VoorlichtingWeigering("gesloten")
    return nu


def _van(dossier: Dossier) -> QuerySet[Deelname]:
    return Deelname.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)


def _in(sessie: Bijeenkomst) -> QuerySet[Deelname]:
    return Deelname.objects.filter(gemeente_id=sessie.gemeente_id, bijeenkomst_id=sessie.id)


def _rij(scope: Scope, dossier_id: UUID, soort: Soort, staat: Staat) -> Deelname:
    return Deelname(
        id=nieuw_id(), gemeente_id=soort.gemeente_id, dossier_id=dossier_id, soort=soort, veldgroep=soort.veldgroep,
        staat=staat, gevraagd_op=scope.vandaag, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
