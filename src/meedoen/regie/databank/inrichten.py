# SPDX-License-Identifier: EUPL-1.2
"""Fill a fresh cluster: roles with passwords, the template database, and databases made from it."""

import re

import psycopg
from psycopg import sql

from .adressen import Adressen
from .fouten import DatabankFout
from .rollen import DATABANK, LOGINROLLEN, SJABLOON, databank_sql, rollen_sql

_NAAM = re.compile(r"[a-z_][a-z0-9_]{0,62}")


def richt_in(super_url: str, wachtwoorden: dict[str, str]) -> None:
    """Make roles, template and the database `meedoen`; may be run again at any time.

    `wachtwoorden` has one for each login role.
    """
    with psycopg.connect(super_url, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(rollen_sql().encode())
        for rol in LOGINROLLEN:
            verbinding.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(rol), wachtwoorden[rol]))
        if not _bestaat(verbinding, SJABLOON):
            verbinding.execute(_maak_sql(SJABLOON, "template0"))
        _vul(super_url, SJABLOON)
        if not _bestaat(verbinding, DATABANK):
            verbinding.execute(_maak_sql(DATABANK, SJABLOON))
    _vul(super_url, DATABANK)


def maak_databank(adressen: Adressen, naam: str, *, naar: str = SJABLOON) -> Adressen:
    """Make a database with extensions and rights in the embedded cluster; return its addresses.

    It is empty, or a copy of the database `naar`, in which nobody may be at that moment. Raises DatabankFout when it
    exists already, or when this is not the embedded cluster.
    """
    if not adressen.super:
        raise DatabankFout("Alleen in de ingebouwde PostgreSQL kan Meedoen zelf een databank maken.")
    if not _NAAM.fullmatch(naam):
        raise DatabankFout(f"'{naam}' kan geen naam van een databank zijn.")
    with psycopg.connect(adressen.super, dbname="postgres", autocommit=True) as verbinding:
        if _bestaat(verbinding, naam):
            raise DatabankFout(f"De databank '{naam}' bestaat al.")
        verbinding.execute(_maak_sql(naam, naar))
    _vul(adressen.super, naam)  # rights on the database itself do not come along with a template
    return adressen.met_databank(naam)


def verwijder_databank(adressen: Adressen, naam: str) -> None:
    """Drop a database of the embedded cluster, also when someone is still connected."""
    if not adressen.super:
        raise DatabankFout("Alleen in de ingebouwde PostgreSQL kan Meedoen zelf een databank verwijderen.")
    with psycopg.connect(adressen.super, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))


def _maak_sql(naam: str, sjabloon: str) -> sql.Composed:
    return sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER meedoen_eigenaar").format(
        sql.Identifier(naam), sql.Identifier(sjabloon)
    )


def _bestaat(verbinding: psycopg.Connection[tuple[object, ...]], naam: str) -> bool:
    return verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone() is not None


def _vul(super_url: str, databank: str) -> None:
    with psycopg.connect(super_url, dbname=databank, autocommit=True) as verbinding:
        verbinding.execute(databank_sql(databank).encode())
