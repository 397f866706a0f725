# SPDX-License-Identifier: EUPL-1.2
"""How the simulator can be told to fail. Each disturbance works a number of times, or until it is switched
off.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from meedoen.simulator.opslag import Opslag


class Soort(NamedTuple):
    """A disturbance: the words for the page and the seconds it uses when none are given."""

    titel: str
    uitleg: str
    seconden: float = 0.0


SOORTEN: dict[str, Soort] = {
    "time_out": Soort("Geen antwoord", "DUO wacht en sluit dan de verbinding. Er is niets verwerkt.", 30.0),
    "fout_503": Soort("Niet bereikbaar", "DUO antwoordt met 503."),
    "verbreek": Soort("Antwoord valt weg", "DUO verwerkt een wijziging wel, maar het antwoord komt niet aan."),
    "dubbel_zelfde": Soort("Dubbel bericht", "DUO stuurt een notificatie twee keer met hetzelfde berichtId."),
    "dubbel_nieuw": Soort("Dubbele gebeurtenis", "DUO stuurt een notificatie twee keer met een ander berichtId."),
    "laat": Soort("Te laat", "DUO stuurt notificaties later.", 60.0),
    "vasthouden": Soort("Ophouden", "DUO houdt notificaties vast en stuurt ze samen als je dit uitzet."),
    "kapot_bericht": Soort("Kapot bericht", "DUO stuurt een notificatie die niet aan het schema voldoet."),
}


class Storingen:
    """The disturbances that are on, kept in the state file."""

    def __init__(self, opslag: Opslag) -> None:
        self._opslag = opslag

    def zet_aan(self, naam: str, *, keer: int | None = None, seconden: float | None = None) -> None:
        """Switch on, `keer` times or (None) until switched off; KeyError for an unknown name."""
        duur = SOORTEN[naam].seconden if seconden is None else max(0.0, min(seconden, 3600.0))
        self._opslag.doe("INSERT OR REPLACE INTO storing VALUES (?, ?, ?)", naam, keer, duur)

    def zet_uit(self, naam: str) -> None:
        """Switch off; KeyError for an unknown name."""
        SOORTEN[naam]
        self._opslag.doe("DELETE FROM storing WHERE naam = ?", naam)

    def treft(self, naam: str) -> float | None:
        """None when it is off; else its seconds, and one of the remaining times is used up."""
        with self._opslag.transactie():
            rijen = self._opslag.vraag("SELECT * FROM storing WHERE naam = ?", naam)
            if not rijen:
                return None
            if rijen[0]["resterend"] is not None:
                self._opslag.doe("UPDATE storing SET resterend = resterend - 1 WHERE naam = ?", naam)
                self._opslag.doe("DELETE FROM storing WHERE naam = ? AND resterend <= 0", naam)
            return float(rijen[0]["seconden"])

    def alle(self) -> dict[str, dict[str, Any] | None]:
        """Every disturbance: None when off, else {resterend: int or None, seconden: float}."""
        aan = {rij["naam"]: rij for rij in self._opslag.vraag("SELECT * FROM storing")}
        return {
            naam: {"resterend": aan[naam]["resterend"], "seconden": aan[naam]["seconden"]} if naam in aan else None
            for naam in SOORTEN
        }
