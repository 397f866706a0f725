# SPDX-License-Identifier: EUPL-1.2
"""Who counts for the SPUK of a year, and on which day: Besluit inburgering 2021 art. 10.1-10.4."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.financiering_bedragen import bedrag_per_go, bedragen_per_as, controleer_jaar

B_10_1_2: Final = Artikel(BESLUIT, "10.1", "2")
B_10_1_4: Final = Artikel(BESLUIT, "10.1", "4")
B_10_2_1: Final = Artikel(BESLUIT, "10.2", "1")
B_10_2_3: Final = Artikel(BESLUIT, "10.2", "3")
B_10_2_4: Final = Artikel(BESLUIT, "10.2", "4")
B_10_3_5: Final = Artikel(BESLUIT, "10.3", "5")
B_10_3_6: Final = Artikel(BESLUIT, "10.3", "6")
B_10_4_A: Final = Artikel(BESLUIT, "10.4", onderdeel="a")
B_10_4_B: Final = Artikel(BESLUIT, "10.4", onderdeel="b")
B_10_4_D: Final = Artikel(BESLUIT, "10.4", onderdeel="d")
B_10_4_F: Final = Artikel(BESLUIT, "10.4", onderdeel="f")
B_10_4_G: Final = Artikel(BESLUIT, "10.4", onderdeel="g")
B_10_4_H: Final = Artikel(BESLUIT, "10.4", onderdeel="h")
B_10_4_I: Final = Artikel(BESLUIT, "10.4", onderdeel="i")

EERSTE_JAAR_ONDERWIJSROUTE: Final = 2026
LAATSTE_JAAR_ONDERWIJSROUTE: Final = 2029
_JAREN_TERUG: Final = 2
_DINSDAG: Final = 1


class Fase(StrEnum):
    """The provisional grant, before the year, or the definitive one, after it."""

    VOORLOPIG = "voorlopig"
    DEFINITIEF = "definitief"


class SpukVariabele(StrEnum):
    """For which variable of the formulas a person counts: GO, or AS in the first, second or third year."""

    GO = "go"
    A = "a"
    B = "b"
    C = "c"


class OnderwijsrouteTelling(StrEnum):
    """Two readings of art. 10.2 lid 4: only those housed in year t, or whoever was not paid for before."""

    JAAR_VAN_HUISVESTING = "jaar_van_huisvesting"
    EENMAAL = "eenmaal"


class Peildata(NamedTuple):
    """The days on which the variables of year t are read.

    `go`, `asiel`: where people live on that day. `afgerond_van` up to and including `afgerond_tot_en_met`: the year
    of the completed trajecten. `begroting`: the day whose budget gives the national prognosis. `onderwijsroute`:
    None where no day is set.
    """

    go: date
    asiel: date
    afgerond_van: date
    afgerond_tot_en_met: date
    begroting: date
    onderwijsroute: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class SpukFeiten:
    """One person, as DUO knows them.

    `gehuisvest_op`: first day in a Dutch gemeente, whichever; None while there is none. `azc_op_peildag`: still in an
    azc on the peildag. `woont_op_peildag`: lives in this gemeente on the peildag. `voldaan_op`: fulfilled the plicht.
    """

    groep: Doelgroep
    gehuisvest_op: date | None = None
    azc_op_peildag: bool | None = None
    woont_op_peildag: bool | None = None
    voldaan_op: date | None = None


def _derde_dinsdag_van_september(jaar: int) -> date:
    eerste = date(jaar, 9, 1)
    return eerste + timedelta(days=(_DINSDAG - eerste.weekday()) % 7 + 14)


def _telt_in(jaar: int, fase: Fase) -> int:
    """The year whose end is the peildag: t, provisionally t-2."""
    return jaar if fase is Fase.DEFINITIEF else jaar - _JAREN_TERUG


def peildata_spuk(jaar: int, fase: Fase = Fase.DEFINITIEF) -> Uitkomst[Peildata]:
    """Return the days on which the variables of the SPUK of `jaar` are read (Besluit art. 10.4).

    Where people live: 31 December of year t, provisionally of year t-2. For asielstatushouders the article says the
    year; DUO counts on 31 December. Completed trajecten: the whole year t-2. The onderwijsroute has a day in the
    definitive grant only, from 2026. Raises NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar)
    eind = date(_telt_in(jaar, fase), 12, 31)
    begroting = _derde_dinsdag_van_september(jaar - 1)
    definitief = fase is Fase.DEFINITIEF
    terug = jaar - _JAREN_TERUG
    stappen = [
        Stap(B_10_4_B if definitief else B_10_4_A, "spuk_peildag_go", (eind,)),
        Stap(B_10_4_G if definitief else B_10_4_F, "spuk_peildag_as", (eind,)),
        Stap(B_10_4_H, "spuk_jaar_afgerond", (terug,)),
        Stap(B_10_4_D, "spuk_prognose_begroting", (begroting,)),
    ]
    onderwijs = eind if definitief and jaar >= EERSTE_JAAR_ONDERWIJSROUTE else None
    if onderwijs is not None:
        stappen.append(Stap(B_10_4_I, "spuk_peildag_onderwijsroute", (onderwijs,)))
    data = Peildata(eind, eind, date(terug, 1, 1), date(terug, 12, 31), begroting, onderwijs)
    return Uitkomst(data, tuple(stappen))


