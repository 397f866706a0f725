# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the registers."""

from django.urls import path

from meedoen.regie.mandaten import views

urlpatterns = [
    path("mandaten", views.overzicht),
    path("beheer/mandaten/<int:gemeente_id>/nieuw", views.nieuw_mandaat),
    path("beheer/mandaten/<int:gemeente_id>/verdelen", views.nieuw_taakdeel),
    path("beheer/mandaten/<uuid:id>/beeindigen", views.mandaat_beeindigen),
    path("beheer/contracten/<int:gemeente_id>/nieuw", views.nieuw_contract),
    path("beheer/contracten/<uuid:id>/beeindigen", views.contract_beeindigen),
    path("beheer/taakdelen/<uuid:id>/beeindigen", views.taakdeel_beeindigen),
]
