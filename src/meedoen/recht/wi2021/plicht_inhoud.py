# SPDX-License-Identifier: EUPL-1.2
"""What the inburgeringsplicht consists of and when it is fulfilled: Wet inburgering 2021 art. 6 to 9.

DUO decides that someone has fulfilled it; this is our own reckoning beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.onderwijsroute import Taalschakelstand, map_vervalt

WI_6_1: Final = Artikel(WET, "6", "1")
WI_6_1_A: Final = Artikel(WET, "6", "1", "a")
WI_6_1_B: Final = Artikel(WET, "6", "1", "b")
WI_6_1_C: Final = Artikel(WET, "6", "1", "c")
WI_6_2: Final = Artikel(WET, "6", "2")
WI_7_1_A: Final = Artikel(WET, "7", "1", "a")
WI_7_1_B: Final = Artikel(WET, "7", "1", "b")
WI_7_3: Final = Artikel(WET, "7", "3")
WI_8_2: Final = Artikel(WET, "8", "2")
WI_8_4: Final = Artikel(WET, "8", "4")
WI_9_1: Final = Artikel(WET, "9", "1")
WI_17_3: Final = Artikel(WET, "17", "3")
B_3_14_2: Final = Artikel(BESLUIT, "3.14", "2")
B_3_14_3: Final = Artikel(BESLUIT, "3.14", "3")

_TREDE: Final = (Niveau.A2, Niveau.B1, Niveau.B2)

Document = Literal["diploma", "certificaat"]


class Plichtonderdeel(StrEnum):
    """One part of the plicht of a person."""

    PVT = "pvt"
    MAP = "map"
    TAALEXAMENS = "taalexamens"
    KNM_EXAMEN = "knm_examen"
    TAALSCHAKELTRAJECT = "taalschakeltraject"
    Z_CURSUSUREN = "z_cursusuren"
    Z_PARTICIPATIE = "z_participatie"
    Z_EINDGESPREK = "z_eindgesprek"


def _route_onderdelen(route: Leerroute, groep: Doelgroep) -> tuple[tuple[Plichtonderdeel, Artikel], ...]:
    if route is Leerroute.B1:
        return (Plichtonderdeel.TAALEXAMENS, WI_7_1_A), (Plichtonderdeel.KNM_EXAMEN, WI_7_1_B)
    if route is Leerroute.ONDERWIJS:
        return ((Plichtonderdeel.TAALSCHAKELTRAJECT, WI_8_2),)
    lessen = (Plichtonderdeel.Z_CURSUSUREN, B_3_14_2)
    gesprek = (Plichtonderdeel.Z_EINDGESPREK, B_3_14_2)
    if groep is not Doelgroep.ASIEL:
        return (Plichtonderdeel.Z_CURSUSUREN, B_3_14_3), (Plichtonderdeel.Z_EINDGESPREK, B_3_14_3)
    return lessen, (Plichtonderdeel.Z_PARTICIPATIE, B_3_14_2), gesprek


def plicht_onderdelen(
    route: Leerroute,
    *,
    groep: Doelgroep | None,
    taalschakeltraject: Taalschakelstand = Taalschakelstand.NIET_BEGONNEN,
) -> Uitkomst[tuple[Plichtonderdeel, ...]]:
    """Return the parts of the plicht in this leerroute (art. 6 lid 1): PVT, MAP, and what the route asks.

    MAP falls away for who follows or has completed the taalschakeltraject (art. 8 lid 3), PVT never. Raises
    GegevenOntbreekt without a group.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", B_3_14_3)
    vervalt = map_vervalt(route, taalschakeltraject=taalschakeltraject)
    delen = [(Plichtonderdeel.PVT, WI_6_1_A)]
    if not vervalt.waarde:
        delen.append((Plichtonderdeel.MAP, WI_6_1_B))
    delen += _route_onderdelen(route, groep)
    stappen = tuple(Stap(artikel, "plicht_onderdeel", (deel.value,)) for deel, artikel in delen)
    return Uitkomst(tuple(deel for deel, _ in delen), (*vervalt.stappen, *stappen))


class Examenonderdeel(StrEnum):
    """The parts of the inburgeringsexamen (Besluit art. 3.3 and 3.4)."""

    LEZEN = "lezen"
    LUISTEREN = "luisteren"
    SCHRIJVEN = "schrijven"
    SPREKEN = "spreken"
    KNM = "knm"


@dataclass(frozen=True, kw_only=True, slots=True)
class Examenuitslag:
    """A part that was passed: on which day, and for a language skill at which level (KNM has none)."""

    examenonderdeel: Examenonderdeel
    geslaagd_op: date
    examenniveau: Niveau | None = None


class Behaald(NamedTuple):
    """Whether it was achieved, and on which day; None also when nothing had to be sat."""

    behaald: bool
    op: date | None


