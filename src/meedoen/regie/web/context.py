# SPDX-License-Identifier: EUPL-1.2
"""What every page shows around its content: gemeente, person, main parts."""

from django.http import HttpRequest


def schil(request: HttpRequest) -> dict[str, object]:
    """Return the shell of the page for templates; empty of people on pages without a login."""
    return {"scope": getattr(request, "scope", None), "gemeente": getattr(request, "gemeente", None)}
