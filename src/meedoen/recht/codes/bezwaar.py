# SPDX-License-Identifier: EUPL-1.2
"""Codes of handling a bezwaar: complete, may it be judged, must one hear (Awb art. 6:5, 6:6, 6:11, 7:2, 7:3)."""

from typing import Final

from meedoen.recht.codes.basis import Deel, codes, woord

DEEL: Final = Deel(
    stappen={
        "bezwaar_compleet": (),
        "vereiste_ontbreekt": (woord("wat", "vereiste"),),
        "herstel_vragen": (),
        "te_laat_vergeven": (),
        "te_laat_niet_vergeven": (),
        "verzuim_gepasseerd": (),
        "verzuim_niet_hersteld": (),
        "bezwaar_ontvankelijk": (),
        "horen_moet": (),
        "geen_hoor_past_niet": (woord("reden", "geen_hoor"), woord("uitkomst", "bezwaaruitkomst")),
        "horen_niet_nodig": (woord("reden", "geen_hoor"),),
    },
    vragen={"te_laat_verschoonbaar": (), "verzuim_gepasseerd": ()},
    twijfels=codes("machtiging_als_verzuim vertaling_nodig opschorting_laatste_dag"),
    woorden={
        "vereiste": codes("gronden ondertekening besluit naam_adres dagtekening machtiging vertaling"),
        "geen_hoor": codes("kennelijk_niet_ontvankelijk kennelijk_ongegrond afgezien niet_gereageerd geheel_tegemoet"),
        "bezwaaruitkomst": codes("gegrond ongegrond niet_ontvankelijk"),
    },
)
