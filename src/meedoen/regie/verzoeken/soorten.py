# SPDX-License-Identifier: EUPL-1.2
"""What can be asked, how it comes in and how it ends: codes with their words and articles."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.awb.aanvraag import AfwijzingFeiten
from meedoen.recht.bron import Artikel
from meedoen.regie.plannen import wijziging


class Onderwerp(NamedTuple):
    """What is asked: on a page, to the reader of a letter ("u vroeg ons om …"), the article it rests on, and where in
    the dossier it is granted."""

    tekst: str
    om: str
    artikel: Artikel
    wijzig: str


ONDERWERPEN: Final[Mapping[str, Onderwerp]] = {
    "leerroute": Onderwerp("Een andere leerroute", "een andere leerroute",
                           wijziging.artikel(wijziging.ANDERE_LEERROUTE), "wijzigen/leerroute"),
    "niveau": Onderwerp("Examen op een lager niveau (A2)", "examen op een lager niveau (A2)",
                        wijziging.artikel(wijziging.AFSCHALEN), "wijzigen/afschalen"),
    "uren": Onderwerp("Meer of minder uren les", "meer of minder uren les",
                      wijziging.artikel(wijziging.ANDERE_AFSPRAKEN), "plan/opstellen"),
    "afspraken": Onderwerp("Andere afspraken of begeleiding", "andere afspraken of andere begeleiding in uw plan",
                           wijziging.artikel(wijziging.ANDERE_AFSPRAKEN), "plan/opstellen"),
}  # fmt: skip
HOE: Final[Mapping[str, str]] = {
    "brief": "Met een brief of formulier",
    "mail": "Met een e-mail of bericht",
    "gesprek": "In een gesprek",
}
"""How it came in; in a talk, the gemeente puts it on paper (Awb 4:1)."""


class Einde(StrEnum):
    """How a verzoek ends; the first two are a besluit of their own, with a remedy."""

    AFGEWEZEN = "afgewezen"
    NIET_BEHANDELD = "niet_behandeld"
    TOEGEKEND = "toegekend"
    INGETROKKEN = "ingetrokken"


EINDE: Final[Mapping[str, str]] = {
    Einde.AFGEWEZEN.value: "Afgewezen",
    Einde.NIET_BEHANDELD.value: "Niet behandeld: het was niet compleet",
    Einde.TOEGEKEND.value: "Toegekend",
    Einde.INGETROKKEN.value: "Ingetrokken door de inburgeraar",
}


class Gegevens(StrEnum):
    """On what facts a refusal rests, as art. 4:7 tells them apart."""

    EIGEN = "eigen"
    """Not on facts about the person that differ from what that person gave."""
    GERING = "gering"
    ANDERS = "anders"


GEGEVENS: Final[Mapping[str, str]] = {
    Gegevens.EIGEN.value: "Nee, zij klopt met wat de inburgeraar zelf vertelde of gaf",
    Gegevens.GERING.value: "Ja, maar het verschil is van weinig belang",
    Gegevens.ANDERS.value: "Ja, bijvoorbeeld op wat de school of een ander zegt",
}


def afwijzingfeiten(gegevens: Gegevens, *, gehoord: bool) -> AfwijzingFeiten:
    """Return the facts of art. 4:7 that this answer stands for."""
    anders = gegevens is not Gegevens.EIGEN
    return AfwijzingFeiten(
        over_aanvrager=anders, wijkt_af=anders, gering=gegevens is Gegevens.GERING, eerder_gehoord=gehoord
    )
