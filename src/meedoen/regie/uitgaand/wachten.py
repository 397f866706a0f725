# SPDX-License-Identifier: EUPL-1.2
"""How long to wait before the next attempt, and how many attempts there are before a person must look."""

from __future__ import annotations

import random
from datetime import timedelta

MEESTE_POGINGEN = 5
"""For what does not mend by waiting."""
MEESTE_POGINGEN_STORING = 300
"""For a partner that is down: with the longest wait between them about a day."""
_EERSTE, _LANGSTE = 5.0, 300.0


def wachttijd(poging: int) -> timedelta:
    """Return the wait after attempt `poging` (1 is the first): doubling, with jitter, about 5 min at most."""
    seconden = min(_EERSTE * 2.0 ** min(poging - 1, 10), _LANGSTE)
    return timedelta(seconds=seconden * random.uniform(0.8, 1.2))  # noqa: S311 - no secret
