# SPDX-License-Identifier: EUPL-1.2
"""Addresses of voorlichting."""

from django.urls import path

from meedoen.regie.voorlichting.views import aanbod, dossier, sessie

_V = "voorlichting"
_B = f"{_V}/<uuid:bijeenkomst_id>"
_D = "dossiers/<uuid:dossier_id>/voorlichting"

urlpatterns = [
    path(_V, aanbod.overzicht),
    path(f"{_V}/lijst.csv", aanbod.als_csv),
    path(f"{_V}/lijst.xlsx", aanbod.als_xlsx),
    path(f"{_V}/nieuw", aanbod.nieuw),
    path(f"{_V}/soorten", aanbod.soorten),
    path(f"{_V}/soorten/beginnen", aanbod.beginnen),
    path(f"{_V}/soorten/nieuw", aanbod.soort_nieuw),
    path(f"{_V}/soorten/<uuid:soort_id>/stoppen", aanbod.soort_stoppen),
    path(f"{_V}/deelname/<uuid:deelname_id>/vervolg", sessie.vervolg),
    path(_B, sessie.bijeenkomst),
    path(f"{_B}/wijzigen", sessie.wijzigen),
    path(f"{_B}/afgelasten", sessie.afgelasten),
    path(f"{_B}/uitnodigen", sessie.uitnodigen),
    path(f"{_B}/aanwezig", sessie.aanwezig),
    path(f"{_B}/deelnemers.csv", sessie.als_csv),
    path(f"{_B}/deelnemers.xlsx", sessie.als_xlsx),
    path(_D, dossier.blad),
    path(f"{_D}/vragen", dossier.vragen),
    path(f"{_D}/<uuid:deelname_id>/weg", dossier.weg),
]
