# SPDX-License-Identifier: EUPL-1.2
"""Addresses of bookings."""

from django.urls import path

from meedoen.regie.tolken import views

_P = "dossiers/<uuid:dossier_id>/tolken"

urlpatterns = [
    path(_P, views.blad),
    path(f"{_P}/nieuw", views.nieuw),
    path(f"{_P}/<uuid:boeking_id>/stand", views.stand),
    path(f"{_P}/<uuid:boeking_id>/voor-de-tolk", views.voor_de_tolk),
]
