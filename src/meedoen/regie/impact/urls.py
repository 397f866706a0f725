# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what a proposal would shift: in counts for the beheerder, by dossier for the teamleider."""

from django.urls import path

from meedoen.regie.impact import team, views

_B, _T = "beheer/wetswijziging", "team/wetswijziging"

urlpatterns = [
    path(_B, views.lijst),
    path(f"{_B}/nieuw", views.nieuw),
    path(f"{_B}/<uuid:berekening_id>", views.uitkomst),
    path(f"{_B}/<uuid:berekening_id>/verwijderen", views.verwijderen),
    path(_T, team.lijst),
    path(f"{_T}/<uuid:berekening_id>", team.dossiers),
    path(f"{_T}/<uuid:berekening_id>.csv", team.bestand),
    path(f"{_T}/<uuid:berekening_id>.xlsx", team.werkmap),
]
