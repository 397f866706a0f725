# SPDX-License-Identifier: EUPL-1.2
"""Paying out of the bijstand on its own ground: a besluit under article 57 onderdeel a of the Participatiewet."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.awb.zienswijze import ZienswijzeFeiten
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.participatiewet.ontzorgen import PW_57_A
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.intrekking import IntrekkingBrief
from meedoen.regie.besluiten.brieven.ontzorgen import OntzorgenLangerBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import corrigeer
from meedoen.regie.ontzorgen import queries
from meedoen.regie.ontzorgen.services import basis
from meedoen.regie.ontzorgen.services.fouten import OntzorgWeigering
from meedoen.regie.ontzorgen.services.lasten import betaalt_gemeente, verschuif_einde
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.domein_nl.ontzorgen import LASTEN

SOORT: Final = "ontzorgen_langer"
CONCEPT: Final = "concept"
_EEN_DAG: Final = timedelta(days=1)
# What somebody of the gemeente sees of a person is no fact of that person, and nobody likes to hear it (Awb 4:8).
_BELASTEND: Final = ZienswijzeFeiten(bedenkingen_verwacht=True, gegevens_van_ander=True)


class Verlenging(NamedTuple):
    """What is decided: `tot` (exclusive), why, when the person could react and what they said.

    `gegronde_redenen`: the judgement of article 57 that they can't spend the means of existence responsibly alone.
    """

    tot: date
    gegronde_redenen: bool
    reden: str
    besproken_op: date
    mening: str = ""


class Intrek(NamedTuple):
    """Why the decision to go on is withdrawn, and how the letter goes out (as in `leg_besluit_vast`)."""

    reden: str
    hoe: g.Verzendwijze | None = g.Verzendwijze.POST


def concept_verleng(*, scope: Scope, dossier: Dossier, wat: Verlenging) -> OntzorgenLangerBrief:
    """Return the letter as it would leave today, after the same checks as deciding; writes nothing.

    Raise `OntzorgWeigering`, and `BesluitWeigering` where the letter can't be made.
    """
    stand = basis.bekijk(scope, dossier)
    vanaf = _toets(scope, stand, wat, Bewijs(peildatum=scope.vandaag, nu=scope.nu))
    return _brief(scope, dossier, stand, wat, vanaf, CONCEPT)


@transaction.atomic
def verleng(
    *, scope: Scope, dossier: Dossier, wat: Verlenging, hoe: g.Verzendwijze | None = g.Verzendwijze.POST
) -> Besluit:
    """Decide that the college goes on paying on the ground of article 57 onderdeel a, for at most a year, with receipt
    and letter. Also for whom article 56a does not hold. `hoe`: as in `leg_besluit_vast`.

    Raise `OntzorgWeigering`, and `BesluitWeigering` for mandate or letter.
    """
    stand = basis.begin(scope, dossier)
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    vanaf = _toets(scope, stand, wat, bewijs)
    besluit = besluiten.leg_besluit_vast(
        scope=scope, dossier=dossier, soort=SOORT, veldgroep=Veldgroep.ONTZORGEN, dagtekening=scope.vandaag,
        gronden=[PW_57_A], bewijs=bewijs, voorbereid=besluiten.wie_werkt(scope), hoe=hoe,
    )  # fmt: skip
    besluiten.leg_brief_vast(
        scope=scope, dossier=dossier, soort=SOORT, besluit=besluit, veldgroep=Veldgroep.ONTZORGEN,
        brief=_brief(scope, dossier, stand, wat, vanaf, besluit.nummer),
    )  # fmt: skip
    inhoud = g.OntzorgenVerlengd(datum=scope.vandaag, tot=wat.tot, reden=wat.reden.strip())
    basis.op_tijdlijn(scope, dossier, inhoud, scope.vandaag, grond=f"besluit {besluit.nummer}")
    if stand.klok.uiterste is not None:
        verschuif_einde(scope, dossier, stand.klok.uiterste + _EEN_DAG, wat.tot)
    return besluit


def concept_trek_in(*, scope: Scope, dossier: Dossier, wat: Intrek) -> IntrekkingBrief:
    """Return the letter of the withdrawal as it would leave today; writes nothing. Raise as `trek_in`."""
    besluit, _, einde = _lopend(scope, dossier, basis.bekijk(scope, dossier))
    return besluiten.concept_intrekking(scope=scope, dossier=dossier, besluit=besluit, wat=_intrekking(wat, einde))


@transaction.atomic
def trek_in(*, scope: Scope, dossier: Dossier, wat: Intrek) -> Besluit | None:
    """Withdraw the decision to go on, by a besluit with its letter (as `neem_intrekking`). What was paid up to and
    including today keeps its ground; the six months of article 56a, where they still run, stay.

    Raise `OntzorgWeigering`, and `BesluitWeigering` for mandate or letter.
    """
    besluit, rij, einde = _lopend(scope, dossier, basis.begin(scope, dossier))
    oud = g.uit_dict(rij.kenmerk, rij.gegevens)
    assert isinstance(oud, g.OntzorgenVerlengd)
    nieuw = besluiten.neem_intrekking(scope=scope, dossier=dossier, besluit=besluit, wat=_intrekking(wat, einde))
    inhoud = g.OntzorgenVerlengd(datum=oud.datum, tot=scope.vandaag + _EEN_DAG, reden=oud.reden)
    corrigeer(scope=scope, dossier=dossier, regel_id=rij.id, inhoud=inhoud, reden=f"Ingetrokken: {wat.reden}"[:120])
    verschuif_einde(scope, dossier, oud.tot, einde)
    return nieuw


def _lopend(scope: Scope, dossier: Dossier, stand: basis.Stand) -> tuple[Besluit, Gebeurtenis, date]:
    """Return the decision in force, its row, and the day (exclusive) on which paying ends once it is withdrawn."""
    besluit = queries.besluit(scope, dossier)
    verlengd, bijstand = stand.feiten.ontzorgen_verlengd, stand.feiten.bijstand
    if besluit is None or besluit.staat == "ingetrokken" or verlengd is None or bijstand is None:
        raise OntzorgWeigering("geen_verlenging")
    if verlengd.tot <= scope.vandaag + _EEN_DAG:
        raise OntzorgWeigering("verlenging_voorbij")
    rij = Gebeurtenis.objects.get(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk=g.OntzorgenVerlengd.code,
        grond=f"besluit {besluit.nummer}", correcties__isnull=True,
    )  # fmt: skip
    morgen = scope.vandaag + _EEN_DAG
    return besluit, rij, max(morgen, stand.wet.einde) if stand.wet is not None else morgen


def _intrekking(wat: Intrek, einde: date) -> besluiten.Intrekking:
    gevolg = (
        f"Wij betalen uw vaste lasten nog tot en met {datums.voluit(einde - _EEN_DAG)}.",
        f"Vanaf {datums.voluit(einde)} betaalt u alles zelf. Wij kijken samen met u wat er dan nodig is.",
    )
    return besluiten.Intrekking(wat.reden, gevolg, wat.hoe)


def _toets(scope: Scope, stand: basis.Stand, wat: Verlenging, bewijs: Bewijs) -> date:
    """Refuse what the law or our way of working bars, fill the receipt, and return the first day it is about."""
    bijstand = stand.feiten.bijstand
    if bijstand is None:
        raise OntzorgWeigering("geen_bijstand")
    loopt = bijstand.tot is None or bijstand.tot > scope.vandaag
    if not bewijs.reken("betalen_zonder_56a", bijstand=loopt, gegronde_redenen=wat.gegronde_redenen).waarde:
        raise OntzorgWeigering("geen_redenen" if loopt else "bijstand_gestopt", veld="gegronde_redenen")
    reden = basis.eis_reden(wat.reden)
    basis.eis_geweest(scope, wat.besproken_op, "besproken_op")
    if wat.besproken_op < bijstand.vanaf:
        raise OntzorgWeigering("eerst_bespreken", veld="besproken_op")
    bewijs.reken("zienswijze_vooraf", feiten=_BELASTEND)
    nu = stand.klok.uiterste or max(scope.vandaag, bijstand.vanaf)
    if wat.tot <= nu + _EEN_DAG:
        raise OntzorgWeigering("niet_langer", veld="tot_en_met", dag=nu)
    if bijstand.tot is not None and wat.tot > bijstand.tot:
        raise OntzorgWeigering("bijstand_tot", veld="tot_en_met", dag=bijstand.tot)
    if wat.tot > tel_maanden_op(max(nu, scope.vandaag), 12).dag + _EEN_DAG:
        raise OntzorgWeigering("langer_dan_een_jaar", veld="tot_en_met")
    # A decision does not work back: what was paid between the last day and today has no ground in it.
    vanaf = max(scope.vandaag, nu + _EEN_DAG if stand.klok.uiterste else nu)
    bewijs.feiten = {
        "bijstand_vanaf": bijstand.vanaf, "motivering": reden, "besproken_op": wat.besproken_op,
        "mening": wat.mening.strip(), "besloten_door": scope.naam,
    }  # fmt: skip
    bewijs.uitkomst = {"betalen_van": vanaf, "betalen_uit_bijstand_tot_en_met": wat.tot - _EEN_DAG}
    return vanaf


def _brief(
    scope: Scope, dossier: Dossier, stand: basis.Stand, wat: Verlenging, vanaf: date, nummer: str
) -> OntzorgenLangerBrief:
    gemeente, uiterste = dossier.gemeente, stand.klok.uiterste
    betaald = betaalt_gemeente(dossier, min(vanaf, uiterste) if uiterste else vanaf)
    lasten = tuple(dict.fromkeys(LASTEN[g.VasteLast(rij.last)].lower() for rij in betaald))
    return OntzorgenLangerBrief(
        afzender=besluiten.afzender(gemeente, scope),
        geadresseerde=besluiten.geadresseerde(dossier),
        ondertekenaar=besluiten.ondertekenaar(gemeente, scope, besluit=SOORT),
        dagtekening=scope.vandaag,
        nummer=nummer,
        langer=bool(lasten) and uiterste is not None,
        vanaf=vanaf,
        tot_en_met=wat.tot - _EEN_DAG,
        lasten=lasten,
        reden=wat.reden.strip(),
        besproken_op=wat.besproken_op,
        mening=wat.mening.strip(),
        bezwaar=besluiten.bezwaarclausule(gemeente, bezwaartermijn(scope.vandaag).waarde.laatste_dag),
    )
