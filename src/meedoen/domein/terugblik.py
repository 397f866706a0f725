# SPDX-License-Identifier: EUPL-1.2
"""How often the pace came out: what it said some months before the end of a term, against what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.klokken import KlokSoort, klokken, zoek
from meedoen.domein.tempo import Oordeel, tempo
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.kalender import tel_maanden_op


class Terugblik(NamedTuple):
    """Counts of people whose term is decided. Of `ja` and `nee`, so many made the term after all."""

    maanden: int
    mensen: int
    ja: int
    ja_gehaald: int
    nee: int
    nee_gehaald: int
    onbekend: int


def blik_terug(
    tijdlijnen: Iterable[tuple[int, tuple[g.Gebeurtenis, ...]]], *, maanden: int, vandaag: date, beleid: Beleid
) -> Terugblik:
    """Return how the pace of `maanden` months before the end came out; `tijdlijnen`: gemeente and rows of a dossier.

    Only what was known on that day counts. The end is that of the first term DUO told: who got more time did not make
    it, whatever the ground. Someone whose duty was over before that day, or whose end is still to come, is no case.
    """
    geteld = dict.fromkeys([(oordeel, gehaald) for oordeel in Oordeel for gehaald in (True, False)], 0)
    for gemeente, rijen in tijdlijnen:
        zaak = _zaak(gemeente, rijen, maanden, vandaag)
        if zaak is None:
            continue
        dag, gehaald = zaak
        toen = feiten_uit(rijen, bekend_op=datetime.combine(dag, time.max, tzinfo=UTC), gemeente=gemeente)
        alle = klokken(toen, vandaag=dag, beleid=beleid)
        termijn, map_ = zoek(alle, KlokSoort.INBURGERINGSTERMIJN), zoek(alle, KlokSoort.MAP)
        geteld[tempo(toen, termijn=termijn, map_=map_, vandaag=dag, beleid=beleid).oordeel, gehaald] += 1
    ja, nee = geteld[Oordeel.HAALT, True], geteld[Oordeel.HAALT_NIET, True]
    onbekend = geteld[Oordeel.ONBEKEND, True] + geteld[Oordeel.ONBEKEND, False]
    return Terugblik(maanden, sum(geteld.values()), ja + geteld[Oordeel.HAALT, False], ja,
                     nee + geteld[Oordeel.HAALT_NIET, False], nee, onbekend)  # fmt: skip


def _zaak(gemeente: int, rijen: tuple[g.Gebeurtenis, ...], maanden: int, vandaag: date) -> tuple[date, bool] | None:
    """Return the day on which to look and whether the term was made; None for someone who is no case."""
    nu = feiten_uit(rijen, gemeente=gemeente)
    if not nu.duo.termijnen or not nu.pips or nu.pauzes:
        return None
    laatste = nu.duo.termijnen[0].einde - timedelta(days=1)
    dag = tel_maanden_op(laatste, -maanden).dag
    klaar = nu.voldaan.datum if nu.voldaan is not None else None
    uit = [feit.datum for feit in (nu.plicht_ingetrokken, nu.overleden, nu.verhuisd_uit) if feit is not None]
    if uit or dag < nu.pips[0].dagtekening or (klaar is not None and klaar <= dag):
        return None
    if klaar is not None and klaar <= laatste:
        return dag, True
    verlengd = any(termijn.einde - timedelta(days=1) > laatste for termijn in nu.duo.termijnen)
    return (dag, False) if vandaag > laatste or verlengd else None
