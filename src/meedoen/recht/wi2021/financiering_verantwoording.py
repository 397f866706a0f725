# SPDX-License-Identifier: EUPL-1.2
"""What the SPUK may pay for, accountability and recovery: Wet inburgering 2021 art. 18, 40, 42, Besluit art. 10.5-10.7.

Financiële-verhoudingswet art. 17a and 17b were read in their state of 1-1-2024.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, FINANCIELE_VERHOUDINGSWET, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, JaarOntbreekt, weiger_onder_nul
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.financiering_bedragen import controleer_jaar

WI_18: Final = Artikel(WET, "18")
WI_40_1: Final = Artikel(WET, "40", "1")
WI_42_1: Final = Artikel(WET, "42", "1")
WI_42_2: Final = Artikel(WET, "42", "2")
WI_42_3: Final = Artikel(WET, "42", "3")
B_10_5_1: Final = Artikel(BESLUIT, "10.5", "1")
B_10_5_2: Final = Artikel(BESLUIT, "10.5", "2")
B_10_6: Final = Artikel(BESLUIT, "10.6")
B_10_7_1: Final = Artikel(BESLUIT, "10.7", "1")
B_10_7_2: Final = Artikel(BESLUIT, "10.7", "2")
FVW_17A_1: Final = Artikel(FINANCIELE_VERHOUDINGSWET, "17a", "1")
FVW_17B_2: Final = Artikel(FINANCIELE_VERHOUDINGSWET, "17b", "2")

EERSTE_JAAR_GEMEENTEFONDS: Final = 2023
_MAANDEN_VOLLEDIG: Final = 18
_MAANDEN_MEDEDELING: Final = 3
_MAANDEN_PER_JAAR: Final = 12


class Kostensoort(StrEnum):
    """What a gemeente spends money on for inburgering."""

    LEERROUTE = "leerroute"
    MAP = "map"
    PVT = "pvt"
    MAATSCHAPPELIJKE_BEGELEIDING = "maatschappelijke_begeleiding"
    TOLK = "tolk"
    BREDE_INTAKE = "brede_intake"
    PIP = "pip"
    VOORTGANG = "voortgang"
    ONTZORGEN = "ontzorgen"
    OVERHEAD = "overhead"


_VOORZIENINGEN: Final = frozenset(
    {
        Kostensoort.LEERROUTE,
        Kostensoort.MAP,
        Kostensoort.PVT,
        Kostensoort.MAATSCHAPPELIJKE_BEGELEIDING,
        Kostensoort.TOLK,
    }
)


class Overdracht(StrEnum):
    """How far tasks of the college went to an openbaar lichaam (Wet gemeenschappelijke regelingen art. 8)."""

    GEEN = "geen"
    DEELS = "deels"
    VOLLEDIG = "volledig"


class Uitvoerder(StrEnum):
    """Who carries out the act."""

    COLLEGE = "college"
    OPENBAAR_LICHAAM = "openbaar_lichaam"


class SisaDagen(NamedTuple):
    """Last days of the accountability for one year.

    `uitstel`: to ask for more time. `verantwoording`: to send it. `gegevens`: what is known then decides.
    `volledig`: after it everything is recovered. `mededeling`: to tell the college so.
    """

    uitstel: date
    verantwoording: date
    gegevens: date
    volledig: date
    mededeling: date


class Terugvordering(NamedTuple):
    """What is recovered in eurocents, and the last day on which the Minister says so."""

    bedrag: int
    uiterste_mededeling: date


class Regionaal(NamedTuple):
    """Who acts, and whether figures of the openbaar lichaam may serve; the grant stays with the college."""

    uitvoerder: Uitvoerder
    cijfers_bruikbaar: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class BestedingFeiten:
    """Spending of the SPUK in one year, in eurocents.

    `besteed`: net costs of voorzieningen. `fout_of_onzeker`: the part of it that the accountant calls wrong or
    uncertain. `reserveringsruimte`: the most that may be kept for next year; no source gives its percentages, None
    when not known. `sisa_volledig_op`: the Minister of BZK had the whole SiSa; None when not (yet).
    """

    uitkering: int
    besteed: int
    fout_of_onzeker: int = 0
    reserveringsruimte: int | None = None
    sisa_volledig_op: date | None = None


def uit_spuk(kosten: Kostensoort, *, jaar: int) -> Uitkomst[bool]:
    """Return whether the SPUK pays for these costs (art. 40 lid 1).

    It pays for voorzieningen, not for carrying out the act; which is which is read with Divosa. The rest is paid from
    the gemeentefonds, in the way described here from 2023. Raises NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar)
    if kosten in _VOORZIENINGEN:
        return Uitkomst(True, (Stap(WI_40_1, "kosten_uit_spuk", (kosten.value,)),))
    if jaar < EERSTE_JAAR_GEMEENTEFONDS:
        return Uitkomst(False, (Stap(WI_40_1, "kosten_niet_uit_spuk", (kosten.value,)),))
    return Uitkomst(False, (Stap(WI_40_1, "kosten_uit_gemeentefonds", (kosten.value,)),))


