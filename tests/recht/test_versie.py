# SPDX-License-Identifier: EUPL-1.2
import shutil
from pathlib import Path

import pytest

from meedoen.recht import versie


def test_the_version_has_a_part_for_people_and_a_part_for_the_source() -> None:
    mens, afdruk = versie.regelversie().split("+")
    assert mens == versie.REGELS
    assert len(afdruk) == 16
    assert int(afdruk, 16) >= 0
    assert versie.regelversie() == versie.regelversie()


def test_the_same_source_elsewhere_gives_the_same_version_and_a_change_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    versie.vingerafdruk.cache_clear()
    eigen = versie.vingerafdruk()
    kopie = tmp_path / "recht"
    shutil.copytree(Path(versie.__file__).parent, kopie, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(versie, "__file__", str(kopie / "versie.py"))
    versie.vingerafdruk.cache_clear()
    assert versie.vingerafdruk() == eigen

    bron = kopie / "termijnenwet.py"
    bron.write_bytes(bron.read_bytes().replace(b"\n", b"\r\n"))
    versie.vingerafdruk.cache_clear()
    assert versie.vingerafdruk() == eigen

    bron.write_text(bron.read_text("utf-8") + "# changed\n", "utf-8")
    versie.vingerafdruk.cache_clear()
    anders = versie.vingerafdruk()
    monkeypatch.undo()
    versie.vingerafdruk.cache_clear()
    assert anders != eigen
