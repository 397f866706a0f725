# SPDX-License-Identifier: EUPL-1.2
"""Tokens of the API: given for a client's secret (RFC 6749, section 4.4), found again, taken back (RFC 7009)."""

from __future__ import annotations

import hashlib
import json
import secrets
from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection

from meedoen.domein.partners import DOELEN, gekozen
from meedoen.domein.toegang import Doel, Rol, Scope, veldgroepen_voor
from meedoen.regie.organisaties.models import nieuw_id

GELDIG_SECONDEN: Final = 900
"""How long a token is good, in seconds."""


class Bewijs(NamedTuple):
    """A fresh token; `sleutel` is the secret itself, that we do not keep."""

    sleutel: str
    bevoegdheden: tuple[str, ...]


class Houder(NamedTuple):
    """Who shows a good token: the scope in which the database answers, and what this token may be used for."""

    scope: Scope
    aansluiting_id: UUID
    organisatie: str
    bevoegdheden: frozenset[str]


class GeenToegang(Exception):
    """No token. `code`: an error of RFC 6749 section 5.2, or `dicht` while too many attempts failed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def afdruk(geheim: str) -> bytes:
    """Return what the database keeps of a secret of 256 random bits: its SHA-256."""
    return hashlib.sha256(geheim.encode()).digest()


def keur(*, client: UUID | None, geheim: str, nu: datetime, vandaag: date, herkomst: str) -> None:
    """Check a client and its secret. Raise `GeenToegang`; a failure is remembered for the lock-out.

    A client of the demo is refused in production, as its accounts are.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select meedoen.keur_aansluiting(%s::uuid, %s::bytea, %s::timestamptz, %s::date, %s::text)",
            [client, afdruk(geheim), nu, vandaag, herkomst[:64]],
        )
        (uitkomst,) = cursor.fetchone() or ("onbekend",)
    if uitkomst != "goed" and (uitkomst != "proef" or settings.PRODUCTIE):
        raise GeenToegang("dicht" if uitkomst == "dicht" else "invalid_client")


def tel(client: UUID, *, nu: datetime) -> int:
    """Count one request of this client; return 0, or how many seconds it has to wait because it asked too often.

    Counted per minute of the clock, over all processes and all tokens of the client (`API_PER_MINUUT`).
    """
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.tel_verzoek(%s::uuid, %s::timestamptz)", [client, nu])
        (aantal,) = cursor.fetchone() or (0,)
    return 60 - nu.second if aantal > settings.API_PER_MINUUT else 0


def geef(*, client: UUID, gevraagd: str, nu: datetime) -> Bewijs:
    """Give a token to a client that was checked. Raise `GeenToegang` for a scope it does not have."""
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.bevoegdheden_van(%s::uuid)", [client])
        (mag,) = cursor.fetchone() or (None,)
        keuze = gekozen(gevraagd, json.loads(mag or "[]"))
        if keuze is None:
            raise GeenToegang("invalid_scope")
        bewijs = Bewijs(secrets.token_urlsafe(32), keuze)
        cursor.execute(
            "select meedoen.geef_toegangsbewijs(%s::uuid, %s::uuid, %s::bytea, %s::jsonb, %s::timestamptz, %s::int)",
            [nieuw_id(), client, afdruk(bewijs.sleutel), json.dumps(keuze), nu, GELDIG_SECONDEN],
        )
    return bewijs


def zoek(sleutel: str, *, nu: datetime, vandaag: date, herkomst: str) -> Houder | None:
    """Return who shows this token, or None when it is not (or no longer) good."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select * from meedoen.zoek_toegangsbewijs(%s::bytea, %s::timestamptz, %s::date)",
            [afdruk(sleutel), nu, vandaag],
        )
        rij = cursor.fetchone()
    if rij is None:
        return None
    aansluiting_id, gemeente_id, organisatie_id, organisatie, naam, doel, bevoegdheden = rij
    scope = Scope(
        medewerker_id=None,
        naam=f"{organisatie}, {naam}"[:100],
        rol=Rol.PARTNER,
        gemeenten=(gemeente_id,),
        veldgroepen=veldgroepen_voor(Doel(doel)),
        herkomst=herkomst,
        vandaag=vandaag,
        nu=nu,
        doel=DOELEN[doel],
        organisatie_id=organisatie_id,
    )
    return Houder(scope, aansluiting_id, organisatie, frozenset(json.loads(bevoegdheden)))


def trek_in(sleutel: str, *, client: UUID) -> None:
    """Take back a token of this client; nothing happens when it is not there."""
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.trek_toegangsbewijs_in(%s::bytea, %s::uuid)", [afdruk(sleutel), client])
