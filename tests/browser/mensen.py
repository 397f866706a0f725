# SPDX-License-Identifier: EUPL-1.2
"""Invented people for one test each: DUO (the simulator) knows them, and no gemeente yet; or somebody of the demo."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from meedoen.regie.demo import nummers
from meedoen.regie.demo.bevolking import DemoDossier, demo_regio
from meedoen.regie.demo.laden import ZAAD
from tests.browser.opstelling import VANDAAG, Opstelling

_DAG = date.fromisoformat(VANDAAG)
# Behind the numbers of the demo's own people, in the range that RvIG keeps free for tests.
_VRIJ: Iterator[tuple[int, str]] = enumerate(islice(nummers.bsns(), 4000, None), start=900_000)


class Mens(NamedTuple):
    """Somebody: `naam` as a page shows it, `achternaam` to find them by."""

    bsn: str
    naam: str

    @property
    def achternaam(self) -> str:
        """The last word of the name."""
        return self.naam.rsplit(" ", 1)[-1]


def geleden(dagen: int) -> str:
    """Return the day that many days before the day of the tests, as DUO writes it."""
    return (_DAG - timedelta(days=dagen)).isoformat()


def _maak(opstelling: Opstelling, naam: str, velden: dict[str, Any]) -> Mens:
    volgnummer, bsn = next((n, bsn) for n, bsn in _VRIJ if not opstelling.sim(f"personen?q={bsn}"))
    wie = {"bsn": bsn, "vNummer": int(nummers.v_nummer(volgnummer)), "naam": naam}
    opstelling.sim("personen", {**wie, "geboortedatum": "1994-03-17", **velden})
    return Mens(bsn, naam)


def in_azc(opstelling: Opstelling, naam: str, gemeente: str = "0308") -> Mens:
    """An asielstatushouder in an azc, coupled to the gemeente."""
    return _maak(opstelling, naam, {"doelgroep": "AS", "coaLocatie": True, "gekoppeldeGemeente": gemeente})


def gehuisvest(opstelling: Opstelling, naam: str, gemeente: str = "0308") -> Mens:
    """An asielstatushouder who lives in the gemeente since three weeks."""
    velden = {"doelgroep": "AS", "gemeentecode": gemeente, "vestigingsdatum": geleden(21)}
    return _maak(opstelling, naam, velden | {"begindatumPlicht": geleden(60), "kennisgeving": geleden(50)})


def al_weken_hier(opstelling: Opstelling, naam: str, gemeente: str = "0308") -> Mens:
    """An asielstatushouder who lives in the gemeente since nine weeks: the ten weeks are almost over."""
    velden = {"doelgroep": "AS", "gemeentecode": gemeente, "vestigingsdatum": geleden(64)}
    return _maak(opstelling, naam, velden | {"begindatumPlicht": geleden(90), "kennisgeving": geleden(70)})


def gezinsmigrant(opstelling: Opstelling, naam: str, gemeente: str = "0308") -> Mens:
    """A gezinsmigrant who lives in the gemeente since a month."""
    velden = {"doelgroep": "GO", "gemeentecode": gemeente, "vestigingsdatum": geleden(30)}
    return _maak(opstelling, naam, velden | {"begindatumPlicht": geleden(30), "kennisgeving": geleden(14)})


def gezin_al_weken_hier(opstelling: Opstelling, naam: str, gemeente: str = "0308") -> Mens:
    """A gezinsmigrant who lives in the gemeente since nine weeks."""
    velden = {"doelgroep": "GO", "gemeentecode": gemeente, "vestigingsdatum": geleden(64)}
    return _maak(opstelling, naam, velden | {"begindatumPlicht": geleden(90), "kennisgeving": geleden(70)})


@cache
def _demo() -> dict[tuple[int, str], DemoDossier]:
    return {(wie.lijn.gemeente, wie.lijn.situatie.code): wie for wie in demo_regio(vandaag=_DAG, zaad=ZAAD)}


def van_de_demo(situatie: str, gemeente: int) -> Mens:
    """Who stands in this situatie (`demo.lijnen.SITUATIES`) in this gemeente of the demo: there is one of each."""
    persoon = _demo()[gemeente, situatie].persoon
    return Mens(persoon.bsn, persoon.naam)
