# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages about lists that are read in: the same pages for each kind of list."""

from django.urls import URLPattern, path

from meedoen.regie.inlezen import beheer_views, views
from meedoen.regie.inlezen.soorten import COA, OUD, Bestandsoort


def _van(soort: Bestandsoort) -> list[URLPattern]:
    pad, van = soort.pad, {"soort": soort}
    return [
        path(pad, views.lijst, van),
        path(f"{pad}/voorbeeld/<int:gemeente_id>", views.voorbeeld, van),
        path(f"{pad}/<uuid:id>", views.inlezing, van),
        path(f"{pad}/<uuid:id>/bevestigen", views.bevestigen, van),
        path(f"{pad}/<uuid:id>/weggooien", views.weggooien, van),
        path(f"{pad}/<uuid:id>/verslag", views.verslag, van),
        path(f"beheer/{pad}", beheer_views.indelingen, van),
        path(f"beheer/{pad}/<int:gemeente_id>", beheer_views.indeling, van),
    ]


urlpatterns = [
    path("coa/met-de-hand", views.met_de_hand),
    *_van(COA),
    *_van(OUD),
    path("overzetten/<uuid:id>/ongedaan", views.ongedaan),
]
