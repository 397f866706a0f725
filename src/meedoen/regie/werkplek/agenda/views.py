# SPDX-License-Identifier: EUPL-1.2
"""The calendar feed at a secret address: read by a calendar, without a login."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties import agenda as adressen
from meedoen.regie.organisaties.agenda import Houder
from meedoen.regie.web.herkomst import herkomst
from meedoen.regie.web.toegang import met_scope, openbaar
from meedoen.regie.werkplek.agenda.ical import kalender
from meedoen.regie.werkplek.agenda.queries import items

_V = Veldgroep


@openbaar
@require_safe
def agenda(request: HttpRequest, sleutel: str) -> HttpResponse:
    """Give the last days and appointments of who holds this address; 404 when it is not (or no longer) good."""
    nu: datetime = request.nu  # type: ignore[attr-defined]
    with transaction.atomic():
        houder = adressen.zoek(sleutel, nu=nu)
        if houder is None:
            raise Http404
        wacht = adressen.tel(houder, nu=nu)
    if wacht:
        antwoord = HttpResponse("Te vaak gevraagd. Probeer het later.", status=429, content_type="text/plain")
        antwoord["Retry-After"] = str(wacht)
        return antwoord
    with met_scope(_scope(request, houder, nu)) as scope:
        rijen, dossiers = items(scope, basis=request.build_absolute_uri("/").rstrip("/"))
        log_lijst(scope=scope, handeling="lezen", object="agenda", dossiers=dossiers)
    tekst = kalender("Meedoen", rijen).encode()
    afdruk = f'"{hashlib.sha256(tekst).hexdigest()[:32]}"'
    zelfde = afdruk in parse_etags(request.headers.get("If-None-Match", ""))
    antwoord = HttpResponseNotModified() if zelfde else HttpResponse(tekst, content_type="text/calendar; charset=utf-8")
    antwoord["ETag"] = afdruk
    antwoord["Cache-Control"] = "private, no-cache"
    antwoord["X-Robots-Tag"] = "noindex"
    return antwoord


def _scope(request: HttpRequest, houder: Houder, nu: datetime) -> Scope:
    """The scope of this colleague, narrowed to what days and appointments are made of.

    A booking of an interpreter stands with how to reach somebody; of that group only its day and time are asked.
    """
    return Scope(
        medewerker_id=houder.account_id,
        naam=houder.naam,
        rol=houder.rol,
        gemeenten=houder.gemeenten,
        veldgroepen=tuple(sorted((_V.BEGELEIDING, _V.NAAM, _V.NAAM_CONTACT, _V.VERLOOP))),
        herkomst=herkomst(request),
        vandaag=nu.date(),
        nu=nu,
        doel="eigen agenda van een medewerker",
    )
