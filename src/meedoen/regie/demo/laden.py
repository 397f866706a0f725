# SPDX-License-Identifier: EUPL-1.2
"""Loads the demo region once: gemeenten, people who work there, dossiers, and the same people at DUO."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import httpx
import psycopg

from meedoen.regie.databank import adressen
from meedoen.regie.demo import nummers, personeel
from meedoen.regie.demo.bevolking import demo_regio
from meedoen.regie.demo.bij_duo import persoon_bij_duo
from meedoen.regie.demo.gasten import gast_bij_duo, gasten
from meedoen.regie.demo.medewerkers import REGIO, medewerkers
from meedoen.regie.demo.registers import schrijf_registers
from meedoen.regie.demo.schrijven import schrijf
from meedoen.regie.web import kalender

ZAAD = 2021
_ROL = {"consulent": "consulent", "teamleider": "teamleider", "beheerder": "functioneel beheerder"}


def laad(*, adres: str, simulator: str) -> Mapping[str, Any]:
    """Load what is missing and return accounts and OINs for `demo.json`. A second call loads nothing."""
    with psycopg.connect(adressen.lees().beheer, autocommit=True) as verbinding:
        staat_er = verbinding.execute("select 1 from organisaties_account where is_demo limit 1").fetchone()
        if staat_er is None:
            vandaag = kalender.vandaag()
            mensen = demo_regio(vandaag=vandaag, zaad=ZAAD)
            personeel.leg_regio(verbinding)
            schrijf(verbinding, mensen, vandaag=vandaag, zaad=ZAAD)
            nieuwen = gasten(vandaag=vandaag, zaad=ZAAD)
            meld_bij_duo(simulator, [*map(persoon_bij_duo, mensen), *map(gast_bij_duo, nieuwen)])
            schrijf_registers(
                adressen.staatmap(), [(d.persoon, d.lijn) for d in mensen] + [(g.persoon, g.lijn) for g in nieuwen]
            )
            print(f"{len(mensen)} dossiers in {', '.join(REGIO.values())}")
            print(f"{len(nieuwen)} mensen die alleen DUO nog kent; meld ze aan in de simulator")
    return {
        "accounts": [
            {
                "email": mens.email,
                "wachtwoord": personeel.WACHTWOORD,
                "rol": _ROL[mens.rol.value],
                "naam": mens.naam,
                "gemeente": " en ".join(REGIO[code] for code in mens.gemeenten),
            }
            for mens in medewerkers()
        ],
        "oins": {f"{code:04d}": nummers.oin(code) for code in REGIO},
        "oin_duo": nummers.DUO_OIN,
    }


def meld_bij_duo(simulator: str, personen: Sequence[Mapping[str, Any]]) -> None:
    """Tell the simulator of these people, so that DUO's answers agree with their dossiers."""
    regels = "\n".join(json.dumps(persoon, ensure_ascii=False) for persoon in personen)
    antwoord = httpx.post(f"{simulator}/sim/api/laad", content=regels.encode(), timeout=120)
    antwoord.raise_for_status()
