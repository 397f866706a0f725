# SPDX-License-Identifier: EUPL-1.2
"""Reads what a request of a provider asks: body, parameters, keys. All of it may be nonsense."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from typing import Any, Final, NamedTuple
from uuid import UUID

import jsonschema
from django.http import HttpRequest, HttpResponse

from meedoen.regie.api.v1.aanmelden import Probleem
from meedoen.regie.api.v1.antwoorden import goed, ongewijzigd
from meedoen.regie.api.v1.vormen import HOOGSTENS, MEESTE, SLEUTEL, STANDAARD

_SLEUTEL: Final = re.compile(SLEUTEL)
_GETAL: Final = re.compile(r"[1-9][0-9]{0,2}")


class Blad(NamedTuple):
    """Which part of a list is asked."""

    na: UUID | None
    hoogstens: int
    over: UUID | None


def lees_blad(request: HttpRequest, *, over: str = "") -> Blad:
    """Read `na` and `aantal`, and the id `over` where a list has one. Raise `Probleem` for anything else."""
    vraag = _eenmaal(request, {"na", "aantal", *([over] if over else [])})
    aantal = vraag.get("aantal", str(STANDAARD))
    if not _GETAL.fullmatch(aantal) or int(aantal) > MEESTE:
        raise _invoer("aantal", f"aantal is een getal van 1 tot en met {MEESTE}.")
    return Blad(_id(vraag, "na"), int(aantal), _id(vraag, over) if over else None)


def geen_vraag(request: HttpRequest) -> None:
    """Refuse parameters where there are none. Raise `Probleem`."""
    _eenmaal(request, set())


def lees_id(tekst: str) -> UUID:
    """Return the id in a path. Raise `Probleem` (404) for what is no id of ours."""
    try:
        gevonden = UUID(tekst)
    except ValueError:
        raise niet_gevonden() from None
    if str(gevonden) != tekst.lower():
        raise niet_gevonden()
    return gevonden


def lees_sleutel(request: HttpRequest) -> str:
    """Return the header Idempotency-Key. Raise `Probleem` when it is missing or can't be one."""
    sleutel = request.headers.get("Idempotency-Key", "")
    if not _SLEUTEL.fullmatch(sleutel):
        raise _invoer("Idempotency-Key", "Geef in de kop Idempotency-Key een eigen sleutel van 8 tot 64 tekens mee.")
    return sleutel


def lees_lichaam(request: HttpRequest, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the body as it fits this schema. Raise `Probleem`."""
    if request.content_type != "application/json":
        raise Probleem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Stuur JSON, met Content-Type application/json.")
    ruw = request.read(HOOGSTENS + 1)
    if len(ruw) > HOOGSTENS:
        raise Probleem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"Dit is groter dan {HOOGSTENS} bytes.")
    try:
        inhoud = json.loads(ruw.decode())
    except (ValueError, RecursionError):
        raise Probleem(HTTPStatus.BAD_REQUEST, "Dit is geen JSON.", soort="geenJson") from None
    keurder = jsonschema.Draft202012Validator(schema, format_checker=_VORMEN)
    fout = next(iter(sorted(keurder.iter_errors(inhoud), key=lambda fout: str(fout.json_path))), None)
    if fout is not None:
        veld = _veld(fout)
        raise _invoer(veld, f"{veld}: {_WAAROM.get(str(fout.validator), 'dit kan zo niet')}.")
    assert isinstance(inhoud, dict)  # the schema says so
    if not _schoon(inhoud):
        raise Probleem(HTTPStatus.BAD_REQUEST, "Hierin staan tekens die geen tekst zijn.", soort="invoer")
    return inhoud


def geen_lichaam(request: HttpRequest) -> None:
    """Refuse a body where there is none. Raise `Probleem`."""
    if request.read(1):
        raise _invoer("?", "Stuur hier niets mee.")


def met_etag(request: HttpRequest, inhoud: dict[str, Any]) -> HttpResponse:
    """Answer with an ETag, or 304 when the asker has this already."""
    afdruk = hashlib.sha256(json.dumps(inhoud, sort_keys=True).encode()).hexdigest()[:32]
    etag = f'"{afdruk}"'
    gehad = {deel.strip().removeprefix("W/") for deel in request.headers.get("If-None-Match", "").split(",")}
    antwoord: HttpResponse = ongewijzigd() if etag in gehad or "*" in gehad else goed(inhoud)
    antwoord["ETag"] = etag
    return antwoord


def niet_gevonden() -> Probleem:
    """Return the refusal for what is not there, or not (any more) for this provider to see."""
    return Probleem(HTTPStatus.NOT_FOUND, "Dit is er niet, of je mag het niet (meer) zien.")


def _invoer(veld: str, zin: str) -> Probleem:
    return Probleem(HTTPStatus.BAD_REQUEST, zin, soort="invoer", veld=veld[:80])


def _eenmaal(request: HttpRequest, namen: set[str]) -> dict[str, str]:
    for naam, waarden in request.GET.lists():
        if naam not in namen:
            raise _invoer(naam, "Deze parameter is er hier niet.")
        if len(waarden) > 1:
            raise _invoer(naam, "Deze parameter mag er een keer zijn.")
    return {naam: str(waarde) for naam, waarde in request.GET.items()}


def _id(vraag: Mapping[str, str], naam: str) -> UUID | None:
    if naam not in vraag:
        return None
    try:
        return lees_id(vraag[naam])
    except Probleem:
        raise _invoer(naam, f"{naam} is een id.") from None


_WAAROM: Final = {
    "required": "dit ontbreekt",
    "additionalProperties": "dit veld is er niet",
    "maxLength": "dit is te lang",
    "minLength": "dit is leeg",
    "format": "dit heeft niet de goede vorm",
    "type": "dit is van een andere soort",
}
_VORMEN: Final = jsonschema.FormatChecker(formats=())


@_VORMEN.checks("date", raises=ValueError)
def _is_dag(waarde: object) -> bool:
    return not isinstance(waarde, str) or date.fromisoformat(waarde).isoformat() == waarde


@_VORMEN.checks("uuid", raises=ValueError)
def _is_id(waarde: object) -> bool:
    return not isinstance(waarde, str) or str(UUID(waarde)) == waarde.lower()


def _veld(fout: Any) -> str:
    if fout.validator == "required":
        return next((naam for naam in fout.validator_value if naam not in fout.instance), "?")
    if fout.validator == "additionalProperties":
        return str(next((naam for naam in fout.instance if naam not in fout.schema["properties"]), "?"))
    return str(fout.path[0]) if fout.path else "?"


def _schoon(inhoud: Mapping[str, Any]) -> bool:
    """Say whether all text can be stored: no half characters, no zero byte."""
    try:
        return all("\x00" not in waarde.encode().decode() for waarde in inhoud.values() if isinstance(waarde, str))
    except UnicodeEncodeError:
        return False
