# SPDX-License-Identifier: EUPL-1.2
"""The less frequent acts at the foot of the page of a person."""

from __future__ import annotations

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.databank.vaste_vraag import eerste, tabel_van_dossier
from meedoen.regie.dossiers.models import Dossier, Identificatie
from meedoen.regie.dossiers.views.hulp import brp_aan
from meedoen.regie.web.onderdelen.modellen import KnopBeeld

_nummers = tabel_van_dossier(Identificatie)


def identificatie(dossier: Dossier) -> Identificatie | None:
    """Return the numbers of this person; None without a row, or outside the scope."""
    return eerste(_nummers(dossier.gemeente_id, dossier.id))


def handelingen(scope: Scope, dossier: Dossier) -> list[KnopBeeld]:
    """Return the less frequent acts at the foot of the page."""
    basis = f"/dossiers/{dossier.id}"
    if dossier.samengevoegd_in is not None and mag(scope.rol, Handeling.DOSSIER_SAMENVOEGEN):
        return [KnopBeeld("Samenvoegen ongedaan maken", f"{basis}/samenvoegen/ongedaan")]
    if dossier.gesloten_op is not None:
        return []
    knoppen: list[KnopBeeld] = []
    eigen = dossier.consulent_id is not None and dossier.consulent_id == scope.medewerker_id
    if mag(scope.rol, Handeling.TOEWIJZEN) or eigen:
        woord = "Toewijzen" if scope.rol is Rol.TEAMLEIDER else "Overdragen aan een collega"
        knoppen.append(KnopBeeld(woord, f"/dossiers/toewijzen?dossier={dossier.id}"))
    vraagt_brp = brp_aan() and not dossier.leesgroepen and mag(scope.rol, Handeling.GEGEVENS_AANVULLEN)
    nummers = identificatie(dossier) if vraagt_brp else None
    if nummers is not None:
        opnieuw = KnopBeeld("Opnieuw vragen aan de BRP", f"{basis}/brp", post=True)
        knoppen.append(opnieuw if nummers.bsn else KnopBeeld("BSN zoeken in de BRP", f"{basis}/brp/zoeken"))
    if mag(scope.rol, Handeling.DOSSIER_SAMENVOEGEN) and not dossier.leesgroepen:
        knoppen.append(KnopBeeld("Samenvoegen met een ander dossier", f"{basis}/samenvoegen"))
    return knoppen
