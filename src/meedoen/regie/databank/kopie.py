# SPDX-License-Identifier: EUPL-1.2
"""`meedoen backup` and `meedoen herstel`: the whole database in one file, and back into an empty one.

The copy is made by `meedoen_beheer`, who passes Row-Level Security; it is put back by `meedoen_eigenaar`, who
owns everything in it. The role of the site can do neither.
"""

import argparse
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

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
    inhoud = bestand.with_name(f"{bestand.name}.inhoud-{os.getpid()}")
    try:
        inhoud.write_text(_zonder_extensies(bestand), encoding="utf-8")
        _draai(
            "pg_restore",
            adressen.eigenaar,
            ["--single-transaction", "--exit-on-error", f"--use-list={inhoud}", str(bestand)],
        )
    finally:
        inhoud.unlink(missing_ok=True)


def _zonder_extensies(bestand: Path) -> str:
    """Return the table of contents without the extensions: those are there, and belong to the superuser."""
    lijst = subprocess.run(
        [_programma("pg_restore"), "--list", str(bestand)], capture_output=True, text=True, check=False
    )
    if lijst.returncode:
        raise DatabankFout(f"{bestand} is geen kopie van Meedoen: {lijst.stderr.strip()}")
    weg = (" EXTENSION - ", " COMMENT - EXTENSION ", " SCHEMA - public ", " COMMENT - SCHEMA public")
    return "\n".join(regel for regel in lijst.stdout.splitlines() if not any(w in regel for w in weg)) + "\n"


def _draai(naam: str, url: str, argumenten: list[str]) -> None:
    """Run a client program with the password in its environment, where other users can't read it."""
    delen: dict[str, Any] = conninfo_to_dict(url)
    geheim = str(delen.pop("password", ""))
    gedraaid = subprocess.run(
        [_programma(naam), "--no-password", f"--dbname={make_conninfo(**delen)}", *argumenten],
        env={**os.environ, "PGPASSWORD": geheim},
        capture_output=True,
        text=True,
        check=False,
    )
    if gedraaid.returncode:
        raise DatabankFout(f"{naam} is mislukt:\n{gedraaid.stderr.strip()}")


def _programma(naam: str) -> str:
    return str(vind(Gebruiker(None, None)).bin / naam)


def _adressen() -> Adressen:
    if os.environ.get("DATABASE_URL"):
        return lees()
    return ingebed.zorg_dat_hij_draait(staatmap())
