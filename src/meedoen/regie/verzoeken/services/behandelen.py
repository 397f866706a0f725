# SPDX-License-Identifier: EUPL-1.2
"""A verzoek comes in, is completed, takes longer, is withdrawn or granted (Awb 4:1, 4:5, 4:13, 4:14)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven.verzoek import VerzoekAanvullenBrief, VerzoekLaterBrief
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.verzoeken import brieven, queries
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.services import basis
from meedoen.regie.verzoeken.services.fouten import VerzoekWeigering
from meedoen.regie.verzoeken.soorten import HOE, ONDERWERPEN, Einde


@transaction.atomic
def neem_op(*, scope: Scope, dossier: Dossier, onderwerp: str, gezegd: str, hoe: str, ontvangen_op: date) -> Verzoek:
    """Lay down what somebody asks to change in the plan: from that day the term to decide runs.

    `onderwerp`, `hoe`: codes of `soorten`; KeyError for another. Raise `VerzoekWeigering`: also without a plan.
    """
    ONDERWERPEN[onderwerp], HOE[hoe]
    nu = basis.open_dossier(scope, dossier)
    basis.eis_dag(scope, ontvangen_op, vanaf=None, veld="ontvangen_op")
    if not gezegd.strip():
        raise VerzoekWeigering("tekst_nodig", veld="gezegd")
    if not dossierfeiten(nu).pips:
        raise VerzoekWeigering("geen_plan")
    rij = Verzoek.objects.create(
        id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, onderwerp=onderwerp, gezegd=gezegd.strip(),
        hoe=hoe, ontvangen_op=ontvangen_op, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.ONTVANGEN, ontvangen_op, mondeling=hoe == "gesprek")
    return rij


def aanvuldag(dossier: Dossier, vandaag: date) -> date:
    """Return until when the gemeente gives time to complete, asked today; its policy, as the law names no length."""
    return eerste_werkdag(vandaag + timedelta(days=beleid(dossier.gemeente_id, vandaag).bezwaar_aanvullen_dagen))


def concept_aanvullen(
    *, scope: Scope, dossier: Dossier, rij: Verzoek, wat: str, tot: date
) -> VerzoekAanvullenBrief:  # fmt: skip
    """Return the letter as it would leave today, after the checks of asking; writes nothing, and `rij` is not saved."""
    was = _zet_aanvulling(scope, rij, wat, tot)
    return brieven.aanvullen(scope, dossier, rij, was=was)


@transaction.atomic
def vraag_aanvulling(
    *, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, wat: str, tot: date
) -> Verzoek:  # fmt: skip
    """Ask the person to complete it, `tot` and including that day, by letter; the term stands still (Awb 4:5, 4:15).

    Raise `VerzoekWeigering`, and `BesluitWeigering` where the letter can't be made.
    """
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien)
    was = _zet_aanvulling(scope, rij, wat, tot)
    brief = besluiten.leg_brief_vast(
        scope=scope, dossier=nu, soort="verzoek_aanvullen", veldgroep=Veldgroep.PIP,
        brief=brieven.aanvullen(scope, nu, rij, was=was),
    )  # fmt: skip
    basis.bewaar(
        rij, aanvullen_op=rij.aanvullen_op, aanvullen_tot=tot, aanvullen_wat=rij.aanvullen_wat, aanvulbrief=brief
    )
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.AANVULLING_GEVRAAGD, scope.vandaag, tot=tot)
    return rij


def _zet_aanvulling(scope: Scope, rij: Verzoek, wat: str, tot: date) -> date:
    """Set what was asked on the row and return the last day to decide of before; refuse what can't be asked."""
    if rij.aanvullen_op is not None:
        raise VerzoekWeigering("al_gevraagd")
    if rij.later_op is not None:
        raise VerzoekWeigering("na_later")
    if not wat.strip():
        raise VerzoekWeigering("wat_nodig", veld="wat")
    if tot <= scope.vandaag:
        raise VerzoekWeigering("te_kort", veld="tot")
    was = rij.termijn().waarde
    rij.aanvullen_op, rij.aanvullen_tot, rij.aanvullen_wat = scope.vandaag, tot, wat.strip()
    return was


