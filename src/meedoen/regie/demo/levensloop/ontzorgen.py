# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen in an invented line: six months of fixed costs out of the bijstand, and the exit talk at their end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final
from uuid import UUID

from meedoen.domein.gebeurtenissen import (
    Betaler,
    BijstandVastgesteld,
    ExitplanGemaakt,
    Gegevens,
    OntzorgenBeeindigd,
    OntzorgenBegonnen,
    VasteLast,
    VasteLastGeregeld,
    VerblijfstitelVastgesteld,
)
from meedoen.domein.klokken.ontzorgen import TITEL_ASIEL_BEPAALD, wettelijke_periode
from meedoen.recht.participatiewet.ontzorgen import VASTE_LASTEN
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM, Schrijver
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.nummers import uuid7
from meedoen.regie.demo.personen import Persoon

MET_LASTEN: Final = frozenset({"traject_begonnen", "traject_halfjaar"})
"""Here the payments themselves are drawn too; of older lines only how it went."""


def ontzorgen(s: Schrijver, persoon: Persoon, lijn: Lijn, tot: date) -> Iterator[tuple[date, Gegevens]]:
    """Yield what was laid down, by day; nothing for whom article 56a of the Participatiewet does not hold."""
    if lijn.doelgroep is not Doelgroep.ASIEL or persoon.verblijfstitel != TITEL_ASIEL_BEPAALD:
        return
    if lijn.start is None or lijn.pip is None or lijn.pip_elders is not None:
        return
    vanaf, gezien = lijn.start, s.werkdag(lijn.pip, 1)
    periode, _ = wettelijke_periode(vanaf, None)
    titel = VerblijfstitelVastgesteld(titel=persoon.verblijfstitel, vanaf=persoon.titel_vanaf, tot=persoon.titel_tot)
    lasten = _lasten(persoon, lijn, vanaf, periode.einde, gezien)
    plan = s.vooruit(vanaf + timedelta(days=130))
    einde = s.vooruit(periode.laatste_dag - timedelta(days=9))
    stappen: list[tuple[date, Gegevens]] = [
        (gezien, titel),
        (gezien, BijstandVastgesteld(vanaf=vanaf)),
        (gezien, OntzorgenBegonnen(datum=min(vanaf + timedelta(days=10), gezien))),
        *((gezien, last) for last in lasten),
        (plan, ExitplanGemaakt(datum=plan)),
        *((einde, _zelf(last, periode.einde)) for last in lasten),
        (einde, OntzorgenBeeindigd(datum=einde, zelf_vanaf=periode.einde)),
    ]
    yield from ((dag, gegevens) for dag, gegevens in stappen if gezien <= dag < tot)


def _lasten(persoon: Persoon, lijn: Lijn, vanaf: date, tot: date, gezien: date) -> list[VasteLastGeregeld]:
    if lijn.situatie.code not in MET_LASTEN:
        return []
    # A seed of its own: all else in the line stays the same.
    rng = Random(f"ontzorgen/{persoon.bsn}")  # noqa: S311 - invented people, no secret
    moment = datetime.combine(gezien, time(9, tzinfo=AMSTERDAM))
    return [
        VasteLastGeregeld(
            last_id=uuid7(moment, rng), last=VasteLast(code), betaler=Betaler.GEMEENTE, vanaf=vanaf, tot=tot
        )
        for code in VASTE_LASTEN
        if code != "gas" or rng.random() < 0.5
    ]


def _zelf(last: VasteLastGeregeld, vanaf: date) -> VasteLastGeregeld:
    nummer = UUID(int=last.last_id.int ^ 1)
    return VasteLastGeregeld(last_id=nummer, last=last.last, betaler=Betaler.ZELF, vanaf=vanaf)
