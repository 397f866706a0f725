# SPDX-License-Identifier: EUPL-1.2
"""Codes of the content and change of the PIP."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, datum, woord

DEEL: Final = Deel(
    stappen={
        # Inhoud, Wet 15, Besluit 5.3 en 3.14
        "eis_klaar": (woord("eis", "eis"), woord("altijd leeg", "eis_reden")),
        "eis_klaar_met_reden": (woord("eis", "eis"), woord("wat een mens heeft beoordeeld", "eis_reden")),
        "eis_ontbreekt": (woord("eis", "eis"), woord("wat ontbreekt", "eis_reden")),
        "eis_niet_van_toepassing": (woord("eis", "eis"), woord("waarom niet", "eis_reden")),
        "niveau_gelijk": (woord("niveau", "niveau"),),
        "niveau_ten_minste_b1": (),
        "z_zonder_niveau": (),
        "niveau_deels_a2": (woord("niveau", "niveau"),),
        # Aanbod, Wet 16, Regeling 4.1
        "aanbod_alleen_asiel": (),
        "aanbod_drie_maanden": (datum("dagtekening"), datum("laatste dag")),
        "start_taalschakeltraject": (datum("dagtekening"), datum("laatste dag")),
        # Wijziging, Wet 15 lid 4 en 17, Besluit 5.4
        "grond_wijziging": (woord("grond", "wijzigingsgrond"),),
        "anderhalf_jaar": (datum("eerste dag van de termijn"), datum("laatste dag voor een wissel")),
        "stilstand_in_anderhalf_jaar": (
            datum("eerste dag die telt"),
            datum("laatste dag"),
            aantal("dagen"),
            datum("laatste dag voor een wissel"),
        ),
        "stilstand_telt_mee": (
            datum("eerste dag die telt"),
            datum("laatste dag"),
            aantal("dagen"),
            datum("laatste dag voor een wissel"),
        ),
        "onderwijsroute_naar_b1": (),
        "voortgang_zoals_verwacht": (),
        "voortgang_wijkt_af": (woord("voortgang", "voortgang"),),
        "binnen_anderhalf_jaar": (datum("peildatum"), datum("laatste dag voor een wissel")),
        "na_anderhalf_jaar": (datum("peildatum"), datum("laatste dag voor een wissel")),
        "na_niet_vrijstellende_opleiding": (datum("einde van de opleiding"),),
        "bijzonder_geval": (),
        "geen_bijzonder_geval": (),
        "zelfde_leerroute_na_verhuizing": (woord("leerroute", "leerroute"),),
    }
)
