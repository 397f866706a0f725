# SPDX-License-Identifier: EUPL-1.2
"""The plan of an invented dossier: its content, adoption, and DUO's answer with the term."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from meedoen.domein.fasen import Aanleiding
from meedoen.domein.gebeurtenissen import (
    DuoUitkomst,
    PipBijDuo,
    PipConceptKlaar,
    PipVastgesteld,
    PipVoorgelegd,
    TermijnGesteld,
    TermijnVerteld,
)
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.levensloop.schrijver import Schrijver
from meedoen.regie.demo.lijnen import Lijn
from meedoen.regie.demo.personen import Persoon

WEIGERING = "De dagtekening van het PIP ligt voor de vestiging in uw gemeente."
"""Invented wording of a rule of DUO's PIP API that we can't check beforehand: what DUO holds as the day of settling.

`vestiging_bij_duo` is that day: DUO heard of the move later than the BRP.
"""


@dataclass(frozen=True, slots=True)
class Afspraak:
    """Who does what by when."""

    wat: str
    wie: str
    uiterlijk: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PipGegevens:
    """Content of the PIP. ``staat``: concept, ter_vaststelling or vastgesteld. Hours are totals over the
    route.

    ``niveau`` is the one level DUO gets (None for Z); ``niveau_vaardigheden`` holds for each skill. Hours of
    lessons and participation only for asielstatushouders; no MAP on the onderwijsroute (article 8 lid 3).
    """

    staat: str
    leerroute: str
    niveau: str | None
    niveau_vaardigheden: str
    uren_taal_knm: int | None
    uren_participatie: int | None
    weken: int
    alfabetisering: str
    pvt_uren: int
    map_uren: int
    voortgangsgesprekken: int
    doel: str
    begeleiding: str
    vve: str
    school: str
    afspraken: tuple[Afspraak, ...]


_DOELEN = {
    "B": (
        "Ik wil werken in een winkel en goed met klanten kunnen praten.",
        "Ik wil mijn eigen beroep hier weer gaan doen.",
        "Ik wil zelf met de school van mijn kinderen kunnen praten.",
    ),
    "O": ("Ik wil naar het mbo en daarna een vak leren.", "Ik wil mijn studie in Nederland afmaken."),
    "Z": (
        "Ik wil zelf naar de dokter en de winkel kunnen.",
        "Ik wil mensen leren kennen in mijn buurt.",
        "Ik wil leren lezen en schrijven.",
    ),
}
_SCHOLEN = ("Taalschool De Brug", "Taalhuis Het Anker", "Eemtaal Onderwijs")


def einde_termijn(dagtekening: date) -> date:
    """Return DUO's exclusive end: three years after the start, which is the day after the dagtekening (W
    11).
    """
    start = dagtekening + timedelta(days=1)
    if (start.month, start.day) == (2, 29):
        return date(start.year + 3, 3, 1)
    return start.replace(year=start.year + 3)


def maak_pip(persoon: Persoon, lijn: Lijn, *, rng: Random) -> PipGegevens | None:
    """Return the PIP as it stands, or None while there is no draft."""
    if lijn.concept is None and lijn.pip is None:
        return None
    route = persoon.leerroute
    asiel = lijn.doelgroep is Doelgroep.ASIEL
    niveau = {"B": "B1", "O": "B1"}.get(route)
    kind = next((lid for lid in persoon.gezin if lid.relatie == "kind"), None)
    alfabetisering = persoon.startniveau.alfabetisering
    return PipGegevens(
        staat=_staat(lijn),
        leerroute=route,
        niveau=niveau,
        niveau_vaardigheden=niveau or "A1",
        uren_taal_knm=_uren(rng, route) if asiel else None,
        uren_participatie=800 if asiel and route == "Z" else None,
        weken=rng.choice((80, 90, 100, 120)),
        alfabetisering=alfabetisering,
        pvt_uren=12,
        map_uren=40,
        voortgangsgesprekken=rng.choice((4, 5, 6)),
        doel=rng.choice(_DOELEN[route]),
        begeleiding="Hulp bij post, geld en afspraken; elke maand een gesprek." if asiel else "",
        vve="Plek op een voorschool in de buurt zoeken." if kind else "",
        school=rng.choice(_SCHOLEN),
        afspraken=_afspraken(lijn),
    )


def vestiging_bij_duo(lijn: Lijn) -> date | None:
    """Return since when DUO thinks somebody lives here, where that is not the day of the BRP; else None."""
    if lijn.situatie.code != "pip_geweigerd_door_duo" or lijn.pip is None:
        return None
    return lijn.pip + timedelta(days=1)


def _staat(lijn: Lijn) -> str:
    if lijn.pip is not None:
        return "vastgesteld"
    return "ter_vaststelling" if lijn.situatie.code == "pip_ter_vaststelling" else "concept"


def _uren(rng: Random, route: str) -> int:
    return {"B": rng.choice((500, 600, 700)), "O": rng.choice((1_400, 1_500)), "Z": 800}[route]


def _afspraken(lijn: Lijn) -> tuple[Afspraak, ...]:
    vanaf = lijn.pip or lijn.concept or lijn.kennisgeving
    return (
        Afspraak("Aanmelden bij de taalschool", "consulent", vanaf + timedelta(days=21)),
        Afspraak("Participatieverklaringstraject volgen", "inburgeraar", vanaf + timedelta(days=180)),
    )


def loop_plan(s: Schrijver, lijn: Lijn, pip: PipGegevens | None) -> None:
    """Write draft, adoption, DUO's answer and, when accepted, the term (SS102)."""
    if pip is None:
        return
    if lijn.concept is not None:
        s.mens(PipConceptKlaar(datum=lijn.concept), lijn.concept)
        if lijn.situatie.code == "pip_ter_vaststelling":
            s.mens(PipVoorgelegd(versie=1, datum=lijn.concept, door=s.team.consulent), lijn.concept)
    dag = lijn.pip
    if dag is None:
        return
    rij = PipVastgesteld(
        dagtekening=dag, leerroute=pip.leerroute, versie=1, niveau=pip.niveau, bekendgemaakt_op=dag,
        gesprekken=pip.voortgangsgesprekken, uren_les=pip.uren_taal_knm, uren_meedoen=pip.uren_participatie,
    )  # fmt: skip
    s.mens(rij, dag)
    s.ga(Aanleiding.PIP_VASTGESTELD, dag)
    antwoord = dag + timedelta(days=1)
    if lijn.situatie.code == "pip_geweigerd_door_duo":
        s.keten(PipBijDuo(versie=1, uitkomst=DuoUitkomst.GEWEIGERD, tekst=WEIGERING), antwoord)
        return
    s.keten(PipBijDuo(versie=1, uitkomst=DuoUitkomst.AANVAARD), antwoord)
    gesteld = dag + timedelta(days=s.rng.randint(3, 6))
    einde = einde_termijn(dag)
    s.notificatie("SS102", gesteld)
    s.keten(TermijnGesteld(start=antwoord, einde=einde, wijzigingsdatum=gesteld), antwoord, bekend=gesteld)
    s.ga(Aanleiding.TERMIJN_GESTELD, gesteld)
    verteld = s.werkdag(dag, 10)
    s.mens(TermijnVerteld(datum=verteld, einde=einde), verteld)
