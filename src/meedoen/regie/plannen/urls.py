# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the plan. The fixed words come before the name of a part."""

from django.urls import path

from meedoen.regie.plannen.views import intrekken, onderdelen, plan, vaststellen

_P = "dossiers/<uuid:dossier_id>/plan"

urlpatterns = [
    path(_P, plan.plan),
    path(f"{_P}/opstellen", plan.opstellen),
    path(f"{_P}/overnemen", plan.overnemen),
    path(f"{_P}/herstel", plan.herstellen),
    path(f"{_P}/weggooien", plan.weggooien),
    path(f"{_P}/intrekken", intrekken.intrekken),
    path(f"{_P}/vaststellen", vaststellen.vaststellen),
    path(f"{_P}/voorleggen", vaststellen.voorleggen),
    path(f"{_P}/terughalen", vaststellen.terughalen),
    path(f"{_P}/brief.pdf", vaststellen.brief),
    path(f"{_P}/versies/<int:nummer>", plan.versie),
    path(f"{_P}/afspraken/nieuw", onderdelen.afspraak),
    path(f"{_P}/afspraken/<uuid:afspraak_id>", onderdelen.afspraak),
    path(f"{_P}/afspraken/<uuid:afspraak_id>/weg", onderdelen.afspraak_weg),
    path(f"{_P}/controle/<slug:onderdeel>", onderdelen.controle),
    path(f"{_P}/<slug:onderdeel>", onderdelen.onderdeel),
]
