# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what leaves in a file."""

from django.urls import path

from meedoen.regie.uitvoer.cbs import beheer_views, views
from meedoen.regie.uitvoer.ggm import views as ggm

_B = "cbs/<uuid:bundel_id>"

urlpatterns = [
    path("cbs", views.lijst),
    path("cbs/indeling", views.indeling),
    path(_B, views.opgave),
    path(f"{_B}/download", views.bestand),
    path(f"{_B}/verslag.csv", views.verslag),
    path(f"{_B}/zonder-fouten", views.zonder_fouten),
    path(f"{_B}/geleverd", views.geleverd),
    path(f"{_B}/weggooien", views.weggooien),
    path("ggm", ggm.bladzijde),
    path("ggm/<int:gemeente_id>.json", ggm.als_json),
    path("ggm/<int:gemeente_id>/download", ggm.als_zip),
    path("beheer/cbs", beheer_views.overzicht),
    path("beheer/cbs/voorbeeld.json", beheer_views.voorbeeld_json),
    path("beheer/cbs/voorbeeld-xsd/download", beheer_views.voorbeeld_xsd),
    path("beheer/cbs/<int:gemeente_id>", beheer_views.beschrijving),
]
