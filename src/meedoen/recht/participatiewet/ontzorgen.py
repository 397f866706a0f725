# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen: the college pays fixed costs out of the bijstand (Participatiewet art. 56a and 57)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import PARTICIPATIEWET, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Vergunning

PW_56A_1: Final = Artikel(PARTICIPATIEWET, "56a", "1")
PW_56A_2: Final = Artikel(PARTICIPATIEWET, "56a", "2")
PW_57_A: Final = Artikel(PARTICIPATIEWET, "57", "", "a")
WI_15_3: Final = Artikel(WET, "15", "3")

VASTE_LASTEN: Final = ("huur", "gas", "water", "stroom", "zorgverzekering")
"""What the college pays in the name of the person (art. 56a lid 2)."""


class EindeZonderDag(StrEnum):
    """Where the last month lacks the day: does the whole of that month count, or one day less?"""

    HELE_MAAND = "hele_maand"
    DAG_EERDER = "dag_eerder"


@dataclass(frozen=True, kw_only=True, slots=True)
class OntzorgFeiten:
    """Who it is about. `inburgeringsplichtig`: under the Wet inburgering 2021.

    `bijstand_vanaf`: day on which the right to bijstand arose, None without bijstand. `bijstand_tot`: first day
    without bijstand again, None while it goes on.
    """

    inburgeringsplichtig: bool | None
    vergunning: Vergunning
    bijstand_vanaf: date | None
    bijstand_tot: date | None = None


def _einde(vanaf: date, bij_ontbrekende_dag: EindeZonderDag) -> tuple[date, str]:
    """The first day after six months, and the doubt where the last month lacks the day."""
    einde, bestaat = tel_maanden_op(vanaf, lengte("ontzorgen_maanden", vanaf))
    if not bestaat and bij_ontbrekende_dag is EindeZonderDag.DAG_EERDER:
        einde -= EEN_DAG
    return einde, "" if bestaat else "ontbrekende_dag"


def _niet_voor(feiten: OntzorgFeiten) -> Stap | None:
    if feiten.inburgeringsplichtig is None:
        raise GegevenOntbreekt("inburgeringsplichtig", PW_56A_1)
    if not feiten.inburgeringsplichtig:
        return Stap(PW_56A_1, "ontzorgen_alleen_plichtig")
    if feiten.vergunning is not Vergunning.ASIEL_BEPAALD:
        return Stap(PW_56A_1, "ontzorgen_alleen_asielvergunning", (feiten.vergunning.value,))
    return None


def ontzorgperiode(
    feiten: OntzorgFeiten, *, bij_ontbrekende_dag: EindeZonderDag = EindeZonderDag.HELE_MAAND
) -> Uitkomst[Periode | None]:
    """Return the period in which the college pays fixed costs out of the bijstand, None when there is none (art. 56a).

    For who is inburgeringsplichtig under the Wet inburgering 2021 and holds an asiel permit for a limited time; family
    of the asiel group with a regular permit is not covered. Exactly six months from the day on which the right to
    bijstand arises, that day included: the last day is the day before the same day number. Where that month lacks the
    day `bij_ontbrekende_dag` decides, with the doubt `ontbrekende_dag`. Longer than three months, so it does not shift
    (Algemene termijnenwet art. 4). The article has no shorter term of its own; that it ends with the bijstand to which
    it is attached is our reading (`ontzorgen_met_bijstand`). The duty stands in the decision on bijstand and belongs
    to the PIP (Wet inburgering 2021 art. 15 lid 3); not co-operating is a matter of the Participatiewet. Raises
    GegevenOntbreekt, GegevenStrijdig for bijstand that ends before it begins, NogNietVanKracht before 1-1-2022.
    """
    niet = _niet_voor(feiten)
    if niet is not None:
        return Uitkomst(None, (niet,))
    vanaf = feiten.bijstand_vanaf
    if vanaf is None:
        return Uitkomst(None, (Stap(PW_56A_2, "ontzorgen_zonder_bijstand"),))
    if vanaf < INWERKINGTREDING:
        raise NogNietVanKracht("ontzorgen", PW_56A_2, INWERKINGTREDING)
    einde, twijfel = _einde(vanaf, bij_ontbrekende_dag)
    stappen = [
        Stap(PW_56A_1, "ontzorgen_geldt"),
        Stap(PW_56A_2, "ontzorgen_zes_maanden", (vanaf, einde - EEN_DAG), twijfel),
    ]
    tot = feiten.bijstand_tot
    if tot is not None:
        if tot <= vanaf:
            raise GegevenStrijdig("bijstand_tot", PW_56A_2, "bijstand_eindigt_voor_begin")
        if tot < einde:
            einde = tot
            stappen.append(Stap(PW_56A_2, "ontzorgen_eindigt", (tot - EEN_DAG,), "ontzorgen_met_bijstand"))
    stappen += [Stap(PW_56A_2, "ontzorgen_betaalt", (last,)) for last in VASTE_LASTEN]
    stappen.append(Stap(WI_15_3, "ontzorgen_in_besluit"))
    return Uitkomst(Periode(vanaf, einde), tuple(stappen))


def betalen_zonder_56a(*, bijstand: bool, gegronde_redenen: bool | None) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the college may make payments out of the bijstand on the separate ground of art. 57 onderdeel a.

    While there are good reasons to believe that someone can't spend the means of existence responsibly without help;
    a judgement, asked for while `gegronde_redenen` is None. It has no fixed length and is, beside art. 56a, the ground
    for a duty after the six months or for who falls outside them.
    """
    if not bijstand:
        return Uitkomst(False, (Stap(PW_57_A, "ontzorgen_zonder_bijstand"),))
    if gegronde_redenen is None:
        return OordeelNodig(PW_57_A, "besteden_zonder_hulp")
    code = "betalen_zolang_nodig" if gegronde_redenen else "betalen_geen_redenen"
    return Uitkomst(gegronde_redenen, (Stap(PW_57_A, code),))


REGELS: Final = (
    Regel(
        ontzorgperiode,
        ids=("ONT-01",),
        artikelen=(PW_56A_1, PW_56A_2, WI_15_3),
        voorbeeld={
            "feiten": OntzorgFeiten(
                inburgeringsplichtig=True, vergunning=Vergunning.ASIEL_BEPAALD, bijstand_vanaf=date(2026, 2, 10)
            )
        },
    ),
    Regel(
        betalen_zonder_56a,
        ids=("ONT-01",),
        artikelen=(PW_57_A,),
        voorbeeld={"bijstand": True, "gegronde_redenen": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
