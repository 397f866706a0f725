# SPDX-License-Identifier: EUPL-1.2
"""Codes of the brede intake."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, bedrag, datum, woord

DEEL: Final = Deel(
    stappen={
        # Onderdelen, Wet 14 lid 3 en Besluit 5.2
        "intake_onderdeel": (woord("onderdeel", "intakeonderdeel"),),
        "intake_onderdeel_ontbreekt": (woord("onderdeel", "intakeonderdeel"),),
        "intake_volledig": (),
        "intake_beperkt_na_verhuizing": (),
        "gewezen_op_gesprek_alleen": (datum("gezegd op"),),
        "nog_wijzen_op_gesprek_alleen": (),
        # Ontheffing LBT, Wet 14 lid 6
        "lbt_visuele_beperking": (),
        "lbt_geen_beperking": (),
        "lbt_auditief_in_staat": (),
        "lbt_auditief_niet_in_staat": (),
        # Oproepen, Wet 14 lid 1-2
        "in_azc_alleen_uitnodigen": (),
        "eerste_oproep": (),
        "termijn_loopt": (datum("laatste dag van de termijn"),),
        "termijn_voorbij_zonder_uitslag": (datum("laatste dag van de termijn"),),
        "verschenen": (datum("oproep verzonden op"),),
        "uitnodiging_telt_niet": (datum("verzonden op"),),
        "niet_verwijtbaar_telt_niet": (datum("verzonden op"),),
        "verwijt_nog_niet_beoordeeld": (datum("verzonden op"),),
        "oproep_zonder_waarschuwing": (datum("verzonden op"),),
        "oproep_telt": (aantal("hoeveelste"), datum("verzonden op")),
        "oproepen_geteld": (aantal("getelde oproepen"),),
        "eerst_contact_zoeken": (datum("oproep verzonden op"),),
        "nieuwe_datum_kiezen": (),
        "waarschuwing_schrijven": (),
        "herhaalde_oproep": (aantal("hoeveelste oproep"),),
        "boete_afwegen": (),
        "drie_oproepen_geweest": (aantal("getelde oproepen"),),
        "nog_geen_drie_oproepen": (aantal("getelde oproepen"),),
        # Boete, Wet 22 lid 1, Besluit 7.1
        "boete_mogelijk": (),
        "boete_bedrag": (bedrag("boete"),),
    }
)
