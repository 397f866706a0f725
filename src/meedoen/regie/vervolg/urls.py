# SPDX-License-Identifier: EUPL-1.2
"""Addresses of nazorg and of help after or outside the act."""

from django.urls import path

from meedoen.regie.vervolg import views

_P = "dossiers/<uuid:dossier_id>/vervolg"

urlpatterns = [
    path(_P, views.blad),
    path(f"{_P}/nazorg-afsluiten", views.nazorg_afsluiten),
    path(f"{_P}/begin", views.begin),
    path(f"{_P}/verlengen", views.verlengen),
    path(f"{_P}/stoppen", views.stoppen),
    path(f"{_P}/wissen", views.wissen),
    path(f"{_P}/activiteit", views.activiteit),
    path(f"{_P}/activiteit/<uuid:activiteit_id>/klaar", views.activiteit_klaar),
]
