# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages that cut across the other rooms."""

from django.urls import path

from meedoen.regie.werkplek.agenda.views import agenda
from meedoen.regie.werkplek.lading.views import lading
from meedoen.regie.werkplek.overdracht import views as overdracht
from meedoen.regie.werkplek.overzicht import views as overzicht
from meedoen.regie.werkplek.team import bestanden, vervanging
from meedoen.regie.werkplek.team import views as team
from meedoen.regie.werkplek.vandaag import views as vandaag
from meedoen.regie.werkplek.zoeken import zoeken

urlpatterns = [
    path("", vandaag.begin, name="vandaag"),
    path("dossiers/<uuid:dossier_id>", overzicht.overzicht, name="dossier"),
    path("dossiers/<uuid:dossier_id>/waarom/<slug:klok>", overzicht.waarom, name="waarom"),
    path("agenda/<str:sleutel>.ics", agenda),
    path("dossiers/<uuid:dossier_id>/overdracht", overdracht.overdracht),
    path("team/overdracht/<uuid:medewerker_id>.pdf", overdracht.overdracht_pdf),
    path("zoeken", zoeken, name="zoeken"),
    path("team", team.team, name="team"),
    path("team/verdelen", team.verdelen, name="verdelen"),
    path("team/vervanging", vervanging.vervanging),
    path("team/vervanging/<uuid:vervanging_id>/intrekken", vervanging.intrekken),
    path("team/lading", lading, name="lading"),
    path("team/tien-weken.csv", bestanden.tien_weken_csv),
    path("team/tien-weken.xlsx", bestanden.tien_weken_xlsx),
    path("team/werk.csv", bestanden.werk_csv),
    path("team/werk.xlsx", bestanden.werk_xlsx),
]
