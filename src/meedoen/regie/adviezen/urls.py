# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the advice to DUO on ontheffing."""

from django.urls import path

from meedoen.regie.adviezen import views

_A = "dossiers/<uuid:dossier_id>/advies"
_EEN = f"{_A}/<uuid:advies_id>"

urlpatterns = [
    path(_A, views.blad),
    path(f"{_A}/nieuw", views.nieuw),
    path(f"{_EEN}/wegen", views.wegen),
    path(f"{_EEN}/versturen", views.versturen),
    path(f"{_EEN}/voorbeeld.pdf", views.voorbeeld),
    path(f"{_EEN}/stoppen", views.stoppen),
]
