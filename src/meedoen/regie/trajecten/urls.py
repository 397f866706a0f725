# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the traject."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from meedoen.regie.trajecten.views import formulieren, traject


class _Resultaat(StringConverter):
    regex = "pvt|map"


class _Terug(StringConverter):
    regex = "pvt|map|zroute"


register_converter(_Resultaat, "resultaat")
register_converter(_Terug, "teruggehaald")
_P = "dossiers/<uuid:dossier_id>/traject"

urlpatterns = [
    path(_P, traject.traject),
    path(f"{_P}/aanbod", formulieren.aanbod),
    path(f"{_P}/aanbod/controle", formulieren.aanbod_controle),
    path(f"{_P}/aanbod/<slug:nummer>/weg", traject.aanbod_weg),
    path(f"{_P}/uren", formulieren.uren),
    path(f"{_P}/uren/controle", formulieren.uren_controle),
    path(f"{_P}/uren/<uuid:regel_id>", formulieren.uren),
    path(f"{_P}/uren/<uuid:regel_id>/controle", formulieren.uren_controle),
    path(f"{_P}/uren/<uuid:regel_id>/weg", traject.uren_weg),
    path(f"{_P}/lbt", traject.lbt_weg),
    path(f"{_P}/zroute", formulieren.zroute),
    path(f"{_P}/zroute/controle", formulieren.zroute_controle),
    path(f"{_P}/<resultaat:onderdeel>", formulieren.resultaat),
    path(f"{_P}/<resultaat:onderdeel>/controle", formulieren.resultaat_controle),
    path(f"{_P}/<teruggehaald:onderdeel>/weg", traject.resultaat_weg),
]
