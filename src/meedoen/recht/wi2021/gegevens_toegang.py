# SPDX-License-Identifier: EUPL-1.2
"""Whose data a gemeente may exchange with DUO, and until when: the terms of DUO under Wet inburgering 2021 art. 33.

The act says what is necessary; DUO says how it reads that ("Voorwaarden Gegevensuitwisseling", state 11-6-2026). DUO
does not say how it counts the month of the fourth ground: `Maandgrens` and the doubt `pip_jonger_dan_een_maand`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_33_A: Final = Artikel(WET, "33", onderdeel="a")


class Maandgrens(StrEnum):
    """On the same day one month after the dagtekening a PIP is no longer younger than a month, or still is."""

    ZELFDE_DAG_BUITEN = "zelfde_dag_buiten"
    ZELFDE_DAG_BINNEN = "zelfde_dag_binnen"


@dataclass(frozen=True, kw_only=True, slots=True)
class UitwisselFeiten:
    """A person and one gemeente, on the day asked for.

    `pip_van_gemeente`: the current PIP is of this gemeente, None when there is no PIP. `pip_dagtekening`: of the
    current PIP. `vorig_pip_van_gemeente`: the PIP directly before it is of this gemeente. `coa_gekoppeld`: the COA
    coupled the person to this gemeente. `coa_locatie`: lives in a location of the COA.
    """

    onder_wet: bool
    bekend_bij_duo: bool
    woont_in_gemeente: bool
    coa_locatie: bool
    coa_gekoppeld: bool = False
    pip_van_gemeente: bool | None = None
    pip_dagtekening: date | None = None
    vorig_pip_van_gemeente: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class VertrekFeiten:
    """How a gemeente loses someone.

    `vertrokken_op`: first day on which the person neither lives here nor is coupled; None while they do.
    `pip_van_gemeente`: the PIP of that day is of this gemeente. `nieuw_pip_op`: dagtekening of the first PIP of another
    gemeente after it; `volgend_pip_op`: of the PIP after that one.
    """

    vertrokken_op: date | None
    pip_van_gemeente: bool
    nieuw_pip_op: date | None = None
    volgend_pip_op: date | None = None


def _een_maand(dagtekening: date, grens: Maandgrens) -> date:
    """The first day on which a PIP is no longer younger than a month."""
    dag = tel_maanden_op(dagtekening, 1).dag
    return dag if grens is Maandgrens.ZELFDE_DAG_BUITEN else dag + EEN_DAG


def valt_onder_uitwisseling(
    feiten: UitwisselFeiten, *, peildatum: date, maandgrens: Maandgrens = Maandgrens.ZELFDE_DAG_BUITEN
) -> Uitkomst[bool]:
    """Return whether DUO exchanges data of this person with this gemeente on `peildatum` (art. 33 onderdeel a).

    The person falls under the act and is known at DUO, and one of: resident and in no COA location; in a COA location
    and coupled; the current PIP is of the gemeente; the current PIP is younger than a month and the one before is of
    the gemeente. Raises GegevenOntbreekt when the date of that PIP decides and is not known.
    """
    if not feiten.onder_wet:
        return Uitkomst(False, (Stap(WI_33_A, "toegang_niet_onder_wet"),))
    if not feiten.bekend_bij_duo:
        return Uitkomst(False, (Stap(WI_33_A, "toegang_onbekend_bij_duo"),))
    if feiten.coa_locatie and feiten.coa_gekoppeld:
        return Uitkomst(True, (Stap(WI_33_A, "toegang_gekoppeld"),))
    if feiten.woont_in_gemeente and not feiten.coa_locatie:
        return Uitkomst(True, (Stap(WI_33_A, "toegang_ingezetene"),))
    if feiten.pip_van_gemeente:
        return Uitkomst(True, (Stap(WI_33_A, "toegang_eigen_pip"),))
    if feiten.pip_van_gemeente is None or not feiten.vorig_pip_van_gemeente:
        return Uitkomst(False, (Stap(WI_33_A, "toegang_geen_grond"),))
    if feiten.pip_dagtekening is None:
        raise GegevenOntbreekt("pip_dagtekening", WI_33_A)
    tot = _een_maand(feiten.pip_dagtekening, maandgrens)
    goed = peildatum < tot
    code = "toegang_vorig_pip" if goed else "toegang_vorig_pip_voorbij"
    stap = Stap(WI_33_A, code, (feiten.pip_dagtekening, tot), "pip_jonger_dan_een_maand")
    return Uitkomst(goed, (stap,))


def toegang_eindigt(
    feiten: VertrekFeiten, *, maandgrens: Maandgrens = Maandgrens.ZELFDE_DAG_BUITEN
) -> Uitkomst[date | None]:
    """Return the first day without access to the data at DUO, None while no end is in sight (art. 33 onderdeel a).

    Without an own PIP that is the day of leaving. With one it is a month after the dagtekening of the new PIP, or the
    dagtekening of the PIP after that one when it comes earlier; never before the day of leaving. Raises
    GegevenStrijdig when a PIP of another gemeente is dated before the leaving or before the one it follows.
    """
    vertrokken, nieuw, volgend = feiten.vertrokken_op, feiten.nieuw_pip_op, feiten.volgend_pip_op
    if vertrokken is None:
        return Uitkomst(None, (Stap(WI_33_A, "toegang_blijft_hier"),))
    if nieuw is not None and nieuw < vertrokken:
        raise GegevenStrijdig("nieuw_pip_op", WI_33_A, "pip_voor_vertrek")
    if volgend is not None and (nieuw is None or volgend < nieuw):
        raise GegevenStrijdig("volgend_pip_op", WI_33_A, "pip_niet_op_volgorde")
    weg = Stap(WI_33_A, "toegang_vertrokken", (vertrokken,))
    if not feiten.pip_van_gemeente:
        return Uitkomst(vertrokken, (weg, Stap(WI_33_A, "toegang_eindigt_bij_vertrek", (vertrokken,))))
    if nieuw is None:
        return Uitkomst(None, (weg, Stap(WI_33_A, "toegang_zolang_eigen_pip")))
    tot = _een_maand(nieuw, maandgrens)
    maand = Stap(WI_33_A, "toegang_maand_na_nieuw_pip", (nieuw, tot), "pip_jonger_dan_een_maand")
    if volgend is not None and volgend < tot:
        return Uitkomst(volgend, (weg, maand, Stap(WI_33_A, "toegang_eindigt_bij_volgend_pip", (volgend,))))
    return Uitkomst(tot, (weg, maand))


REGELS: Final = (
    Regel(
        valt_onder_uitwisseling,
        ids=("DP-13",),
        artikelen=(WI_33_A,),
        voorbeeld={
            "feiten": UitwisselFeiten(onder_wet=True, bekend_bij_duo=True, woont_in_gemeente=True, coa_locatie=False),
            "peildatum": date(2026, 11, 21),
        },
    ),
    Regel(
        toegang_eindigt,
        ids=("DP-13",),
        artikelen=(WI_33_A,),
        voorbeeld={
            "feiten": VertrekFeiten(
                vertrokken_op=date(2026, 9, 1), pip_van_gemeente=True, nieuw_pip_op=date(2026, 10, 20)
            )
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
