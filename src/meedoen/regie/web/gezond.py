# SPDX-License-Identifier: EUPL-1.2
"""`/gezond`: says to monitoring whether the site and its database work. Tells nothing about persons."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse

from meedoen.regie.web.toegang import openbaar


@openbaar
def gezond(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
        staat = "goed"
    except DatabaseError:
        staat = "databank onbereikbaar"
    return JsonResponse({"staat": staat}, status=200 if staat == "goed" else 503, headers={"Cache-Control": "no-store"})
