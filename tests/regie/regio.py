# SPDX-License-Identifier: EUPL-1.2
"""A database of its own with the whole demo region, committed, so that other connections see it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import sql

from meedoen.regie.databank import adressen
from tests import sjabloon
from tests.conftest import VANDAAG

Verbinding = psycopg.Connection[tuple[Any, ...]]
LEEG: dict[str, object] = {
    "uuid": "00000000-0000-0000-0000-000000000001", "integer": 0, "smallint": 0, "bigint": 0, "boolean": False,
    "date": VANDAAG, "timestamp with time zone": f"{VANDAAG} 08:00+01", "jsonb": "{}", "bytea": b"x",
}  # fmt: skip


@contextmanager
def kopie_van_de_toetsdatabank(blokker: Any, naam: str) -> Iterator[adressen.Adressen]:
    """Copy the database of the tests as it is now, with the people that stand in it."""
    from django.db import connections

    with blokker.unblock():
        connections.close_all()  # nobody may be in the database that is copied
    with sjabloon.kopie(str(connections["default"].settings_dict["NAME"]), naam) as nieuw:
        yield nieuw


def leg_regio(v: Verbinding) -> None:
    """Lay down staff and dossiers of the demo region, and health data of everybody."""
    from meedoen.regie.demo import personeel
    from meedoen.regie.demo.bevolking import demo_regio
    from meedoen.regie.demo.schrijven import schrijf

    personeel.leg_regio(v)
    schrijf(v, demo_regio(vandaag=VANDAAG), vandaag=VANDAAG, zaad=1)
    v.execute(
        "insert into dossiers_gezondheid (id, gemeente_id, dossier_id, visuele_beperking, toelichting)"
        " select gen_random_uuid(), gemeente_id, id, true, '' from dossiers_dossier"
        " on conflict do nothing"
    )


def zet(v: Verbinding, tabel: str, **waarden: object) -> None:
    """Insert a row; a column that must have something and is not named gets nothing in particular."""
    rijen = v.execute(
        "select column_name, data_type from information_schema.columns where table_schema = 'public'"
        " and table_name = %s and is_nullable = 'NO' and is_identity = 'NO' and column_default is null",
        [tabel],
    ).fetchall()
    alles = {naam: LEEG.get(soort, "") for naam, soort in rijen} | waarden
    v.execute(
        sql.SQL("insert into {} ({}) values ({})").format(
            sql.Identifier(tabel), sql.SQL(", ").join(map(sql.Identifier, alles)),
            sql.SQL(", ").join([sql.Placeholder()] * len(alles)),
        ),
        list(alles.values()),
    )  # fmt: skip