def _genoeg(uitslag: Examenuitslag, gevraagd: Niveau | None) -> bool:
    if gevraagd is None:
        return True
    if uitslag.examenniveau is None:
        raise GegevenOntbreekt("examenniveau", WI_7_1_A)
    return _TREDE.index(uitslag.examenniveau) >= _TREDE.index(gevraagd)


def _onderdeel(
    onderdeel: Examenonderdeel, uitslagen: tuple[Examenuitslag, ...], gevraagd: Niveau | None
) -> tuple[Behaald, Stap]:
    """The first day on which this part was passed at the level asked (None: KNM)."""
    artikel = WI_7_1_B if gevraagd is None else WI_17_3 if gevraagd is Niveau.A2 else WI_7_1_A
    goed = [u.geslaagd_op for u in uitslagen if u.examenonderdeel is onderdeel and _genoeg(u, gevraagd)]
    if not goed:
        return Behaald(False, None), Stap(artikel, "examen_nog_halen", (onderdeel.value,))
    eerste = min(goed)
    return Behaald(True, eerste), Stap(artikel, "examen_gehaald", (onderdeel.value, eerste))


def examen_behaald(
    uitslagen: tuple[Examenuitslag, ...],
    *,
    niveaus: Mapping[Vaardigheid, Niveau],
    vrijgesteld: tuple[Examenonderdeel, ...] = (),
) -> Uitkomst[Behaald]:
    """Return whether the inburgeringsexamen was passed (art. 7 lid 1 and 3, 17 lid 3), and on which day the last part.

    Four skills, each at the level of the PIP or higher, and KNM. `niveaus`: level per skill, B1 where it is not given
    and A2 only after afschalen. `vrijgesteld`: parts from which DUO exempted or released the person. Raises
    GegevenOntbreekt for a skill passed at a level not known.
    """
    stappen: list[Stap] = []
    dagen: list[date] = []
    gehaald = True
    for onderdeel in Examenonderdeel:
        if onderdeel in vrijgesteld:
            stappen.append(Stap(WI_7_3, "examen_vrijgesteld", (onderdeel.value,)))
            continue
        knm = onderdeel is Examenonderdeel.KNM
        gevraagd = None if knm else niveaus.get(Vaardigheid(onderdeel.value), Niveau.B1)
        deel, stap = _onderdeel(onderdeel, uitslagen, gevraagd)
        stappen.append(stap)
        gehaald = gehaald and deel.behaald
        if deel.op is not None:
            dagen.append(deel.op)
    op = max(dagen, default=None) if gehaald else None
    code = "examen_behaald" if gehaald else "examen_niet_behaald"
    return Uitkomst(Behaald(gehaald, op), (*stappen, Stap(WI_6_1_C, code)))


@dataclass(frozen=True, kw_only=True, slots=True)
class PlichtFeiten:
    """What was done of the plicht. `pvt_op`, `map_op`, `z_route_op`: days from `pvt_map` and `z_route`, None: not yet.

    `traject_afgerond_op`: day on which the taalschakeltraject was completed. `niveaus` and `vrijgesteld`: as for
    `examen_behaald`.
    """

    route: Leerroute
    pvt_op: date | None = None
    map_op: date | None = None
    taalschakeltraject: Taalschakelstand = Taalschakelstand.NIET_BEGONNEN
    traject_afgerond_op: date | None = None
    uitslagen: tuple[Examenuitslag, ...] = ()
    niveaus: Mapping[Vaardigheid, Niveau] = field(default_factory=dict)
    vrijgesteld: tuple[Examenonderdeel, ...] = ()
    z_route_op: date | None = None


class Voldaan(NamedTuple):
    """Whether the plicht is fulfilled, on which day (as far as we can tell), and what the person receives."""

    voldaan: bool
    op: date | None
    document: Document | None


def _onderwijsroute(feiten: PlichtFeiten) -> Uitkomst[Behaald]:
    """The taalschakeltraject, or else the exam at B1 and KNM (art. 8 lid 4)."""
    if feiten.taalschakeltraject is Taalschakelstand.AFGEROND:
        if feiten.traject_afgerond_op is None:
            raise GegevenOntbreekt("traject_afgerond_op", WI_8_2)
        stap = Stap(WI_6_1_C, "onderwijsroute_behaald", (feiten.traject_afgerond_op,))
        return Uitkomst(Behaald(True, feiten.traject_afgerond_op), (stap,))
    if feiten.traject_afgerond_op is not None:
        raise GegevenStrijdig("traject_afgerond_op", WI_8_2, "traject_niet_afgerond")
    examen = examen_behaald(feiten.uitslagen, niveaus={}, vrijgesteld=feiten.vrijgesteld)
    if not examen.waarde.behaald:
        return Uitkomst(examen.waarde, (*examen.stappen, Stap(WI_6_1_C, "onderwijsroute_niet_behaald")))
    twijfel = "examen_tijdens_traject" if feiten.taalschakeltraject is Taalschakelstand.VOLGT else ""
    return Uitkomst(examen.waarde, (*examen.stappen, Stap(WI_8_4, "examen_telt_als_behaald", (), twijfel)))


