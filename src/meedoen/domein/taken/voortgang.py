# SPDX-License-Identifier: EUPL-1.2
"""Tasks of the progress: the next talk, lessons missed, the pace, the route, afschalen, exams, the end of the term."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.tempo import TAAL, Oordeel, open_examens, tempo
from meedoen.domein.toegang import Handeling
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.termijnenwet import tel_werkdagen_op
from meedoen.recht.wi2021.doelgroep import Doelgroep

AFSCHALEN_UREN: Final = 600
"""Hours of lessons on the B1-route after which A2 can be enough (Besluit inburgering 2021, article 5.5)."""
_VIER_WEKEN: Final = timedelta(weeks=4)
_LADDER: Final = tuple(g.Taalniveau)


def gesprek(s: Situatie) -> Iterator[Taak]:
    """Plan the next talk in time; once its day is there, lay down what was said."""
    klok, plan = s.klokken[KlokSoort.VOORTGANGSGESPREK], s.feiten.voortgang_gepland
    if not klok.open or klok.uiterste is None:
        return
    if plan is not None and plan.op is not None:
        if plan.op <= s.vandaag:
            uiterste = tel_werkdagen_op(plan.op, s.beleid.gesprek_vastleggen_werkdagen)
            yield taak("voortgang_vastleggen", uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.MENS, sleutel="gesprek",
                       gepland=plan.op)  # fmt: skip
    elif s.vandaag >= klok.uiterste - timedelta(days=s.beleid.gesprek_plannen_dagen):
        yield taak("voortgang_plannen", klok.uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.WET, sleutel="gesprek")


def meer_tijd(s: Situatie) -> Iterator[Taak]:
    """What counts for more time: tell the person now, and see that the proof is kept. No task says what it is."""
    for grond in s.feiten.verlengingsgronden:
        if grond.verteld_op is None:
            dag = grond.datum + timedelta(days=s.beleid.meer_tijd_vertellen_dagen)
            code = "meer_tijd_vertellen"
        elif grond.bewijs is Bewijsstand.NOG_NIET:
            dag, code = grond.datum + timedelta(days=s.beleid.meer_tijd_bewijs_dagen), "meer_tijd_bewijs"
        else:
            continue
        yield taak(code, eerste_werkdag(dag), Handeling.TRAJECT_BIJHOUDEN, Gewicht.MENS,
                   sleutel=f"{code}:{grond.grond_id}", vanaf=grond.vanaf, grond=grond.grond_id)  # fmt: skip


_bekijken = partial(taak, knop=Handeling.TAAK_AFSLUITEN, gewicht=Gewicht.MENS, afsluitbaar=True)
"""Something to weigh, that a person closes: nothing on the tijdlijn says that it was done."""


def tempo_onder_plan(s: Situatie) -> Iterator[Taak]:
    """The pace says that the path does not make the term: talk about it, once for each measurement of hours or level.

    Counted from that measurement. Without one (only exams, PVT or MAP are late) other tasks ask it.
    """
    termijn, gemeten = s.klokken[KlokSoort.INBURGERINGSTERMIJN], s.feiten.metingen
    if not gemeten or termijn.staat is not KlokStaat.LOOPT:
        return
    nu = tempo(s.feiten, termijn=termijn, map_=s.klokken[KlokSoort.MAP], vandaag=s.vandaag, beleid=s.beleid)
    traag = [stap for stap in nu.stappen if stap.oordeel is Oordeel.HAALT_NIET and stap.onderdeel in _ONDERDELEN]
    if traag:
        dag = gemeten[-1].datum
        yield _bekijken("tempo_onder_plan", dag + timedelta(days=s.beleid.tempo_bespreken_dagen),
                        sleutel=f"tempo:{dag}", onderdeel=_ONDERDELEN[traag[0].onderdeel])  # fmt: skip


_ONDERDELEN: Final = {"lessen": "de les", "meedoen": "het meedoen", "niveau": "het niveau"}


def verzuim(s: Situatie) -> Iterator[Taak]:
    """Many hours missed in the last four weeks that a school told of: a talk, with care first, once for those weeks.

    Only of who is in the asielgroep: of others the gemeente does not follow the lessons, unless it asked this school.
    """
    gegeven = [les for les in s.feiten.lesuren if les.aangeboden]
    if s.feiten.doelgroep is not Doelgroep.ASIEL or not gegeven:
        return
    tot = gegeven[-1].tot_en_met
    weken = [les for les in gegeven if les.tot_en_met > tot - _VIER_WEKEN]
    aangeboden = sum(les.aangeboden or 0 for les in weken)
    gemist = aangeboden - sum(les.uren for les in weken)
    if gemist * 100 >= s.beleid.verzuim_procent * aangeboden:
        yield _bekijken("verzuim", tot + timedelta(days=s.beleid.verzuim_dagen), sleutel=f"verzuim:{tot}",
                        gemist=gemist, aangeboden=aangeboden, tot=tot)  # fmt: skip


def einde_termijn(s: Situatie) -> Iterator[Taak]:
    """In the last six months one can ask DUO for more time: go through what is done and what would be a ground."""
    klok = s.klokken[KlokSoort.VERLENGING_AANVRAGEN]
    loopt = s.klokken[KlokSoort.INBURGERINGSTERMIJN].staat is KlokStaat.LOOPT
    if not loopt or klok.staat is not KlokStaat.LOOPT or klok.start is None or klok.uiterste is None:
        return
    uiterste = min(tel_maanden_op(klok.start, s.beleid.termijn_nalopen_maanden).dag, klok.uiterste)
    yield _bekijken("einde_termijn", uiterste, sleutel=f"einde_termijn:{klok.uiterste}", laatste_dag=klok.uiterste)


def afschalen(s: Situatie) -> Iterator[Taak]:
    """Six hundred hours on the B1-route, and a skill that is known to be below B1: weigh it with its evidence."""
    pip = s.feiten.pip
    if s.feiten.leerroute != "B" or pip is None or pip.niveau != g.Taalniveau.B1:
        return
    vol = next((m.datum for m in s.feiten.metingen if (m.lesuren or 0) >= AFSCHALEN_UREN), None)
    laatste = _niveaus(s)
    achter = [deel for deel, (niveau, _) in laatste.items() if deel in _te_doen(s) and _lager(niveau, g.Taalniveau.B1)]
    if vol is not None and achter:
        uren = max(m.lesuren or 0 for m in s.feiten.metingen)
        yield _bekijken("afschalen_wegen", vol + timedelta(days=s.beleid.afschalen_dagen), uren=uren, doel=pip.niveau)


def route_wegen(s: Situatie) -> Iterator[Taak]:
    """Fifteen months in: weigh the route while it can still change."""
    klok = s.klokken[KlokSoort.ROUTEWISSEL]
    if not klok.open or klok.start is None or klok.uiterste is None:
        return
    vanaf = tel_maanden_op(klok.start, s.beleid.route_wegen_maanden).dag
    if s.vandaag >= vanaf:
        uiterste = min(vanaf + timedelta(days=s.beleid.route_wegen_dagen), klok.uiterste)
        yield _bekijken("route_wegen", uiterste, wissel=klok.uiterste)


def examen(s: Situatie) -> Iterator[Taak]:
    """A skill reached the level of the plan, or a year is left: help to book. It ends when nothing is to pass."""
    klok, te_doen = s.klokken[KlokSoort.INBURGERINGSTERMIJN], _te_doen(s)
    if not te_doen or klok.uiterste is None or klok.staat is not KlokStaat.LOOPT:
        return
    pip = s.feiten.pip
    jaar_over = tel_maanden_op(klok.uiterste, -s.beleid.examen_maanden).dag
    klaar = [dag for deel, (niveau, dag) in _niveaus(s).items()
             if deel in te_doen and pip is not None and pip.niveau and not _lager(niveau, pip.niveau)]  # fmt: skip
    vanaf: date = min([*klaar, jaar_over])
    if s.vandaag >= vanaf:
        # Not how many are left: from that an ontheffing could be read, which a task may not tell.
        gehaald = {e.onderdeel for e in s.feiten.duo.examens if e.resultaat == "Geslaagd"}
        yield _bekijken("examen_boeken", vanaf + timedelta(days=s.beleid.examen_dagen),
                        sleutel=f"examen:{len(gehaald)}", laatste_dag=klok.uiterste)  # fmt: skip


def _te_doen(s: Situatie) -> tuple[str, ...]:
    return open_examens(s.feiten) or ()


def _niveaus(s: Situatie) -> dict[str, tuple[g.Taalniveau, date]]:
    """The last level of each skill that was told, with the day since which it is at least that."""
    uit: dict[str, tuple[g.Taalniveau, date]] = {}
    for meting in s.feiten.metingen:
        for deel in TAAL:
            niveau = meting.niveaus.get(deel)
            if niveau is not None and (deel not in uit or uit[deel][0] != niveau):
                uit[deel] = (niveau, meting.datum)
    return uit


def _lager(niveau: g.Taalniveau, doel: str) -> bool:
    return _LADDER.index(niveau) < _LADDER.index(g.Taalniveau(doel))
