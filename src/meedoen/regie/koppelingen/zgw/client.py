# SPDX-License-Identifier: EUPL-1.2
"""The client of the ZGW APIs over HTTP. The token only ever goes to the addresses of the set-up.

Addresses in answers are names, not ways: they go back as they came, and are never followed. Of an answer only is
judged what Meedoen reads from it, so that every release from 1.5 on will do.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

import httpx
import orjson

from meedoen import gegevens
from meedoen.regie.koppelingen.duo.schema import keur
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar, open_lijn
from meedoen.regie.koppelingen.zgw.port import APIS, Antwoord, Register
from meedoen.regie.koppelingen.zgw.token import maak_token

VERBINDEN, LEZEN = 3.0, 15.0
"""Seconds; the standard names no limit."""
_NIET_NU: Final = frozenset({429, 503})
_CRS: Final = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
_log = logging.getLogger("meedoen.zgw")


class ZgwClient:
    """A `ZgwPort` over HTTP to one registration. Call `sluit` when done."""

    def __init__(self, register: Register, *, verbinden: float = VERBINDEN, lezen: float = LEZEN) -> None:
        self._register = register
        self._lijnen = {
            api: open_lijn(register.adres(api), verbinden=verbinden, lezen=lezen, hoogstens=2) for api in APIS
        }

    def sluit(self) -> None:
        """See `ZgwPort.sluit`."""
        for lijn in self._lijnen.values():
            lijn.close()

    def roep(
        self,
        operatie: str,
        *,
        vraag: Mapping[str, str] | None = None,
        lichaam: Mapping[str, Any] | None = None,
        uuid: str = "",
    ) -> Antwoord:
        """See `ZgwPort.roep`."""
        api, op = _operaties()[operatie]
        inhoud = None
        if lichaam is not None:
            fouten = keur({}, op["lichaam"], dict(lichaam))
            if fouten:
                raise ValueError(f"{operatie}: {'; '.join(fouten)}")
            inhoud = orjson.dumps(lichaam)
        antwoord = self._stuur(api, op["methode"], op["pad"].format(uuid=uuid), vraag, inhoud)
        return _lees(antwoord, lijst=operatie.endswith("_list"), gevoelig=operatie.startswith("rol_"))

    def _stuur(
        self, api: str, methode: str, pad: str, vraag: Mapping[str, str] | None, inhoud: bytes | None
    ) -> httpx.Response:
        reg = self._register
        token = maak_token(client_id=reg.client_id, geheim=reg.geheim, namens=reg.namens, nu=time.time())
        koppen = {"Authorization": f"Bearer {token}", "Accept": "application/json", **(_CRS if api == "zaken" else {})}
        if inhoud is not None:
            koppen["Content-Type"] = "application/json"
        try:
            return self._lijnen[api].request(methode, pad.lstrip("/"), params=vraag, headers=koppen, content=inhoud)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as fout:
            raise Onbereikbaar("er is geen verbinding te krijgen", onbekend=False) from fout
        except httpx.TimeoutException as fout:
            raise Onbereikbaar("er kwam geen antwoord op tijd", onbekend=True) from fout
        except (httpx.HTTPError, httpx.InvalidURL) as fout:
            raise Onbereikbaar("de verbinding brak af", onbekend=True) from fout


@cache
def _operaties() -> Mapping[str, tuple[str, Mapping[str, Any]]]:
    apis = gegevens.lees("zgw_api")["apis"]
    return {id_: (api, op) for api, deel in apis.items() for id_, op in deel["operaties"].items()}


def _lees(antwoord: httpx.Response, *, lijst: bool, gevoelig: bool) -> Antwoord:
    status = antwoord.status_code
    if status in _NIET_NU:
        raise Onbereikbaar("zij is nu niet beschikbaar", onbekend=False, status=status)
    if status >= 500:
        raise Onbereikbaar(f"daar ging iets mis (antwoord {status})", onbekend=True, status=status)
    inhoud = _json(antwoord)
    if status >= 400:
        if not isinstance(inhoud, dict):
            raise Onbegrijpelijk(f"op dit adres antwoordt iets anders (antwoord {status})", status=status)
        return Antwoord(status, inhoud, _reden(inhoud, gevoelig=gevoelig))
    if status >= 300:
        raise Onbegrijpelijk(f"het adres verwijst door (antwoord {status})", status=status)
    meer = False
    if lijst and isinstance(inhoud, dict):
        meer = bool(inhoud.get("next"))
        inhoud = inhoud.get("results")
    delen = inhoud if isinstance(inhoud, list) else [inhoud]
    if isinstance(inhoud, list) is not lijst or not all(_heeft_url(deel) for deel in delen):
        raise Onbegrijpelijk("het antwoord past niet bij de standaard", status=status)
    return Antwoord(status, inhoud, meer=meer)


def _heeft_url(deel: object) -> bool:
    return isinstance(deel, dict) and isinstance(deel.get("url"), str) and bool(deel["url"])


def _json(antwoord: httpx.Response) -> Any:
    try:
        return orjson.loads(antwoord.content)
    except orjson.JSONDecodeError:
        return None


def _reden(fout: Mapping[str, Any], *, gevoelig: bool) -> str:
    """Return what a problem body says, in one line: its title, and per field what is wrong.

    `gevoelig`: of the fields only name and code; the sentence about them can repeat a BSN.
    """
    velden = [veld for veld in fout.get("invalidParams") or () if isinstance(veld, dict)]
    delen = [
        f"{veld.get('name', '')}: {veld.get('code', '') if gevoelig else veld.get('reason') or veld.get('code', '')}"
        for veld in velden
    ]
    kop = str(fout.get("title") or fout.get("code") or "zonder uitleg")
    if not velden and not gevoelig and fout.get("detail"):
        kop = str(fout["detail"])
    return f"{kop} ({'; '.join(delen)})"[:300] if delen else kop[:300]
