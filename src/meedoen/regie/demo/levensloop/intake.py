# SPDX-License-Identifier: EUPL-1.2
"""Oproep, no-show, talk, leerbaarheidstoets and start level of an invented dossier (Wet inburgering 2021,
art. 14).
"""

from __future__ import annotations

from datetime import date, timedelta

from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.gebeurtenissen import (
    AlleenPratenVerteld,
    Contactmoment,
    Contactpoging,
    IntakeAfgerond,
    IntakeGestart,
    IntakeWijze,
    Kanaal,
    LbtAangemeld,
    LbtUitslag,
    Opkomst,
    OproepUitkomst,
    OproepVerstuurd,
    StartniveauVastgesteld,
    WaarschuwingVerstuurd,
)
from meedoen.regie.demo.levensloop.handhaving import weeg_boete
from meedoen.regie.demo.levensloop.schrijver import Schrijver
from meedoen.regie.demo.lijnen import Lijn


def loop_intake(s: Schrijver, lijn: Lijn) -> None:
    """Write the intake as far as the line has come; in the azc it is voluntary and knows no oproep."""
    code = lijn.situatie.code
    if lijn.situatie.fase is Fase.GEKOPPELD:
        _in_azc(s, lijn)
        return
    if lijn.start is None or code == "nieuw_van_niemand":
        return
    dag = s.werkdag(lijn.start, 3)
    if code == "verhuisd_met_pip":
        s.mens(Contactmoment(datum=dag, kanaal=Kanaal.TELEFOON, onderwerp="verhuizing"), dag)
        return
    if lijn.koppeling is None:
        s.mens(Contactmoment(datum=dag, kanaal=Kanaal.TELEFOON, onderwerp="kennismaking"), dag)
    if code == "oproep_verstuurd":
        _oproep(s, 1, s.werkdag(lijn.start, 5), s.vooruit(s.vandaag + timedelta(days=s.rng.randint(2, 6))))
    elif code == "oproep_een_gemist":
        _gemist(s, 1, s.werkdag(lijn.start, 5), s.werkdag(lijn.start, 14), beoordeeld=False)
    elif code == "oproep_twee_gemist":
        _twee_gemist(s, lijn.start, asiel=lijn.koppeling is not None)
    else:
        _gesprek(s, lijn, lijn.start)


def _in_azc(s: Schrijver, lijn: Lijn) -> None:
    if lijn.koppeling is None or lijn.situatie.code in ("azc_nieuw", "azc_uitgenodigd"):
        return
    _begin_gesprek(s, s.werkdag(lijn.koppeling, 24), vrijwillig=True)
    if lijn.intake_klaar is not None:
        _rond_af(s, lijn.intake_klaar)


def _gesprek(s: Schrijver, lijn: Lijn, start: date) -> None:
    afspraak = s.werkdag(start, 14)
    _oproep(s, 1, s.werkdag(start, 5), afspraak)
    s.mens(OproepUitkomst(nummer=1, uitkomst=Opkomst.VERSCHENEN, datum=afspraak), afspraak)
    _begin_gesprek(s, afspraak, vrijwillig=False)
    _leerbaarheidstoets(s, start, klaar=lijn.intake_klaar is not None)
    if lijn.intake_klaar is not None:
        _rond_af(s, lijn.intake_klaar)


def _begin_gesprek(s: Schrijver, dag: date, *, vrijwillig: bool) -> None:
    s.mens(AlleenPratenVerteld(datum=dag), dag)
    s.mens(IntakeGestart(datum=dag, vrijwillig=vrijwillig), dag)


def _rond_af(s: Schrijver, dag: date) -> None:
    s.mens(StartniveauVastgesteld(datum=dag, herkomst="gesprek"), dag)
    s.mens(IntakeAfgerond(datum=dag, wijze=IntakeWijze.GESPREK), dag)
    s.ga(Aanleiding.INTAKE_AFGEROND, dag)


def _leerbaarheidstoets(s: Schrijver, start: date, *, klaar: bool) -> None:
    """Write the test as DUO tells it: enrolled (SS137) and, once the intake is complete, the result
    (SS131).
    """
    aangemeld = s.werkdag(start, 16)
    s.notificatie("SS137", aangemeld)
    nummer = f"{s.rng.randint(10_000_000, 99_999_999)}"
    s.keten(LbtAangemeld(datum=aangemeld, examennummer=nummer), aangemeld)
    s.sluit_taak(f"lbt_aangemeld:{aangemeld}", aangemeld)
    if not klaar:
        return
    afname, bekend = s.werkdag(start, 19), s.werkdag(start, 22)
    haalbaar = s.rng.random() < 0.6
    score = s.rng.randint(420, 780) if haalbaar else s.rng.randint(120, 419)
    s.notificatie("SS131", bekend)
    uitslag = LbtUitslag(
        datum_afname=afname,
        resultaat="B1-route haalbaar" if haalbaar else "B1-route niet haalbaar",
        behaalde_score=f"{score // 10},{score % 10}0",
        benodigde_score="42,00",
    )
    s.keten(uitslag, afname, bekend=bekend)
    s.sluit_taak(f"lbt_uitslag:{afname}", bekend)


def _oproep(s: Schrijver, nummer: int, dag: date, afspraak: date) -> None:
    s.mens(OproepVerstuurd(nummer=nummer, datum=dag, afspraak_op=afspraak), dag)


def _gemist(s: Schrijver, nummer: int, dag: date, afspraak: date, *, beoordeeld: bool) -> None:
    """Write an oproep to which nobody came, and the call or visit that goes before any warning."""
    _oproep(s, nummer, dag, afspraak)
    bekend = s.werkdag(afspraak, 1)
    weg = OproepUitkomst(nummer=nummer, uitkomst=Opkomst.NIET_VERSCHENEN, datum=afspraak)
    s.mens(weg, afspraak)
    bereikt = beoordeeld or s.rng.random() < 0.3
    poging = Contactpoging(datum=bekend, kanaal=Kanaal.TELEFOON, bereikt=bereikt, eigen_taal=True, oproep_nummer=nummer)
    s.mens(poging, bekend)
    if beoordeeld:
        oordeel = OproepUitkomst(nummer=nummer, uitkomst=Opkomst.NIET_VERSCHENEN, datum=afspraak, verwijtbaar=True)
        s.mens(oordeel, afspraak, bekend=bekend)


def _twee_gemist(s: Schrijver, start: date, *, asiel: bool) -> None:
    """Write two missed oproepen with the written warning between them (article 14 lid 1); often a fine is weighed."""
    _gemist(s, 1, s.werkdag(start, 3), s.werkdag(start, 10), beoordeeld=True)
    waarschuwing = s.werkdag(start, 13)
    s.mens(WaarschuwingVerstuurd(oproep_nummer=1, datum=waarschuwing), waarschuwing)
    gemist = s.werkdag(start, 27)
    gewogen = start.day % 3 != 0
    if gewogen:
        s.rng.random()  # what `_gemist` would take: all other people of the demo stay who they are
    _gemist(s, 2, waarschuwing, gemist, beoordeeld=gewogen)
    if gewogen:
        weeg_boete(s, 2, gemist, met_rapport=not asiel)
