# SPDX-License-Identifier: EUPL-1.2
"""Deciding on what somebody asks of the gemeente: Algemene wet bestuursrecht art. 4:1, 4:5, 4:7, 4:11 and 4:13-4:15.

Another leerroute or other content of the plan: the Wet inburgering 2021 gives no term of its own for that.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.recht.awb.beslissing_op_bezwaar import Verzuim, schort_op
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst

AWB_4_1: Final = Artikel(AWB, "4:1")
AWB_4_5_1: Final = Artikel(AWB, "4:5", "1")
AWB_4_5_4: Final = Artikel(AWB, "4:5", "4")
AWB_4_7_1: Final = Artikel(AWB, "4:7", "1")
AWB_4_7_2: Final = Artikel(AWB, "4:7", "2")
AWB_4_11_B: Final = Artikel(AWB, "4:11", "", "b")
AWB_4_13_2: Final = Artikel(AWB, "4:13", "2")
AWB_4_14_3: Final = Artikel(AWB, "4:14", "3")
AWB_4_15_1_A: Final = Artikel(AWB, "4:15", "1", "a")

WEKEN_BUITEN_BEHANDELING: Final = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class AanvraagFeiten:
    """For the term to decide. `mondeling`: it was asked in a talk, and put on paper by the gemeente that day.

    `aanvullingen`: questions to complete it. `later_gemeld_op`: the day on which the person was told that the decision
    comes later, and `later_tot` the day that was named then; None when that was not told.
    """

    ontvangen_op: date
    mondeling: bool = False
    aanvullingen: tuple[Verzuim, ...] = ()
    later_gemeld_op: date | None = None
    later_tot: date | None = None


def beslistermijn_aanvraag(feiten: AanvraagFeiten) -> Uitkomst[date]:
    """Return the last day to decide on an aanvraag for which no act sets a term (art. 4:13 lid 2, 4:14 lid 3, 4:15).

    A reasonable term, which is over eight weeks after the day of receipt. It stands still from the day after the person
    was asked to complete it until that is done, or until the last day for that (4:15 lid 1 onder a), counted as in art.
    7:10 lid 2. Who can't decide in that term tells so within it, and names a day that is as soon as possible: then that
    day holds (4:14 lid 3); told after it, nothing moves. Asked by word of mouth: the day of the talk counts, though
    art. 4:1 asks for writing (doubt `aanvraag_mondeling`).

    Raises GegevenStrijdig for questions to complete that overlap or end before they begin, and where the day that was
    told does not lie later or half of the notice is missing.
    """
    if (feiten.later_gemeld_op is None) != (feiten.later_tot is None):
        raise GegevenStrijdig("later_tot", AWB_4_14_3, "later_half_bekend")
    weken = lengte("beslissen_aanvraag_weken", feiten.ontvangen_op)
    geteld = feiten.ontvangen_op + timedelta(weeks=weken)
    stappen = [Stap(AWB_4_13_2, "redelijke_termijn", (feiten.ontvangen_op, weken, geteld))]
    if feiten.mondeling:
        stappen.insert(0, Stap(AWB_4_1, "aanvraag_opgeschreven", (feiten.ontvangen_op,), "aanvraag_mondeling"))
    geteld, stil = schort_op(feiten.ontvangen_op + EEN_DAG, geteld, feiten.aanvullingen, AWB_4_15_1_A)
    einde = verschuif_einde(geteld)
    stappen += [*stil, *einde.stappen]
    laatste = einde.waarde
    if feiten.later_gemeld_op is None or feiten.later_tot is None:
        return Uitkomst(laatste, tuple(stappen))
    if feiten.later_gemeld_op > laatste:
        stappen.append(Stap(AWB_4_14_3, "later_te_laat_gemeld", (feiten.later_gemeld_op, laatste)))
        return Uitkomst(laatste, tuple(stappen))
    if feiten.later_tot <= laatste:
        raise GegevenStrijdig("later_tot", AWB_4_14_3, "later_is_niet_later")
    stappen.append(Stap(AWB_4_14_3, "later_beslissen", (feiten.later_gemeld_op, feiten.later_tot)))
    return Uitkomst(feiten.later_tot, tuple(stappen))


def laatste_dag_buiten_behandeling(aanvulling: Verzuim, *, peildatum: date) -> Uitkomst[date | None]:
    """Return until which day the college can say that it leaves an aanvraag unhandled (art. 4:5 lid 1 and 4).

    Only once the person could complete it and did not do so in the term for that; then within four weeks after that
    term. None: it was completed in time, or the term still runs.
    """
    op, tot = aanvulling.hersteld_op, aanvulling.herstel_tot
    if op is not None and op <= tot:
        return Uitkomst(None, (Stap(AWB_4_5_1, "aanvraag_aangevuld", (op,)),))
    if peildatum <= tot:
        return Uitkomst(None, (Stap(AWB_4_5_1, "aanvullen_loopt", (tot,)),))
    geteld = tot + timedelta(weeks=WEKEN_BUITEN_BEHANDELING)
    einde = verschuif_einde(geteld)
    eerst = (
        Stap(AWB_4_5_1, "aanvulling_bleef_uit", (tot,)),
        Stap(AWB_4_5_4, "buiten_behandeling_tot", (WEKEN_BUITEN_BEHANDELING, geteld)),
    )
    return Uitkomst(einde.waarde, (*eerst, *einde.stappen))


@dataclass(frozen=True, kw_only=True, slots=True)
class AfwijzingFeiten:
    """For whether to hear before a refusal. `over_aanvrager`: it would rest on facts or interests of the person.

    `wijkt_af`: those differ from what the person gave. `gering`: the difference matters little to the person.
    `eerder_gehoord`: the person could react to them before, and nothing new came since.
    """

    over_aanvrager: bool
    wijkt_af: bool
    gering: bool = False
    eerder_gehoord: bool = False


def horen_voor_afwijzing(feiten: AfwijzingFeiten) -> Uitkomst[bool]:
    """Return whether the person must be able to react before what was asked is refused, in whole or in part (art. 4:7).

    Only where the refusal would rest on facts and interests of the person (lid 1 onder a) that differ from what that
    person gave (onder b), and not where the difference can matter little (lid 2). Who could react before, without
    anything new since, need not be heard again (4:11 onder b).
    """
    if not (feiten.over_aanvrager and feiten.wijkt_af):
        return Uitkomst(False, (Stap(AWB_4_7_1, "afwijzing_zonder_horen"),))
    if feiten.gering:
        return Uitkomst(False, (Stap(AWB_4_7_2, "afwijking_gering"),))
    eerst = Stap(AWB_4_7_1, "horen_voor_afwijzing")
    if feiten.eerder_gehoord:
        return Uitkomst(False, (eerst, Stap(AWB_4_11_B, "al_gehoord_over_verzoek")))
    return Uitkomst(True, (eerst,))


_DAG: Final = date(2026, 11, 2)

REGELS: Final = (
    Regel(
        beslistermijn_aanvraag,
        ids=("AWB-16",),
        artikelen=(AWB_4_13_2, AWB_4_14_3, AWB_4_15_1_A, AWB_4_1),
        voorbeeld={"feiten": AanvraagFeiten(ontvangen_op=_DAG)},
    ),
    Regel(
        laatste_dag_buiten_behandeling,
        ids=("AWB-16",),
        artikelen=(AWB_4_5_1, AWB_4_5_4),
        voorbeeld={
            "aanvulling": Verzuim(herstel_gevraagd_op=_DAG, herstel_tot=date(2026, 11, 16)),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        horen_voor_afwijzing,
        ids=("AWB-03", "AWB-16"),
        artikelen=(AWB_4_7_1, AWB_4_7_2, AWB_4_11_B),
        voorbeeld={"feiten": AfwijzingFeiten(over_aanvrager=True, wijkt_af=True)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
