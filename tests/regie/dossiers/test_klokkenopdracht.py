# SPDX-License-Identifier: EUPL-1.2
"""The command itself, in processes of its own on a database of its own: killed half way, and then again."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from meedoen.regie.databank import adressen
from tests import sjabloon
from tests.conftest import VANDAAG

Verbinding = psycopg.Connection[tuple[Any, ...]]
_OPDRACHT = [sys.executable, "-m", "meedoen.regie.beheer", "klokken", "herbereken"]


@pytest.fixture(scope="module")
def regio(gemigreerd: str) -> Iterator[adressen.Adressen]:
    """The demo region, committed; its clocks are those of `VANDAAG`."""
    from meedoen.regie.demo import personeel
    from meedoen.regie.demo.bevolking import demo_regio
    from meedoen.regie.demo.schrijven import schrijf

    with sjabloon.kopie(gemigreerd, "klok") as nieuw:
        with psycopg.connect(nieuw.beheer, autocommit=True) as verbinding:
            personeel.leg_regio(verbinding)
            schrijf(verbinding, demo_regio(vandaag=VANDAAG), vandaag=VANDAAG, zaad=1)
        yield nieuw


@pytest.fixture
def beheer(regio: adressen.Adressen) -> Iterator[Verbinding]:
    with psycopg.connect(regio.beheer, autocommit=True) as verbinding:
        yield verbinding


@pytest.fixture
def omgeving(regio: adressen.Adressen) -> dict[str, str]:
    # Without MEEDOEN_BEHEER_URL: the command works as the site does, under Row-Level Security.
    return {
        **os.environ,
        "DATABASE_URL": regio.app,
        "MEEDOEN_EIGENAAR_URL": "",
        "MEEDOEN_BEHEER_URL": "",
        "DJANGO_SETTINGS_MODULE": "meedoen.regie.instellingen",
        "MEEDOEN_VANDAAG": VANDAAG.isoformat(),
        "PYTHONPATH": str(Path(__file__).resolve().parents[3] / "src"),
    }


def _draai(omgeving: dict[str, str], *keuzes: str) -> str:
    klaar = subprocess.run([*_OPDRACHT, *keuzes], env=omgeving, capture_output=True, text=True, timeout=120)
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout


def _aantal(beheer: Verbinding, vraag: str) -> int:
    rij = beheer.execute(vraag).fetchone()  # type: ignore[arg-type]
    assert rij is not None
    return int(rij[0])


def test_the_stored_set_is_what_the_command_reckons_and_two_processes_give_one_answer(
    beheer: Verbinding, omgeving: dict[str, str]
) -> None:
    dossiers = _aantal(beheer, "select count(*) from dossiers_dossier")
    uit = _draai(omgeving, "--kernen", "2")
    assert f"{dossiers} dossiers nagerekend" in uit and "\n0 klokken gewijzigd in 0 dossiers." in uit
    assert _aantal(beheer, "select count(*) from dossiers_klokkenstand where bezig <> '' or klaar") == 0


def test_what_changes_is_told_and_listed_for_its_owner_only(
    beheer: Verbinding, omgeving: dict[str, str], tmp_path: Path
) -> None:
    _draai(omgeving)
    beheer.execute("delete from dossiers_klok where soort = 'lbt'")
    beheer.execute("update dossiers_dossier set klokken_afdruk = null")
    dossiers = _aantal(beheer, "select count(*) from dossiers_dossier")
    lijst = tmp_path / "klokken.jsonl"
    proef = _draai(omgeving, "--proef", "--toon", "--naar", str(lijst))
    assert proef.count("Leerbaarheidstoets: geen klok -> ") == dossiers
    assert "Proef, er is niets geschreven." in proef
    regels = [json.loads(regel) for regel in lijst.read_text(encoding="utf-8").splitlines()]
    assert {(r["klok"], r["wat"], r["waardoor"], r["van"]) for r in regels} == {("lbt", "erbij", "feiten", None)}
    assert len({r["dossier"] + str(r["gemeente"]) for r in regels}) == dossiers
    assert lijst.stat().st_mode & 0o077 == 0
    assert _aantal(beheer, "select count(*) from dossiers_klok where soort = 'lbt'") == 0
    uit = _draai(omgeving)
    assert f"{dossiers} klokken gewijzigd in {dossiers} dossiers." in uit
    assert "Door een gegeven dat erbij kwam of is verbeterd:" in uit
    assert _aantal(beheer, "select count(*) from dossiers_klok where soort = 'lbt'") == dossiers


def test_a_killed_run_stops_whole_and_the_next_goes_on_where_it_was(
    beheer: Verbinding, omgeving: dict[str, str]
) -> None:
    _draai(omgeving)
    beheer.execute("update dossiers_klok set uiterste = '2030-01-01', afdruk = 0 where soort = 'eerste_contact'")
    beheer.execute("update dossiers_dossier set klokken_afdruk = null")
    fout = "select count(*) from dossiers_klok where uiterste = '2030-01-01' and afdruk = 0"
    alle = _aantal(beheer, fout)
    proces = subprocess.Popen([*_OPDRACHT, "--kernen", "2", "--blok", "1"], env=omgeving, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)  # fmt: skip
    einde = time.monotonic() + 60
    while _aantal(beheer, fout) > alle - 5 and time.monotonic() < einde:
        time.sleep(0.01)
    proces.send_signal(signal.SIGKILL)
    proces.wait()
    _wacht_op_stilte(beheer)
    over = _aantal(beheer, fout)
    assert 0 < over <= alle - 5
    uit = _draai(omgeving, "--blok", "1")
    assert _aantal(beheer, fout) == 0
    assert f"{alle - over} dossiers waren al gedaan in een run die is afgebroken." in uit
    assert f"\n{over} klokken gewijzigd in {over} dossiers." in uit
    assert "\n0 klokken gewijzigd" in _draai(omgeving)


def _wacht_op_stilte(beheer: Verbinding) -> None:
    """Wait until no process of the killed command is connected any more."""
    anderen = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    einde = time.monotonic() + 30
    while _aantal(beheer, anderen) and time.monotonic() < einde:
        time.sleep(0.05)
    assert _aantal(beheer, anderen) == 0
