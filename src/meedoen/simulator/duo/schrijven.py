# SPDX-License-Identifier: EUPL-1.2
"""The messages (POST, PUT, DELETE) of a gemeente: DUO's rules first, then the state of the person changes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from meedoen.simulator.duo.oproep import Oproep, Weiger, weiger_als
from meedoen.simulator.duo.verzonnen import INSTELLINGEN
from meedoen.simulator.model import Resultaat, Uren
from meedoen.simulator.regels import aanbod as aanbodregels
from meedoen.simulator.regels import pip as pipregels
from meedoen.simulator.regels import resultaten as regels

Uit = tuple[int, Any]


def pip(oproep: Oproep) -> Uit:
    """A new PIP; the first one makes DUO establish the term a moment later (SS102)."""
    persoon = oproep.persoon()
    nieuw = pipregels.lees_pip(oproep.gemeentecode, oproep.lichaam)
    weiger_als(pipregels.weiger_pip(persoon, nieuw))
    persoon.pips.append(nieuw)
    oproep.bewaar(persoon)
    if persoon.termijn is None:
        over = oproep.sim.instelling.termijn_na
        oproep.sim.postbode.leg_termijn_klaar(persoon.sleutel, oproep.gemeentecode, over)
    return 201, None


def verwijder_pip(oproep: Oproep) -> Uit:
    persoon = oproep.persoon()
    if not persoon.pips:
        raise Weiger(404, "Er is geen PIP bekend.")
    weiger_als(pipregels.weiger_intrekken(persoon, oproep.gemeentecode))
    persoon.pips.pop()
    oproep.bewaar(persoon)
    return 200, None


def aanbod(oproep: Oproep) -> Uit:
    """An offer; per institution there is one, and a new one takes its place."""
    persoon, nummer = oproep.persoon(), oproep.parameters["instellingsnummer"]
    instelling = INSTELLINGEN.get(nummer)
    if instelling is None:
        raise Weiger(404, "Deze instelling is niet bekend.")
    nieuw = aanbodregels.lees_aanbod(oproep.gemeentecode, nummer, oproep.lichaam)
    weiger_als(aanbodregels.weiger_aanbod(persoon, nieuw, instelling))
    persoon.aanbod = [oud for oud in persoon.aanbod if oud.instellingsnummer != nummer] + [nieuw]
    oproep.bewaar(persoon)
    return 201, None


def verwijder_aanbod(oproep: Oproep) -> Uit:
    persoon, nummer = oproep.persoon(), oproep.parameters["instellingsnummer"]
    blijft = [oud for oud in persoon.aanbod if oud.instellingsnummer != nummer]
    if len(blijft) == len(persoon.aanbod):
        raise Weiger(404, "Er is geen inburgeringsaanbod bij deze instelling.")
    persoon.aanbod = blijft
    oproep.bewaar(persoon)
    return 204, None


def _resultaat(oproep: Oproep, veld: str) -> Resultaat:
    dag = oproep.lichaam.get(veld)
    return Resultaat(
        gemeentecode=oproep.gemeentecode,
        datum=date.fromisoformat(dag) if dag else None,
        verwijtbaar=oproep.lichaam.get("verwijtbaar"),
    )


def map_(oproep: Oproep) -> Uit:
    persoon, nieuw = oproep.persoon(), _resultaat(oproep, "datumEindgesprekMap")
    weiger_als(regels.weiger_resultaat(persoon, persoon.map, nieuw, oproep.vandaag))
    persoon.map = nieuw
    oproep.bewaar(persoon)
    return 200, None


def pvt(oproep: Oproep) -> Uit:
    persoon, nieuw = oproep.persoon(), _resultaat(oproep, "datumOndertekeningPvt")
    weiger_als(regels.weiger_resultaat(persoon, persoon.pvt, nieuw, oproep.vandaag))
    persoon.pvt = nieuw
    oproep.bewaar(persoon)
    return 200, None


def zroute(oproep: Oproep) -> Uit:
    persoon, nieuw = oproep.persoon(), _resultaat(oproep, "datumAfrondingZroute")
    weiger_als(regels.weiger_zroute(persoon, persoon.zroute, nieuw, oproep.vandaag))
    persoon.zroute = nieuw
    oproep.bewaar(persoon)
    return 200, None


def _uren(oproep: Oproep, veld: str) -> Uit:
    """A total of hours takes the place of the one before, per gemeente; known until the day it came in."""
    persoon = oproep.persoon()
    if veld == "activiteiten":
        weiger_als(regels.weiger_activiteiten(persoon))
    regel = persoon.uren_van(oproep.gemeentecode)
    if regel is None:
        regel = Uren(gemeentecode=oproep.gemeentecode)
        persoon.uren.append(regel)
    setattr(regel, veld, oproep.lichaam["uren"])
    regel.bekend_tot = oproep.vandaag
    oproep.bewaar(persoon)
    return 200, None


def uren_brede_intake(oproep: Oproep) -> Uit:
    return _uren(oproep, "brede_intake")


def uren_activiteiten(oproep: Oproep) -> Uit:
    return _uren(oproep, "activiteiten")


def uren_taalles(oproep: Oproep) -> Uit:
    return _uren(oproep, "taalles")


def verwijder_examennummer(oproep: Oproep) -> Uit:
    """The leerbaarheidstoets is skipped, so its number goes."""
    persoon = oproep.persoon()
    if persoon.lbt_nummer is None:
        raise Weiger(404, "Er is geen examennummer bekend.")
    persoon.lbt_nummer = None
    oproep.bewaar(persoon)
    return 200, None


def nieuw_contact(oproep: Oproep) -> Uit:
    """A new contact person every time, also with the same data: DUO has no question to find one back."""
    try:
        nummer = oproep.sim.opslag.maak_contact(oproep.gemeentecode, oproep.lichaam)
    except OverflowError as fout:
        raise Weiger(503) from fout
    return 201, {"id": nummer, "contactpersoongegevens": oproep.lichaam}


def _eigen_contact(oproep: Oproep) -> int:
    nummer = int(oproep.parameters["id"])
    contact = oproep.sim.opslag.contact(nummer)
    if contact is None:
        raise Weiger(404, "Deze contactpersoon is niet bekend.")
    if contact[0] != oproep.gemeentecode:
        raise Weiger(403, "Deze contactpersoon is van een andere gemeente.")
    return nummer


def wijzig_contact(oproep: Oproep) -> Uit:
    nummer = _eigen_contact(oproep)
    oproep.sim.opslag.doe("UPDATE contactpersoon SET gegevens = ? WHERE id = ?", json.dumps(oproep.lichaam), nummer)
    return 200, None


def verwijder_contact(oproep: Oproep) -> Uit:
    """The contact person goes, and its couplings with it."""
    nummer = _eigen_contact(oproep)
    oproep.sim.opslag.doe("DELETE FROM koppeling WHERE contactpersoon = ?", nummer)
    oproep.sim.opslag.doe("DELETE FROM contactpersoon WHERE id = ?", nummer)
    return 200, None


def koppel_contact(oproep: Oproep) -> Uit:
    """The contact person of this gemeente for this person; takes the place of the one before."""
    nummer, persoon = _eigen_contact(oproep), oproep.persoon()
    oproep.sim.opslag.doe(
        "INSERT OR REPLACE INTO koppeling (bsn, gemeentecode, contactpersoon) VALUES (?, ?, ?)",
        persoon.bsn,
        oproep.gemeentecode,
        nummer,
    )
    return 201, None


def ontkoppel_contact(oproep: Oproep) -> Uit:
    nummer, persoon = _eigen_contact(oproep), oproep.persoon()
    weg = oproep.sim.opslag.doe(
        "DELETE FROM koppeling WHERE bsn = ? AND gemeentecode = ? AND contactpersoon = ?",
        persoon.bsn,
        oproep.gemeentecode,
        nummer,
    )
    if not weg:
        raise Weiger(404, "Deze contactpersoon is niet aan deze persoon gekoppeld.")
    return 200, None
