# SPDX-License-Identifier: EUPL-1.2
"""Where addresses come from: the environment first, else the file, and never a bit of both."""

import stat
from pathlib import Path

from meedoen.regie.databank.adressen import BESTAND, Adressen, lees, schrijf_bestand

INGEBED = Adressen("postgresql://a@h:1/m", "postgresql://e@h:1/m", "postgresql://b@h:1/m", "postgresql://s@h:1/m")


def test_without_environment_the_file_counts(tmp_path: Path) -> None:
    schrijf_bestand(tmp_path, INGEBED)
    assert lees({"MEEDOEN_MAP": str(tmp_path)}) == INGEBED


def test_database_url_never_mixes_with_the_local_cluster(tmp_path: Path) -> None:
    schrijf_bestand(tmp_path, INGEBED)
    gelezen = lees({"MEEDOEN_MAP": str(tmp_path), "DATABASE_URL": "postgresql://site@db/meedoen"})
    assert gelezen == Adressen("postgresql://site@db/meedoen", "", "", None)


def test_all_roles_come_from_the_environment() -> None:
    omgeving = {"DATABASE_URL": "u:app", "MEEDOEN_EIGENAAR_URL": "u:eig", "MEEDOEN_BEHEER_URL": "u:beh"}
    assert lees(omgeving) == Adressen("u:app", "u:eig", "u:beh", None)


def test_nothing_anywhere_gives_empty_addresses(tmp_path: Path) -> None:
    assert lees({"MEEDOEN_MAP": str(tmp_path / "weg")}) == Adressen("", "", "", None)


def test_only_the_owner_can_read_the_passwords(tmp_path: Path) -> None:
    schrijf_bestand(tmp_path, INGEBED)
    assert stat.S_IMODE((tmp_path / BESTAND).stat().st_mode) == 0o600


def test_another_database_keeps_role_and_password() -> None:
    ander = Adressen("postgresql://a:pw%2F@127.0.0.1:5/m", "", "", None).met_databank("test_1")
    assert ander == Adressen("postgresql://a:pw%2F@127.0.0.1:5/test_1", "", "", None)
