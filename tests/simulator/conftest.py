# SPDX-License-Identifier: EUPL-1.2
"""A real simulator on a free port, a tiny Notificatie API that receives, and a client that checks every answer."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from datetime import date
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple
from uuid import uuid4

import jsonschema
import pytest
import yaml

from meedoen import gegevens
from meedoen.simulator import schema
from meedoen.simulator.instelling import Instelling
from meedoen.simulator.kalender import Kalender
from meedoen.simulator.kern import Simulator
from meedoen.simulator.server import Server

VANDAAG = date(2026, 11, 23)
BAARN, SOEST, DUO = "00000009900000000308", "00000009900000000342", "00000009900000000001"
DUO_BESTANDEN = Path(__file__).resolve().parents[3] / "shared" / "keten" / "duo" / "openapi"


class Ontvangen(NamedTuple):
    pad: str
    koppen: dict[str, str]
    bericht: dict[str, Any]


class Ontvanger:
    """The other side: keeps every notification and answers with `status` (default 201)."""

    def __init__(self) -> None:
        self.berichten: list[Ontvangen] = []
        self.status: list[int] = []
        buiten = self

        class Behandelaar(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                lichaam = self.rfile.read(int(self.headers["Content-Length"]))
                koppen = {naam.lower(): waarde for naam, waarde in self.headers.items()}
                buiten.berichten.append(Ontvangen(self.path, koppen, json.loads(lichaam)))
                self.send_response(buiten.status.pop(0) if buiten.status else 201)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Behandelaar)
        self._server.daemon_threads = True
        self.adres = f"http://127.0.0.1:{self._server.server_address[1]}"
        Thread(target=self._server.serve_forever, args=(0.005,), daemon=True).start()

    def wacht_op(self, aantal: int, seconden: float = 10.0) -> list[Ontvangen]:
        """The messages once there are `aantal` of them; fails after `seconden`."""
        eind = time.monotonic() + seconden
        while len(self.berichten) < aantal:
            assert time.monotonic() < eind, f"{len(self.berichten)} van {aantal} berichten"
            time.sleep(0.01)
        return self.berichten

    def sluit(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class Uitkomst(NamedTuple):
    status: int
    koppen: dict[str, str]
    inhoud: Any

    @property
    def foutteksten(self) -> list[str]:
        return [regel["fouttekst"] for regel in self.inhoud]


class Klant:
    """Asks as a gemeente does, and holds every request and answer against DUO's files."""

    def __init__(self, poort: int) -> None:
        self.poort = poort
        self.geroepen: set[str] = set()

    def rauw(self, methode: str, pad: str, lichaam: bytes | None, koppen: dict[str, str]) -> Uitkomst:
        verbinding = HTTPConnection("127.0.0.1", self.poort, timeout=5)
        try:
            verbinding.request(methode, pad, lichaam, koppen)
            antwoord = verbinding.getresponse()
            tekst = antwoord.read()
        finally:
            verbinding.close()
        kop = {naam.lower(): waarde for naam, waarde in antwoord.getheaders()}
        is_json = kop.get("content-type", "").startswith("application/json")
        return Uitkomst(antwoord.status, kop, json.loads(tekst) if is_json else tekst or None)

    def __call__(self, methode: str, pad: str, inhoud: Any = None, *, bron: str = BAARN, **koppen: str) -> Uitkomst:
        """One call under /v1 with fresh headers; `koppen` replaces them (an empty value leaves one out)."""
        alle = {"bron": bron, "doel": DUO, "berichtId": str(uuid4())} | {
            naam.replace("_", "-"): waarde for naam, waarde in koppen.items()
        }
        alle = {naam: waarde for naam, waarde in alle.items() if waarde}
        lichaam = None if inhoud is None else json.dumps(inhoud).encode()
        uit = self.rauw(methode, "/v1" + pad, lichaam, alle)
        self._houd_tegen_duo(methode, pad, inhoud, alle, uit)
        return uit

    def _houd_tegen_duo(self, methode: str, pad: str, inhoud: Any, koppen: dict[str, str], uit: Uitkomst) -> None:
        operatie, _, _ = schema.vind(methode, pad)
        assert operatie is not None, f"geen operatie van DUO: {methode} {pad}"
        self.geroepen.add(operatie.id)
        assert uit.koppen["api-version"] == operatie.versie
        assert uit.koppen.get("berichtid") == koppen.get("berichtId")
        # the files of four APIs name no 503, although DUO's general text has it
        assert str(uit.status) in operatie.antwoorden or uit.status == 503
        vorm = operatie.antwoorden.get(str(uit.status))
        if vorm is None:
            assert uit.inhoud is None
            return
        voldoet(operatie.api, vorm, uit.inhoud)
        if uit.status < 300 and operatie.lichaam is not None:
            voldoet(operatie.api, operatie.lichaam, inhoud)


