# SPDX-License-Identifier: EUPL-1.2
"""Reads of the set-up. The secret comes only in the scope of the worker: the database gives it to nobody else."""

from __future__ import annotations

from meedoen.regie.koppelingen.zgw.models import Aansluiting, Geheim
from meedoen.regie.koppelingen.zgw.port import APIS, Register


def register_van(gemeente_id: int, *, ook_uit: bool = False) -> Register | None:
    """Return the registration of this gemeente with its secret; None when it is off, or its secret is not there.

    `ook_uit`: also when it is off, to try the connection first.
    """
    rij = Aansluiting.objects.filter(gemeente_id=gemeente_id).select_related("gemeente").first()
    geheim = Geheim.objects.filter(gemeente_id=gemeente_id).values_list("geheim", flat=True).first()
    if rij is None or geheim is None or not (rij.aan or ook_uit):
        return None
    adressen = {api: getattr(rij, api) for api in APIS}
    return Register(
        **adressen,
        client_id=rij.client_id,
        geheim=geheim,
        rsin=rij.rsin,
        namens=f"Meedoen, gemeente {rij.gemeente.naam}",
        typen=rij.typen,
    )


def soorten(rij: Aansluiting) -> frozenset[str]:
    """Return the keys of the types that are set up; the role only where the BSN may go along."""
    return frozenset(sleutel for sleutel, url in rij.typen.items() if url and (sleutel != "roltype" or rij.met_bsn))
