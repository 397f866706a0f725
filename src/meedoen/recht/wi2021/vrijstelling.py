# SPDX-License-Identifier: EUPL-1.2
"""Vrijstelling of the plicht by DUO: Wet inburgering 2021 art. 4, Besluit art. 2.3-2.6, Regeling art. 2.1-2.3."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, weiger_onder_nul
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_4_1_A: Final = Artikel(WET, "4", "1", "a")
WI_4_1_B: Final = Artikel(WET, "4", "1", "b")
WI_4_1_C: Final = Artikel(WET, "4", "1", "c")
WI_4_1_D: Final = Artikel(WET, "4", "1", "d")
WI_4_1_E: Final = Artikel(WET, "4", "1", "e")
WI_11_1: Final = Artikel(WET, "11", "1")
B_2_3: Final = Artikel(BESLUIT, "2.3")
B_2_6: Final = Artikel(BESLUIT, "2.6")
B_5_3_1: Final = Artikel(BESLUIT, "5.3", "1")
R_2_1: Final = Artikel(REGELING, "2.1")
R_2_2: Final = Artikel(REGELING, "2.2")
R_2_3_3: Final = Artikel(REGELING, "2.3", "3")

ACHT_JAAR: Final = 8
TIEN_JAAR: Final = 10
VIJF_JAAR: Final = 5

KOSTEN_VRIJSTELLING: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 9_000, BEKEND),)
"""Eurocents, Regeling art. 2.3 lid 3; only for vrijstelling on ground e."""


class Vrijstellingsgrond(StrEnum):
    """The grounds of art. 4 lid 1, a to e."""

    ACHT_JAAR_LEERPLICHT = "acht_jaar_leerplicht"
    DIPLOMA = "diploma"
    LEERPLICHTIG = "leerplichtig"
    OPLEIDING = "opleiding"
    VOLDOENDE_INGEBURGERD = "voldoende_ingeburgerd"


class Diploma(StrEnum):
    """Kinds of document that Regeling art. 2.1 tells apart; `GEEN` is none, `ANDER` is one it does not list.

    `NEDERLANDSTALIG`: mbo from level 2, vmbo (gemengde or theoretische leerweg), havo, vwo, hbo or wo, in Dutch.
    `VMBO_BASIS_KADER`: vmbo of another leerweg. `OVERZEE_OF_BELGIE`: comparable, from Aruba, Curaçao, Sint Maarten,
    Suriname or België. `INBURGERING_2013`: the diploma of the Wet inburgering of 2013.
    """

    INBURGERING_2021 = "inburgering_2021"
    INBURGERING_2013 = "inburgering_2013"
    NEDERLANDSTALIG = "nederlandstalig"
    VMBO_BASIS_KADER = "vmbo_basis_kader"
    OVERZEE_OF_BELGIE = "overzee_of_belgie"
    BES = "bes"
    INTERNATIONALE_SCHOOL = "internationale_school"
    ANDER = "ander"
    GEEN = "geen"


_D = Diploma
_LIJST_2022: Final = frozenset(Diploma) - {_D.ANDER, _D.GEEN, _D.VMBO_BASIS_KADER}

# Regeling art. 2.1: since 1-1-2023 every vmbo counts (Stcrt. 2022, 33825).
DIPLOMAS: Final[tuple[Versie[frozenset[Diploma]], ...]] = (
    Versie(INWERKINGTREDING, _LIJST_2022, BEKEND),
    Versie(date(2023, 1, 1), _LIJST_2022 | {_D.VMBO_BASIS_KADER}, BEKEND),
)
# These count only with Dutch at the level asked: all four skills at B1 (2013), a pass for Dutch, Dutch at B1.
MET_TAALEIS: Final = frozenset({_D.INBURGERING_2013, _D.OVERZEE_OF_BELGIE, _D.INTERNATIONALE_SCHOOL})


class Vrijstelling(NamedTuple):
    """On which ground, and whether it ends with what it rests on (art. 4 lid 1 onderdeel c and d)."""

    vrijstellingsgrond: Vrijstellingsgrond
    tijdelijk: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class VrijstellingFeiten:
    """What bears on vrijstelling. None: not known.

    `jaren_leerplicht`: whole years in which someone was leer- or kwalificatieplichtig here, by the BRP.
    `taaleis_gehaald`: whether the diploma shows the Dutch that its kind asks for (`MET_TAALEIS`).
    `volgt_opleiding`: enrolled in an education that leads to a diploma of the list.
    `jaren_ingezetene`: whole years without a break as ingezetene in the BRP. `jaren_werk`: whole years of paid or
    voluntary work in the Netherlands. `taalgesprek_b1`: a talk showed speaking and listening at B1.
    """

    jaren_leerplicht: int | None = None
    diploma: Diploma | None = None
    taaleis_gehaald: bool | None = None
    leerplichtig: bool | None = None
    volgt_opleiding: bool | None = None
    jaren_ingezetene: int | None = None
    jaren_werk: int | None = None
    taalgesprek_b1: bool | None = None


def _diploma(feiten: VrijstellingFeiten, lijst: frozenset[Diploma]) -> tuple[bool | None, Stap | None]:
    """Whether ground b holds (None: not known), and the step that says so."""
    diploma = feiten.diploma
    if diploma is None:
        return None, None
    if diploma is Diploma.GEEN:
        return False, Stap(WI_4_1_B, "geen_diploma")
    if diploma not in lijst:
        return False, Stap(R_2_1, "diploma_niet_op_de_lijst", (diploma.value,))
    if diploma not in MET_TAALEIS:
        return True, Stap(R_2_1, "diploma_op_de_lijst", (diploma.value,))
    if feiten.taaleis_gehaald is None:
        return None, None
    code = "diploma_op_de_lijst" if feiten.taaleis_gehaald else "diploma_zonder_taaleis"
    return feiten.taaleis_gehaald, Stap(R_2_1, code, (diploma.value,))


def _ten_minste(aantal: int | None, norm: int) -> bool | None:
    return None if aantal is None else aantal >= norm


def _ingeburgerd(feiten: VrijstellingFeiten) -> tuple[bool | None, Stap | None]:
    """Whether ground e holds: all three conditions; one that fails is enough for no (Besluit art. 2.3)."""
    delen = (
        _ten_minste(feiten.jaren_ingezetene, TIEN_JAAR),
        _ten_minste(feiten.jaren_werk, VIJF_JAAR),
        feiten.taalgesprek_b1,
    )
    if False in delen:
        return False, Stap(B_2_3, "niet_voldoende_ingeburgerd", (TIEN_JAAR, VIJF_JAAR))
    if None in delen:
        return None, None
    return True, Stap(B_2_3, "voldoende_ingeburgerd", (feiten.jaren_ingezetene, feiten.jaren_werk))


def _leerplicht(feiten: VrijstellingFeiten) -> tuple[bool | None, Stap | None]:
    """Whether ground a holds (art. 4 lid 1 onderdeel a, Besluit art. 2.6)."""
    jaren = feiten.jaren_leerplicht
    if jaren is None:
        return None, None
    code = "acht_jaar_leerplicht" if jaren >= ACHT_JAAR else "geen_acht_jaar_leerplicht"
    return jaren >= ACHT_JAAR, Stap(B_2_6, code, (jaren, ACHT_JAAR))


def _nu(waarde: bool | None, wel: Stap, niet: Stap) -> tuple[bool | None, Stap | None]:
    return waarde, None if waarde is None else (wel if waarde else niet)


def _weiger_onbekend(feiten: VrijstellingFeiten) -> None:
    """Refuse the first fact that is not known and without which no ground can be left out."""
    if feiten.jaren_leerplicht is None:
        raise GegevenOntbreekt("jaren_leerplicht", B_2_6)
    if feiten.diploma is None:
        raise GegevenOntbreekt("diploma", R_2_1)
    if feiten.diploma in MET_TAALEIS and feiten.taaleis_gehaald is None:
        raise GegevenOntbreekt("taaleis_gehaald", R_2_1)
    if feiten.leerplichtig is None:
        raise GegevenOntbreekt("leerplichtig", WI_4_1_C)
    if feiten.volgt_opleiding is None:
        raise GegevenOntbreekt("volgt_opleiding", R_2_2)
    if feiten.jaren_ingezetene is None:
        raise GegevenOntbreekt("jaren_ingezetene", B_2_3)
    if feiten.jaren_werk is None:
        raise GegevenOntbreekt("jaren_werk", B_2_3)
    raise GegevenOntbreekt("taalgesprek_b1", B_2_3)


def vrijstelling(
    feiten: VrijstellingFeiten, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[Vrijstelling | None]:
    """Return on which ground there is vrijstelling, None when on none (art. 4 lid 1).

    A lasting ground (a, b, e) goes before one that ends (c, d). DUO decides; for b, d and e on application.
    Raises GegevenOntbreekt when no ground holds by what is known and a fact of another is not known,
    GegevenStrijdig for a negative number of years, NogNietVanKracht before 1-1-2022.
    """
    weiger_onder_nul(WI_4_1_A, "aantal_onder_nul", jaren_leerplicht=feiten.jaren_leerplicht)
    weiger_onder_nul(B_2_3, "aantal_onder_nul", jaren_ingezetene=feiten.jaren_ingezetene, jaren_werk=feiten.jaren_werk)
    lijst = kies(DIPLOMAS, peildatum, bekend_op, regel="vrijstelling", artikel=R_2_1).waarde
    volgt = _nu(feiten.volgt_opleiding, Stap(R_2_2, "volgt_opleiding"), Stap(R_2_2, "volgt_geen_opleiding"))
    nu = _nu(feiten.leerplichtig, Stap(WI_4_1_C, "nu_leerplichtig"), Stap(WI_4_1_C, "niet_leerplichtig"))
    gronden = (
        (Vrijstellingsgrond.ACHT_JAAR_LEERPLICHT, False, _leerplicht(feiten)),
        (Vrijstellingsgrond.DIPLOMA, False, _diploma(feiten, lijst)),
        (Vrijstellingsgrond.VOLDOENDE_INGEBURGERD, False, _ingeburgerd(feiten)),
        (Vrijstellingsgrond.LEERPLICHTIG, True, nu),
        (Vrijstellingsgrond.OPLEIDING, True, volgt),
    )
    for grond, tijdelijk, (geldt, stap) in gronden:
        if geldt and stap is not None:
            return Uitkomst(Vrijstelling(grond, tijdelijk), (stap,))
    if any(geldt is None for _, _, (geldt, _) in gronden):
        _weiger_onbekend(feiten)
    return Uitkomst(None, tuple(stap for _, _, (_, stap) in gronden if stap is not None))


def kosten_vrijstelling(
    vrijstellingsgrond: Vrijstellingsgrond, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[int]:
    """Return what an application for vrijstelling costs, in eurocents (Regeling art. 2.3 lid 3).

    Only ground e costs something. Raises NogNietVanKracht before 1-1-2022.
    """
    centen = kies(KOSTEN_VRIJSTELLING, peildatum, bekend_op, regel="vrijstelling", artikel=R_2_3_3).waarde
    if vrijstellingsgrond is not Vrijstellingsgrond.VOLDOENDE_INGEBURGERD:
        return Uitkomst(0, (Stap(R_2_3_3, "vrijstelling_gratis"),))
    return Uitkomst(centen, (Stap(R_2_3_3, "kosten_vrijstelling", (centen,)),))


class Hervatting(StrEnum):
    """How the plicht goes on when a temporary vrijstelling ends."""

    EERSTE_PLAN = "eerste_plan"
    OUDE_TERMIJN = "oude_termijn"


def na_tijdelijke_vrijstelling(*, heeft_plan: bool, vrijstelling_tot: date) -> Uitkomst[Hervatting]:
    """Return how the plicht goes on after a temporary vrijstelling (art. 4 lid 1 onderdeel c and d, 11 lid 1).

    Without a PIP there has to be a first one (DUO's signal SS129). With a PIP the old term goes on (SS130); how
    the time of the vrijstelling counts in it is not in the act, so DUO's end date leads: doubt
    `vrijstelling_in_termijn`. `vrijstelling_tot` is the first day after it.
    """
    if heeft_plan:
        stap = Stap(WI_11_1, "oude_termijn_loopt_verder", (vrijstelling_tot,), "vrijstelling_in_termijn")
        return Uitkomst(Hervatting.OUDE_TERMIJN, (stap,))
    return Uitkomst(Hervatting.EERSTE_PLAN, (Stap(B_5_3_1, "eerste_plan_nodig", (vrijstelling_tot,)),))


REGELS: Final = (
    Regel(
        vrijstelling,
        ids=("WHO-06", "OV-02"),
        artikelen=(WI_4_1_A, WI_4_1_B, WI_4_1_C, WI_4_1_D, WI_4_1_E, B_2_3, B_2_6, R_2_1, R_2_2),
        voorbeeld={"feiten": VrijstellingFeiten(diploma=Diploma.NEDERLANDSTALIG), "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        kosten_vrijstelling,
        ids=("WHO-06",),
        artikelen=(R_2_3_3,),
        voorbeeld={
            "vrijstellingsgrond": Vrijstellingsgrond.VOLDOENDE_INGEBURGERD,
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        na_tijdelijke_vrijstelling,
        ids=("WHO-06",),
        artikelen=(WI_11_1, B_5_3_1),
        voorbeeld={"heeft_plan": True, "vrijstelling_tot": date(2026, 9, 1)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
