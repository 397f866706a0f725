# SPDX-License-Identifier: EUPL-1.2
"""DUO's Notificatie API 1.8.0, served by us: check, store, answer. What follows from it is the worker's.

mTLS ends at the proxy. The OIN of the verified client certificate comes in a header that counts only from a
trusted address and must equal `bron`. DUO's file names a body for 503 only; we put the same Foutmelding in every
refusal, so that the sender can read why. No value of the request is ever repeated or logged.
"""

from __future__ import annotations

import hashlib
import logging
import time
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from meedoen.domein.nummers import toon_v_nummer
from meedoen.domein.signalen import quarantaine
from meedoen.regie.koppelingen.duo.schema import keur, lees_moment, lees_uuid, operaties
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.organisaties.queries import gemeente_bij_oin
from meedoen.regie.uitgaand.services import KANAAL
from meedoen.regie.web import kalender
from meedoen.regie.web.herkomst import van_proxy
from meedoen.regie.web.toegang import openbaar

GROOTSTE_LICHAAM = 8 * 1024
"""Bytes. A notification of all four members is under 200."""
_API, _OPERATIE = "Notificatie", "opvoerenNotificatie"
_EERSTE_MOMENT = datetime(1970, 1, 1, tzinfo=UTC)
_LAATSTE_MOMENT = datetime(2999, 12, 31, tzinfo=UTC)
_EEN_DAG = timedelta(days=1)
_WEK_HOOGSTENS_ELKE = 0.1
_NEEM_AAN = """
select meedoen.neem_aan(%s::text, %s::uuid, %s::uuid, %s::text, %s::text, %s::timestamptz, %s::text, %s::text,
                        %s::bytea, %s::jsonb, %s::text, %s::timestamptz)
"""

_log = logging.getLogger("meedoen.duo")


class Geweigerd(Exception):
    """The notification is not taken; `status` is one of DUO's file, `waarom` a Dutch sentence."""

    def __init__(self, status: int, waarom: str) -> None:
        super().__init__(waarom)
        self.status, self.waarom = status, waarom


class _Koppen(NamedTuple):
    bron: str
    doel: str
    bericht_id: UUID


@csrf_exempt
@openbaar
def notificaties(request: HttpRequest) -> HttpResponse:
    """Take one notification: 201 when it is stored or was stored before, else the refusal with its reason."""
    if request.method != "POST":
        return _antwoord(405, "Alleen POST kan op dit adres.", Allow="POST")
    try:
        staat = _neem_aan(request)
    except Geweigerd as weigering:
        return _antwoord(weigering.status, weigering.waarom)
    except (OperationalError, InterfaceError):
        connection.close()
        _log.error("notificatie niet aangenomen: de databank is onbereikbaar")
        return _antwoord(503, "Meedoen is nu niet bereikbaar. Probeer het later opnieuw.")
    except Exception:  # every answer under this path carries API-Version, also this one
        _log.exception("notificatie niet aangenomen")
        return _antwoord(500, "Er ging bij Meedoen iets mis. Probeer het later opnieuw.")
    if staat == "nieuw":
        _wek_worker()
    return _antwoord(201)


