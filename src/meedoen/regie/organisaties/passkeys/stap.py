# SPDX-License-Identifier: EUPL-1.2
"""A passkey while logging in: what the page needs, and what happens with the answer."""

from __future__ import annotations

import logging
from typing import Any, Final
from uuid import UUID

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth import user_login_failed
from django.db import transaction
from django.http import HttpRequest

from meedoen.regie.organisaties.models import Account
from meedoen.regie.organisaties.passkeys import ceremonie, services
from meedoen.regie.organisaties.passkeys.ceremonie import PasskeyGeweigerd
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web import datums

_log = logging.getLogger("meedoen.inloggen")
_ZINNEN: Final = {
    "uit": "In deze installatie staan passkeys uit.",
    "vaak": "Je vroeg te vaak om een passkey. Wacht vijf minuten.",
    "vraag": "Dat duurde te lang, of deze vraag was al beantwoord. Probeer het nog eens.",
    "onbekend": "Deze passkey hoort niet bij jouw account. Kies een andere.",
    "teller": "Deze passkey is misschien nagemaakt en telt daarom niet. Waarschuw de functioneel beheerder.",
}
_ANDERS: Final = "Je passkey is niet goed gelezen. Probeer het nog eens."


def zin(fout: PasskeyGeweigerd) -> str:
    """Return in plain words why a passkey does not count."""
    return _ZINNEN.get(fout.code, _ANDERS)


def waar(request: HttpRequest) -> str:
    """Return "" where passkeys work at this address; else why not, in a sentence."""
    if settings.PASSKEYS is None:
        return _ZINNEN["uit"]
    herkomsten: tuple[str, ...] = settings.PASSKEYS.herkomsten
    if f"{request.scheme}://{request.get_host()}" not in herkomsten:
        return f"Passkeys werken alleen op het adres {herkomsten[0]}."
    return ""


def bewijs(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """Return for the page of the second step: whether there are passkeys, and the question or why there is none."""
    rijen = services.van(account_id)
    uit = waar(request) if rijen else ""
    opties = ""
    if rijen and not uit:
        try:
            opties = ceremonie.vraag_bewijs(account_id, rijen, nu=request.nu)  # type: ignore[attr-defined]
        except PasskeyGeweigerd as fout:
            uit = zin(fout)
    return {"heeft_passkey": bool(rijen), "passkey_opties": opties, "passkey_uit": uit}


def nieuwe(request: HttpRequest, account: Account) -> dict[str, Any]:
    """Return for a page that makes a passkey: the question, or why there is none."""
    uit, opties = waar(request), ""
    if not uit:
        bestaande = services.van(account.id)
        try:
            opties = ceremonie.vraag_nieuwe(account, bestaande, nu=request.nu)  # type: ignore[attr-defined]
        except PasskeyGeweigerd as fout:
            uit = zin(fout)
    return {"passkey_opties": opties, "passkey_uit": uit}


def keur(request: HttpRequest, account: Account) -> str:
    """Check the passkey sent; return "" when it is good, else why not. A wrong one counts as a wrong password."""
    try:
        ceremonie.keur_bewijs(account.id, request.POST["passkey"], nu=request.nu)  # type: ignore[attr-defined]
    except PasskeyGeweigerd as fout:
        _log.warning("passkey geweigerd", extra={"reden": fout.code, "account": str(account.id)})
        user_login_failed.send(sender=__name__, credentials={"username": account.email}, request=request)
        return zin(fout)
    return ""


def eerste(request: HttpRequest, account_id: UUID) -> str:
    """Keep the passkey that somebody made while logging in for the first time; return "" or why not."""
    nu = request.nu  # type: ignore[attr-defined]
    with transaction.atomic():
        # Refused inside the transaction: that the question was used stays.
        try:
            naam = f"Passkey van {datums.voluit(nu.date())}"
            services.bewaar(account_id=account_id, naam=naam, antwoord=request.POST["passkey"], nu=nu)
        except PasskeyGeweigerd as fout:
            return zin(fout)
        except Geweigerd as fout:
            return str(fout)
    return ""


def is_dicht(request: HttpRequest, account: Account) -> bool:
    """Whether this account is closed for a while after too many wrong passwords or passkeys."""
    return not AxesProxyHandler.is_allowed(request, {"username": account.email})
