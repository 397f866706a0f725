# SPDX-License-Identifier: EUPL-1.2
"""The zelfredzaamheidsroute: Wet inburgering 2021 art. 9, Besluit art. 3.14 and 3.16, Regeling art. 3.16 and 3.18."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, weiger_onder_nul
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep

WI_9_1: Final = Artikel(WET, "9", "1")
B_2_7_3_C: Final = Artikel(BESLUIT, "2.7", "3", "c")
B_3_2_2: Final = Artikel(BESLUIT, "3.2", "2")
B_3_14_1: Final = Artikel(BESLUIT, "3.14", "1")
B_3_14_2_A: Final = Artikel(BESLUIT, "3.14", "2", "a")
B_3_14_2_B: Final = Artikel(BESLUIT, "3.14", "2", "b")
B_3_14_2_C: Final = Artikel(BESLUIT, "3.14", "2", "c")
B_3_14_3: Final = Artikel(BESLUIT, "3.14", "3")
B_3_14_4: Final = Artikel(BESLUIT, "3.14", "4")
B_3_14_5: Final = Artikel(BESLUIT, "3.14", "5")
R_3_16_2: Final = Artikel(REGELING, "3.16", "2")
R_3_18_2: Final = Artikel(REGELING, "3.18", "2")


def mag_z_route(*, examen_haalbaar: bool | None, redenen_vastgelegd: bool = False) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the zelfredzaamheidsroute is open to this person (art. 9 lid 1).

    Only when, as the college judges, neither the inburgeringsexamen nor the taalschakeltraject is within reasonable
    reach inside the term of art. 11 lid 1. `examen_haalbaar` is that judgement, asked for while it is None; the
    reasons belong on paper (`redenen_vastgelegd`).
    """
    if examen_haalbaar is None:
        return OordeelNodig(WI_9_1, "examen_of_traject_haalbaar")
    if examen_haalbaar:
        return Uitkomst(False, (Stap(WI_9_1, "z_route_niet_examen_haalbaar"),))
    code = "redenen_staan_vast" if redenen_vastgelegd else "redenen_nog_vastleggen"
    return Uitkomst(True, (Stap(WI_9_1, "z_route_examen_niet_haalbaar"), Stap(WI_9_1, code)))


class ZNorm(NamedTuple):
    """Hours the zelfredzaamheidsroute asks for: lessons, and participation with PVT and MAP inside it."""

    cursusuren: int
    participatieuren: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ZNormFeiten:
    """What bears on the norm of one person.

    `beperking`: auditory or visual disability. `revalidatietraject`: follows one because of it. `lagere_cursusnorm`:
    hours the college wants to set instead, None for the ordinary norm. `belastbaarheid_uren`: the most hours of
    participation that a partial medical ontheffing of DUO leaves, None without one, 0 for none at all.
    """

    groep: Doelgroep | None
    beperking: bool = False
    revalidatietraject: bool = False
    lagere_cursusnorm: int | None = None
    belastbaarheid_uren: int | None = None


def _cursusnorm(feiten: ZNormFeiten, norm: int) -> tuple[int, tuple[Stap, ...]]:
    gewoon = Stap(B_3_14_2_A, "z_cursusnorm", (norm,))
    lager = feiten.lagere_cursusnorm
    mag = feiten.beperking and feiten.revalidatietraject
    if lager is None:
        return norm, (gewoon, Stap(R_3_16_2, "z_lagere_norm_kan")) if mag else (gewoon,)
    if not 0 <= lager <= norm:
        raise GegevenStrijdig("lagere_cursusnorm", R_3_16_2, "norm_niet_lager")
    if not mag:
        return norm, (gewoon, Stap(R_3_16_2, "z_lagere_norm_mag_niet"))
    return lager, (gewoon, Stap(R_3_16_2, "z_lagere_norm", (lager,)))


