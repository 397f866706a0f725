# SPDX-License-Identifier: EUPL-1.2
"""At which addresses passkeys work, as the owner of an installation set it; wrong settings stop the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from fido2.rpid import verify_rp_id

_NAMEN = "MEEDOEN_PASSKEY_HERKOMST"


@dataclass(frozen=True, slots=True)
class Passkeyadres:
    """To whom a passkey belongs: `domein` is the rp id, `herkomsten` the origins (scheme, name and port) that count."""

    domein: str
    herkomsten: tuple[str, ...]


def lees(omgeving: Mapping[str, str]) -> Passkeyadres | None:
    """Return the addresses of this environment; None: there are no passkeys here.

    Without `MEEDOEN_PASSKEY_HERKOMST` the addresses of `MEEDOEN_HERKOMST` hold. Raises ImproperlyConfigured for an
    address at which no browser makes a passkey: it must be https (or localhost), with a name and not a number.
    """
    tekst = omgeving.get(_NAMEN) or omgeving.get("MEEDOEN_HERKOMST", "")
    herkomsten = tuple(deel.strip().rstrip("/") for deel in tekst.split(",") if deel.strip())
    if not herkomsten:
        return None
    domein = omgeving.get("MEEDOEN_PASSKEY_DOMEIN") or urlsplit(herkomsten[0]).hostname or ""
    for herkomst in herkomsten:
        delen = urlsplit(herkomst)
        kaal = f"{delen.scheme}://{delen.netloc}" == herkomst and "*" not in herkomst
        nummer = (delen.hostname or "").replace(".", "").isdigit() or ":" in (delen.hostname or "")
        if not kaal or nummer or not verify_rp_id(domein, herkomst):
            if not omgeving.get(_NAMEN):
                # Forms may come from there; that does not promise passkeys.
                return None
            raise ImproperlyConfigured(
                f"{_NAMEN}: {herkomst} kan geen passkeys hebben. Schrijf https:// en een naam, zonder pad; "
                "bij meer namen is MEEDOEN_PASSKEY_DOMEIN het deel dat zij gemeen hebben."
            )
    return Passkeyadres(domein, herkomsten)