def _route(feiten: PlichtFeiten) -> Uitkomst[Behaald]:
    if feiten.route is Leerroute.ONDERWIJS:
        return _onderwijsroute(feiten)
    if feiten.route is Leerroute.B1:
        return examen_behaald(feiten.uitslagen, niveaus=feiten.niveaus, vrijgesteld=feiten.vrijgesteld)
    dag = feiten.z_route_op
    if dag is None:
        return Uitkomst(Behaald(False, None), (Stap(WI_9_1, "z_route_niet_behaald"),))
    return Uitkomst(Behaald(True, dag), (Stap(WI_9_1, "z_route_behaald", (dag,)),))


def plicht_voldaan(feiten: PlichtFeiten) -> Uitkomst[Voldaan]:
    """Return whether the inburgeringsplicht is fulfilled, from when, and with which document (art. 6 lid 1-2).

    PVT, MAP (unless art. 8 lid 3), and the exam, the onderwijsroute or the zelfredzaamheidsroute. Diploma for the
    exam and the onderwijsroute, certificaat for the Z-route. That the day of the last part is the day of fulfilment
    is our reading: DUO decides (doubt `dag_van_voldoen`). That passing the exam while still in the taalschakeltraject
    counts too (art. 8 lid 4) carries `examen_tijdens_traject`. Raises GegevenOntbreekt for the day of a completed
    taalschakeltraject or the level of a passed skill, GegevenStrijdig for such a day without completion.
    """
    if feiten.pvt_op is None:
        stappen = [Stap(WI_6_1_A, "pvt_niet_afgerond")]
    else:
        stappen = [Stap(WI_6_1_A, "pvt_afgerond", (feiten.pvt_op,))]
    dagen = [feiten.pvt_op]
    vervalt = map_vervalt(feiten.route, taalschakeltraject=feiten.taalschakeltraject)
    stappen += vervalt.stappen
    if not vervalt.waarde:
        dagen.append(feiten.map_op)
        if feiten.map_op is None:
            stappen.append(Stap(WI_6_1_B, "map_niet_afgerond"))
        else:
            stappen.append(Stap(WI_6_1_B, "map_afgerond", (feiten.map_op,)))
    route = _route(feiten)
    stappen += route.stappen
    bekend = [dag for dag in dagen if dag is not None]
    if len(bekend) < len(dagen) or not route.waarde.behaald:
        return Uitkomst(Voldaan(False, None, None), (*stappen, Stap(WI_6_1, "plicht_niet_voldaan")))
    op = max(dag for dag in (*bekend, route.waarde.op) if dag is not None)
    stappen.append(Stap(WI_6_1, "plicht_voldaan", (op,), "dag_van_voldoen"))
    if feiten.route is Leerroute.ZELFREDZAAMHEID:
        return Uitkomst(Voldaan(True, op, "certificaat"), (*stappen, Stap(WI_6_2, "krijgt_certificaat")))
    return Uitkomst(Voldaan(True, op, "diploma"), (*stappen, Stap(WI_6_2, "krijgt_diploma")))


_DAG: Final = date(2028, 6, 5)

REGELS: Final = (
    Regel(
        plicht_onderdelen,
        ids=("RT-01",),
        artikelen=(WI_6_1_A, WI_6_1_B, WI_6_1_C, WI_7_1_A, WI_7_1_B, WI_8_2, B_3_14_2, B_3_14_3),
        voorbeeld={"route": Leerroute.B1, "groep": Doelgroep.ASIEL},
    ),
    Regel(
        examen_behaald,
        ids=("RT-02",),
        artikelen=(WI_7_1_A, WI_7_1_B, WI_7_3, WI_17_3),
        voorbeeld={
            "uitslagen": (Examenuitslag(examenonderdeel=Examenonderdeel.KNM, geslaagd_op=_DAG),),
            "niveaus": dict.fromkeys(Vaardigheid, Niveau.B1),
        },
    ),
    Regel(
        plicht_voldaan,
        ids=("RT-01", "RT-02", "RT-03", "RT-04"),
        artikelen=(WI_6_1, WI_6_2, WI_8_4, WI_9_1),
        voorbeeld={"feiten": PlichtFeiten(route=Leerroute.ZELFREDZAAMHEID, pvt_op=_DAG, map_op=_DAG, z_route_op=_DAG)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
