# SPDX-License-Identifier: EUPL-1.2
"""Find the BSN of somebody with a dossier by name and birth date; a person says who it is."""

from __future__ import annotations

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Dossier, Identificatie
from meedoen.regie.dossiers.services import Weigering, vul_gegevens_aan
from meedoen.regie.koppelingen.brp.port import BrpPort, Kandidaat
from meedoen.regie.koppelingen.brp.verversen import oin
from meedoen.regie.logboek.services import log


def kandidaten(*, scope: Scope, dossier: Dossier, brp: BrpPort) -> tuple[Kandidaat, ...]:
    """Ask the BRP who has the name and birth date of this dossier.

    Raise `GeenRegister` without an answer, `Weigering` for who may not, for a dossier that has a BSN (there is no
    purpose then), or without a family name or a whole birth date.
    """
    if not mag_in(scope, Handeling.GEGEVENS_AANVULLEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    van = Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    if van.filter(bsn__isnull=False).exists():
        raise Weigering("brp_bsn_bekend")
    if not dossier.achternaam or dossier.geboortedatum is None:
        raise Weigering("brp_zonder_naam")
    log(scope=scope, handeling="opvragen", object="BRP: zoeken op naam", gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id])  # fmt: skip
    return brp.zoek_op_naam(
        achternaam=dossier.achternaam, geboortedatum=dossier.geboortedatum, bron=oin(dossier.gemeente_id)
    )


def kies(*, scope: Scope, dossier: Dossier, bsn: str, brp: BrpPort) -> None:
    """Lay down that `bsn` is of this dossier. Raise `Weigering` when the BRP does not give it for this name and date.

    The BRP is asked once more: a page that was changed on its way brings no number of somebody else.
    """
    if bsn not in {kandidaat.bsn for kandidaat in kandidaten(scope=scope, dossier=dossier, brp=brp)}:
        raise Weigering("brp_ander_nummer")
    vul_gegevens_aan(scope=scope, dossier=dossier, velden={"bsn": bsn})
