# SPDX-License-Identifier: EUPL-1.2
"""DUO's APIs for gemeenten under /v1: checks every request against DUO's files and refuses as DUO refuses.

Chosen where DUO's texts are silent, so do not build on it: an unknown OIN or a wrong `doel` gives 403; a
single resource that is not there (term, PIP, examennummer, date of MAP or PVT) gives 404 and an empty list
gives 200; a berichtId that was used before is accepted and said in the log (DUO asks for a random one per
request).
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

from meedoen.simulator import schema
from meedoen.simulator.duo.handelingen import HANDELINGEN
from meedoen.simulator.duo.oproep import Oproep, Weiger
from meedoen.simulator.http import Antwoord, Verzoek
from meedoen.simulator.instelling import Gemeente
from meedoen.simulator.kern import Simulator

BASIS = "/v1"


def behandel(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    """The answer of DUO to one request under /v1, after the time that it takes when it is slow."""
    antwoord = _behandel(sim, verzoek)
    traag = sim.storingen.treft("traag")
    return antwoord if traag is None else replace(antwoord, wacht=antwoord.wacht + traag)


def _behandel(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    """Every answer of a known API carries `API-Version`."""
    operatie, parameters, bekend = schema.vind(verzoek.methode, verzoek.pad.removeprefix(BASIS))
    if operatie is None:
        return Antwoord(status=405 if bekend else 404)
    koppen = {"API-Version": operatie.versie}
    bericht_id = verzoek.koppen.get("berichtid", "")
    if bericht_id and bericht_id.isascii() and bericht_id.isprintable():
        koppen["berichtId"] = bericht_id
    gestoord = _storing(sim, koppen)
    if gestoord is not None:
        _log(sim, verzoek, operatie, None, parameters, gestoord.status, "storing", gestoord.verbreek)
        return gestoord
    gemeente: Gemeente | None = None
    redenen: list[str] = []
    try:
        gemeente = _afzender(sim, verzoek)
        oproep = Oproep(sim, gemeente.code, parameters, _lees(operatie, parameters, verzoek), sim.kalender.vandaag())
        with sim.opslag.transactie():
            status, inhoud = HANDELINGEN[operatie.id](oproep)
    except Weiger as weiger:
        status, redenen = weiger.status, weiger.redenen
        inhoud = [{"fouttekst": reden[:200]} for reden in redenen]
    _log(sim, verzoek, operatie, gemeente, parameters, status, " ".join(redenen), False)
    heeft_inhoud = operatie.antwoorden.get(str(status)) is not None
    lichaam = json.dumps(inhoud, ensure_ascii=False).encode() if heeft_inhoud else b""
    verbreek = verzoek.methode != "GET" and status < 300 and sim.storingen.treft("verbreek") is not None
    return Antwoord(status=status, lichaam=lichaam, koppen=koppen, verbreek=verbreek)


def _storing(sim: Simulator, koppen: dict[str, str]) -> Antwoord | None:
    wacht = sim.storingen.treft("time_out")
    if wacht is not None:
        return Antwoord(status=503, koppen=koppen, wacht=wacht, verbreek=True)
    if sim.storingen.treft("fout_503") is not None:
        return Antwoord(status=503, koppen=koppen)
    return None


def _afzender(sim: Simulator, verzoek: Verzoek) -> Gemeente:
    """The gemeente that asks. In real life the certificate proves it; here `bron` says so."""
    bron, doel = verzoek.koppen.get("bron", ""), verzoek.koppen.get("doel", "")
    fout = [naam for naam, oin in (("bron", bron), ("doel", doel)) if len(oin) != 20]
    try:
        UUID(verzoek.koppen.get("berichtid", ""))
    except ValueError:
        fout.append("berichtId")
    if fout:
        raise Weiger(400, f"De header {', '.join(fout)} ontbreekt of klopt niet.")
    certificaat = verzoek.koppen.get(sim.instelling.kop_client_oin.lower(), bron)
    gemeente = sim.instelling.op_oin.get(bron)
    if gemeente is None or certificaat != bron:
        raise Weiger(403, "De OIN in bron is hier niet bekend of hoort niet bij het certificaat.")
    if doel != sim.instelling.oin_duo:
        raise Weiger(403, "De OIN in doel is niet die van DUO.")
    return gemeente


def _lees(operatie: schema.Operatie, parameters: dict[str, str], verzoek: Verzoek) -> Any:
    fouten = schema.parameterfouten(operatie.api, parameters)
    if fouten:
        raise Weiger(400, *fouten)
    if operatie.lichaam is None:
        return None
    try:
        waarde = json.loads(verzoek.lichaam)
    except ValueError as fout:
        raise Weiger(400, "Het bericht is geen JSON.") from fout
    fouten = schema.fouten(operatie.api, operatie.lichaam, waarde)
    if fouten:
        raise Weiger(400, *fouten)
    return waarde


def _log(
    sim: Simulator,
    verzoek: Verzoek,
    operatie: schema.Operatie,
    gemeente: Gemeente | None,
    parameters: dict[str, str],
    status: int,
    uitleg: str,
    verbroken: bool,
) -> None:
    wat = f"{operatie.methode} {operatie.pad}"
    bericht_id = verzoek.koppen.get("berichtid", "")
    if bericht_id and sim.opslag.bericht_gezien(bericht_id, wat):
        uitleg = f"{uitleg} Dit berichtId is al eerder gebruikt.".strip()
    sim.opslag.log(
        sim.kalender.nu().isoformat(timespec="seconds"),
        "in",
        wat,
        gemeentecode=gemeente.code if gemeente else "",
        sleutel=parameters.get("bsn", ""),
        bericht_id=bericht_id,
        status="-" if verbroken else str(status),
        uitleg=uitleg,
    )
