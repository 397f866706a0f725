# SPDX-License-Identifier: EUPL-1.2
"""The offer of a course to the asiel group: Wet inburgering 2021 art. 16, Regeling inburgering 2021 art. 4.1.

That price and quality are in good proportion and that the offer goes on (art. 16 lid 2) is for whoever buys it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

WI_8_2: Final = Artikel(WET, "8", "2")
WI_16: Final = Artikel(WET, "16")
WI_16_1: Final = Artikel(WET, "16", "1")
WI_16_3: Final = Artikel(WET, "16", "3")
B_9_3_2_B: Final = Artikel(BESLUIT, "9.3", "2", "b")
R_4_1_1_G: Final = Artikel(REGELING, "4.1", "1", "g")
R_4_1_3_G: Final = Artikel(REGELING, "4.1", "3", "g")


def uiterlijk_aanbod(dagtekening: date, *, groep: Doelgroep | None, route: Leerroute) -> Uitkomst[date | None]:
    """Return the last day on which an aanbod is in time, None when none is owed (gezin en overig).

    The act says "tijdig" (art. 16). The Regeling makes the absence of an aanbod within three months after adoption
    of the PIP a ground to extend the term; for the onderwijsroute the real start of the taalschakeltraject within
    six months (art. 4.1 lid 1 g). That is the day we hold on to, counted from the dagtekening: same day number.
    Raises GegevenOntbreekt while the group is not known.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", WI_16)
    if groep is not Doelgroep.ASIEL:
        return Uitkomst(None, (Stap(WI_16, "aanbod_alleen_asiel"),))
    onderwijs = route is Leerroute.ONDERWIJS
    maanden = lengte("aanbod_maanden", dagtekening)
    if onderwijs:
        maanden = lengte("taalschakeltraject_maanden", dagtekening)
    dag, bestaat = tel_maanden_op(dagtekening, maanden)
    code = "start_taalschakeltraject" if onderwijs else "aanbod_drie_maanden"
    laatste = dag if bestaat else dag - EEN_DAG
    return Uitkomst(laatste, (Stap(R_4_1_1_G, code, (dagtekening, laatste), "" if bestaat else "ontbrekende_dag"),))


class AanbodStaat(StrEnum):
    """How it stands with the aanbod. `TE_LAAT`: it came after the last day; `UITGEBLEVEN`: it has not come yet."""

    NIET_NODIG = "niet_nodig"
    LOOPT = "loopt"
    OP_TIJD = "op_tijd"
    TE_LAAT = "te_laat"
    UITGEBLEVEN = "uitgebleven"


class AanbodStand(NamedTuple):
    """How it stands, the last day, and whether the college has to act: report to DUO, and a statement to the person."""

    staat: AanbodStaat
    uiterlijk: date | None
    melden: bool


class EisOnderwijsroute(StrEnum):
    """How to read Regeling art. 4.1 lid 1 g for the onderwijsroute: only the start, or an aanbod in time as well."""

    ALLEEN_BEGIN = "alleen_begin"
    OOK_AANBOD = "ook_aanbod"


@dataclass(frozen=True, kw_only=True, slots=True)
class AanbodFeiten:
    """The plan and what was offered. `dagtekening`: of the first PIP. `begin_traject`: real start of the
    taalschakeltraject (onderwijsroute). Days after the peildatum are plans and count for nothing yet.
    """

    dagtekening: date
    groep: Doelgroep | None
    route: Leerroute
    aanbod_op: date | None = None
    begin_traject: date | None = None


def _stand(dag: date | None, uiterlijk: Uitkomst[date | None], peildatum: date) -> Uitkomst[AanbodStand]:
    laatste = uiterlijk.waarde
    if laatste is None:
        return Uitkomst(AanbodStand(AanbodStaat.NIET_NODIG, None, False), uiterlijk.stappen)
    if dag is not None and dag <= peildatum:
        op_tijd = dag <= laatste
        staat = AanbodStaat.OP_TIJD if op_tijd else AanbodStaat.TE_LAAT
        code = "aanbod_op_tijd" if op_tijd else "aanbod_te_laat"
        stap = Stap(WI_16_1, code, (dag, laatste))
    else:
        kan_nog = peildatum <= laatste
        staat = AanbodStaat.LOOPT if kan_nog else AanbodStaat.UITGEBLEVEN
        code = "aanbod_kan_nog" if kan_nog else "aanbod_uitgebleven"
        stap = Stap(WI_16_1, code, (laatste,))
    melden = staat in (AanbodStaat.TE_LAAT, AanbodStaat.UITGEBLEVEN)
    return Uitkomst(AanbodStand(staat, laatste, melden), (*uiterlijk.stappen, stap))


def _stand_aanbod_onderwijsroute(feiten: AanbodFeiten, peildatum: date) -> Uitkomst[AanbodStand]:
    """How it stands with the aanbod itself: who has started was offered the traject, at the latest that day."""
    drie_maanden = uiterlijk_aanbod(feiten.dagtekening, groep=feiten.groep, route=Leerroute.B1)
    aanbod, begin = feiten.aanbod_op, feiten.begin_traject
    if aanbod is None and begin is not None and begin <= peildatum:
        if drie_maanden.waarde is not None and begin > drie_maanden.waarde:
            raise GegevenOntbreekt("aanbod_op", R_4_1_1_G)
        aanbod = begin
    return _stand(aanbod, drie_maanden, peildatum)


