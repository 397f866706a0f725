# SPDX-License-Identifier: EUPL-1.2
"""The new term after a fine of DUO: Wet inburgering 2021 art. 24 lid 2-4 and 25 lid 2, Regeling art. 7.4.

A forecast; the dates of DUO lead. A new term can be extended when missing it is nobody's blame (art. 24 lid 2, with
art. 12 lid 1 a), not because someone is almost done (art. 12 lid 1 b).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.bron import REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import WI_24_1, WI_25_1
from meedoen.recht.wi2021.boete_duo import (
    ONDERDELEN,
    LeerrouteStand,
    PvtMapStand,
    behaald,
    lesuren,
    open_pvt_map,
    participatie_uren,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

WI_24_2: Final = Artikel(WET, "24", "2")
WI_24_3: Final = Artikel(WET, "24", "3")
WI_24_4: Final = Artikel(WET, "24", "4")
R_7_4_1: Final = Artikel(REGELING, "7.4", "1")
R_7_4_2: Final = Artikel(REGELING, "7.4", "2")
R_7_4_3: Final = Artikel(REGELING, "7.4", "3")
R_7_4_4: Final = Artikel(REGELING, "7.4", "4")
R_7_4_6: Final = Artikel(REGELING, "7.4", "6")

TWEE_JAAR: Final = 24


class NieuweTermijnen(NamedTuple):
    """Regeling art. 7.4: months of the new term. `een`, `beide`: one or both of PVT and MAP lack (lid 1);
    `onderdelen`: by exam parts passed, 0 to 4 (lid 2); `uren_asiel`, `uren_overig`: up to and with so many hours
    (lid 3 and 4)."""

    een: int
    beide: int
    onderdelen: tuple[int, ...]
    uren_asiel: tuple[tuple[int, int], ...]
    uren_overig: tuple[tuple[int, int], ...]


NIEUWE_TERMIJNEN: Final = (
    Versie(
        INWERKINGTREDING,
        NieuweTermijnen(
            een=6,
            beide=12,
            onderdelen=(24, 18, 12, 6, 6),
            uren_asiel=((400, 24), (800, 18), (1_200, 12), (1_599, 6)),
            uren_overig=((200, 24), (400, 18), (600, 12), (799, 6)),
        ),
        BEKEND,
    ),
)


def _tabel(peildatum: date, bekend_op: date | None, artikel: Artikel) -> NieuweTermijnen:
    return kies(NIEUWE_TERMIJNEN, peildatum, bekend_op, regel="nieuwe_termijn_duo", artikel=artikel).waarde


def nieuwe_termijn_pvt_map(stand: PvtMapStand, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the months of the new term when PVT or MAP is not done (Regeling art. 7.4 lid 1), 0 when nothing is open.

    Six months when one of them lacks, a year when both do. Raises NogNietVanKracht before 2022.
    """
    openstaand = open_pvt_map(stand)
    if not openstaand:
        return Uitkomst(0, (Stap(WI_24_1, "boete_pvt_map_klaar"),))
    tabel = _tabel(peildatum, bekend_op, R_7_4_1)
    maanden = tabel.beide if len(openstaand) > 1 else tabel.een
    return Uitkomst(maanden, (*openstaand, Stap(R_7_4_1, "duo_nieuwe_termijn_pvt_map", (maanden,))))


def _na_uren(uren: int, tabel: Sequence[tuple[int, int]]) -> tuple[int, str]:
    """The months, and the doubt where someone has all the hours and yet is not done."""
    twijfel = "uren_boven_tabel" if uren > tabel[-1][0] else ""
    return next((maanden for tot_en_met, maanden in tabel if uren <= tot_en_met), tabel[-1][1]), twijfel


