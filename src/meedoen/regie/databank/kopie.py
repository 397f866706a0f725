# SPDX-License-Identifier: EUPL-1.2
"""`meedoen backup` and `meedoen herstel`: the whole database in one file, and back into an empty one.

The copy is made by `meedoen_beheer`, who passes Row-Level Security; it is put back by `meedoen_eigenaar`, who
owns everything in it. The role of the site can do neither.
"""

import argparse
import contextlib
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any, cast

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from . import ingebed
from .adressen import Adressen, lees, staatmap
from .fouten import DatabankFout
from .inrichten import maak_databank
from .programma import Gebruiker, vind

_TEL_TABELLEN = """
    SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
"""


def backup(argumenten: Sequence[str]) -> int:
    """Run `meedoen backup BESTAND`."""
    lezer = argparse.ArgumentParser(prog="meedoen backup")
    lezer.add_argument("bestand", type=Path)
    bestand = lezer.parse_args(argumenten).bestand
    bewaar(_adressen(), bestand)
    print(f"Bewaard in {bestand} ({bestand.stat().st_size / 1e6:.1f} MB).")
    return 0


def herstel(argumenten: Sequence[str]) -> int:
    """Run `meedoen herstel BESTAND [--naar DATABANK]`."""
    lezer = argparse.ArgumentParser(prog="meedoen herstel")
    lezer.add_argument("bestand", type=Path)
    lezer.add_argument("--naar", default="", help="maak een nieuwe databank met deze naam (alleen ingebouwd)")
    keuze = lezer.parse_args(argumenten)
    adressen = _adressen()
    if keuze.naar:
        adressen = maak_databank(adressen, keuze.naar)
    zet_terug(adressen, keuze.bestand)
    print(f"Hersteld uit {keuze.bestand}.")
    return 0


