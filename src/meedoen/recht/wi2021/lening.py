# SPDX-License-Identifier: EUPL-1.2
"""The social loan of DUO, as information: Wet inburgering 2021 art. 19-20, Besluit art. 6.1-6.3, Regeling art. 6.1-6.2.

DUO decides and pays; the gemeente only explains. All amounts are eurocents. The taxable minimum wage (belastbaar
minimumloon) is in no source of this package: one gives it, or the rule refuses.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, weiger_onder_nul
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.kalender import Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep

WI_19: Final = Artikel(WET, "19")
WI_20_2_A: Final = Artikel(WET, "20", "2", "a")
WI_20_2_B: Final = Artikel(WET, "20", "2", "b")
B_6_2_1: Final = Artikel(BESLUIT, "6.2", "1")
B_6_2_5: Final = Artikel(BESLUIT, "6.2", "5")
B_6_2A_2: Final = Artikel(BESLUIT, "6.2a", "2")
B_6_3_1: Final = Artikel(BESLUIT, "6.3", "1")
B_6_3_2_A: Final = Artikel(BESLUIT, "6.3", "2", "a")
B_6_3_2_B: Final = Artikel(BESLUIT, "6.3", "2", "b")
R_6_1_1: Final = Artikel(REGELING, "6.1", "1")
R_6_1_2: Final = Artikel(REGELING, "6.1", "2")
R_6_2_3: Final = Artikel(REGELING, "6.2", "3")
R_6_2_4: Final = Artikel(REGELING, "6.2", "4")
R_6_8_3: Final = Artikel(REGELING, "6.8", "3")
R_6_8_4: Final = Artikel(REGELING, "6.8", "4")

HOOGSTE_LENING: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 1_000_000, BEKEND),)
LAAGSTE_LENING: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 18_000, BEKEND),)
HOOGSTENS_PER_KWARTAAL: Final[tuple[Versie[int], ...]] = (Versie(INWERKINGTREDING, 200_000, BEKEND),)
KEER_DRAAGKRACHT: Final = 2
PROCENT_DRAAGKRACHT: Final = 12
PROCENT_VRIJ_MET_PARTNER: Final = 120
PROCENT_VRIJ_ALLEEN: Final = 84
_HONDERD: Final = 100
VIER_WEKEN: Final = timedelta(weeks=4)
ZES_JAAR_IN_MAANDEN: Final = 72
DRIE_JAAR_IN_MAANDEN: Final = 36
# Art. 6.2a is absent on 12-6-2024 and stands in the text of 1-9-2025, the next state.
VRIJWILLIG_EIGEN_ARTIKEL: Final = date(2025, 9, 1)


class Huishouden(StrEnum):
    """Which part of the minimum wage stays free (Regeling art. 6.8 lid 3 a to c)."""

    MET_PARTNER = "met_partner"
    ALLEENSTAANDE_OUDER = "alleenstaande_ouder"
    ALLEEN = "alleen"


def draagkracht(*, toetsingsinkomen: int, belastbaar_minimumloon: int | None, huishouden: Huishouden) -> Uitkomst[int]:
    """Return the draagkracht for one year in eurocents (Regeling art. 6.8 lid 2-4).

    12% of the income of the person and the partner above 120% (partner, or the alleenstaande-ouderenkorting) or 84%
    of the taxable minimum wage, both of the second year before. Rounded down to a cent: doubt
    `afronding_draagkracht`. Raises GegevenOntbreekt while the taxable minimum wage is not given, GegevenStrijdig for
    an amount below zero.
    """
    if belastbaar_minimumloon is None:
        raise GegevenOntbreekt("belastbaar_minimumloon", R_6_8_3)
    weiger_onder_nul(
        R_6_8_4, "bedrag_onder_nul", toetsingsinkomen=toetsingsinkomen, belastbaar_minimumloon=belastbaar_minimumloon
    )
    procent = PROCENT_VRIJ_ALLEEN if huishouden is Huishouden.ALLEEN else PROCENT_VRIJ_MET_PARTNER
    vrij = belastbaar_minimumloon * procent // _HONDERD
    boven = max(toetsingsinkomen - vrij, 0)
    bedrag = boven * PROCENT_DRAAGKRACHT // _HONDERD
    stappen = (
        Stap(R_6_8_3, "vrije_voet", (procent, vrij)),
        Stap(R_6_8_4, "draagkracht_boven_voet", (boven, PROCENT_DRAAGKRACHT, bedrag), "afronding_draagkracht"),
    )
    return Uitkomst(bedrag, stappen)


def leenruimte(
    *,
    groep: Doelgroep | None,
    draagkracht_per_jaar: int,
    opgenomen: int = 0,
    vrijwillig: bool = False,
    peildatum: date,
    bekend_op: date | None = None,
) -> Uitkomst[int]:
    """Return what one can still borrow, in eurocents (art. 19, Besluit art. 6.2 and 6.2a, Regeling art. 6.1).

    At most EUR 10,000 less twice the draagkracht; a loan below EUR 180 becomes nothing. `opgenomen` is what was
    taken up. Nothing for the asiel group, whose lessons the gemeente pays. `vrijwillig`: not plichtig, with lawful
    stay of art. 6.1, then the group does not matter; that the draagkracht counts there too is our reading since
    1-9-2025: doubt `draagkracht_vrijwillig`.
    Raises GegevenOntbreekt for the group, GegevenStrijdig for amounts below zero, NogNietVanKracht before 2022.
    """
    weiger_onder_nul(B_6_2_1, "bedrag_onder_nul", draagkracht_per_jaar=draagkracht_per_jaar, opgenomen=opgenomen)
    if groep is None and not vrijwillig:
        raise GegevenOntbreekt("groep", WI_19)
    if groep is Doelgroep.ASIEL and not vrijwillig:
        return Uitkomst(0, (Stap(WI_19, "geen_lening_voor_asiel"),))
    hoogste = kies(HOOGSTE_LENING, peildatum, bekend_op, regel="lening", artikel=B_6_2_1).waarde
    laagste = kies(LAAGSTE_LENING, peildatum, bekend_op, regel="lening", artikel=R_6_1_2).waarde
    eigen = vrijwillig and peildatum >= VRIJWILLIG_EIGEN_ARTIKEL
    twijfel = "draagkracht_vrijwillig" if eigen else ""
    lening = max(hoogste - KEER_DRAAGKRACHT * draagkracht_per_jaar, 0)
    stappen = [
        Stap(B_6_2A_2 if eigen else B_6_2_1, "lening_hoogstens", (hoogste,)),
        Stap(R_6_1_1, "lening_min_draagkracht", (draagkracht_per_jaar, lening), twijfel),
    ]
    if lening < laagste:
        return Uitkomst(0, (*stappen, Stap(R_6_1_2, "lening_te_klein", (laagste,))))
    over = max(lening - opgenomen, 0)
    return Uitkomst(over, (*stappen, Stap(B_6_2_1, "nog_te_lenen", (opgenomen, over))))


@dataclass(frozen=True, kw_only=True, slots=True)
class AanspraakFeiten:
    """Whether someone has a claim to the loan now.

    `lopende_termijn`: the term that runs: that of art. 11, extended, or a new one after a fine of DUO.
    `einde_eerste_termijn`: first day after the term of art. 11, extended where it was; the six years run from it.
    `oude_lening_open`: an older loan for inburgering is not paid off. `ingezetene`: registered in the BRP as such.
    `verblijf_vanaf`: first day of lawful stay, for who takes part voluntarily.
    """

    groep: Doelgroep | None
    plichtig: bool
    lopende_termijn: Periode
    einde_eerste_termijn: date
    oude_lening_open: bool | None = None
    ingezetene: bool | None = None
    rechtmatig_verblijf: bool | None = None
    vrijwillig: bool = False
    verblijf_vanaf: date | None = None


def _binnen_tijd(feiten: AanspraakFeiten, peildatum: date) -> tuple[bool, Stap]:
    """Whether the time for the loan runs (Besluit art. 6.3 lid 1, art. 20 lid 2 onderdeel a)."""
    if feiten.vrijwillig:
        if feiten.verblijf_vanaf is None:
            raise GegevenOntbreekt("verblijf_vanaf", B_6_3_1)
        grens, bestaat = tel_maanden_op(feiten.verblijf_vanaf, DRIE_JAAR_IN_MAANDEN)
        twijfel = "" if bestaat else "ontbrekende_dag"
        code = "lening_vrijwillig_drie_jaar" if peildatum < grens else "lening_vrijwillig_voorbij"
        return peildatum < grens, Stap(B_6_3_1, code, (grens,), twijfel)
    zes, bestaat = tel_maanden_op(feiten.einde_eerste_termijn, ZES_JAAR_IN_MAANDEN)
    if peildatum >= zes:
        twijfel = "" if bestaat else "ontbrekende_dag"
        return False, Stap(WI_20_2_A, "lening_zes_jaar_voorbij", (zes,), twijfel)
    loopt = feiten.lopende_termijn.bevat(peildatum)
    code = "lening_in_termijn" if loopt else "lening_buiten_termijn"
    return loopt, Stap(B_6_3_1, code, (feiten.lopende_termijn.laatste_dag,))


def aanspraak_op_lening(feiten: AanspraakFeiten, *, peildatum: date) -> Uitkomst[bool]:
    """Return whether someone has a claim to payment out of the loan (art. 20 lid 2, Besluit art. 6.2 lid 5-6, 6.3).

    Gezin en overig during the term, extensions and new terms, up to six years after the term; voluntary people three
    years from their lawful stay. Not while an older loan is open, nor once no ingezetene or without lawful stay.
    Raises GegevenOntbreekt for a fact that is needed.
    """
    if not feiten.vrijwillig:
        if feiten.groep is None:
            raise GegevenOntbreekt("groep", WI_19)
        if feiten.groep is Doelgroep.ASIEL:
            return Uitkomst(False, (Stap(WI_19, "geen_lening_voor_asiel"),))
        if not feiten.plichtig:
            return Uitkomst(False, (Stap(WI_20_2_B, "lening_niet_meer_plichtig"),))
    binnen, stap = _binnen_tijd(feiten, peildatum)
    if not binnen:
        return Uitkomst(False, (stap,))
    if feiten.oude_lening_open is None:
        raise GegevenOntbreekt("oude_lening_open", B_6_2_5)
    if feiten.oude_lening_open:
        return Uitkomst(False, (stap, Stap(B_6_2_5, "oude_lening_open")))
    if feiten.ingezetene is None:
        raise GegevenOntbreekt("ingezetene", B_6_3_2_A)
    if not feiten.ingezetene:
        return Uitkomst(False, (stap, Stap(B_6_3_2_A, "lening_geen_ingezetene")))
    if feiten.rechtmatig_verblijf is None:
        raise GegevenOntbreekt("rechtmatig_verblijf", B_6_3_2_B)
    code = "lening_aanspraak" if feiten.rechtmatig_verblijf else "lening_geen_verblijf"
    return Uitkomst(feiten.rechtmatig_verblijf, (stap, Stap(B_6_3_2_B, code)))


class Factuur(NamedTuple):
    """One invoice of a school for lessons, in eurocents."""

    factuurbedrag: int


def betaalbare_facturen(
    facturen: tuple[Factuur, ...], *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[tuple[Factuur, ...]]:
    """Return which invoices for lessons of one quarter DUO pays (Regeling art. 6.2 lid 4).

    At most EUR 2,000 together; an invoice that goes over it is not paid, not even in part. They are taken in the
    order given, and a later one that still fits is paid: doubt `volgorde_facturen`. Exams are outside this maximum.
    Raises GegevenStrijdig for an invoice below zero, NogNietVanKracht before 1-1-2022.
    """
    grens = kies(HOOGSTENS_PER_KWARTAAL, peildatum, bekend_op, regel="lening", artikel=R_6_2_4).waarde
    if any(factuur.factuurbedrag < 0 for factuur in facturen):
        raise GegevenStrijdig("facturen", R_6_2_4, "bedrag_onder_nul")
    betaald: list[Factuur] = []
    over = grens
    twijfel = "volgorde_facturen" if len(facturen) > 1 else ""
    stappen = [Stap(R_6_2_4, "kwartaal_hoogstens", (grens,), twijfel)]
    for factuur in facturen:
        past = factuur.factuurbedrag <= over
        code = "factuur_betaald" if past else "factuur_niet_betaald"
        stappen.append(Stap(R_6_2_4, code, (factuur.factuurbedrag,)))
        if past:
            betaald.append(factuur)
            over -= factuur.factuurbedrag
    return Uitkomst(tuple(betaald), tuple(stappen))


def uiterste_betaaldag(verklaring_ontvangen_op: date) -> Uitkomst[date]:
    """Return the last day on which DUO pays an invoice in time: four weeks (Regeling art. 6.2 lid 3).

    After the day DUO received the person's statement about the hours. A term of a ministeriële regeling does not
    shift: doubt `termijn_in_regeling`.
    """
    dag = verklaring_ontvangen_op + VIER_WEKEN
    return Uitkomst(
        dag, (Stap(R_6_2_3, "betalen_binnen_vier_weken", (verklaring_ontvangen_op, dag), "termijn_in_regeling"),)
    )


REGELS: Final = (
    Regel(
        draagkracht,
        ids=("LN-01", "LN-04"),
        artikelen=(R_6_8_3, R_6_8_4),
        voorbeeld={
            "toetsingsinkomen": 3_600_000,
            "belastbaar_minimumloon": 2_500_000,
            "huishouden": Huishouden.MET_PARTNER,
        },
    ),
    Regel(
        leenruimte,
        ids=("LN-01", "LN-05"),
        artikelen=(WI_19, B_6_2_1, B_6_2A_2, R_6_1_1, R_6_1_2),
        voorbeeld={
            "groep": Doelgroep.GEZIN_OVERIG,
            "draagkracht_per_jaar": 72_000,
            "opgenomen": 300_000,
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        aanspraak_op_lening,
        ids=("LN-02", "LN-05"),
        artikelen=(WI_19, WI_20_2_A, WI_20_2_B, B_6_2_5, B_6_3_1, B_6_3_2_A, B_6_3_2_B),
        voorbeeld={
            "feiten": AanspraakFeiten(
                groep=Doelgroep.GEZIN_OVERIG,
                plichtig=True,
                lopende_termijn=Periode(date(2025, 3, 16), date(2028, 3, 16)),
                einde_eerste_termijn=date(2028, 3, 16),
                oude_lening_open=False,
                ingezetene=True,
                rechtmatig_verblijf=True,
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        betaalbare_facturen,
        ids=("LN-03",),
        artikelen=(R_6_2_4,),
        voorbeeld={"facturen": (Factuur(120_000), Factuur(90_000)), "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        uiterste_betaaldag,
        ids=("LN-03",),
        artikelen=(R_6_2_3,),
        voorbeeld={"verklaring_ontvangen_op": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