def _variabele(groep: Doelgroep, verschil: int, fase: Fase) -> SpukVariabele | None:
    """The variable of someone housed `verschil` years before the year that is counted."""
    if groep is Doelgroep.GEZIN_OVERIG:
        return SpukVariabele.GO if verschil == 0 else None
    if fase is Fase.VOORLOPIG:
        return SpukVariabele.C if verschil == 0 else None
    return {0: SpukVariabele.A, 1: SpukVariabele.B, 2: SpukVariabele.C}.get(verschil)


def _waarom_niet(groep: Doelgroep, fase: Fase, artikel: Artikel, huisvesting: int) -> Stap:
    if groep is Doelgroep.GEZIN_OVERIG:
        return Stap(artikel, "spuk_go_alleen_eerste_jaar", (huisvesting,))
    code = "spuk_as_drie_jaren" if fase is Fase.DEFINITIEF else "spuk_as_prognose"
    return Stap(artikel, code, (huisvesting,))


def _artikelen(groep: Doelgroep, fase: Fase) -> tuple[Artikel, Artikel]:
    """The article of the peildag and that of the variable."""
    definitief = fase is Fase.DEFINITIEF
    if groep is Doelgroep.GEZIN_OVERIG:
        return (B_10_4_B, B_10_2_1) if definitief else (B_10_4_A, B_10_1_2)
    return (B_10_4_G, B_10_2_3) if definitief else (B_10_4_F, B_10_1_4)


def telt_voor_spuk(feiten: SpukFeiten, *, jaar: int, fase: Fase = Fase.DEFINITIEF) -> Uitkomst[SpukVariabele | None]:
    """Return for which variable someone counts in the SPUK of `jaar`, None when not (Besluit art. 10.1-10.4).

    A GO counts once, for the year of settling; an AS in the year of housing and the two years after. Whoever is in an
    azc on the peildag does not count, whoever lives elsewhere counts there; having fulfilled the plicht makes no
    difference (art. 10.3 lid 6). For the provisional grant the cohort of t-2 alone is counted by person: the rest of
    the asielstatushouders come from a prognosis. Raises GegevenOntbreekt for a fact that decides, NogNietVanKracht
    before 2022.
    """
    controleer_jaar(jaar)
    telling = _telt_in(jaar, fase)
    peildag = date(telling, 12, 31)
    bij_dag, bij_deel = _artikelen(feiten.groep, fase)
    stappen = [Stap(bij_dag, "spuk_peildag", (peildag,))]
    if feiten.azc_op_peildag:
        return Uitkomst(None, (*stappen, Stap(bij_deel, "spuk_nog_in_azc", (peildag,))))
    if feiten.gehuisvest_op is None:
        raise GegevenOntbreekt("gehuisvest_op", bij_deel)
    if feiten.gehuisvest_op > peildag:
        return Uitkomst(None, (*stappen, Stap(bij_deel, "spuk_later_gehuisvest", (feiten.gehuisvest_op,))))
    huisvesting = feiten.gehuisvest_op.year
    variabele = _variabele(feiten.groep, telling - huisvesting, fase)
    if variabele is None:
        return Uitkomst(None, (*stappen, _waarom_niet(feiten.groep, fase, bij_deel, huisvesting)))
    if feiten.groep is Doelgroep.ASIEL and feiten.azc_op_peildag is None:
        raise GegevenOntbreekt("azc_op_peildag", bij_dag)
    if feiten.woont_op_peildag is None:
        raise GegevenOntbreekt("woont_op_peildag", bij_dag)
    if not feiten.woont_op_peildag:
        return Uitkomst(None, (*stappen, Stap(bij_dag, "spuk_woont_elders", (peildag,))))
    stappen.append(Stap(bij_deel, "spuk_telt", (variabele.value, jaar, huisvesting)))
    if feiten.voldaan_op is not None and feiten.voldaan_op <= peildag:
        stappen.append(Stap(B_10_3_6, "spuk_voldaan_telt", (feiten.voldaan_op,)))
    return Uitkomst(variabele, tuple(stappen))


