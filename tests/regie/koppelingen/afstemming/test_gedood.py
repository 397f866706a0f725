# SPDX-License-Identifier: EUPL-1.2
"""A worker killed in the middle of a night: the next one goes on where it was, and counts nobody twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.services import Feit, maak_dossier
from meedoen.regie.koppelingen.afstemming.ronde import IN_EEN_KEER
from meedoen.regie.koppelingen.models import Afgestemd, Afstemming
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SOEST, SOFIE, VANDAAG
from tests.regie.koppelingen.test_gedode_worker import Start, echt, simulator, wacht_tot, worker

__all__ = ["echt", "simulator", "worker"]
BSNS = ("999990019", "999990032", "999990044", "999990056", "999990068")


def test_a_worker_killed_in_the_night_is_followed_by_one_that_goes_on(
    echt: None, simulator: httpx.Client, worker: Start, scope_van: Callable[..., Any]
) -> None:
    scope, lang = scope_van(SOFIE), VANDAAG - timedelta(days=40)
    for bsn in BSNS:
        simulator.post(
            "/sim/api/personen",
            json={"bsn": bsn, "doelgroep": "AS", "naam": "Omar Haddad", "gemeentecode": "0342",
                  "vestigingsdatum": lang.isoformat(), "begindatumPlicht": lang.isoformat(),
                  "kennisgeving": lang.isoformat()},
        ).raise_for_status()  # fmt: skip
    feit = Feit(g.Ingeschreven(datum=lang, gemeente=SOEST), lang, g.Bron.MEDEWERKER)
    with met_scope(scope):
        for bsn in BSNS:
            maak_dossier(scope=scope, gemeente_id=SOEST, bsn=bsn, achternaam="Haddad", feiten=[feit])

    def stand() -> Afstemming | None:
        with met_scope(scope):
            return Afstemming.objects.filter(gemeente_id=SOEST).first()

    def gedaan() -> int:
        rij = stand()
        return rij.gedaan if rij else -1

    # The first piece goes well; in the second DUO keeps silent, and the worker dies while it waits.
    eerste = worker("--leen-seconden", "2", afstemmen=True)
    wacht_tot(lambda: gedaan() == IN_EEN_KEER)
    simulator.post("/sim/api/storingen", json={"naam": "time_out", "seconden": 30}).raise_for_status()
    geleend = getattr(stand(), "geleend_tot", None)
    wacht_tot(lambda: getattr(stand(), "geleend_tot", None) != geleend)
    eerste.kill()
    eerste.wait(10)
    simulator.post("/sim/api/storingen", json={"naam": "time_out", "aan": False}).raise_for_status()
    half = stand()
    assert half is not None and (half.gedaan, half.klaar_op) == (IN_EEN_KEER, None)

    worker("--leen-seconden", "30", afstemmen=True)
    wacht_tot(lambda: gedaan() == len(BSNS))
    with met_scope(scope):
        rij = Afstemming.objects.get(gemeente_id=SOEST)
        assert (rij.te_doen, rij.gedaan, rij.mislukt) == (5, 5, 0)
        gekeken = list(Afgestemd.objects.values_list("dossier_id", "uitkomst"))
    assert len(gekeken) == len({wie for wie, _ in gekeken}) == 5
    assert {uitkomst for _, uitkomst in gekeken} <= {"gelijk", "verschil"}
