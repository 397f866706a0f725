# SPDX-License-Identifier: EUPL-1.2
"""`meedoen site` on a socket, as a proxy uses it: real server, real socket."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from meedoen.regie.draaien.site import main


def _vraag(pad: Path, vraag: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as lijn:
        lijn.settimeout(20)
        lijn.connect(str(pad))
        lijn.sendall(vraag)
        antwoord = b""
        while deel := lijn.recv(65536):
            antwoord += deel
    return antwoord


def _wacht(pad: Path, proces: "subprocess.Popen[bytes]") -> bytes:
    einde = time.monotonic() + 60
    while True:
        assert proces.poll() is None, "de site is gestopt"
        try:
            return _vraag(pad, b"GET /rekenhulp HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        except (FileNotFoundError, ConnectionError):
            assert time.monotonic() < einde, "de site antwoordt niet"
            time.sleep(0.1)


def test_the_site_answers_on_a_socket_that_a_killed_one_left_behind(tmp_path: Path) -> None:
    pad = tmp_path / "site.sock"
    with socket.socket(socket.AF_UNIX) as dood:
        dood.bind(str(pad))
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "MEEDOEN_DEBUG": "1"}
    with (tmp_path / "log").open("wb") as log:
        proces = subprocess.Popen(
            [sys.executable, "-m", "meedoen.regie.beheer", "site", "--socket", str(pad), "--werkers", "1"],
            env=omgeving, stdout=log, stderr=log,
        )  # fmt: skip
        try:
            # It answers and closes: no connection stays in the way of who waits.
            assert _wacht(pad, proces).startswith(b"HTTP/1.1 200")
            assert stat.S_IMODE(pad.stat().st_mode) == 0o660
        finally:
            proces.send_signal(signal.SIGTERM)
            proces.wait(timeout=30)


def test_it_wants_a_socket_or_a_port(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([])
    assert "--socket" in capsys.readouterr().err