def voldoet(api: str, vorm: dict[str, Any], waarde: Any) -> None:
    """`waarde` is valid by the condensed schema, and by DUO's own file where that is present."""
    assert schema.fouten(api, vorm, waarde) == []
    if DUO_BESTANDEN.is_dir():
        onderdelen = _duo_onderdelen(api)
        los = {"$ref": f"#/components/schemas/{vorm['ref']}"} if "ref" in vorm else None
        lijst = {"type": "array", "items": {"$ref": f"#/components/schemas/{vorm.get('items', {}).get('ref')}"}}
        regels = (los or lijst) | {"components": onderdelen}
        jsonschema.Draft202012Validator(regels, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER).validate(
            waarde
        )


_GELEZEN: dict[str, Any] = {}


def _duo_onderdelen(api: str) -> Any:
    if api not in _GELEZEN:
        if api in gegevens.lees("duo_api_nieuw")["apis"]:
            # Of these the owner has no file yet; the condensed form is all there is.
            kaal = json.dumps(gegevens.duo_apis()[api]["schemas"]).replace('"ref": "', '"$ref": "#/components/schemas/')
            return _GELEZEN.setdefault(api, {"schemas": json.loads(kaal)})
        bestand = DUO_BESTANDEN / gegevens.lees("duo_api")["apis"][api]["bestand"]
        onderdelen = yaml.load(bestand.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["components"]
        # Python's `re` does not know \p{L}; the name of a contact person is checked by the condensed schema only
        onderdelen["schemas"].get("Contactpersoongegevens", {}).get("properties", {}).get("naam", {}).pop(
            "pattern", None
        )
        _GELEZEN[api] = onderdelen
    return _GELEZEN[api]


@pytest.fixture(scope="session")
def een_ontvanger() -> Iterator[Ontvanger]:
    ontvanger = Ontvanger()
    yield ontvanger
    ontvanger.sluit()


@pytest.fixture
def ontvanger(een_ontvanger: Ontvanger) -> Ontvanger:
    een_ontvanger.berichten.clear()
    een_ontvanger.status.clear()
    return een_ontvanger


def _start(map_: Path, ontvanger: Ontvanger, anders: dict[str, Any]) -> Server:
    instelling = Instelling(
        **{
            "bestand": map_ / "stand" / "duo.sqlite3",
            "meedoen": ontvanger.adres,
            "termijn_na": 0.05,
            "wacht_basis": 0.02,
            "wacht_hoogst": 0.05,
            **anders,
        }
    )
    server = Server(Simulator(instelling, Kalender(VANDAAG)), "127.0.0.1", 0)
    server.begin(0.005)
    return server


@pytest.fixture
def maak_server(tmp_path: Path, ontvanger: Ontvanger) -> Iterator[Callable[..., Server]]:
    """Start a simulator on the same state file; the settings can be changed by keyword."""
    lopend: list[Server] = []

    def maak(**anders: Any) -> Server:
        lopend.append(_start(tmp_path, ontvanger, anders))
        return lopend[-1]

    yield maak
    for server in lopend:
        if not server.gestopt:
            server.stop()


@pytest.fixture(scope="session")
def een_server(tmp_path_factory: pytest.TempPathFactory, een_ontvanger: Ontvanger) -> Iterator[Server]:
    server = _start(tmp_path_factory.mktemp("simulator"), een_ontvanger, {})
    yield server
    server.stop()


@pytest.fixture
def server(een_server: Server, een_ontvanger: Ontvanger) -> Iterator[Server]:
    """One simulator for all tests, emptied after each: starting one costs more than most tests."""
    een_ontvanger.berichten.clear()
    een_ontvanger.status.clear()
    yield een_server
    een_server.sim.kalender.vast = VANDAAG
    een_server.sim.opslag.maak_leeg()
    while not een_server.sim.postbode.rustig():
        time.sleep(0.005)
    een_server.sim.opslag.maak_leeg()


@pytest.fixture
def sim(server: Server) -> Simulator:
    return server.sim


@pytest.fixture
def klant(server: Server) -> Klant:
    return Klant(server.poort)


@pytest.fixture
def maak_klant() -> type[Klant]:
    return Klant


@pytest.fixture
def notificatie_voldoet() -> Callable[[Ontvangen], None]:
    """Holds a received notification and its headers against DUO's Notificatie API."""

    def houd(ontvangen: Ontvangen) -> None:
        assert ontvangen.pad == "/duo/v1/notificaties"
        assert ontvangen.koppen["bron"] == ontvangen.koppen["clientoin"] == DUO
        assert len(ontvangen.koppen["doel"]) == 20
        voldoet("Notificatie", {"ref": "Notificatie"}, ontvangen.bericht)

    return houd


@pytest.fixture
def asiel() -> dict[str, Any]:
    """An asielstatushouder who has lived in Baarn since 1 October 2026 and is plichtig."""
    return {
        "bsn": "999990019",
        "vNummer": 2100000001,
        "naam": "Selam Tesfay",
        "doelgroep": "AS",
        "gemeentecode": "0308",
        "vestigingsdatum": "2026-10-01",
        "begindatumPlicht": "2026-09-01",
        "kennisgeving": "2026-09-10",
    }


@pytest.fixture
def gezin(asiel: dict[str, Any]) -> dict[str, Any]:
    """A gezinsmigrant, otherwise the same."""
    return asiel | {"bsn": "999990020", "vNummer": 2100000002, "naam": "Yusuf Demir", "doelgroep": "GO"}
