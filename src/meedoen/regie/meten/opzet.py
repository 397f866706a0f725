# SPDX-License-Identifier: EUPL-1.2
"""Prepares a measurement: a database of its own with a national set, and people with open sessions."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

import psycopg

from meedoen.regie.databank import adressen, ingebed, inrichten
from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.web import kalender
from meedoen.regie.web.middleware import sleutel_van


class Kijker(NamedTuple):
    """Someone who looks: name in the report, gemeenten, session cookie."""

    naam: str
    gemeenten: tuple[int, ...]
    cookie: str


def omgeving(adres: Adressen) -> dict[str, str]:
    """Return the environment for processes that work on this database."""
    return {**os.environ, **adres.omgeving(), "DJANGO_SETTINGS_MODULE": "meedoen.regie.instellingen"}


def maak_klaar(dossiers: int, staat: Path) -> Adressen:
    """Return the database with `dossiers` invented dossiers; made when it is not there yet (takes minutes)."""
    draait = ingebed.zorg_dat_hij_draait(staat)
    naam = f"meet_{dossiers}"
    adres = draait.met_databank(naam)
    klaar = staat / f"{naam}.klaar"
    if klaar.exists():
        return adres
    inrichten.verwijder_databank(draait, naam)
    adres = inrichten.maak_databank(draait, naam)
    for opdracht in (["db", "migreer"], ["genereer", "--dossiers", str(dossiers)]):
        subprocess.run([sys.executable, "-m", "meedoen.regie.beheer", *opdracht], env=omgeving(adres), check=True)
    klaar.touch()
    return adres


def kijkers(adres: Adressen) -> tuple[Kijker, Kijker]:
    """Return two consulenten with an open session: of the largest gemeente, and of a region of three."""
    with psycopg.connect(adres.beheer, autocommit=True) as verbinding:
        grootste = _grootste(verbinding)
        druk = verbinding.execute(
            "select medewerker_id from dossiers_taak where gemeente_id = %s and open and medewerker_id is not null"
            " group by 1 order by count(*) desc, 1 limit 1",
            [grootste[0]],
        ).fetchone()
        assert druk is not None
        een = open_sessie(verbinding, "gemeente", UUID(str(druk[0])), (grootste[0],))
        regio = open_sessie(verbinding, "regio", _regiomens(verbinding, grootste), tuple(grootste))
    return een, regio


def teamleiders(adres: Adressen) -> tuple[Kijker, Kijker]:
    """Return two new teamleiders with an open session: of the largest gemeente, and of a region of three."""
    with psycopg.connect(adres.beheer, autocommit=True) as verbinding:
        codes = _grootste(verbinding)
        een, regio = (_medewerker(verbinding, deel, "teamleider") for deel in (codes[:1], codes))
        return (
            open_sessie(verbinding, "gemeente", een, tuple(codes[:1])),
            open_sessie(verbinding, "regio", regio, tuple(codes)),
        )


def consulent(adres: Adressen, gemeente_id: int) -> Kijker:
    """Return a new consulent of this gemeente with an open session."""
    with psycopg.connect(adres.beheer, autocommit=True) as verbinding:
        return open_sessie(verbinding, "consulent", _medewerker(verbinding, [gemeente_id]), (gemeente_id,))


def _grootste(verbinding: psycopg.Connection[tuple[object, ...]]) -> list[int]:
    """The three gemeenten with most dossiers, the largest first."""
    rijen = verbinding.execute("select gemeente_id from dossiers_dossier group by 1 order by count(*) desc, 1 limit 3")
    return [int(str(code)) for (code,) in rijen]


def _regiomens(verbinding: psycopg.Connection[tuple[object, ...]], codes: list[int]) -> UUID:
    wie = _medewerker(verbinding, codes)
    for code in codes:
        # The person of the region works on some dossiers in each of the three.
        verbinding.execute(
            "with mijn as (select id from dossiers_dossier where gemeente_id = %s and consulent_id is not null"
            "  and gesloten_op is null order by id limit 30),"
            " taken as (update dossiers_taak set medewerker_id = %s where gemeente_id = %s and open"
            "  and dossier_id in (select id from mijn) and rol = 'consulent')"
            " update dossiers_dossier set consulent_id = %s where id in (select id from mijn)",
            [code, wie, code, wie],
        )
    # As PostgreSQL does by itself after a while.
    for tabel in ("dossiers_dossier", "dossiers_taak"):
        verbinding.execute(f"vacuum (analyze) {tabel}")
    return wie


def _medewerker(verbinding: psycopg.Connection[tuple[object, ...]], codes: list[int], rol: str = "consulent") -> UUID:
    """Make somebody with this role in these gemeenten."""
    wie = uuid4()
    verbinding.execute(
        "insert into organisaties_medewerker"
        " (id, gemeente_id, naam, functie, email, telefoon, talen, uren_per_week)"
        " values (%s, %s, %s, %s, %s, '', '', 36)",
        [wie, codes[0], f"Regio {rol.capitalize()}", rol, f"{wie}@regio.example"],
    )
    for code in codes:
        verbinding.execute(
            "insert into organisaties_aanstelling (id, medewerker_id, gemeente_id, rol, vanaf)"
            " values (%s, %s, %s, %s, '2022-01-01')",
            [uuid4(), wie, code, rol],
        )
    return wie


def open_sessie(
    verbinding: psycopg.Connection[tuple[object, ...]], naam: str, wie: UUID, gemeenten: tuple[int, ...]
) -> Kijker:
    """Return who looks, with an account and a session of one day."""
    cookie, nu = secrets.token_urlsafe(32), kalender.nu()
    verbinding.execute(
        "insert into organisaties_account (id, email, password, is_active, is_demo, moet_wachtwoord_wijzigen)"
        " values (%s, %s, '!', true, false, false) on conflict do nothing",
        [wie, f"{wie}@meet.example"],
    )
    verbinding.execute(
        "insert into organisaties_sessie (id, sleutel, account_id, begonnen_op, gezien_op, verloopt_op, herkomst)"
        " values (%s, %s, %s, %s, %s, %s, '127.0.0.1')",
        [uuid4(), sleutel_van(cookie), wie, nu, nu, nu + timedelta(days=1)],
    )
    return Kijker(naam, gemeenten, cookie)


def staatmap() -> Path:
    """Return the folder of the measurement, apart from the demo's."""
    return adressen.staatmap() / "meten"
