# SPDX-License-Identifier: EUPL-1.2
"""Addresses of decisions and letters."""

from django.urls import path

from meedoen.regie.besluiten import tekst_views, verzend_views, views

_D = "dossiers/<uuid:dossier_id>"

urlpatterns = [
    path("beheer/brieven", tekst_views.brieven),
    path("beheer/brieven/<int:gemeente_id>/<slug:soort>", tekst_views.tekst),
    path(f"{_D}/besluiten", views.lijst),
    path(f"{_D}/besluiten/<uuid:besluit_id>", views.besluit),
    path(f"{_D}/besluiten/<uuid:besluit_id>/versturen", verzend_views.versturen),
    path(f"{_D}/besluiten/<uuid:besluit_id>/bewijs", views.bewijs),
    path(f"{_D}/besluiten/<uuid:besluit_id>/intrekken", views.intrekken),
    path(f"{_D}/besluiten/<uuid:besluit_id>/brief.pdf", views.besluit_brief),
    path(f"{_D}/brieven/<uuid:brief_id>.pdf", views.brief),
]
