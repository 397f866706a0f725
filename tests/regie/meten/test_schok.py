# SPDX-License-Identifier: EUPL-1.2
"""A small batch with all that can go wrong, on real processes; and the count sees it when one is off."""

from __future__ import annotations

import psycopg

from meedoen.regie.databank.adressen import staatmap
from meedoen.regie.meten.schok import loop
from meedoen.regie.meten.schok.controle import BijDuo, controleer
from meedoen.regie.meten.schok.toneel import databank


def test_a_batch_with_failures_and_a_killed_worker_is_there_once_and_in_order(gemigreerd: str) -> None:
    schok = loop.Schok("klein", 60, storing=True, plannen=15, doden=1, leen_seconden=6)
    uitslag = loop.draai(schok, staatmap(), gemigreerd)
    assert not uitslag.fouten, "\n".join(uitslag.fouten)
    assert uitslag.gedood == 1
    assert loop.te_laat(uitslag) == ()
    assert "alles is er, elk bericht een keer" in loop.toon(uitslag)


def test_the_count_says_what_is_lost_doubled_or_not_sent(gemigreerd: str) -> None:
    wie = ("999990019", "SS101")
    duo = BijDuo({"00000000-0000-4000-8000-000000000001": wie}, 0, 1, {wie[0]: 2})
    with databank(staatmap(), gemigreerd) as adres, psycopg.connect(adres.beheer) as db:
        assert controleer(db, duo, [wie[0]]) == [
            "1 meldingen zijn bij DUO niet als ontvangen bekend",
            "1 meldingen van DUO staan hier niet",
            "meldingen staan hier als {}, niet als {'verwerkt': 1}",
            "1 mensen hebben 0 dossiers",
            "op de tijdlijnen staan 0 meldingen, bij DUO 1",
            "hier zijn 0 plannen gestuurd, DUO heeft er 2",
        ]
