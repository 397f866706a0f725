# SPDX-License-Identifier: EUPL-1.2
"""The formulas of the SPUK: U = BGO + BA + ABO, provisional (Besluit art. 10.1) and definitive (art. 10.2).

BA shares a national total (TBA, amounts a to c) by the weight of a gemeente (GG, weights a to d). The law gives no
rounding: we round once, at the end (doubt `afronding_spuk`).
"""

from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt
from meedoen.recht.geld import Afronding, procent, rond_af
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.financiering_bedragen import (
    BedragenAsiel,
    GewichtenAsiel,
    bedrag_per_go,
    bedragen_per_as,
    controleer_jaar,
    gewichten_as,
    percentage_as,
)
from meedoen.recht.wi2021.financiering_telling import (
    EERSTE_JAAR_ONDERWIJSROUTE,
    LAATSTE_JAAR_ONDERWIJSROUTE,
    Fase,
)

B_10_1_1: Final = Artikel(BESLUIT, "10.1", "1")
B_10_1_2: Final = Artikel(BESLUIT, "10.1", "2")
B_10_1_3: Final = Artikel(BESLUIT, "10.1", "3")
B_10_1_4: Final = Artikel(BESLUIT, "10.1", "4")
B_10_1_5: Final = Artikel(BESLUIT, "10.1", "5")
B_10_1_6: Final = Artikel(BESLUIT, "10.1", "6")
B_10_2_1: Final = Artikel(BESLUIT, "10.2", "1")
B_10_2_2: Final = Artikel(BESLUIT, "10.2", "2")
B_10_2_3: Final = Artikel(BESLUIT, "10.2", "3")
B_10_2_4: Final = Artikel(BESLUIT, "10.2", "4")
B_10_3_3: Final = Artikel(BESLUIT, "10.3", "3")
B_10_3_4: Final = Artikel(BESLUIT, "10.3", "4")

_VOL: Final = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class AsielAantallen:
    """Numbers of the definitive grant: in this gemeente (AA, AIA) and in the country (LAA, the sum of all AIA).

    `_t`, `_t1`, `_t2`: cohort housed in year t, t-1, t-2. `afgerond`: completed trajecten of t-2 (or all, in the first
    year they weigh: `telt_afgerond_traject`).
    """

    as_t: int
    as_t1: int
    as_t2: int
    afgerond: int
    land_as_t: int
    land_as_t1: int
    land_as_t2: int
    land_afgerond: int


@dataclass(frozen=True, kw_only=True, slots=True)
class AsielPrognose:
    """Numbers of the provisional grant, in this gemeente and in the country.

    `prognose` (GPAS, LPAS): expected permit holders of year t. `taakstelling` (GHT, LHT): housing target of t-1.
    `as_t2` (VAA, LVAA): housed in t-2, counted. `afgerond` (AIA): completed trajecten of t-2.
    """

    prognose: int
    taakstelling: int
    as_t2: int
    afgerond: int
    land_prognose: int
    land_taakstelling: int
    land_as_t2: int
    land_afgerond: int


class _Volume(NamedTuple):
    """Persons per variable, after the expected percentage."""

    a: Fraction
    b: Fraction
    c: Fraction
    d: Fraction


def _geen_min(naam: str, getal: int, artikel: Artikel) -> None:
    if getal < 0:
        raise GegevenStrijdig(naam, artikel, "onder_nul")


def _controleer(feiten: AsielAantallen | AsielPrognose, artikel: Artikel) -> None:
    """No number below zero, and none in the gemeente above that of the country."""
    for veld in fields(feiten):
        _geen_min(veld.name, getattr(feiten, veld.name), artikel)
        if not veld.name.startswith("land_") and getattr(feiten, veld.name) > getattr(feiten, f"land_{veld.name}"):
            raise GegevenStrijdig(veld.name, artikel, "gemeente_boven_land")


def _bedragen(jaar: int, eigen: BedragenAsiel | None, bekend_op: date | None) -> Uitkomst[BedragenAsiel]:
    if eigen is None:
        return bedragen_per_as(jaar, bekend_op)
    for naam, bedrag in eigen._asdict().items():
        _geen_min(naam, bedrag, B_10_3_3)
    return Uitkomst(eigen, (Stap(B_10_3_3, "spuk_bedragen_ingevoerd", (jaar, *eigen)),))


def _gewichten(jaar: int, eigen: GewichtenAsiel | None, bekend_op: date | None) -> Uitkomst[GewichtenAsiel]:
    if eigen is None:
        return gewichten_as(jaar, bekend_op)
    for naam, gewicht in eigen._asdict().items():
        _geen_min(naam, gewicht, B_10_3_4)
    return Uitkomst(eigen, (Stap(B_10_3_4, "spuk_gewichten_ingevoerd", (jaar, *eigen)),))


