# SPDX-License-Identifier: EUPL-1.2
"""What a run makes once and copies: the database with all migrations, the print fonts and static files."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from meedoen.regie.databank import adressen, ingebed, inrichten
from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.databank.slot import alleen, pak


@contextmanager
def sjabloon(blokker: Any) -> Iterator[str]:
    """Give the name of the migrated database; the first process of the run makes it, and the last drops it."""
    map_ = adressen.staatmap()
    draait = ingebed.zorg_dat_hij_draait(map_)
    naam = f"sjabloon_{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}"
    slot, gebruik = map_ / "sjabloon.slot", map_ / f"{naam}.gebruik"
    with alleen(slot):
        greep = pak(gebruik, samen=True)
        assert greep is not None
        if not _bestaat(draait, naam):
            with blokker.unblock():
                _migreer(draait, naam)
    yield naam
    with alleen(slot):
        os.close(greep)
        laatste = pak(gebruik, samen=False)
        if laatste is not None:
            inrichten.verwijder_databank(draait, naam)
            gebruik.unlink()
            os.close(laatste)


@contextmanager
def kopie(bron: str, naam: str) -> Iterator[Adressen]:
    """Give a database that is a copy of `bron`, in which nobody may be; it goes again afterwards."""
    draait = ingebed.zorg_dat_hij_draait(adressen.staatmap())
    naam = f"{naam}_{os.getpid()}_{secrets.token_hex(3)}"
    try:
        adressen_ = inrichten.maak_databank(draait, naam, naar=bron)
        with psycopg.connect(draait.super or "", dbname="postgres", autocommit=True) as v:
            # The server itself never falls over in a test of these, so nothing is lost, and nobody waits for a disk.
            v.execute(sql.SQL("alter database {} set synchronous_commit = off").format(sql.Identifier(naam)))
        yield adressen_
    finally:
        inrichten.verwijder_databank(draait, naam)


def neem_opmaak_over(staat: Path, delen: Sequence[str] = ("lettertypen", "statisch-bron", "statisch")) -> None:
    """Copy to a state folder what `meedoen opmaak` built in that of this run; where nothing was built, nothing.

    Print fonts take half a minute of a core. The site's command builds anew what is not right any more.
    """
    hier = adressen.staatmap()
    for deel in delen:
        if (hier / deel).is_dir():
            shutil.copytree(hier / deel, staat / deel, dirs_exist_ok=True)
    if "statisch" in delen and (hier / "statisch.stempel").is_file():
        shutil.copyfile(hier / "statisch.stempel", staat / "statisch.stempel")


def _bestaat(draait: Adressen, naam: str) -> bool:
    with psycopg.connect(draait.super or "", dbname="postgres") as v:
        return v.execute("select 1 from pg_database where datname = %s", [naam]).fetchone() is not None


def _migreer(draait: Adressen, naam: str) -> None:
    """Migrate under another name first: what was cut short is never taken for the whole."""
    from django.core.management import call_command
    from django.db import connections

    from meedoen.regie.instellingen import _databank

    half = f"{naam}_half"
    inrichten.verwijder_databank(draait, half)
    nieuw = inrichten.maak_databank(draait, half)
    eigenaar = connections["eigenaar"]
    oud = dict(eigenaar.settings_dict)
    eigenaar.close()
    # All of the address: on a fresh machine there was no server yet when the settings were read.
    eigenaar.settings_dict.update(_databank(nieuw.eigenaar))
    call_command("migrate", database="eigenaar", verbosity=0, skip_checks=True)
    eigenaar.close()
    eigenaar.settings_dict.update(oud)
    with psycopg.connect(draait.super or "", dbname="postgres", autocommit=True) as v:
        v.execute(sql.SQL("alter database {} rename to {}").format(sql.Identifier(half), sql.Identifier(naam)))
