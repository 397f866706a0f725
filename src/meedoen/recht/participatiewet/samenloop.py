# SPDX-License-Identifier: EUPL-1.2
"""One conduct, two sanctions: Wet inburgering 2021 art. 27 and Participatiewet art. 18 and 18b.

`gedraging` is the key under which both systems know the conduct, such as a number of the dossier.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import PARTICIPATIEWET, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst

WI_27: Final = Artikel(WET, "27")
PW_18: Final = Artikel(PARTICIPATIEWET, "18")
PW_18B: Final = Artikel(PARTICIPATIEWET, "18b")


class Verlagingsgrond(StrEnum):
    """The articles of the Participatiewet on which bijstand is lowered (18: measures, 18b: taaleis)."""

    ARTIKEL_18 = "18"
    ARTIKEL_18B = "18b"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verlaging:
    """A decision to lower bijstand that stands. Leave out one that was revoked."""

    gedraging: str
    verlaagd_op: date
    artikel_pw: Verlagingsgrond


@dataclass(frozen=True, kw_only=True, slots=True)
class BoeteVoorGedraging:
    """A fine of art. 22 or 23 that stands, and the conduct it was for."""

    gedraging: str
    opgelegd_op: date


def boete_naast_verlaging(
    gedraging: str, *, verlagingen: tuple[Verlaging, ...] = (), bijstand_nagegaan: bool = False
) -> Uitkomst[bool]:
    """Return whether a fine is still open beside what was done to the bijstand (Wet inburgering 2021 art. 27).

    Not when bijstand was lowered for the same conduct under Participatiewet art. 18 or 18b. `bijstand_nagegaan`: it was
    asked of who decides on bijstand, so no lowering in `verlagingen` means that there is none. Raises
    GegevenOntbreekt while nobody asked and no lowering is known.
    """
    for verlaging in verlagingen:
        if verlaging.gedraging == gedraging:
            artikel = PW_18 if verlaging.artikel_pw is Verlagingsgrond.ARTIKEL_18 else PW_18B
            stappen = (Stap(artikel, "bijstand_verlaagd", (verlaging.verlaagd_op,)), Stap(WI_27, "geen_boete_bijstand"))
            return Uitkomst(False, stappen)
    if not bijstand_nagegaan:
        raise GegevenOntbreekt("bijstand_nagegaan", WI_27)
    return Uitkomst(True, (Stap(WI_27, "bijstand_niet_verlaagd", (len(verlagingen),)),))


def verlaging_naast_boete(
    gedraging: str, *, boetes_gedraging: tuple[BoeteVoorGedraging, ...] = (), boetes_nagegaan: bool = False
) -> Uitkomst[bool] | OordeelNodig:
    """Return whether bijstand can still be lowered beside a fine (Participatiewet art. 18, Wet inburgering art. 27).

    Art. 27 works one way: it says nothing of a lowering after a fine. Without a fine for the same conduct nothing
    stands in the way; with one it is for a person to judge, because nobody is to be punished twice for one thing.
    `boetes_nagegaan`: it was asked of who decides on fines. Raises GegevenOntbreekt while nobody asked and no fine
    is known.
    """
    for boete in boetes_gedraging:
        if boete.gedraging == gedraging:
            return OordeelNodig(PW_18, "verlaging_na_boete", (boete.opgelegd_op,))
    if not boetes_nagegaan:
        raise GegevenOntbreekt("boetes_nagegaan", WI_27)
    return Uitkomst(True, (Stap(WI_27, "geen_boete_zelfde_gedraging", (len(boetes_gedraging),)),))


REGELS: Final = (
    Regel(
        boete_naast_verlaging,
        ids=("FIN-08",),
        artikelen=(WI_27, PW_18, PW_18B),
        voorbeeld={"gedraging": "2026-17", "bijstand_nagegaan": True},
    ),
    Regel(
        verlaging_naast_boete,
        ids=("FIN-08",),
        artikelen=(PW_18, WI_27),
        voorbeeld={"gedraging": "2026-17", "boetes_nagegaan": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
