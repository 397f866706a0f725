# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages about dossiers and people."""

from django.urls import path

from meedoen.regie.dossiers.views import eigen_taken, gezin, handelingen, lijst, persoon, tijdlijn, toewijzen, wegleggen

_D = "dossiers/<uuid:dossier_id>"

urlpatterns = [
    path("dossiers", lijst.dossiers, name="dossiers"),
    path("dossiers/lijst.csv", lijst.als_csv),
    path("dossiers/lijst.xlsx", lijst.als_xlsx),
    path("dossiers/toewijzen", toewijzen.toewijzen),
    path("dossiers/nieuw", persoon.nieuw),
    path(f"{_D}/persoon", persoon.persoon, name="persoon"),
    path(f"{_D}/persoon/gezin/nieuw", gezin.gezinslid),
    path(f"{_D}/persoon/gezin/<uuid:lid_id>", gezin.gezinslid),
    path(f"{_D}/persoon/gezin/<uuid:lid_id>/weg", gezin.gezinslid_weg),
    path(f"{_D}/persoon/<slug:onderwerp>", persoon.wijzigen),
    path(f"{_D}/tijdlijn", tijdlijn.tijdlijn, name="tijdlijn"),
    path(f"{_D}/tijdlijn/download", tijdlijn.download),
    path(f"{_D}/tijdlijn/<uuid:regel_id>/terugdraaien", tijdlijn.terugdraaien),
    path(f"{_D}/tijdlijn/<uuid:regel_id>/vervallen", tijdlijn.vervallen),
    path(f"{_D}/contact", handelingen.contact),
    path(f"{_D}/eigen-taak", eigen_taken.eigen_taak),
    path(f"{_D}/contactpersoon/<slug:plek>", handelingen.contactpersoon),
    path(f"{_D}/neem-op-mij", handelingen.op_mij),
    path(f"{_D}/samenvoegen", handelingen.samenvoegen),
    path(f"{_D}/samenvoegen/ongedaan", handelingen.samenvoegen_ongedaan),
    path("taken/<uuid:taak_id>/sluiten", handelingen.taak_sluiten),
    path("taken/<uuid:taak_id>/later", wegleggen.wegleggen),
    path("taken/<uuid:taak_id>/terughalen", wegleggen.terughalen),
]
