# SPDX-License-Identifier: EUPL-1.2
"""The way through ontzorgen: bijstand, begin, exit plan, exit talk."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import KlokStaat
from meedoen.domein.toegang import Scope
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import tel_maanden_op
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.ontzorgen.services import basis
from meedoen.regie.ontzorgen.services.fouten import OntzorgWeigering
from meedoen.regie.ontzorgen.services.lasten import betaalt_gemeente, draag_over

_EEN_DAG: Final = timedelta(days=1)
_RUIM_VOOR: Final = timedelta(days=31)
"""Payments can be arranged this long before the bijstand begins, while somebody still lives in the azc."""


@transaction.atomic
def stel_bijstand_vast(*, scope: Scope, dossier: Dossier, vanaf: date, tot: date | None = None) -> None:
    """Lay down when the right to bijstand arose, and the first day without it. Raise `OntzorgWeigering`.

    The decision on bijstand itself is made elsewhere; ontzorgen follows from its days.
    """
    basis.begin(scope, dossier)
    if vanaf < INWERKINGTREDING:
        raise OntzorgWeigering("bijstand_voor_2022", veld="vanaf")
    if vanaf > tel_maanden_op(scope.vandaag, 6).dag:
        raise OntzorgWeigering("bijstand_ver_weg", veld="vanaf")
    if tot is not None and tot <= vanaf:
        raise OntzorgWeigering("einde_voor_begin", veld="tot_en_met")
    basis.op_tijdlijn(scope, dossier, g.BijstandVastgesteld(vanaf=vanaf, tot=tot), vanaf)


@transaction.atomic
def begin_ontzorgen(*, scope: Scope, dossier: Dossier, datum: date) -> None:
    """Lay down that the payments out of the bijstand are arranged. Raise `OntzorgWeigering`."""
    stand = basis.begin(scope, dossier)
    basis.eis_geweest(scope, datum, "datum")
    bijstand = stand.feiten.bijstand
    if bijstand is None:
        raise OntzorgWeigering("geen_bijstand")
    if datum < bijstand.vanaf - _RUIM_VOOR:
        raise OntzorgWeigering("voor_bijstand", veld="datum", dag=bijstand.vanaf)
    if not stand.geldt:
        raise OntzorgWeigering("niet_voor_deze_persoon")
    basis.op_tijdlijn(scope, dossier, g.OntzorgenBegonnen(datum=datum), datum)


@transaction.atomic
def maak_exitplan(*, scope: Scope, dossier: Dossier, datum: date) -> None:
    """Lay down on which day the exit plan was made with the person. Raise `OntzorgWeigering`."""
    _eis_sinds_bijstand(basis.begin(scope, dossier), scope, datum)
    basis.op_tijdlijn(scope, dossier, g.ExitplanGemaakt(datum=datum), datum)


@transaction.atomic
def voer_exitgesprek(*, scope: Scope, dossier: Dossier, datum: date, zelf_vanaf: date, toelichting: str = "") -> None:
    """Lay down the exit talk: from `zelf_vanaf` the person pays what the college pays now.

    Sooner than article 56a says asks for a reason. Raise `OntzorgWeigering`.
    """
    stand = basis.begin(scope, dossier)
    if stand.klok.staat is KlokStaat.GEHAALD:
        raise OntzorgWeigering("al_klaar")
    bijstand = _eis_sinds_bijstand(stand, scope, datum)
    if zelf_vanaf <= bijstand.vanaf:
        raise OntzorgWeigering("voor_bijstand", veld="zelf_vanaf", dag=bijstand.vanaf)
    laatste = stand.klok.uiterste
    if laatste is not None and zelf_vanaf > max(laatste, scope.vandaag) + _EEN_DAG:
        raise OntzorgWeigering("te_lang", veld="zelf_vanaf", dag=laatste)
    toelichting, wet = toelichting.strip(), stand.wet
    if wet is not None and zelf_vanaf < wet.einde and not toelichting:
        raise OntzorgWeigering("afwijking", veld="toelichting", dag=wet.laatste_dag)
    for rij in betaalt_gemeente(dossier, zelf_vanaf):
        draag_over(scope, dossier, rij, zelf_vanaf, toelichting[:300] if wet and zelf_vanaf < wet.einde else "")
    inhoud = g.OntzorgenBeeindigd(datum=datum, zelf_vanaf=zelf_vanaf, toelichting=toelichting)
    basis.op_tijdlijn(scope, dossier, inhoud, datum)


def _eis_sinds_bijstand(stand: basis.Stand, scope: Scope, datum: date) -> g.BijstandVastgesteld:
    bijstand = stand.feiten.bijstand
    if bijstand is None:
        raise OntzorgWeigering("geen_bijstand", veld="datum")
    basis.eis_geweest(scope, datum, "datum")
    if datum < bijstand.vanaf:
        raise OntzorgWeigering("voor_bijstand", veld="datum", dag=bijstand.vanaf)
    return bijstand