def sisa_dagen(jaar: int) -> Uitkomst[SisaDagen]:
    """Return the days of the accountability over `jaar` (art. 42, Besluit 10.7, Financiële-verhoudingswet 17a and 17b).

    The eighteen months do not shift, the three months of the announcement do (Algemene termijnenwet art. 1 and 4);
    the others are fixed days. Raises NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, WI_42_1)
    uitstel, verantwoording = date(jaar + 1, 6, 30), date(jaar + 1, 7, 15)
    gegevens, volledig = date(jaar + 1, 9, 30), _laatste_dag_volledig(jaar)
    geteld = _einde_mededeling(volledig)
    mededeling = verschuif_einde(geteld)
    stappen = (
        Stap(FVW_17B_2, "sisa_uitstel_vragen", (uitstel,)),
        Stap(FVW_17A_1, "sisa_verantwoording", (jaar, verantwoording)),
        Stap(B_10_7_1, "sisa_gegevens_bekend", (gegevens,)),
        Stap(WI_42_3, "sisa_achttien_maanden", (volledig,)),
        Stap(WI_42_3, "sisa_mededeling_drie_maanden", (geteld,)),
        *mededeling.stappen,
    )
    return Uitkomst(SisaDagen(uitstel, verantwoording, gegevens, volledig, mededeling.waarde), stappen)


def _laatste_dag_volledig(jaar: int) -> date:
    return tel_maanden_op(date(jaar + 1, 1, 1), _MAANDEN_VOLLEDIG).dag - EEN_DAG


def _einde_mededeling(volledig: date) -> date:
    return tel_maanden_op(volledig + EEN_DAG, _MAANDEN_MEDEDELING).dag - EEN_DAG


def _controleer(feiten: BestedingFeiten, jaar: int) -> None:
    for naam in ("uitkering", "besteed", "fout_of_onzeker", "reserveringsruimte"):
        if (getattr(feiten, naam) or 0) < 0:
            raise GegevenStrijdig(naam, WI_42_2, "onder_nul")
    if feiten.fout_of_onzeker > feiten.besteed:
        raise GegevenStrijdig("fout_of_onzeker", WI_42_2, "meer_fout_dan_besteed")
    if feiten.sisa_volledig_op is not None and feiten.sisa_volledig_op.year <= jaar:
        raise GegevenStrijdig("sisa_volledig_op", WI_42_1, "sisa_voor_einde_jaar")


def _alles_terug(uitkering: int, volledig: date) -> Uitkomst[Terugvordering]:
    geteld = _einde_mededeling(volledig)
    einde = verschuif_einde(geteld)
    stappen = (
        Stap(WI_42_3, "sisa_niet_volledig", (volledig, uitkering)),
        Stap(WI_42_3, "sisa_onbillijk_lager"),
        Stap(WI_42_3, "sisa_mededeling_drie_maanden", (geteld,)),
        *einde.stappen,
    )
    return Uitkomst(Terugvordering(uitkering, einde.waarde), stappen)


def _deel_terug(feiten: BestedingFeiten, jaar: int) -> tuple[int, tuple[Stap, ...]]:
    """What was not spent and may not be kept, and what was spent wrongly; never more than the grant."""
    over = max(0, feiten.uitkering - feiten.besteed)
    stappen: list[Stap] = []
    houden = 0
    if over:
        if feiten.reserveringsruimte is None:
            raise JaarOntbreekt("reserveringsruimte", B_10_5_2, jaar)
        houden = min(over, feiten.reserveringsruimte)
        stappen.append(Stap(WI_42_2, "spuk_niet_besteed", (over,)))
        stappen.append(Stap(B_10_5_1, "spuk_gereserveerd", (houden, jaar + 1)))
    if feiten.fout_of_onzeker:
        twijfel = "fout_bij_tekort" if feiten.besteed > feiten.uitkering else ""
        stappen.append(Stap(WI_42_2, "spuk_fout_of_onzeker", (feiten.fout_of_onzeker,), twijfel))
    return min(feiten.uitkering, over - houden + feiten.fout_of_onzeker), tuple(stappen)


def terugvordering_spuk(feiten: BestedingFeiten, *, jaar: int, peildatum: date) -> Uitkomst[Terugvordering]:
    """Return what is recovered of the SPUK of `jaar`, and by which day the college hears it (art. 42 lid 2 and 3).

    The unspent part that may not be kept (Besluit art. 10.5), and what the accountant calls wrong or uncertain:
    announced within a year of the complete SiSa. Not complete within eighteen months: everything, unless the Minister
    finds that unfair, announced within three months. With costs above the grant the law does not say whether wrong
    spending counts against the excess first: doubt `fout_bij_tekort`, we count it whole. Raises GegevenOntbreekt while
    the SiSa is awaited, JaarOntbreekt when money is left and the room to keep it is not given, GegevenStrijdig for
    impossible amounts, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, WI_42_1)
    _controleer(feiten, jaar)
    volledig = _laatste_dag_volledig(jaar)
    ontvangen = feiten.sisa_volledig_op
    if ontvangen is None and peildatum <= volledig:
        raise GegevenOntbreekt("sisa_volledig_op", WI_42_2)
    if ontvangen is None or ontvangen > volledig:
        return _alles_terug(feiten.uitkering, volledig)
    bedrag, stappen = _deel_terug(feiten, jaar)
    dag, bestaat = tel_maanden_op(ontvangen, _MAANDEN_PER_JAAR)
    twijfel = "" if bestaat else "ontbrekende_dag"
    gegevens = Stap(B_10_7_1, "sisa_gegevens_bekend", (date(jaar + 1, 9, 30),))
    code = "spuk_terug_binnen_een_jaar" if bedrag else "spuk_niets_terug"
    waarden = (bedrag, ontvangen, dag) if bedrag else ()
    return Uitkomst(Terugvordering(bedrag, dag), (*stappen, gegevens, Stap(WI_42_2, code, waarden, twijfel)))