@transaction.atomic
def vul_aan(*, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, datum: date) -> Verzoek:
    """Write that the person completed it on `datum`, in time or later. Raise `VerzoekWeigering`."""
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien)
    if rij.aanvullen_op is None or rij.aangevuld_op is not None:
        raise VerzoekWeigering("niet_gevraagd")
    basis.eis_dag(scope, datum, vanaf=rij.aanvullen_op, veld="datum")
    basis.bewaar(rij, aangevuld_op=datum)
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.AANGEVULD, datum)
    return rij


def concept_later(*, scope: Scope, dossier: Dossier, rij: Verzoek, reden: str, tot: date) -> VerzoekLaterBrief:
    """Return the letter as it would leave today, after the checks of telling; writes nothing; `rij` is not saved."""
    was = _zet_later(scope, rij, reden, tot)
    return brieven.later(scope, dossier, rij, was=was)


@transaction.atomic
def meld_later(
    *, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, reden: str, tot: date
) -> Verzoek:  # fmt: skip
    """Tell the person by letter that the decision comes later, on `tot` at the latest; once, and within the term.

    Awb 4:14 lid 3. Raise `VerzoekWeigering`, and `BesluitWeigering` where the letter can't be made.
    """
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien)
    was = _zet_later(scope, rij, reden, tot)
    brief = besluiten.leg_brief_vast(
        scope=scope, dossier=nu, soort="verzoek_later", veldgroep=Veldgroep.PIP,
        brief=brieven.later(scope, nu, rij, was=was),
    )  # fmt: skip
    basis.bewaar(rij, later_op=rij.later_op, later_tot=tot, later_reden=rij.later_reden, laterbrief=brief)
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.LATER, scope.vandaag, tot=tot)
    return rij


def _zet_later(scope: Scope, rij: Verzoek, reden: str, tot: date) -> date:
    if rij.later_op is not None:
        raise VerzoekWeigering("al_later")
    if not reden.strip():
        raise VerzoekWeigering("reden_nodig", veld="reden")
    was = rij.termijn().waarde
    if scope.vandaag > was:
        raise VerzoekWeigering("later_te_laat", dag=was)
    if tot <= was:
        raise VerzoekWeigering("niet_later", veld="tot", dag=was)
    rij.later_op, rij.later_tot, rij.later_reden = scope.vandaag, tot, reden.strip()
    return was


@transaction.atomic
def trek_in(*, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, datum: date) -> Verzoek:
    """Write that the person withdrew it on `datum`. Raise `VerzoekWeigering`."""
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien)
    basis.eis_dag(scope, datum, vanaf=rij.ontvangen_op, veld="datum")
    basis.bewaar(rij, einde=Einde.INGETROKKEN.value, einde_op=datum, einde_door=scope.naam)
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.INGETROKKEN, datum)
    return rij


@transaction.atomic
def ken_toe(*, scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int) -> Verzoek:
    """Write that the newest changed plan, adopted since this was asked, grants it: that plan is the besluit.

    Raise `VerzoekWeigering`, also while there is no such plan.
    """
    nu, rij = basis.pak(scope, dossier, verzoek_id, gezien)
    besluit = queries.plan_sinds(scope, nu, rij)
    if besluit is None:
        raise VerzoekWeigering("eerst_wijzigen")
    basis.bewaar(rij, einde=Einde.TOEGEKEND.value, einde_op=besluit.dagtekening, einde_door=scope.naam, besluit=besluit)
    basis.op_tijdlijn(scope, nu, rij, Verzoekactie.TOEGEKEND, besluit.dagtekening)
    return rij
