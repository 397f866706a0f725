# SPDX-License-Identifier: EUPL-1.2
"""Addresses of bezwaren."""

from django.urls import path

from meedoen.regie.bezwaren.views import formulieren, pagina

_B = "dossiers/<uuid:dossier_id>/bezwaren"
_EEN = f"{_B}/<uuid:bezwaar_id>"

urlpatterns = [
    path(_B, pagina.lijst),
    path(f"{_B}/nieuw", formulieren.ontvangen),
    path(_EEN, pagina.een),
    path(f"{_EEN}/aanvullen", formulieren.aanvullen),
    path(f"{_EEN}/aangevuld", formulieren.aangevuld),
    path(f"{_EEN}/oordeel", formulieren.oordeel),
    path(f"{_EEN}/horen", formulieren.horen),
    path(f"{_EEN}/verdagen", formulieren.verdagen),
    path(f"{_EEN}/uitstel", formulieren.uitstel),
    path(f"{_EEN}/intrekken", formulieren.intrekken),
    path(f"{_EEN}/beslissing", formulieren.beslissing),
    path(f"{_EEN}/beroep", formulieren.beroep),
    path(f"{_EEN}/uitspraak", formulieren.uitspraak),
]