def _som(volume: _Volume, per_persoon: tuple[int, ...]) -> Fraction:
    """Persons times amount or weight, over as many variables as there are amounts."""
    return sum((aantal * per for aantal, per in zip(volume, per_persoon, strict=False)), Fraction(0))


def _deel_as(
    eigen: _Volume,
    land: _Volume,
    bedragen: BedragenAsiel,
    gewichten: GewichtenAsiel,
    afronding: Afronding,
    artikelen: tuple[Artikel, Artikel],
) -> Uitkomst[int]:
    """BA = GG / SOM GG * TBA. `artikelen`: of GG and of TBA. Nobody in the country gives 0."""
    grondslag, som = _som(eigen, gewichten), _som(land, gewichten)
    totaal = _som(land, bedragen)
    precies = grondslag / som * totaal if som else Fraction(0)
    deel = rond_af(precies, afronding)
    twijfel = "afronding_spuk" if deel != precies else ""
    stappen = (
        Stap(artikelen[0], "spuk_grondslag", (rond_af(grondslag), rond_af(som))),
        Stap(artikelen[1], "spuk_landelijk_totaal", (rond_af(totaal),)),
        Stap(B_10_1_3, "spuk_deel_as", (deel,), twijfel),
    )
    return Uitkomst(deel, stappen)


