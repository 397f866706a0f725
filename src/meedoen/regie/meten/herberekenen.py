# SPDX-License-Identifier: EUPL-1.2
"""How long it takes to rebuild the clocks of all stored dossiers, as `meedoen klokken herbereken` does it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import Any

import psycopg

from meedoen.regie.databank import adressen
from meedoen.regie.databank.aansluiten import zet_klaar
from meedoen.regie.meten.processen import cpu_met_gestopten

_ANDER_BELEID = ("eerste_contact_dagen", "21")


def main() -> int:
    """Print as JSON: a run that brings the set up to date, one without changes, one under other policy, and back.

    The first argument is the pid of the PostgreSQL server.
    """
    zet_klaar()
    postgres = int(sys.argv[1])
    with psycopg.connect(adressen.lees().beheer, autocommit=True) as verbinding:
        rondes = [_ronde("bijwerken na het vullen", postgres), _ronde("niets veranderd", postgres)]
        verbinding.execute(
            "insert into organisaties_beleidsregel (id, gemeente_id, sleutel, waarde, vanaf, reden)"
            " select gen_random_uuid(), id, %s, %s::jsonb, '2022-01-01', '' from organisaties_gemeente",
            _ANDER_BELEID,
        )
        try:
            rondes.append(_ronde("ander beleid in elke gemeente", postgres))
        finally:
            verbinding.execute("delete from organisaties_beleidsregel where sleutel = %s", _ANDER_BELEID[:1])
        rondes.append(_ronde("en weer terug", postgres))
        dossiers = verbinding.execute("select count(*) from dossiers_dossier").fetchone()
    assert dossiers is not None
    print(json.dumps({"dossiers": dossiers[0], "kernen": os.cpu_count(), "rondes": rondes}))
    return 0


def _ronde(wat: str, postgres: int) -> dict[str, Any]:
    """Run the command once in processes of its own; `cpu` counts them and the server, in seconds."""
    voor, begin = _cpu(postgres), time.monotonic()
    klaar = subprocess.run(
        [sys.executable, "-m", "meedoen.regie.beheer", "klokken", "herbereken"],
        capture_output=True,
        check=True,
        text=True,
    )
    seconden = time.monotonic() - begin
    time.sleep(1.0)  # the server has to notice that its backends ended
    gewijzigd = next(regel for regel in klaar.stdout.splitlines() if "klokken gewijzigd" in regel)
    return {"wat": wat, "seconden": seconden, "cpu": _cpu(postgres) - voor, "gewijzigd": gewijzigd.split(" ", 1)[0]}


def _cpu(postgres: int) -> float:
    """Seconds of the processes that we started and of the backends that served them; both have ended by now."""
    return cpu_met_gestopten(os.getpid()) + cpu_met_gestopten(postgres)


if __name__ == "__main__":
    sys.exit(main())
