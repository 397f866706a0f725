# SPDX-License-Identifier: EUPL-1.2
"""Arriving: the steps to a house, where somebody lives, the weeks without a house, and the list of the first week."""

from __future__ import annotations

import json
from datetime import date
from zlib import crc32

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import BegeleidingFeiten, ritme
from meedoen.domein.toegang import Scope
from meedoen.recht.kalender import tel_maanden_op
from meedoen.regie.begeleiding.services import basis
from meedoen.regie.begeleiding.services.fouten import BegeleidWeigering
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier


def merk(stand: g.Gegevens | None) -> int:
    """Return a number over what stands there now: who saves on an older one is told, and overwrites nothing."""
    return 0 if stand is None else crc32(json.dumps(g.naar_dict(stand), sort_keys=True).encode())


def stand_van(feiten: BegeleidingFeiten, punt: g.Regelpunt) -> g.RegelpuntBijgewerkt | None:
    """Return how one thing to arrange was last laid down; None while nobody did."""
    return next((feit for feit in feiten.punten if feit.punt is punt), None)


@transaction.atomic
def leg_woonstap_vast(
    *, scope: Scope, dossier: Dossier, stap: g.Woonstap, datum: date, plaats: str = "", reden: str = ""
) -> None:
    """Lay down a step to a house. With the key the list of the first week begins, and the guidance when it had not.

    Raise `BegeleidWeigering` for a day to come or before the last step, and for an answer without an offer.
    """
    feiten = basis.begin(scope, dossier).begeleiding
    basis.eis_geweest(scope, datum)
    vorige = feiten.woning
    if vorige is not None and datum < vorige.datum:
        raise BegeleidWeigering("voor_vorige", veld="datum", dag=vorige.datum)
    if vorige is not None and (vorige.stap, vorige.datum) == (stap, datum):
        raise BegeleidWeigering("zelfde_stap", veld="stap")
    if stap is g.Woonstap.GEWEIGERD:
        if vorige is None or vorige.stap is not g.Woonstap.AANBOD:
            raise BegeleidWeigering("geen_aanbod", veld="stap")
        basis.eis_reden(reden)
    inhoud = g.WoningStap(datum=datum, stap=stap, plaats=plaats.strip(), reden=reden.strip())
    paren: list[tuple[date, g.Gegevens]] = [(datum, inhoud)]
    if stap is g.Woonstap.SLEUTEL:
        paren.append((datum, g.WoonsituatieVastgesteld(vanaf=datum, vorm=g.Woonvorm.EIGEN)))
        if feiten.fase is None:
            fase = g.Begeleidingsfase.INTENSIEF
            dagen = ritme(fase, beleid(dossier.gemeente_id, scope.vandaag))
            paren.append((datum, g.BegeleidingFase(datum=datum, fase=fase, ritme_dagen=dagen, reden="")))
    basis.op_tijdlijn(scope, dossier, *paren)


@transaction.atomic
def leg_woonsituatie_vast(*, scope: Scope, dossier: Dossier, vorm: g.Woonvorm, vanaf: date, gemeente: str = "") -> None:
    """Lay down where somebody lives since `vanaf`; with Nidos, also until which birthday.

    Raise `BegeleidWeigering` for a day to come, and for Nidos without a birth date or after the eighteenth birthday.
    """
    basis.begin(scope, dossier)
    basis.eis_geweest(scope, vanaf, "vanaf")
    wordt_18 = None
    if vorm is g.Woonvorm.NIDOS:
        if dossier.geboortedatum is None:
            raise BegeleidWeigering("geboortedatum_nodig", veld="vorm")
        wordt_18 = tel_maanden_op(dossier.geboortedatum, 18 * 12).dag
        if wordt_18 <= vanaf:
            raise BegeleidWeigering("al_achttien", veld="vorm", dag=wordt_18)
    inhoud = g.WoonsituatieVastgesteld(vanaf=vanaf, vorm=vorm, gemeente=gemeente.strip(), wordt_18=wordt_18)
    basis.op_tijdlijn(scope, dossier, (vanaf, inhoud))


@transaction.atomic
def leg_geen_woning_vast(
    *, scope: Scope, dossier: Dossier, vanaf: date, tot_en_met: date, toelichting: str = ""
) -> None:
    """Lay down in which time there was no house. Raise `BegeleidWeigering` for days to come or the wrong way round."""
    basis.begin(scope, dossier)
    if tot_en_met < vanaf:
        raise BegeleidWeigering("einde_voor_begin", veld="tot_en_met")
    basis.eis_geweest(scope, tot_en_met, "tot_en_met")
    inhoud = g.GeenWoning(vanaf=vanaf, tot_en_met=tot_en_met, toelichting=toelichting.strip())
    basis.op_tijdlijn(scope, dossier, (vanaf, inhoud))


@transaction.atomic
def werk_punt_bij(*, scope: Scope, dossier: Dossier, nieuw: g.RegelpuntBijgewerkt, gezien: int) -> None:
    """Lay down how one thing to arrange stands. `gezien`: the `merk` of what the asker saw.

    Raise `BegeleidWeigering` when a colleague changed it meanwhile, or for what can't be.
    """
    oud = stand_van(basis.begin(scope, dossier, basis.handeling_van(nieuw.punt)).begeleiding, nieuw.punt)
    if oud == nieuw:
        return
    if merk(oud) != gezien:
        raise BegeleidWeigering("intussen")
    if nieuw.gedaan_op is not None:
        basis.eis_geweest(scope, nieuw.gedaan_op, "gedaan_op")
        if nieuw.nvt:
            raise BegeleidWeigering("nvt_en_gedaan", veld="nvt")
    basis.op_tijdlijn(scope, dossier, (nieuw.gedaan_op or scope.vandaag, nieuw))


@transaction.atomic
def vink_punt_af(*, scope: Scope, dossier: Dossier, punt: g.Regelpunt) -> bool:
    """Lay down that one thing was arranged today, by whom it was agreed. False when it was done or not needed already.

    Raise `BegeleidWeigering` when this may not be done here.
    """
    oud = stand_van(basis.begin(scope, dossier, basis.handeling_van(punt)).begeleiding, punt)
    if oud is not None and (oud.gedaan_op is not None or oud.nvt):
        return False
    nieuw = g.RegelpuntBijgewerkt(
        punt=punt, gedaan_op=scope.vandaag, wie=oud.wie if oud else "", uiterlijk=oud.uiterlijk if oud else None,
        alleen=oud.alleen if oud else None,
    )  # fmt: skip
    basis.op_tijdlijn(scope, dossier, (scope.vandaag, nieuw))
    return True
