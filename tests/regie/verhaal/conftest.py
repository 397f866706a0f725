# SPDX-License-Identifier: EUPL-1.2
"""The chain of `tests/regie/koppelingen` (a real simulator of DUO, our server, our worker), and letters that print."""

from typing import Any

import pytest

from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.koppelingen.conftest import duo, keten

__all__ = ["duo", "keten"]


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()