def spukbedrag_persoon(feiten: SpukFeiten, *, jaar: int, bekend_op: date | None = None) -> Uitkomst[int]:
    """Return the eurocents with which someone counts in the definitive SPUK of `jaar`, 0 when not (art. 10.2).

    For a GO that is what the gemeente gets. For an AS it goes into the national total, which the weights share.
    Raises as `telt_voor_spuk`, and JaarOntbreekt when the amount of the year is not known.
    """
    telling = telt_voor_spuk(feiten, jaar=jaar)
    if telling.waarde is None:
        return Uitkomst(0, telling.stappen)
    if telling.waarde is SpukVariabele.GO:
        go = bedrag_per_go(jaar, bekend_op)
        return Uitkomst(go.waarde, (*telling.stappen, *go.stappen))
    bedragen = bedragen_per_as(jaar, bekend_op)
    plaats = (SpukVariabele.A, SpukVariabele.B, SpukVariabele.C).index(telling.waarde)
    centen = bedragen.waarde[plaats]
    stap = Stap(B_10_2_3, "spuk_in_landelijk_totaal", (centen,))
    return Uitkomst(centen, (*telling.stappen, *bedragen.stappen, stap))


def telt_afgerond_traject(
    afgerond_op: date, *, begonnen_op: date, jaar: int, eerste_prestatiejaar: int = 2026
) -> Uitkomst[bool]:
    """Return whether a traject of an AS, completed with diploma or certificate, counts in year `jaar` (AIA).

    Those of year t-2 count, and in the first year with a weight above 0 all that began since the act and were
    completed up to and including t-2 (Besluit art. 10.3 lid 5). Before `eerste_prestatiejaar` they weigh nothing; that
    this is 2026 is our reading (doubt `eerste_prestatiejaar`). Raises GegevenStrijdig when it ended before it began,
    NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar)
    if afgerond_op < begonnen_op:
        raise GegevenStrijdig("afgerond_op", B_10_4_H, "afgerond_voor_begin")
    laatste = date(jaar - _JAREN_TERUG, 12, 31)
    if jaar < eerste_prestatiejaar:
        stap = Stap(B_10_3_5, "spuk_prestatie_weegt_niet", (jaar, eerste_prestatiejaar), "eerste_prestatiejaar")
        return Uitkomst(False, (stap,))
    if jaar == eerste_prestatiejaar:
        goed = begonnen_op >= INWERKINGTREDING and afgerond_op <= laatste
        code = "spuk_inhaal_telt" if goed else "spuk_inhaal_telt_niet"
        return Uitkomst(goed, (Stap(B_10_3_5, code, (afgerond_op, laatste), "eerste_prestatiejaar"),))
    goed = afgerond_op.year == laatste.year
    code = "spuk_afgerond_telt" if goed else "spuk_afgerond_telt_niet"
    return Uitkomst(goed, (Stap(B_10_4_H, code, (afgerond_op, laatste.year)),))


def telt_voor_onderwijsroute(
    feiten: SpukFeiten,
    *,
    jaar: int,
    onderwijsroute_in_pip: bool,
    eerder_betaald: bool,
    telling: OnderwijsrouteTelling = OnderwijsrouteTelling.JAAR_VAN_HUISVESTING,
) -> Uitkomst[bool]:
    """Return whether an AS counts for the one-off amount for the onderwijsroute of `jaar` (Besluit art. 10.2 lid 4).

    `onderwijsroute_in_pip`: the PIP says so on 31 December of the year. `telling`: only in the year of housing (the
    default), or in any of the three years once; where the two differ the step carries the doubt
    `onderwijsroute_later`. Never for someone paid for before. False before 2026, when this part did not exist. Raises
    JaarOntbreekt after 2029, for which nothing was announced.
    """
    controleer_jaar(jaar)
    if jaar > LAATSTE_JAAR_ONDERWIJSROUTE:
        raise JaarOntbreekt("geld_onderwijsroute", B_10_2_4, jaar)
    if jaar < EERSTE_JAAR_ONDERWIJSROUTE:
        return Uitkomst(False, (Stap(B_10_2_4, "onderwijsroute_apart_betaald", (jaar,)),))
    if feiten.groep is not Doelgroep.ASIEL:
        return Uitkomst(False, (Stap(B_10_2_4, "onderwijsroute_alleen_as"),))
    if not onderwijsroute_in_pip:
        return Uitkomst(False, (Stap(B_10_2_4, "onderwijsroute_niet_in_pip", (date(jaar, 12, 31),)),))
    if eerder_betaald:
        return Uitkomst(False, (Stap(B_10_2_4, "onderwijsroute_al_betaald"),))
    telt = telt_voor_spuk(feiten, jaar=jaar)
    if telt.waarde is None:
        return Uitkomst(False, telt.stappen)
    if telt.waarde is SpukVariabele.A:
        return Uitkomst(True, (*telt.stappen, Stap(B_10_2_4, "onderwijsroute_telt", (jaar,))))
    goed = telling is OnderwijsrouteTelling.EENMAAL
    code = "onderwijsroute_later_telt" if goed else "onderwijsroute_later_telt_niet"
    return Uitkomst(goed, (*telt.stappen, Stap(B_10_2_4, code, (jaar,), "onderwijsroute_later")))


_ALS_VOORBEELD: Final = SpukFeiten(
    groep=Doelgroep.ASIEL, gehuisvest_op=date(2026, 3, 2), azc_op_peildag=False, woont_op_peildag=True
)

REGELS: Final = (
    Regel(
        peildata_spuk,
        ids=("SP-03",),
        artikelen=(B_10_4_A, B_10_4_B, B_10_4_D, B_10_4_F, B_10_4_G, B_10_4_H, B_10_4_I),
        voorbeeld={"jaar": 2026},
    ),
    Regel(
        telt_voor_spuk,
        ids=("SP-03", "SP-09"),
        artikelen=(
            *(B_10_1_2, B_10_1_4, B_10_2_1, B_10_2_3, B_10_3_6),
            *(B_10_4_A, B_10_4_B, B_10_4_F, B_10_4_G),
        ),
        voorbeeld={"feiten": _ALS_VOORBEELD, "jaar": 2026},
    ),
    Regel(
        spukbedrag_persoon,
        ids=("SP-06", "SP-07"),
        artikelen=(B_10_2_1, B_10_2_3),
        voorbeeld={"feiten": _ALS_VOORBEELD, "jaar": 2026},
    ),
    Regel(
        telt_afgerond_traject,
        ids=("SP-08",),
        artikelen=(B_10_3_5, B_10_4_H),
        voorbeeld={"afgerond_op": date(2024, 5, 6), "begonnen_op": date(2022, 4, 1), "jaar": 2026},
    ),
    Regel(
        telt_voor_onderwijsroute,
        ids=("SP-10",),
        artikelen=(B_10_2_4,),
        voorbeeld={
            "feiten": _ALS_VOORBEELD,
            "jaar": 2026,
            "onderwijsroute_in_pip": True,
            "eerder_betaald": False,
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
