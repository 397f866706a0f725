# SPDX-License-Identifier: EUPL-1.2
"""`meedoen bench schok`: a batch at once, first with a DUO that is only slow, then with failures and SIGKILL."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import psycopg

from meedoen.regie.databank.rollen import SJABLOON
from meedoen.regie.meten import opzet
from meedoen.regie.meten.schok.controle import Verbinding, controleer, lees_duo, opnieuw
from meedoen.regie.meten.schok.toneel import STORINGEN, Toneel, databank, wacht_tot
from meedoen.regie.web import kalender

AANNEMEN, VERWERKEN = 30.0, 300.0
"""Seconds in which a batch must be taken in, and handled."""
_KIJK, _KIJK_SNEL = 0.2, 0.03
"""Seconds; a few plans are sent within the time of one slow look."""


class Schok(NamedTuple):
    """One run: how many notifications, and what goes wrong meanwhile.

    `plannen`: how many PIPs go to DUO afterwards; `doden`: how often the worker is killed, the last time among them.
    """

    naam: str
    meldingen: int
    storing: bool = False
    plannen: int = 0
    doden: int = 0
    leen_seconden: float = 20.0


class Uitslag(NamedTuple):
    """What was seen. Times in seconds from the moment that DUO let go; `oudste`: the longest that one had waited.

    `fouten`: what was off, a sentence each; empty is good.
    """

    schok: Schok
    aangenomen: float
    verwerkt: float
    oudste: float
    dubbel_zelfde: int
    dubbel_nieuw: int
    gedood: int
    verstuurd: float
    opnieuw: int
    fouten: tuple[str, ...]


class Stand(NamedTuple):
    """The inbox now: all, those still to do, and how long (s) the oldest of these waits."""

    alle: int
    te_doen: int
    oudste: float


def draai(schok: Schok, staat: Path, naar: str = SJABLOON) -> Uitslag:
    """Do one run in a database of its own (`toneel.databank`). Raise `TimeoutError` when it does not end."""
    # Not in the state folder: nothing of a run stays.
    with TemporaryDirectory(prefix="meedoen-") as map_, databank(staat, naar) as adres:
        toneel = Toneel(adres, Path(map_), leen_seconden=schok.leen_seconden)
        with toneel, psycopg.connect(adres.beheer, autocommit=True) as db:
            return _draai(schok, toneel, db)


def _draai(schok: Schok, toneel: Toneel, db: Verbinding) -> Uitslag:
    if schok.storing:
        for naam, hoe in STORINGEN.items():
            toneel.storing(naam, **hoe)
    mensen = toneel.leg_lading(schok.meldingen, kalender.vandaag())
    toneel.start_worker()
    doden = _Beul(toneel, schok.doden)
    begin = time.monotonic()
    toneel.laat_los()
    aangenomen, oudste = _wacht_op_inbox(schok, toneel, db, begin, doden)
    verwerkt = time.monotonic() - begin
    verstuurd = _stuur_plannen(schok, toneel, db, doden) if schok.plannen else 0.0
    duo = lees_duo(toneel.bestand)
    fouten = controleer(db, duo, mensen)
    if doden.gedood != schok.doden:
        fouten.append(f"de worker is {doden.gedood} keer gedood, niet {schok.doden} keer")
    nieuw = len(duo.berichten) - len(duo.gebeurtenissen)
    return Uitslag(
        schok, aangenomen, verwerkt, oudste, duo.vaker, nieuw, doden.gedood, verstuurd, opnieuw(db), tuple(fouten)
    )


class _Beul:
    """Kills the worker at its turns: the first in the midst of the notifications, the last in the midst of sending."""

    def __init__(self, toneel: Toneel, keren: int) -> None:
        self._toneel, self._keren, self.gedood = toneel, keren, 0

    def kijk(self, gedaan: float, *, sturen: bool) -> None:
        """`gedaan`: the part of this half that is done or under way; ask only while not all of it is done."""
        if self.gedood < self._keren and sturen == (self.gedood == self._keren - 1) and gedaan > 0.3:
            self._toneel.dood_worker()
            self.gedood += 1
            self._toneel.start_worker()


def _wacht_op_inbox(schok: Schok, toneel: Toneel, db: Verbinding, begin: float, doden: _Beul) -> tuple[float, float]:
    """Wait until DUO sent all and we did all; return when the last was taken in, and the longest wait."""
    aangenomen, oudste = 0.0, 0.0

    def klaar() -> bool:
        nonlocal aangenomen, oudste
        stand = _stand(db)
        oudste = max(oudste, stand.oudste)
        gedaan = stand.alle - stand.te_doen
        if gedaan < schok.meldingen:
            doden.kijk(gedaan / schok.meldingen, sturen=False)
        if not aangenomen and toneel.alles_weg():
            aangenomen = time.monotonic() - begin
        return bool(aangenomen) and stand.te_doen == 0

    wacht_tot(klaar, 3 * VERWERKEN, "de meldingen verwerken", elke=_KIJK)
    return aangenomen, oudste


def _stuur_plannen(schok: Schok, toneel: Toneel, db: Verbinding, doden: _Beul) -> float:
    """Lay plans in the outbox and wait until DUO has them, and we DUO's answer (the term); return how long it took."""
    begin = time.monotonic()
    # Looked at from the first plan on: fifteen can be gone before the process that lays them down has ended.
    maker = toneel.laat_maken("meedoen.regie.meten.schok.plannen", str(schok.plannen))

    def klaar() -> bool:
        rij = db.execute(
            "select count(*) filter (where staat = 'verstuurd'), count(*) filter (where staat = 'bezig')"
            " from uitgaand_bericht"
        ).fetchone()
        gedaan, bezig = (int(str(getal)) for getal in rij) if rij else (0, 0)
        if gedaan < schok.plannen:
            doden.kijk((gedaan + bezig) / schok.plannen, sturen=True)
        if gedaan < schok.plannen:
            return False
        # First whether DUO has said all: what it says after we looked at our side is not there yet.
        terug = sum(code == "SS102" for _, code in lees_duo(toneel.bestand).gebeurtenissen)
        return terug == schok.plannen and toneel.alles_weg() and not _stand(db).te_doen

    wacht_tot(klaar, VERWERKEN, "de plannen versturen", elke=_KIJK_SNEL)
    if maker.wait():
        raise subprocess.CalledProcessError(maker.returncode, maker.args)
    return time.monotonic() - begin


