# SPDX-License-Identifier: EUPL-1.2
"""The ledger of hours: which hours count towards what, and on which ground (Besluit inburgering 2021 art. 5.3 lid 5).

Hours before the PIP count only where the Besluit says so: art. 3.1 lid 5, 3.2 lid 3, 3.14 lid 6 and 9, 5.5 lid 2.
Those say that the college may count them, so each such line waits for a decision (`meegeteld`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

B_3_1_3: Final = Artikel(BESLUIT, "3.1", "3")
B_3_1_5: Final = Artikel(BESLUIT, "3.1", "5")
B_3_2_3: Final = Artikel(BESLUIT, "3.2", "3")
B_3_14_2_A: Final = Artikel(BESLUIT, "3.14", "2", "a")
B_3_14_2_B: Final = Artikel(BESLUIT, "3.14", "2", "b")
B_3_14_3: Final = Artikel(BESLUIT, "3.14", "3")
B_3_14_5: Final = Artikel(BESLUIT, "3.14", "5")
B_3_14_6: Final = Artikel(BESLUIT, "3.14", "6")
B_3_14_9: Final = Artikel(BESLUIT, "3.14", "9")
B_5_3_5: Final = Artikel(BESLUIT, "5.3", "5")
B_5_4_4_C: Final = Artikel(BESLUIT, "5.4", "4", "c")
B_5_5_1: Final = Artikel(BESLUIT, "5.5", "1")
B_5_5_2: Final = Artikel(BESLUIT, "5.5", "2")
R_3_1: Final = Artikel(REGELING, "3.1")

MINUTEN_PER_UUR: Final = 60
MAANDEN_ONDERWIJSKREDIET: Final = 24
ONDERWIJSKREDIET_VANAF: Final = date(2025, 9, 1)
"""Art. 3.14 lid 9-10 are absent in the text of 12-6-2024 and stand in that of 1-9-2025, the next one found."""


class Uursoort(StrEnum):
    """What was done. `WERK` is paid or voluntary work; `MAP_OVERIG` is what is no practical effort."""

    NT2 = "nt2"
    ALFABETISERING = "alfabetisering"
    KNM = "knm"
    PARTICIPATIE = "participatie"
    WERK = "werk"
    PVT = "pvt"
    MAP_PRAKTIJK = "map_praktijk"
    MAP_OVERIG = "map_overig"


class Aanbieder(StrEnum):
    """Who gave the lessons.

    `KEURMERK`: meets art. 32 of the act. `TAALSCHAKEL`: institution of art. 8 lid 2. `NIET_VRIJSTELLEND`: vso
    (arbeidsmarkt, dagbesteding), praktijkonderwijs or entreeopleiding (Besluit art. 3.14 lid 10).
    """

    KEURMERK = "keurmerk"
    TAALSCHAKEL = "taalschakel"
    NIET_VRIJSTELLEND = "niet_vrijstellend"
    ANDERS = "anders"


class Urengrond(StrEnum):
    """In what setting hours before the PIP were made; without one of these there is no ground to count them."""

    BREDE_INTAKE = "brede_intake"
    PARTICIPATIEWET = "participatiewet"
    MAATSCHAPPELIJKE_BEGELEIDING = "maatschappelijke_begeleiding"
    VOORINBURGERING = "voorinburgering"


class Urendoel(StrEnum):
    """A norm that hours can count towards: 800 and 800 of the Z-route, PVT, MAP, and the 600 for A2."""

    CURSUS_Z = "cursus_z"
    PARTICIPATIE_Z = "participatie_z"
    PVT = "pvt"
    MAP = "map"
    AFSCHALEN = "afschalen"


@dataclass(frozen=True, kw_only=True, slots=True)
class Urenregel:
    """One line of the ledger: `minuten` followed on `dag`, or in a period that ends on it.

    `route`: the leerroute of the PIP then in force, None for the present one or before any PIP. `nt2_docent`: under
    personal guidance of an NT2 teacher. `nederlandstalig`, `in_isolement`: about the surroundings of an activity.
    `meegeteld`: what the college decided where it may count the hours; None: not decided. None elsewhere: not known.
    """

    dag: date
    minuten: int
    uursoort: Uursoort
    urengrond: Urengrond | None = None
    aanbieder: Aanbieder | None = None
    route: Leerroute | None = None
    nt2_docent: bool | None = None
    nederlandstalig: bool | None = None
    in_isolement: bool | None = None
    meegeteld: bool | None = None


class Urenstand(NamedTuple):
    """Minutes per norm: what counts, what waits for a decision or a fact, what does not count."""

    doel: Urendoel
    telt: int
    open: int
    telt_niet: int

    @property
    def uren(self) -> int:
        """The whole hours that count; a part of an hour is not yet an hour of the norm."""
        return self.telt // MINUTEN_PER_UUR


class _Telling(StrEnum):
    TELT = "telt"
    OPEN = "open"
    NIET = "niet"


class _Oordeel(NamedTuple):
    telling: _Telling
    artikel: Artikel
    reden: str
    twijfel: str = ""


class _Kader(NamedTuple):
    dagtekening: date
    groep: Doelgroep
    peildatum: date


_TAAL: Final = frozenset({Uursoort.NT2, Uursoort.ALFABETISERING})
_VAN_PVT_MAP: Final = frozenset({Uursoort.PVT, Uursoort.MAP_PRAKTIJK, Uursoort.MAP_OVERIG})
_SOORTEN: Final[Mapping[Urendoel, frozenset[Uursoort]]] = MappingProxyType(
    {
        Urendoel.CURSUS_Z: _TAAL | {Uursoort.KNM},
        Urendoel.PARTICIPATIE_Z: _VAN_PVT_MAP | {Uursoort.PARTICIPATIE, Uursoort.WERK},
        Urendoel.PVT: frozenset({Uursoort.PVT}),
        Urendoel.MAP: frozenset({Uursoort.MAP_PRAKTIJK, Uursoort.WERK}),
        Urendoel.AFSCHALEN: _TAAL,
    }
)
_NORM: Final[Mapping[Urendoel, Artikel]] = MappingProxyType(
    {
        Urendoel.CURSUS_Z: B_3_14_2_A,
        Urendoel.PARTICIPATIE_Z: B_3_14_2_B,
        Urendoel.PVT: B_3_1_3,
        Urendoel.MAP: R_3_1,
        Urendoel.AFSCHALEN: B_5_5_1,
    }
)
# Per norm the article that lets hours before the PIP count, and in which settings.
_KREDIET: Final[Mapping[Urendoel, tuple[Artikel, frozenset[Urengrond]]]] = MappingProxyType(
    {
        Urendoel.CURSUS_Z: (B_3_14_6, frozenset({Urengrond.BREDE_INTAKE})),
        Urendoel.PARTICIPATIE_Z: (B_3_14_6, frozenset(Urengrond) - {Urengrond.VOORINBURGERING}),
        Urendoel.PVT: (B_3_1_5, frozenset({Urengrond.BREDE_INTAKE})),
        Urendoel.MAP: (B_3_2_3, frozenset({Urengrond.BREDE_INTAKE})),
        Urendoel.AFSCHALEN: (B_5_5_2, frozenset({Urengrond.BREDE_INTAKE})),
    }
)


def _besluit(regel: Urenregel, artikel: Artikel, reden: str, twijfel: str = "") -> _Oordeel:
    """Hours that the college may count: as it decided, or waiting for its decision."""
    if regel.meegeteld is None:
        return _Oordeel(_Telling.OPEN, artikel, "gemeente_beslist", twijfel)
    if not regel.meegeteld:
        return _Oordeel(_Telling.NIET, artikel, "niet_laten_meetellen", twijfel)
    return _Oordeel(_Telling.TELT, artikel, reden, twijfel)


def _niet_vrijstellend(regel: Urenregel, kader: _Kader) -> _Oordeel:
    """Lessons in vso, praktijkonderwijs or entree (art. 3.14 lid 9): from two years before the PIP on."""
    if kader.peildatum < ONDERWIJSKREDIET_VANAF:
        twijfel = "ingang_onderwijskrediet"
        return _Oordeel(_Telling.NIET, B_3_14_9, "nog_niet_van_kracht", twijfel)
    eerste, bestaat = tel_maanden_op(kader.dagtekening, -MAANDEN_ONDERWIJSKREDIET)
    if not bestaat:
        eerste -= EEN_DAG
    twijfel = "" if bestaat else "schrikkeldag_terug"
    if regel.dag < eerste:
        return _Oordeel(_Telling.NIET, B_3_14_9, "te_lang_geleden", twijfel)
    return _besluit(regel, B_3_14_9, "niet_vrijstellende_opleiding", twijfel)


def _zonder_grond(regel: Urenregel, doel: Urendoel) -> _Oordeel | None:
    """Why hours before the PIP can't count (art. 5.3 lid 5); None when there is a ground for them."""
    if regel.urengrond is None:
        if doel is Urendoel.CURSUS_Z and regel.aanbieder is None:
            return _Oordeel(_Telling.OPEN, B_3_14_9, "aanbieder_onbekend")
        return _Oordeel(_Telling.NIET, B_5_3_5, "voor_vaststelling")
    if regel.urengrond is Urengrond.VOORINBURGERING:
        return _Oordeel(_Telling.NIET, B_5_3_5, "voorinburgering")
    if regel.urengrond not in _KREDIET[doel][1]:
        return _Oordeel(_Telling.NIET, B_5_3_5, "grond_geldt_niet")
    return None


