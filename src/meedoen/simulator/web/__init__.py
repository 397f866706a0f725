# SPDX-License-Identifier: EUPL-1.2
"""The pages of the simulator: plain HTML that works without JavaScript."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files

from meedoen.simulator import api
from meedoen.simulator.gebeurtenissen.bewegingen import PastNiet
from meedoen.simulator.http import Antwoord, Verzoek, naar
from meedoen.simulator.invoer import FouteInvoer
from meedoen.simulator.kern import OnbekendePersoon, Simulator
from meedoen.simulator.scenarios import SCENARIOS, start, start_lading
from meedoen.simulator.web import paginas, persoonpagina
from meedoen.simulator.web.onderdelen import Html, pagina

_KOPPEN = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@cache
def _stijl() -> bytes:
    return files(__name__).joinpath("stijl.css").read_bytes()


def html(inhoud: Html, status: int = 200) -> Antwoord:
    """An answer with a page."""
    return Antwoord(status=status, lichaam=str(inhoud).encode(), soort="text/html; charset=utf-8", koppen=_KOPPEN)


def behandel(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    """The page or the result of a form for one request; 404 page for an unknown address or person."""
    if verzoek.pad == "/stijl.css":
        return Antwoord(lichaam=_stijl(), soort="text/css; charset=utf-8", koppen={"Cache-Control": "max-age=60"})
    try:
        if verzoek.methode in ("GET", "HEAD"):
            return _toon(sim, verzoek)
        if verzoek.methode == "POST":
            return _formulier(sim, verzoek)
    except OnbekendePersoon:
        return html(paginas.niet_gevonden("Deze persoon is hier niet bekend."), 404)
    return html(paginas.niet_gevonden("Deze pagina bestaat niet."), 404)


def _toon(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    velden = verzoek.velden()
    match verzoek.pad.strip("/").split("/"):
        case [""]:
            return html(paginas.personen(sim, velden.get("q", ""), velden.get("na", "")))
        case ["nieuw"]:
            return html(paginas.nieuw(sim, {}, ""))
        case ["persoon", sleutel]:
            return html(persoonpagina.persoon(sim, sim.persoon(sleutel), velden.get("gestuurd", "")))
        case ["berichten"]:
            return html(paginas.berichten(sim))
        case ["storingen"]:
            return html(paginas.storingen(sim))
    return html(paginas.niet_gevonden("Deze pagina bestaat niet."), 404)


def _formulier(sim: Simulator, verzoek: Verzoek) -> Antwoord:
    velden = verzoek.velden()
    match verzoek.pad.strip("/").split("/"):
        case ["nieuw"]:
            return _nieuw(sim, velden)
        case ["scenario"] if velden.get("naam") in SCENARIOS:
            return _scenario(sim, velden)
        case ["persoon", sleutel]:
            return _stuur(sim, sleutel, velden)
        case ["storingen"]:
            return _storing(sim, velden)
        case ["lading"]:
            return _lading(sim, velden)
        case ["vandaag"]:
            return _vandaag(sim, velden)
        case ["berichten", nummer] if nummer.isdigit():
            sim.postbode.opnieuw(int(nummer))
            return naar("/berichten")
    return html(paginas.niet_gevonden("Deze pagina bestaat niet."), 404)


def _scenario(sim: Simulator, velden: dict[str, str]) -> Antwoord:
    if velden.get("gemeente") not in sim.instelling.op_code:
        return html(paginas.niet_gevonden("Deze gemeente doet hier niet mee."), 400)
    sleutel = start(sim, velden["naam"], velden["gemeente"])
    return naar(f"/persoon/{sleutel}?gestuurd={SCENARIOS[velden['naam']].code}")


def _nieuw(sim: Simulator, velden: dict[str, str]) -> Antwoord:
    invoer: dict[str, object] = {naam: waarde for naam, waarde in velden.items() if waarde}
    azc = invoer.pop("wonen", "") == "azc"
    if azc:
        invoer["coaLocatie"] = True
        invoer["gekoppeldeGemeente"] = invoer.pop("gemeentecode", None)
    try:
        persoon = sim.nieuw(invoer)
    except FouteInvoer as fout:
        return html(paginas.nieuw(sim, velden, str(fout)), 400)
    return naar(f"/persoon/{persoon.sleutel}")


def _stuur(sim: Simulator, sleutel: str, velden: dict[str, str]) -> Antwoord:
    code = velden.pop("gebeurtenis", "")
    try:
        sim.stuur(sleutel, code, {naam: waarde for naam, waarde in velden.items() if waarde})
    except PastNiet as fout:
        return html(persoonpagina.persoon(sim, sim.persoon(sleutel), "", str(fout)), 409)
    return naar(f"/persoon/{sleutel}?gestuurd={code}")


def _storing(sim: Simulator, velden: dict[str, str]) -> Antwoord:
    try:
        api.zet_storing(sim, {**velden, "aan": velden.get("aan") == "1"})
    except (KeyError, ValueError):
        return html(paginas.storingen(sim, "Vul een getal in bij keer en seconden."), 400)
    return naar("/storingen")


def _lading(sim: Simulator, velden: dict[str, str]) -> Antwoord:
    try:
        aantal, over = int(velden.get("aantal", "")), float(velden.get("over", "0"))
    except ValueError:
        return html(paginas.storingen(sim, "Vul een getal in bij mensen en seconden."), 400)
    code = velden.get("gebeurtenis", "")
    try:
        if "nieuw" in velden:
            wie = start_lading(sim, code, aantal, gemeente=velden.get("gemeente", ""), over=over)
        else:
            wie = sim.stuur_lading(code, aantal, over=over)
    except (PastNiet, FouteInvoer, OverflowError) as fout:
        return html(paginas.storingen(sim, str(fout)), 409)
    return html(paginas.storingen(sim, gelukt=f"Er staan {len(wie)} berichten klaar."))


def _vandaag(sim: Simulator, velden: dict[str, str]) -> Antwoord:
    try:
        sim.kalender.vast = date.fromisoformat(velden["vandaag"]) if velden.get("vandaag") else None
    except ValueError:
        return html(paginas.storingen(sim, "Vul een dag in die bestaat."), 400)
    return naar("/storingen")


__all__ = ["behandel", "html", "pagina"]
