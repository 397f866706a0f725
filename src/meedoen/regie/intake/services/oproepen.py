# SPDX-License-Identifier: EUPL-1.2
"""Uitnodigingen and oproepen: each act a letter and its fact (Wet inburgering 2021, art. 14 lid 1)."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht import termijnenwet
from meedoen.recht.wi2021.intake import DRIE_OPROEPEN, IntakeStap
from meedoen.regie.besluiten.brieven.gegevens import Brief as Briefgegevens
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.besluiten.services import leg_brief_vast
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.intake import brieven
from meedoen.regie.intake.brieven import Afspraak
from meedoen.regie.intake.feiten import Ladder, Ronde
from meedoen.regie.intake.models import Oproep
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.toegang import eis_lopende_intake, eis_oproep_kan, pak
from meedoen.regie.intake.trappen import stapzin
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.recht_nl import WOORDEN

OPROEPSTAPPEN: Final = frozenset({IntakeStap.EERSTE_OPROEP, IntakeStap.NIEUWE_DATUM, IntakeStap.DERDE_OPROEP})
"""Steps on which an oproep goes out by itself; the second goes with the warning."""
_VERZENDEN: Final = Veldgroep.BEGELEIDING


def eerste_dag(scope: Scope, dossier: Dossier) -> date:
    """Return the day a form proposes: the term of the policy from today, on a working day."""
    dag = scope.vandaag + timedelta(days=beleid(dossier.gemeente_id, scope.vandaag).herhaalde_oproep_dagen)
    return dag if termijnenwet.is_werkdag(dag) else termijnenwet.tel_werkdagen_op(dag, 1)


def eis_dag(scope: Scope, afspraak: Afspraak) -> None:
    """Refuse a day that is past, or on which nobody works; and a talk without a place."""
    if afspraak.datum <= scope.vandaag:
        raise IntakeWeigering("datum_verleden", veld="datum")
    reden = termijnenwet.reden_geen_werkdag(afspraak.datum)
    if reden:
        woord = WOORDEN["geen_werkdag"][reden]
        raise IntakeWeigering("datum_dicht", veld="datum", dag=datums.voluit(afspraak.datum), reden=woord)
    if not afspraak.plaats.strip():
        raise IntakeWeigering("plaats_nodig", veld="plaats")


def eis_termijn(scope: Scope, dossier: Dossier, afspraak: Afspraak, *, korter_afgesproken: bool) -> None:
    """Refuse a term shorter than the policy of the gemeente, unless it was agreed with the person.

    The law asks a term and gives no length (art. 14 lid 1): the length is policy.
    """
    dagen = beleid(dossier.gemeente_id, scope.vandaag).herhaalde_oproep_dagen
    if afspraak.datum < scope.vandaag + timedelta(days=dagen) and not korter_afgesproken:
        raise IntakeWeigering("te_kort", veld="korter", dag=datums.voluit(afspraak.datum), dagen=datums.dagen(dagen))


def _eis_hoogstens_twee_maanden(scope: Scope, afspraak: Afspraak) -> None:
    """The new term after a fine is at most two months (art. 22 lid 2); the third oproep keeps to it without one."""
    maand = scope.vandaag.month + 2
    jaar, maand = scope.vandaag.year + (maand - 1) // 12, (maand - 1) % 12 + 1
    laatste = date(jaar, maand, min(scope.vandaag.day, calendar.monthrange(jaar, maand)[1]))
    if afspraak.datum > laatste:
        raise IntakeWeigering("te_lang", veld="datum", laatste=datums.voluit(laatste))


def brief_voor(
    scope: Scope, dossier: Dossier, stand: Ladder, afspraak: Afspraak, *, korter_afgesproken: bool = False
) -> Briefgegevens:
    """Return the letter that the next step sends, after the same checks as sending it; writes nothing.

    In the azc the invitation, after a missed oproep the warning with its new oproep, otherwise the oproep.
    """
    eis_dag(scope, afspraak)
    if stand.in_azc:
        eis_lopende_intake(dossier, stand.feiten)
        return brieven.uitnodiging(scope, dossier, afspraak)
    eis_oproep_kan(dossier, stand)
    _eis_oproep(scope, dossier, stand, afspraak, korter_afgesproken=korter_afgesproken)
    if stand.stap is IntakeStap.WAARSCHUWING_EN_HERHAALDE_OPROEP and stand.laatste is not None:
        return brieven.waarschuwing(scope, dossier, afspraak, gemist=stand.laatste)
    return brieven.oproep(scope, dossier, afspraak, volgnummer=_volgnummer(stand))


def _eis_oproep(scope: Scope, dossier: Dossier, stand: Ladder, afspraak: Afspraak, *, korter_afgesproken: bool) -> None:
    if stand.stap not in OPROEPSTAPPEN | {IntakeStap.WAARSCHUWING_EN_HERHAALDE_OPROEP}:
        raise IntakeWeigering("nu_niet", stap=stapzin(stand))
    eis_termijn(scope, dossier, afspraak, korter_afgesproken=korter_afgesproken)
    if stand.stap is IntakeStap.DERDE_OPROEP:
        _eis_hoogstens_twee_maanden(scope, afspraak)


def _volgnummer(stand: Ladder) -> int:
    return min(stand.geteld + 1, DRIE_OPROEPEN)


def _nummer(stand: Ladder) -> int:
    return max((ronde.nummer or 0 for ronde in stand.oproepen), default=0) + 1


@transaction.atomic
def nodig_uit(*, scope: Scope, dossier: Dossier, afspraak: Afspraak) -> Brief:
    """Send a voluntary uitnodiging: never an oproep, no warning after it, never counted. Raises IntakeWeigering.

    Always possible while the intake runs, in the azc (where nothing else is) and outside it.
    """
    nu, stand = pak(scope, Handeling.UITNODIGEN, dossier)
    eis_lopende_intake(nu, stand.feiten)
    eis_dag(scope, afspraak)
    inhoud = g.UitnodigingVerstuurd(datum=scope.vandaag, afspraak_op=afspraak.datum)
    brief = leg_brief_vast(
        scope=scope,
        dossier=nu,
        soort="uitnodiging",
        brief=brieven.uitnodiging(scope, nu, afspraak),
        veldgroep=_VERZENDEN,
    )
    _leg_vast(scope, nu, [inhoud], afspraak, brief)
    return brief


@transaction.atomic
def roep_op(*, scope: Scope, dossier: Dossier, afspraak: Afspraak, korter_afgesproken: bool = False) -> Brief:
    """Send an oproep: the first, the third, or a new one after an oproep that is not to be blamed.

    Raises IntakeWeigering: in the azc, when it is not the next step, or for a day or term that can't be.
    """
    nu, stand = pak(scope, Handeling.OPROEPEN, dossier)
    eis_oproep_kan(nu, stand)
    if stand.stap not in OPROEPSTAPPEN:
        raise IntakeWeigering("nu_niet", stap=stapzin(stand))
    gegevens = brief_voor(scope, nu, stand, afspraak, korter_afgesproken=korter_afgesproken)
    brief = leg_brief_vast(
        scope=scope, dossier=nu, soort="oproep", brief=gegevens, veldgroep=_VERZENDEN
    )  # fmt: skip
    inhoud = g.OproepVerstuurd(nummer=_nummer(stand), datum=scope.vandaag, afspraak_op=afspraak.datum)
    _leg_vast(scope, nu, [inhoud], afspraak, brief)
    return brief


@transaction.atomic
def waarschuw_en_roep_opnieuw(
    *, scope: Scope, dossier: Dossier, afspraak: Afspraak, korter_afgesproken: bool = False
) -> Brief:
    """Send the written warning together with the repeated oproep and its new term (art. 14 lid 1).

    Only after somebody called or visited and judged that the person is to blame. Raises IntakeWeigering.
    """
    nu, stand = pak(scope, Handeling.WAARSCHUWEN, dossier)
    eis_oproep_kan(nu, stand)
    gemist = stand.laatste
    if stand.stap is not IntakeStap.WAARSCHUWING_EN_HERHAALDE_OPROEP or gemist is None or gemist.nummer is None:
        raise IntakeWeigering("eerst_contact" if _contact_mist(gemist) else "nu_niet", stap=stapzin(stand))
    gegevens = brief_voor(scope, nu, stand, afspraak, korter_afgesproken=korter_afgesproken)
    brief = leg_brief_vast(
        scope=scope, dossier=nu, soort="waarschuwing", brief=gegevens, veldgroep=_VERZENDEN
    )  # fmt: skip
    feiten = [
        g.WaarschuwingVerstuurd(oproep_nummer=gemist.nummer, datum=scope.vandaag),
        g.OproepVerstuurd(nummer=_nummer(stand), datum=scope.vandaag, afspraak_op=afspraak.datum),
    ]
    _leg_vast(scope, nu, feiten, afspraak, brief, met_waarschuwing=True)
    return brief


def _contact_mist(ronde: Ronde | None) -> bool:
    return ronde is not None and ronde.gemist and not ronde.pogingen


@transaction.atomic
def verzet(*, scope: Scope, dossier: Dossier, afspraak: Afspraak, reden: str) -> Brief:
    """Move the talk of the running oproep to another day because we ask it; the number stays, nothing counts.

    A new letter goes out. `reden`: our reason (interpreter ill, room taken). Raises IntakeWeigering.
    """
    nu, stand = pak(scope, Handeling.OPROEPEN, dossier)
    eis_oproep_kan(nu, stand)
    laatste = stand.laatste
    if laatste is None or laatste.nummer is None or laatste.uitkomst is not None:
        raise IntakeWeigering("nu_niet", stap=stapzin(stand))
    if not reden.strip():
        raise IntakeWeigering("reden_nodig", veld="reden")
    eis_dag(scope, afspraak)
    gegevens = brieven.oproep(scope, nu, afspraak, volgnummer=_volgnummer(stand))
    brief = leg_brief_vast(
        scope=scope, dossier=nu, soort="oproep", brief=gegevens, veldgroep=_VERZENDEN
    )  # fmt: skip
    inhoud = g.OproepVerstuurd(nummer=laatste.nummer, datum=scope.vandaag, afspraak_op=afspraak.datum)
    _leg_vast(scope, nu, [inhoud], afspraak, brief, grond=f"door ons verzet: {reden.strip()}"[:120])
    return brief


def _leg_vast(
    scope: Scope,
    dossier: Dossier,
    inhouden: Sequence[g.Gegevens],
    afspraak: Afspraak,
    brief: Brief,
    *,
    met_waarschuwing: bool = False,
    grond: str = "artikel 14 lid 1 Wet inburgering 2021",
) -> None:
    """Lay down the facts, and beside the last one where and when the talk is."""
    vrijwillig = isinstance(inhouden[-1], g.UitnodigingVerstuurd)
    feiten = [Feit(inhoud, scope.vandaag, g.Bron.MEDEWERKER, grond="" if vrijwillig else grond) for inhoud in inhouden]
    regels = leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)
    laatste = inhouden[-1]
    _bewaar(scope, dossier, regels[-1].id, laatste, afspraak, brief, met_waarschuwing)


def _bewaar(
    scope: Scope,
    dossier: Dossier,
    regel: UUID,
    inhoud: g.Gegevens,
    afspraak: Afspraak,
    brief: Brief,
    met_waarschuwing: bool,
) -> None:
    nummer = inhoud.nummer if isinstance(inhoud, g.OproepVerstuurd) else None
    Oproep.objects.create(
        id=nieuw_id(),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        soort="uitnodiging" if nummer is None else "oproep",
        volgnummer=nummer,
        gebeurtenis_id=regel,
        gesprek_om=afspraak.tijd,
        plaats=afspraak.plaats.strip()[:120],
        tolk=afspraak.tolk.strip()[:60],
        met_waarschuwing=met_waarschuwing,
        brief=brief,
    )
