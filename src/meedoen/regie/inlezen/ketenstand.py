# SPDX-License-Identifier: EUPL-1.2
"""How the exchange with the COA stands, for the page Keten (setting KETENPARTNERS): files that somebody read."""

from __future__ import annotations

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.inlezen.models import Inlezing
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, LinkBeeld, ToestandBeeld


def coa(scope: Scope) -> KetenBeeld:
    """Return when the last file of the COA was taken in; who may not read dossiers sees only how it works."""
    wat = "Profielen van wie aan de gemeente is gekoppeld"
    if not mag(scope.rol, Handeling.DOSSIER_LEZEN):
        tekst = "Profielen komen uit een bestand, dat een consulent inleest."
        return KetenBeeld("COA", ToestandBeeld("informatie", "Met een bestand"), tekst, None, wat)
    link = LinkBeeld("COA-bestand inlezen", "/coa") if mag(scope.rol, Handeling.DOSSIER_MAKEN) else None
    laatste = (
        Inlezing.objects.filter(gemeente_id__in=list(scope.gemeenten), bevestigd_op__isnull=False)
        .order_by("-bevestigd_op")
        .values_list("bevestigd_op", flat=True)
        .first()
    )
    if laatste is None:
        tekst = "Er is nog geen bestand van het COA ingelezen."
        return KetenBeeld("COA", ToestandBeeld("nog_niet", "Nog niets"), tekst, link, wat)
    tekst = f"Laatste bestand ingelezen op {datums.voluit(laatste.astimezone(AMSTERDAM).date())}."
    return KetenBeeld("COA", ToestandBeeld("goed", "Werkt", vlak=True), tekst, link, wat)
