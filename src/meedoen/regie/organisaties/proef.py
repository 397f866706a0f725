# SPDX-License-Identifier: EUPL-1.2
"""With what to log in to the demo, for the login pages: as `demo.json` tells it."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings


def demo_gegevens() -> dict[str, Any]:
    """Return what `demo.json` says; empty outside the demo, in production, and while the demo still loads."""
    if not settings.DEMO or settings.PRODUCTIE:
        return {}
    try:
        gegevens: dict[str, Any] = json.loads((settings.MEEDOEN_MAP / "demo.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return gegevens
