# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the joint plan session."""

from django.urls import path

from meedoen.regie.plangesprek import views

_P = "dossiers/<uuid:dossier_id>/plangesprek"

urlpatterns = [
    path(_P, views.pagina),
    path(f"{_P}/voorbeeld.pdf", views.voorbeeld),
    path(f"{_P}/bewaren", views.bewaren),
    path(f"{_P}/<uuid:gesprek_id>.pdf", views.afdruk),
    path(f"{_P}/<uuid:gesprek_id>/tekenen", views.tekenen),
]
