# SPDX-License-Identifier: EUPL-1.2
"""Addresses of break-glass."""

from django.urls import path

from meedoen.regie.inzage import bestanden, views

urlpatterns = [
    path("dossiers/<uuid:dossier_id>/breekglas", views.openen),
    path("dossiers/<uuid:dossier_id>/inzages", views.nakijken),
    path("beheer/inzage", views.op_nummer),
    path("inzage/<uuid:inzage_id>/stoppen", views.stoppen),
    path("team/inzage", views.lijst),
    path("team/inzage/lijst.csv", bestanden.als_csv),
    path("team/inzage/lijst.xlsx", bestanden.als_xlsx),
]
