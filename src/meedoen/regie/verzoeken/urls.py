# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what people ask to change in their plan."""

from django.urls import path

from meedoen.regie.verzoeken.views import afwijzen, pagina

_V = "dossiers/<uuid:dossier_id>/verzoeken"
_EEN = f"{_V}/<uuid:verzoek_id>"

urlpatterns = [
    path(_V, pagina.blad),
    path(f"{_V}/nieuw", pagina.nieuw),
    path(f"{_EEN}/aanvullen", pagina.aanvullen),
    path(f"{_EEN}/aangevuld", pagina.aangevuld),
    path(f"{_EEN}/later", pagina.later),
    path(f"{_EEN}/toekennen", pagina.toekennen),
    path(f"{_EEN}/intrekken", pagina.intrekken),
    path(f"{_EEN}/afwijzen", afwijzen.afwijzen),
    path(f"{_EEN}/beslissen", afwijzen.beslissen),
    path(f"{_EEN}/terug", afwijzen.terug),
]
