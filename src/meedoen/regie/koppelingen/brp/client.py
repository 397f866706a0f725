# SPDX-License-Identifier: EUPL-1.2
"""The client of the BRP API Personen over HTTP. Questions hold BSNs and answers whole people: neither is ever logged.

The key (X-API-KEY) and the certificate belong to the proxy; it chooses them by the OIN in the header `bron`.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

import httpx
import orjson

from meedoen import gegevens
from meedoen.regie.dossiers.namen import TUSSENVOEGSELS, plat
from meedoen.regie.koppelingen.brp.lezen import lees_kandidaat, lees_persoon
from meedoen.regie.koppelingen.brp.port import (
    BrpPersoon,
    GeenRecht,
    GeenRegister,
    Kandidaat,
    Onbegrijpelijk,
    VraagGeweigerd,
)
from meedoen.regie.koppelingen.brp.velden import RAADPLEEG, ZOEK_OP_NAAM
from meedoen.regie.koppelingen.duo.schema import keur
from meedoen.regie.koppelingen.lijn import open_lijn

VERBINDEN, LEZEN = 5.0, 15.0
"""Seconds; RvIG's files name no limit."""
MEESTE_BSNS: Final = 20
"""In one question (`RaadpleegMetBurgerservicenummer`, maxItems)."""
_POGINGEN: Final = 3
_LANGST: Final = 5.0
"""Seconds to wait within one question; what asks for longer is for the next time the worker comes by."""
_NIET_NU: Final = frozenset({429, 500, 502, 503, 504})
_Json = Mapping[str, Any]
_log = logging.getLogger("meedoen.brp")


class BrpClient:
    """A `BrpPort` over HTTP. Keeps connections open; one per process. Call `sluit` when done.

    `adres` is all before `/personen`. Every question only reads, so all of them may be asked again; `wacht` is the
    first pause in seconds.
    """

    def __init__(self, adres: str, *, verbinden: float = VERBINDEN, lezen: float = LEZEN, wacht: float = 0.4) -> None:
        self._wacht = wacht
        self._http = open_lijn(adres, verbinden=verbinden, lezen=lezen, hoogstens=4)

    def sluit(self) -> None:
        """Close all connections."""
        self._http.close()

    def zoek(self, *, bsn: str, vandaag: date, bron: str = "") -> BrpPersoon | None:
        """See `BrpPort.zoek`."""
        return self.zoek_alle(bsns=[bsn], vandaag=vandaag, bron=bron).get(bsn)

    def zoek_alle(self, *, bsns: Sequence[str], vandaag: date, bron: str = "") -> Mapping[str, BrpPersoon]:
        """See `BrpPort.zoek_alle`."""
        if len(bsns) > MEESTE_BSNS:
            raise ValueError(f"hoogstens {MEESTE_BSNS} tegelijk")
        if not bsns:
            return {}
        vraag = {
            "type": "RaadpleegMetBurgerservicenummer",
            "burgerservicenummer": list(bsns),
            "fields": list(RAADPLEEG),
        }
        uit: dict[str, BrpPersoon] = {}
        for json in self._vraag(vraag, bron):
            bsn = json.get("burgerservicenummer", "")
            if bsn not in bsns or bsn in uit:
                raise Onbegrijpelijk("de BRP gaf een ander antwoord dan gevraagd was")
            persoon = lees_persoon(json, vandaag=vandaag)
            if persoon is not None:
                uit[bsn] = persoon
        return uit

    def zoek_op_naam(
        self, *, achternaam: str, geboortedatum: date, voornamen: str = "", bron: str = ""
    ) -> tuple[Kandidaat, ...]:
        """See `BrpPort.zoek_op_naam`."""
        vraag: dict[str, Any] = {
            "type": "ZoekMetGeslachtsnaamEnGeboortedatum",
            "geslachtsnaam": _geslachtsnaam(achternaam),
            "geboortedatum": geboortedatum.isoformat(),
            "fields": list(ZOEK_OP_NAAM),
        }
        if voornamen:
            vraag["voornamen"] = voornamen
        gevonden = (lees_kandidaat(json) for json in self._vraag(vraag, bron))
        return tuple(kandidaat for kandidaat in gevonden if kandidaat is not None)

    def _vraag(self, vraag: _Json, bron: str) -> Sequence[_Json]:
        """Return the `personen` of an answer that fits the schema."""
        fouten = keur(_schemas(), {"ref": "PersonenQuery"}, dict(vraag))
        if fouten:
            raise VraagGeweigerd("; ".join(fouten)[:200])
        inhoud = _json(self._stuur(orjson.dumps(vraag), {"bron": bron} if bron else {}))
        fouten = keur(_schemas_van_antwoord(), {"ref": "PersonenQueryResponse"}, inhoud)
        if fouten or inhoud.get("type") != vraag["type"]:
            waarom = "; ".join(fouten)[:200] or "een antwoord op een andere vraag"
            raise Onbegrijpelijk(waarom)
        personen: Sequence[_Json] = inhoud.get("personen", ())
        return personen

    def _stuur(self, inhoud: bytes, koppen: dict[str, str]) -> httpx.Response:
        koppen = {**koppen, "Content-Type": "application/json; charset=utf-8", "Accept": "application/json"}
        waarom = ""
        for poging in range(1, _POGINGEN + 1):
            pauze = self._wacht * 2**poging * random.uniform(0.5, 1.5)  # noqa: S311 - no secret
            try:
                antwoord = self._http.post(gegevens.lees("brp_api")["pad"], content=inhoud, headers=koppen)
            except httpx.HTTPError as fout:
                waarom = type(fout).__name__
            else:
                if antwoord.status_code not in _NIET_NU:
                    return _eis_goed(antwoord)
                waarom = f"antwoord {antwoord.status_code}"
                pauze = max(pauze, _gevraagde_pauze(antwoord))
            if poging == _POGINGEN or pauze > _LANGST:
                break
            time.sleep(pauze)
        _log.warning("de BRP antwoordt niet: %s", waarom)
        raise GeenRegister(waarom)


