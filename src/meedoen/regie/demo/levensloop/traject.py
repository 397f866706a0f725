# SPDX-License-Identifier: EUPL-1.2
"""The years of learning: talks, aanbod, PVT, MAP and hours, and for some an extended term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final
from uuid import UUID

from meedoen.domein.fasen import Fase
from meedoen.domein.gebeurtenissen import (
    AanbodGedaan,
    AanbodGemeld,
    BerichtGelezen,
    BerichtVanPartner,
    BijDuo,
    DuoUitkomst,
    Geplaatst,
    LeveringBijDuo,
    MapAfgerond,
    Meldwijze,
    NareisAangekondigd,
    OnderdeelBijDuo,
    PlaatsingBeeindigd,
    PlaatsingGestart,
    PvtOndertekend,
    TermijnGesteld,
    TermijnVerteld,
    UrenBijDuo,
    UrenGeboekt,
    Urensoort,
    VerklaringAanbod,
)
from meedoen.domein.keten import berichten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.recht.wi2021.aanbod import uiterlijk_aanbod
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.levensloop.ontzorgen import ontzorgen
from meedoen.regie.demo.levensloop.plan import PipGegevens, einde_termijn
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM, Schrijver, Stap
from meedoen.regie.demo.levensloop.voortgang import gesprekken
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.medewerkers import SCHOOL
from meedoen.regie.demo.nummers import uuid7
from meedoen.regie.demo.personen import Persoon

_VERLENGD_NA = 1_000
_GROND = "DEMO"
"""DUO's list of grounds for an extension is not published, so this code is invented."""
_MELDEN: Final = timedelta(days=5)
"""So long after its last day an aanbod that is not there is told to DUO and to the person."""
_TAALSCHOOL: Final = ("9900000101", SCHOOL, True, False)
_SCHAKEL: Final = ("9900000104", "Schakelcollege Eemland (verzonnen)", False, True)
"""Two schools of DUO's simulator: number, name and its two keurmerken."""
_KLAAR: Final = frozenset({Fase.AFRONDING, Fase.NAZORG})


_CURSUS: Final = {"B": "B1, drie ochtenden", "Z": "Z-route, vier ochtenden"}
_GESTOPT: Final = {"afronding": "De lessen zijn klaar", "nazorg": "Ingeburgerd", "gepauzeerd": "Tijdelijk vrijgesteld",
             "gesloten_verhuisd": "Verhuisd uit de gemeente."}  # fmt: skip
EERSTE_WEEK: Final = "Eerste lesweek"
AFWEZIG: Final = "Vaak niet in de les"
VOORTGANG: Final = "Hoe het gaat in de les"
_SCHRIJFT: Final = {
    "traject_begonnen": (EERSTE_WEEK, False),
    "traject_halfjaar": (AFWEZIG, False),
    "traject_jaar": (VOORTGANG, True),
    "traject_bijna_anderhalf_jaar": (VOORTGANG, True),
}
"""Situatie -> about what the school wrote, and whether the consulent read it."""
_OPEN_EINDE: Final = frozenset({"traject_begonnen", "traject_halfjaar"})
_NAREIS: Final = frozenset({"traject_begonnen", "traject_halfjaar", "traject_jaar", "traject_halverwege"})
"""Situaties in which family that lives elsewhere was announced."""
_VERVOLG: Final = "traject_halverwege"
"""Here the first lessons are over or nearly so, and a second course begins next week."""


def loop_traject(s: Schrijver, persoon: Persoon, lijn: Lijn, pip: PipGegevens | None) -> None:
    """Write the years up to the end of the line or yesterday."""
    if lijn.pip is None or pip is None or lijn.situatie.code == "pip_geweigerd_door_duo":
        return
    tot = min(lijn.einde or s.gister, s.gister)
    gedaan = [*gesprekken(s, lijn, pip, tot), *_lessen(s, lijn, pip, tot), *_onderdelen(s, lijn, pip, tot)]
    gedaan += [Stap(dag, gegevens) for dag, gegevens in ontzorgen(s, persoon, lijn, tot)]
    gedaan += _nareis(s, persoon, lijn, tot)
    verlengd = s.werkdag(lijn.pip, _VERLENGD_NA) if lijn.situatie.code == "traject_verlengd" else None
    for stap in sorted(gedaan, key=lambda stap: stap.dag):
        if verlengd is not None and stap.dag >= verlengd:
            _verleng(s, lijn.pip, verlengd)
            verlengd = None
        (s.aanbieder if stap.door_school else s.mens)(stap.gegevens, stap.dag)
        if stap.betreft:
            antwoord = min(stap.dag + timedelta(days=1), s.gister)
            s.keten(_aangenomen(s, stap.betreft), antwoord)
            if stap.bij_duo is not None:
                s.keten(stap.bij_duo, antwoord)
    if verlengd is not None:
        _verleng(s, lijn.pip, verlengd)


