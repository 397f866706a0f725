# SPDX-License-Identifier: EUPL-1.2
"""Addresses of ontzorgen."""

from django.urls import path

from meedoen.regie.ontzorgen.views import formulieren, pagina

_P = "dossiers/<uuid:dossier_id>/ontzorgen"

urlpatterns = [
    path(_P, pagina.ontzorgen),
    path(f"{_P}/bijstand", formulieren.bijstand),
    path(f"{_P}/begin", formulieren.begin),
    path(f"{_P}/last", formulieren.last),
    path(f"{_P}/last/<uuid:last_id>/zelf", formulieren.zelf),
    path(f"{_P}/last/<uuid:last_id>/weg", formulieren.weg),
    path(f"{_P}/exitplan", formulieren.exitplan),
    path(f"{_P}/begroting", formulieren.begroting),
    path(f"{_P}/langer", formulieren.langer),
    path(f"{_P}/langer/intrekken", formulieren.langer_intrekken),
    path(f"{_P}/besluit.pdf", formulieren.besluit),
    path(f"{_P}/exitgesprek", formulieren.exitgesprek),
    path(f"{_P}/overgang", formulieren.overgang),
    path(f"{_P}/toeslag/<slug:soort>", formulieren.toeslag),
]
