# SPDX-License-Identifier: EUPL-1.2
"""One database with all migrations for all processes of a run: a copy takes a blink, migrating ten seconds."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
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
    yield inrichten.maak_databank(draait, naam, naar=bron)
    inrichten.verwijder_databank(draait, naam)


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