def spuk_deel_go(
    aantal_go: int,
    *,
    jaar: int,
    fase: Fase = Fase.DEFINITIEF,
    bedrag_go: int | None = None,
    bekend_op: date | None = None,
) -> Uitkomst[int]:
    """Return BGO in eurocents: number times amount (Besluit art. 10.1 lid 2, 10.2 lid 1).

    `aantal_go`: cohort t on 31 December of t; provisionally cohort t-2 on 31 December of t-2. `bedrag_go`: entered by
    hand for a year this package does not know; goes before what it knows. Raises JaarOntbreekt without an amount,
    GegevenStrijdig for a negative number, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar)
    artikel = B_10_2_1 if fase is Fase.DEFINITIEF else B_10_1_2
    _geen_min("aantal_go", aantal_go, artikel)
    if bedrag_go is None:
        bedrag = bedrag_per_go(jaar, bekend_op)
    else:
        _geen_min("bedrag_go", bedrag_go, B_10_3_3)
        bedrag = Uitkomst(bedrag_go, (Stap(B_10_3_3, "spuk_bedrag_ingevoerd", (jaar, bedrag_go)),))
    telling = jaar if fase is Fase.DEFINITIEF else jaar - 2
    deel = aantal_go * bedrag.waarde
    return Uitkomst(deel, (*bedrag.stappen, Stap(artikel, "spuk_deel_go", (aantal_go, telling, deel))))


def spuk_deel_as_definitief(
    feiten: AsielAantallen,
    *,
    jaar: int,
    bedragen: BedragenAsiel | None = None,
    gewichten: GewichtenAsiel | None = None,
    afronding: Afronding = Afronding.CENT,
    bekend_op: date | None = None,
) -> Uitkomst[int]:
    """Return BA of the definitive grant in eurocents (Besluit art. 10.1 lid 3, 10.2 lid 2 and 3).

    TBA = LAA(t)a + LAA(t-1)b + LAA(t-2)c with the amounts; GG = AA(t)a + AA(t-1)b + AA(t-2)c + AIA(t-2)d with the
    weights; SOM GG from the national numbers. `bedragen`, `gewichten`: entered by hand, go before what is known here.
    Raises JaarOntbreekt without amounts or weights, GegevenStrijdig for impossible numbers, NogNietVanKracht before
    2022.
    """
    controleer_jaar(jaar)
    _controleer(feiten, B_10_2_3)
    per_persoon, wegen = _bedragen(jaar, bedragen, bekend_op), _gewichten(jaar, gewichten, bekend_op)
    eigen = _Volume(*map(Fraction, (feiten.as_t, feiten.as_t1, feiten.as_t2, feiten.afgerond)))
    land = _Volume(*map(Fraction, (feiten.land_as_t, feiten.land_as_t1, feiten.land_as_t2, feiten.land_afgerond)))
    deel = _deel_as(eigen, land, per_persoon.waarde, wegen.waarde, afronding, (B_10_2_3, B_10_2_2))
    return Uitkomst(deel.waarde, (*per_persoon.stappen, *wegen.stappen, *deel.stappen))


def spuk_deel_as_voorlopig(
    feiten: AsielPrognose,
    *,
    jaar: int,
    bedragen: BedragenAsiel | None = None,
    gewichten: GewichtenAsiel | None = None,
    afronding: Afronding = Afronding.CENT,
    bekend_op: date | None = None,
) -> Uitkomst[int]:
    """Return BA of the provisional grant in eurocents (Besluit art. 10.1 lid 3 to 5).

    GG = GPAS(t) PA a + GHT(t-1) PA b + VAA(t-2) c + AIA(t-2) d with the weights; TBA = LPAS(t) PA a + LHT(t-1) PA b +
    LVAA(t-2) c with the amounts; PA from `percentage_as`. Otherwise as `spuk_deel_as_definitief`.
    """
    controleer_jaar(jaar)
    _controleer(feiten, B_10_1_4)
    per_persoon, wegen = _bedragen(jaar, bedragen, bekend_op), _gewichten(jaar, gewichten, bekend_op)
    verwacht = percentage_as(jaar, bekend_op)
    deel = procent(verwacht.waarde)
    eigen = _Volume(
        feiten.prognose * deel, feiten.taakstelling * deel, Fraction(feiten.as_t2), Fraction(feiten.afgerond)
    )
    land = _Volume(
        feiten.land_prognose * deel,
        feiten.land_taakstelling * deel,
        Fraction(feiten.land_as_t2),
        Fraction(feiten.land_afgerond),
    )
    uit = _deel_as(eigen, land, per_persoon.waarde, wegen.waarde, afronding, (B_10_1_4, B_10_1_5))
    return Uitkomst(uit.waarde, (*per_persoon.stappen, *wegen.stappen, *verwacht.stappen, *uit.stappen))


def _kent_onderwijsroute(jaar: int, artikel: Artikel) -> bool:
    if jaar > LAATSTE_JAAR_ONDERWIJSROUTE:
        raise JaarOntbreekt("geld_onderwijsroute", artikel, jaar)
    return jaar >= EERSTE_JAAR_ONDERWIJSROUTE


def spuk_deel_onderwijsroute(
    aantal_onderwijsroute: int, *, jaar: int, bedrag_onderwijsroute: int | None = None
) -> Uitkomst[int]:
    """Return ABO of the definitive grant in eurocents: number times amount (Besluit art. 10.2 lid 4).

    `aantal_onderwijsroute`: those for whom `telt_voor_onderwijsroute`. No source gives the amount: without it
    JaarOntbreekt. 0 before 2026, when this part did not exist; JaarOntbreekt after 2029.
    """
    controleer_jaar(jaar)
    _geen_min("aantal_onderwijsroute", aantal_onderwijsroute, B_10_2_4)
    if not _kent_onderwijsroute(jaar, B_10_2_4):
        return Uitkomst(0, (Stap(B_10_2_4, "onderwijsroute_apart_betaald", (jaar,)),))
    if bedrag_onderwijsroute is None:
        raise JaarOntbreekt("bedrag_onderwijsroute", B_10_3_3, jaar)
    _geen_min("bedrag_onderwijsroute", bedrag_onderwijsroute, B_10_3_3)
    deel = aantal_onderwijsroute * bedrag_onderwijsroute
    bedrag = Stap(B_10_3_3, "onderwijsroute_bedrag_ingevoerd", (jaar, bedrag_onderwijsroute))
    return Uitkomst(deel, (bedrag, Stap(B_10_2_4, "spuk_deel_onderwijsroute", (aantal_onderwijsroute, deel))))


def spuk_deel_onderwijsroute_voorlopig(
    prognose: int,
    *,
    jaar: int,
    bedrag_onderwijsroute: int | None = None,
    percentage_onderwijsroute: int | None = None,
    afronding: Afronding = Afronding.CENT,
    bekend_op: date | None = None,
) -> Uitkomst[int]:
    """Return ABO of the provisional grant in eurocents: GPAS x PA x PO x a (Besluit art. 10.1 lid 6).

    `percentage_onderwijsroute` (PO, whole percents) and the amount stand in no source: without them JaarOntbreekt.
    0 before 2026; JaarOntbreekt after 2029; GegevenStrijdig for a percentage outside 0 to 100.
    """
    controleer_jaar(jaar)
    _geen_min("prognose", prognose, B_10_1_6)
    if not _kent_onderwijsroute(jaar, B_10_1_6):
        return Uitkomst(0, (Stap(B_10_1_6, "onderwijsroute_apart_betaald", (jaar,)),))
    if bedrag_onderwijsroute is None:
        raise JaarOntbreekt("bedrag_onderwijsroute", B_10_3_3, jaar)
    _geen_min("bedrag_onderwijsroute", bedrag_onderwijsroute, B_10_3_3)
    if percentage_onderwijsroute is None:
        raise JaarOntbreekt("percentage_onderwijsroute", B_10_1_6, jaar)
    if not 0 <= percentage_onderwijsroute <= _VOL:
        raise GegevenStrijdig("percentage_onderwijsroute", B_10_1_6, "geen_percentage")
    verwacht = percentage_as(jaar, bekend_op)
    precies = prognose * procent(verwacht.waarde) * procent(percentage_onderwijsroute) * bedrag_onderwijsroute
    deel = rond_af(precies, afronding)
    twijfel = "afronding_spuk" if deel != precies else ""
    stappen = (
        Stap(B_10_3_3, "onderwijsroute_bedrag_ingevoerd", (jaar, bedrag_onderwijsroute)),
        *verwacht.stappen,
        Stap(B_10_1_6, "spuk_deel_onderwijsroute_voorlopig", (prognose, percentage_onderwijsroute, deel), twijfel),
    )
    return Uitkomst(deel, stappen)


def spuk_uitkering(*, deel_go: int, deel_as: int, jaar: int, deel_onderwijsroute: int | None = None) -> Uitkomst[int]:
    """Return the SPUK of a gemeente in eurocents: U = BGO + BA + ABO (Besluit art. 10.1 lid 1).

    From 2026 the part for the onderwijsroute belongs to it and GegevenOntbreekt when it is not given; before that
    there was none. Raises GegevenStrijdig for a part below zero or an ABO before 2026, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar)
    delen = {"deel_go": deel_go, "deel_as": deel_as, "deel_onderwijsroute": deel_onderwijsroute or 0}
    for naam, deel in delen.items():
        _geen_min(naam, deel, B_10_1_1)
    uitkering = sum(delen.values())
    if not _kent_onderwijsroute(jaar, B_10_1_1):
        if deel_onderwijsroute:
            raise GegevenStrijdig("deel_onderwijsroute", B_10_1_1, "onderwijsroute_voor_2026")
        return Uitkomst(uitkering, (Stap(B_10_1_1, "spuk_som_van_twee", (deel_go, deel_as, uitkering)),))
    if deel_onderwijsroute is None:
        raise GegevenOntbreekt("deel_onderwijsroute", B_10_1_1)
    stap = Stap(B_10_1_1, "spuk_som_van_drie", (deel_go, deel_as, deel_onderwijsroute, uitkering))
    return Uitkomst(uitkering, (stap,))


