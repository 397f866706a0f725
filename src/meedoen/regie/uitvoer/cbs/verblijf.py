# SPDX-License-Identifier: EUPL-1.2
"""When somebody lived in the gemeente: each stay by itself, also of who left and came back. Pure.

The facts of a dossier know the last arrival and the last departure, which is enough for a term. A quarter of before
asks for the stay of then.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.uitwisseling import vertrokken_op


class Verblijf(NamedTuple):
    """One stay. `vanaf`: the day of settling, None: nobody told it; `tot`: the first day elsewhere, None: it lasts."""

    vanaf: date | None = None
    tot: date | None = None


class _Grens(NamedTuple):
    """A day on which somebody came or (`weg`) left, and how late it was recorded."""

    dag: date
    weg: bool
    rang: int


def verblijven(rijen: Iterable[g.Gebeurtenis], feiten: DossierFeiten, gemeente: int) -> tuple[Verblijf, ...]:
    """Return the stays in `gemeente` in order, at least one. `feiten` are those of the same rows.

    Of two arrivals (or two departures) with nothing between them the one that was recorded last holds, as it does in
    the facts. Who came back on the day of leaving, left; who DUO says is ours again, did not.
    """
    if feiten.verhuisd_uit is None:
        return (Verblijf(feiten.gevestigd_op),)
    uit: list[Verblijf] = []
    for weg, groep in groupby(sorted(_grenzen(rijen, gemeente)), key=lambda grens: grens.weg):
        dag = max(groep, key=lambda grens: grens.rang).dag
        if not weg:
            uit.append(Verblijf(dag))
        elif uit:
            uit[-1] = uit[-1]._replace(tot=dag)
        else:
            uit.append(Verblijf(None, dag))
    *eerder, laatste = uit
    if laatste.tot is not None:
        return tuple(uit) if vertrokken_op(feiten) is not None else (*eerder, laatste._replace(tot=None))
    nu = feiten.gevestigd_op
    # The facts know of an azc; but of a stay that is over, their day can be that of before.
    van_eerder = nu is not None and any(stay.tot is not None and nu <= stay.tot for stay in eerder)
    return tuple(uit) if van_eerder else (*eerder, Verblijf(nu))


def _grenzen(rijen: Iterable[g.Gebeurtenis], gemeente: int) -> Iterable[_Grens]:
    for rang, rij in enumerate(geldende_rijen(rijen)):
        match rij.gegevens:
            case g.Ingeschreven(datum=dag, gemeente=waar) if waar == gemeente:
                yield _Grens(dag, False, rang)
            case g.VerhuisdNaarGemeente(datum=dag):
                yield _Grens(dag, False, rang)
            case g.VerhuisdUit(datum=dag):
                yield _Grens(dag, True, rang)
