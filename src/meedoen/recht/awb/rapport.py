# SPDX-License-Identifier: EUPL-1.2
"""The report of a violation: Algemene wet bestuursrecht art. 5:48, 5:50 and 5:53."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import Boetesoort, wettelijk_maximum

AWB_5_48_1: Final = Artikel(AWB, "5:48", "1")
AWB_5_48_2: Final = Artikel(AWB, "5:48", "2")
AWB_5_48_3: Final = Artikel(AWB, "5:48", "3")
AWB_5_50_1_A: Final = Artikel(AWB, "5:50", "1", "a")
AWB_5_53_1: Final = Artikel(AWB, "5:53", "1")
AWB_5_53_2: Final = Artikel(AWB, "5:53", "2")

GRENS_ZWAAR: Final = (Versie(INWERKINGTREDING, 34_000, BEKEND),)
"""Eurocents; art. 5:53 holds for a violation that can be fined with more than this."""


def zware_boete(soort: Boetesoort, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[bool]:
    """Return whether art. 5:53 holds: more than EUR 340 can be imposed for the violation.

    Judged by the maximum of the act (Wet inburgering 2021 art. 26), so every fine of art. 23 is one, also of EUR 25;
    exactly EUR 340 (art. 24) is not. Raises NogNietVanKracht before 1-1-2022.
    """
    maximum = wettelijk_maximum(soort, peildatum=peildatum, bekend_op=bekend_op)
    grens = kies(GRENS_ZWAAR, peildatum, bekend_op, regel="grens_zware_boete", artikel=AWB_5_53_1).waarde
    zwaar = maximum.waarde > grens
    code = "boven_grens" if zwaar else "niet_boven_grens"
    return Uitkomst(zwaar, (*maximum.stappen, Stap(AWB_5_53_1, code, (maximum.waarde, grens))))


def rapport_verplicht(soort: Boetesoort, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[bool]:
    """Return whether a report of the violation must be made (art. 5:53 lid 2); else it may (art. 5:48 lid 1)."""
    zwaar = zware_boete(soort, peildatum=peildatum, bekend_op=bekend_op)
    stap = Stap(AWB_5_53_2, "rapport_moet") if zwaar.waarde else Stap(AWB_5_48_1, "rapport_mag")
    return Uitkomst(zwaar.waarde, (*zwaar.stappen, stap))


@dataclass(frozen=True, kw_only=True, slots=True)
class RapportInhoud:
    """What stands in the report. `plaats_tijd_nodig`: place and time of detection matter here."""

    rapport_gedagtekend: bool
    rapport_naam: bool
    rapport_overtreding: bool
    rapport_voorschrift: bool
    rapport_plaats_tijd: bool = False
    plaats_tijd_nodig: bool = True


def ontbreekt_in_rapport(inhoud: RapportInhoud) -> Uitkomst[tuple[str, ...]]:
    """Return the codes of what the report still lacks (art. 5:48 lid 2), in the order of the article."""
    delen = (
        ("dagtekening", inhoud.rapport_gedagtekend),
        ("naam", inhoud.rapport_naam),
        ("overtreding", inhoud.rapport_overtreding),
        ("voorschrift", inhoud.rapport_voorschrift),
        ("plaats_en_tijd", inhoud.rapport_plaats_tijd or not inhoud.plaats_tijd_nodig),
    )
    mist = tuple(code for code, klaar in delen if not klaar)
    if not mist:
        return Uitkomst((), (Stap(AWB_5_48_2, "rapport_volledig"),))
    return Uitkomst(mist, tuple(Stap(AWB_5_48_2, "rapport_mist", (deel,)) for deel in mist))


class AfschriftMoment(StrEnum):
    """When the person gets a copy of the report at the latest."""

    BIJ_UITNODIGING = "bij_uitnodiging"
    BIJ_BESLUIT = "bij_besluit"


def afschrift_rapport(zienswijze_gevraagd: bool) -> Uitkomst[AfschriftMoment]:
    """Return when the copy must be with the person: with the invitation to give a view (art. 5:50 lid 1 a), else with
    the decision at the latest (art. 5:48 lid 3)."""
    if zienswijze_gevraagd:
        return Uitkomst(AfschriftMoment.BIJ_UITNODIGING, (Stap(AWB_5_50_1_A, "rapport_bij_uitnodiging"),))
    return Uitkomst(AfschriftMoment.BIJ_BESLUIT, (Stap(AWB_5_48_3, "rapport_bij_besluit"),))


REGELS: Final = (
    Regel(
        zware_boete,
        ids=("AWB-04",),
        artikelen=(AWB_5_53_1,),
        voorbeeld={"soort": Boetesoort.MEDEWERKING, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        rapport_verplicht,
        ids=("AWB-04",),
        artikelen=(AWB_5_53_2, AWB_5_48_1),
        voorbeeld={"soort": Boetesoort.INTAKE, "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        ontbreekt_in_rapport,
        ids=("AWB-04",),
        artikelen=(AWB_5_48_2,),
        voorbeeld={
            "inhoud": RapportInhoud(
                rapport_gedagtekend=True, rapport_naam=True, rapport_overtreding=True, rapport_voorschrift=False
            )
        },
    ),
    Regel(
        afschrift_rapport,
        ids=("AWB-04",),
        artikelen=(AWB_5_48_3, AWB_5_50_1_A),
        voorbeeld={"zienswijze_gevraagd": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
