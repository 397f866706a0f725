# SPDX-License-Identifier: EUPL-1.2
"""The verklaring of the college that there was no offer: Regeling inburgering 2021 art. 4.1 lid 1 g, 2 g and 3 g.

The person sends it along with an application to extend the term; the college also tells DUO itself that the offer
stays away (Besluit art. 9.3 lid 2 b).
"""

from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, Artikel
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.aanbod import AanbodFeiten, AanbodStaat, EisOnderwijsroute, stand_aanbod, uiterlijk_aanbod
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.verlenging import Omstandigheid, Verlengingsgrond

R_4_1_1_G: Final = Artikel(REGELING, "4.1", "1", "g")
R_4_1_3_G: Final = Artikel(REGELING, "4.1", "3", "g")
B_9_3_2_B: Final = Artikel(BESLUIT, "9.3", "2", "b")


class Verklaring(NamedTuple):
    """What the college declares: the circumstance, for `verlengde_termijn`, and whether it still goes on.

    Its days run up to and including the day on which the offer or the start came, or the day asked about.
    """

    omstandigheid: Omstandigheid
    loopt_nog: bool


def verklaring_geen_aanbod(
    feiten: AanbodFeiten,
    *,
    peildatum: date,
    eis_onderwijsroute: EisOnderwijsroute = EisOnderwijsroute.ALLEEN_BEGIN,
) -> Uitkomst[Verklaring | None]:
    """Return what the college declares about an offer that stayed away, None when there is nothing to declare.

    `stand_aanbod` says whether it is late. The circumstance begins the day after the three months in which the offer
    had to be made, or the six in which the taalschakeltraject had to start (art. 4.1 lid 1 g). Raises what
    `stand_aanbod` raises.
    """
    stand = stand_aanbod(feiten, peildatum=peildatum, eis_onderwijsroute=eis_onderwijsroute)
    laatste = stand.waarde.uiterlijk
    if laatste is None or not stand.waarde.melden:
        return Uitkomst(None, stand.stappen)
    loopt_nog = stand.waarde.staat is AanbodStaat.UITGEBLEVEN
    grond, gekomen_op = Verlengingsgrond.GEEN_AANBOD, feiten.aanbod_op
    begin = uiterlijk_aanbod(feiten.dagtekening, groep=feiten.groep, route=feiten.route).waarde
    if feiten.route is Leerroute.ONDERWIJS and laatste == begin:
        grond, gekomen_op = Verlengingsgrond.GEEN_START, feiten.begin_traject
    dag = peildatum if loopt_nog or gekomen_op is None else gekomen_op
    code = "verklaring_loopt_nog" if loopt_nog else "verklaring_geven"
    stap = Stap(R_4_1_3_G, code, (laatste + EEN_DAG, dag))
    verklaring = Verklaring(Omstandigheid(grond, laatste + EEN_DAG, dag + EEN_DAG), loopt_nog)
    return Uitkomst(verklaring, (*stand.stappen, stap))


REGELS: Final = (
    Regel(
        verklaring_geen_aanbod,
        ids=("IT-03", "AANB-01"),
        artikelen=(R_4_1_1_G, R_4_1_3_G, B_9_3_2_B),
        voorbeeld={
            "feiten": AanbodFeiten(
                dagtekening=date(2026, 3, 16),
                groep=Doelgroep.ASIEL,
                route=Leerroute.B1,
                aanbod_op=date(2026, 9, 1),
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
