# SPDX-License-Identifier: EUPL-1.2
"""`meedoen db`: print the roles for a database administrator, migrate, start and stop the embedded server."""

import argparse
import os
from collections.abc import Sequence

from . import ingebed
from .aansluiten import zet_klaar
from .adressen import lees, staatmap
from .fouten import DatabankFout
from .rollen import DATABANK, LOGINROLLEN, databank_sql, rollen_sql


def main(argumenten: Sequence[str]) -> int:
    """Run `meedoen db WAT`; return the exit code."""
    lezer = argparse.ArgumentParser(prog="meedoen db")
    lezer.add_argument("wat", choices=("rollen", "migreer", "start", "stop"))
    wat = lezer.parse_args(argumenten).wat
    if wat == "rollen":
        print(voor_de_databankbeheerder(), end="")
    elif wat == "migreer":
        migreer()
    elif wat == "start":
        return _start()
    else:
        print("PostgreSQL is gestopt." if ingebed.stop(staatmap()) else "PostgreSQL draaide niet.")
    return 0


def migreer(verbosity: int = 1) -> None:
    """Bring the tables up to date as the owner of the schema."""
    if os.environ.get("DATABASE_URL") and not lees().eigenaar:
        raise DatabankFout("Zet MEEDOEN_EIGENAAR_URL: de rol van de site mag geen tabellen maken.")
    zet_klaar()
    if _is_bij():
        _rond_af()
        if verbosity:
            print("De tabellen zijn bij.")
        return
    from django.core.management import call_command

    call_command("migrate", database="eigenaar", interactive=False, verbosity=verbosity)
    if verbosity:
        # Not done here: it works as the site does, and this role may not.
        print("Was dit een nieuwe versie? Reken dan ook de klokken na: meedoen klokken herbereken")


def _is_bij() -> bool:
    """Return whether every migration was applied; `migrate` itself takes seconds to find that it has nothing to do."""
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    stand = MigrationExecutor(connections["eigenaar"])
    return not stand.migration_plan(stand.loader.graph.leaf_nodes())


def _rond_af() -> None:
    """Do what comes after the last migration, for the run before may have stopped in between."""
    from django.core.management.sql import emit_post_migrate_signal

    emit_post_migrate_signal(verbosity=0, interactive=False, db="eigenaar")


def voor_de_databankbeheerder() -> str:
    """Return a psql script that makes roles and database; the passwords are asked as psql variables."""
    wachtwoorden = "\n".join(f"ALTER ROLE {rol} PASSWORD :'{rol}';" for rol in LOGINROLLEN)
    variabelen = " ".join(f"-v {rol}=..." for rol in LOGINROLLEN)
    return (
        "-- SPDX-License-Identifier: EUPL-1.2\n"
        f"-- Eenmalig, door een superuser: psql {variabelen} -f dit-bestand postgres\n"
        "-- Opnieuw draaien mag. De laatste regels (LEAKPROOF) versnellen alleen het zoeken; waar de\n"
        "-- superuser niet te krijgen is, mogen ze weg (docs/besluiten/0003).\n"
        f"\\set ON_ERROR_STOP on\n\n{rollen_sql()}\n{wachtwoorden}\n\n"
        f"SELECT 'CREATE DATABASE {DATABANK} OWNER meedoen_eigenaar TEMPLATE template0 ENCODING ''UTF8'''\n"
        f"WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{DATABANK}') \\gexec\n"
        f"\\connect {DATABANK}\n\n{databank_sql(DATABANK)}"
    )


def _start() -> int:
    adressen = ingebed.zorg_dat_hij_draait(staatmap())
    ingebed.blijf(staatmap(), staan=True)
    waar = adressen.app.rsplit("@", 1)[1]
    print(f"PostgreSQL draait op {waar} en blijft draaien; stop met: meedoen db stop")
    return 0
