# SPDX-License-Identifier: EUPL-1.2
"""Codes of what somebody asks or complains about (Awb art. 4:1, 4:5, 4:7, 4:13-4:15, 9:11, 9:12)."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, codes, datum

DEEL: Final = Deel(
    stappen={
        "aanvraag_opgeschreven": (datum("dag van het gesprek"),),
        "redelijke_termijn": (datum("ontvangen op"), aantal("weken"), datum("geteld einde")),
        "later_beslissen": (datum("gemeld op"), datum("laatste dag")),
        "later_te_laat_gemeld": (datum("gemeld op"), datum("laatste dag was")),
        "aanvraag_aangevuld": (datum("aangevuld op"),),
        "aanvullen_loopt": (datum("laatste dag om aan te vullen"),),
        "aanvulling_bleef_uit": (datum("laatste dag om aan te vullen"),),
        "buiten_behandeling_tot": (aantal("weken"), datum("geteld einde")),
        "afwijzing_zonder_horen": (),
        "afwijking_gering": (),
        "horen_voor_afwijzing": (),
        "al_gehoord_over_verzoek": (),
        "klacht_afhandelen": (datum("ontvangen op"), aantal("weken"), datum("geteld einde")),
        "klacht_verdaagd": (aantal("weken"), datum("geteld einde")),
        "klacht_verder_uitstel": (datum("laatste dag"),),
        "klacht_uitkomst_meedelen": (),
    },
    twijfels=codes("aanvraag_mondeling"),
    strijdig=codes("later_half_bekend later_is_niet_later klacht_te_lang_verdaagd"),
)
