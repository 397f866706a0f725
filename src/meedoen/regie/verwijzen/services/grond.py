# SPDX-License-Identifier: EUPL-1.2
"""A referral ends when its ground does: somebody left, the dossier closed, or help goes on under another ground.

That the duty ended, or that a contract or the cooperation ends, is for a person to weigh: that becomes a task
(`domein.taken.begeleiding.verwijzing_zonder_grond`). Mostly the chain tells of these things, and it may not read
guidance: so all is done in the scope of one dossier.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.contracten import gedekt_tot
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.domein.vervolg import leesgroepen
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.mandaten import queries as registers
from meedoen.regie.organisaties.models import Samenwerking
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.verwijzen.overgangen import DEEL, bezig
from meedoen.regie.verwijzen.services.verwijzen import beeindig, lopend
from meedoen.regie.web.toegang import in_dossier

VOORAF: Final = timedelta(days=60)
"""So long before a contract ends the tasks come: our own choice."""
_Dagen = list[tuple[date, date | None]]


def stop_bij_vertrek(scope: Scope, dossier: Dossier, weg: date) -> None:
    """End all referrals on the day somebody left: from then no organisation sees anything of this person here."""
    _stop(scope, dossier, weg, "Verhuisd uit de gemeente.")


def stop_bij_einde(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> None:
    """End all referrals of a dossier that closed, or of which the guidance did not go along to another ground.

    Without it the organisation would see this person again as soon as the dossier opens once more.
    """
    if not any(w.open_op(scope.vandaag) for w in feiten.begeleiding.verwijzingen):
        return
    if feiten.fase is Fase.GESLOTEN:
        _stop(scope, dossier, dossier.gesloten_op or scope.vandaag, "Het dossier is gesloten.")
    elif Veldgroep.BEGELEIDING not in leesgroepen(feiten.vervolg):
        _stop(scope, dossier, scope.vandaag, "Het dossier gaat verder op een andere grond.")


def _stop(scope: Scope, dossier: Dossier, dag: date, reden: str) -> None:
    with in_dossier(scope, dossier.gemeente_id, dossier.id) as eigen:
        nog = lopend(dossier).filter(Q(tot__isnull=True) | Q(tot__gt=dag))
        for rij in nog.select_related("organisatie").order_by("id"):
            beeindig(eigen, dossier, rij, dag, reden, g.Bron.SYSTEEM)


def volg_contracten(*, scope: Scope, gemeente_id: int) -> int:
    """Lay down with each referral from when there is no contract or cooperation any more; return how many changed.

    For the work of each new day. It looks `VOORAF` ahead; a contract that was prolonged takes the task away again.
    """
    rijen = list(bezig([gemeente_id], scope.vandaag).select_related("organisatie").order_by("id"))
    einden = _einden(gemeente_id, scope.vandaag) if rijen else {}
    gewijzigd = 0
    for rij in rijen:
        tot = einden.get(rij.organisatie_id, scope.vandaag)
        if tot is not None and (tot > scope.vandaag + VOORAF or (rij.tot is not None and rij.tot <= tot)):
            tot = None
        if tot != rij.afgesproken_tot:
            _leg_neer(scope, rij, tot)
            gewijzigd += 1
    return gewijzigd


def _leg_neer(scope: Scope, rij: Verwijzing, tot: date | None) -> None:
    with in_dossier(scope, rij.gemeente_id, rij.dossier_id) as eigen:
        dossier = houd_vast(scope=eigen, dossier=Dossier(gemeente_id=rij.gemeente_id, id=rij.dossier_id))
        Verwijzing.objects.filter(gemeente_id=rij.gemeente_id, id=rij.id).update(afgesproken_tot=tot)
        feit = g.VerwijzingAfgesprokenTot(verwijzing_id=rij.id, organisatie=rij.organisatie.naam, tot=tot)
        leg_vast(scope=eigen, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.SYSTEEM)


def _einden(gemeente_id: int, vandaag: date) -> dict[UUID, date | None]:
    """Return organisation -> the first day without contract or cooperation; one that is not there has none today."""
    samen: dict[UUID, _Dagen] = {}
    werkt = Samenwerking.objects.filter(gemeente_id=gemeente_id).order_by("vanaf", "id")
    for id_, vanaf, tot in werkt.values_list("organisatie_id", "vanaf", "tot"):
        samen.setdefault(id_, []).append((vanaf, tot))
    uit = {id_: gedekt_tot(dagen, vandaag) for id_, dagen in samen.items()}
    if not registers.houden_contracten([gemeente_id], DEEL):
        return uit
    contracten: dict[UUID, _Dagen] = {}
    for contract in registers.contracten([gemeente_id]).filter(onderdeel=DEEL):
        contracten.setdefault(contract.organisatie_id, []).append((contract.vanaf, contract.tot))
    for id_ in uit:
        einde, eigen = gedekt_tot(contracten.get(id_, []), vandaag), uit[id_]
        uit[id_] = min((dag for dag in (einde, eigen) if dag is not None), default=None)
    return uit
