# SPDX-License-Identifier: EUPL-1.2
"""The simulated DUO as one object: its state, its calendar, its disturbances and its outgoing messages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from meedoen.simulator.gebeurtenissen import GEBEURTENISSEN
from meedoen.simulator.gebeurtenissen.bewegingen import Opties, PastNiet, stel_termijn_vast
from meedoen.simulator.instelling import Instelling
from meedoen.simulator.invoer import FouteInvoer, lees_persoon
from meedoen.simulator.kalender import Kalender
from meedoen.simulator.model import Persoon
from meedoen.simulator.opslag import Opslag
from meedoen.simulator.postbode import Postbode
from meedoen.simulator.storingen import Storingen


class OnbekendePersoon(LookupError):
    """Nobody has this BSN or V-nummer."""


class Simulator:
    """Everything a page, a command or an API call needs. `sluit` stops the threads and closes the file."""

    def __init__(self, instelling: Instelling, kalender: Kalender) -> None:
        self.instelling, self.kalender = instelling, kalender
        self.opslag = Opslag(instelling.bestand)
        self.storingen = Storingen(self.opslag)
        self.postbode = Postbode(instelling, self.opslag, self.storingen, kalender, self._termijn_vast)

    def begin(self) -> None:
        self.postbode.begin()

    def sluit(self) -> None:
        self.postbode.sluit()
        self.opslag.sluit()

    def persoon(self, sleutel: str) -> Persoon:
        """The person by BSN or V-nummer; OnbekendePersoon when there is none."""
        gevonden = self.opslag.persoon(sleutel)
        if gevonden is None:
            raise OnbekendePersoon(sleutel)
        return gevonden

    def nieuw(self, invoer: Any) -> Persoon:
        """Add one person (JSON of `invoer`); FouteInvoer when it is wrong or the person is there already."""
        persoon = lees_persoon(invoer, self.kalender.vandaag())
        with self.opslag.transactie():
            if self.opslag.persoon(persoon.sleutel) is not None:
                raise FouteInvoer("Deze persoon is er al.")
            self.opslag.bewaar([persoon])
        return persoon

    def laad(self, regels: Iterable[str]) -> int:
        """Add or replace persons, one JSON object a line, all or none; FouteInvoer names the first wrong
        line.
        """
        personen = []
        vandaag = self.kalender.vandaag()
        for nummer, regel in enumerate(regels, start=1):
            if not regel.strip():
                continue
            try:
                personen.append(lees_persoon(json.loads(regel), vandaag))
            except (ValueError, TypeError, AttributeError) as fout:
                raise FouteInvoer(f"Regel {nummer}: {fout}") from fout
        self.opslag.bewaar(personen)
        return len(personen)

    def stuur(self, sleutel: str, code: str, opties: Opties | None = None, *, over: float = 0.0) -> dict[str, Any]:
        """Let an event happen: first the own state moves, then the notification is queued (after `over`
        seconds).

        `opties["bsn"]` gives a BSN to someone who was known by V-nummer alone.
        Returns {gebeurtenisId, gemeentecode, berichten}. PastNiet when it cannot happen; OnbekendePersoon.
        """
        gebeurtenis = GEBEURTENISSEN.get(code)
        if gebeurtenis is None:
            raise PastNiet(f"De gebeurtenis {code} bestaat niet.")
        opties = opties or {}
        with self.opslag.transactie():
            persoon = self.persoon(sleutel)
            voor = _ontvanger(persoon)
            if persoon.bsn is None and opties.get("bsn"):
                persoon.bsn = nieuw_bsn(str(opties["bsn"]))
            try:
                gebeurtenis.beweeg(persoon, opties, self.kalender.vandaag())
            except (ValueError, TypeError) as fout:
                raise PastNiet(f"De gegevens bij {code} kloppen niet: {fout}") from fout
            gaat_weg = code in ("SS122", "SS123")
            doel = opties.get("gemeente") or (voor if gaat_weg else _ontvanger(persoon))
            if not doel:
                raise PastNiet("Er is geen gemeente die dit bericht moet krijgen.")
            persoon.gebeurtenissen.append(
                {
                    "id": code,
                    "omschrijving": gebeurtenis.titel,
                    "datum": self.kalender.vandaag().isoformat(),
                }
            )
            self.opslag.bewaar([persoon])
            aantal = self._meld(persoon, code, str(doel), over)
        return {"gebeurtenisId": code, "gemeentecode": str(doel), "berichten": aantal}

    def stuur_lading(self, code: str, aantal: int, opties: Opties | None = None, *, over: float = 0.0) -> list[str]:
        """Let an event happen to the first `aantal` persons whom it fits; their keys. All go out at the same
        time.
        """
        gestuurd: list[str] = []
        na, gemeente = "", (opties or {}).get("gemeente")
        past = GEBEURTENISSEN[code].past if code in GEBEURTENISSEN else None
        while past and len(gestuurd) < aantal and (groep := self.opslag.zoek(grens=200, na=na)):
            na = groep[-1].sleutel
            for persoon in groep:
                if len(gestuurd) == aantal:
                    break
                if past(persoon) or (gemeente and _ontvanger(persoon) != gemeente):
                    continue
                try:
                    self.stuur(persoon.sleutel, code, opties, over=over)
                except PastNiet:
                    continue
                gestuurd.append(persoon.sleutel)
        return gestuurd

    def _meld(self, persoon: Persoon, code: str, gemeentecode: str, over: float) -> int:
        bericht: dict[str, Any] = {
            "registratieDatumTijd": self.kalender.nu().isoformat(timespec="milliseconds"),
            "gebeurtenisId": code,
        }
        if persoon.bsn:
            bericht["bsn"] = persoon.bsn
        if persoon.v_nummer is not None:
            bericht["vNummer"] = persoon.v_nummer
        return self.postbode.leg_klaar(persoon.sleutel, gemeentecode, bericht, over=over)

    def _termijn_vast(self, sleutel: str, gemeentecode: str) -> None:
        """Some time after a first PIP: DUO establishes the term and tells the gemeente (SS102)."""
        with self.opslag.transactie():
            persoon = self.opslag.persoon(sleutel)
            if persoon is not None and stel_termijn_vast(persoon, self.kalender.vandaag()):
                self.opslag.bewaar([persoon])
                self._meld(persoon, "SS102", gemeentecode, 0.0)


def nieuw_bsn(bsn: str) -> str:
    """The BSN when it has nine digits; PastNiet otherwise."""
    if not (bsn.isascii() and bsn.isdigit() and len(bsn) == 9):
        raise PastNiet("Een BSN heeft negen cijfers.")
    return bsn


def _ontvanger(persoon: Persoon) -> str | None:
    """The gemeente that hears of this person: where they live, else the coupled one, else that of the PIP."""
    if persoon.coa_locatie:
        return persoon.gekoppelde_gemeente
    return persoon.gemeentecode or persoon.gekoppelde_gemeente or (persoon.pip.gemeentecode if persoon.pip else None)
