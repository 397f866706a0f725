# SPDX-License-Identifier: EUPL-1.2
"""What the social loan may be used for: Besluit inburgering 2021 art. 6.2 lid 1, 3 and 4, and 6.2a lid 2."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.lening import VRIJWILLIG_EIGEN_ARTIKEL

B_6_2_1_A: Final = Artikel(BESLUIT, "6.2", "1", "a")
B_6_2_1_B: Final = Artikel(BESLUIT, "6.2", "1", "b")
B_6_2_1_C: Final = Artikel(BESLUIT, "6.2", "1", "c")
B_6_2_1_D: Final = Artikel(BESLUIT, "6.2", "1", "d")
B_6_2_3: Final = Artikel(BESLUIT, "6.2", "3")
B_6_2_4: Final = Artikel(BESLUIT, "6.2", "4")
B_6_2A_2: Final = Artikel(BESLUIT, "6.2a", "2")
B_6_2A_2_D: Final = Artikel(BESLUIT, "6.2a", "2", "d")


class Leendoel(StrEnum):
    """What one can want to pay with the loan. `EXAMEN_ONA` is an exam of the act of 2013."""

    CURSUS = "cursus"
    TAALSCHAKELTRAJECT = "taalschakeltraject"
    ALFABETISERING = "alfabetisering"
    EXAMEN_TAAL = "examen_taal"
    EXAMEN_KNM = "examen_knm"
    EXAMEN_ONA = "examen_ona"


@dataclass(frozen=True, kw_only=True, slots=True)
class LeendoelFeiten:
    """What it is for. None: not known.

    `leerroute` and `alfabetisering_verplicht` as the plan says. `past_bij_leerroute`: the course serves the route of
    the plan. `school_erkend`: the school has a certificate or keurmerk, or the taalschakeltraject is recognised.
    `vrijwillig`: not plichtig, so without a plan.
    """

    leendoel: Leendoel
    leerroute: Leerroute | None = None
    past_bij_leerroute: bool | None = None
    alfabetisering_verplicht: bool | None = None
    school_erkend: bool | None = None
    vrijwillig: bool = False


def _erkend(feiten: LeendoelFeiten, artikel: Artikel, stappen: tuple[Stap, ...]) -> Uitkomst[bool]:
    """Whether the school is one that the loan pays, after what went before."""
    if feiten.school_erkend is None:
        raise GegevenOntbreekt("school_erkend", artikel)
    code = "lening_school_erkend" if feiten.school_erkend else "lening_school_niet_erkend"
    return Uitkomst(feiten.school_erkend, (*stappen, Stap(artikel, code)))


def _vrijwillig(feiten: LeendoelFeiten) -> Uitkomst[bool]:
    """Art. 6.2a lid 2: exams on at least A2, KNM, ONA, and the courses for them."""
    if feiten.leendoel is Leendoel.TAALSCHAKELTRAJECT:
        return Uitkomst(False, (Stap(B_6_2A_2, "leendoel_kan_niet", (feiten.leendoel.value,)),))
    if feiten.leendoel in (Leendoel.CURSUS, Leendoel.ALFABETISERING):
        return _erkend(feiten, B_6_2A_2_D, (Stap(B_6_2A_2_D, "leendoel_kan", (feiten.leendoel.value,)),))
    return Uitkomst(True, (Stap(B_6_2A_2, "leendoel_kan", (feiten.leendoel.value,)),))


def _cursus(feiten: LeendoelFeiten) -> Uitkomst[bool]:
    if feiten.past_bij_leerroute is None:
        raise GegevenOntbreekt("past_bij_leerroute", B_6_2_1_A)
    if not feiten.past_bij_leerroute:
        return Uitkomst(False, (Stap(B_6_2_1_A, "lening_cursus_past_niet"),))
    return _erkend(feiten, B_6_2_3, (Stap(B_6_2_1_A, "leendoel_kan", (feiten.leendoel.value,)),))


def _taalschakeltraject(feiten: LeendoelFeiten) -> Uitkomst[bool]:
    if feiten.leerroute is None:
        raise GegevenOntbreekt("leerroute", B_6_2_1_B)
    if feiten.leerroute is not Leerroute.ONDERWIJS:
        return Uitkomst(False, (Stap(B_6_2_4, "lening_alleen_onderwijsroute", (feiten.leerroute.value,)),))
    return _erkend(feiten, B_6_2_4, (Stap(B_6_2_1_B, "leendoel_kan", (feiten.leendoel.value,)),))


def _alfabetisering(feiten: LeendoelFeiten) -> Uitkomst[bool]:
    if feiten.alfabetisering_verplicht is None:
        raise GegevenOntbreekt("alfabetisering_verplicht", B_6_2_1_C)
    if not feiten.alfabetisering_verplicht:
        return Uitkomst(False, (Stap(B_6_2_1_C, "lening_alfabetisering_niet_in_plan"),))
    return _erkend(feiten, B_6_2_3, (Stap(B_6_2_1_C, "leendoel_kan", (feiten.leendoel.value,)),))


def lening_voor(feiten: LeendoelFeiten, *, peildatum: date) -> Uitkomst[bool]:
    """Return whether the loan may pay this (Besluit art. 6.2 lid 1, 3 and 4; 6.2a lid 2 for voluntary people).

    It must fit the route of the plan; a course or alfabetisering at a school with a certificate or keurmerk, a
    recognised taalschakeltraject in the onderwijsroute only, alfabetisering only when the plan makes it obligatory.
    Voluntary people have their own list since 1-9-2025; before it the list of lid 1 held for them too.
    Raises GegevenOntbreekt for a fact that is needed.
    """
    if feiten.vrijwillig and peildatum >= VRIJWILLIG_EIGEN_ARTIKEL:
        return _vrijwillig(feiten)
    if feiten.leendoel is Leendoel.CURSUS:
        return _cursus(feiten)
    if feiten.leendoel is Leendoel.TAALSCHAKELTRAJECT:
        return _taalschakeltraject(feiten)
    if feiten.leendoel is Leendoel.ALFABETISERING:
        return _alfabetisering(feiten)
    if feiten.leendoel is Leendoel.EXAMEN_ONA:
        return Uitkomst(False, (Stap(B_6_2_1_D, "leendoel_kan_niet", (feiten.leendoel.value,)),))
    return Uitkomst(True, (Stap(B_6_2_1_D, "leendoel_kan", (feiten.leendoel.value,)),))


REGELS: Final = (
    Regel(
        lening_voor,
        ids=("LN-01", "LN-05"),
        artikelen=(B_6_2_1_A, B_6_2_1_B, B_6_2_1_C, B_6_2_1_D, B_6_2_3, B_6_2_4, B_6_2A_2, B_6_2A_2_D),
        voorbeeld={
            "feiten": LeendoelFeiten(
                leendoel=Leendoel.CURSUS, leerroute=Leerroute.B1, past_bij_leerroute=True, school_erkend=True
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
