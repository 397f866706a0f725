# SPDX-License-Identifier: EUPL-1.2
"""The supervisor starts, restarts and stops real processes, and leaves none behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from meedoen.regie.draaien.kind import Kind
from meedoen.regie.draaien.opstelling import (
    Opstelling,
    OpstellingFout,
    controleer_poorten,
    lees_opstelling,
    zorg_voor_sleutel,
)
from meedoen.regie.draaien.toezicht import Toezicht, antwoordt

RUN = """
import sys
from pathlib import Path
from meedoen.regie.draaien.kind import Kind
from meedoen.regie.draaien.toezicht import Gestopt, Toezicht
map_ = Path(sys.argv[1])
opdracht = [sys.executable, "-u", "-c", sys.argv[2]]
try:
    with Toezicht() as toezicht:
        toezicht.begin(Kind("kind", opdracht, map_ / "kind.log", {}))
        print("begonnen", flush=True)
        toezicht.waak()
except Gestopt:
    print("gestopt", flush=True)
except Exception as fout:
    print(f"fout: {fout}", flush=True)
"""
GEDULDIG = "import os, time; print(os.getpid()); time.sleep(60)"
DOOF = "import os, signal, time; signal.signal(15, signal.SIG_IGN); print(os.getpid()); time.sleep(60)"
VALT = "import os; print(os.getpid()); raise SystemExit(3)"


def _begin(map_: Path, kind: str, **extra: str) -> "subprocess.Popen[str]":
    omgeving = {k: v for k, v in os.environ.items() if k != "MAKELEVEL"}
    omgeving |= {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **extra}
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(map_), kind], stdout=subprocess.PIPE, text=True, env=omgeving
    )


def _pids(map_: Path, aantal: int = 1) -> list[int]:
    einde = time.monotonic() + 20
    while time.monotonic() < einde:
        log = map_ / "kind.log"
        regels = log.read_text().split() if log.is_file() else []
        if len(regels) >= aantal:
            return [int(regel) for regel in regels]
        time.sleep(0.02)
    raise AssertionError("the child never said its number")


def _is_weg(pid: int, seconden: float = 10) -> bool:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_one_signal_stops_every_child(tmp_path: Path, sein: signal.Signals) -> None:
    toezicht = _begin(tmp_path, GEDULDIG)
    (pid,) = _pids(tmp_path)
    toezicht.send_signal(sein)
    uit, _ = toezicht.communicate(timeout=20)
    assert uit.split() == ["begonnen", "gestopt"]
    assert _is_weg(pid)


def test_a_second_signal_ends_a_child_that_will_not_listen(tmp_path: Path) -> None:
    toezicht = _begin(tmp_path, DOOF)
    (pid,) = _pids(tmp_path)
    toezicht.send_signal(signal.SIGINT)
    time.sleep(0.5)
    assert toezicht.poll() is None
    begin = time.monotonic()
    toezicht.send_signal(signal.SIGINT)
    toezicht.communicate(timeout=20)
    assert time.monotonic() - begin < 5
    assert _is_weg(pid)


def test_a_child_that_is_killed_begins_again(tmp_path: Path) -> None:
    toezicht = _begin(tmp_path, GEDULDIG)
    (eerste,) = _pids(tmp_path)
    os.kill(eerste, signal.SIGKILL)
    tweede = _pids(tmp_path, 2)[1]
    assert tweede != eerste
    toezicht.send_signal(signal.SIGTERM)
    toezicht.communicate(timeout=20)
    assert _is_weg(tweede)


def test_a_child_that_keeps_falling_ends_the_run_with_its_reason(tmp_path: Path) -> None:
    uit, _ = _begin(tmp_path, VALT).communicate(timeout=30)
    assert "valt steeds om" in uit
    assert len(_pids(tmp_path)) == 6


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent died")
def test_children_do_not_outlive_a_supervisor_that_was_killed(tmp_path: Path) -> None:
    toezicht = _begin(tmp_path, GEDULDIG)
    (pid,) = _pids(tmp_path)
    toezicht.kill()
    toezicht.communicate()
    assert _is_weg(pid)


def test_a_taken_port_is_named_with_the_way_out(tmp_path: Path) -> None:
    with socket.socket() as bezet, socket.socket() as vrij:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        vrij.bind(("127.0.0.1", 0))
        vrije_poort = vrij.getsockname()[1]
        vrij.close()
        poort = bezet.getsockname()[1]
        with pytest.raises(OpstellingFout, match=f"Poort {poort} is al in gebruik.*MEEDOEN_DUO_POORT="):
            controleer_poorten(Opstelling(vrije_poort, poort, tmp_path))


@pytest.mark.parametrize("poort", ["nul", "0", "65536", "-1", "80 80"])
def test_a_port_that_is_no_port_is_refused(poort: str) -> None:
    with pytest.raises(OpstellingFout, match="MEEDOEN_POORT is"):
        lees_opstelling({"MEEDOEN_POORT": poort})


def test_the_same_port_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OpstellingFout, match="gelijk"):
        controleer_poorten(Opstelling(8000, 8000, tmp_path))


def test_the_secret_key_is_made_once_and_only_ours(tmp_path: Path) -> None:
    zorg_voor_sleutel(tmp_path)
    sleutel = (tmp_path / "sleutel").read_text()
    zorg_voor_sleutel(tmp_path)
    assert (tmp_path / "sleutel").read_text() == sleutel
    assert len(sleutel) > 50
    assert (tmp_path / "sleutel").stat().st_mode & 0o077 == 0


def _kind(map_: Path, naam: str, code: str) -> Kind:
    return Kind(naam, [sys.executable, "-c", code], map_ / f"{naam}.log", {})


def test_steps_run_side_by_side_and_a_failure_tells_the_end_of_its_log(tmp_path: Path) -> None:
    toezicht = Toezicht()
    begin = time.monotonic()
    toezicht.doe(*(_kind(tmp_path, naam, "import time; time.sleep(1)") for naam in ("een", "twee", "drie")))
    assert time.monotonic() - begin < 2.5
    with pytest.raises(OpstellingFout, match=r"twee is mislukt \(code 4\):\nhierom"):
        toezicht.doe(_kind(tmp_path, "een", "pass"), _kind(tmp_path, "twee", "print('hierom'); raise SystemExit(4)"))


def test_a_child_that_ends_while_we_wait_for_it_is_reported(tmp_path: Path) -> None:
    toezicht, kind = Toezicht(), _kind(tmp_path, "site", "print('poort bezet')")
    toezicht.begin(kind)
    with pytest.raises(OpstellingFout, match="site is gestopt:\npoort bezet"):
        toezicht.wacht_op(kind, lambda: False)


def test_a_child_that_tells_is_heard_line_by_line_and_may_fail(tmp_path: Path) -> None:
    gehoord: list[tuple[str, float]] = []
    code = "import time; print('één', flush=True); time.sleep(1); print('twee\\nrest', end=''); raise SystemExit(3)"
    kind = _kind(tmp_path, "lijn", code)
    assert Toezicht().speel(kind, lambda regel: gehoord.append((regel, time.monotonic()))) == 3
    assert [regel for regel, _ in gehoord] == ["één", "twee", "rest"]
    assert gehoord[1][1] - gehoord[0][1] > 0.5


def test_nobody_there_is_no_answer() -> None:
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        assert not antwoordt(f"http://127.0.0.1:{vrij.getsockname()[1]}/gezond")
