# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages for small schools."""

from django.urls import path

from meedoen.regie.partnerportaal import views

urlpatterns = [
    path("scholen", views.inloggen),
    path("scholen/lijst", views.lijst),
    path("scholen/lijst.csv", views.als_csv),
    path("scholen/lijst.xlsx", views.als_xlsx),
    path("scholen/berichten/<uuid:bericht_id>/gelezen", views.gelezen),
    path("scholen/uitloggen", views.uitloggen),
]
