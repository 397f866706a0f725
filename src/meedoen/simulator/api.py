# SPDX-License-Identifier: EUPL-1.2
"""The JSON side of the simulator itself under /sim/api, for the command, the demo and tests."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from meedoen.simulator.gebeurtenissen import GEBEURTENISSEN
from meedoen.simulator.gebeurtenissen.bewegingen import PastNiet
from meedoen.simulator.http import Antwoord, Verzoek, json_antwoord
from meedoen.simulator.invoer import FouteInvoer
from meedoen.simulator.kern import OnbekendePersoon, Simulator
from meedoen.simulator.model import Persoon, naar_json
from meedoen.simulator.scenarios import SCENARIOS, start, start_lading

BASIS = "/sim/api"


def behandel(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    """The answer to one request under /sim/api: JSON; errors as {"fout": Dutch sentence} with 400, 404, 405
    or 409.
    """
    delen = [deel for deel in verzoek.pad.removeprefix(BASIS).split("/") if deel]
    try:
        if verzoek.methode == "GET":
            return _lees(sim, delen, verzoek.velden())
        if verzoek.methode == "POST":
            return _schrijf(sim, delen, verzoek)
    except OnbekendePersoon:
        return json_antwoord({"fout": "Deze persoon is niet bekend."}, 404)
    except (PastNiet, OverflowError) as fout:
        return json_antwoord({"fout": str(fout)}, 409)
    except FouteInvoer as fout:
        return json_antwoord({"fout": str(fout)}, 400)
    except (KeyError, TypeError, ValueError) as fout:
        return json_antwoord({"fout": f"Dit verzoek klopt niet: {fout}"}, 400)
    return json_antwoord({"fout": "Dit kan hier niet."}, 405)


def status(sim: Simulator) -> dict[str, Any]:
    """How the simulator stands: counts, day, queue, disturbances, and who takes part."""
    return {
        "personen": sim.opslag.aantal(),
        "vandaag": sim.kalender.vandaag().isoformat(),
        "vandaagVast": sim.kalender.vast is not None,
        "berichten": sim.postbode.standen(),
        "storingen": sim.storingen.alle(),
        "meedoen": sim.instelling.meedoen,
        "oinDuo": sim.instelling.oin_duo,
        "gemeenten": [gemeente._asdict() for gemeente in sim.instelling.gemeenten],
    }


def _kort(persoon: Persoon) -> dict[str, Any]:
    return {
        "sleutel": persoon.sleutel,
        "bsn": persoon.bsn,
        "vNummer": persoon.v_nummer,
        "naam": persoon.naam,
        "doelgroep": persoon.doelgroep.indeling,
        "gemeentecode": persoon.woont_in,
        "coaLocatie": persoon.coa_locatie,
        "gekoppeldeGemeente": persoon.gekoppelde_gemeente,
        "plichtig": persoon.plichtig,
    }


def _lees(sim: Simulator, delen: list[str], velden: dict[str, str]) -> Antwoord:
    grens = max(1, min(int(velden.get("grens", "50")), 1000))
    match delen:
        case ["status"]:
            return json_antwoord(status(sim))
        case ["personen"]:
            gevonden = sim.opslag.zoek(velden.get("q", ""), grens=grens, na=velden.get("na", ""))
            return json_antwoord([_kort(persoon) for persoon in gevonden])
        case ["personen", sleutel]:
            persoon = sim.persoon(sleutel)
            contacten = [
                {"gemeentecode": rij["gemeentecode"], "id": rij["id"], **json.loads(rij["gegevens"])}
                for rij in sim.opslag.contacten_van(persoon.sleutel)
            ]
            return json_antwoord(naar_json(persoon) | {"contactpersonen": contacten})
        case ["gebeurtenissen"]:
            return json_antwoord(
                [{"code": g.code, "groep": g.groep, "titel": g.titel} for g in GEBEURTENISSEN.values()]
            )
        case ["storingen"]:
            return json_antwoord(sim.storingen.alle())
        case ["vandaag"]:
            return json_antwoord({"vandaag": sim.kalender.vandaag().isoformat()})
        case ["log"]:
            return json_antwoord(sim.opslag.logregels(velden.get("sleutel", ""), grens))
    return json_antwoord({"fout": "Dit adres bestaat niet."}, 404)


def _schrijf(sim: Simulator, delen: list[str], verzoek: Verzoek) -> Antwoord:
    if delen == ["laad"]:
        return json_antwoord({"geladen": sim.laad(verzoek.lichaam.decode().splitlines())})
    invoer = json.loads(verzoek.lichaam or b"{}")
    match delen:
        case ["personen"]:
            return json_antwoord(_kort(sim.nieuw(invoer)), 201)
        case ["personen", sleutel, "gebeurtenissen"]:
            over = float(invoer.pop("over", 0) or 0)
            return json_antwoord(sim.stuur(sleutel, str(invoer.pop("gebeurtenis")), invoer, over=over), 201)
        case ["lading"]:
            over, aantal = float(invoer.pop("over", 0) or 0), int(invoer.pop("aantal"))
            code = str(invoer.pop("gebeurtenis"))
            if invoer.pop("nieuw", False):
                wie = start_lading(sim, code, aantal, gemeente=str(invoer.get("gemeente") or ""), over=over)
            else:
                wie = sim.stuur_lading(code, aantal, invoer, over=over)
            return json_antwoord({"gestuurd": wie}, 201)
        case ["scenario"]:
            if invoer["naam"] not in SCENARIOS:
                raise FouteInvoer("Dit scenario bestaat niet.")
            stuur = bool(invoer.get("stuur", True))
            return json_antwoord({"sleutel": start(sim, invoer["naam"], invoer["gemeente"], stuur=stuur)}, 201)
        case ["storingen"]:
            zet_storing(sim, invoer)
            return json_antwoord(sim.storingen.alle())
        case ["vandaag"]:
            dag = invoer.get("vandaag")
            sim.kalender.vast = date.fromisoformat(dag) if dag else None
            return json_antwoord({"vandaag": sim.kalender.vandaag().isoformat()})
    return json_antwoord({"fout": "Dit adres bestaat niet."}, 404)


def zet_storing(sim: Simulator, invoer: dict[str, Any]) -> None:
    """Switch a disturbance: {naam, aan (default true), keer, seconden, kans}; holding back that ends sends all at
    once.
    """
    naam = str(invoer["naam"])
    if naam not in sim.storingen.alle():
        raise FouteInvoer("Deze storing bestaat niet.")
    if invoer.get("aan", True):
        keer, seconden, kans = invoer.get("keer"), invoer.get("seconden"), invoer.get("kans")
        sim.storingen.zet_aan(
            naam,
            keer=int(keer) if keer else None,
            seconden=float(seconden) if seconden else None,
            kans=float(kans) if kans else None,
        )
        return
    sim.storingen.zet_uit(naam)
    if naam == "vasthouden":
        sim.postbode.laat_los()
