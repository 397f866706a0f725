# SPDX-License-Identifier: EUPL-1.2
"""Ready-made people for the buttons: one invented person, or a batch of them, each with a first event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, cycle
from typing import Any, NamedTuple

from meedoen.simulator.gebeurtenissen.bewegingen import PastNiet
from meedoen.simulator.invoer import FouteInvoer
from meedoen.simulator.kalender import plus_jaren
from meedoen.simulator.kern import Simulator


class Scenario(NamedTuple):
    """`code`: the event that is sent for the new person."""

    titel: str
    uitleg: str
    code: str


SCENARIOS: dict[str, Scenario] = {
    "azc": Scenario(
        "Asielstatushouder in het azc", "Gekoppeld aan de gemeente, woont nog op een COA-locatie.", "SS101"
    ),
    "gehuisvest": Scenario("Asielstatushouder met een huis", "Woont sinds vorige week in de gemeente.", "SS139"),
    "gezinsmigrant": Scenario("Gezinsmigrant", "Woont in de gemeente bij een partner.", "SS139"),
    "verhuisd": Scenario("Verhuisd met een PIP", "Komt uit een andere gemeente en heeft daar al een PIP.", "SS121"),
}

#: Invented names, only to tell people apart on the pages: each first name goes with each last name.
_VOORNAMEN = (
    "Selam", "Omar", "Maryam", "Yusuf", "Amina", "Tareq", "Hiwot", "Leyla", "Samir", "Nadia", "Abdullah", "Ploy",
)  # fmt: skip
_ACHTERNAMEN = (
    "Tesfay", "Haddad", "Rahimi", "Demir", "Warsame", "Mansour", "Abebe", "Karimi", "Darwish", "Benali", "Saleh",
    "Saetang",
)  # fmt: skip

#: The part of the RvIG test range 9999xxxxx that the buttons use; when that is full, numbers that start with 00, as
#: the generator of demo people does, from a part that it does not reach.
_REEKSEN = (range(999_980_000, 999_990_000), range(9_000_000, 9_900_000))
#: Above the V-nummers of the generator of demo people.
_EERSTE_V_NUMMER = 2_910_000_000
#: A batch comes late: the days since DUO established the plicht, from the first person on. Eleven, and one in four from
#: a family, so that each gemeente gets some of all when there are three.
_TE_LAAT = tuple(range(7, 84, 7))
#: The first events of somebody's line: only these fit a person who is new.
EERSTE = ("SS139", "SS101", "SS120", "SS128")


def elfproef(bsn: str) -> bool:
    """Whether nine digits are a valid BSN (weights 9 8 7 6 5 4 3 2 -1, sum divisible by 11)."""
    som = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(bsn, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return som % 11 == 0


def vrije_bsns(sim: Simulator) -> Iterator[str]:
    """The test BSNs that nobody has yet, always in the same order."""
    for getal in chain(*_REEKSEN):
        bsn = f"{getal:09d}"
        if elfproef(bsn) and sim.opslag.persoon(bsn) is None:
            yield bsn
    raise OverflowError("alle BSN's van de knoppen zijn in gebruik")


def _wie(bsn: str) -> dict[str, Any]:
    """Who an invented person with this BSN is."""
    n = int(bsn) // 10  # among ten numbers in a row at most one passes the elfproef
    return {
        "bsn": bsn,
        "vNummer": _EERSTE_V_NUMMER + int(bsn) % 10_000_000,
        "naam": f"{_VOORNAMEN[n % 12]} {_ACHTERNAMEN[(n + n // 12) % 12]}",
        "geboortedatum": date(1975 + n % 30, n % 12 + 1, n % 27 + 1).isoformat(),
    }


def start_lading(sim: Simulator, code: str, aantal: int, *, gemeente: str = "", over: float = 0.0) -> list[str]:
    """Make `aantal` new people (of `gemeente`, or of all in turn) and let `code`, one of `EERSTE`, happen late to all.

    Their keys. PastNiet for another event, FouteInvoer for a gemeente that takes no part, OverflowError when the BSNs
    run out: then nobody is made.
    """
    if gemeente and gemeente not in sim.instelling.op_code:
        raise FouteInvoer("Deze gemeente doet hier niet mee.")
    if code not in EERSTE:
        raise PastNiet(f"{code} past niet bij mensen die nieuw zijn. Kies {', '.join(EERSTE)}.")
    bsns, vandaag, gemaakt = vrije_bsns(sim), sim.kalender.vandaag(), []
    codes = cycle([gemeente] if gemeente else [g.code for g in sim.instelling.gemeenten])
    with sim.opslag.transactie():
        for nummer, woont in zip(range(aantal), codes, strict=False):
            sinds = (vandaag - timedelta(days=_TE_LAAT[nummer % len(_TE_LAAT)])).isoformat()
            groep = "AS" if nummer % 4 else "GO"
            wie = _wie(next(bsns)) | {"doelgroep": groep, "gemeentecode": woont, "vestigingsdatum": sinds}
            sleutel = sim.nieuw(wie).sleutel
            sim.stuur(sleutel, code, {"begindatum": sinds, "kennisgeving": sinds}, over=over)
            gemaakt.append(sleutel)
    return gemaakt


def start(sim: Simulator, naam: str, gemeente: str, *, stuur: bool = True) -> str:
    """Make the person of scenario `naam` (KeyError) for a gemeente, and send the first event; the key of the
    person.
    """
    scenario, vandaag = SCENARIOS[naam], sim.kalender.vandaag()
    with sim.opslag.transactie():
        persoon = sim.nieuw(_invoer(sim, naam, gemeente, vandaag) | _wie(next(vrije_bsns(sim))))
        if stuur:
            opties = {"gemeente": gemeente, "datum": (vandaag - timedelta(days=7)).isoformat()}
            sim.stuur(persoon.sleutel, scenario.code, opties)
    return persoon.sleutel


def _invoer(sim: Simulator, naam: str, gemeente: str, vandaag: date) -> dict[str, Any]:
    if naam == "azc":
        return {"doelgroep": "AS", "coaLocatie": True, "gekoppeldeGemeente": gemeente}
    if naam == "gehuisvest":
        begin = (vandaag - timedelta(days=200)).isoformat()
        return {
            "doelgroep": "AS",
            "coaLocatie": True,
            "gekoppeldeGemeente": gemeente,
            "begindatumPlicht": begin,
            "kennisgeving": begin,
        }
    if naam == "gezinsmigrant":
        return {
            "doelgroep": "GO",
            "gemeentecode": gemeente,
            "vestigingsdatum": (vandaag - timedelta(days=30)).isoformat(),
        }
    vorige = next((g.code for g in sim.instelling.gemeenten if g.code != gemeente), "0307")
    sinds, dagtekening = plus_jaren(vandaag, -1), vandaag - timedelta(days=260)
    return {
        "doelgroep": "AS",
        "gemeentecode": vorige,
        "vestigingsdatum": sinds.isoformat(),
        "begindatumPlicht": sinds.isoformat(),
        "kennisgeving": (sinds + timedelta(days=3)).isoformat(),
        "pip": {
            "gemeentecode": vorige,
            "dagtekeningPip": dagtekening.isoformat(),
            "leerroute": "B",
            "geschatteIntensiteitB1Route": 600,
        },
        "lbt": {"examennummer": "LBT000000001", "resultaat": "B1-route haalbaar", "datum": sinds.isoformat()},
    }