def _les(regel: Urenregel, doel: Urendoel) -> _Oordeel | None:
    """What stands in the way of hours of lessons, or settles them; None when they are as they should be."""
    norm = _NORM[doel]
    if regel.aanbieder is None:
        return _Oordeel(_Telling.OPEN, norm, "aanbieder_onbekend")
    eerder = doel is Urendoel.CURSUS_Z and regel.route in (Leerroute.B1, Leerroute.ONDERWIJS)
    taalschakel = regel.aanbieder is Aanbieder.TAALSCHAKEL and (eerder or doel is Urendoel.AFSCHALEN)
    if regel.aanbieder is not Aanbieder.KEURMERK and not taalschakel:
        return _Oordeel(_Telling.NIET, norm, "geen_keurmerk")
    if eerder:
        return _Oordeel(_Telling.TELT, B_5_4_4_C, "andere_leerroute")
    if doel is Urendoel.CURSUS_Z and regel.uursoort in _TAAL and not regel.nt2_docent:
        if regel.nt2_docent is None:
            return _Oordeel(_Telling.OPEN, norm, "nt2_docent_onbekend")
        return _Oordeel(_Telling.NIET, norm, "geen_nt2_docent")
    return None


def _activiteit(regel: Urenregel) -> _Oordeel | None:
    """Surroundings of an activity of the Z-route (art. 3.14 lid 2 b): in Dutch, and not in isolation."""
    if regel.nederlandstalig is False:
        return _Oordeel(_Telling.NIET, B_3_14_2_B, "niet_nederlandstalig")
    if regel.in_isolement:
        return _Oordeel(_Telling.NIET, B_3_14_2_B, "in_isolement")
    if regel.nederlandstalig is None:
        return _Oordeel(_Telling.OPEN, B_3_14_2_B, "nederlandstalig_onbekend")
    if regel.in_isolement is None:
        return _Oordeel(_Telling.OPEN, B_3_14_2_B, "isolement_onbekend")
    return None


