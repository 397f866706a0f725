# SPDX-License-Identifier: EUPL-1.2
"""Addresses of Wijzigen."""

from django.urls import path

from meedoen.regie.wijzigingen.views import huishouden, leren, pagina, stand, verhuizen

_P = "dossiers/<uuid:dossier_id>/wijzigen"

urlpatterns = [
    path(_P, pagina.wijzigen),
    path(f"{_P}/afschalen", leren.afschalen),
    path(f"{_P}/leerroute", leren.leerroute),
    path(f"{_P}/lesuren", leren.lesuren),
    path(f"{_P}/lesuren/<uuid:regel_id>/weg", leren.lesuren_weg),
    path(f"{_P}/huishouden", huishouden.huishouden),
    path(f"{_P}/huishouden/verbinden", huishouden.verbinden),
    path(f"{_P}/huishouden/<uuid:band_id>/los", huishouden.losmaken),
    path(f"{_P}/huishouden/nareis", huishouden.nareis),
    path(f"{_P}/huishouden/aankomst", huishouden.aankomst),
    path(f"{_P}/pauze", stand.pauze),
    path(f"{_P}/doelgroep", stand.doelgroep),
    path(f"{_P}/verhuizen", verhuizen.verhuizen),
    path(f"{_P}/verhuizen/vertrek", verhuizen.vertrek),
    path(f"{_P}/verhuizen/pakket", verhuizen.pakket_maken),
    path(f"{_P}/verhuizen/inlezen", verhuizen.pakket_inlezen),
    path(f"{_P}/verhuizen/pakket/<uuid:pakket_id>", verhuizen.pakket_lezen),
    path(f"{_P}/verhuizen/pakket/<uuid:pakket_id>/json", verhuizen.pakket_halen, {"als": "json"}),
    path(f"{_P}/verhuizen/pakket/<uuid:pakket_id>/pdf", verhuizen.pakket_halen, {"als": "pdf"}),
]
