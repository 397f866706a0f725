# SPDX-License-Identifier: EUPL-1.2
"""Rules that follow from one day alone, reckoned once per day: in a gemeente many dossiers share their days.

Each is pure and gives something that can't be changed, so what is remembered is what it would give again. Under a
proposal or the knowledge of an earlier day it would give something else: then they are reckoned, and not remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

from meedoen.recht.awb import bezwaar
from meedoen.recht.geldigheid import anders
from meedoen.recht.wi2021 import aanbod, onderwijsroute, pip_wijziging, termijn, verlenging_aanvraag

P = ParamSpec("P")
T = TypeVar("T")
_DAGEN = 16_384


def onthoud(functie: Callable[P, T]) -> Callable[P, T]:
    """Return `functie`, reckoned once per set of arguments; these can be hashed, and nothing else decides."""
    onthouden = cast("Callable[P, T]", lru_cache(_DAGEN)(functie))

    @wraps(functie)
    def antwoord(*args: P.args, **kwargs: P.kwargs) -> T:
        return (onthouden if anders() is None else functie)(*args, **kwargs)

    return antwoord


bezwaartermijn = onthoud(bezwaar.bezwaartermijn)
inburgeringstermijn = onthoud(termijn.inburgeringstermijn)
vroegste_verlengingsdag = onthoud(verlenging_aanvraag.vroegste_verlengingsdag)
laatste_dag_routewissel = onthoud(pip_wijziging.laatste_dag_routewissel)
uiterlijk_aanbod = onthoud(aanbod.uiterlijk_aanbod)
map_vervalt = onthoud(onderwijsroute.map_vervalt)