def _inhoud(regel: Urenregel, doel: Urendoel) -> _Oordeel | None:
    if doel in (Urendoel.CURSUS_Z, Urendoel.AFSCHALEN):
        return _les(regel, doel)
    if doel is Urendoel.PARTICIPATIE_Z and regel.uursoort not in _VAN_PVT_MAP:
        return _activiteit(regel)
    return None


def _hoort_er_niet_bij(regel: Urenregel, doel: Urendoel, kader: _Kader) -> _Oordeel | None:
    if regel.minuten <= 0:
        raise GegevenStrijdig("minuten", B_5_3_5, "uren_niet_positief")
    if regel.dag < kader.dagtekening and regel.route is not None:
        raise GegevenStrijdig("route", B_5_3_5, "leerroute_voor_plan")
    if regel.uursoort not in _SOORTEN[doel]:
        return _Oordeel(_Telling.NIET, _NORM[doel], "andere_soort")
    if doel is Urendoel.PARTICIPATIE_Z and kader.groep is not Doelgroep.ASIEL:
        return _Oordeel(_Telling.NIET, B_3_14_3, "alleen_asiel")
    if regel.dag > kader.peildatum:
        return _Oordeel(_Telling.NIET, _NORM[doel], "nog_niet_gevolgd")
    return None


