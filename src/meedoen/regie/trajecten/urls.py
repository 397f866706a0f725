# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the traject."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from meedoen.regie.trajecten.views import (
    aanbod_te_laat,
    berichten,
    formulieren,
    plaatsingen,
    traject,
    verwijt,
    voortgang,
)


class _Resultaat(StringConverter):
    regex = "pvt|map"


class _Terug(StringConverter):
    regex = "pvt|map|zroute"


class _Verwijt(StringConverter):
    regex = "bevestigen|teruggeven|terughalen"


register_converter(_Verwijt, "verwijtdaad")
register_converter(_Resultaat, "resultaat")
register_converter(_Terug, "teruggehaald")
_P = "dossiers/<uuid:dossier_id>/traject"
_V = "dossiers/<uuid:dossier_id>/voortgang"

urlpatterns = [
    path(_P, traject.traject),
    path(f"{_P}/aanbod", formulieren.aanbod),
    path(f"{_P}/aanbod/controle", formulieren.aanbod_controle),
    path(f"{_P}/aanbod/gemeld", aanbod_te_laat.melden),
    path(f"{_P}/aanbod/verklaring", aanbod_te_laat.verklaren),
    path(f"{_P}/aanbod/<slug:nummer>/weg", traject.aanbod_weg),
    path(f"{_P}/plaatsing", plaatsingen.plaatsen),
    path(f"{_P}/plaatsing/<uuid:plaatsing_id>/einde", plaatsingen.beeindigen),
    path("dossiers/<uuid:dossier_id>/berichten", berichten.berichten),
    path("dossiers/<uuid:dossier_id>/berichten/<uuid:plaatsing_id>", berichten.schrijven),
    path("dossiers/<uuid:dossier_id>/berichten/<uuid:bericht_id>/gelezen", berichten.gelezen),
    path(_V, voortgang.voortgang),
    path(f"{_V}/download", voortgang.download),
    path(f"{_V}/plannen", voortgang.plannen),
    path(f"{_V}/plannen/weg", voortgang.plan_weg),
    path(f"{_V}/gesprek", voortgang.gesprek),
    path(f"{_V}/meer-tijd", voortgang.reden_erbij),
    path(f"{_V}/meer-tijd/<uuid:grond_id>", voortgang.reden_wijzigen),
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
    path(f"{_P}/<resultaat:onderdeel>/verwijt", verwijt.verwijt),
    path(f"{_P}/<resultaat:onderdeel>/verwijt/bewijs", verwijt.bewijs),
    path(f"{_P}/<resultaat:onderdeel>/verwijt/<verwijtdaad:daad>", verwijt.verwijt),
    path(f"{_P}/<teruggehaald:onderdeel>/weg", traject.resultaat_weg),
]