def _participatienorm(feiten: ZNormFeiten, norm: int) -> tuple[int, tuple[Stap, ...]]:
    if feiten.groep is not Doelgroep.ASIEL:
        return 0, (Stap(B_3_14_3, "z_participatie_alleen_asiel"),)
    gewoon = Stap(B_3_14_2_B, "z_participatienorm", (norm,))
    belastbaar = feiten.belastbaarheid_uren
    if belastbaar is None:
        return norm, (gewoon,)
    if belastbaar < 0:
        raise GegevenStrijdig("belastbaarheid_uren", B_2_7_3_C, "uren_negatief")
    lager = min(norm, belastbaar)
    return lager, (gewoon, Stap(B_2_7_3_C, "z_belastbaarheid", (lager,), "belastbaarheid_is_norm"))


def z_norm(norm: ZNormFeiten, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[ZNorm]:
    """Return how many hours the zelfredzaamheidsroute asks of this person (Besluit art. 3.14 lid 2, 3 and 8).

    Asiel: lessons and participation; gezin en overig: lessons only. A lower norm of lessons needs an auditory or
    visual disability and a revalidatietraject because of it (Regeling art. 3.16 lid 2); without both it does not
    take effect. A partial medical ontheffing never touches PVT and MAP; that its hours become the norm of
    participation is our reading of DUO's data (doubt `belastbaarheid_is_norm`). Raises GegevenOntbreekt without a
    group, GegevenStrijdig for a norm that is not lower or hours below zero, NogNietVanKracht before 1-1-2022.
    """
    if norm.groep is None:
        raise GegevenOntbreekt("groep", B_3_14_3)
    cursus = lengte("z_lesuren", peildatum, bekend_op)
    participatie = lengte("z_meedoenuren", peildatum, bekend_op)
    cursusuren, eerst = _cursusnorm(norm, cursus)
    participatieuren, daarna = _participatienorm(norm, participatie)
    return Uitkomst(ZNorm(cursusuren, participatieuren), (*eerst, *daarna))


@dataclass(frozen=True, kw_only=True, slots=True)
class ZUren:
    """Whole hours that count (`uren.urenstand`). `participatieuren`: without PVT and MAP, which stand apart."""

    cursusuren: int = 0
    participatieuren: int = 0
    pvt_uren: int = 0
    map_uren: int = 0


def z_uren_nog_nodig(
    norm: ZNormFeiten, uren: ZUren, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[ZNorm]:
    """Return how many hours are still to be followed (Besluit art. 3.14 lid 2 and 5); zero where none is.

    All hours of PVT and MAP go off the norm of participation (lid 5). Errors as `z_norm`, and GegevenStrijdig for
    hours below zero.
    """
    weiger_onder_nul(B_3_14_2_A, "uren_negatief", cursusuren=uren.cursusuren)
    weiger_onder_nul(B_3_14_2_B, "uren_negatief", participatieuren=uren.participatieuren)
    weiger_onder_nul(B_3_14_5, "uren_negatief", pvt_uren=uren.pvt_uren, map_uren=uren.map_uren)
    gevraagd = z_norm(norm, peildatum=peildatum, bekend_op=bekend_op)
    stappen = [*gevraagd.stappen]
    cursus = max(0, gevraagd.waarde.cursusuren - uren.cursusuren)
    stappen.append(Stap(B_3_14_2_A, "z_cursus_nog", (uren.cursusuren, cursus)))
    participatie = 0
    if norm.groep is Doelgroep.ASIEL:
        erin = uren.pvt_uren + uren.map_uren
        stappen.append(Stap(B_3_14_5, "z_pvt_map_erin", (uren.pvt_uren, uren.map_uren)))
        participatie = max(0, gevraagd.waarde.participatieuren - erin - uren.participatieuren)
        stappen.append(Stap(B_3_14_2_B, "z_participatie_nog", (erin + uren.participatieuren, participatie)))
    return Uitkomst(ZNorm(cursus, participatie), tuple(stappen))


class Gespreksvoerder(StrEnum):
    """Who holds a closing talk: the college (its own people), an openbaar lichaam (Wgr art. 8), someone else."""

    COLLEGE = "college"
    OPENBAAR_LICHAAM = "openbaar_lichaam"
    DERDE = "derde"


class Eindgesprek(StrEnum):
    """Which closing talk: of the zelfredzaamheidsroute or of MAP."""

    Z_ROUTE = "z_route"
    MAP = "map"


def eindgesprek_bevoegd(gesprek_door: Gespreksvoerder, *, welk_gesprek: Eindgesprek) -> Uitkomst[bool]:
    """Return whether this party may hold the closing talk (Besluit art. 3.14 lid 4, 3.2 lid 2).

    For the Z-route the college may neither mandate nor authorise a third party, save an openbaar lichaam. For MAP no
    such ban was found: a third party may hold it under mandate, with the doubt `map_gesprek_mandaat`.
    """
    if welk_gesprek is Eindgesprek.Z_ROUTE:
        artikel = B_3_14_4
        if gesprek_door is Gespreksvoerder.DERDE:
            return Uitkomst(False, (Stap(artikel, "gesprek_derde_mag_niet"),))
    else:
        artikel = B_3_2_2
        if gesprek_door is Gespreksvoerder.DERDE:
            return Uitkomst(True, (Stap(artikel, "gesprek_derde_met_mandaat", (), "map_gesprek_mandaat"),))
    code = "gesprek_door_college" if gesprek_door is Gespreksvoerder.COLLEGE else "gesprek_door_openbaar_lichaam"
    return Uitkomst(True, (Stap(artikel, code),))


@dataclass(frozen=True, kw_only=True, slots=True)
class ZGesprek:
    """The closing talk of the Z-route: on which day, and who held it (None: not known).

    `laatste_uur_op`: day of the last hour that counted, None when that is not later than the talk.
    """

    eindgesprek_op: date | None = None
    gesprek_door: Gespreksvoerder | None = None
    laatste_uur_op: date | None = None


def z_route_behaald(
    norm: ZNormFeiten, uren: ZUren, gesprek: ZGesprek, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[date | None]:
    """Return the day on which the zelfredzaamheidsroute was completed, None while it is not (Besluit art. 3.14).

    All hours of lessons, for the asiel group all hours of participation, and a valid closing talk. That talk closes
    the route, so its day is the value; where hours were made after it, the day of the last of those, with the doubt
    `dag_van_voldoen`. Raises as `z_uren_nog_nodig`, GegevenOntbreekt when it is not known who held the talk,
    GegevenStrijdig for a talk or an hour on a day to come.
    """
    nog = z_uren_nog_nodig(norm, uren, peildatum=peildatum, bekend_op=bekend_op)
    dag = gesprek.eindgesprek_op
    if dag is None:
        stap = Stap(B_3_14_2_C, "z_gesprek_voeren")
        return Uitkomst(None, (*nog.stappen, stap, Stap(WI_9_1, "z_route_niet_behaald")))
    if dag > peildatum:
        raise GegevenStrijdig("eindgesprek_op", B_3_14_2_C, "dag_in_de_toekomst")
    if gesprek.gesprek_door is None:
        raise GegevenOntbreekt("gesprek_door", B_3_14_4)
    bevoegd = eindgesprek_bevoegd(gesprek.gesprek_door, welk_gesprek=Eindgesprek.Z_ROUTE)
    stappen = (*nog.stappen, Stap(B_3_14_2_C, "z_gesprek_gevoerd", (dag,)), *bevoegd.stappen)
    if nog.waarde != ZNorm(0, 0) or not bevoegd.waarde:
        return Uitkomst(None, (*stappen, Stap(WI_9_1, "z_route_niet_behaald")))
    twijfel = ""
    if gesprek.laatste_uur_op is not None and gesprek.laatste_uur_op > dag:
        twijfel = "dag_van_voldoen"
        dag = gesprek.laatste_uur_op
        if dag > peildatum:
            raise GegevenStrijdig("laatste_uur_op", B_3_14_2_C, "dag_in_de_toekomst")
    return Uitkomst(dag, (*stappen, Stap(WI_9_1, "z_route_behaald", (dag,), twijfel)))


class LezingZAanbod(StrEnum):
    """How to read Besluit art. 3.14 lid 1 for gezin en overig: only the closing talk, or every part."""

    ALLEEN_GESPREK = "alleen_gesprek"
    ALLES = "alles"


def z_aanbod(
    groep: Doelgroep | None, *, lezing_aanbod: LezingZAanbod = LezingZAanbod.ALLEEN_GESPREK
) -> Uitkomst[tuple[str, ...]]:
    """Return what of the Z-route the college itself has to offer (Besluit art. 3.14 lid 1-3).

    Asiel: lessons, participation and the closing talk. Gezin en overig: lid 1 speaks of every inburgeringsplichtige,
    but art. 16 of the act owes a course to the asiel group only; `lezing_aanbod` decides, with the doubt
    `z_aanbod_gezin_overig`. Raises GegevenOntbreekt without a group.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", B_3_14_3)
    if groep is Doelgroep.ASIEL:
        delen: tuple[str, ...] = ("z_cursusuren", "z_participatie", "z_eindgesprek")
        return Uitkomst(delen, tuple(Stap(B_3_14_1, "z_deel_aanbieden", (deel,)) for deel in delen))
    alles = lezing_aanbod is LezingZAanbod.ALLES
    delen = ("z_cursusuren", "z_eindgesprek") if alles else ("z_eindgesprek",)
    twijfel = "z_aanbod_gezin_overig"
    return Uitkomst(delen, tuple(Stap(B_3_14_1, "z_deel_aanbieden", (deel,), twijfel) for deel in delen))


def certificaat_uitgereikt(*, overhandigd_op: date | None, persoonlijk: bool | None = None) -> Uitkomst[bool]:
    """Return whether the inburgeringscertificaat has been handed over as it must be (Regeling art. 3.18 lid 2).

    DUO supplies it (Besluit art. 3.16); the college hands it over in person. Raises GegevenOntbreekt when it was
    given but not known how.
    """
    if overhandigd_op is None:
        return Uitkomst(False, (Stap(R_3_18_2, "certificaat_overhandigen"),))
    if persoonlijk is None:
        raise GegevenOntbreekt("persoonlijk", R_3_18_2)
    code = "certificaat_overhandigd" if persoonlijk else "certificaat_niet_persoonlijk"
    return Uitkomst(persoonlijk, (Stap(R_3_18_2, code, (overhandigd_op,)),))


_NORM: Final = ZNormFeiten(groep=Doelgroep.ASIEL)
_DAG: Final = date(2028, 3, 6)

REGELS: Final = (
    Regel(mag_z_route, ids=("RT-04",), artikelen=(WI_9_1,), voorbeeld={"examen_haalbaar": False}),
    Regel(
        z_norm,
        ids=("RT-04",),
        artikelen=(B_3_14_2_A, B_3_14_2_B, B_3_14_3, R_3_16_2, B_2_7_3_C),
        voorbeeld={"norm": _NORM, "peildatum": _DAG},
    ),
    Regel(
        z_uren_nog_nodig,
        ids=("RT-04",),
        artikelen=(B_3_14_2_A, B_3_14_2_B, B_3_14_5),
        voorbeeld={"norm": _NORM, "uren": ZUren(pvt_uren=12, map_uren=52), "peildatum": _DAG},
    ),
    Regel(
        eindgesprek_bevoegd,
        ids=("RT-06",),
        artikelen=(B_3_14_4, B_3_2_2),
        voorbeeld={"gesprek_door": Gespreksvoerder.COLLEGE, "welk_gesprek": Eindgesprek.Z_ROUTE},
    ),
    Regel(
        z_route_behaald,
        ids=("RT-04", "RT-06"),
        artikelen=(WI_9_1, B_3_14_2_A, B_3_14_2_B, B_3_14_2_C, B_3_14_4),
        voorbeeld={
            "norm": _NORM,
            "uren": ZUren(cursusuren=800, participatieuren=736, pvt_uren=12, map_uren=52),
            "gesprek": ZGesprek(eindgesprek_op=_DAG, gesprek_door=Gespreksvoerder.COLLEGE),
            "peildatum": _DAG,
        },
    ),
    Regel(z_aanbod, ids=("RT-04",), artikelen=(B_3_14_1, B_3_14_3), voorbeeld={"groep": Doelgroep.ASIEL}),
    Regel(
        certificaat_uitgereikt,
        ids=("RT-07",),
        artikelen=(R_3_18_2,),
        voorbeeld={"overhandigd_op": _DAG, "persoonlijk": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