def _nareis(s: Schrijver, persoon: Persoon, lijn: Lijn, tot: date) -> Iterator[Stap]:
    """Family that lives elsewhere was announced last week; nothing where all live together."""
    weg = [lid for lid in persoon.gezin if not lid.woont_bij]
    if not weg or lijn.situatie.code not in _NAREIS:
        return
    volwassen = sum(lid.relatie == "partner" for lid in weg)
    dag = s.werkdag(tot, -5)
    yield Stap(dag, NareisAangekondigd(
        datum=dag, volwassenen=volwassen, kinderen=len(weg) - volwassen,
        verwacht=s.vooruit(s.vandaag + timedelta(days=45)),
    ))  # fmt: skip


def _lessen(s: Schrijver, lijn: Lijn, pip: PipGegevens, tot: date) -> Iterator[Stap]:
    """The aanbod (asiel), nearly always in time; in the Z-route the hours of taking part, twice a year."""
    assert lijn.pip is not None
    if lijn.doelgroep is not Doelgroep.ASIEL:
        return
    onderwijs = pip.leerroute == "O"
    na = s.rng.randint(95, 130) if s.rng.random() < 0.06 else s.rng.randint(20, 75)
    dag = s.vooruit(lijn.pip + timedelta(days=na))
    start = s.vooruit(dag + timedelta(days=s.rng.randint(10, 40 if onderwijs else 20)))
    if dag >= tot:
        return
    nummer, naam, bow, tst = _SCHAKEL if onderwijs else _TAALSCHOOL
    einde = start + timedelta(weeks=pip.weken)
    aanbod = AanbodGedaan(
        instellingsnummer=nummer, instelling=naam, alfabetisering=pip.alfabetisering, bow=bow, tst=tst, datum=dag,
        start=start, einde=einde,
    )  # fmt: skip
    yield Stap(dag, aanbod, berichten.betreft_aanbod(nummer))
    yield from _te_laat(lijn, lijn.pip, pip.leerroute, dag, tot)
    if naam == s.team.school:
        yield from _school(s, lijn, pip, aanbod, tot)
    vanaf, totaal = start, 0
    while pip.leerroute == "Z" and (tot_en_met := vanaf + timedelta(days=181)) < min(tot, einde):
        uren = UrenGeboekt(
            urensoort=Urensoort.ACTIVITEITEN, uren=s.rng.randint(90, 190), vanaf=vanaf, tot_en_met=tot_en_met,
            herkomst="presentielijst van het buurthuis",
        )  # fmt: skip
        totaal += uren.uren
        bij_duo = UrenBijDuo(gemeente=lijn.gemeente, bekend_tot=tot_en_met, participatie=totaal)
        yield Stap(tot_en_met + timedelta(days=1), uren, berichten.betreft_uren(Urensoort.ACTIVITEITEN), bij_duo)
        vanaf = tot_en_met + timedelta(days=1)


def _te_laat(lijn: Lijn, plan: date, leerroute: str, dag: date, tot: date) -> Iterator[Stap]:
    """An aanbod that came too late: DUO and the person were told, as far as that is behind us."""
    laatste = uiterlijk_aanbod(plan, groep=lijn.doelgroep, route=ROUTE_VAN_DUO[leerroute]).waarde
    if leerroute == "O" or laatste is None or dag <= laatste or laatste + _MELDEN >= tot:
        return
    op = laatste + _MELDEN
    yield Stap(op, AanbodGemeld(datum=op, hoe=Meldwijze.MAIL))
    yield Stap(op, VerklaringAanbod(datum=op, vanaf=laatste + timedelta(days=1)))


