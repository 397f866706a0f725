# SPDX-License-Identifier: EUPL-1.2
"""All addresses of the site; each room brings its own."""

from django.urls import URLPattern, URLResolver, include, path

from meedoen.regie.web.gezond import gezond

urlpatterns: list[URLPattern | URLResolver] = [
    path("gezond", gezond),
    path("", include("meedoen.regie.organisaties.urls")),
    path("", include("meedoen.regie.dossiers.urls")),
    path("", include("meedoen.regie.koppelingen.urls")),
]
