# SPDX-License-Identifier: EUPL-1.2
"""Ready-made people for the buttons: each makes one invented person and lets the first event happen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

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

#: Invented names, only to tell people apart on the pages.
_NAMEN = (
    "Selam Tesfay", "Omar Haddad", "Maryam Rahimi", "Yusuf Demir", "Amina Warsame", "Tareq Mansour",
    "Hiwot Abebe", "Leyla Karimi", "Samir Darwish", "Nadia Benali", "Abdullah Saleh", "Ploy Saetang",
)  # fmt: skip

#: The part of the RvIG test range 9999xxxxx that the buttons use.
_EERSTE, _LAATSTE = 999_980_000, 999_989_999


def elfproef(bsn: str) -> bool:
    """Whether nine digits are a valid BSN (weights 9 8 7 6 5 4 3 2 -1, sum divisible by 11)."""
    som = sum(int(cijfer) * gewicht for cijfer, gewicht in zip(bsn, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return som % 11 == 0


def vrij_bsn(sim: Simulator) -> str:
    """The first test BSN that nobody has yet."""
    for getal in range(_EERSTE, _LAATSTE + 1):
        bsn = str(getal)
        if elfproef(bsn) and sim.opslag.persoon(bsn) is None:
            return bsn
    raise OverflowError("alle BSN's van de knoppen zijn in gebruik")


def start(sim: Simulator, naam: str, gemeente: str, *, stuur: bool = True) -> str:
    """Make the person of scenario `naam` (KeyError) for a gemeente, and send the first event; the key of the
    person.
    """
    scenario, vandaag = SCENARIOS[naam], sim.kalender.vandaag()
    with sim.opslag.transactie():
        bsn = vrij_bsn(sim)
        invoer = _invoer(sim, naam, gemeente, vandaag)
        volgnummer = (int(bsn) - _EERSTE) // 11
        invoer |= {
            "bsn": bsn,
            "vNummer": 2_900_000_000 + volgnummer,
            "naam": _NAMEN[volgnummer % len(_NAMEN)],
        }
        invoer["geboortedatum"] = date(1975 + volgnummer % 30, volgnummer % 12 + 1, volgnummer % 27 + 1).isoformat()
        persoon = sim.nieuw(invoer)
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
