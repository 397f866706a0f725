# SPDX-License-Identifier: EUPL-1.2
"""The verklaring of the college that there was no offer: Regeling inburgering 2021 art. 4.1 lid 1 g, 2 g and 3 g.

The person sends it along with an application to extend the term; the college also tells DUO itself that the offer
stays away (Besluit art. 9.3 lid 2 b).
"""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.aanbod import uiterlijk_aanbod
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.verlenging import Omstandigheid, Verlengingsgrond

R_4_1_1_G: Final = Artikel(REGELING, "4.1", "1", "g")
R_4_1_2_G: Final = Artikel(REGELING, "4.1", "2", "g")
R_4_1_3_G: Final = Artikel(REGELING, "4.1", "3", "g")
B_9_3_2_B: Final = Artikel(BESLUIT, "9.3", "2", "b")


@dataclass(frozen=True, kw_only=True, slots=True)
class AanbodFeiten:
    """When the plan was dated and what came of the offer. None: not there yet.

    `dagtekening`: of the PIP. `aanbod_op`: day of the offer of a course or taalschakeltraject.
    `taalschakel_gestart_op`: first lesson of the taalschakeltraject, for the onderwijsroute only.
    """

    groep: Doelgroep | None
    leerroute: Leerroute
    dagtekening: date
    aanbod_op: date | None = None
    taalschakel_gestart_op: date | None = None


class Verklaring(NamedTuple):
    """What the college declares: the circumstance, for `verlengde_termijn`, and whether it still goes on.

    Its days run up to and including the day on which the offer or the start came, or the day asked about.
    """

    omstandigheid: Omstandigheid
    loopt_nog: bool


def _verklaar(
    grond: Verlengingsgrond, laatste: date, gekomen_op: date | None, peildatum: date, stappen: tuple[Stap, ...]
) -> Uitkomst[Verklaring | None]:
    """The verklaring when what had to come by `laatste` came later or not yet, None when it is (still) in time."""
    gekomen = gekomen_op is not None and gekomen_op <= peildatum
    dag = gekomen_op if gekomen_op is not None and gekomen else peildatum
    if dag <= laatste:
        code = "aanbod_verklaring_op_tijd" if gekomen else "aanbod_verklaring_kan_nog"
        return Uitkomst(None, (*stappen, Stap(R_4_1_1_G, code, (laatste,))))
    verklaring = Verklaring(Omstandigheid(grond, laatste + EEN_DAG, dag + EEN_DAG), not gekomen)
    code = "verklaring_geven" if gekomen else "verklaring_loopt_nog"
    stap = Stap(R_4_1_3_G, code, (laatste + EEN_DAG, dag))
    return Uitkomst(verklaring, (*stappen, stap, Stap(B_9_3_2_B, "uitblijven_melden")))


def verklaring_geen_aanbod(feiten: AanbodFeiten, *, peildatum: date) -> Uitkomst[Verklaring | None]:
    """Return what the college declares about an offer that stayed away, None when there is nothing to declare.

    The ground begins the day after the three months in which the offer had to be made; in the onderwijsroute the
    day after the six months in which the taalschakeltraject had to start (art. 4.1 lid 1 g). When that start was in
    time but the offer was not, the days beyond three months count: doubt `laat_aanbod_onderwijsroute`. Gezin en
    overig are owed no offer: None.
    Raises GegevenOntbreekt while the group is not known, or the day of an offer that came before a start later
    than three months; GegevenStrijdig for an offer or start before the plan.
    """
    for dag in (feiten.aanbod_op, feiten.taalschakel_gestart_op):
        if dag is not None and dag < feiten.dagtekening:
            raise GegevenStrijdig("aanbod_op", R_4_1_1_G, "aanbod_voor_plan")
    grens = uiterlijk_aanbod(feiten.dagtekening, groep=feiten.groep, route=Leerroute.B1)
    if grens.waarde is None:
        return Uitkomst(None, grens.stappen)
    if feiten.leerroute is not Leerroute.ONDERWIJS:
        return _verklaar(Verlengingsgrond.GEEN_AANBOD, grens.waarde, feiten.aanbod_op, peildatum, grens.stappen)
    start = uiterlijk_aanbod(feiten.dagtekening, groep=feiten.groep, route=Leerroute.ONDERWIJS)
    uiterste = start.waarde or grens.waarde
    gestart = feiten.taalschakel_gestart_op
    if gestart is None or gestart > min(uiterste, peildatum):
        return _verklaar(Verlengingsgrond.GEEN_START, uiterste, gestart, peildatum, start.stappen)
    if gestart <= grens.waarde:
        return Uitkomst(None, (*start.stappen, Stap(R_4_1_1_G, "aanbod_verklaring_op_tijd", (uiterste,))))
    if feiten.aanbod_op is None:
        raise GegevenOntbreekt("aanbod_op", R_4_1_1_G)
    laat = Stap(R_4_1_2_G, "start_op_tijd_aanbod_bekijken", (gestart,), "laat_aanbod_onderwijsroute")
    stappen = (*start.stappen, laat)
    return _verklaar(Verlengingsgrond.GEEN_AANBOD, grens.waarde, feiten.aanbod_op, peildatum, stappen)


REGELS: Final = (
    Regel(
        verklaring_geen_aanbod,
        ids=("IT-03", "AANB-01"),
        artikelen=(R_4_1_1_G, R_4_1_2_G, R_4_1_3_G, B_9_3_2_B),
        voorbeeld={
            "feiten": AanbodFeiten(
                groep=Doelgroep.ASIEL,
                leerroute=Leerroute.B1,
                dagtekening=date(2026, 3, 16),
                aanbod_op=date(2026, 9, 1),
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
