# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the API."""

from django.urls import path

from meedoen.regie.api.v1 import recht

urlpatterns = [
    path("api/v1/openapi.json", recht.openapi),
    path("api/v1/recht", recht.vragen),
    path("api/v1/recht/<str:naam>", recht.vraag),
]
