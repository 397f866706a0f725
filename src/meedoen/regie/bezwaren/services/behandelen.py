# SPDX-License-Identifier: EUPL-1.2
"""Handling a bezwaar until its decision: judge a delay or a defect, hear, put off, withdraw; and beroep after it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen import Bezwaaractie
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.beslissing_op_bezwaar import WEKEN_VERDAGING
from meedoen.recht.awb.bezwaar_behandelen import GeenHoor
from meedoen.regie.bezwaren import brieven
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import basis
from meedoen.regie.bezwaren.services.aanvullen import verzuim_open
from meedoen.regie.bezwaren.services.basis import pak_lopend
from meedoen.regie.bezwaren.services.fouten import BezwaarWeigering
from meedoen.regie.bezwaren.soorten import Vervolg, soort_van
from meedoen.regie.dossiers.models import Dossier


@transaction.atomic
def oordeel(
    *,
    scope: Scope,
    dossier: Dossier,
    bezwaar_id: UUID,
    gezien: int,
    reden: str,
    verschoonbaar: bool | None = None,
    verzuim_gepasseerd: bool | None = None,
) -> Bezwaar:
    """Answer what the law asks a person: is the delay forgiven (Awb 6:11), is a defect passed over (6:6).

    An answer to what is not asked is left out. It can be given anew until the decision. Raise `BezwaarWeigering`.
    """
    rij = pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    reden = basis.eis_tekst(reden, "reden")
    mist = verzuim_open(rij, scope.vandaag)
    if rij.tijdig and not mist:
        if rij.herstel_tot is not None and rij.hersteld_op is None:
            raise BezwaarWeigering("nog_niet_te_oordelen", dag=rij.herstel_tot)
        raise BezwaarWeigering("niets_te_oordelen")
    velden: dict[str, bool] = {}
    if not rij.tijdig and verschoonbaar is not None:
        velden["verschoonbaar"] = verschoonbaar
    if mist and verzuim_gepasseerd is not None:
        velden["verzuim_gepasseerd"] = verzuim_gepasseerd
    if not velden:
        raise BezwaarWeigering("eerst_ontvankelijk")
    basis.bewaar(rij, **velden, oordeel_reden=reden[:500], oordeel_door_naam=scope.naam)
    basis.in_logboek(scope, rij, "oordeel over een bezwaar")
    return rij


@transaction.atomic
def hoor(
    *, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, datum: date | None = None, verslag: str = "",
    geen_hoor: GeenHoor | None = None,
) -> Bezwaar:  # fmt: skip
    """Write the hearing with what was said (Awb 7:2, 7:7), or why there is none (7:3). Raise `BezwaarWeigering`."""
    rij = pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    if rij.gehoord_op is not None:
        raise BezwaarWeigering("al_gehoord")
    if datum is None:
        if geen_hoor is None:
            raise BezwaarWeigering("eerst_horen")
        basis.bewaar(rij, geen_hoor=geen_hoor.value)
        basis.in_logboek(scope, rij, "geen hoorzitting bij een bezwaar")
        return rij
    basis.eis_dag(scope, rij, datum)
    basis.bewaar(rij, gehoord_op=datum, verslag=basis.eis_tekst(verslag, "verslag"), geen_hoor="")
    basis.op_tijdlijn(scope, rij, Bezwaaractie.GEHOORD, datum)
    return rij


@transaction.atomic
def verdaag(*, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int) -> Bezwaar:
    """Put the decision off by the six weeks that the law allows (Awb 7:10 lid 3), with the letter that says so (lid 5).

    Also past the last day: the law does not say that it can't be then (`verdaagd_na_termijn` in the page). Raise
    `BezwaarWeigering`, and `BesluitWeigering` where the letter can't be made.
    """
    rij = pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    if rij.verdaagd_weken:
        raise BezwaarWeigering("al_verdaagd")
    was = rij.uiterlijk
    basis.bewaar(rij, verdaagd_weken=WEKEN_VERDAGING)
    with basis.in_groepen(scope, rij) as eigen:
        brief = brieven.leg_later_vast(scope, eigen, dossier, rij, was=was, afgesproken=False)
    basis.hang_aan(rij, verdaag_brief=brief)
    basis.op_tijdlijn(scope, rij, Bezwaaractie.VERDAAGD, scope.vandaag, weken=WEKEN_VERDAGING)
    return rij


@transaction.atomic
def spreek_uitstel_af(*, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, tot: date) -> Bezwaar:
    """Write that the person agreed to a later decision, `tot` and including that day (Awb 7:10 lid 4), with the letter
    that says so (lid 5). Raise as `verdaag`."""
    rij = pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    if tot <= rij.uiterlijk:
        raise BezwaarWeigering("uitstel_te_kort", veld="tot", dag=rij.uiterlijk)
    was = rij.uiterlijk
    basis.bewaar(rij, uitstel_tot=tot)
    with basis.in_groepen(scope, rij) as eigen:
        brief = brieven.leg_later_vast(scope, eigen, dossier, rij, was=was, afgesproken=True)
    basis.hang_aan(rij, uitstel_brief=brief)
    basis.op_tijdlijn(scope, rij, Bezwaaractie.UITSTEL, scope.vandaag, tot=tot)
    return rij


@transaction.atomic
def trek_in(*, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, datum: date) -> Bezwaar:
    """Write that the person withdrew it (Awb 6:21): there is no decision any more. Raise `BezwaarWeigering`."""
    rij = pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    basis.eis_dag(scope, rij, datum)
    basis.bewaar(rij, ingetrokken_op=datum, loopt_tot=scope.vandaag)
    basis.op_tijdlijn(scope, rij, Bezwaaractie.INGETROKKEN, datum)
    return rij


@transaction.atomic
def meld_beroep(*, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, datum: date) -> Bezwaar:
    """Write that beroep came after the decision, or hoger beroep after the judgment: the papers stay open until the
    court decides (Awb 8:1, 8:104). Raise `VeldWeigering`.
    """
    rij = basis.pak(scope, dossier, bezwaar_id, gezien=gezien)
    hoger = rij.uitspraak_op is not None
    vanaf = rij.uitspraak_op or rij.beslist_op
    if vanaf is None or rij.in_beroep or rij.hoger_beroep_op is not None:
        raise BezwaarWeigering("geen_beroep")
    basis.eis_soort(scope, dossier, rij)
    basis.eis_dag(scope, rij, datum)
    basis.bewaar(rij, **{"hoger_beroep_op" if hoger else "beroep_op": datum}, loopt_tot=None)
    basis.op_tijdlijn(scope, rij, Bezwaaractie.BEROEP, datum)
    return rij


@transaction.atomic
def leg_uitspraak_vast(
    *, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, datum: date, vervolg: Vervolg | None = None,
    lager: int | None = None,
) -> Bezwaar:  # fmt: skip
    """Write that the court decided; what it asks of the gemeente stands in its judgment. Raise `VeldWeigering`.

    Of a decision about money also what became of the amount: `vervolg`, None where it stays, and `lager` in cents.
    """
    rij = basis.pak(scope, dossier, bezwaar_id, gezien=gezien)
    hoger = rij.hoger_beroep_op is not None
    kwam = rij.hoger_beroep_op or rij.beroep_op
    if kwam is None or not rij.in_beroep or datum < kwam:
        raise BezwaarWeigering("geen_uitspraak", veld="datum")
    basis.eis_soort(scope, dossier, rij)
    basis.eis_dag(scope, rij, datum)
    with basis.in_groepen(scope, rij):
        soort_van(rij).bedrag(rij, vervolg, lager)
    velden = {"hoger_uitspraak_op" if hoger else "uitspraak_op": datum}
    basis.bewaar(rij, **velden, loopt_tot=basis.laatste_dag_beroep(datum))
    basis.op_tijdlijn(scope, rij, Bezwaaractie.UITSPRAAK, datum, vervolg=vervolg)
    return rij
