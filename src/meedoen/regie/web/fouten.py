# SPDX-License-Identifier: EUPL-1.2
"""What a visitor reads when something can't be done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that does not come from our own page, or whose page stood open too long."""
    return render(request, "web/csrf.html", status=403)
