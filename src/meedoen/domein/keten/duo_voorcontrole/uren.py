# SPDX-License-Identifier: EUPL-1.2
"""DUO's rules for the totals of hours (Gevolgde Uren API 1.0.0)."""

from __future__ import annotations

from collections.abc import Iterator

from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten.duo_voorcontrole.basis import LEZING, Lezing, Weigering
from meedoen.domein.keten.duo_voorcontrole.traject import TrajectStand
from meedoen.recht.wi2021.doelgroep import Doelgroep

HOOGSTE_TOTAAL = 9999


def controleer_uren(
    soort: Urensoort, totaal: int, stand: TrajectStand, *, lezing: Lezing = LEZING
) -> tuple[Weigering, ...]:
    """Return every reason for which DUO would refuse this cumulative total."""
    uit = [*_activiteiten(stand, lezing)] if soort is Urensoort.ACTIVITEITEN else []
    if not 0 <= totaal <= HOOGSTE_TOTAAL:
        uit.append(Weigering("uren_totaal_buiten_grens", "uren", None, {"totaal": totaal, "hoogste": HOOGSTE_TOTAAL}))
    return tuple(uit)


def _activiteiten(stand: TrajectStand, lezing: Lezing) -> Iterator[Weigering]:
    if stand.doelgroep is not Doelgroep.ASIEL:
        yield Weigering("activiteiten_alleen_asiel", "urensoort")
    if stand.pip is None:
        if not lezing.activiteiten_voor_pip:
            yield Weigering("activiteiten_zonder_pip", "urensoort")
    elif stand.leerroute != "Z":
        yield Weigering("activiteiten_alleen_z", "urensoort")
