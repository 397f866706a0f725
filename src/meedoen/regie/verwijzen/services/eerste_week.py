# SPDX-License-Identifier: EUPL-1.2
"""What a begeleider ticks of the first week: the same list as that of the gemeente, as far as it is their work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import veldgroep_van
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, houd_vast, leg_alles_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.verwijzen import queries
from meedoen.regie.verwijzen.queries import Mens
from meedoen.regie.web.toegang import in_dossier


@transaction.atomic
def vink_eerste_week(*, scope: Scope, mens: Mens, aan: Iterable[str], uit: Iterable[str]) -> None:
    """Tick and untick things of the first week; what is not theirs, or was found not to be needed, is passed over.

    Their own role reads which things are theirs, so that the database decides; what they may not write, the row on the
    tijdlijn and the tasks that follow, is laid down in a scope of this one dossier.
    """
    eigen = {p.stuk.punt.value: p for p in queries.eerste_week(scope, [mens.dossier_id]).get(mens.dossier_id, ())}
    gevraagd: dict[str, date | None] = {**dict.fromkeys(aan, scope.vandaag), **dict.fromkeys(uit)}
    with in_dossier(scope, mens.gemeente_id, mens.dossier_id) as daar:
        dossier = houd_vast(scope=daar, dossier=Dossier(gemeente_id=mens.gemeente_id, id=mens.dossier_id))
        stand = {feit.punt: feit for feit in dossierfeiten(dossier).begeleiding.punten}
        nieuw = []
        for code in sorted(gevraagd.keys() & eigen.keys()):
            oud = stand.get(g.Regelpunt(code), g.RegelpuntBijgewerkt(punt=g.Regelpunt(code)))
            if not oud.nvt and (oud.gedaan_op is None) is not (gevraagd[code] is None):
                nieuw.append(replace(oud, gedaan_op=gevraagd[code]))
        if nieuw:
            feiten = [
                Feit(feit, scope.vandaag, g.Bron.PARTNER, veldgroep=veldgroep_van(feit.punt)) for feit in nieuw
            ]  # fmt: skip
            leg_alles_vast(scope=daar, dossier=dossier, feiten=feiten)
    log(scope=scope, handeling="schrijven", object="begeleiding: eerste week", gemeente_id=mens.gemeente_id,
        dossier_ids=[mens.dossier_id])  # fmt: skip