def bewaar(adressen: Adressen, bestand: Path) -> None:
    """Write the database to `bestand`, readable for ourselves only; a half copy never gets that name.

    Raises DatabankFout when the address of `meedoen_beheer` is missing or pg_dump refuses.
    """
    if not adressen.beheer:
        raise DatabankFout("Zet MEEDOEN_BEHEER_URL: alleen die rol ziet alle rijen.")
    deel = bestand.with_name(f"{bestand.name}.deel")
    deel.unlink(missing_ok=True)
    os.close(os.open(deel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _draai("pg_dump", adressen.beheer, ["--format=custom", "--compress=6", f"--file={deel}"])
        deel.replace(bestand)
    finally:
        deel.unlink(missing_ok=True)


def zet_terug(adressen: Adressen, bestand: Path) -> None:
    """Fill an empty database from `bestand`, all or nothing.

    Raises DatabankFout when the file is absent, the database holds tables already, or pg_restore refuses.
    """
    if not bestand.is_file():
        raise DatabankFout(f"Het bestand {bestand} is er niet.")
    if not adressen.eigenaar:
        raise DatabankFout("Zet MEEDOEN_EIGENAAR_URL: die rol wordt eigenaar van wat terugkomt.")
    with psycopg.connect(adressen.eigenaar) as verbinding:
        rij = verbinding.execute(_TEL_TABELLEN).fetchone()
    if rij is None or rij[0]:
        raise DatabankFout("In deze databank staan al tabellen; herstellen kan alleen in een lege.")
    with tempfile.TemporaryDirectory() as map_:
        lijsten = []
        for nummer, regels in enumerate(_inhoud(bestand)):
            lijsten.append(Path(map_, str(nummer)))
            lijsten[-1].write_text("\n".join(regels) + "\n", encoding="utf-8")
        _stort(adressen.eigenaar, bestand, lijsten)


def _inhoud(bestand: Path) -> tuple[list[str], list[str]]:
    """Return the table of contents in two parts, without what the superuser made: extensions, schema public.

    First the schemas with their rights: a function goes to meedoen_functies only where that role may create,
    and pg_restore itself leaves all rights for last.
    """
    lijst = subprocess.run(
        [_programma("pg_restore"), "--list", str(bestand)], capture_output=True, text=True, check=False
    )
    if lijst.returncode:
        raise DatabankFout(f"{bestand} is geen kopie van Meedoen: {lijst.stderr.strip()}")
    weg = (" EXTENSION - ", " COMMENT - EXTENSION ", " SCHEMA - public ", " COMMENT - SCHEMA public")
    regels = [r for r in lijst.stdout.splitlines() if not r.startswith(";") and not any(w in r for w in weg)]
    schemas = [r for r in regels if " SCHEMA - " in r or " ACL - SCHEMA " in r]
    return schemas, [r for r in regels if r not in schemas]


def _stort(url: str, bestand: Path, lijsten: Sequence[Path]) -> None:
    """Let pg_restore write SQL and psql carry it out in one transaction, committed only when all of it came.

    Not pg_restore alone: one newer than the server begins with settings that server does not know.
    """
    keuze, omgeving = _verbinding(url)
    psql = [_programma("psql"), "-X", "-q", "-w", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-d", keuze]
    with tempfile.TemporaryFile() as fouten:
        schrijver = subprocess.Popen(psql, env=omgeving, stdin=subprocess.PIPE, stderr=fouten)
        gelukt = False
        # A server that refuses breaks the pipe; psql's exit code and message tell why.
        with contextlib.suppress(BrokenPipeError), cast(IO[bytes], schrijver.stdin) as naar:
            naar.write(b"BEGIN;\n")
            gelukt = all(_schrijf_sql(bestand, lijst, naar, fouten) for lijst in lijsten)
            if gelukt:
                naar.write(b"COMMIT;\n")
        if schrijver.wait() or not gelukt:
            fouten.seek(0)
            reden = fouten.read().decode(errors="replace").strip()
            raise DatabankFout(f"Herstellen is mislukt; er is niets veranderd.\n{reden}")


def _schrijf_sql(bestand: Path, lijst: Path, naar: IO[bytes], fouten: IO[bytes]) -> bool:
    """Write the SQL for the entries in `lijst`; whether pg_restore could read all of it."""
    opdracht = [_programma("pg_restore"), "--file=-", f"--use-list={lijst}", str(bestand)]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=fouten) as lezer:
        _geef_door(cast(IO[bytes], lezer.stdout), naar)
    return lezer.returncode == 0


def _geef_door(van: IO[bytes], naar: IO[bytes]) -> None:
    """Pass the SQL on without the one setting in its first lines that PostgreSQL 15 and 16 refuse."""
    for regel in itertools.islice(van, 40):
        if not regel.startswith(b"SET transaction_timeout"):
            naar.write(regel)
    shutil.copyfileobj(van, naar, 1 << 20)


def _draai(naam: str, url: str, argumenten: list[str]) -> None:
    keuze, omgeving = _verbinding(url)
    gedraaid = subprocess.run(
        [_programma(naam), "--no-password", f"--dbname={keuze}", *argumenten],
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
    )
    if gedraaid.returncode:
        raise DatabankFout(f"{naam} is mislukt:\n{gedraaid.stderr.strip()}")


def _verbinding(url: str) -> tuple[str, dict[str, str]]:
    """Return where to connect, and an environment with the password, where other users can't read it."""
    delen: dict[str, Any] = conninfo_to_dict(url)
    geheim = str(delen.pop("password", ""))
    omgeving = {**os.environ, "PGPASSWORD": geheim, "PGOPTIONS": "-c client_min_messages=error"}
    return make_conninfo(**delen), omgeving


def _programma(naam: str) -> str:
    return str(vind(Gebruiker(None, None)).bin / naam)


def _adressen() -> Adressen:
    if os.environ.get("DATABASE_URL"):
        return lees()
    return ingebed.zorg_dat_hij_draait(staatmap())
