# SPDX-License-Identifier: EUPL-1.2
"""`/gezond/keten`: says to monitoring whether a worker lives and how long the queues are. Nothing about persons."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, JsonResponse

from meedoen.regie.koppelingen.gezondheid import certificaat
from meedoen.regie.koppelingen.queries import gezondheid
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import openbaar

HARTSLAG_HOOGSTENS = 120
"""Seconds. A worker shows itself every 15 seconds; reading one slow partner takes at most about a minute."""


@openbaar
def keten(request: HttpRequest) -> JsonResponse:
    """Answer 200 while a worker is alive, else 503; always with the ages (seconds) and counts.

    `certificaat_dagen`: how long the client certificate for DUO is valid; null when nobody filled that in.
    """
    try:
        stand = gezondheid(kalender.nu())
    except (DatabaseError, InterfaceError):
        return _antwoord({"staat": "databank onbereikbaar"}, 503)
    leeft = stand.hartslag is not None and stand.hartslag <= HARTSLAG_HOOGSTENS
    dagen = certificaat.stand(settings.DUO_CERTIFICAAT_TOT, kalender.vandaag()).dagen
    staat = "goed" if leeft else "geen worker"
    return _antwoord({"staat": staat, **stand._asdict(), "certificaat_dagen": dagen}, 200 if leeft else 503)


def _antwoord(inhoud: dict[str, object], status: int) -> JsonResponse:
    return JsonResponse(inhoud, status=status, headers={"Cache-Control": "no-store"})
