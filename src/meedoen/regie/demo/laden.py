# SPDX-License-Identifier: EUPL-1.2
"""Loads the demo region once: gemeenten, people who work there, dossiers, and the same people at DUO."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import httpx
import psycopg

from meedoen.regie.databank import adressen
from meedoen.regie.demo import nummers, personeel
from meedoen.regie.demo.adviezen import vraag_advies
from meedoen.regie.demo.beheerregisters import vul_beheerregisters
from meedoen.regie.demo.besluiten import leg_besluiten_vast
from meedoen.regie.demo.bevolking import demo_regio
from meedoen.regie.demo.bezwaren import maak_bezwaar
from meedoen.regie.demo.bij_duo import persoon_bij_duo
from meedoen.regie.demo.boetes import leg_boetes_op
from meedoen.regie.demo.diplomas import laat_waarderen
from meedoen.regie.demo.eigen_werk import schrijf_op
from meedoen.regie.demo.gasten import Gast, gast_bij_duo, gast_van_de_lijn, gasten
from meedoen.regie.demo.inzages import breek_het_glas
from meedoen.regie.demo.keten import KOLOMMEN_NACHT, nachten, stil_gewijzigd
from meedoen.regie.demo.medewerkers import REGIO, aansluitingen, begeleiders, medewerkers
from meedoen.regie.demo.plangesprekken import praat_over_plannen
from meedoen.regie.demo.registers import schrijf_registers
from meedoen.regie.demo.schrijven import kopieer, schrijf
from meedoen.regie.demo.vervolg import ga_verder
from meedoen.regie.demo.verzoeken import dien_verzoeken_in
from meedoen.regie.demo.voorlichtingen import geef_voorlichting
from meedoen.regie.web import kalender
from meedoen.regie.web.datums import voluit
from meedoen.regie.web.zinnen import domein_nl

ZAAD = 2021
EERSTE_DAG = date(2025, 7, 4)
"""From this day on there was law for the longest line of the region (`bevolking.demo_regio`)."""


class DemoTeVroeg(Exception):
    """The day that a tester set is too early for the demo; the text is a sentence."""


def laad(*, adres: str, simulator: str) -> Mapping[str, Any]:
    """Load what is missing and return accounts, schools, OINs and guests for `demo.json`. A second call loads nothing.

    `gasten` and `geladen_op` are there only when this call loaded the region: who they are hangs on that day.
    """
    nu = kalender.nu()
    with psycopg.connect(adressen.lees().beheer, autocommit=True) as verbinding:
        geladen = laad_regio(verbinding, simulator=simulator, staat=adressen.staatmap(), nu=nu)
        if geladen is not None:
            # After all agrees: DUO moves a term without a word, for the reconciliation to find.
            meld_bij_duo(simulator, stil_gewijzigd(demo_regio(vandaag=nu.date(), zaad=ZAAD), vandaag=nu.date()))
        if geladen is not None:
            vul_beheerregisters(nu=nu)
        if besloten := leg_besluiten_vast(verbinding, REGIO, nu=nu):
            print(f"{besloten} besluiten met hun brief")
        if geladen is not None:
            leg_boetes_op(verbinding, nu=nu)
            maak_bezwaar(verbinding, nu=nu)
            schrijf_op(verbinding, nu=nu)
            dien_verzoeken_in(verbinding, nu=nu)
            breek_het_glas(verbinding, nu=nu)
            praat_over_plannen(verbinding, nu=nu)
            geef_voorlichting(verbinding, nu=nu)
            ga_verder(verbinding, nu=nu)
            laat_waarderen(verbinding, nu=nu)
            vraag_advies(verbinding, nu=nu)
    return _wie_en_waar() | ({} if geladen is None else {"geladen_op": nu.date().isoformat(), "gasten": geladen})


def laad_regio(
    verbinding: psycopg.Connection[tuple[object, ...]], *, simulator: str, staat: Path, nu: datetime
) -> list[dict[str, str]] | None:
    """Load people and dossiers, here and at the simulator; return the guests, or None when it was done before.

    All or nothing: a load that is cut short begins again the next time. `verbinding` passes RLS; `staat` is the
    folder in which the twins of BRP and COA find their table.
    """
    with verbinding.transaction():
        if verbinding.execute("select 1 from organisaties_account where is_demo limit 1").fetchone():
            return None
        vandaag = nu.date()
        eis_dag(vandaag)
        mensen = demo_regio(vandaag=vandaag, zaad=ZAAD)
        personeel.leg_regio(verbinding)
        schrijf(verbinding, mensen, vandaag=vandaag, zaad=ZAAD)
        kopieer(verbinding, "koppelingen_afstemming", KOLOMMEN_NACHT, nachten(list(REGIO), vandaag=vandaag, zaad=ZAAD))
        nieuwen = gasten(vandaag=vandaag, zaad=ZAAD)
        allen = (*nieuwen, gast_van_de_lijn(vandaag=vandaag, zaad=ZAAD))
        meld_bij_duo(simulator, [*map(persoon_bij_duo, mensen), *map(gast_bij_duo, allen)])
        schrijf_registers(staat, [(d.persoon, d.lijn) for d in mensen] + [(g.persoon, g.lijn) for g in allen])
    print(f"{len(mensen)} dossiers in {', '.join(REGIO.values())}")
    print(f"{len(nieuwen)} mensen die alleen DUO nog kent")
    return [_gast(gast) for gast in nieuwen]


def eis_dag(vandaag: date) -> None:
    """Raise DemoTeVroeg for a day on which the law was too young for a line of many years."""
    if vandaag < EERSTE_DAG:
        raise DemoTeVroeg(f"De demo begint op {voluit(EERSTE_DAG)} of later. Kies een latere MEEDOEN_VANDAAG.")


def _gast(gast: Gast) -> dict[str, str]:
    persoon = gast.persoon
    return {
        "bsn": persoon.bsn,
        "naam": persoon.naam,
        "soort": gast.soort,
        "melding": gast.melding,
        "gemeente": REGIO[persoon.gemeente],
    }


def _wie_en_waar() -> dict[str, Any]:
    return {
        "accounts": [
            {
                "email": mens.email,
                "wachtwoord": personeel.WACHTWOORD,
                "rol": domein_nl.zin(f"rol_{mens.rol}"),
                "naam": mens.naam,
                "gemeente": " en ".join(REGIO[code] for code in mens.gemeenten),
            }
            for mens in (*medewerkers(), *begeleiders())
        ],
        "scholen": [
            {
                "client_id": str(rij.id),
                "geheim": personeel.WACHTWOORD,
                "naam": rij.partner.naam,
                "gemeente": REGIO[rij.gemeente],
            }
            for rij in aansluitingen()
        ],
        "rollen": sorted({domein_nl.zin(f"rol_{mens.rol}") for mens in (*medewerkers(), *begeleiders())}),
        "gemeenten": {f"{code:04d}": naam for code, naam in REGIO.items()},
        "oins": {f"{code:04d}": nummers.oin(code) for code in REGIO},
        "oin_duo": nummers.DUO_OIN,
    }


def meld_bij_duo(simulator: str, personen: Sequence[Mapping[str, Any]]) -> None:
    """Tell the simulator of these people, so that DUO's answers agree with their dossiers."""
    regels = "\n".join(json.dumps(persoon, ensure_ascii=False) for persoon in personen)
    antwoord = httpx.post(f"{simulator}/sim/api/laad", content=regels.encode(), timeout=120, trust_env=False)
    antwoord.raise_for_status()