def _school(s: Schrijver, lijn: Lijn, pip: PipGegevens, aanbod: AanbodGedaan, tot: date) -> Iterator[Stap]:
    """The placement for these lessons: told to have begun, a message, and its end where the line went on or stopped."""
    code, school, dag, start = lijn.situatie.code, s.team.school, aanbod.datum, aanbod.start
    assert dag is not None and start is not None
    # A seed of its own: with or without a school, all else in the line stays the same.
    rng = Random(f"{lijn.gemeente}/{code}/{dag}")  # noqa: S311 - invented people, no secret
    plek = _nummer(dag, rng)
    geplaatst = Geplaatst(
        plaatsing_id=plek, organisatie=school, vanaf=start, leerroute=pip.leerroute, cursus=_CURSUS[pip.leerroute],
        tot=None if code in _OPEN_EINDE else aanbod.einde,
    )  # fmt: skip
    yield Stap(dag, geplaatst)
    if code == _VERVOLG:
        gepland, later = s.werkdag(tot, -6), s.vooruit(s.vandaag + timedelta(days=8))
        vervolg = replace(
            geplaatst, plaatsing_id=_nummer(gepland, rng), vanaf=later, tot=None, cursus="Schrijven, avond"
        )
        yield Stap(gepland, vervolg)
    gemeld = s.vooruit(start + timedelta(days=3))
    if gemeld > tot:
        return
    begonnen = PlaatsingGestart(plaatsing_id=plek, organisatie=school, startdatum=start)
    yield Stap(gemeld, begonnen, door_school=True)
    if code in _SCHRIJFT:
        onderwerp, gelezen = _SCHRIJFT[code]
        dag = s.vooruit(gemeld + timedelta(days=40)) if gelezen else s.werkdag(tot, -1)
        dag = min(max(dag, gemeld), tot)
        bericht = _nummer(dag, rng)
        yield Stap(
            dag, BerichtVanPartner(bericht_id=bericht, organisatie=school, onderwerp=onderwerp), door_school=True
        )
        if gelezen:
            morgen = min(s.vooruit(dag + timedelta(days=1)), tot)
            yield Stap(morgen, BerichtGelezen(bericht_id=bericht, organisatie=school))
    if code in _GESTOPT and (aanbod.einde is None or tot < aanbod.einde):
        yield Stap(tot, PlaatsingBeeindigd(plaatsing_id=plek, organisatie=school, tot=tot, reden=_GESTOPT[code]))


def _nummer(dag: date, rng: Random) -> UUID:
    return uuid7(datetime.combine(dag, time(9, tzinfo=AMSTERDAM)), rng)


def _onderdelen(s: Schrijver, lijn: Lijn, pip: PipGegevens, tot: date) -> Iterator[Stap]:
    """PVT and MAP; who is done with inburgeren, is done with these. The onderwijsroute has no MAP."""
    assert lijn.pip is not None
    klaar = lijn.situatie.fase in _KLAAR or lijn.situatie.code == "gesloten_na_nazorg"
    uiterst = min(tot, einde_termijn(lijn.pip)) - timedelta(days=5)
    for soort, dagen, betreft, bij_duo in (
        (PvtOndertekend, (100, 260), berichten.PVT, BijDuo.PVT),
        (MapAfgerond, (380, 760), berichten.MAP, BijDuo.MAP),
    ):
        dag = s.vooruit(lijn.pip + timedelta(days=s.rng.randint(*dagen)))
        overgeslagen = s.rng.random() < 0.08 and not klaar
        if klaar:
            dag = min(dag, uiterst)
        if dag <= uiterst and not overgeslagen and (soort is PvtOndertekend or pip.leerroute != "O"):
            yield Stap(dag, soort(datum=dag), betreft, OnderdeelBijDuo(onderdeel=bij_duo, datum=dag))


def _aangenomen(s: Schrijver, betreft: str) -> LeveringBijDuo:
    bericht = UUID(int=s.rng.getrandbits(128), version=4)
    return LeveringBijDuo(bericht_id=bericht, betreft=betreft, uitkomst=DuoUitkomst.AANVAARD)


def _verleng(s: Schrijver, pip: date, dag: date) -> None:
    """Write an extension on request (SS104) that reaches beyond today."""
    einde = max(einde_termijn(pip) + timedelta(days=182), s.vandaag + timedelta(days=s.rng.randint(40, 300)))
    s.notificatie("SS104", dag)
    start = pip + timedelta(days=1)
    s.keten(
        TermijnGesteld(start=start, einde=einde, wijzigingsdatum=dag, grondcode=_GROND, omschrijving="Verlenging"),
        dag,
    )
    s.mens(TermijnVerteld(datum=dag, einde=einde), dag)
