# SPDX-License-Identifier: EUPL-1.2
"""What came of an oproep: outcome, the call or visit after a no-show, the judgement (art. 14 lid 1-2).

What the person says on the phone is no evidence and is not kept: only that they were reached, and what somebody
judged. Nothing here holds a reason that a fine could rest on.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope
from meedoen.recht.wi2021.intake import IntakeStap
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, leg_vast
from meedoen.regie.intake.feiten import Ladder, Ronde
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.toegang import eis_lopende_intake, pak
from meedoen.regie.intake.trappen import stapzin
from meedoen.regie.web import datums

POGINGEN_ZONDER_GESPREK: Final = 2
"""So many attempts on different days before one may judge somebody whom nobody reached. Our way of working; the
law says nothing of it."""
_LIVE: Final = frozenset({g.Kanaal.TELEFOON, g.Kanaal.BEZOEK, g.Kanaal.KANTOOR})


def _oproep(stand: Ladder, nummer: int) -> Ronde:
    ronde = stand.oproep(nummer)
    if ronde is None or ronde is not stand.laatste:
        raise IntakeWeigering("geen_oproep")
    return ronde


@transaction.atomic
def leg_uitkomst_vast(*, scope: Scope, dossier: Dossier, nummer: int, uitkomst: g.Opkomst) -> Gebeurtenis:
    """Lay down what came of the last oproep. Nobody is to blame yet: that is judged after speaking (None)."""
    nu, stand = pak(scope, Handeling.OPROEP_UITKOMST, dossier)
    eis_lopende_intake(nu, stand.feiten)
    ronde = _oproep(stand, nummer)
    if ronde.uitkomst is not None:
        raise IntakeWeigering("al_uitkomst")
    dag = ronde.afspraak_op or ronde.verstuurd
    vroeg = dag > scope.vandaag
    if vroeg and uitkomst is not g.Opkomst.VERSCHENEN:
        raise IntakeWeigering("te_vroeg", dag=datums.voluit(dag))
    op = min(dag, scope.vandaag)
    return leg_vast(
        scope=scope,
        dossier=nu,
        inhoud=g.OproepUitkomst(nummer=nummer, uitkomst=uitkomst, datum=op),
        geldig_op=op,
        bron=g.Bron.MEDEWERKER,
    )


@transaction.atomic
def leg_contactpoging_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    nummer: int,
    datum: date,
    kanaal: g.Kanaal,
    bereikt: bool,
    eigen_taal: bool = False,
    verwijtbaar: bool | None = None,
) -> list[Gebeurtenis]:
    """Lay down that somebody called or visited after a missed oproep, with the judgement when there is one.

    `verwijtbaar` None: not spoken yet, or not judged. Raises IntakeWeigering as `beoordeel` does.
    """
    nu, stand = pak(scope, Handeling.CONTACT_VASTLEGGEN, dossier)
    ronde = _gemist(nu, stand, nummer)
    if kanaal not in _LIVE:
        raise IntakeWeigering("kanaal", veld="kanaal")
    if datum > scope.vandaag:
        raise IntakeWeigering("datum_toekomst", veld="datum")
    if ronde.afspraak_op is not None and datum < ronde.afspraak_op:
        raise IntakeWeigering("voor_gesprek", veld="datum", dag=datums.voluit(ronde.afspraak_op))
    poging = g.Contactpoging(datum=datum, kanaal=kanaal, bereikt=bereikt, eigen_taal=eigen_taal, oproep_nummer=nummer)
    feiten = [Feit(poging, datum, g.Bron.MEDEWERKER)]
    if verwijtbaar is not None:
        eis_oordeel_kan((*ronde.pogingen, poging), verwijtbaar=verwijtbaar)
        feiten.append(_oordeel(ronde, verwijtbaar, scope))
    return leg_alles_vast(scope=scope, dossier=nu, feiten=feiten)


@transaction.atomic
def beoordeel(*, scope: Scope, dossier: Dossier, nummer: int, verwijtbaar: bool) -> Gebeurtenis:
    """Lay down whether the person is to blame for the missed oproep: False is never counted.

    To blame asks that somebody spoke with them, or tried on two days. Raises IntakeWeigering.
    """
    nu, stand = pak(scope, Handeling.OPROEP_UITKOMST, dossier)
    ronde = _gemist(nu, stand, nummer)
    eis_oordeel_kan(ronde.pogingen, verwijtbaar=verwijtbaar)
    return leg_alles_vast(scope=scope, dossier=nu, feiten=[_oordeel(ronde, verwijtbaar, scope)])[0]


def _gemist(dossier: Dossier, stand: Ladder, nummer: int) -> Ronde:
    eis_lopende_intake(dossier, stand.feiten)
    ronde = _oproep(stand, nummer)
    if not ronde.gemist:
        raise IntakeWeigering("niet_gemist")
    if stand.stap not in (None, IntakeStap.CONTACT_ZOEKEN):
        # Judged already: another call changes nothing any more, a mistake is mended on the tijdlijn.
        raise IntakeWeigering("nu_niet", stap=stapzin(stand))
    return ronde


def eis_oordeel_kan(pogingen: tuple[g.Contactpoging, ...], *, verwijtbaar: bool) -> None:
    """Refuse a judgement before anyone tried, and blame before anyone spoke or tried on two days."""
    if not pogingen:
        raise IntakeWeigering("eerst_contact", veld="oordeel")
    gesproken = any(poging.bereikt for poging in pogingen)
    dagen = {poging.datum for poging in pogingen}
    if verwijtbaar and not gesproken and len(dagen) < POGINGEN_ZONDER_GESPREK:
        raise IntakeWeigering("eerst_spreken", veld="oordeel", pogingen=POGINGEN_ZONDER_GESPREK)


def _oordeel(ronde: Ronde, verwijtbaar: bool, scope: Scope) -> Feit:
    assert ronde.nummer is not None and ronde.uitkomst is not None
    dag = ronde.afspraak_op or ronde.verstuurd
    inhoud = g.OproepUitkomst(nummer=ronde.nummer, uitkomst=ronde.uitkomst, datum=dag, verwijtbaar=verwijtbaar)
    return Feit(inhoud, min(dag, scope.vandaag), g.Bron.MEDEWERKER)