@csrf_exempt
@openbaar
def onbekend(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Answer anything else under /duo/v1/."""
    return _antwoord(404, "Dit adres bestaat niet. Notificaties gaan naar /duo/v1/notificaties.")


def _antwoord(status: int, waarom: str = "", **koppen: str) -> HttpResponse:
    lichaam = orjson.dumps({"fouttekst": waarom[:200]}) if waarom else b""
    antwoord = HttpResponse(lichaam, status=status, content_type="application/json")
    antwoord["API-Version"] = operaties()[_OPERATIE].versie
    for naam, waarde in koppen.items():
        antwoord[naam] = waarde
    return antwoord


def _neem_aan(request: HttpRequest) -> str:
    koppen = _lees_koppen(request)
    try:
        lichaam, ruw = _lees_lichaam(request)
    except Geweigerd:
        # Who sends to a gemeente we do not serve hears that first.
        if gemeente_bij_oin(koppen.doel) is None:
            raise _onbekend_doel() from None
        raise
    uitkomst = _bewaar(koppen, lichaam, ruw)
    if uitkomst == "onbekend":
        raise _onbekend_doel()
    if uitkomst == "botsing":
        raise Geweigerd(400, "Dit berichtId is al gebruikt voor een ander bericht. Gebruik een nieuw berichtId.")
    return uitkomst


def _onbekend_doel() -> Geweigerd:
    return Geweigerd(403, "De OIN in doel is hier niet bekend.")


def _lees_koppen(request: HttpRequest) -> _Koppen:
    """Return who sends to whom, in the order of refusing: no proof who it is, malformed, not allowed."""
    if not van_proxy(request):
        raise Geweigerd(401, "Dit verzoek komt niet via de vertrouwde proxy.")
    certificaat = request.headers.get(settings.DUO_OIN_HEADER, "")
    if not certificaat:
        raise Geweigerd(401, "Er is geen gecontroleerd certificaat met een OIN.")
    bron, doel = request.headers.get("bron", ""), request.headers.get("doel", "")
    bericht_id = lees_uuid(request.headers.get("berichtId", ""))
    fout = [naam for naam, oin in (("bron", bron), ("doel", doel)) if len(oin) != 20]
    if bericht_id is None:
        fout.append("berichtId")
    if fout or bericht_id is None:
        raise Geweigerd(400, f"Ontbreekt of klopt niet: header {', '.join(fout)}.")
    if certificaat != bron:
        raise Geweigerd(403, "De OIN in bron is niet die van het certificaat.")
    if bron != settings.DUO_OIN:
        raise Geweigerd(403, "De OIN in bron is niet die van DUO.")
    return _Koppen(bron, doel, bericht_id)


def _lees_lichaam(request: HttpRequest) -> tuple[dict[str, Any], bytes]:
    """Return the members of the body and the whole body in one fixed form (for comparing)."""
    if request.content_type != "application/json":
        raise Geweigerd(400, "Het bericht moet application/json zijn.")
    lengte = request.META.get("CONTENT_LENGTH") or "0"
    if not lengte.isdigit() or int(lengte) > GROOTSTE_LICHAAM:
        raise Geweigerd(400, f"Het bericht is groter dan {GROOTSTE_LICHAAM} bytes.")
    try:
        lichaam = orjson.loads(request.body)
        ruw = orjson.dumps(lichaam, option=orjson.OPT_SORT_KEYS)
    except (orjson.JSONDecodeError, orjson.JSONEncodeError) as fout:
        raise Geweigerd(400, "Het bericht is geen JSON.") from fout
    schema = operaties()[_OPERATIE].lichaam
    assert schema is not None
    fouten = keur(_API, schema, lichaam)
    if fouten:
        raise Geweigerd(400, f"Het bericht voldoet niet aan het schema: {'; '.join(fouten)}.")
    if "bsn" not in lichaam and "vNummer" not in lichaam:
        raise Geweigerd(400, "Een bericht moet een bsn of een vNummer hebben.")
    return lichaam, ruw


def _bewaar(koppen: _Koppen, lichaam: dict[str, Any], ruw: bytes) -> str:
    """Store the notification in one round trip and one commit; return what became of it."""
    nu = kalender.nu()
    moment = lees_moment(lichaam["registratieDatumTijd"])
    bsn, v_nummer = lichaam.get("bsn"), lichaam.get("vNummer")
    reden = quarantaine(bsn=bsn, gebeurtenis_id=lichaam["gebeurtenisId"])
    registratie = _binnen_bereik(moment)
    if reden is None and (registratie is not moment or moment > nu + _EEN_DAG):
        reden = "quarantaine_registratie"
    inhoud = {naam: lichaam[naam] for naam in _LEDEN if naam in lichaam}
    with connection.cursor() as cursor:
        cursor.execute(
            _NEEM_AAN,
            [
                koppen.doel,
                nieuw_id(),
                koppen.bericht_id,
                koppen.bron,
                lichaam["gebeurtenisId"],
                registratie,
                bsn,
                None if v_nummer is None else toon_v_nummer(v_nummer),
                hashlib.sha256(ruw).digest(),
                orjson.dumps(inhoud).decode(),
                reden or "",
                nu,
            ],
        )
        staat: str = cursor.fetchone()[0]
    return staat


_LEDEN = ("registratieDatumTijd", "bsn", "vNummer", "gebeurtenisId")


def _binnen_bereik(moment: datetime) -> datetime:
    """Return a moment that Python and PostgreSQL hold in every time zone; the message keeps its own."""
    try:
        in_utc = moment.astimezone(UTC)
    except OverflowError:
        return _EERSTE_MOMENT if moment.year < 1970 else _LAATSTE_MOMENT
    if in_utc < _EERSTE_MOMENT:
        return _EERSTE_MOMENT
    return _LAATSTE_MOMENT if in_utc > _LAATSTE_MOMENT else moment


_laatst_gewekt = 0.0


def _wek_worker() -> None:
    """Wake the worker, apart from the commit of the message: NOTIFY in it would make all commits wait in line.

    Not for every message of a burst; the worker looks by itself every two seconds.
    """
    global _laatst_gewekt
    nu = time.monotonic()
    if nu - _laatst_gewekt < _WEK_HOOGSTENS_ELKE:
        return
    _laatst_gewekt = nu
    try:
        with connection.cursor() as cursor:
            cursor.execute("select pg_notify(%s::text, '')", [KANAAL])
    except DatabaseError:
        _log.warning("de worker is niet gewekt; hij kijkt zelf binnen twee seconden")
