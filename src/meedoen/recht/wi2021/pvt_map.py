# SPDX-License-Identifier: EUPL-1.2
"""When PVT and MAP are done: Wet inburgering 2021 art. 6, Besluit art. 3.1 and 3.2, Regeling art. 3.1."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_6_1_A: Final = Artikel(WET, "6", "1", "a")
WI_6_1_B: Final = Artikel(WET, "6", "1", "b")
WI_6_4: Final = Artikel(WET, "6", "4")
B_3_1_1: Final = Artikel(BESLUIT, "3.1", "1")
B_3_1_2: Final = Artikel(BESLUIT, "3.1", "2")
B_3_1_3: Final = Artikel(BESLUIT, "3.1", "3")
B_3_1_4: Final = Artikel(BESLUIT, "3.1", "4")
B_3_2_1: Final = Artikel(BESLUIT, "3.2", "1")
B_3_2_2: Final = Artikel(BESLUIT, "3.2", "2")
R_3_1: Final = Artikel(REGELING, "3.1")


class MapThema(StrEnum):
    """The eight themes of MAP (Besluit art. 3.2 lid 1 a to h)."""

    BEROEPENORIENTATIE = "beroepenorientatie"
    WERKNEMERSCOMPETENTIES = "werknemerscompetenties"
    REALISTISCH_BEROEPSBEELD = "realistisch_beroepsbeeld"
    BEROEPSKANSEN = "beroepskansen"
    BEROEPSCOMPETENTIES = "beroepscompetenties"
    NETWERK = "netwerk"
    WERK_VINDEN = "werk_vinden"
    WERKCULTUUR = "werkcultuur"


@dataclass(frozen=True, kw_only=True, slots=True)
class PvtFeiten:
    """What was done of PVT. `pvt_uren`: whole hours that count (`uren.urenstand`), intake hours included.

    `activiteit`: an activity or excursion that made a kernwaarde practical. `op_bijeenkomst`: signed in person at
    the ondertekeningsbijeenkomst. `aanwezigheid_vastgelegd`: the college registered attendance and signing.
    """

    pvt_uren: int
    activiteit: bool | None = None
    ondertekend_op: date | None = None
    op_bijeenkomst: bool | None = None
    aanwezigheid_vastgelegd: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class MapFeiten:
    """What was done of MAP. `praktijkuren`: whole hours of practical effort that count (`uren.urenstand`).

    `themas`: the themes dealt with. `eindgesprek_op`: day of the closing talk with the college.
    """

    praktijkuren: int
    themas: tuple[MapThema, ...] = ()
    eindgesprek_op: date | None = None


def _pvt_ondertekening(feiten: PvtFeiten, peildatum: date) -> tuple[date | None, Stap]:
    dag = feiten.ondertekend_op
    if dag is None:
        return None, Stap(WI_6_4, "pvt_nog_tekenen")
    if dag > peildatum:
        raise GegevenStrijdig("ondertekend_op", B_3_1_1, "dag_in_de_toekomst")
    if feiten.op_bijeenkomst is None:
        raise GegevenOntbreekt("op_bijeenkomst", B_3_1_1)
    if not feiten.op_bijeenkomst:
        return None, Stap(B_3_1_1, "pvt_elders_getekend", (dag,))
    return dag, Stap(B_3_1_1, "pvt_getekend", (dag,))


def pvt_afgerond(feiten: PvtFeiten, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[date | None]:
    """Return the day on which PVT was completed, None while it is not (art. 6 lid 4, Besluit art. 3.1).

    At least twelve hours, an activity or excursion, and the participatieverklaring signed at the meeting; the day of
    signing is the date that DUO gets. That the college still has to register attendance (lid 4) is its own duty and
    takes nothing from the person. Raises GegevenOntbreekt for an activity or place of signing not known,
    GegevenStrijdig for a day to come, NogNietVanKracht before 1-1-2022.
    """
    norm = lengte("pvt_norm", peildatum, bekend_op)
    if feiten.activiteit is None:
        raise GegevenOntbreekt("activiteit", B_3_1_2)
    genoeg = feiten.pvt_uren >= norm
    if genoeg:
        uren = Stap(B_3_1_3, "pvt_uren_genoeg", (feiten.pvt_uren, norm))
    else:
        uren = Stap(B_3_1_3, "pvt_uren_te_kort", (feiten.pvt_uren, norm - feiten.pvt_uren))
    code = "pvt_activiteit_gedaan" if feiten.activiteit else "pvt_activiteit_ontbreekt"
    getekend, tekenen = _pvt_ondertekening(feiten, peildatum)
    stappen = [uren, Stap(B_3_1_2, code), tekenen]
    if not feiten.aanwezigheid_vastgelegd:
        stappen.append(Stap(B_3_1_4, "pvt_aanwezigheid_vastleggen"))
    if genoeg and feiten.activiteit and getekend is not None:
        return Uitkomst(getekend, (*stappen, Stap(WI_6_1_A, "pvt_afgerond", (getekend,))))
    return Uitkomst(None, (*stappen, Stap(WI_6_1_A, "pvt_niet_afgerond")))


def map_afgerond(feiten: MapFeiten, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[date | None]:
    """Return the day on which MAP was completed, None while it is not (Besluit art. 3.2, Regeling art. 3.1).

    At least forty hours of practical effort, all eight themes, and a closing talk with the college; the day of that
    talk is the date that DUO gets. Whether MAP is due at all: `onderwijsroute.map_vervalt`. Raises GegevenStrijdig
    for a day to come, NogNietVanKracht before 1-1-2022.
    """
    norm = lengte("map_norm", peildatum, bekend_op)
    genoeg = feiten.praktijkuren >= norm
    if genoeg:
        stappen = [Stap(R_3_1, "map_uren_genoeg", (feiten.praktijkuren, norm))]
    else:
        stappen = [Stap(R_3_1, "map_uren_te_kort", (feiten.praktijkuren, norm - feiten.praktijkuren))]
    ontbreekt = [thema for thema in MapThema if thema not in feiten.themas]
    stappen += [Stap(B_3_2_1, "map_thema_ontbreekt", (thema.value,)) for thema in ontbreekt]
    if not ontbreekt:
        stappen.append(Stap(B_3_2_1, "map_themas_volledig"))
    gesprek = feiten.eindgesprek_op
    if gesprek is None:
        stappen.append(Stap(B_3_2_2, "map_gesprek_voeren"))
    elif gesprek > peildatum:
        raise GegevenStrijdig("eindgesprek_op", B_3_2_2, "dag_in_de_toekomst")
    else:
        stappen.append(Stap(B_3_2_2, "map_gesprek_gevoerd", (gesprek,)))
    if genoeg and not ontbreekt and gesprek is not None:
        return Uitkomst(gesprek, (*stappen, Stap(WI_6_1_B, "map_afgerond", (gesprek,))))
    return Uitkomst(None, (*stappen, Stap(WI_6_1_B, "map_niet_afgerond")))


REGELS: Final = (
    Regel(
        pvt_afgerond,
        ids=("PVT-01",),
        artikelen=(WI_6_1_A, WI_6_4, B_3_1_1, B_3_1_2, B_3_1_3, B_3_1_4),
        voorbeeld={
            "feiten": PvtFeiten(pvt_uren=12, activiteit=True, ondertekend_op=date(2027, 3, 4), op_bijeenkomst=True),
            "peildatum": date(2027, 3, 8),
        },
    ),
    Regel(
        map_afgerond,
        ids=("MAP-01",),
        artikelen=(WI_6_1_B, B_3_2_1, B_3_2_2, R_3_1),
        voorbeeld={
            "feiten": MapFeiten(praktijkuren=42, themas=tuple(MapThema), eindgesprek_op=date(2027, 9, 9)),
            "peildatum": date(2027, 9, 13),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
