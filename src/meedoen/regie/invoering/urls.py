# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the board of what a gemeente has to arrange."""

from django.urls import path

from meedoen.regie.invoering import views

urlpatterns = [
    path("beheer/invoering", views.bord),
    path("beheer/invoering/beginnen", views.beginnen),
    path("beheer/invoering/nieuw", views.nieuw),
    path("beheer/invoering/lijst.csv", views.als_csv),
    path("beheer/invoering/lijst.xlsx", views.als_xlsx),
    path("beheer/invoering/<uuid:punt_id>", views.wijzigen),
    path("beheer/invoering/<uuid:punt_id>/weghalen", views.weghalen),
]
