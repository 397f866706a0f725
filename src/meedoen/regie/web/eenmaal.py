# SPDX-License-Identifier: EUPL-1.2
"""A form that was sent twice (a double click, a slow line, the back button) does its act once.

A rendered page has a CSRF token of its own. Sent again with the same token to the same address with the same words, a
form is the same one: the second waits until the first is done, does nothing, and goes where the first went.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.contrib import messages
from django.db import connection
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect

_TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of a field
_AL_VERSTUURD = "Dit was al verstuurd. Er is niets dubbel gedaan."


def sleutel_van_formulier(request: HttpRequest, sessie: str) -> bytes | None:
    """Return what tells this form from all others; None for what is no form of a page (a check while typing, a GET)."""
    if request.method != "POST" or request.headers.get("HX-Request") or not request.POST.get(_TOKEN):
        return None
    som = hashlib.sha256()
    for deel in (sessie, request.get_full_path(), *_inhoud(request)):
        ruw = deel.encode()
        som.update(len(ruw).to_bytes(8) + ruw)
    return som.digest()


def _inhoud(request: HttpRequest) -> Iterator[str]:
    for naam, waarden in sorted(request.POST.lists()):
        yield from (naam, str(len(waarden)), *map(str, waarden))
    for naam, bestanden in sorted(request.FILES.lists()):
        for bestand in bestanden:
            yield from (naam, bestand.name or "", str(bestand.size))


def begin(request: HttpRequest, sleutel: bytes) -> HttpResponseRedirect | None:
    """Note that this form is being handled; where it was already, return the way to where that went."""
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.begin_formulier(%s, %s)", [sleutel, request.nu])  # type: ignore[attr-defined]
        (waarheen,) = cursor.fetchone()
    if waarheen is None:
        return None
    messages.info(request, _AL_VERSTUURD)
    return HttpResponseRedirect(waarheen or request.path)


def is_gedaan(antwoord: HttpResponseBase, waarheen: str) -> None:
    """Say of an answer that shows its outcome once (a password) that the act is done; who sent it twice goes there."""
    antwoord.gedaan_naar = waarheen  # type: ignore[attr-defined]


def rond_af(sleutel: bytes, antwoord: HttpResponseBase) -> None:
    """Keep where the act went. A form that came back with what is wrong may be sent again as it is."""
    waarheen = getattr(antwoord, "gedaan_naar", "")
    if 300 <= antwoord.status_code < 400:
        waarheen = antwoord.headers.get("Location", "")
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.eind_formulier(%s, %s)", [sleutel, waarheen])
