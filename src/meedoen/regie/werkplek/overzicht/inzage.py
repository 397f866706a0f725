# SPDX-License-Identifier: EUPL-1.2
"""The first page of a dossier for a role that reads some field groups of it: those parts, and no empty places."""

from __future__ import annotations

from typing import Any

from meedoen.domein.toegang import Scope, Veldgroep, ziet
from meedoen.regie.dossiers.kop import eerste_kruimel, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.werkplek.overzicht import beeld, lezen

_GEBEURTENISSEN = 6


def pagina(scope: Scope, dossier: Dossier) -> dict[str, Any]:
    """Return what this scope may see at the overview: its own tasks, who is around, and what happened; one query.

    Row-Level Security leaves out the rows of other field groups; a part without a group to read is not drawn.
    """
    rondom = lezen.lees_rondom(scope, dossier, gebeurtenissen=_GEBEURTENISSEN)
    eigen = [taak for taak in rondom.taken if taak.rol == scope.rol.value]
    verloop = ziet(scope, Veldgroep.VERLOOP, dossier.gemeente_id)
    return {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "overzicht"),
        "kruimels": (eerste_kruimel(scope), LinkBeeld(dossier.naam)),
        "te_doen": beeld.te_doen(scope, dossier, eigen),
        "mensen": beeld.mensen(scope, dossier, rondom.betrokkenen, rondom.gezin) if verloop else (),
        "tijdlijn": [beeld.gebeurtenis(rij, scope, dossier, rondom.vervallen) for rij in rondom.tijdlijn],
    }
