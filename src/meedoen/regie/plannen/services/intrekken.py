# SPDX-License-Identifier: EUPL-1.2
"""Take back a plan that was adopted by mistake, as long as DUO still lets it go."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Bron, DuoUitkomst, PipIntrekkenVoorgelegd, Urensoort, Verzendwijze
from meedoen.domein.keten.berichten import PipVerwijderBericht
from meedoen.domein.keten.duo_voorcontrole import controleer_verwijderen
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.feiten import dossierfeiten, rijen
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import corrigeer, houd_vast, leg_vast
from meedoen.regie.plannen import queries
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services import toegang
from meedoen.regie.plannen.services.fouten import PlanWeigering
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import domein_nl


@transaction.atomic
def trek_pip_in(
    *, scope: Scope, dossier: Dossier, reden: str, hoe: Verzendwijze | None = Verzendwijze.POST
) -> tuple[Pip, Besluit | None]:
    """Withdraw the plan in force by a besluit, with its letter; the plan before it, if any, holds again.

    Returns the plan and that besluit, as `neem_intrekking`; where two people adopted the plan, two withdraw it.

    DUO takes a plan away only while no term is set and no course hours are booked (PIP API 1.2.0): hours in our own
    hours book. Raises PlanWeigering, and BesluitWeigering for mandate, four eyes or letter.
    """
    houd_vast(scope=scope, dossier=dossier)
    if not reden.strip():
        raise PlanWeigering("reden_nodig", veld="reden")
    pip = queries.plannen(scope, dossier).geldend
    feiten = dossierfeiten(dossier)
    if pip is None or pip.besluit is None or feiten.pip is None or feiten.pip.versie != pip.versie:
        raise PlanWeigering("niet_het_laatste")
    twee = pip.besluit.vier_ogen and pip.besluit.bekendmaking is not None
    toegang.eis(scope, Handeling.PIP_VASTSTELLEN if twee else Handeling.PIP_WIJZIGEN, dossier)
    if feiten.pip.duo is None:
        raise PlanWeigering("wacht_op_duo")
    if waarom := waarom_niet_intrekken(feiten):
        raise PlanWeigering("intrekken_kan_niet", waarom=waarom)
    wat = besluiten.Intrekking(reden, gevolg(dossier, pip), hoe)
    nieuw = besluiten.neem_intrekking(scope=scope, dossier=dossier, besluit=pip.besluit, wat=wat)
    Pip.objects.filter(gemeente_id=dossier.gemeente_id, id=pip.id).update(staat="ingetrokken")
    _laat_vorige_gelden(dossier, pip)
    corrigeer(scope=scope, dossier=dossier, regel_id=_regel(dossier, pip.versie), inhoud=None, reden=reden)
    bsn = queries.bsn(scope, dossier)
    if feiten.pip.duo is DuoUitkomst.AANVAARD and bsn:
        leg_klaar(
            scope=scope,
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            bericht=PipVerwijderBericht(bsn=bsn, pip_versie=pip.versie),
        )
    toegang.noteer(scope, dossier, "plan intrekken", pip)
    return pip, nieuw


def waarom_niet_intrekken(feiten: DossierFeiten) -> str:
    """Return in a sentence why DUO would not take the plan away now (PIP API 1.2.0); empty when it would."""
    uren = feiten.totaal(Urensoort.TAALLES)
    weigeringen = controleer_verwijderen(termijn_gesteld=feiten.termijn is not None, cursusuren=bool(uren))
    return domein_nl.zin(weigeringen[0].zin_code) if weigeringen else ""


@transaction.atomic
def leg_intrekking_voor(*, scope: Scope, dossier: Dossier, besluit: Besluit, reden: str) -> None:
    """Lay before a colleague to withdraw this plan: their task. Raises PlanWeigering and BesluitWeigering."""
    toegang.eis(scope, Handeling.PIP_WIJZIGEN, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    besluiten.leg_intrekking_voor(scope=scope, besluit=besluit, reden=reden)
    _meld(scope, nu, besluit, terug=False)


@transaction.atomic
def geef_intrekking_terug(*, scope: Scope, dossier: Dossier, besluit: Besluit) -> None:
    """Let the plan stand: who proposed takes the proposal back, or the colleague says no.

    Raises PlanWeigering and BesluitWeigering, also where nothing lies before anybody.
    """
    toegang.eis(scope, Handeling.PIP_VASTSTELLEN, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    besluiten.geef_intrekking_terug(scope=scope, besluit=besluit)
    _meld(scope, nu, besluit, terug=True)


def _meld(scope: Scope, dossier: Dossier, besluit: Besluit, *, terug: bool) -> None:
    pip = Pip.objects.get(gemeente_id=dossier.gemeente_id, besluit_id=besluit.id)
    feit = PipIntrekkenVoorgelegd(versie=pip.versie, datum=scope.vandaag, door=scope.naam, terug=terug)
    leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=Bron.MEDEWERKER)


def gevolg(dossier: Dossier, pip: Pip) -> tuple[str, ...]:
    """Return what it means for the reader that this plan is withdrawn."""
    vorige = _vorige(dossier, pip)
    if vorige is not None and vorige.dagtekening is not None:
        return (f"Uw plan van {datums.voluit(vorige.dagtekening)} geldt weer.",)
    return ("U hebt nu geen plan (PIP).", "Wij maken samen met u een nieuw plan. Daarover krijgt u een nieuwe brief.")


def _laat_vorige_gelden(dossier: Dossier, pip: Pip) -> None:
    vorige = _vorige(dossier, pip)
    if vorige is not None:
        Pip.objects.filter(gemeente_id=dossier.gemeente_id, id=vorige.id).update(staat="vastgesteld")


def _vorige(dossier: Dossier, pip: Pip) -> Pip | None:
    eerder = Pip.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, staat="vervangen", versie__lt=pip.versie
    )
    return eerder.order_by("-versie").first()


def _regel(dossier: Dossier, versie: int) -> UUID:
    """The row of the tijdlijn that laid down this version."""
    return next(
        rij.id
        for rij in reversed(rijen(dossier))
        if rij.gegevens.code == "pip_vastgesteld" and getattr(rij.gegevens, "versie", None) == versie
    )
