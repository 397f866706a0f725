# SPDX-License-Identifier: EUPL-1.2
"""What follows from adopting a plan: term, last day for another route, aanbod and bezwaar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.pip_wijziging import StilstandLezing
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.plannen import wijziging
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.datums import voluit

_WEEK: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevolgen:
    """Dates that follow from the dagtekening; both ends of the term belong to it.

    `van_duo`: DUO set the term already, and its dates lead. `aanbod` None: the gemeente owes none.
    """

    termijn_van: date
    termijn_tot_en_met: date
    van_duo: bool
    routewissel: date | None
    aanbod: date | None
    bezwaar: date
    stappen: dict[str, tuple[Stap, ...]]


def bepaal(
    *,
    dagtekening: date,
    route: Leerroute,
    feiten: DossierFeiten,
    bekendmaking: date,
    bewijs: Bewijs,
    lezing: StilstandLezing,
) -> Gevolgen:
    """Return what follows from adoption on `dagtekening`. A later version keeps the start (W 11 lid 3).

    `lezing`: whether a temporary vrijstelling moves the last day for another leerroute.

    Raises RechtFout where the law can't say it (group not known, before 2022).
    """
    eerste = feiten.eerste_dagtekening
    termijn = bewijs.reken(
        "inburgeringstermijn",
        dagtekening=min(eerste, dagtekening) if eerste else dagtekening,
        opnieuw_vastgesteld=eerste is not None,
    )
    van, tot_en_met = termijn.waarde.start, termijn.waarde.laatste_dag
    if feiten.termijn is not None:
        van, tot_en_met = feiten.termijn.start, feiten.termijn.einde - timedelta(days=1)
    wissel: Uitkomst[date | None] = bewijs.reken(
        "routewissel", start=van, route=route, stilstand=feiten.stilstand, stilstand_lezing=lezing
    )
    aanbod: Uitkomst[date | None] = bewijs.reken("aanbod", dagtekening=dagtekening, groep=feiten.doelgroep, route=route)
    bezwaar = bewijs.reken("bezwaartermijn", bekendmaking=bekendmaking)
    return Gevolgen(
        termijn_van=van,
        termijn_tot_en_met=tot_en_met,
        van_duo=feiten.termijn is not None,
        routewissel=wissel.waarde,
        aanbod=aanbod.waarde if eerste is None else None,
        bezwaar=bezwaar.waarde.laatste_dag,
        stappen={
            "termijn": termijn.stappen,
            "routewissel": wissel.stappen,
            "aanbod": aanbod.stappen if eerste is None else (),
            "bezwaar": bezwaar.stappen,
        },
    )


def weken_te_lang(pip: Pip, gevolgen: Gevolgen, vandaag: date) -> str:
    """Return what to say of weeks of lessons that do not fit in the term; empty when they do, or are not known.

    The lessons of a first plan and of another route begin now; those of any other change began with the term. Neither
    the act nor DUO knows a number of weeks, so this stops nothing.
    """
    if not pip.weken:
        return ""
    nieuw = gevolgen.termijn_van > vandaag or pip.wijzigingsgrond == wijziging.ANDERE_LEERROUTE
    vanaf = max(gevolgen.termijn_van, vandaag) if nieuw else gevolgen.termijn_van
    over = max(0, ((gevolgen.termijn_tot_en_met - vanaf).days + 1) // _WEEK)
    if pip.weken <= over:
        return ""
    rest = "1 week" if over == 1 else f"{over} weken"
    return (
        f"De inburgeringstermijn loopt tot en met {voluit(gevolgen.termijn_tot_en_met)}: daarin passen nog {rest} les. "
        "Bewaren kan. Kijk of de lessen op tijd klaar zijn."
    )
