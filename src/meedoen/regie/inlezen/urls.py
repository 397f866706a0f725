# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages about files of the COA."""

from django.urls import path

from meedoen.regie.inlezen import beheer_views, views

urlpatterns = [
    path("coa", views.lijst),
    path("coa/met-de-hand", views.met_de_hand),
    path("coa/voorbeeld/<int:gemeente_id>", views.voorbeeld),
    path("coa/<uuid:id>", views.inlezing),
    path("coa/<uuid:id>/bevestigen", views.bevestigen),
    path("coa/<uuid:id>/weggooien", views.weggooien),
    path("coa/<uuid:id>/verslag", views.verslag),
    path("beheer/coa", beheer_views.indelingen),
    path("beheer/coa/<int:gemeente_id>", beheer_views.indeling),
]