def _beoordeel(regel: Urenregel, doel: Urendoel, kader: _Kader) -> _Oordeel:
    """Whether this line counts towards this norm, on which article, and why."""
    if buiten := _hoort_er_niet_bij(regel, doel, kader):
        return buiten
    if doel is Urendoel.CURSUS_Z and regel.aanbieder is Aanbieder.NIET_VRIJSTELLEND:
        return _niet_vrijstellend(regel, kader)
    voor = regel.dag < kader.dagtekening
    eerst = (_zonder_grond(regel, doel) if voor else None) or _inhoud(regel, doel)
    if eerst is not None:
        return eerst
    werk = doel is Urendoel.MAP and regel.uursoort is Uursoort.WERK
    twijfel = "werk_als_map" if werk else ""
    if voor and regel.urengrond is not None:
        return _besluit(regel, _KREDIET[doel][0], regel.urengrond.value, twijfel)
    if werk:
        return _besluit(regel, R_3_1, "werk_als_praktijk", twijfel)
    if doel is Urendoel.PARTICIPATIE_Z and regel.uursoort in _VAN_PVT_MAP:
        return _Oordeel(_Telling.TELT, B_3_14_5, "deel_van_participatie")
    return _Oordeel(_Telling.TELT, _NORM[doel], "na_vaststelling")


