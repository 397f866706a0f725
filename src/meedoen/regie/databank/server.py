# SPDX-License-Identifier: EUPL-1.2
"""Handling one PostgreSQL server: initdb, start, stop, and what a crash leaves behind."""

import os
import socket
import subprocess
import time
from pathlib import Path

import psycopg

from .fouten import DatabankFout
from .plek import Plek
from .programma import draai

# Below the range from which systems hand out ports for outgoing connections, so that ours is free next time.
_POORTEN = range(25432, 25932)
_GROOTSTE_LOG = 10_000_000


def maak_cluster(plek: Plek, beheerder: str, wachtwoord: str) -> None:
    """Make a cluster with passwords (scram) only, UTF-8, and an order of letters the system cannot change."""
    geheim = plek.gegevens.parent / "eerste"
    geheim.unlink(missing_ok=True)
    greep = os.open(geheim, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(greep, "w", encoding="utf-8") as bestand:
        bestand.write(wachtwoord)
    if plek.wie.uid is not None and plek.wie.gid is not None:
        os.chown(geheim, plek.wie.uid, plek.wie.gid)
    opdracht: list[str | Path] = [
        plek.programma.bin / "initdb",
        "-D",
        plek.gegevens,
        "-U",
        beheerder,
        "--encoding=UTF8",
    ]
    opdracht += ["--auth=scram-sha-256", f"--pwfile={geheim}", "--no-instructions"]
    fouten = []
    try:
        for taal in _talen(plek.programma.versie):
            gedraaid = draai([*opdracht, *taal], plek.wie, map_=plek.gegevens.parent)
            if gedraaid.returncode == 0:
                return
            fouten.append(gedraaid.stderr.strip())
    finally:
        geheim.unlink()
    raise DatabankFout("PostgreSQL kan geen databank maken:\n" + "\n".join(fouten))


def _talen(versie: int) -> list[list[str]]:
    """Return what to try, best first: the provider `builtin` is there from PostgreSQL 17."""
    if versie < 17:
        return [["--locale=C.UTF-8"]]
    ingebouwd = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return [[*ingebouwd, "--locale=C.UTF-8"], [*ingebouwd, "--locale=C"]]


def start(plek: Plek, vorige: str | int | None) -> int:
    """Start the server on 127.0.0.1, on the port of last time when it is free; return the port.

    A server of this cluster that is still starting or repairing is left alone: its own port is returned.
    """
    if (bezig := _poort_van_draaiende(plek)) is not None:
        return bezig
    if plek.log.is_file() and plek.log.stat().st_size > _GROOTSTE_LOG:
        plek.log.unlink()
    opdracht: list[str | Path] = [
        plek.programma.bin / "pg_ctl",
        "start",
        "-w",
        "-t",
        "60",
        "-D",
        plek.gegevens,
        "-l",
        plek.log,
    ]
    fout = ""
    for poort in _vrije_poorten(int(vorige or 0)):
        gedraaid = draai(
            [*opdracht, "-o", _instellingen(poort)],
            plek.wie,
            map_=plek.gegevens.parent,
        )
        if gedraaid.returncode == 0:
            return poort
        fout = _staart(plek.log)
        if "could not bind" not in fout and "could not create any TCP/IP" not in fout:
            break
    raise DatabankFout(f"PostgreSQL start niet; het einde van {plek.log}:\n{fout}")


def stop_server(plek: Plek) -> bool:
    """Stop the server: open transactions end, everything is written, and it is gone. Whether it was running."""
    pid = _pid(plek)
    if pid is None:
        return False
    gedraaid = draai(
        [plek.programma.bin / "pg_ctl", "stop", "-m", "fast", "-w", "-t", "60", "-D", plek.gegevens],
        plek.wie,
        map_=plek.gegevens.parent,
    )
    if gedraaid.returncode:
        raise DatabankFout(f"PostgreSQL stopt niet: {gedraaid.stderr.strip()}")
    # pg_ctl returns when the file with the number is gone, just before the process itself is.
    einde = time.monotonic() + 10
    while _is_postgres(pid) and time.monotonic() < einde:
        time.sleep(0.01)
    return True


def draait(plek: Plek, super_url: str) -> bool:
    """Whether this very cluster answers at this address, and not another one that took its port."""
    try:
        with psycopg.connect(super_url, dbname="postgres", connect_timeout=5) as verbinding:
            rij = verbinding.execute("SHOW data_directory").fetchone()
    except psycopg.OperationalError:
        return False
    return rij is not None and Path(rij[0]).resolve() == plek.gegevens.resolve()


def leg_opzij(plek: Plek) -> Path | None:
    """Move data away whose passwords are gone, so that a new cluster can be made; nothing is deleted."""
    if not plek.gegevens.exists():
        return None
    stop_server(plek)
    oud = plek.gegevens.with_name(f"gegevens.oud-{time.strftime('%Y%m%d-%H%M%S')}")
    plek.gegevens.rename(oud)
    return oud


def _pid(plek: Plek) -> int | None:
    """Return the process id of this cluster's server; clear away what a crash left behind.

    After a crash the number in postmaster.pid may belong to another process by now. PostgreSQL would then
    refuse to start, so a file whose process is no PostgreSQL is removed.
    """
    bestand = plek.gegevens / "postmaster.pid"
    try:
        pid = int(bestand.read_text(encoding="ascii").split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None
    if _is_postgres(pid):
        return pid
    bestand.unlink(missing_ok=True)
    return None


def _is_postgres(pid: int) -> bool:
    if Path("/proc/self").exists():
        try:
            opdracht = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]
        except (FileNotFoundError, ProcessLookupError):
            return False
    else:
        gedraaid = subprocess.run(["ps", "-p", str(pid), "-o", "comm="], capture_output=True, check=False, timeout=10)
        opdracht = gedraaid.stdout.strip()
    return b"postgres" in opdracht or b"postmaster" in opdracht


def _poort_van_draaiende(plek: Plek) -> int | None:
    if _pid(plek) is None:
        return None
    regels = (plek.gegevens / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    return int(regels[3]) if len(regels) > 3 else None


def _vrije_poorten(vorige: int) -> list[int]:
    vrij = [vorige] if vorige and _is_vrij(vorige) else []
    for poort in _POORTEN:
        if len(vrij) == 3:
            break
        if poort != vorige and _is_vrij(poort):
            vrij.append(poort)
    if not vrij:
        raise DatabankFout(f"Geen vrije poort voor PostgreSQL tussen {_POORTEN.start} en {_POORTEN.stop}.")
    return vrij


def _is_vrij(poort: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
        except OSError:
            return False
    return True


def _instellingen(poort: int) -> str:
    """Return the settings as pg_ctl wants them; fsync and synchronous_commit stay on: nothing gets lost."""
    mib = _geheugen_mib()
    waarden = {
        "port": poort,
        "listen_addresses": "127.0.0.1",
        "unix_socket_directories": "''",
        "password_encryption": "scram-sha-256",
        "max_connections": 100,
        "shared_buffers": f"{min(1024, max(128, mib // 8))}MB",
        "effective_cache_size": f"{max(256, mib // 2)}MB",
        "maintenance_work_mem": f"{min(256, max(64, mib // 32))}MB",
        "work_mem": "16MB",
        "max_wal_size": "2GB",
        "checkpoint_timeout": "15min",
        "jit": "off",
        "random_page_cost": "1.1",
        "timezone": "UTC",
        "log_timezone": "UTC",
    }
    return " ".join(f"-c {naam}={waarde}" for naam, waarde in waarden.items())


def _geheugen_mib() -> int:
    """Return the memory we may use, in MiB: the machine's, or less where a container sets a limit."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        grens = int(Path("/sys/fs/cgroup/memory.max").read_text(encoding="ascii"))
    except (OSError, ValueError):
        grens = machine
    return min(machine, grens) // 2**20


def _staart(bestand: Path, regels: int = 12) -> str:
    try:
        return "\n".join(bestand.read_text(encoding="utf-8", errors="replace").splitlines()[-regels:])
    except OSError as fout:
        return str(fout)
