# SPDX-License-Identifier: EUPL-1.2
"""All addresses of the site; each room brings its own."""

from importlib.util import find_spec

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from meedoen.regie.web.gezond import gezond
from meedoen.regie.web.onderdelen.views import onderdelen
from meedoen.regie.web.opzoeken import PerBegin

KAMERS = (
    "organisaties",
    "werkplek",
    "dossiers",
    "partnerportaal",
    "inzage",
    "intake",
    "plannen",
    "trajecten",
    "begeleiding",
    "ontzorgen",
    "vervolg",
    "plangesprek",
    "voorlichting",
    "tolken",
    "handhaving",
    "wijzigingen",
    "verwijzen",
    "mandaten",
    "bezwaren",
    "adviezen",
    "verzoeken",
    "besluiten",
    "koppelingen",
    "uitvoer",
    "rekenhulp",
    "impact",
    "invoering",
    "inlezen",
    "api",
)
"""Rooms with pages, in the order in which addresses that begin alike are looked up; a room without `urls` has none."""

urlpatterns: list[URLPattern | URLResolver] = [
    path("gezond", gezond),
    PerBegin(
        [
            path("", include(f"meedoen.regie.{kamer}.urls"))
            for kamer in KAMERS
            if find_spec(f"meedoen.regie.{kamer}.urls")
        ]
    ),
]
if settings.DEMO or settings.DEBUG:
    urlpatterns.append(path("onderdelen", onderdelen))
