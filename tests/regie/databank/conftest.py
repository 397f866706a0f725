# SPDX-License-Identifier: EUPL-1.2
"""Real clusters in folders of their own, gone again when the tests are done."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from meedoen.regie.databank import ingebed
from meedoen.regie.databank.adressen import Adressen


@pytest.fixture(scope="session")
def nieuwe_staat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[], Path]]:
    """Give state folders whose cluster is stopped and removed afterwards."""
    gemaakt: list[Path] = []

    def maak() -> Path:
        gemaakt.append(tmp_path_factory.mktemp("staat").resolve())
        return gemaakt[-1]

    yield maak
    for staat in gemaakt:
        ingebed.stop(staat)
        ingebed.laat_los(staat)
        for map_ in ingebed.mappen(staat):
            shutil.rmtree(map_)


@pytest.fixture(scope="session")
def staat(nieuwe_staat: Callable[[], Path]) -> Path:
    """Give the state folder of a cluster that tests share; they leave it running."""
    return nieuwe_staat()


@pytest.fixture
def cluster(staat: Path) -> Adressen:
    """Give the addresses of the shared cluster, running."""
    return ingebed.zorg_dat_hij_draait(staat)
