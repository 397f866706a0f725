# SPDX-License-Identifier: EUPL-1.2
"""Acts that change a line: afschalen, another route, hours of lessons, household, moving."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.bestanden import PAKKET
from tests.regie.daden.speler import HIERNA, Daad

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/wijzigen/leerroute": Daad(rijen=("plannen_afspraak", "plannen_pip")),
    f"{_D}/wijzigen/lesuren": Daad(
        velden={"vanaf": "1-10-2026", "tot_en_met": "31-10-2026"}, tijdlijn=("lesuren_geboekt",)
    ),
    f"{_D}/wijzigen/lesuren/<uuid:regel_id>/weg": Daad(
        via=(f"{_D}/wijzigen/leerroute", f"{_D}/wijzigen/lesuren/<uuid:regel_id>/weg"),
        eerst=(f"{_D}/wijzigen/lesuren",),
        tijdlijn=("lesuren_geboekt",),
    ),
    f"{_D}/wijzigen/huishouden/nareis": Daad(tijdlijn=("nareis_aangekondigd",)),
    f"{_D}/wijzigen/huishouden/aankomst": Daad(
        eerst=(f"{_D}/wijzigen/huishouden/nareis",), tijdlijn=("nareis_aangekomen",)
    ),
    f"{_D}/wijzigen/verhuizen/vertrek": Daad(velden={"gemeente": "Amsterdam"}, tijdlijn=("verhuisd_uit",)),
    f"{_D}/wijzigen/lesuren veel": Daad(
        stand="as_b1",
        velden={"vanaf": "1-9-2025", "tot_en_met": "31-10-2026", "uren": "640", "lessoort": "nt2", "nt2_docent": "ja"},
        tijdlijn=("lesuren_geboekt",),
    ),
    f"{_D}/wijzigen/afschalen": Daad(
        stand="as_b1",
        velden={"niet_haalbaar": ["schrijven"]},
        eerst=(f"{_D}/wijzigen/lesuren veel",),
        rijen=("plannen_afspraak", "plannen_pip"),
    ),
    f"{_D}/wijzigen/huishouden/verbinden": Daad(velden={"nummer": "2026-00001"}, ziet="Jose Cunanan"),
    f"{_D}/wijzigen/huishouden/verbinden ja": Daad(
        via=(HIERNA,),
        eerst=(f"{_D}/wijzigen/huishouden/verbinden",),
        tijdlijn=("huishouden_verbonden",),
        rijen=("wijzigingen_huishoudband",),
    ),
    f"{_D}/wijzigen/huishouden/<uuid:band_id>/los": Daad(
        via=(f"{_D}/wijzigen/huishouden", f"{_D}/wijzigen/huishouden/<uuid:band_id>/los"),
        eerst=(f"{_D}/wijzigen/huishouden/verbinden", f"{_D}/wijzigen/huishouden/verbinden ja"),
        tijdlijn=("huishouden_losgemaakt",),
        rijen=("wijzigingen_huishoudband",),
    ),
    f"{_D}/wijzigen/verhuizen/pakket ja": Daad(
        via=(HIERNA,),
        eerst=(f"{_D}/wijzigen/verhuizen/vertrek", f"{_D}/wijzigen/verhuizen/pakket"),
        tijdlijn=("pakket_gegeven",),
        rijen=("wijzigingen_overdrachtspakket",),
    ),
    f"{_D}/wijzigen/verhuizen/pakket": Daad(eerst=(f"{_D}/wijzigen/verhuizen/vertrek",), ziet="Jose Cunanan"),
    f"{_D}/wijzigen/verhuizen/pakket/<uuid:pakket_id>/json": Daad(
        via=(f"{_D}/wijzigen/verhuizen",),
        eerst=(
            f"{_D}/wijzigen/verhuizen/vertrek",
            f"{_D}/wijzigen/verhuizen/pakket",
            f"{_D}/wijzigen/verhuizen/pakket ja",
        ),
        rijen=("wijzigingen_verstrekking",),
        ziet="application/json",
    ),
    f"{_D}/wijzigen/verhuizen/pakket/<uuid:pakket_id>/pdf": Daad(
        via=(f"{_D}/wijzigen/verhuizen",),
        eerst=(
            f"{_D}/wijzigen/verhuizen/vertrek",
            f"{_D}/wijzigen/verhuizen/pakket",
            f"{_D}/wijzigen/verhuizen/pakket ja",
        ),
        rijen=("wijzigingen_verstrekking",),
        ziet="application/pdf",
    ),
    f"{_D}/wijzigen/verhuizen/inlezen": Daad(stand="Kortum", velden={"bestand": PAKKET}, ziet="Kortum"),
    f"{_D}/wijzigen/verhuizen/inlezen ja": Daad(
        stand="Kortum",
        via=(HIERNA,),
        velden={"gecontroleerd": True},
        eerst=(f"{_D}/wijzigen/verhuizen/inlezen",),
        tijdlijn=("pakket_overgenomen",),
        rijen=("wijzigingen_overdrachtspakket",),
    ),
}
