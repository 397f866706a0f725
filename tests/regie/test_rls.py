# SPDX-License-Identifier: EUPL-1.2
"""Every role asks the database for every gemeente, also with raw SQL on the site's own role."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql

from meedoen.domein.toegang import Rol, schrijfbare_veldgroepen, veldgroepen
from meedoen.regie.databank import adressen
from tests import sjabloon
from tests.conftest import BAARN, BUNSCHOTEN, SOEST
from tests.regie.regio import leg_regio

GEMEENTEN = (BAARN, BUNSCHOTEN, SOEST)
Verbinding = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture(scope="module")
def regio(gemigreerd: str) -> Iterator[adressen.Adressen]:
    with sjabloon.kopie(gemigreerd, "rls") as nieuw:
        with psycopg.connect(nieuw.beheer, autocommit=True) as verbinding:
            leg_regio(verbinding)
        yield nieuw


@pytest.fixture
def app(regio: adressen.Adressen) -> Iterator[Verbinding]:
    with psycopg.connect(regio.app, autocommit=True) as verbinding:
        yield verbinding


@pytest.fixture
def beheer(regio: adressen.Adressen) -> Iterator[Verbinding]:
    with psycopg.connect(regio.beheer, autocommit=True) as verbinding:
        yield verbinding


def _tabellen(beheer: Verbinding, kolom: str = "gemeente_id") -> list[str]:
    rijen = beheer.execute(
        "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = %s"
        " where c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity"
        " and c.relnamespace = 'public'::regnamespace order by 1",
        [kolom],
    )
    # What a gemeente chose tells of nobody: everybody who works here reads it.
    return [naam for (naam,) in rijen if naam != "organisaties_beleidsregel"]


def _zet(verbinding: Verbinding, groep: str, rol: Rol, gemeenten: tuple[int, ...]) -> None:
    waarden = {
        "meedoen.gemeenten": "{" + ",".join(map(str, gemeenten)) + "}",
        "meedoen.leesgroepen": "{" + ",".join(veldgroepen(rol)) + "}",
        "meedoen.schrijfgroepen": "{" + ",".join(schrijfbare_veldgroepen(rol)) + "}",
        "role": groep,
    }
    for naam, waarde in waarden.items():
        verbinding.execute("select set_config(%s, %s, true)", [naam, waarde])


def _gezien(verbinding: Verbinding, tabel: str, waar: str = "true") -> int | None:
    """Return how many rows come back; None when the database refuses the table altogether."""
    try:
        with verbinding.transaction():
            rij = verbinding.execute(
                sql.SQL("select count(*) from {} where " + waar).format(sql.Identifier(tabel))  # type: ignore[arg-type]
            ).fetchone()
            return int(rij[0]) if rij else 0
    except psycopg.errors.InsufficientPrivilege:
        return None


def test_there_is_something_to_guard(beheer: Verbinding) -> None:
    vol = [tabel for tabel in _tabellen(beheer) if beheer.execute(
        sql.SQL("select 1 from {} limit 1").format(sql.Identifier(tabel))).fetchone()]  # fmt: skip
    assert {"dossiers_dossier", "dossiers_gebeurtenis", "dossiers_identificatie", "plannen_pip"} <= set(vol)


def test_the_bare_site_role_gets_nothing_of_any_dossier(app: Verbinding, beheer: Verbinding) -> None:
    for tabel in _tabellen(beheer):
        assert not _gezien(app, tabel), tabel


def test_a_group_role_without_scope_gets_zero_rows(app: Verbinding, beheer: Verbinding) -> None:
    for groep in ("gemeente", "partner", "begeleider", "vrijwilliger", "functioneel_beheer"):
        with app.transaction():
            app.execute("select set_config('role', %s, true)", [groep])
            for tabel in _tabellen(beheer):
                assert not _gezien(app, tabel), (groep, tabel)


@pytest.mark.parametrize("rol", [Rol.CONSULENT, Rol.TEAMLEIDER, Rol.KETEN])
@pytest.mark.parametrize("eigen", GEMEENTEN)
def test_a_role_sees_the_own_gemeente_and_never_another(
    app: Verbinding, beheer: Verbinding, rol: Rol, eigen: int
) -> None:
    with app.transaction():
        _zet(app, "gemeente", rol, (eigen,))
        assert _gezien(app, "dossiers_dossier") == 29
        for tabel in _tabellen(beheer):
            if tabel != "organisaties_medewerker":
                assert not _gezien(app, tabel, f"gemeente_id <> {eigen}"), (tabel, rol)


def test_staff_of_another_gemeente_is_seen_only_with_a_role_here(app: Verbinding) -> None:
    with app.transaction():
        _zet(app, "gemeente", Rol.CONSULENT, (BUNSCHOTEN,))
        # Three consulenten, teamleider, inkomensconsulent; jurist, financiën and beheerder of the region; two
        # begeleiders and a volunteer of the Steunpunt.
        assert _gezien(app, "organisaties_medewerker") == 11


def test_the_beheerder_reads_no_table_of_dossiers(app: Verbinding, beheer: Verbinding) -> None:
    with app.transaction():
        _zet(app, "functioneel_beheer", Rol.BEHEERDER, GEMEENTEN)
        for tabel in _tabellen(beheer, "dossier_id"):
            assert not _gezien(app, tabel), tabel
        assert _gezien(app, "dossiers_dossier") is None


def test_a_teamleider_reads_no_health_and_no_notes(app: Verbinding, beheer: Verbinding) -> None:
    er_is = beheer.execute("select count(*) from dossiers_gezondheid").fetchone()
    assert er_is is not None and er_is[0] == 87
    with app.transaction():
        _zet(app, "gemeente", Rol.TEAMLEIDER, GEMEENTEN)
        assert _gezien(app, "dossiers_gezondheid") == 0
        assert _gezien(app, "dossiers_gebeurtenis", "veldgroep in ('notities', 'gezondheid')") == 0


def test_nobody_moves_a_row_to_another_gemeente_or_points_across(app: Verbinding) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        _zet(app, "gemeente", Rol.CONSULENT, (BAARN,))
        app.execute("update dossiers_dossier set gemeente_id = %s", [SOEST])


def test_the_tijdlijn_can_only_grow(app: Verbinding) -> None:
    for opdracht in ("update dossiers_gebeurtenis set door = 'x'", "delete from dossiers_gebeurtenis"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
            _zet(app, "gemeente", Rol.CONSULENT, (BAARN,))
            app.execute(opdracht)  # type: ignore[arg-type]


def test_the_site_role_reads_no_log_line_and_changes_none(app: Verbinding) -> None:
    for opdracht in ("select * from logboek_logregel", "delete from logboek_logregel"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
            _zet(app, "gemeente", Rol.CONSULENT, (BAARN,))
            app.execute(opdracht)  # type: ignore[arg-type]
