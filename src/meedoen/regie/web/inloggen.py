# SPDX-License-Identifier: EUPL-1.2
"""The way to the login page, also when a session ended while a form was open."""

from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect


def naar_inloggen(request: HttpRequest) -> HttpResponseBase:
    """Send the visitor to the login page and back to where they were going afterwards."""
    return HttpResponseRedirect(f"{settings.LOGIN_URL}?verder={quote(request.get_full_path())}")
