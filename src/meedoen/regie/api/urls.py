# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the API."""

from django.urls import path

from meedoen.regie.api.v1 import aanmelden, partners, recht

urlpatterns = [
    path("oauth/token", aanmelden.token),
    path("oauth/revoke", aanmelden.intrekken),
    path("api/v1/openapi.json", recht.openapi),
    path("api/v1/recht", recht.vragen),
    path("api/v1/recht/<str:naam>", recht.vraag),
    path("api/v1/plaatsingen", partners.plaatsingen),
    path("api/v1/plaatsingen/<str:id>", partners.plaatsing),
    path("api/v1/plaatsingen/<str:id>/contact", partners.contact),
    path("api/v1/plaatsingen/<str:id>/start", partners.start),
    path("api/v1/berichten", partners.berichten),
    path("api/v1/berichten/<str:id>", partners.bericht),
    path("api/v1/berichten/<str:id>/gelezen", partners.gelezen),
]
