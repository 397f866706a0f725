# SPDX-License-Identifier: EUPL-1.2
"""Letters in these tests are printed for real; the fonts come from the set-up."""

from typing import Any

import pytest

from tests.regie.besluiten import brieven_voorbeelden


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()
