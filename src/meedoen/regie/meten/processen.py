# SPDX-License-Identifier: EUPL-1.2
"""CPU time of a group of processes, read from /proc (Linux)."""

from __future__ import annotations

import os
from pathlib import Path

import psycopg

from meedoen.regie.databank.adressen import Adressen

_TIK = os.sysconf("SC_CLK_TCK")
_IDLE, _IOWAIT = 3, 4


def cpu_ms(pids: set[int]) -> float:
    """Return the CPU milliseconds these processes used so far; one that ended meanwhile counts as nothing."""
    return sum(_tikken(pid) for pid in pids) * 1000 / _TIK


def machine_ms() -> float:
    """Return the CPU milliseconds that this machine was busy since it started, all cores together.

    Counted are user, nice, system, interrupts and what the host took away (steal); not idle and not waiting for disk.
    """
    velden = [int(deel) for deel in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    return (sum(velden) - velden[_IDLE] - velden[_IOWAIT]) * 1000 / _TIK


def nakomelingen(pid: int) -> set[int]:
    """Return `pid` and every process below it."""
    kinderen: dict[int, list[int]] = {}
    for map_ in Path("/proc").iterdir():
        if map_.name.isdigit() and (delen := _stat(int(map_.name))):
            kinderen.setdefault(int(delen[1]), []).append(int(map_.name))
    uit, rij = set[int](), [pid]
    while rij:
        huidig = rij.pop()
        uit.add(huidig)
        rij += kinderen.get(huidig, [])
    return uit


def cpu_met_gestopten(pid: int) -> float:
    """Return the CPU seconds of `pid` and of all its children that ended; those that still run are not in it."""
    delen = _stat(pid)
    return sum(int(deel) for deel in delen[11:15]) / _TIK if delen else 0.0


def server(adres: Adressen) -> int:
    """Return the pid of the PostgreSQL server itself: the first line of its own pid file."""
    with psycopg.connect(adres.super or adres.beheer) as verbinding:
        rij = verbinding.execute("select current_setting('data_directory')").fetchone()
    return int((Path(str(rij[0] if rij else "")) / "postmaster.pid").read_text().splitlines()[0])


def _tikken(pid: int) -> int:
    delen = _stat(pid)
    return int(delen[11]) + int(delen[12]) if delen else 0


def _stat(pid: int) -> list[str]:
    try:
        # The name of the program stands between brackets and may hold spaces; count from behind it.
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
