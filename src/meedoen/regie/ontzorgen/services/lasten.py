# SPDX-License-Identifier: EUPL-1.2
"""Who pays a fixed cost: checked against what article 56a of the Participatiewet asks of the college."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Betaler
from meedoen.domein.toegang import Scope
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.participatiewet.ontzorgen import VASTE_LASTEN
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import corrigeer
from meedoen.regie.ontzorgen.models import HOOGSTENS_CENTEN, Bedrag, VasteLast
from meedoen.regie.ontzorgen.services import basis
from meedoen.regie.ontzorgen.services.fouten import OntzorgWeigering

_EEN_DAG: Final = timedelta(days=1)
_MEER_DAN_EEN: Final = frozenset({g.VasteLast.VERZEKERING, g.VasteLast.ANDERS})
"""Of these somebody can have several at a time."""


@transaction.atomic
def regel_last(
    *,
    scope: Scope,
    dossier: Dossier,
    last: g.VasteLast,
    betaler: Betaler,
    ontvanger: str,
    centen: int,
    vanaf: date,
    tot: date | None = None,
    reden: str = "",
) -> VasteLast:
    """Lay down who pays a fixed cost from `vanaf` until `tot` (exclusive), `centen` per month.

    What the college pays ends with ontzorgen when no earlier day is given. In the months of article 56a its five
    costs are for the college: else a reason is asked. Raise `OntzorgWeigering`.
    """
    stand = basis.begin(scope, dossier)
    if not 0 < centen <= HOOGSTENS_CENTEN:
        raise OntzorgWeigering("te_groot", veld="bedrag")
    if vanaf < INWERKINGTREDING:
        raise OntzorgWeigering("voor_2022", veld="vanaf")
    if betaler is Betaler.GEMEENTE:
        tot = _einde_gemeente(stand, vanaf, tot)
    if tot is not None and tot <= vanaf:
        raise OntzorgWeigering("einde_voor_begin", veld="tot_en_met")
    reden = reden.strip()
    if betaler is not Betaler.GEMEENTE and not reden:
        _eis_reden_bij_afwijking(stand, last, vanaf, tot)
    rij = VasteLast(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, last=last.value, betaler=betaler.value,
        ontvanger=ontvanger.strip(), vanaf=vanaf, tot=tot, reden=reden, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    if last not in _MEER_DAN_EEN and _in_die_tijd(dossier, rij):
        raise OntzorgWeigering("dubbel", veld="last")
    _bewaar(scope, dossier, rij, centen)
    return rij


@transaction.atomic
def betaal_zelf(*, scope: Scope, dossier: Dossier, last_id: UUID, vanaf: date, reden: str = "") -> VasteLast:
    """Let the person pay from `vanaf` what another pays until now. Raise `OntzorgWeigering`.

    Sooner than article 56a says is allowed with a reason.
    """
    stand = basis.begin(scope, dossier)
    oud = _geldend(dossier).filter(id=last_id).first()
    if oud is None or oud.betaler == Betaler.ZELF:
        raise OntzorgWeigering("last_weg")
    if vanaf <= oud.vanaf or (oud.tot is not None and vanaf > oud.tot):
        raise OntzorgWeigering("buiten_last", veld="vanaf", dag=oud.vanaf)
    reden = reden.strip()
    if oud.betaler == Betaler.GEMEENTE and not reden:
        _eis_reden_bij_afwijking(stand, g.VasteLast(oud.last), vanaf, None)
    rij = draag_over(scope, dossier, oud, vanaf, reden)
    if rij is None:
        raise OntzorgWeigering("dubbel")
    return rij


def draag_over(scope: Scope, dossier: Dossier, oud: VasteLast, vanaf: date, reden: str) -> VasteLast | None:
    """End a payment on `vanaf`, and let the person pay the same from that day, until the day that was planned already.

    None when somebody was to pay it from that very day.
    """
    if oud.tot != vanaf:
        oud.tot = vanaf
        oud.save(update_fields=["tot"])
        _vertel(scope, dossier, oud)
    later = _geldend(dossier).filter(last=oud.last, vanaf__gte=vanaf)
    if g.VasteLast(oud.last) in _MEER_DAN_EEN:
        later = later.filter(ontvanger=oud.ontvanger)
    tot = later.order_by("vanaf").values_list("vanaf", flat=True).first()
    if tot == vanaf:
        return None
    rij = VasteLast(
        gemeente_id=oud.gemeente_id, dossier_id=oud.dossier_id, last=oud.last, betaler=Betaler.ZELF.value,
        ontvanger=oud.ontvanger, vanaf=vanaf, tot=tot, reden=reden, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    _bewaar(scope, dossier, rij, Bedrag.objects.get(gemeente_id=oud.gemeente_id, vaste_last_id=oud.id).centen)
    return rij


@transaction.atomic
def haal_last_weg(*, scope: Scope, dossier: Dossier, last_id: UUID, reden: str) -> None:
    """Take back a payment that was a mistake; its rows on the tijdlijn stay readable. Raise `OntzorgWeigering`."""
    basis.begin(scope, dossier)
    rij = _geldend(dossier).filter(id=last_id).first()
    if rij is None:
        raise OntzorgWeigering("last_weg")
    reden = basis.eis_reden(reden)
    rij.weg_op = scope.nu
    rij.save(update_fields=["weg_op"])
    regels = Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk=g.VasteLastGeregeld.code,
        gegevens__last_id=str(last_id), correcties__isnull=True,
    )  # fmt: skip
    for regel_id in list(regels.order_by("id").values_list("id", flat=True)):
        corrigeer(scope=scope, dossier=dossier, regel_id=regel_id, inhoud=None, reden=reden)


def betaalt_gemeente(dossier: Dossier, vanaf: date) -> list[VasteLast]:
    """Return what the college pays up to, or beyond, `vanaf`."""
    rijen = _geldend(dossier).filter(Q(tot__isnull=True) | Q(tot__gte=vanaf), vanaf__lt=vanaf)
    return list(rijen.filter(betaler=Betaler.GEMEENTE.value).order_by("id"))


def _geldend(dossier: Dossier) -> QuerySet[VasteLast]:
    return VasteLast.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, weg_op__isnull=True)


def verschuif_einde(scope: Scope, dossier: Dossier, van: date, naar: date) -> None:
    """Let what the college pays until `van` end on `naar` instead (both exclusive)."""
    for rij in _geldend(dossier).filter(betaler=Betaler.GEMEENTE.value, tot=van, vanaf__lt=naar):
        rij.tot = naar
        rij.save(update_fields=["tot"])
        _vertel(scope, dossier, rij)


def _einde_gemeente(stand: basis.Stand, vanaf: date, tot: date | None) -> date:
    """The day on which the college stops: as asked, but never after ontzorgen, on whatever ground it goes on."""
    bijstand, verlengd = stand.feiten.bijstand, stand.feiten.ontzorgen_verlengd
    if bijstand is None:
        raise OntzorgWeigering("geen_bijstand", veld="betaler")
    if vanaf < bijstand.vanaf:
        raise OntzorgWeigering("te_vroeg", veld="vanaf", dag=bijstand.vanaf)
    eigen_grond = verlengd.tot if verlengd is not None and verlengd.datum >= bijstand.vanaf else None
    laatste = stand.klok.uiterste
    grens = laatste + _EEN_DAG if laatste is not None else eigen_grond
    if grens is None:
        raise OntzorgWeigering("niet_voor_deze_persoon", veld="betaler")
    if (tot or vanaf + _EEN_DAG) > grens:
        raise OntzorgWeigering("te_lang", veld="tot_en_met" if tot else "vanaf", dag=grens - _EEN_DAG)
    return tot or grens


def _eis_reden_bij_afwijking(stand: basis.Stand, last: g.VasteLast, vanaf: date, tot: date | None) -> None:
    wet = stand.wet
    if wet is None or last.value not in VASTE_LASTEN:
        return
    if vanaf < wet.einde and (tot is None or tot > wet.start):
        raise OntzorgWeigering("afwijking", veld="reden", dag=wet.laatste_dag)


def _in_die_tijd(dossier: Dossier, rij: VasteLast) -> bool:
    ander = _geldend(dossier).filter(last=rij.last).exclude(tot__lte=rij.vanaf)
    return (ander if rij.tot is None else ander.filter(vanaf__lt=rij.tot)).exists()


def _bewaar(scope: Scope, dossier: Dossier, rij: VasteLast, centen: int) -> None:
    rij.save(force_insert=True)
    Bedrag.objects.create(gemeente_id=rij.gemeente_id, dossier_id=rij.dossier_id, vaste_last_id=rij.id, centen=centen)
    _vertel(scope, dossier, rij)


def _vertel(scope: Scope, dossier: Dossier, rij: VasteLast) -> None:
    inhoud = g.VasteLastGeregeld(
        last_id=rij.id, last=g.VasteLast(rij.last), betaler=Betaler(rij.betaler), vanaf=rij.vanaf, tot=rij.tot,
        reden=rij.reden,
    )  # fmt: skip
    basis.op_tijdlijn(scope, dossier, inhoud, rij.vanaf)
