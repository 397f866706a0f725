# SPDX-License-Identifier: EUPL-1.2
from django.urls import URLPattern, path, re_path

from meedoen.regie.koppelingen import bestanden, gezond, scholenlijst, views, weigeringen
from meedoen.regie.koppelingen.afstemming import views as afstemming
from meedoen.regie.koppelingen.brp import views as brp
from meedoen.regie.koppelingen.duo import server
from meedoen.regie.koppelingen.gezondheid import views as gezondheid
from meedoen.regie.koppelingen.zgw import views as zgw

urlpatterns: list[URLPattern] = [
    path("duo/v1/notificaties", server.notificaties),
    re_path(r"^duo/v1(?P<rest>/.*)?$", server.onbekend),
    path("gezond/keten", gezond.keten),
    path("keten", views.keten),
    path("keten/wacht.csv", bestanden.wacht_csv),
    path("keten/wacht.xlsx", bestanden.wacht_xlsx),
    path("keten/scholen", scholenlijst.scholen),
    path("keten/scholen/lijst.csv", scholenlijst.als_csv),
    path("keten/scholen/lijst.xlsx", scholenlijst.als_xlsx),
    path("keten/scholen/ophalen", views.scholen_ophalen),
    path("keten/weigeringen", weigeringen.weigeringen),
    path("keten/verschillen", afstemming.verschillen),
    path("keten/verschillen/lijst.csv", bestanden.verschillen_csv),
    path("keten/verschillen/lijst.xlsx", bestanden.verschillen_xlsx),
    path("keten/verschillen/<int:gemeente>/<uuid:id>/opnieuw", afstemming.opnieuw),
    path("keten/afstemmen/<int:gemeente>", afstemming.afstemmen),
    path("beheer/keten", gezondheid.beheer),
    path("beheer/zgw", zgw.overzicht),
    path("beheer/zgw/<int:gemeente_id>", zgw.instellen),
    path("beheer/zgw/<int:gemeente_id>/proef", zgw.proeven),
    path("keten/bericht/<int:gemeente>/<uuid:id>/opnieuw", views.bericht_opnieuw),
    path("keten/bericht/<int:gemeente>/<uuid:id>/intrekken", views.bericht_intrekken),
    path("keten/melding/<int:gemeente>/<uuid:id>/opnieuw", views.melding_opnieuw),
    path("keten/melding/<int:gemeente>/<uuid:id>/afwijzen", views.melding_afwijzen),
    path("dossiers/<uuid:dossier_id>/keten", views.gesprek),
    path("dossiers/<uuid:dossier_id>/keten/vergelijken", afstemming.afstemmen_dossier),
    path("dossiers/<uuid:dossier_id>/keten/overnemen", afstemming.overnemen),
    path("dossiers/<uuid:dossier_id>/brp", brp.opnieuw),
    path("dossiers/<uuid:dossier_id>/brp/zoeken", brp.zoeken),
]
