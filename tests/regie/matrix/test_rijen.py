# SPDX-License-Identifier: EUPL-1.2
"""Raw rows: each role in each gemeente asks the database for each table, on the site's own login role."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from meedoen.domein.toegang import Rol, schrijfbare_veldgroepen, veldgroepen
from meedoen.regie.databank import adressen
from meedoen.regie.web.toegang import groepsrol
from tests.conftest import VANDAAG
from tests.regie.matrix.stand import GEMEENTEN, GRONINGEN
from tests.regie.matrix.verwacht_rijen import (
    APART,
    BEHEER_LEEST,
    DICHT,
    KOLOM,
    LEEST,
    RIJEN,
    SCHRIJFT,
    ZONDER_PERSOON,
)
from tests.regie.regio import Verbinding

IN_DE_ROL = [rol for rol in Rol if groepsrol(rol) == "gemeente"]


@pytest.fixture(scope="module")
def app(regio: adressen.Adressen) -> Iterator[Verbinding]:
    with psycopg.connect(regio.app, autocommit=True) as verbinding:
        yield verbinding


@pytest.fixture(scope="module")
def beheer(regio: adressen.Adressen) -> Iterator[Verbinding]:
    with psycopg.connect(regio.beheer, autocommit=True) as verbinding:
        yield verbinding


def word(v: Verbinding, rol: Rol, *gemeenten: int) -> None:
    """Set on the running transaction what the site sets for somebody with this role."""
    waarden = {
        "meedoen.gemeenten": "{" + ",".join(map(str, gemeenten)) + "}",
        "meedoen.leesgroepen": "{" + ",".join(veldgroepen(rol)) + "}",
        "meedoen.schrijfgroepen": "{" + ",".join(schrijfbare_veldgroepen(rol)) + "}",
        "meedoen.vandaag": VANDAAG.isoformat(),
        "role": groepsrol(rol),
    }
    for naam, waarde in waarden.items():
        v.execute("select set_config(%s, %s, true)", [naam, waarde])


def doe(v: Verbinding, opdracht: str, tabel: str, *waarden: object) -> int | None:
    """Return how many rows an order reaches, undone at once; None where the database refuses the table."""
    vraag = sql.SQL(opdracht).format(sql.Identifier(tabel))  # type: ignore[arg-type]
    try:
        with v.transaction(force_rollback=True):
            return v.execute(vraag, list(waarden)).rowcount
    except psycopg.errors.InsufficientPrivilege:
        return None


def tabellen(v: Verbinding) -> set[str]:
    """Return every table there is."""
    return {naam for (naam,) in v.execute(
        "select c.relname from pg_class c where c.relkind in ('r', 'p') and not c.relispartition"
        " and c.relnamespace = 'public'::regnamespace and c.relname not like 'auth\\_%'"
        " and c.relname not in ('django_content_type')")}  # fmt: skip


def test_every_table_has_an_expectation(beheer: Verbinding) -> None:
    assert tabellen(beheer) == set(RIJEN) | ZONDER_PERSOON | APART | DICHT


def test_there_is_a_row_to_guard_in_every_table_of_every_gemeente(beheer: Verbinding) -> None:
    leeg = [(tabel, code) for tabel in RIJEN for code in GEMEENTEN
            if not doe(beheer, "select 1 from {} where gemeente_id = %s limit 1", tabel, code)]  # fmt: skip
    assert leeg == [], "\n".join(map(str, leeg))


@pytest.mark.parametrize("rol", IN_DE_ROL)
def test_a_role_reads_and_writes_its_groups_of_its_own_gemeente(app: Verbinding, beheer: Verbinding, rol: Rol) -> None:
    code, ander = GEMEENTEN[:2]
    fout = []
    with app.transaction():
        word(app, rol, code)
        for tabel, (lees, schrijf) in RIJEN.items():
            er_zijn = doe(beheer, "select 1 from {} where gemeente_id = %s", tabel, code)
            mag = "select 1 from {} where gemeente_id = %s" + (" and veldgroep = any(%s)" if lees == KOLOM else "")
            groepen = [sorted(LEEST[rol])] if lees == KOLOM else []
            verwacht = doe(beheer, mag, tabel, code, *groepen) if lees == KOLOM or lees in LEEST[rol] else 0
            gezien = doe(app, "select 1 from {}", tabel) or 0
            if gezien != verwacht:
                fout.append(f"{rol} leest {gezien} in plaats van {verwacht} van {er_zijn} rijen van {tabel}")
            if doe(app, "select 1 from {} where gemeente_id <> %s", tabel, code):
                fout.append(f"{rol} leest {tabel} van een andere gemeente")
            gewijzigd = doe(app, "update {} set gemeente_id = gemeente_id", tabel) or 0
            if gewijzigd and schrijf != KOLOM and schrijf not in SCHRIJFT[rol]:
                fout.append(f"{rol} wijzigt {gewijzigd} rijen van {tabel}")
            if doe(app, "update {} set gemeente_id = %s", tabel, ander):
                fout.append(f"{rol} brengt {tabel} naar een andere gemeente")
        for tabel in DICHT:
            if doe(app, "select 1 from {}", tabel) is not None:
                fout.append(f"{rol} leest {tabel}")
    assert fout == []


def test_the_beheerder_reads_no_dossier_and_no_other_gemeente(app: Verbinding, beheer: Verbinding) -> None:
    with app.transaction():
        word(app, Rol.BEHEERDER, GEMEENTEN[0])
        open_ = {tabel for tabel in tabellen(beheer) if doe(app, "select 1 from {}", tabel)}
        anders = {tabel for tabel in open_ - ZONDER_PERSOON - {"organisaties_account", "django_migrations"}
                  if doe(app, "select 1 from {} where gemeente_id <> %s", tabel, GEMEENTEN[0])}  # fmt: skip
        geheim = doe(app, "select geheim from {}", "koppelingen_zgw_geheim")
    assert (open_ - BEHEER_LEEST, anders, geheim) == (set(), set(), None)


@pytest.mark.parametrize("rol", [*IN_DE_ROL, Rol.BEHEERDER])
def test_who_works_elsewhere_reads_nothing_of_here(app: Verbinding, rol: Rol) -> None:
    with app.transaction():
        word(app, rol, GRONINGEN)
        vraag = "select 1 from {} where gemeente_id <> %s"
        gezien = {tabel for tabel in {*RIJEN, *APART} if doe(app, vraag, tabel, GRONINGEN)}
    assert gezien == set()
