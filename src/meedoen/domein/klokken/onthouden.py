# SPDX-License-Identifier: EUPL-1.2
"""Rules that follow from one day alone, reckoned once per day: in a gemeente many dossiers share their days.

Each is pure and gives something that can't be changed, so what is remembered is what it would give again. Under a
proposal or the knowledge of an earlier day it would give something else: then they are reckoned, and not remembered.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

from meedoen.domein.klokken import dagen
from meedoen.recht import termijnenwet
from meedoen.recht.awb import bezwaar
from meedoen.recht.geldigheid import is_anders
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.wi2021 import aanbod, onderwijsroute, pip_wijziging, termijn, verlenging_aanvraag

P = ParamSpec("P")
T = TypeVar("T")
_DAGEN = 16_384


def _onthoud(functie: Callable[P, T]) -> Callable[P, T]:
    onthouden = cast("Callable[P, T]", lru_cache(_DAGEN)(functie))

    @wraps(functie)
    def antwoord(*args: P.args, **kwargs: P.kwargs) -> T:
        return functie(*args, **kwargs) if is_anders() else onthouden(*args, **kwargs)

    return antwoord


eerste_werkdag = _onthoud(dagen.eerste_werkdag)
tel_werkdagen_op = _onthoud(termijnenwet.tel_werkdagen_op)
bezwaartermijn = _onthoud(bezwaar.bezwaartermijn)
inburgeringstermijn = _onthoud(termijn.inburgeringstermijn)
vroegste_verlengingsdag = _onthoud(verlenging_aanvraag.vroegste_verlengingsdag)
laatste_dag_routewissel = _onthoud(pip_wijziging.laatste_dag_routewissel)
uiterlijk_aanbod = _onthoud(aanbod.uiterlijk_aanbod)
map_vervalt = _onthoud(onderwijsroute.map_vervalt)


@_onthoud
def maanden_later(dag: date, maanden: int) -> date:
    """Return the day so many months later; where that month lacks it, the first day of the month after."""
    return tel_maanden_op(dag, maanden).dag
