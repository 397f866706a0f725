# SPDX-License-Identifier: EUPL-1.2
"""When personal data must be gone: Besluit inburgering 2021 art. 9.9.

Lid 1: five years after the end of the plicht, or on death. Lid 2 lets a list of data stay for at most fifty years, lid
3 some data of loan takers until five years after the loan; both depart from the five years, not from death.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep

B_9_9_1: Final = Artikel(BESLUIT, "9.9", "1")
B_9_9_1_A: Final = Artikel(BESLUIT, "9.9", "1", "a")
B_9_9_1_B: Final = Artikel(BESLUIT, "9.9", "1", "b")
B_9_9_2: Final = Artikel(BESLUIT, "9.9", "2")
B_9_9_3: Final = Artikel(BESLUIT, "9.9", "3")

_MAANDEN_PER_JAAR: Final = 12
JAREN_NA_LENING: Final = 5
JAREN_LIJST: Final = 50


class Bewaargegeven(StrEnum):
    """Data that art. 9.9 tells apart; `OVERIG` is all the rest of a dossier."""

    BSN = "bsn"
    NAAM = "naam"
    ADRES = "adres"
    WOONPLAATS = "woonplaats"
    GEBOORTEDATUM = "geboortedatum"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    VOLDAAN = "voldaan"
    ONINBARE_LENING = "oninbare_lening"
    DIPLOMADATUM = "diplomadatum"
    LENING = "lening"
    OVERIG = "overig"


class LijstNaOverlijden(StrEnum):
    """Whether the list of lid 2 goes on death too, or stays (doubt D8)."""

    VERWIJDEREN = "verwijderen"
    BEWAREN = "bewaren"


class VijftigJaarVanaf(StrEnum):
    """From which day the fifty years run; the article does not say."""

    EINDE_PLICHT = "einde_plicht"
    VERKRIJGING = "verkrijging"


class LijstBijLening(StrEnum):
    """What holds for data that stand in lid 2 and lid 3 both: at most fifty years, or the loan."""

    VIJFTIG_JAAR = "vijftig_jaar"
    NA_LENING = "na_lening"


class _Lezing(NamedTuple):
    """How one reads what art. 9.9 leaves open."""

    na_overlijden: LijstNaOverlijden
    vijftig_jaar_vanaf: VijftigJaarVanaf
    bij_lening: LijstBijLening


_KERN: Final = frozenset(
    {
        Bewaargegeven.BSN,
        Bewaargegeven.NAAM,
        Bewaargegeven.ADRES,
        Bewaargegeven.WOONPLAATS,
        Bewaargegeven.GEBOORTEDATUM,
    }
)
LIJST_LID_2: Final = _KERN | {
    Bewaargegeven.VRIJSTELLING,
    Bewaargegeven.ONTHEFFING,
    Bewaargegeven.VOLDAAN,
    Bewaargegeven.ONINBARE_LENING,
}
LIJST_LID_3: Final = _KERN | {Bewaargegeven.DIPLOMADATUM, Bewaargegeven.LENING}


@dataclass(frozen=True, kw_only=True, slots=True)
class BewaarFeiten:
    """One person.

    `plicht_geeindigd_op`: the plicht ended, by DUO's date; None while it lasts. `heeft_lening`: took a social loan;
    `lening_afgelopen_op`: it was paid, remitted or lost; None while it lasts. `vrijwillig`: falls under Besluit art.
    6.1. `verkregen_op`: the gemeente got the data. `selectielijst_tot`: first day on which the archive list allows
    destruction, None when it says nothing.
    """

    groep: Doelgroep
    plicht_geeindigd_op: date | None = None
    overleden_op: date | None = None
    heeft_lening: bool = False
    lening_afgelopen_op: date | None = None
    vrijwillig: bool = False
    verkregen_op: date | None = None
    selectielijst_tot: date | None = None


def _jaren_later(dag: date, jaren: int) -> tuple[date, str]:
    """The day so many years later, and the doubt where it does not exist."""
    later, bestaat = tel_maanden_op(dag, jaren * _MAANDEN_PER_JAAR)
    return later, "" if bestaat else "ontbrekende_dag"


def _vijftig_jaar(feiten: BewaarFeiten, einde: date, lezing: _Lezing) -> Uitkomst[date | None]:
    begin = einde
    if lezing.vijftig_jaar_vanaf is VijftigJaarVanaf.VERKRIJGING:
        if feiten.verkregen_op is None:
            raise GegevenOntbreekt("verkregen_op", B_9_9_2)
        begin = feiten.verkregen_op
    dag, _ = _jaren_later(begin, JAREN_LIJST)
    return Uitkomst(dag, (Stap(B_9_9_2, "bewaren_vijftig_jaar", (begin, dag), "vijftig_jaar_vanaf"),))


def _na_lening(feiten: BewaarFeiten) -> Uitkomst[date | None]:
    if feiten.lening_afgelopen_op is None:
        return Uitkomst(None, (Stap(B_9_9_3, "bewaren_lening_loopt"),))
    dag, twijfel = _jaren_later(feiten.lening_afgelopen_op, JAREN_NA_LENING)
    return Uitkomst(dag, (Stap(B_9_9_3, "bewaren_na_lening", (feiten.lening_afgelopen_op, dag), twijfel),))


def _bij_leven(feiten: BewaarFeiten, gegeven: Bewaargegeven, lezing: _Lezing) -> Uitkomst[date | None]:
    """The day as if nobody had died; None while plicht or loan lasts."""
    van_lid_3 = feiten.groep is Doelgroep.GEZIN_OVERIG or feiten.vrijwillig
    in_lid_3 = feiten.heeft_lening and van_lid_3 and gegeven in LIJST_LID_3
    in_beide = in_lid_3 and gegeven in LIJST_LID_2
    if in_lid_3 and (not in_beide or lezing.bij_lening is LijstBijLening.NA_LENING):
        uit = _na_lening(feiten)
        keuze = (Stap(B_9_9_3, "bewaren_keuze_lening", (), "lijst_bij_lening"),) if in_beide else ()
        return Uitkomst(uit.waarde, (*keuze, *uit.stappen))
    einde = feiten.plicht_geeindigd_op
    if einde is None:
        return Uitkomst(None, (Stap(B_9_9_1_A, "bewaren_plicht_loopt"),))
    if gegeven in LIJST_LID_2:
        uit = _vijftig_jaar(feiten, einde, lezing)
        keuze = (Stap(B_9_9_2, "bewaren_keuze_vijftig", (), "lijst_bij_lening"),) if in_beide else ()
        return Uitkomst(uit.waarde, (*keuze, *uit.stappen))
    dag, twijfel = _jaren_later(einde, lengte("bewaren_jaren", einde))
    return Uitkomst(dag, (Stap(B_9_9_1_A, "bewaren_vijf_jaar", (einde, dag), twijfel),))


def _na_overlijden(
    feiten: BewaarFeiten, gegeven: Bewaargegeven, lezing: _Lezing, overleden: date
) -> Uitkomst[date | None]:
    """On death all goes at once, unless the list stays; what had to go before, went before."""
    if gegeven in LIJST_LID_2 and lezing.na_overlijden is LijstNaOverlijden.BEWAREN:
        uit = _vijftig_jaar(feiten, feiten.plicht_geeindigd_op or overleden, lezing)
        blijft = Stap(B_9_9_1_B, "bewaren_lijst_blijft", (overleden,), "lijst_na_overlijden")
        return Uitkomst(uit.waarde, (blijft, *uit.stappen))
    eerder = _bij_leven(feiten, gegeven, lezing)
    if eerder.waarde is not None and eerder.waarde <= overleden:
        return eerder
    twijfel = "lijst_na_overlijden" if gegeven in LIJST_LID_2 else ""
    return Uitkomst(overleden, (Stap(B_9_9_1_B, "bewaren_overleden", (overleden,), twijfel),))


def verwijderdag(
    feiten: BewaarFeiten,
    gegeven: Bewaargegeven,
    *,
    na_overlijden: LijstNaOverlijden = LijstNaOverlijden.VERWIJDEREN,
    vijftig_jaar_vanaf: VijftigJaarVanaf = VijftigJaarVanaf.EINDE_PLICHT,
    bij_lening: LijstBijLening = LijstBijLening.VIJFTIG_JAAR,
) -> Uitkomst[date | None] | OordeelNodig:
    """Return the first day on which this data must be gone, None while plicht or loan lasts (Besluit art. 9.9).

    Terms in years do not shift. After death everything goes at once, the list of lid 2 too (`na_overlijden`, doubt
    `lijst_na_overlijden`, D8). The fifty years are a limit: what is no longer needed goes earlier; the law gives no
    start (`vijftig_jaar_vanaf`), nor what goes before where lid 2 and 3 both hold (`bij_lening`). Asks the archivist
    when the selectielijst says later. Raises GegevenStrijdig for a loan that ended without having been, and
    GegevenOntbreekt when the reading needs the day on which the data came.
    """
    lezing = _Lezing(na_overlijden, vijftig_jaar_vanaf, bij_lening)
    if feiten.lening_afgelopen_op is not None and not feiten.heeft_lening:
        raise GegevenStrijdig("lening_afgelopen_op", B_9_9_3, "lening_zonder_lening")
    if feiten.overleden_op is None:
        uit = _bij_leven(feiten, gegeven, lezing)
    else:
        uit = _na_overlijden(feiten, gegeven, lezing, feiten.overleden_op)
    tot = feiten.selectielijst_tot
    if tot is not None and uit.waarde is not None and tot > uit.waarde:
        return OordeelNodig(B_9_9_1, "selectielijst_later", (uit.waarde, tot))
    return uit


REGELS: Final = (
    Regel(
        verwijderdag,
        ids=("DP-10", "DP-11"),
        artikelen=(B_9_9_1, B_9_9_1_A, B_9_9_1_B, B_9_9_2, B_9_9_3),
        voorbeeld={
            "feiten": BewaarFeiten(groep=Doelgroep.ASIEL, plicht_geeindigd_op=date(2026, 6, 30)),
            "gegeven": Bewaargegeven.OVERIG,
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
