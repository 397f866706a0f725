# SPDX-License-Identifier: EUPL-1.2
"""A copy of the database comes back whole: rows, policies, owners, and only where it belongs."""

import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from meedoen.regie.databank import ingebed
from meedoen.regie.databank.adressen import Adressen
from meedoen.regie.databank.fouten import DatabankFout
from meedoen.regie.databank.inrichten import maak_databank, verwijder_databank
from meedoen.regie.databank.kopie import bewaar, zet_terug

TABEL = """
    CREATE SCHEMA eigen;
    CREATE TABLE eigen.dossier (gemeente_id int, naam text);
    CREATE INDEX ON eigen.dossier USING gin (naam gin_trgm_ops);
    ALTER TABLE eigen.dossier ENABLE ROW LEVEL SECURITY;
    ALTER TABLE eigen.dossier FORCE ROW LEVEL SECURITY;
    GRANT USAGE ON SCHEMA eigen TO gemeente;
    GRANT USAGE, CREATE ON SCHEMA eigen TO meedoen_functies;
    GRANT SELECT ON eigen.dossier TO gemeente, meedoen_functies;
    CREATE POLICY gemeente ON eigen.dossier TO gemeente USING (gemeente_id = 308);
    COMMENT ON TABLE eigen.dossier IS 'proef';
    CREATE FUNCTION eigen.tel() RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = eigen
        AS 'SELECT count(*) FROM dossier';
    ALTER FUNCTION eigen.tel() OWNER TO meedoen_functies;
"""


@pytest.fixture(scope="module")
def bron(staat: Path) -> Iterator[Adressen]:
    cluster = ingebed.zorg_dat_hij_draait(staat)
    adressen = maak_databank(cluster, "test_bron")
    with psycopg.connect(adressen.eigenaar) as verbinding:
        verbinding.execute(TABEL.encode())
    with psycopg.connect(adressen.beheer) as verbinding:
        verbinding.execute("INSERT INTO eigen.dossier VALUES (308, 'Yönas'), (342, 'Amina')")
    yield adressen
    verwijder_databank(cluster, "test_bron")


@pytest.fixture
def leeg(cluster: Adressen) -> Iterator[Adressen]:
    yield maak_databank(cluster, "test_doel")
    verwijder_databank(cluster, "test_doel")


def test_what_was_kept_comes_back_with_its_guards(bron: Adressen, leeg: Adressen, tmp_path: Path) -> None:
    kopie = tmp_path / "kopie"
    bewaar(bron, kopie)
    assert stat.S_IMODE(kopie.stat().st_mode) == 0o600
    zet_terug(leeg, kopie)
    with psycopg.connect(leeg.beheer) as verbinding:
        rijen = verbinding.execute("SELECT * FROM eigen.dossier ORDER BY 1").fetchall()
        assert rijen == [(308, "Yönas"), (342, "Amina")]
        assert verbinding.execute(
            "SELECT relforcerowsecurity, relrowsecurity, relowner::regrole::text FROM pg_class "
            "WHERE relname = 'dossier'"
        ).fetchone() == (True, True, "meedoen_eigenaar")
        assert verbinding.execute("SELECT proowner::regrole::text FROM pg_proc WHERE proname = 'tel'").fetchone() == (
            "meedoen_functies",
        )
    with psycopg.connect(leeg.app) as verbinding:
        verbinding.execute("SET ROLE gemeente")
        assert verbinding.execute("SELECT naam FROM eigen.dossier").fetchall() == [("Yönas",)]
        assert verbinding.execute("SELECT eigen.tel()").fetchone() == (2,)
    assert [deel.name for deel in tmp_path.iterdir()] == ["kopie"]


def test_a_database_with_tables_is_never_overwritten(bron: Adressen, tmp_path: Path) -> None:
    kopie = tmp_path / "kopie"
    bewaar(bron, kopie)
    with pytest.raises(DatabankFout, match="lege"):
        zet_terug(bron, kopie)


def test_a_file_that_is_no_copy_changes_nothing(leeg: Adressen, tmp_path: Path) -> None:
    onzin = tmp_path / "onzin"
    onzin.write_text("geen kopie")
    with pytest.raises(DatabankFout, match="geen kopie van Meedoen"):
        zet_terug(leeg, onzin)
    with pytest.raises(DatabankFout, match="is er niet"):
        zet_terug(leeg, tmp_path / "weg")


def test_half_a_copy_changes_nothing(bron: Adressen, leeg: Adressen, tmp_path: Path) -> None:
    kopie, half = tmp_path / "kopie", tmp_path / "half"
    bewaar(bron, kopie)
    half.write_bytes(kopie.read_bytes()[:-200])
    with pytest.raises(DatabankFout):
        zet_terug(leeg, half)
    with psycopg.connect(leeg.eigenaar) as verbinding:
        assert verbinding.execute("SELECT to_regclass('eigen.dossier')").fetchone() == (None,)


def test_a_failed_copy_leaves_the_previous_one(bron: Adressen, tmp_path: Path) -> None:
    kopie = tmp_path / "kopie"
    kopie.write_text("de vorige")
    weg = bron.met_databank("test_bestaat_niet")
    with pytest.raises(DatabankFout, match="mislukt"):
        bewaar(weg, kopie)
    assert kopie.read_text() == "de vorige"
    assert [deel.name for deel in tmp_path.iterdir()] == ["kopie"]


def test_the_site_alone_cannot_copy(bron: Adressen, tmp_path: Path) -> None:
    with pytest.raises(DatabankFout, match="MEEDOEN_BEHEER_URL"):
        bewaar(bron._replace(beheer=""), tmp_path / "kopie")
