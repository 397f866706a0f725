# SPDX-License-Identifier: EUPL-1.2
"""Whose account somebody at the provider has: by address the first time, by the provider's own number ever after."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from meedoen.regie.organisaties.models import Account, OidcKoppeling
from meedoen.regie.organisaties.oidc.aanbieder import Mens, Mislukt


def account_van(mens: Mens, *, nu: datetime) -> Account:
    """Return the account of this person; `Mislukt` when there is none, it is closed, or it is somebody else's.

    The functioneel beheerder made the account by its address. The first log-in ties it to the number that the provider
    gives a person for good: who later gets that address (a successor, a namesake) does not get the account. A reset by
    the beheerder unties it.
    """
    vast = OidcKoppeling.objects.filter(uitgever=mens.uitgever, onderwerp=mens.onderwerp).values("account_id").first()
    if vast is not None:
        return _open(Account.objects.filter(id=vast["account_id"]).first())
    account = _open(Account.objects.filter(email__iexact=mens.email).first())
    try:
        with transaction.atomic():
            OidcKoppeling.objects.create(
                account_id=account.id, uitgever=mens.uitgever, onderwerp=mens.onderwerp, sinds=nu
            )
    except IntegrityError as fout:
        raise Mislukt("van_een_ander") from fout
    return account


def _open(account: Account | None) -> Account:
    if account is None or not account.is_active or account.is_demo:
        raise Mislukt("geen_account")
    return account
