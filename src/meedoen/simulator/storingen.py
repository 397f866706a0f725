# SPDX-License-Identifier: EUPL-1.2
"""How the simulator can be told to fail. Each disturbance works a number of times, or until it is switched
off; with a chance, not every time.
"""

from __future__ import annotations

import random
from typing import Any, NamedTuple

from meedoen.simulator.opslag import Opslag


class Soort(NamedTuple):
    """A disturbance: the words for the page and the seconds it uses when none are given."""

    titel: str
    uitleg: str
    seconden: float = 0.0


SOORTEN: dict[str, Soort] = {
    "traag": Soort("Traag", "DUO antwoordt goed, maar pas na een tijd.", 0.05),
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

    def zet_aan(
        self, naam: str, *, keer: int | None = None, seconden: float | None = None, kans: float | None = None
    ) -> None:
        """Switch on, `keer` times or (None) until switched off; KeyError for an unknown name.

        `kans`: the part of the times (0 to 1) that it strikes, by chance; None is always.
        """
        duur = SOORTEN[naam].seconden if seconden is None else max(0.0, min(seconden, 3600.0))
        deel = None if kans is None else max(0.0, min(kans, 1.0))
        self._opslag.doe("INSERT OR REPLACE INTO storing VALUES (?, ?, ?, ?)", naam, keer, duur, deel)

    def zet_uit(self, naam: str) -> None:
        """Switch off; KeyError for an unknown name."""
        SOORTEN[naam]
        self._opslag.doe("DELETE FROM storing WHERE naam = ?", naam)

    def treft(self, naam: str) -> float | None:
        """None when it is off or does not strike now; else its seconds, and one of the remaining times is used up."""
        rijen = self._opslag.vraag("SELECT * FROM storing WHERE naam = ?", naam)
        if not rijen:
            return None
        with self._opslag.transactie():
            rijen = self._opslag.vraag("SELECT * FROM storing WHERE naam = ?", naam)
            if not rijen:
                return None
            kans = rijen[0]["kans"]
            if kans is not None and random.random() >= kans:  # noqa: S311 - no secret
                return None
            if rijen[0]["resterend"] is not None:
                self._opslag.doe("UPDATE storing SET resterend = resterend - 1 WHERE naam = ?", naam)
                self._opslag.doe("DELETE FROM storing WHERE naam = ? AND resterend <= 0", naam)
            return float(rijen[0]["seconden"])

    def alle(self) -> dict[str, dict[str, Any] | None]:
        """Every disturbance: None when off, else {resterend: int or None, seconden, kans: float or None}."""
        aan = {rij["naam"]: rij for rij in self._opslag.vraag("SELECT * FROM storing")}
        return {
            naam: {deel: aan[naam][deel] for deel in ("resterend", "seconden", "kans")} if naam in aan else None
            for naam in SOORTEN
        }
