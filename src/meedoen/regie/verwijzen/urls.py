# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the referrals of a dossier, the guide, and moving many people."""

from django.urls import path

from meedoen.regie.verwijzen.views import gids, overgang, pagina

_BLAD = "dossiers/<uuid:dossier_id>/begeleiding"

urlpatterns = [
    path("verplaatsen", overgang.begin),
    path("verplaatsen/vooraf", overgang.vooraf),
    path("verplaatsen/<uuid:overgang_id>", overgang.voortgang),
    path("verplaatsen/<uuid:overgang_id>/opnieuw", overgang.opnieuw),
    path("gids", gids.gids),
    path("beheer/gids", gids.beheer),
    path("beheer/gids/nieuw", gids.nieuw),
    path("beheer/gids/<uuid:partij_id>", gids.wijzigen),
    path("beheer/gids/<uuid:partij_id>/weg", gids.weg),
    path(f"{_BLAD}/verwijzingen", pagina.verwijzingen),
    path(f"{_BLAD}/verwijzen", pagina.verwijzen),
    path(f"{_BLAD}/verwijzingen/<uuid:verwijzing_id>/stoppen", pagina.stoppen),
    path(f"{_BLAD}/verwijzingen/<uuid:verwijzing_id>/verplaatsen", pagina.verplaatsen),
]