def _stand(db: Verbinding) -> Stand:
    rij = db.execute(
        "select count(*), count(*) filter (where staat in ('nieuw', 'bezig')),"
        " coalesce(extract(epoch from now() - min(ontvangen_op) filter (where staat in ('nieuw', 'bezig'))), 0)"
        " from koppelingen_inkomend"
    ).fetchone()
    assert rij is not None
    return Stand(int(str(rij[0])), int(str(rij[1])), float(str(rij[2])))


def te_laat(uitslag: Uitslag) -> tuple[str, ...]:
    """Return what took longer than it may, a sentence each."""
    uit = []
    if uitslag.aangenomen > AANNEMEN:
        uit.append(f"aannemen duurde {uitslag.aangenomen:.1f} s, niet hoogstens {AANNEMEN:.0f} s")
    if uitslag.verwerkt > VERWERKEN:
        uit.append(f"verwerken duurde {uitslag.verwerkt:.1f} s, niet hoogstens {VERWERKEN:.0f} s")
    return tuple(uit)


def toon(uitslag: Uitslag) -> str:
    """Return the lines about one run."""
    schok = uitslag.schok
    regels = [
        f"{schok.naam}: {schok.meldingen} meldingen in een keer, DUO antwoordt na 50 ms",
        f"  aangenomen in {uitslag.aangenomen:.1f} s ({schok.meldingen / uitslag.aangenomen:.0f} per s);"
        f" alles verwerkt na {uitslag.verwerkt:.1f} s ({schok.meldingen / uitslag.verwerkt:.1f} per s);"
        f" de oudste wachtte {uitslag.oudste:.1f} s",
    ]
    if schok.storing:
        regels.append(
            f"  dubbel gezien: {uitslag.dubbel_zelfde} met hetzelfde berichtId, {uitslag.dubbel_nieuw} met een ander;"
            f" worker gedood: {uitslag.gedood} keer"
        )
    if schok.plannen:
        regels.append(
            f"  {schok.plannen} plannen naar DUO in {uitslag.verstuurd:.1f} s, met DUO's antwoord daarop;"
            f" opnieuw gestuurd of eerst gelezen: {uitslag.opnieuw} keer"
        )
    fouten = (*uitslag.fouten, *te_laat(uitslag))
    regels += [f"  FOUT: {fout}" for fout in fouten] or ["  alles is er, elk bericht een keer, op volgorde per persoon"]
    return "\n".join(regels)


def main(argumenten: Sequence[str]) -> int:
    """Run both and print what was seen; 1 when something was lost, doubled, out of order or too late."""
    lezer = argparse.ArgumentParser(prog="meedoen bench schok", description=main.__doc__)
    lezer.add_argument("--meldingen", type=int, default=3_210)
    lezer.add_argument("--plannen", type=int, default=500)
    lezer.add_argument("--alleen", choices=["traag", "storing"], help="maar een van de twee")
    keuze = lezer.parse_args(argumenten)
    schokken = {
        "traag": Schok("zonder storing", keuze.meldingen),
        "storing": Schok("met storing", keuze.meldingen, storing=True, plannen=keuze.plannen, doden=2),
    }
    goed = True
    for naam, schok in schokken.items():
        if keuze.alleen in (None, naam):
            uitslag = draai(schok, opzet.staatmap())
            print(toon(uitslag), flush=True)
            goed = goed and not uitslag.fouten and not te_laat(uitslag)
    return 0 if goed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
