# SPDX-License-Identifier: EUPL-1.2
"""The page with all components and their states; only mounted in the demo and while building."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from meedoen.regie.web.onderdelen import voorbeelden
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, SchilBeeld, TabBeeld
from meedoen.regie.web.toegang import openbaar


@openbaar
def onderdelen(request: HttpRequest) -> HttpResponse:
    """Show every component with invented data."""
    schil = SchilBeeld(
        gemeente="Baarn",
        thema="baarn",
        naam="Sanne Bakker",
        rol="consulent",
        initialen="SB",
        delen=(TabBeeld("Vandaag", "/"), TabBeeld("Dossiers", "/dossiers", actief=True)),
        menu=(LinkBeeld("Mijn account", "#"),),
    )
    ctx = {"schil": schil, **voorbeelden.alles()}
    return render(request, "web/stijlgids.html", ctx)
