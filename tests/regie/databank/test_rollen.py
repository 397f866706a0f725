# SPDX-License-Identifier: EUPL-1.2
"""What each database role may and may not do, asked of a real PostgreSQL."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.databank.inrichten import maak_databank, verwijder_databank
from meedoen.regie.databank.opdrachten import voor_de_databankbeheerder
from meedoen.regie.databank.plek import zoek
from meedoen.regie.databank.rollen import LEKVRIJ

TABEL = """
    CREATE TABLE geheim (gemeente_id int, naam text);
    ALTER TABLE geheim ENABLE ROW LEVEL SECURITY;
    ALTER TABLE geheim FORCE ROW LEVEL SECURITY;
    GRANT SELECT ON geheim TO gemeente, meedoen_app;
    CREATE POLICY g ON geheim TO gemeente USING (gemeente_id = current_setting('meedoen.proef', true)::int);
    CREATE FUNCTION tel() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = public
        AS 'SELECT count(*) FROM geheim';
    GRANT SELECT ON geheim TO meedoen_functies;
    ALTER FUNCTION tel() OWNER TO meedoen_functies;
"""


@pytest.fixture(scope="module")
def databank(staat: Path) -> Iterator[Adressen]:
    from meedoen.regie.databank import ingebed

    cluster = ingebed.zorg_dat_hij_draait(staat)
    adressen = maak_databank(cluster, "test_rollen")
    with psycopg.connect(adressen.eigenaar) as verbinding:
        verbinding.execute(TABEL.encode())
    with psycopg.connect(adressen.beheer) as verbinding:
        verbinding.execute("INSERT INTO geheim VALUES (308, 'Baarn'), (342, 'Soest')")
    yield adressen
    verwijder_databank(cluster, "test_rollen")


def _aantal(url: str, *eerst: str) -> object:
    with psycopg.connect(url) as verbinding:
        for opdracht in eerst:
            verbinding.execute(opdracht.encode())
        rij = verbinding.execute("SELECT count(*) FROM geheim").fetchone()
        return rij[0] if rij else None


def test_the_site_sees_nothing_before_it_becomes_a_group(databank: Adressen) -> None:
    assert _aantal(databank.app) == 0
    assert _aantal(databank.app, "SET meedoen.proef = '308'") == 0


def test_the_site_sees_its_own_rows_as_a_group(databank: Adressen) -> None:
    assert _aantal(databank.app, "SET ROLE gemeente", "SET meedoen.proef = '308'") == 1


def test_the_owner_is_bound_too_and_management_is_not(databank: Adressen) -> None:
    assert _aantal(databank.eigenaar) == 0
    assert _aantal(databank.beheer) == 2


def test_a_definer_function_sees_all_rows_and_only_says_what_it_should(databank: Adressen) -> None:
    with psycopg.connect(databank.app) as verbinding:
        assert verbinding.execute("SELECT tel()").fetchone() == (2,)


@pytest.mark.parametrize(
    "opdracht",
    [
        "SET ROLE meedoen_beheer",
        "SET ROLE meedoen_functies",
        "SET ROLE meedoen_eigenaar",
        "CREATE TABLE eigen (a int)",
        "ALTER TABLE geheim DISABLE ROW LEVEL SECURITY",
        "CREATE ROLE nog_een",
        "CREATE DATABASE nog_een",
    ],
)
def test_the_site_cannot_become_more_than_it_is(databank: Adressen, opdracht: str) -> None:
    geweigerd = pytest.raises(psycopg.errors.InsufficientPrivilege)
    with psycopg.connect(databank.app, autocommit=True) as verbinding, geweigerd:
        verbinding.execute(opdracht.encode())


def test_search_by_likeness_may_use_its_index_under_rls(databank: Adressen) -> None:
    with psycopg.connect(databank.app) as verbinding:
        rijen = verbinding.execute(
            "SELECT proname FROM pg_proc WHERE proleakproof AND proname = ANY(%s)", [list(LEKVRIJ)]
        ).fetchall()
    assert {naam for (naam,) in rijen} == set(LEKVRIJ)


def test_the_script_for_the_administrator_runs_twice(staat: Path, cluster: Adressen, tmp_path: Path) -> None:
    schrift = tmp_path / "rollen.sql"
    wachtwoorden = {
        str(delen["user"]): str(delen["password"]) for delen in map(psycopg.conninfo.conninfo_to_dict, cluster[:3])
    }
    schrift.write_text(voor_de_databankbeheerder(), encoding="utf-8")
    psql = zoek(staat).programma.bin / "psql"
    variabelen = [deel for rol, geheim in wachtwoorden.items() for deel in ("-v", f"{rol}={geheim}")]
    for _ in range(2):
        gedraaid = subprocess.run(
            [psql, "-X", "-q", *variabelen, "-f", schrift, cluster.met_databank("postgres").super or ""],
            capture_output=True,
            text=True,
            check=False,
        )
        assert (gedraaid.returncode, gedraaid.stderr.count("ERROR")) == (0, 0), gedraaid.stderr
    with psycopg.connect(cluster.app) as verbinding:
        assert verbinding.execute("SELECT current_user").fetchone() == ("meedoen_app",)
