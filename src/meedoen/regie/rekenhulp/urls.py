# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the Rekenhulp."""

from django.urls import path

from meedoen.regie.rekenhulp import views

urlpatterns = [
    path("rekenhulp", views.overzicht),
    path("rekenhulp/<str:naam>", views.vraag),
]
