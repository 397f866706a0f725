# SPDX-License-Identifier: EUPL-1.2
"""The embedded PostgreSQL starts, is shared, survives a crash and goes away; all on real clusters."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from meedoen.regie.databank import ingebed
from meedoen.regie.databank.adressen import BESTAND, Adressen
from meedoen.regie.databank.fouten import DatabankFout
from meedoen.regie.databank.inrichten import maak_databank, verwijder_databank
from meedoen.regie.databank.plek import zoek
from meedoen.regie.databank.server import draait

START = """
import sys; from pathlib import Path
from meedoen.regie.databank.ingebed import zorg_dat_hij_draait
print(zorg_dat_hij_draait(Path(sys.argv[1])).app, flush=True)
sys.stdin.read()
"""


def _postmaster(staat: Path) -> int:
    return int((zoek(staat).gegevens / "postmaster.pid").read_text().split("\n")[0])


def _leeft(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # the second when it goes between opening and reading
        return False


def _proces(staat: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", START, str(staat)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def test_a_second_call_joins_the_server_that_runs(staat: Path, cluster: Adressen) -> None:
    pid = _postmaster(staat)
    assert ingebed.zorg_dat_hij_draait(staat) == cluster
    assert _postmaster(staat) == pid


def test_it_listens_on_this_machine_only_and_asks_a_password(cluster: Adressen) -> None:
    with psycopg.connect(cluster.super or "") as verbinding:
        assert verbinding.execute("SHOW listen_addresses").fetchone() == ("127.0.0.1",)
        assert verbinding.execute("SHOW unix_socket_directories").fetchone() == ("",)
        assert verbinding.execute("SHOW fsync").fetchone() == ("on",)
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(cluster.app, password="geraden")


def test_text_is_utf8_and_its_letters_are_known(cluster: Adressen) -> None:
    with psycopg.connect(cluster.app) as verbinding:
        assert verbinding.execute("SELECT upper('éğł'), similarity('Çelik', 'Celik') < 1").fetchone() == (
            "ÉĞŁ",
            True,
        )


def test_after_a_crash_with_a_reused_process_number_the_data_is_there(
    nieuwe_staat: Callable[[], Path],
) -> None:
    staat = nieuwe_staat()
    adressen = ingebed.zorg_dat_hij_draait(staat)
    with psycopg.connect(adressen.eigenaar) as verbinding:
        verbinding.execute("CREATE TABLE bewaard AS SELECT 7 AS getal")
    pid = _postmaster(staat)
    os.kill(pid, signal.SIGKILL)
    while _leeft(pid):
        time.sleep(0.02)
    merk = zoek(staat).gegevens / "postmaster.pid"
    merk.write_text("\n".join([str(os.getpid()), *merk.read_text().split("\n")[1:]]))
    with psycopg.connect(ingebed.zorg_dat_hij_draait(staat).eigenaar) as verbinding:
        assert verbinding.execute("SELECT getal FROM bewaard").fetchone() == (7,)


def test_a_port_that_someone_took_is_left_to_them(nieuwe_staat: Callable[[], Path]) -> None:
    staat = nieuwe_staat()
    eerst = psycopg.conninfo.conninfo_to_dict(ingebed.zorg_dat_hij_draait(staat).app)["port"]
    ingebed.stop(staat)
    with socket.socket() as bezet:
        bezet.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bezet.bind(("127.0.0.1", int(eerst or 0)))
        bezet.listen()
        adressen = ingebed.zorg_dat_hij_draait(staat)
    assert psycopg.conninfo.conninfo_to_dict(adressen.app)["port"] != eerst
    assert draait(zoek(staat), adressen.super or "")


def test_lost_passwords_put_the_old_data_aside_and_begin_anew(nieuwe_staat: Callable[[], Path]) -> None:
    staat = nieuwe_staat()
    eerst = ingebed.zorg_dat_hij_draait(staat)
    (staat / BESTAND).unlink()
    nu = ingebed.zorg_dat_hij_draait(staat)
    assert nu.app != eerst.app
    assert len(list(zoek(staat).gegevens.parent.glob("gegevens.oud-*"))) == 1


def test_processes_that_start_at_once_share_one_server_and_the_last_stops_it(
    nieuwe_staat: Callable[[], Path],
) -> None:
    staat = nieuwe_staat()
    processen = [_proces(staat) for _ in range(3)]
    gezegd = {proces.stdout.readline() for proces in processen if proces.stdout}
    assert len(gezegd) == 1
    assert gezegd.pop().startswith("postgresql://meedoen_app:")
    pid = _postmaster(staat)
    for proces in processen[:2]:
        proces.communicate()
    assert _leeft(pid)
    processen[2].communicate()
    assert not _leeft(pid)


def test_a_server_asked_to_stay_outlives_its_users(nieuwe_staat: Callable[[], Path]) -> None:
    staat = nieuwe_staat()
    proces = _proces(staat)
    assert proces.stdout is not None
    proces.stdout.readline()
    ingebed.blijf(staat, staan=True)
    pid = _postmaster(staat)
    proces.communicate()
    assert _leeft(pid)
    assert ingebed.stop(staat)
    assert not _leeft(pid)
    assert not ingebed.stop(staat)


def test_databases_are_made_once_with_extensions_and_dropped(cluster: Adressen) -> None:
    adressen = maak_databank(cluster, "test_apart")
    with psycopg.connect(adressen.eigenaar) as verbinding:
        verbinding.execute("CREATE TABLE proef (naam text)")
        verbinding.execute("CREATE INDEX ON proef USING gin (naam gin_trgm_ops)")
    with pytest.raises(DatabankFout, match="bestaat al"):
        maak_databank(cluster, "test_apart")
    verwijder_databank(cluster, "test_apart")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(adressen.eigenaar)


@pytest.mark.parametrize("naam", ["", "Meedoen", "a b", 'x"; DROP ROLE meedoen_app; --', "1a"])
def test_a_name_that_is_no_name_is_refused(cluster: Adressen, naam: str) -> None:
    with pytest.raises(DatabankFout, match="geen naam"):
        maak_databank(cluster, naam)


def test_a_server_elsewhere_is_never_given_databases() -> None:
    with pytest.raises(DatabankFout, match="ingebouwde"):
        maak_databank(Adressen("postgresql://a@elders/m", "", ""), "test_x")