def telt_uur_mee(
    regel: Urenregel, *, urendoel: Urendoel, dagtekening: date, groep: Doelgroep | None, peildatum: date
) -> Uitkomst[bool] | OordeelNodig:
    """Return whether one line of the ledger counts towards one norm (Besluit art. 5.3 lid 5, and that of the norm).

    `dagtekening`: of the first PIP of the person; hours on that day are no longer before it. Lessons of the B1-route
    or onderwijsroute count in full when the route becomes the zelfredzaamheidsroute (art. 5.4 lid 4 c). Asks for the
    decision of the college where it may count hours. Raises GegevenOntbreekt for a fact that the norm asks for,
    GegevenStrijdig for a line without length or with a route from before the plan.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", B_3_14_3)
    oordeel = _beoordeel(regel, urendoel, _Kader(dagtekening, groep, peildatum))
    if oordeel.telling is _Telling.OPEN:
        if oordeel.reden == "aanbieder_onbekend":
            raise GegevenOntbreekt("aanbieder", oordeel.artikel)
        if oordeel.reden == "nt2_docent_onbekend":
            raise GegevenOntbreekt("nt2_docent", oordeel.artikel)
        if oordeel.reden == "nederlandstalig_onbekend":
            raise GegevenOntbreekt("nederlandstalig", oordeel.artikel)
        if oordeel.reden == "isolement_onbekend":
            raise GegevenOntbreekt("in_isolement", oordeel.artikel)
        return OordeelNodig(oordeel.artikel, "uren_laten_meetellen", (regel.dag, urendoel.value))
    telt = oordeel.telling is _Telling.TELT
    code = "uren_tellen" if telt else "uren_tellen_niet"
    waarden = (urendoel.value, regel.minuten, oordeel.reden)
    return Uitkomst(telt, (Stap(oordeel.artikel, code, waarden, oordeel.twijfel),))


def _stand(regels: Sequence[Urenregel], doel: Urendoel, kader: _Kader) -> tuple[Urenstand, tuple[Stap, ...]]:
    per_reden: dict[_Oordeel, int] = {}
    for regel in regels:
        oordeel = _beoordeel(regel, doel, kader)
        if oordeel.reden != "andere_soort":
            per_reden[oordeel] = per_reden.get(oordeel, 0) + regel.minuten
    som = dict.fromkeys(_Telling, 0)
    stappen: list[Stap] = []
    volgorde = list(_Telling)
    for oordeel, minuten in sorted(per_reden.items(), key=lambda paar: (volgorde.index(paar[0].telling), paar[0])):
        som[oordeel.telling] += minuten
        waarden = (doel.value, minuten, oordeel.reden)
        if oordeel.telling is _Telling.OPEN:
            stappen.append(Stap(oordeel.artikel, "uren_nog_open", waarden, oordeel.twijfel))
        elif oordeel.telling is _Telling.TELT:
            stappen.append(Stap(oordeel.artikel, "uren_tellen", waarden, oordeel.twijfel))
        else:
            stappen.append(Stap(oordeel.artikel, "uren_tellen_niet", waarden, oordeel.twijfel))
    stand = Urenstand(doel, som[_Telling.TELT], som[_Telling.OPEN], som[_Telling.NIET])
    return stand, (*stappen, Stap(_NORM[doel], "uren_totaal", (doel.value, stand.telt)))


def urenstand(
    urenregels: tuple[Urenregel, ...], *, dagtekening: date, groep: Doelgroep | None, peildatum: date
) -> Uitkomst[tuple[Urenstand, ...]]:
    """Return what the whole ledger counts towards each norm, in the order of `Urendoel` (Besluit art. 5.3 lid 5).

    One line can count towards several norms, never twice towards one. Per norm one step for each reason with the
    minutes it carries, then the total; lines of another kind are left out. What waits for a decision or a fact is
    `open`, so that one incomplete line does not hide the rest. Raises GegevenOntbreekt without a group,
    GegevenStrijdig as `telt_uur_mee` does.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", B_3_14_3)
    kader = _Kader(dagtekening, groep, peildatum)
    standen = [_stand(urenregels, doel, kader) for doel in Urendoel]
    return Uitkomst(tuple(stand for stand, _ in standen), tuple(stap for _, stappen in standen for stap in stappen))


_VOORBEELD: Final = Urenregel(
    dag=date(2026, 12, 8), minuten=150, uursoort=Uursoort.NT2, aanbieder=Aanbieder.KEURMERK, nt2_docent=True
)

REGELS: Final = (
    Regel(
        telt_uur_mee,
        ids=("HRS-01", "RT-05", "VOOR-01"),
        artikelen=(B_5_3_5, B_3_1_5, B_3_2_3, B_3_14_2_A, B_3_14_2_B, B_3_14_6, B_3_14_9, B_5_4_4_C, B_5_5_2),
        voorbeeld={
            "regel": _VOORBEELD,
            "urendoel": Urendoel.CURSUS_Z,
            "dagtekening": date(2026, 11, 20),
            "groep": Doelgroep.ASIEL,
            "peildatum": date(2027, 1, 4),
        },
    ),
    Regel(
        urenstand,
        ids=("HRS-01", "RT-04", "RT-05", "PVT-01", "MAP-01"),
        artikelen=(B_5_3_5, B_3_1_3, R_3_1, B_3_14_2_A, B_3_14_2_B, B_3_14_3, B_3_14_5, B_5_5_1),
        voorbeeld={
            "urenregels": (_VOORBEELD,),
            "dagtekening": date(2026, 11, 20),
            "groep": Doelgroep.ASIEL,
            "peildatum": date(2027, 1, 4),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
