# SPDX-License-Identifier: EUPL-1.2
"""The fines that DUO imposes: Wet inburgering 2021 art. 24 and 25, Regeling inburgering 2021 art. 7.1-7.3, bijlage 6.

A forecast for the person, no decision: DUO decides on its own facts, and since July 2025 it imposes no fines on
asielstatushouders (step and doubt `duo_boetes_asiel`). Amounts in eurocents.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import B_7_2_1, BEDRAG_PVT_MAP, WI_24_1, WI_25_1
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

WI_8_3: Final = Artikel(WET, "8", "3")
WI_25_3: Final = Artikel(WET, "25", "3")
R_7_1: Final = Artikel(REGELING, "7.1", "2")
R_7_2: Final = Artikel(REGELING, "7.2", "2")
R_7_3: Final = Artikel(REGELING, "7.3", "2")

HEEL: Final = 100
ONDERDELEN: Final = 5
"""Lezen, luisteren, schrijven, spreken and KNM."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PvtMapStand:
    """What is done of PVT and MAP at the end of the term. `map_niet_nodig`: follows or completed the
    taalschakeltraject (art. 8 lid 3)."""

    groep: Doelgroep | None
    pvt_op_tijd: bool
    map_op_tijd: bool
    map_niet_nodig: bool = False


def _bij_asiel(groep: Doelgroep | None, artikel: Artikel) -> tuple[Stap, ...]:
    """The step that says DUO now imposes no fines on asielstatushouders; empty for others."""
    return (Stap(artikel, "duo_boetes_asiel", (), "duo_boetes_asiel"),) if groep is Doelgroep.ASIEL else ()


def open_pvt_map(stand: PvtMapStand) -> tuple[Stap, ...]:
    """Return a step for PVT and for MAP where it is not done; empty when nothing is open."""
    stappen: tuple[Stap, ...] = ()
    if not stand.pvt_op_tijd:
        stappen += (Stap(WI_24_1, "boete_pvt_open"),)
    if not stand.map_op_tijd and not stand.map_niet_nodig:
        stappen += (Stap(WI_24_1, "boete_map_open"),)
    return stappen