def nieuwe_termijn_leerroute(stand: LeerrouteStand, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the months of the new term when the leerroute is not done (Regeling art. 7.4 lid 2-4).

    B1-route and onderwijsroute by exam parts passed, 0 when all five are; Z-route by hours, for the asiel group
    lessons and participation together. Above the last row of that table the last row is given (doubt
    `uren_boven_tabel`). Raises as `boete_duo.boete_leerroute` does.
    """
    tabel = _tabel(peildatum, bekend_op, R_7_4_2)
    if stand.route is not Leerroute.ZELFREDZAAMHEID:
        aantal = behaald(stand, R_7_4_2)
        if aantal == ONDERDELEN:
            return Uitkomst(0, (Stap(WI_25_1, "boete_leerroute_behaald"),))
        maanden = tabel.onderdelen[aantal]
        return Uitkomst(maanden, (Stap(R_7_4_2, "duo_nieuwe_termijn_onderdelen", (aantal, maanden)),))
    if stand.groep is None:
        raise GegevenOntbreekt("groep", R_7_4_3)
    if stand.groep is Doelgroep.ASIEL:
        uren = lesuren(stand, R_7_4_3) + participatie_uren(stand, R_7_4_3)
        maanden, twijfel = _na_uren(uren, tabel.uren_asiel)
        return Uitkomst(maanden, (Stap(R_7_4_3, "duo_nieuwe_termijn_uren", (uren, maanden), twijfel),))
    uren = lesuren(stand, R_7_4_4)
    maanden, twijfel = _na_uren(uren, tabel.uren_overig)
    return Uitkomst(maanden, (Stap(R_7_4_4, "duo_nieuwe_termijn_lesuren", (uren, maanden), twijfel),))


def langste_nieuwe_termijn(maanden_pvt_map: int, maanden_leerroute: int) -> Uitkomst[int]:
    """Return the months of the one new term DUO sets when several apply: the longest (Regeling art. 7.4 lid 6).

    0 stands for nothing open. Raises GegevenStrijdig for months below 0 or above two years (art. 24 lid 2).
    """
    for maanden in (maanden_pvt_map, maanden_leerroute):
        if not 0 <= maanden <= TWEE_JAAR:
            raise GegevenStrijdig("maanden_leerroute", WI_24_2, "maanden_nieuwe_termijn")
    langste = max(maanden_pvt_map, maanden_leerroute)
    code = "langste_termijn" if maanden_pvt_map and maanden_leerroute else "een_nieuwe_termijn"
    return Uitkomst(langste, (Stap(R_7_4_6, code, (langste,)),))


def einde_nieuwe_termijn(bekendmaking: date, *, maanden_nieuwe_termijn: int) -> Uitkomst[date]:
    """Return the last day of a new term that begins after the bekendmaking of DUO's fine (art. 24 lid 2).

    Longer than three months, so it does not shift (Algemene termijnenwet art. 4). Raises GegevenStrijdig for months
    outside 1 to 24.
    """
    maanden = maanden_nieuwe_termijn
    if not 1 <= maanden <= TWEE_JAAR:
        raise GegevenStrijdig("maanden_nieuwe_termijn", WI_24_2, "maanden_nieuwe_termijn")
    dag, bestaat = tel_maanden_op(bekendmaking, maanden)
    laatste = dag if bestaat else dag - EEN_DAG
    twijfel = "" if bestaat else "ontbrekende_dag"
    return Uitkomst(laatste, (Stap(WI_24_2, "duo_nieuwe_termijn_tot", (bekendmaking, maanden, laatste), twijfel),))


class VolgendeBoete(NamedTuple):
    """From which day DUO fines again if nothing is done, and whether that fine sets a new term."""

    vanaf: date
    nieuwe_termijn: bool


def volgende_boete_duo(boetes_van_duo: int, *, einde_nieuwe_termijn: date) -> Uitkomst[VolgendeBoete]:
    """Return when DUO fines again after so many fines for the same thing (art. 24 lid 3-4, 25 lid 2).

    After the first fine: once its new term is over, and again with a new term (lid 3). After the second: every two
    years for as long as it lasts (lid 4), counted from the end of the last new term: whether the first of those comes
    at once or after two years the act does not say (doubt `iedere_twee_jaar`). `einde_nieuwe_termijn`: last day of
    the new term that runs. Raises GegevenStrijdig for fewer than one fine.
    """
    if boetes_van_duo < 1:
        raise GegevenStrijdig("boetes_van_duo", WI_24_3, "aantal_boetes_duo")
    erna = einde_nieuwe_termijn + EEN_DAG
    if boetes_van_duo == 1:
        return Uitkomst(VolgendeBoete(erna, True), (Stap(WI_24_3, "tweede_boete_duo", (erna,)),))
    dag, _ = tel_maanden_op(erna, TWEE_JAAR * (boetes_van_duo - 1))
    stap = Stap(WI_24_4, "iedere_twee_jaar", (erna, dag), "iedere_twee_jaar")
    return Uitkomst(VolgendeBoete(dag, False), (stap,))


REGELS: Final = (
    Regel(
        nieuwe_termijn_pvt_map,
        ids=("FIN-10",),
        artikelen=(WI_24_1, R_7_4_1),
        voorbeeld={
            "stand": PvtMapStand(groep=Doelgroep.ASIEL, pvt_op_tijd=False, map_op_tijd=False),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        nieuwe_termijn_leerroute,
        ids=("FIN-11",),
        artikelen=(WI_25_1, R_7_4_2, R_7_4_3, R_7_4_4),
        voorbeeld={
            "stand": LeerrouteStand(route=Leerroute.B1, groep=Doelgroep.ASIEL, behaald=1),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        langste_nieuwe_termijn,
        ids=("FIN-10", "FIN-11"),
        artikelen=(R_7_4_6, WI_24_2),
        voorbeeld={"maanden_pvt_map": 6, "maanden_leerroute": 18},
    ),
    Regel(
        einde_nieuwe_termijn,
        ids=("FIN-10", "FIN-11"),
        artikelen=(WI_24_2,),
        voorbeeld={"bekendmaking": date(2026, 11, 20), "maanden_nieuwe_termijn": 18},
    ),
    Regel(
        volgende_boete_duo,
        ids=("FIN-10", "FIN-11"),
        artikelen=(WI_24_3, WI_24_4),
        voorbeeld={"boetes_van_duo": 1, "einde_nieuwe_termijn": date(2028, 5, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
