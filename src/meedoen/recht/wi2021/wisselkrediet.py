# SPDX-License-Identifier: EUPL-1.2
"""What goes along when the leerroute changes: Besluit inburgering 2021 art. 5.4 lid 4."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau
from meedoen.recht.wi2021.plicht_inhoud import Examenonderdeel, Examenuitslag
from meedoen.recht.wi2021.z_route import ZNorm, ZNormFeiten, z_norm

WI_15_2: Final = Artikel(WET, "15", "2")
WI_17_2: Final = Artikel(WET, "17", "2")
B_5_4_4: Final = Artikel(BESLUIT, "5.4", "4")
B_5_4_4_A: Final = Artikel(BESLUIT, "5.4", "4", "a")
B_5_4_4_B: Final = Artikel(BESLUIT, "5.4", "4", "b")
B_5_4_4_C: Final = Artikel(BESLUIT, "5.4", "4", "c")


class Wisselkrediet(NamedTuple):
    """What the new route takes over.

    `aftrek_uren`: hours that go off the 800 hours of lessons of the Z-route. `weeg_uren`: hours to take into account
    for the intensity of the new route. `pogingen`: attempts at exams count as attempts in the new route. `examens`:
    parts passed that count as passed there.
    """

    aftrek_uren: int
    weeg_uren: int
    pogingen: bool
    examens: tuple[Examenonderdeel, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class WisselFeiten:
    """A change of leerroute. `les_uren`: whole hours of NT2 and KNM lessons at a school with keurmerk or a
    taalschakel institution (from the Z-route: those of its norm). `behaalde_examens`: parts of the exam passed.
    """

    van: Leerroute
    naar: Leerroute
    groep: Doelgroep | None
    les_uren: int = 0
    behaalde_examens: tuple[Examenuitslag, ...] = ()


def _examens_over(feiten: WisselFeiten, artikel: Artikel) -> tuple[tuple[Examenonderdeel, ...], list[Stap]]:
    """Parts passed that go along; a skill at A2 does not, between routes that ask at least B1."""
    over: list[Examenonderdeel] = []
    stappen = [Stap(artikel, "pogingen_gaan_mee")]
    for uitslag in feiten.behaalde_examens:
        if uitslag.examenonderdeel is not Examenonderdeel.KNM and uitslag.examenniveau is None:
            raise GegevenOntbreekt("examenniveau", artikel)
        if uitslag.examenniveau is Niveau.A2 and uitslag.examenonderdeel is not Examenonderdeel.KNM:
            twijfel = "a2_examen_bij_wissel"
            stappen.append(Stap(artikel, "examen_a2_gaat_niet_mee", (uitslag.examenonderdeel.value,), twijfel))
        elif uitslag.examenonderdeel not in over:
            over.append(uitslag.examenonderdeel)
            stappen.append(Stap(artikel, "examen_gaat_mee", (uitslag.examenonderdeel.value,)))
    return tuple(over), stappen


def _naar_z(feiten: WisselFeiten, peildatum: date, bekend_op: date | None) -> Uitkomst[Wisselkrediet]:
    norm: ZNorm = z_norm(ZNormFeiten(groep=feiten.groep), peildatum=peildatum, bekend_op=bekend_op).waarde
    aftrek = min(norm.cursusuren, feiten.les_uren)
    stap = Stap(B_5_4_4_C, "uren_gaan_eraf", (aftrek, norm.cursusuren - aftrek))
    return Uitkomst(Wisselkrediet(aftrek, 0, False, ()), (stap,))


def _naar_b1(feiten: WisselFeiten) -> Uitkomst[Wisselkrediet]:
    if feiten.groep is Doelgroep.ASIEL:
        weeg, stappen = feiten.les_uren, [Stap(B_5_4_4_A, "uren_wegen_mee", (feiten.les_uren,))]
    else:
        weeg, stappen = 0, [Stap(WI_15_2, "geen_intensiteit_gezin_overig")]
    if feiten.van is Leerroute.ZELFREDZAAMHEID:
        stappen.append(Stap(B_5_4_4_A, "examens_z_gaan_niet_mee"))
        return Uitkomst(Wisselkrediet(0, weeg, False, ()), tuple(stappen))
    over, erbij = _examens_over(feiten, B_5_4_4_A)
    return Uitkomst(Wisselkrediet(0, weeg, True, over), (*stappen, *erbij))


def krediet_bij_wissel(
    feiten: WisselFeiten, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[Wisselkrediet]:
    """Return what hours, attempts and passed exams go along to the new leerroute (Besluit art. 5.4 lid 4).

    To the Z-route from the other two: all hours of lessons go off the 800, a duty (c). To the B1-route: hours are
    taken into account for the intensity, which is set for the asiel group only (a); attempts and passed parts go
    along between onderwijsroute and B1-route (a, b), not from the Z-route. From the Z-route to the onderwijsroute the
    Besluit says nothing: nothing goes along, doubt `wissel_z_naar_onderwijs`. A skill passed at A2 does not count
    where B1 is asked; for B1 to onderwijsroute the text does not say so in so many words (`a2_examen_bij_wissel`).
    Raises GegevenOntbreekt without a group or level, GegevenStrijdig for the same route or hours below zero.
    """
    if feiten.groep is None:
        raise GegevenOntbreekt("groep", WI_15_2)
    if feiten.van is feiten.naar:
        raise GegevenStrijdig("naar", WI_17_2, "zelfde_leerroute")
    if feiten.les_uren < 0:
        raise GegevenStrijdig("les_uren", B_5_4_4, "uren_negatief")
    if feiten.naar is Leerroute.ZELFREDZAAMHEID:
        return _naar_z(feiten, peildatum, bekend_op)
    if feiten.naar is Leerroute.B1:
        return _naar_b1(feiten)
    if feiten.van is Leerroute.B1:
        over, stappen = _examens_over(feiten, B_5_4_4_B)
        return Uitkomst(Wisselkrediet(0, 0, True, over), tuple(stappen))
    stap = Stap(B_5_4_4, "niets_gaat_mee", (), "wissel_z_naar_onderwijs")
    return Uitkomst(Wisselkrediet(0, 0, False, ()), (stap,))


REGELS: Final = (
    Regel(
        krediet_bij_wissel,
        ids=("PIPC-03",),
        artikelen=(B_5_4_4_A, B_5_4_4_B, B_5_4_4_C, WI_15_2),
        voorbeeld={
            "feiten": WisselFeiten(
                van=Leerroute.B1, naar=Leerroute.ZELFREDZAAMHEID, groep=Doelgroep.ASIEL, les_uren=320
            ),
            "peildatum": date(2027, 9, 6),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