def boete_pvt_map(stand: PvtMapStand, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the fine of DUO when PVT or MAP is not done in time (art. 24 lid 1, Besluit art. 7.2 lid 1), 0 when done.

    One fine, also when both lack. Raises GegevenOntbreekt while the group is not known, NogNietVanKracht before 2022.
    """
    if stand.groep is None:
        raise GegevenOntbreekt("groep", WI_24_1)
    eerst = (Stap(WI_8_3, "boete_map_niet_nodig"),) if stand.map_niet_nodig else ()
    openstaand = open_pvt_map(stand)
    if not openstaand:
        return Uitkomst(0, (*eerst, Stap(WI_24_1, "boete_pvt_map_klaar")))
    centen = kies(BEDRAG_PVT_MAP, peildatum, bekend_op, regel="boete_pvt_map", artikel=B_7_2_1).waarde
    stap = Stap(B_7_2_1, "boete_pvt_map", (centen,))
    return Uitkomst(centen, (*eerst, *openstaand, stap, *_bij_asiel(stand.groep, WI_24_1)))


class Pogingen(StrEnum):
    """How often the parts of the exam were tried; `OPEN_TWEE_KEER`: each part not passed at least twice."""

    NIET_ALLES = "niet_alles"
    ALLES_EEN_KEER = "alles_een_keer"
    OPEN_TWEE_KEER = "open_twee_keer"


@dataclass(frozen=True, kw_only=True, slots=True)
class LeerrouteStand:
    """Where someone stands in the leerroute at the end of the term; what the route does not ask may stay None.

    `lesuren`: NT2 and KNM hours at a school with keurmerk. `uren_in_pip`: those of the PIP (B1, asiel).
    `aanwezigheid`: percentage at the taalschakeltraject (onderwijsroute). `participatie_uren`: Z-route, asiel.
    `behaald`: exam parts passed. `verblijf_eindigt`: the permit is withdrawn or not extended (art. 25 lid 3).
    """

    route: Leerroute
    groep: Doelgroep | None
    lesuren: int | None = None
    uren_in_pip: int | None = None
    aanwezigheid: int | None = None
    participatie_uren: int | None = None
    pogingen: Pogingen | None = None
    behaald: int | None = None
    verblijf_eindigt: bool = False


class Boetetabel(NamedTuple):
    """A table of bijlage 6: upper limits (exclusive) of the first two columns, and per row three amounts."""

    grenzen: tuple[int, int]
    rijen: tuple[tuple[int, int, int], ...]

    def kolom(self, waarde: int) -> int:
        """Return the column, 0 to 2, of a number of hours or a percentage."""
        return sum(waarde >= grens for grens in self.grenzen)


_RIJEN: Final = ((100_000, 80_000, 40_000), (80_000, 64_000, 32_000), (60_000, 45_000, 22_500))
_PROCENT: Final = (60, 90)
_UREN_B1: Final = (250, 400)
_UREN_Z: Final = (300, 600)


class Boetetabellen(NamedTuple):
    """The tables of bijlage 6a (B1, by percentage and by hours), 6b (O) and 6c (Z asiel, Z others), and the
    percentage off for each exam part passed."""

    b1_asiel: Boetetabel
    b1_overig: Boetetabel
    onderwijs: Boetetabel
    z_asiel: Boetetabel
    z_overig: Boetetabel
    aftrek: int


TABELLEN: Final = (
    Versie(
        INWERKINGTREDING,
        Boetetabellen(
            b1_asiel=Boetetabel(_PROCENT, _RIJEN),
            b1_overig=Boetetabel(_UREN_B1, _RIJEN),
            onderwijs=Boetetabel(_PROCENT, _RIJEN),
            z_asiel=Boetetabel(_UREN_Z, _RIJEN),
            z_overig=Boetetabel(_UREN_Z, _RIJEN[:1]),
            aftrek=20,
        ),
        BEKEND,
    ),
)
"""Regeling bijlage 6a to 6c. Which table is whose follows from who has PIP hours and participation hours; the
titles were lost (doubt `titel_boetetabel`)."""


def telbaar(veld: str, waarde: int | None, hoogste: int | None, artikel: Artikel) -> int | None:
    """Return the number of this fact as it is, after refusing one below 0 or above `hoogste`."""
    if waarde is not None and (waarde < 0 or (hoogste is not None and waarde > hoogste)):
        raise GegevenStrijdig(veld, artikel, "leerroute_stand_kan_niet")
    return waarde


def lesuren(stand: LeerrouteStand, artikel: Artikel) -> int:
    """Return the hours of lessons. Raises GegevenOntbreekt, GegevenStrijdig below 0."""
    uren = telbaar("lesuren", stand.lesuren, None, artikel)
    if uren is None:
        raise GegevenOntbreekt("lesuren", artikel)
    return uren


def participatie_uren(stand: LeerrouteStand, artikel: Artikel) -> int:
    """Return the hours of participation. Raises GegevenOntbreekt, GegevenStrijdig below 0."""
    uren = telbaar("participatie_uren", stand.participatie_uren, None, artikel)
    if uren is None:
        raise GegevenOntbreekt("participatie_uren", artikel)
    return uren


def behaald(stand: LeerrouteStand, artikel: Artikel) -> int:
    """Return the number of exam parts passed. Raises GegevenOntbreekt, GegevenStrijdig outside 0 to 5."""
    aantal = telbaar("behaald", stand.behaald, ONDERDELEN, artikel)
    if aantal is None:
        raise GegevenOntbreekt("behaald", artikel)
    return aantal


def _inspanning(stand: LeerrouteStand, tabellen: Boetetabellen) -> tuple[Boetetabel, int, Stap]:
    """The table of the B1-route or onderwijsroute, the number to look up in it, and the step that tells of it."""
    if stand.route is Leerroute.ONDERWIJS:
        procent = telbaar("aanwezigheid", stand.aanwezigheid, HEEL, R_7_2)
        if procent is None:
            raise GegevenOntbreekt("aanwezigheid", R_7_2)
        return tabellen.onderwijs, procent, Stap(R_7_2, "boete_aanwezigheid", (procent,))
    uren = lesuren(stand, R_7_1)
    if stand.groep is not Doelgroep.ASIEL:
        return tabellen.b1_overig, uren, Stap(R_7_1, "boete_lesuren", (uren,), "titel_boetetabel")
    gepland = telbaar("uren_in_pip", stand.uren_in_pip, None, R_7_1)
    if not gepland:
        raise GegevenOntbreekt("uren_in_pip", R_7_1)
    procent, rest = divmod(uren * HEEL, gepland)
    tussen = bool(rest) and procent + 1 in tabellen.b1_asiel.grenzen
    twijfel = "procent_ertussen" if tussen else "titel_boetetabel"
    return tabellen.b1_asiel, procent, Stap(R_7_1, "boete_lesuren_pip", (uren, gepland, procent), twijfel)


def _boete_examens(stand: LeerrouteStand, tabellen: Boetetabellen) -> Uitkomst[int]:
    artikel = R_7_2 if stand.route is Leerroute.ONDERWIJS else R_7_1
    aantal = behaald(stand, artikel)
    if aantal == ONDERDELEN:
        return Uitkomst(0, (Stap(WI_25_1, "boete_leerroute_behaald"),))
    tabel, waarde, stap = _inspanning(stand, tabellen)
    if stand.pogingen is None:
        raise GegevenOntbreekt("pogingen", artikel)
    rij = list(Pogingen).index(stand.pogingen)
    bedrag = tabel.rijen[rij][tabel.kolom(waarde)]
    stappen = (stap, Stap(artikel, "boetetabel", (stand.pogingen.value, bedrag)))
    if not aantal:
        return Uitkomst(bedrag, stappen)
    procent = tabellen.aftrek * aantal
    boete = bedrag * (HEEL - procent) // HEEL
    return Uitkomst(boete, (*stappen, Stap(artikel, "aftrek_behaald", (aantal, procent, boete))))


def _boete_z(stand: LeerrouteStand, tabellen: Boetetabellen) -> Uitkomst[int]:
    uren = lesuren(stand, R_7_3)
    if stand.groep is not Doelgroep.ASIEL:
        tabel = tabellen.z_overig
        bedrag = tabel.rijen[0][tabel.kolom(uren)]
        return Uitkomst(bedrag, (Stap(R_7_3, "boetetabel_z_overig", (uren, bedrag), "titel_boetetabel"),))
    participatie = participatie_uren(stand, R_7_3)
    tabel = tabellen.z_asiel
    bedrag = tabel.rijen[tabel.kolom(participatie)][tabel.kolom(uren)]
    waarden = (uren, participatie, bedrag)
    return Uitkomst(bedrag, (Stap(R_7_3, "boetetabel_z", waarden, "titel_boetetabel"),))


def boete_leerroute(stand: LeerrouteStand, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the fine of DUO when the leerroute is not done in time (art. 25, Regeling bijlage 6), in eurocents.

    B1-route and onderwijsroute: by effort and by how often the exams were tried, less 20% for each part passed; with
    all five parts passed there is no fine. Z-route: by hours, of lessons and for the asiel group of participation
    too; only ask it for someone who is not done. No fine when the permit ends (art. 25 lid 3). A percentage counts
    whole percents; doubtful where the fraction would lead into the next column (`procent_ertussen`).

    Raises GegevenOntbreekt for what the route asks (`groep`, `lesuren`, `uren_in_pip`, `aanwezigheid`, `pogingen`,
    `behaald`, `participatie_uren`), GegevenStrijdig for a number that cannot be, NogNietVanKracht before 2022.
    """
    if stand.groep is None:
        raise GegevenOntbreekt("groep", WI_25_1)
    if stand.verblijf_eindigt:
        return Uitkomst(0, (Stap(WI_25_3, "geen_boete_verblijf"),))
    tabellen = kies(TABELLEN, peildatum, bekend_op, regel="boete_leerroute", artikel=WI_25_1).waarde
    z_route = stand.route is Leerroute.ZELFREDZAAMHEID
    boete = _boete_z(stand, tabellen) if z_route else _boete_examens(stand, tabellen)
    erbij = _bij_asiel(stand.groep, WI_25_1) if boete.waarde else ()
    return Uitkomst(boete.waarde, (*boete.stappen, *erbij))


REGELS: Final = (
    Regel(
        boete_pvt_map,
        ids=("FIN-10",),
        artikelen=(WI_24_1, B_7_2_1, WI_8_3),
        voorbeeld={
            "stand": PvtMapStand(groep=Doelgroep.GEZIN_OVERIG, pvt_op_tijd=True, map_op_tijd=False),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        boete_leerroute,
        ids=("FIN-11",),
        artikelen=(WI_25_1, WI_25_3, R_7_1, R_7_2, R_7_3),
        voorbeeld={
            "stand": LeerrouteStand(
                route=Leerroute.B1,
                groep=Doelgroep.GEZIN_OVERIG,
                lesuren=420,
                pogingen=Pogingen.NIET_ALLES,
                behaald=0,
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
