# SPDX-License-Identifier: EUPL-1.2
"""Keeping, naming and removing the passkeys of an account."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django_otp.plugins.otp_totp.models import TOTPDevice

from meedoen.regie.organisaties.models import Account, Passkey
from meedoen.regie.organisaties.passkeys import ceremonie
from meedoen.regie.organisaties.passkeys.ceremonie import PasskeyGeweigerd
from meedoen.regie.organisaties.services import Geweigerd

HOOGSTENS: Final = 10
_log = logging.getLogger("meedoen.inloggen")


def van(account_id: UUID) -> list[Passkey]:
    """Return the passkeys of this account, the oldest first."""
    return list(Passkey.objects.filter(account_id=account_id).order_by("gemaakt_op"))


def heeft_code(account_id: UUID) -> bool:
    """Whether this account can log in with a code of a phone."""
    return bool(TOTPDevice.objects.filter(user_id=account_id, confirmed=True).exists())


def heeft_tweede_stap(account_id: UUID) -> bool:
    """Whether this account has a code or a passkey."""
    return heeft_code(account_id) or Passkey.objects.filter(account_id=account_id).exists()


def bewaar(*, account_id: UUID, naam: str, antwoord: str, nu: datetime) -> Passkey:
    """Keep the passkey that the browser just made. Raises Geweigerd, and PasskeyGeweigerd when it proves nothing."""
    # One at a time: the account is held while its passkeys are counted.
    Account.objects.select_for_update().get(id=account_id)
    eis_naam(van(account_id), naam)
    nieuw = ceremonie.keur_nieuwe(account_id, antwoord, nu=nu)
    try:
        with transaction.atomic():
            rij = Passkey.objects.create(
                account_id=account_id, naam=naam, nummer=nieuw.nummer, gegevens=nieuw.gegevens, teller=nieuw.teller,
                gemaakt_op=nu,
            )  # fmt: skip
    except IntegrityError as fout:
        raise PasskeyGeweigerd("onbekend") from fout
    _log.info("passkey erbij", extra={"account": str(account_id)})
    return rij


def eis_naam(bestaande: Sequence[Passkey], naam: str) -> None:
    """Raise Geweigerd when there is no room beside `bestaande`, or one of them is called so."""
    if any(rij.naam.casefold() == naam.casefold() for rij in bestaande):
        raise Geweigerd("Je hebt al een passkey met deze naam. Kies een andere naam.")
    if len(bestaande) >= HOOGSTENS:
        raise Geweigerd(f"Je hebt al {HOOGSTENS} passkeys. Haal er eerst een weg.")


def mag_weg(account_id: UUID, aantal: int) -> bool:
    """Whether one of `aantal` passkeys may go: where everybody has a second step, the last one stays."""
    return not settings.TWEEDE_STAP_VERPLICHT or aantal > 1 or heeft_code(account_id)


def haal_weg(*, account_id: UUID, passkey_id: UUID) -> None:
    """Remove an own passkey; nothing happens when it is gone already. Raises Geweigerd for the last second step."""
    Account.objects.select_for_update().get(id=account_id)
    bestaande = van(account_id)
    if passkey_id not in {rij.id for rij in bestaande}:
        return
    if not mag_weg(account_id, len(bestaande)):
        raise Geweigerd("Dit is je enige tweede stap. Stel eerst een code in, of maak nog een passkey.")
    Passkey.objects.filter(id=passkey_id, account_id=account_id).delete()
    _log.info("passkey weg", extra={"account": str(account_id)})
