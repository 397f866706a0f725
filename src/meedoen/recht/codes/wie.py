# SPDX-License-Identifier: EUPL-1.2
"""Codes of who: doelgroep and the competent gemeente."""

from typing import Final

from meedoen.recht.codes.basis import Deel, gemeente, woord

DEEL: Final = Deel(
    stappen={
        # Doelgroep, Wet 13 en 19
        "asiel_eigen_vergunning": (),
        "asiel_via_gezin": (woord("verblijfsrecht van het gezinslid", "vergunning"),),
        "regulier_geen_gezin": (),
        "regulier_gezin": (woord("verblijfsrecht van het gezinslid", "vergunning"),),
        "geen_doelgroep": (woord("verblijfsrecht", "vergunning"),),
        # Bevoegde gemeente, Wet 1
        "gehuisvest_door_gemeente": (gemeente("gemeente die huisvest"),),
        "verhuisd_na_huisvesting": (gemeente("gemeente die huisvestte"), gemeente("woonplaats")),
        "woonplaats_bepaalt": (gemeente("woonplaats"),),
        "alleen_gekoppeld": (gemeente("gekoppelde gemeente"),),
        "nog_geen_gemeente": (),
        "niet_onder_de_wet": (),
    }
)
