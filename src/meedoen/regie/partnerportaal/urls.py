# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages for small schools, and for people who guide."""

from django.urls import path

from meedoen.regie.partnerportaal import views
from meedoen.regie.partnerportaal.begeleiders import schrijven
from meedoen.regie.partnerportaal.begeleiders import views as begeleiders

_MENS = "begeleiding/<uuid:dossier_id>"

urlpatterns = [
    path("scholen", views.inloggen),
    path("scholen/lijst", views.lijst),
    path("scholen/lijst.csv", views.als_csv),
    path("scholen/lijst.xlsx", views.als_xlsx),
    path("scholen/berichten/<uuid:bericht_id>/gelezen", views.gelezen),
    path("scholen/uitloggen", views.uitloggen),
    path("begeleiding", begeleiders.lijst),
    path("begeleiding/verwijzingen/<uuid:verwijzing_id>", begeleiders.verwijzing),
    path("begeleiding/verwijzingen/<uuid:verwijzing_id>/teruggeven", begeleiders.teruggeven),
    path(_MENS, begeleiders.mens),
    path(f"{_MENS}/lijst/<slug:thema>", schrijven.lijst),
    path(f"{_MENS}/eerste-week", schrijven.eerste_week),
    path(f"{_MENS}/uren", schrijven.uren),
    path(f"{_MENS}/notitie", schrijven.notitie),
    path(f"{_MENS}/bezoek", schrijven.bezoek),
    path(f"{_MENS}/bezoek/<uuid:bezoek_id>/afzeggen", schrijven.afzeggen),
    path(f"{_MENS}/afspraak", schrijven.afspraak),
    path(f"{_MENS}/afspraak/<uuid:afspraak_id>", schrijven.klaar),
]
