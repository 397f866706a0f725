# SPDX-License-Identifier: EUPL-1.2
"""What the owner of an installation set about the identity provider; wrong settings stop the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from joserfc.errors import JoseError
from joserfc.jwk import Key, import_key

_HIER = ("localhost", "127.0.0.1", "::1")
_ALGORITME = {"RSA": "PS256", "EC": "ES256"}
_GEEN_SLEUTEL = "MEEDOEN_OIDC_SLEUTEL moet een PEM-bestand zijn met de geheime helft van een RSA- of EC-sleutel."


@dataclass(frozen=True, slots=True)
class Instelling:
    """The identity provider of this installation.

    `uitgever`: its issuer. `client`: the name we have there. `sleutel`: our private key, with which we prove who we are
    (private_key_jwt, as the Dutch profile asks); or else `geheim`, for a provider that only knows a secret.
    `sterk`: values of `acr` that mean that two steps were asked there. `kenmerk`: the claim that holds the e-mail
    address by which the functioneel beheerder made the account.
    """

    uitgever: str
    client: str
    sleutel: Key | None = None
    geheim: str = ""
    sterk: tuple[str, ...] = ()
    kenmerk: str = "email"

    @property
    def herkomst(self) -> str:
        """Scheme, name and port of the issuer."""
        delen = urlsplit(self.uitgever)
        return f"{delen.scheme}://{delen.netloc}"

    @property
    def algoritme(self) -> str:
        """The algorithm that our key signs with."""
        assert self.sleutel is not None
        return _ALGORITME[self.sleutel.key_type]


def lees(omgeving: Mapping[str, str], *, productie: bool) -> Instelling | None:
    """Return the settings, or None when nothing is set. Raise `ImproperlyConfigured` saying what to do."""
    uitgever = omgeving.get("MEEDOEN_OIDC_UITGEVER", "").rstrip("/")
    if not uitgever:
        return None
    delen = urlsplit(uitgever)
    veilig = delen.scheme == "https" or (not productie and delen.scheme == "http" and delen.hostname in _HIER)
    if not veilig or not delen.hostname or delen.query or delen.fragment:
        raise ImproperlyConfigured("MEEDOEN_OIDC_UITGEVER moet een adres zijn dat met https:// begint.")
    client = omgeving.get("MEEDOEN_OIDC_CLIENT", "")
    if not client:
        raise ImproperlyConfigured("Zet MEEDOEN_OIDC_CLIENT: de naam van Meedoen bij de uitgever.")
    geheim, pad = omgeving.get("MEEDOEN_OIDC_GEHEIM", ""), omgeving.get("MEEDOEN_OIDC_SLEUTEL", "")
    if bool(geheim) == bool(pad):
        raise ImproperlyConfigured(
            "Zet MEEDOEN_OIDC_SLEUTEL (het bestand met onze sleutel) of anders MEEDOEN_OIDC_GEHEIM; niet allebei."
        )
    return Instelling(
        uitgever=uitgever,
        client=client,
        sleutel=_sleutel(Path(pad)) if pad else None,
        geheim=geheim,
        sterk=tuple(waarde for waarde in omgeving.get("MEEDOEN_OIDC_STERK", "").split(",") if waarde),
        kenmerk=omgeving.get("MEEDOEN_OIDC_KENMERK", "") or "email",
    )


def _sleutel(pad: Path) -> Key:
    try:
        tekst = pad.read_text(encoding="ascii")
    except (OSError, ValueError) as fout:
        raise ImproperlyConfigured(_GEEN_SLEUTEL) from fout
    for soort in ("RSA", "EC"):
        # A PEM says only inside of what kind it is.
        try:
            sleutel = import_key(tekst, soort)
        except (ValueError, JoseError):
            continue
        if sleutel.is_private:
            return cast(Key, sleutel)
    raise ImproperlyConfigured(_GEEN_SLEUTEL)
