# SPDX-License-Identifier: EUPL-1.2
"""Addresses of handhaving."""

from django.urls import path

from meedoen.regie.handhaving.views import boetelijst, daarna, formulieren, geld, pagina, zaak, zaken

_P = "dossiers/<uuid:dossier_id>/handhaving"
_EEN = f"{_P}/<uuid:procedure_id>"

urlpatterns = [
    path("boetes", boetelijst.boetes),
    path("boetes/lijst.csv", boetelijst.als_csv),
    path("boetes/lijst.xlsx", boetelijst.als_xlsx),
    path("dossiers/<uuid:dossier_id>/boetes", geld.van_dossier),
    path("dossiers/<uuid:dossier_id>/samenloop", geld.samenloop),
    path("zaken", zaken.lijst),
    path("zaken/lijst.csv", zaken.als_csv),
    path("zaken/lijst.xlsx", zaken.als_xlsx),
    path("dossiers/<uuid:dossier_id>/zaak", zaak.stukken),
    path("dossiers/<uuid:dossier_id>/zaak/<uuid:brief_id>.pdf", zaak.brief),
    path(_P, pagina.lijst),
    path(f"{_P}/intake", formulieren.begin_intake),
    path(f"{_P}/plan", formulieren.begin_plan),
    path(_EEN, pagina.procedure),
    path(f"{_EEN}/wegen", formulieren.wegen),
    path(f"{_EEN}/omstandigheid", formulieren.omstandigheid),
    path(f"{_EEN}/weegt-niet", formulieren.weegt_niet),
    path(f"{_EEN}/voornemen", formulieren.voornemen),
    path(f"{_EEN}/zienswijze", formulieren.zienswijze),
    path(f"{_EEN}/boete", formulieren.boete),
    path(f"{_EEN}/geen-boete", formulieren.geen_boete),
    path(f"{_EEN}/voorstel", formulieren.voorstel),
    path(f"{_EEN}/stop", formulieren.stop),
    path(f"{_EEN}/betaling", daarna.betaling),
    path(f"{_EEN}/regeling", daarna.regeling),
    path(f"{_EEN}/navraag", daarna.navraag),
    path(f"{_EEN}/regeling/stoppen", daarna.stoppen),
    path(f"{_EEN}/aanmaning", daarna.aanmaning),
]