def stand_aanbod(
    feiten: AanbodFeiten,
    *,
    peildatum: date,
    eis_onderwijsroute: EisOnderwijsroute = EisOnderwijsroute.ALLEEN_BEGIN,
) -> Uitkomst[AanbodStand]:
    """Return how it stands with the aanbod and what follows when it is late (art. 16, Regeling art. 4.1 lid 1 g).

    Late or not there: the college reports that to DUO (Besluit art. 9.3 lid 2 b) and gives the person a statement for
    extension of the term (Regeling art. 4.1 lid 3 g). For the onderwijsroute the start of the taalschakeltraject
    decides; whether the aanbod itself must also be there within three months is the doubt `aanbod_bij_onderwijsroute`,
    settled by `eis_onderwijsroute`; in that stricter reading a start within three months was offered in time as well.
    Raises GegevenOntbreekt without a group, or (stricter reading) without the day of the aanbod where the start came
    after three months; GegevenStrijdig for an aanbod or a start from before the plan, which DUO refuses too.
    """
    for veld, dag in (("aanbod_op", feiten.aanbod_op), ("begin_traject", feiten.begin_traject)):
        if dag is not None and dag < feiten.dagtekening:
            raise GegevenStrijdig(veld, WI_16_1, "aanbod_voor_plan")
    onderwijs = feiten.route is Leerroute.ONDERWIJS
    uiterlijk = uiterlijk_aanbod(feiten.dagtekening, groep=feiten.groep, route=feiten.route)
    stand = _stand(feiten.begin_traject if onderwijs else feiten.aanbod_op, uiterlijk, peildatum)
    if onderwijs and feiten.groep is Doelgroep.ASIEL:
        twijfel = "aanbod_bij_onderwijsroute"
        eis = Stap(R_4_1_1_G, "begin_traject_beslist", (), twijfel)
        if eis_onderwijsroute is EisOnderwijsroute.OOK_AANBOD:
            eis = Stap(R_4_1_1_G, "ook_aanbod_op_tijd", (), twijfel)
            aanbod = _stand_aanbod_onderwijsroute(feiten, peildatum)
            if aanbod.waarde.melden and not stand.waarde.melden:
                stand = aanbod
        stand = Uitkomst(stand.waarde, (eis, *stand.stappen))
    if not stand.waarde.melden:
        return stand
    gevolgen = (
        Stap(B_9_3_2_B, "aanbod_melden_aan_duo"),
        Stap(R_4_1_3_G, "aanbod_verklaring_geven"),
        Stap(R_4_1_1_G, "aanbod_grond_voor_verlenging"),
    )
    return Uitkomst(stand.waarde, (*stand.stappen, *gevolgen))


def instelling_past(
    route: Leerroute,
    *,
    keurmerk: bool | None = None,
    taalschakel_instelling: bool | None = None,
) -> Uitkomst[bool]:
    """Return whether this school can carry the aanbod for this leerroute (art. 16 lid 3, 8 lid 2).

    B1-route and Z-route: a certificaat or keurmerk (`keurmerk`, art. 28 or 32). Onderwijsroute: an institution with
    diploma-erkenning that gives the taalschakeltraject (`taalschakel_instelling`). Raises GegevenOntbreekt where the
    one that matters is not known.
    """
    if route is Leerroute.ONDERWIJS:
        if taalschakel_instelling is None:
            raise GegevenOntbreekt("taalschakel_instelling", WI_8_2)
        code = "school_geeft_taalschakel" if taalschakel_instelling else "school_geeft_geen_taalschakel"
        return Uitkomst(taalschakel_instelling, (Stap(WI_8_2, code),))
    if keurmerk is None:
        raise GegevenOntbreekt("keurmerk", WI_16_3)
    code = "school_heeft_keurmerk" if keurmerk else "school_zonder_keurmerk"
    return Uitkomst(keurmerk, (Stap(WI_16_3, code),))


_FEITEN: Final = AanbodFeiten(dagtekening=date(2026, 11, 20), groep=Doelgroep.ASIEL, route=Leerroute.B1)

REGELS: Final = (
    Regel(
        uiterlijk_aanbod,
        ids=("AANB-01",),
        artikelen=(
            WI_16,
            R_4_1_1_G,
        ),
        voorbeeld={"dagtekening": date(2026, 11, 20), "groep": Doelgroep.ASIEL, "route": Leerroute.B1},
    ),
    Regel(
        stand_aanbod,
        ids=("AANB-01",),
        artikelen=(WI_16_1, R_4_1_1_G, R_4_1_3_G, B_9_3_2_B),
        voorbeeld={"feiten": _FEITEN, "peildatum": date(2027, 3, 1)},
    ),
    Regel(
        instelling_past,
        ids=("AANB-01", "RT-03"),
        artikelen=(WI_16_3, WI_8_2),
        voorbeeld={"route": Leerroute.B1, "keurmerk": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
