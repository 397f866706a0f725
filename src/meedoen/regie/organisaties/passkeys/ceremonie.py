# SPDX-License-Identifier: EUPL-1.2
"""The two ceremonies of WebAuthn: what the browser is asked, and whether its answer is good.

Each question holds a challenge that is kept with its account and its purpose, counts once and for five minutes. The
signature, the origin and the rp id are checked by fido2; whose passkey it is, the challenge and the counter by us.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from fido2.server import Fido2Server
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    AuthenticatorData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from meedoen.regie.organisaties.models import Account, Passkey, Passkeyvraag

GELDIG: Final = timedelta(minutes=5)
VRAGEN: Final = 20
"""So many questions of one account count at the same time; who asks more waits."""
_LANGST: Final = 20_000
_MOET: Final = UserVerificationRequirement.REQUIRED
MAKEN: Final = "maken"
INLOGGEN: Final = "inloggen"


class PasskeyGeweigerd(Exception):
    """The answer does not count. `code`: `uit`, `vaak`, `vorm`, `vraag`, `antwoord`, `onbekend` or `teller`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Nieuw(NamedTuple):
    """A passkey that proved itself: its number, its public key (as fido2 keeps it) and its counter."""

    nummer: bytes
    gegevens: bytes
    teller: int


def vraag_nieuwe(account: Account, bestaande: Sequence[Passkey], *, nu: datetime) -> str:
    """Return as JSON what the browser needs to make a passkey for this account; one that is there is not made again."""
    uitdaging = _nieuwe_vraag(account.id, MAKEN, nu=nu)
    gebruiker = PublicKeyCredentialUserEntity(id=account.id.bytes, name=account.email, display_name=account.email)
    opties, _ = _server().register_begin(
        gebruiker,
        [AttestedCredentialData(bytes(rij.gegevens)) for rij in bestaande],
        resident_key_requirement=ResidentKeyRequirement.DISCOURAGED,
        user_verification=_MOET,
        challenge=uitdaging,
    )
    return json.dumps(dict(opties.public_key))


def vraag_bewijs(account_id: UUID, passkeys: Sequence[Passkey], *, nu: datetime) -> str:
    """Return as JSON what the browser needs to prove with one of `passkeys` who is there."""
    uitdaging = _nieuwe_vraag(account_id, INLOGGEN, nu=nu)
    opties, _ = _server().authenticate_begin(
        [AttestedCredentialData(bytes(rij.gegevens)) for rij in passkeys],
        user_verification=_MOET,
        challenge=uitdaging,
    )
    return json.dumps(dict(opties.public_key))


def keur_nieuwe(account_id: UUID, antwoord: str, *, nu: datetime) -> Nieuw:
    """Return the passkey that the browser made for this account. Raises PasskeyGeweigerd."""
    server = _server()
    lading = _lees(antwoord)
    try:
        vorm = RegistrationResponse.from_dict(lading)
        staat = _staat(vorm.response.client_data.challenge, account_id, MAKEN, nu=nu)
        uit = server.register_complete(staat, vorm)
    except PasskeyGeweigerd:
        raise
    except Exception as fout:
        raise PasskeyGeweigerd("antwoord") from fout
    if uit.credential_data is None or uit.credential_data.credential_id != vorm.raw_id:
        raise PasskeyGeweigerd("antwoord")
    return Nieuw(vorm.raw_id, bytes(uit.credential_data), uit.counter)


def keur_bewijs(account_id: UUID, antwoord: str, *, nu: datetime) -> Passkey:
    """Return the passkey of this account that just proved itself, with its counter and day written. Raises."""
    server = _server()
    lading = _lees(antwoord)
    rijen = {bytes(rij.nummer): rij for rij in Passkey.objects.filter(account_id=account_id)}
    try:
        vorm = AuthenticationResponse.from_dict(lading)
        staat = _staat(vorm.response.client_data.challenge, account_id, INLOGGEN, nu=nu)
        van_wie = vorm.response.user_handle
        if vorm.raw_id not in rijen or (van_wie and van_wie != account_id.bytes):
            raise PasskeyGeweigerd("onbekend")
        sleutels = [AttestedCredentialData(bytes(rij.gegevens)) for rij in rijen.values()]
        server.authenticate_complete(staat, sleutels, vorm)
    except PasskeyGeweigerd:
        raise
    except Exception as fout:
        raise PasskeyGeweigerd("antwoord") from fout
    rij = rijen[vorm.raw_id]
    _tel(rij, vorm.response.authenticator_data, nu=nu)
    return rij


def _tel(rij: Passkey, gegevens: AuthenticatorData, *, nu: datetime) -> None:
    """Write the counter; one that does not go up belongs to a copy of the key. Some keys never count, and stay 0."""
    mag = Q(teller__lt=gegevens.counter) if gegevens.counter else Q(teller=0)
    if not Passkey.objects.filter(mag, id=rij.id).update(teller=gegevens.counter, laatst_gebruikt_op=nu):
        raise PasskeyGeweigerd("teller")


def _nieuwe_vraag(account_id: UUID, doel: str, *, nu: datetime) -> bytes:
    Passkeyvraag.objects.filter(verloopt_op__lte=nu).delete()
    if Passkeyvraag.objects.filter(account_id=account_id).count() >= VRAGEN:
        raise PasskeyGeweigerd("vaak")
    uitdaging = secrets.token_bytes(32)
    Passkeyvraag.objects.create(
        sleutel=hashlib.sha256(uitdaging).digest(), account_id=account_id, doel=doel, verloopt_op=nu + GELDIG
    )
    return uitdaging


def _staat(uitdaging: bytes, account_id: UUID, doel: str, *, nu: datetime) -> dict[str, Any]:
    """Use up the question that this answer names, and return it as fido2 wants it."""
    open_ = Passkeyvraag.objects.filter(
        sleutel=hashlib.sha256(uitdaging).digest(), account_id=account_id, doel=doel, gebruikt=False, verloopt_op__gt=nu
    )
    if not open_.update(gebruikt=True):
        raise PasskeyGeweigerd("vraag")
    return {"challenge": websafe_encode(uitdaging), "user_verification": _MOET}


def _lees(antwoord: str) -> dict[str, Any]:
    try:
        lading = json.loads(antwoord) if len(antwoord) <= _LANGST else None
    except ValueError:
        lading = None
    if not isinstance(lading, dict):
        raise PasskeyGeweigerd("vorm")
    return lading


def _server() -> Fido2Server:
    """Return fido2 for the address of this installation: only the origins that were set count, letter by letter."""
    adres = settings.PASSKEYS
    if adres is None:
        raise PasskeyGeweigerd("uit")
    wie = PublicKeyCredentialRpEntity(id=adres.domein, name="Meedoen")
    return Fido2Server(wie, verify_origin=lambda herkomst: herkomst in adres.herkomsten)
