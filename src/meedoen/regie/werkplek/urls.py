# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages that cut across the other rooms."""

from django.urls import path

from meedoen.regie.werkplek.overzicht import views as overzicht
from meedoen.regie.werkplek.vandaag import views as vandaag

urlpatterns = [
    path("", vandaag.begin, name="vandaag"),
    path("dossiers/<uuid:dossier_id>", overzicht.overzicht, name="dossier"),
    path("dossiers/<uuid:dossier_id>/waarom/<slug:klok>", overzicht.waarom, name="waarom"),
]
