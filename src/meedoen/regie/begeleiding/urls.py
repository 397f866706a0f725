# SPDX-License-Identifier: EUPL-1.2
"""Addresses of arriving and guidance."""

from django.urls import path

from meedoen.regie.begeleiding.views import afspraken, formulieren, pagina

_P = "dossiers/<uuid:dossier_id>/begeleiding"

urlpatterns = [
    path(_P, pagina.begeleiding),
    path("hulp-en-klacht", pagina.hulp_en_klacht),
    path(f"{_P}/download", pagina.download),
    path(f"{_P}/woning", formulieren.woning),
    path(f"{_P}/woonsituatie", formulieren.woonsituatie),
    path(f"{_P}/geen-woning", formulieren.geen_woning),
    path(f"{_P}/regelen/<slug:punt>", formulieren.regelen),
    path(f"{_P}/regelen/<slug:punt>/gedaan", formulieren.gedaan),
    path("dossiers/<uuid:dossier_id>/eerste-week", pagina.week),
    path(f"{_P}/fase", formulieren.fase),
    path(f"{_P}/afspraken", afspraken.afspraken),
    path(f"{_P}/afspraken/doel", afspraken.doel),
    path(f"{_P}/afspraken/doel/<uuid:doel_id>/klaar", afspraken.doel_klaar),
    path(f"{_P}/afspraken/nieuw", afspraken.nieuw),
    path(f"{_P}/afspraken/voorbeeld/<slug:code>", afspraken.voorbeeld),
    path(f"{_P}/afspraken/uit-plan", afspraken.uit_plan),
    path(f"{_P}/afspraken/<uuid:afspraak_id>/klaar", afspraken.klaar),
    path(f"{_P}/hoe-gaat-het", formulieren.hoe_gaat_het),
    path(f"{_P}/hoe-gaat-het/<uuid:antwoord_id>/weg", formulieren.hoe_gaat_het_weg),
    path(f"{_P}/meting", formulieren.meting),
    path(f"{_P}/meting/<uuid:meting_id>/weg", formulieren.meting_weg),
]
