# SPDX-License-Identifier: EUPL-1.2
"""Completing a bezwaar: what the law asks and is missing, by which day, with the letter that asks it (Awb 6:5, 6:6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen import Bezwaaractie
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.bezwaar_behandelen import Vereiste, verzuim_in_bezwaar
from meedoen.regie.besluiten.brieven.bezwaar import BezwaarAanvullenBrief
from meedoen.regie.bezwaren import brieven
from meedoen.regie.bezwaren.models import AANVULTEKST, Bezwaar
from meedoen.regie.bezwaren.services import basis
from meedoen.regie.bezwaren.services.fouten import BezwaarWeigering
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier


def verzuim_open(rij: Bezwaar, vandaag: date) -> bool:
    """Say whether a defect was not mended in the term for that, also where it was mended later (Awb 6:6)."""
    if rij.herstel_tot is None:
        return False
    return vandaag > rij.herstel_tot if rij.hersteld_op is None else rij.hersteld_op > rij.herstel_tot


def te_oordelen(rij: Bezwaar, vandaag: date) -> bool:
    """Say whether a person still has to judge if the bezwaar is taken up."""
    te_laat = not rij.tijdig and rij.verschoonbaar is None
    return te_laat or (verzuim_open(rij, vandaag) and rij.verzuim_gepasseerd is None)


def herstel_dag(dossier: Dossier, vandaag: date) -> tuple[date, int]:
    """Return the day until which the gemeente gives time when it asks today, and the days of its policy.

    The law names no length (Awb 6:6); a day without work moves to the next one.
    """
    dagen = beleid(dossier.gemeente_id, vandaag).bezwaar_aanvullen_dagen
    return eerste_werkdag(vandaag + timedelta(days=dagen)), dagen


def concept_herstel(
    *, scope: Scope, dossier: Dossier, rij: Bezwaar, vereisten: Sequence[Vereiste], wat: str, tot: date
) -> BezwaarAanvullenBrief:
    """Return the letter as it would leave today, after the same checks as asking; writes nothing. `rij` is not to be
    saved after this. Raise `BezwaarWeigering`, and `BesluitWeigering` where the letter can't be made."""
    basis.eis_mag(scope, dossier, basis.BEHANDELEN)
    was = rij.uiterlijk
    _vul(rij, scope.vandaag, vereisten, wat, tot)
    return brieven.aanvullen(scope, dossier, rij, was=was)


@transaction.atomic
def vraag_herstel(
    *, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, vereisten: Sequence[Vereiste], tot: date,
    wat: str = "",
) -> Bezwaar:  # fmt: skip
    """Ask the person to mend what is missing, `tot` and including that day, with the letter that says so; the term to
    decide stands still meanwhile (Awb 6:6, 7:10 lid 2 and 5).

    `vereisten`: what the law asks and is not there; nothing else is a defect. `wat`: in own words, for in the letter.
    Raise `BezwaarWeigering`, and `BesluitWeigering` where the letter can't be made.
    """
    rij = basis.pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    was = rij.uiterlijk
    velden = _vul(rij, scope.vandaag, vereisten, wat, tot)
    basis.bewaar(rij, **velden)
    with basis.in_groepen(scope, rij) as eigen:
        brief = brieven.leg_aanvullen_vast(scope, eigen, dossier, rij, was=was)
    basis.hang_aan(rij, herstel_brief=brief)
    basis.op_tijdlijn(scope, rij, Bezwaaractie.HERSTEL_GEVRAAGD, scope.vandaag, tot=tot)
    return rij


def _vul(rij: Bezwaar, vandaag: date, vereisten: Sequence[Vereiste], wat: str, tot: date) -> dict[str, object]:
    """Set what was asked on the row and return those fields; refuse what can't be asked (any more)."""
    if not rij.loopt:
        raise BezwaarWeigering("klaar")
    if rij.herstel_op is not None:
        raise BezwaarWeigering("al_gevraagd")
    if not verzuim_in_bezwaar(tuple(vereisten)).waarde:
        raise BezwaarWeigering("geen_verzuim", veld="vereisten")
    if tot <= vandaag:
        raise BezwaarWeigering("herstel_te_kort", veld="tot")
    velden: dict[str, object] = {
        "herstel_op": vandaag,
        "herstel_tot": tot,
        "herstel_vereisten": [code.value for code in Vereiste if code in vereisten],
        "herstel_wat": wat.strip()[:AANVULTEKST],
    }
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.uiterlijk = basis.termijn(rij).waarde
    return velden


@transaction.atomic
def herstel(*, scope: Scope, dossier: Dossier, bezwaar_id: UUID, gezien: int, datum: date) -> Bezwaar:
    """Write that the person mended it, in time or later; from then, or from the end of the term that was given, the
    term to decide runs on (Awb 7:10 lid 2).

    Too late asks a person whether the bezwaar is taken up all the same (6:6), also where that was judged before.
    Raise `BezwaarWeigering`.
    """
    rij = basis.pak_lopend(scope, dossier, bezwaar_id, gezien=gezien)
    if rij.herstel_op is None or rij.hersteld_op is not None:
        raise BezwaarWeigering("geen_herstel")
    basis.eis_dag(scope, rij, datum)
    if datum < rij.herstel_op:
        raise BezwaarWeigering("voor_herstel", veld="datum", dag=rij.herstel_op)
    basis.bewaar(rij, hersteld_op=datum, verzuim_gepasseerd=None)
    basis.op_tijdlijn(scope, rij, Bezwaaractie.HERSTELD, datum)
    return rij