REGELS: Final = (
    Regel(
        spuk_deel_go,
        ids=("SP-04", "SP-06"),
        artikelen=(B_10_1_2, B_10_2_1, B_10_3_3),
        voorbeeld={"aantal_go": 12, "jaar": 2026},
    ),
    Regel(
        spuk_deel_as_definitief,
        ids=("SP-04", "SP-07", "SP-08"),
        artikelen=(B_10_1_3, B_10_2_2, B_10_2_3, B_10_3_3, B_10_3_4),
        voorbeeld={
            "feiten": AsielAantallen(
                as_t=20,
                as_t1=25,
                as_t2=18,
                afgerond=30,
                land_as_t=20_000,
                land_as_t1=24_000,
                land_as_t2=19_000,
                land_afgerond=28_000,
            ),
            "jaar": 2026,
        },
    ),
    Regel(
        spuk_deel_as_voorlopig,
        ids=("SP-04", "SP-05", "SP-07", "SP-08"),
        artikelen=(B_10_1_3, B_10_1_4, B_10_1_5, B_10_3_3, B_10_3_4),
        voorbeeld={
            "feiten": AsielPrognose(
                prognose=30,
                taakstelling=34,
                as_t2=18,
                afgerond=30,
                land_prognose=30_000,
                land_taakstelling=34_000,
                land_as_t2=19_000,
                land_afgerond=28_000,
            ),
            "jaar": 2026,
        },
    ),
    Regel(
        spuk_deel_onderwijsroute,
        ids=("SP-04", "SP-10"),
        artikelen=(B_10_2_4, B_10_3_3),
        voorbeeld={"aantal_onderwijsroute": 3, "jaar": 2026, "bedrag_onderwijsroute": 500_000},
    ),
    Regel(
        spuk_deel_onderwijsroute_voorlopig,
        ids=("SP-04", "SP-10"),
        artikelen=(B_10_1_6, B_10_3_3),
        voorbeeld={
            "prognose": 30,
            "jaar": 2026,
            "bedrag_onderwijsroute": 500_000,
            "percentage_onderwijsroute": 12,
        },
    ),
    Regel(
        spuk_uitkering,
        ids=("SP-04",),
        artikelen=(B_10_1_1,),
        voorbeeld={"deel_go": 848_064, "deel_as": 28_000_000, "jaar": 2026, "deel_onderwijsroute": 1_500_000},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
