# SPDX-License-Identifier: EUPL-1.2
"""What every act of the traject has in common: may it, one row on the tijdlijn, one message for DUO."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten import berichten
from meedoen.domein.keten.duo_voorcontrole import Weigering
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.trajecten import queries
from meedoen.regie.trajecten.services.fouten import DuoZouWeigeren, TrajectWeigering
from meedoen.regie.uitgaand.services import leg_klaar, vervang


def begin(
    scope: Scope, dossier: Dossier, handeling: Handeling = Handeling.TRAJECT_BIJHOUDEN
) -> tuple[DossierFeiten, str]:
    """Lock the dossier; return its facts and the BSN. Raise `TrajectWeigering` when this may not be done here."""
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise TrajectWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.fase == Fase.GESLOTEN.value or nu.gesloten_op is not None:
        raise TrajectWeigering("gesloten")
    if nu.leesgroepen:
        raise TrajectWeigering("andere_grond")
    bsn = queries.bsn(nu)
    if not bsn:
        raise TrajectWeigering("bsn_nodig")
    return dossierfeiten(nu), bsn


def eis(weigeringen: Sequence[Weigering]) -> None:
    """Raise `DuoZouWeigeren` when DUO would refuse: the check at the desk, run again before anything is sent."""
    if weigeringen:
        raise DuoZouWeigeren(weigeringen)


def op_tijdlijn(scope: Scope, dossier: Dossier, inhoud: g.Gegevens, geldig_op: date) -> None:
    """Lay down what a person told."""
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=geldig_op, bron=g.Bron.MEDEWERKER)


def naar_duo(scope: Scope, dossier: Dossier, bericht: berichten.Bericht, *, neemt_terug: bool = False) -> None:
    """Lay the message ready. One about the same that DUO refused, or that got stuck, is withdrawn by this one.

    `neemt_terug`: it takes back what was delivered before; where DUO never took that, nothing is sent.
    """
    niets = neemt_terug and queries.is_nooit_aangekomen(dossier, bericht.betreft)
    for oud in vervang(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, bericht=bericht):
        if any(vast.bericht_id == oud for vast in dossierfeiten(dossier).vastgelopen):
            op_tijdlijn(scope, dossier, g.BerichtAfgehandeld(bericht_id=oud), scope.vandaag)
    if niets:
        return
    leg_klaar(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, bericht=bericht)
    log(
        scope=scope,
        handeling="klaarleggen",
        object=f"bericht voor DUO: {bericht.soort}",
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
