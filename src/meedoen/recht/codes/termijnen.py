# SPDX-License-Identifier: EUPL-1.2
"""Codes of terms: Algemene termijnenwet, PIP, inburgeringstermijn, bezwaar."""

from typing import Final

from meedoen.recht.codes.basis import Deel, Waarde, aantal, datum, woord

DEEL: Final = Deel(
    stappen={
        # Algemene termijnenwet
        "einde_blijft": (datum("geteld einde"),),
        "einde_schuift": (
            datum("geteld einde"),
            woord("waarom dat geen werkdag is", "geen_werkdag"),
            datum("laatste dag"),
            Waarde("overgeslagen dagen", "dagen", "geen_werkdag"),
        ),
        # PIP-termijn, Besluit 5.3
        "wacht_op_kennisgeving": (),
        "wacht_op_inschrijving": (),
        "wacht_op_inschrijving_2022": (datum("kennisgeving"),),
        "kennisgeving_duo": (datum("kennisgeving"),),
        "kennisgeving_eerder": (datum("kennisgeving"),),
        "stond_al_ingeschreven": (datum("inschrijving"),),
        "geen_huisvesting_gemeente": (),
        "start_inschrijving": (datum("inschrijving"),),
        "tekst_2022_geldt": (datum("kennisgeving"),),
        "start_inschrijving_2022": (datum("inschrijving"),),
        "verhuisd_met_pip": (datum("inschrijving na verhuizing"),),
        "tien_weken_later": (datum("dag waarna de tien weken lopen"), datum("geteld einde")),
        "tien_weken_lopen_nog": (datum("laatste dag van de tien weken"),),
        "derde_geldt_niet": (woord("waarom de uitzondering niet geldt", "derde_niet"),),
        "derde_te_laat_gevraagd": (datum("gevraagd op"), datum("laatste dag die toen gold")),
        "derde_wacht": (datum("gevraagd op"),),
        "derde_ruim_op_tijd": (datum("ontvangen op"), datum("laatste dag van de tien weken")),
        "derde_ontvangen": (datum("ontvangen op"), datum("geteld einde, twee weken later")),
        # Inburgeringstermijn, Wet 11, Besluit 2.1 en 4.2
        "termijn_begint": (datum("dagtekening"), datum("eerste dag")),
        "start_wijzigt_niet": (datum("eerste dag"),),
        "drie_jaar": (datum("laatste dag"), datum("eerste dag erna")),
        "onderbreking_hoogstens_een_jaar": (datum("eerste dag"), datum("laatste dag")),
        "onderbreking_langer_dan_een_jaar": (datum("eerste dag"), datum("laatste dag")),
        "onderbreking_buiten_termijn": (datum("eerste dag"),),
        "termijn_verlengd": (aantal("dagen"), datum("nieuwe laatste dag")),
        # Bezwaar, Awb 6:7-6:9
        "bezwaar_begint": (datum("bekendmaking"), datum("eerste dag")),
        "zes_weken": (datum("eerste dag"), datum("geteld einde")),
        "bezwaar_voor_begin": (datum("ontvangen op"), datum("eerste dag")),
        "bezwaar_op_tijd": (datum("ontvangen op"), datum("laatste dag")),
        "bezwaar_te_laat": (datum("ontvangen op"), datum("laatste dag")),
        "post_op_tijd": (datum("op de post"), datum("ontvangen op"), datum("uiterlijk te ontvangen")),
        "post_te_laat": (datum("op de post"), datum("ontvangen op"), datum("uiterlijk te ontvangen")),
    }
)