def saldo_spuk(uitkering: int, netto_lasten: int, *, jaar: int, uit_vorig_jaar: int = 0) -> Uitkomst[int]:
    """Return what is left of the SPUK of `jaar` in eurocents; below zero: costs that go to the next year.

    `uit_vorig_jaar`: money kept from the year before, or, below zero, costs attributed from it (Besluit art. 10.5 and
    10.6). How much of what is left may be kept depends on percentages no source gives. Raises GegevenStrijdig for a
    negative grant or costs, NogNietVanKracht before 2022.
    """
    controleer_jaar(jaar, B_10_6)
    weiger_onder_nul(B_10_6, "onder_nul", uitkering=uitkering, netto_lasten=netto_lasten)
    saldo = uitkering + uit_vorig_jaar - netto_lasten
    stappen = []
    if uit_vorig_jaar > 0:
        stappen.append(Stap(B_10_5_1, "spuk_uit_reserve", (uit_vorig_jaar,)))
    elif uit_vorig_jaar < 0:
        stappen.append(Stap(B_10_6, "spuk_lasten_vorig_jaar", (-uit_vorig_jaar,)))
    if saldo < 0:
        stappen.append(Stap(B_10_6, "spuk_lasten_naar_volgend_jaar", (-saldo, jaar + 1)))
    elif saldo > 0:
        stappen.append(Stap(B_10_5_1, "spuk_over", (saldo,)))
    else:
        stappen.append(Stap(B_10_5_1, "spuk_precies_besteed"))
    return Uitkomst(saldo, tuple(stappen))