def _eis_goed(antwoord: httpx.Response) -> httpx.Response:
    """Return a good answer; raise what any other means, in the words of a Foutbericht without its values."""
    status = antwoord.status_code
    if status == 200:
        return antwoord
    if status in (401, 403):
        raise GeenRecht(f"antwoord {status}")
    if status in (400, 406, 415):
        raise VraagGeweigerd(foutwoorden(_json(antwoord)))
    raise Onbegrijpelijk(f"antwoord {status} staat niet in de afspraken")


def foutwoorden(fout: Any) -> str:
    """Return title and wrong fields of a Foutbericht in one line; `detail` and `instance` can hold a BSN."""
    if not isinstance(fout, dict):
        return "zonder uitleg"
    titel = str(fout.get("title") or "zonder uitleg")[:80]
    namen = [str(p.get("name", ""))[:30] for p in fout.get("invalidParams") or () if isinstance(p, dict)]
    return f"{titel} ({', '.join(naam for naam in namen if naam)})" if any(namen) else titel


def _geslachtsnaam(achternaam: str) -> str:
    """Return the family name as the BRP keeps it: without the prefixes before it, in its own spelling."""
    woorden = achternaam.split()
    while len(woorden) > 1 and plat(woorden[0]) in TUSSENVOEGSELS:
        woorden = woorden[1:]
    return " ".join(woorden)


def _gevraagde_pauze(antwoord: httpx.Response) -> float:
    tekst = antwoord.headers.get("Retry-After", "")
    return float(tekst) if tekst.isascii() and tekst.isdigit() else 0.0


def _json(antwoord: httpx.Response) -> Any:
    try:
        return orjson.loads(antwoord.content)
    except orjson.JSONDecodeError:
        return None


def _schemas() -> Mapping[str, Mapping[str, Any]]:
    schemas: Mapping[str, Mapping[str, Any]] = gegevens.lees("brp_api")["schemas"]
    return schemas


@cache
def _schemas_van_antwoord() -> Mapping[str, Mapping[str, Any]]:
    """Return the schemas without patterns: names hold signs outside RvIG's, and nobody must get lost by that."""
    return {naam: _zonder_patroon(schema) for naam, schema in _schemas().items()}


def _zonder_patroon(schema: Any) -> Any:
    if not isinstance(schema, dict):
        return schema
    velden = {naam: _zonder_patroon(deel) for naam, deel in schema.get("properties", {}).items()}
    uit = {naam: deel for naam, deel in schema.items() if naam not in ("pattern", "properties")}
    return uit | ({"properties": velden} if velden else {})
