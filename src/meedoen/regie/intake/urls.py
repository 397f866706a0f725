# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the oproep and the brede intake."""

from django.urls import path

from meedoen.regie.intake.views import afronden, diploma, gesprek, ontheffing, oproep

_D = "dossiers/<uuid:dossier_id>"

urlpatterns = [
    path(f"{_D}/oproep", oproep.oproep, name="oproep"),
    path(f"{_D}/oproep/brief/<uuid:brief_id>", oproep.brief, name="oproepbrief"),
    path(f"{_D}/oproep/<slug:daad>", oproep.oproep),
    path(f"{_D}/oproep/<slug:daad>/voorbeeld", oproep.voorbeeld),
    path(f"{_D}/intake", gesprek.overzicht, name="intake"),
    path(f"{_D}/intake/gesprek", gesprek.rond_gesprek),
    path(f"{_D}/intake/samenvatting", afronden.samenvatting),
    path(f"{_D}/intake/bewijs", afronden.bewijs),
    path(f"{_D}/intake/startniveau", afronden.startniveau),
    path(f"{_D}/intake/afronden", afronden.afronden),
    path(f"{_D}/intake/ontheffing", ontheffing.ontheffing),
    path(f"{_D}/intake/ontheffing/voorbeeld", ontheffing.voorbeeld),
    path(f"{_D}/intake/leerbaarheidstoets/besproken", gesprek.lbt_besproken),
    path(f"{_D}/intake/diploma", diploma.blad),
    path(f"{_D}/intake/diploma/nieuw", diploma.nieuw),
    path(f"{_D}/intake/diploma/<uuid:waardering_id>/antwoord", diploma.antwoord),
    path(f"{_D}/intake/diploma/<uuid:waardering_id>/gebruiken", diploma.gebruiken),
    path(f"{_D}/intake/<slug:code>", gesprek.onderdeel),
]
