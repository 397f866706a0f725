# SPDX-License-Identifier: EUPL-1.2
"""When one can ask to extend the term: Besluit inburgering 2021 art. 4.5.

DUO decides within eight weeks (`uiterste_beslisdag_duo`).
"""

from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

B_4_5_1: Final = Artikel(BESLUIT, "4.5", "1")
B_4_5_2: Final = Artikel(BESLUIT, "4.5", "2")


class Terugtelling(StrEnum):
    """From which day one counts the six months back: the end date of DUO, or the last day of the term before it."""

    EINDDATUM_DUO = "einddatum_duo"
    LAATSTE_DAG = "laatste_dag"


def vroegste_verlengingsdag(
    einddatum_duo: date,
    *,
    ambtshalve: bool = False,
    terugtelling: Terugtelling = Terugtelling.EINDDATUM_DUO,
) -> Uitkomst[date]:
    """Return the first day on which one can ask for an extension, six months before the end (Besluit art. 4.5 lid 1).

    `einddatum_duo` is exclusive, as DUO gives it. `ambtshalve`: the first day on which DUO can decide by itself for
    one person (lid 2), the same day. Whether one counts back from that date or from the last day of the term is not
    clear: `terugtelling`, doubt `zes_maanden_terug`; the default is the later, with which one is never too early.
    """
    duo = terugtelling is Terugtelling.EINDDATUM_DUO
    maanden = lengte("verlenging_maanden", einddatum_duo)
    dag = tel_maanden_op(einddatum_duo if duo else einddatum_duo - EEN_DAG, -maanden).dag
    code = "vroegste_dag_ambtshalve" if ambtshalve else "vroegste_dag_aanvraag"
    stap = Stap(B_4_5_2 if ambtshalve else B_4_5_1, code, (einddatum_duo - EEN_DAG, dag), "zes_maanden_terug")
    return Uitkomst(dag, (stap,))


def verlenging_kan_worden_aangevraagd(
    einddatum_duo: date,
    *,
    aanvraag_op: date,
    terugtelling: Terugtelling = Terugtelling.EINDDATUM_DUO,
) -> Uitkomst[bool]:
    """Return whether an application to extend the term is not too early (Besluit art. 4.5 lid 1).

    The article knows no last day. An application after the end of the term is not refused here, but carries the
    doubt `aanvraag_na_einde`.
    """
    vroegste = vroegste_verlengingsdag(einddatum_duo, terugtelling=terugtelling)
    if aanvraag_op < vroegste.waarde:
        return Uitkomst(False, (*vroegste.stappen, Stap(B_4_5_1, "aanvraag_te_vroeg", (aanvraag_op,))))
    twijfel = "" if aanvraag_op < einddatum_duo else "aanvraag_na_einde"
    return Uitkomst(True, (*vroegste.stappen, Stap(B_4_5_1, "aanvraag_kan", (aanvraag_op,), twijfel)))


REGELS: Final = (
    Regel(
        vroegste_verlengingsdag,
        ids=("IT-06",),
        artikelen=(B_4_5_1, B_4_5_2),
        voorbeeld={"einddatum_duo": date(2029, 3, 16)},
    ),
    Regel(
        verlenging_kan_worden_aangevraagd,
        ids=("IT-06",),
        artikelen=(B_4_5_1,),
        voorbeeld={"einddatum_duo": date(2029, 3, 16), "aanvraag_op": date(2028, 10, 1)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