def regionale_uitvoering(overdracht: Overdracht, *, jaarstukken_vastgesteld: bool | None = None) -> Uitkomst[Regionaal]:
    """Return who acts for the college in a region, and whose figures count (art. 18, Besluit art. 10.7 lid 2).

    With full transfer the openbaar lichaam acts; grant and accountability stay with the gemeente. For recovery the
    figures of the openbaar lichaam may serve once its year accounts are adopted (Wet gemeenschappelijke regelingen
    art. 34a). Raises GegevenOntbreekt when that is needed and not known.
    """
    if overdracht is not Overdracht.VOLLEDIG:
        return Uitkomst(Regionaal(Uitvoerder.COLLEGE, False), (Stap(WI_18, "regionaal_college_zelf"),))
    if jaarstukken_vastgesteld is None:
        raise GegevenOntbreekt("jaarstukken_vastgesteld", B_10_7_2)
    code = "regionaal_cijfers_tellen" if jaarstukken_vastgesteld else "regionaal_cijfers_tellen_niet"
    stappen = (
        Stap(WI_18, "regionaal_openbaar_lichaam"),
        Stap(WI_42_1, "regionaal_gemeente_verantwoordt"),
        Stap(B_10_7_2, code),
    )
    return Uitkomst(Regionaal(Uitvoerder.OPENBAAR_LICHAAM, jaarstukken_vastgesteld), stappen)


REGELS: Final = (
    Regel(
        uit_spuk,
        ids=("SP-01",),
        artikelen=(WI_40_1,),
        voorbeeld={"kosten": Kostensoort.MAATSCHAPPELIJKE_BEGELEIDING, "jaar": 2026},
    ),
    Regel(
        sisa_dagen,
        ids=("SP-14",),
        artikelen=(B_10_7_1, FVW_17A_1, FVW_17B_2, WI_42_3),
        voorbeeld={"jaar": 2026},
    ),
    Regel(
        terugvordering_spuk,
        ids=("SP-12", "SP-14"),
        artikelen=(B_10_5_1, B_10_5_2, B_10_7_1, WI_42_1, WI_42_2, WI_42_3),
        voorbeeld={
            "feiten": BestedingFeiten(
                uitkering=30_000_000,
                besteed=27_500_000,
                fout_of_onzeker=100_000,
                reserveringsruimte=2_000_000,
                sisa_volledig_op=date(2027, 7, 12),
            ),
            "jaar": 2026,
            "peildatum": date(2027, 11, 1),
        },
    ),
    Regel(
        saldo_spuk,
        ids=("SP-12", "SP-13"),
        artikelen=(B_10_5_1, B_10_6),
        voorbeeld={"uitkering": 30_000_000, "netto_lasten": 31_000_000, "jaar": 2026},
    ),
    Regel(
        regionale_uitvoering,
        ids=("SP-15",),
        artikelen=(B_10_7_2, WI_18, WI_42_1),
        voorbeeld={"overdracht": Overdracht.VOLLEDIG, "jaarstukken_vastgesteld": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
