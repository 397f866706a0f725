# SPDX-License-Identifier: EUPL-1.2
"""Six months more for who is almost there: Wet inburgering 2021 art. 12 lid 1 b, Besluit art. 4.4."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Vaardigheid

WI_12_1_B: Final = Artikel(WET, "12", "1", "b")
WI_24_2: Final = Artikel(WET, "24", "2")
B_4_4_1: Final = Artikel(BESLUIT, "4.4", "1")
B_4_4_2_A: Final = Artikel(BESLUIT, "4.4", "2", "a")
B_4_4_2_B: Final = Artikel(BESLUIT, "4.4", "2", "b")
B_4_4_2_C: Final = Artikel(BESLUIT, "4.4", "2", "c")
B_4_4_2_D: Final = Artikel(BESLUIT, "4.4", "2", "d")
B_4_4_3: Final = Artikel(BESLUIT, "4.4", "3")

ZES_MAANDEN: Final = 6
UREN_GEZIN_OVERIG: Final = 450
TAALONDERDELEN_BEHAALD: Final = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class BijnaKlaarFeiten:
    """Where someone stands when the term almost ends. None: not known.

    `na_boete_duo`: the term is a new one after a fine of DUO. `eerder_zes_maanden`: had these six months before.
    `op_niveau_plan`: does the exams at the level of the plan, A2 or higher. `alle_lessen`: followed all lessons save
    for permitted absence (asiel). `uren_les`: hours of language and KNM lessons (gezin en overig).
    """

    groep: Doelgroep | None
    leerroute: Leerroute
    na_boete_duo: bool = False
    eerder_zes_maanden: bool | None = None
    op_niveau_plan: bool | None = None
    alle_lessen: bool | None = None
    uren_les: int | None = None
    behaalde_onderdelen: tuple[Vaardigheid, ...] = ()
    knm_behaald: bool = False
    pvt_afgerond: bool = False
    map_afgerond: bool = False


def _lessen(feiten: BijnaKlaarFeiten) -> tuple[bool, Stap]:
    """All lessons for the asiel group, at least 450 hours for gezin en overig (art. 4.4 lid 2 b and lid 3)."""
    if feiten.groep is None:
        raise GegevenOntbreekt("groep", B_4_4_3)
    if feiten.groep is Doelgroep.GEZIN_OVERIG:
        if feiten.uren_les is None:
            raise GegevenOntbreekt("uren_les", B_4_4_3)
        if feiten.uren_les < 0:
            raise GegevenStrijdig("uren_les", B_4_4_3, "aantal_onder_nul")
        genoeg = feiten.uren_les >= UREN_GEZIN_OVERIG
        code = "bijna_klaar_uren" if genoeg else "bijna_klaar_te_weinig_uren"
        return genoeg, Stap(B_4_4_3, code, (feiten.uren_les, UREN_GEZIN_OVERIG))
    if feiten.alle_lessen is None:
        raise GegevenOntbreekt("alle_lessen", B_4_4_2_B)
    code = "bijna_klaar_alle_lessen" if feiten.alle_lessen else "bijna_klaar_niet_alle_lessen"
    return feiten.alle_lessen, Stap(B_4_4_2_B, code)


def _inspanning(feiten: BijnaKlaarFeiten) -> list[tuple[bool, Stap]]:
    """The demands of art. 4.4 lid 2, each with its step."""
    if feiten.op_niveau_plan is None:
        raise GegevenOntbreekt("op_niveau_plan", B_4_4_2_A)
    code = "bijna_klaar_niveau" if feiten.op_niveau_plan else "bijna_klaar_ander_niveau"
    eisen = [(feiten.op_niveau_plan, Stap(B_4_4_2_A, code)), _lessen(feiten)]
    behaald = len(set(feiten.behaalde_onderdelen))
    code = "bijna_klaar_taal" if behaald >= TAALONDERDELEN_BEHAALD else "bijna_klaar_te_weinig_taal"
    waarden = (behaald, TAALONDERDELEN_BEHAALD)
    eisen.append((behaald >= TAALONDERDELEN_BEHAALD, Stap(B_4_4_2_C, code, waarden)))
    code = "bijna_klaar_knm" if feiten.knm_behaald else "bijna_klaar_geen_knm"
    eisen.append((feiten.knm_behaald, Stap(B_4_4_2_C, code)))
    code = "bijna_klaar_pvt" if feiten.pvt_afgerond else "bijna_klaar_geen_pvt"
    eisen.append((feiten.pvt_afgerond, Stap(B_4_4_2_D, code)))
    code = "bijna_klaar_map" if feiten.map_afgerond else "bijna_klaar_geen_map"
    eisen.append((feiten.map_afgerond, Stap(B_4_4_2_D, code)))
    return eisen


def verlenging_bijna_klaar(lopende_termijn: Periode, feiten: BijnaKlaarFeiten) -> Uitkomst[Periode]:
    """Return the term with six months more when someone is almost there, else unchanged (Besluit art. 4.4).

    Only in the B1-route, for the term of art. 11, and once. All the demands of lid 2 must be met: exams at the level
    of the plan, the lessons, two of the four language exams and KNM passed, PVT and MAP done; every one has its step.
    Raises GegevenOntbreekt for a fact that is needed, GegevenStrijdig for negative hours.
    """
    if feiten.leerroute is not Leerroute.B1:
        return Uitkomst(lopende_termijn, (Stap(B_4_4_2_A, "bijna_klaar_alleen_b1", (feiten.leerroute.value,)),))
    if feiten.na_boete_duo:
        return Uitkomst(lopende_termijn, (Stap(WI_24_2, "bijna_klaar_niet_na_boete"),))
    if feiten.eerder_zes_maanden is None:
        raise GegevenOntbreekt("eerder_zes_maanden", B_4_4_1)
    if feiten.eerder_zes_maanden:
        return Uitkomst(lopende_termijn, (Stap(B_4_4_1, "bijna_klaar_al_gehad"),))
    eisen = _inspanning(feiten)
    stappen = tuple(stap for _, stap in eisen)
    if not all(gehaald for gehaald, _ in eisen):
        return Uitkomst(lopende_termijn, (*stappen, Stap(WI_12_1_B, "niet_bijna_klaar")))
    einde, bestaat = tel_maanden_op(lopende_termijn.einde, ZES_MAANDEN)
    twijfel = "" if bestaat else "ontbrekende_dag"
    erbij = Stap(B_4_4_1, "zes_maanden_erbij", (einde - EEN_DAG,), twijfel)
    return Uitkomst(Periode(lopende_termijn.start, einde), (*stappen, erbij))


REGELS: Final = (
    Regel(
        verlenging_bijna_klaar,
        ids=("IT-05",),
        artikelen=(WI_12_1_B, WI_24_2, B_4_4_1, B_4_4_2_A, B_4_4_2_B, B_4_4_2_C, B_4_4_2_D, B_4_4_3),
        voorbeeld={
            "lopende_termijn": Periode(date(2024, 3, 16), date(2027, 3, 16)),
            "feiten": BijnaKlaarFeiten(
                groep=Doelgroep.GEZIN_OVERIG,
                leerroute=Leerroute.B1,
                eerder_zes_maanden=False,
                op_niveau_plan=True,
                uren_les=480,
                behaalde_onderdelen=(Vaardigheid.LEZEN, Vaardigheid.LUISTEREN),
                knm_behaald=True,
                pvt_afgerond=True,
                map_afgerond=True,
            ),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
