# SPDX-License-Identifier: EUPL-1.2
"""How long the law takes per dossier: fold its facts, and reckon all clocks with their steps; one core, own process."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from meedoen.regie.databank.aansluiten import zet_klaar

_STEEKPROEF = 2_000
_KEREN = 5


def main() -> int:
    """Print as JSON the median and p95 in microseconds of folding and of reckoning, over dossiers of one gemeente."""
    zet_klaar()
    # After Django is ready: these import models.
    from meedoen.domein.klokken import klokken
    from meedoen.domein.vouwen import feiten_uit
    from meedoen.regie.dossiers.feiten import rijen_van
    from meedoen.regie.dossiers.models import Dossier
    from meedoen.regie.web import kalender
    from meedoen.regie.web.toegang import keten_scope, met_scope

    nu = kalender.nu()
    grootste = Dossier.objects.using("beheer").values_list("gemeente_id", flat=True)
    gemeente = statistics.mode(grootste)
    scope = keten_scope(gemeente, nu=nu, vandaag=nu.date(), herkomst="meting", doel="snelheid meten")
    with met_scope(scope):
        open_ = Dossier.objects.filter(gemeente_id=gemeente, gesloten_op__isnull=True).order_by("id")
        alle = list(rijen_van(gemeente, open_.values_list("id", flat=True)[:_STEEKPROEF]).values())
    feiten = [feiten_uit(rijen, gemeente=gemeente) for rijen in alle]
    uitslag = {
        "dossiers": len(alle),
        "gebeurtenissen": sum(map(len, alle)),
        "vouwen": _meet(alle, lambda rijen: feiten_uit(rijen, gemeente=gemeente)),
        "klokken": _meet(feiten, lambda feit: klokken(feit, vandaag=nu.date())),
    }
    print(json.dumps(uitslag))
    return 0


def _meet(lijst: list[Any], doe: Callable[[Any], object]) -> dict[str, float]:
    """Return median and p95 over the dossiers, each the best of some rounds: other work on the machine is not ours."""
    tijden = []
    for ding in lijst:
        rondes = []
        for _ in range(_KEREN):
            begin = time.perf_counter_ns()
            doe(ding)
            rondes.append(time.perf_counter_ns() - begin)
        tijden.append(min(rondes) / 1000)
    tijden.sort()
    return {"p50": statistics.median(tijden), "p95": tijden[int(len(tijden) * 0.95)]}


if __name__ == "__main__":
    sys.exit(main())
