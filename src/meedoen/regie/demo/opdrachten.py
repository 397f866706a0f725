# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen genereer`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

import psycopg

from meedoen.regie.databank import adressen
from meedoen.regie.demo import personeel
from meedoen.regie.demo.bevolking import gemeentenamen, landelijke_medewerkers
from meedoen.regie.demo.bevolking import genereer as maak_dossiers
from meedoen.regie.demo.schrijven import schrijf
from meedoen.regie.web import kalender


def genereer(argumenten: Sequence[str]) -> int:
    """Fill an empty database with invented dossiers: `--dossiers 20000 --gemeenten 342`."""
    lezer = argparse.ArgumentParser(prog="meedoen genereer", description=genereer.__doc__)
    lezer.add_argument("--dossiers", type=int, required=True)
    lezer.add_argument("--gemeenten", type=int, default=342)
    lezer.add_argument("--zaad", type=int, default=7)
    keuze = lezer.parse_args(argumenten)
    vandaag, begin = kalender.vandaag(), time.monotonic()

    def voortgang(aantal: int) -> None:
        tempo = aantal / (time.monotonic() - begin)
        print(f"\r{aantal:>9,} dossiers, {tempo:,.0f} per seconde".replace(",", "."), end="", flush=True)

    with psycopg.connect(adressen.lees().beheer, autocommit=True) as verbinding:
        if verbinding.execute("select 1 from dossiers_dossier limit 1").fetchone():
            print("Er staan al dossiers in deze databank. Kies een lege.", file=sys.stderr)
            return 1
        reeks = {"dossiers": keuze.dossiers, "gemeenten": keuze.gemeenten, "zaad": keuze.zaad}
        with verbinding.transaction():
            personeel.leg_gemeenten(verbinding, gemeentenamen())
        personeel.leg_landelijk(verbinding, landelijke_medewerkers(**reeks))
        schrijf(
            verbinding,
            maak_dossiers(**reeks, vandaag=vandaag),
            vandaag=vandaag,
            zaad=keuze.zaad,
            voortgang=voortgang,
        )
        print()
        verbinding.execute("vacuum (analyze)")
    return 0
