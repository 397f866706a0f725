# SPDX-License-Identifier: EUPL-1.2
"""The client of DUO's APIs over HTTP. A BSN stands in the path of most of them, so no address is ever logged."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from functools import cache
from typing import Any
from uuid import UUID

import httpx
import orjson
from django.conf import settings

from meedoen.regie.koppelingen.duo.port import Antwoord
from meedoen.regie.koppelingen.duo.schema import Operatie, keur, operaties
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar, open_lijn

VERBINDEN, LEZEN = 5.0, 20.0
"""Seconds. DUO's files name no limit; a slow answer is worth waiting for, a dead line is not."""
TEGELIJK = 48
"""Connections of one process; half of them stay open. A worker asks with as many as it has threads."""
_ZONDER_UITKOMST = frozenset({500, 502, 504})
_NIET_NU = frozenset({429, 503})

_log = logging.getLogger("meedoen.duo")


class DuoClient:
    """Keeps connections open between requests; one per process. Call `sluit` when done."""

    def __init__(self, adres: str, oin_duo: str, *, verbinden: float = VERBINDEN, lezen: float = LEZEN) -> None:
        self._oin_duo = oin_duo
        self._http = open_lijn(adres, verbinden=verbinden, lezen=lezen, hoogstens=TEGELIJK)

    def sluit(self) -> None:
        """Close all connections."""
        self._http.close()

    def roep(
        self,
        operatie: str,
        *,
        bron: str,
        bericht_id: UUID,
        parameters: Mapping[str, str],
        lichaam: Mapping[str, Any] | None = None,
    ) -> Antwoord:
        """See `DuoPort.roep`."""
        op = operaties()[operatie]
        koppen = {"bron": bron, "doel": self._oin_duo, "berichtId": str(bericht_id)}
        inhoud = None
        if lichaam is not None:
            fouten = keur(op.api, op.lichaam or {}, dict(lichaam))
            if fouten:
                raise ValueError(f"{operatie}: {'; '.join(fouten)}")
            inhoud, koppen["Content-Type"] = orjson.dumps(lichaam), "application/json"
        begin = time.monotonic()
        antwoord = self._stuur(op, op.pad.format(**parameters), koppen, inhoud)
        return _lees(op, antwoord, round((time.monotonic() - begin) * 1000))

    def _stuur(self, op: Operatie, pad: str, koppen: dict[str, str], inhoud: bytes | None) -> httpx.Response:
        try:
            return self._http.request(op.methode, pad, headers=koppen, content=inhoud)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as fout:
            raise Onbereikbaar("DUO is niet bereikbaar", onbekend=False) from fout
        except httpx.TimeoutException as fout:
            raise Onbereikbaar("DUO antwoordde niet op tijd", onbekend=True) from fout
        except httpx.HTTPError as fout:
            raise Onbereikbaar("de verbinding met DUO brak af", onbekend=True) from fout


def _lees(op: Operatie, antwoord: httpx.Response, duur: int) -> Antwoord:
    status = antwoord.status_code
    if status in _NIET_NU:
        raise Onbereikbaar("DUO is nu niet beschikbaar", onbekend=False, status=status)
    if status in _ZONDER_UITKOMST or status >= 500:
        raise Onbereikbaar("bij DUO ging iets mis", onbekend=True, status=status)
    versie = antwoord.headers.get("API-Version", "")
    _vergelijk_versie(op, versie, status)
    inhoud = _json(antwoord)
    if status == 404 and antwoord.content and inhoud is None:
        # A wrong address or a proxy says "not found" too; that is not DUO saying that it does not know somebody.
        raise Onbegrijpelijk("op het ingestelde adres antwoordt iets anders dan DUO", status=status)
    schema = op.antwoorden.get(str(status))
    if schema is not None:
        fouten = keur(op.api, schema, inhoud, heel=False)
        if fouten and status < 300:
            raise Onbegrijpelijk(f"het antwoord past niet bij DUO's schema: {'; '.join(fouten)[:200]}", status=status)
    elif str(status) not in op.antwoorden and status != 401:
        raise Onbegrijpelijk(f"DUO gaf een antwoord dat niet in de afspraken staat ({status})", status=status)
    return Antwoord(status, inhoud, versie[:40], duur, _redenen(inhoud) if status >= 400 else ())


def _vergelijk_versie(op: Operatie, versie: str, status: int) -> None:
    """A higher minor version only adds; another main version may mean something else."""
    if not versie:
        _log.warning("DUO noemde geen API-Version bij %s", op.id)
    elif versie.split(".")[0] != op.versie.split(".")[0]:
        waarom = f"DUO gebruikt nu versie {versie[:20]} van de {op.api} API; Meedoen kent {op.versie}"
        raise Onbegrijpelijk(waarom, status=status)
    elif versie != op.versie:
        _log.info("DUO gebruikt versie %s van de %s API; Meedoen kent %s", versie[:20], op.api, op.versie)


def _json(antwoord: httpx.Response) -> Any:
    if not antwoord.content:
        return None
    try:
        return orjson.loads(antwoord.content)
    except orjson.JSONDecodeError:
        return None


def _redenen(inhoud: Any) -> tuple[str, ...]:
    """Return the foutteksten of a refusal: DUO sends one Foutmelding or a list of them."""
    delen = inhoud if isinstance(inhoud, list) else [inhoud]
    teksten = (deel.get("fouttekst") for deel in delen if isinstance(deel, dict))
    return tuple(tekst for tekst in teksten if isinstance(tekst, str) and tekst)


@cache
def gewone_client() -> DuoClient:
    """Return the client of this process, with the address of the settings."""
    return DuoClient(settings.DUO_ADRES, settings.DUO_OIN)
