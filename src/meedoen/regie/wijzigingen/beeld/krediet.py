# SPDX-License-Identifier: EUPL-1.2
"""What goes along to another leerroute, as the calculator shows it with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole.pip import DUO_ROUTE
from meedoen.recht.fouten import RechtFout
from meedoen.recht.parameters import LESSEN_Z
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.pip_wijziging import StilstandLezing, laatste_dag_routewissel
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.plannen import leren
from meedoen.regie.plannen.zinnen import LEERROUTES
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.wijzigingen.beeld.wet import Wetstap, van_fout, wetstappen
from meedoen.regie.wijzigingen.services.plan import start_termijn


@dataclass(frozen=True, slots=True)
class KredietBeeld:
    """One other route: until when, what goes along in a few lines, and the steps of the law."""

    naam: str
    tot: str
    paren: tuple[tuple[str, str], ...]
    stappen: tuple[Wetstap, ...]


def kredietbeeld(
    feiten: DossierFeiten,
    *,
    van: Leerroute,
    naar: Leerroute,
    vandaag: date,
    bewijs: Bewijs,
    lezing: StilstandLezing,
) -> KredietBeeld:
    """Return what the route `naar` takes over, on the lessons and exams that are known.

    `lezing`: whether a temporary vrijstelling moves the last day.
    """
    naam = LEERROUTES[DUO_ROUTE[naar]]
    start = start_termijn(feiten)
    laatste = laatste_dag_routewissel(
        start, route=van, naar=naar, stilstand=feiten.stilstand, stilstand_lezing=lezing
    ).waarde
    tot = "Kan het hele traject." if laatste is None else _tot(laatste, vandaag)
    try:
        uitkomst = leren.krediet(feiten, van=van, naar=naar, peildatum=vandaag, bewijs=bewijs)
    except RechtFout as fout:
        return KredietBeeld(naam, tot, (("Nog niet te zeggen", recht_nl.weigerzin(fout)),), van_fout(fout))
    krediet, paren = uitkomst.waarde, []
    if naar is Leerroute.ZELFREDZAAMHEID:
        over = LESSEN_Z - krediet.aftrek_uren
        paren.append(
            ("Uren die eraf gaan", f"{krediet.aftrek_uren} van de {LESSEN_Z} uur. Dan blijven er {over} over.")
        )
    elif krediet.weeg_uren:
        paren.append(("Uren om mee te wegen", f"{krediet.weeg_uren} uur, als je het aantal lessen kiest."))
    else:
        paren.append(("Uren", "Er gaan geen uren mee."))
    paren.append(("Pogingen voor examens", _pogingen(feiten) if krediet.pogingen else "Die gaan niet mee."))
    delen = ", ".join(deel.value for deel in krediet.examens)
    paren.append(("Gehaalde examens", f"{delen[:1].upper()}{delen[1:]}" if delen else "Er gaat geen examen mee."))
    return KredietBeeld(naam, tot, tuple(paren), wetstappen(uitkomst.stappen))


def _tot(laatste: date, vandaag: date) -> str:
    if vandaag <= laatste:
        return f"Kan tot en met {datums.voluit(laatste)}."
    return f"Kon tot en met {datums.voluit(laatste)}. Nu alleen in een bijzonder geval."


def _pogingen(feiten: DossierFeiten) -> str:
    gedaan = sum(1 for e in feiten.duo.examens if e.onderdeel in leren.EXAMENDEEL)
    return f"Die tellen mee: DUO meldde er tot nu toe {gedaan}."
