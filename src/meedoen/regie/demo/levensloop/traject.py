# SPDX-License-Identifier: EUPL-1.2
"""The years of learning: progress talks, and for some an extended term."""

from __future__ import annotations

from datetime import date, timedelta

from meedoen.domein.gebeurtenissen import Contactmoment, Kanaal, TermijnGesteld, TermijnVerteld
from meedoen.regie.demo.levensloop.plan import einde_termijn
from meedoen.regie.demo.levensloop.schrijver import Schrijver
from meedoen.regie.demo.lijnen import Lijn

_ONDERWERPEN = ("voortgang", "voortgang en school", "voortgang en werk", "voortgang thuis en op school")
_VERLENGD_NA = 1_000
_GROND = "DEMO"
"""DUO's list of grounds for an extension is not published, so this code is invented."""


def loop_traject(s: Schrijver, lijn: Lijn) -> None:
    """Write the talks up to the end of the line or yesterday."""
    if lijn.pip is None or lijn.situatie.code == "pip_geweigerd_door_duo":
        return
    tot = min(lijn.einde or s.gister, s.gister)
    verlengd = lijn.situatie.code == "traject_verlengd"
    na = s.rng.randint(75, 110)
    while lijn.pip + timedelta(days=na) < tot:
        if verlengd and na >= _VERLENGD_NA:
            _verleng(s, lijn.pip)
            verlengd = False
        dag = s.werkdag(lijn.pip, na)
        if dag >= tot:
            break
        kanaal = s.rng.choice((Kanaal.KANTOOR, Kanaal.KANTOOR, Kanaal.BEZOEK, Kanaal.TELEFOON))
        s.mens(Contactmoment(datum=dag, kanaal=kanaal, onderwerp=s.rng.choice(_ONDERWERPEN)), dag)
        na += s.rng.randint(110, 190)
    if verlengd:
        _verleng(s, lijn.pip)


def _verleng(s: Schrijver, pip: date) -> None:
    """Write an extension on request (SS104) that reaches beyond today."""
    dag = s.werkdag(pip, _VERLENGD_NA)
    einde = max(einde_termijn(pip) + timedelta(days=182), s.vandaag + timedelta(days=s.rng.randint(40, 300)))
    s.notificatie("SS104", dag)
    start = pip + timedelta(days=1)
    s.keten(
        TermijnGesteld(start=start, einde=einde, wijzigingsdatum=dag, grondcode=_GROND, omschrijving="Verlenging"),
        dag,
    )
    s.mens(TermijnVerteld(datum=dag, einde=einde), dag)
