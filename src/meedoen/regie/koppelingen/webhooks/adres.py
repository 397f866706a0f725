# SPDX-License-Identifier: EUPL-1.2
"""Where a webhook may go: to the open internet only, never into our own network (SSRF).

A name is looked up once, every address behind it is checked, and the connection goes to exactly that address: a
name that answers something else a moment later gains nothing.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings

_NAT64: Final = IPv6Network("64:ff9b::/96")


class AdresVerboden(Exception):
    """Nothing may be sent to this address."""


class AdresOnbekend(Exception):
    """The name of this address is not known now."""


def zoek_op(adres: str) -> str:
    """Return the IP address to connect to for this URL. Raise `AdresVerboden` or `AdresOnbekend`."""
    delen = urlsplit(adres)
    if delen.scheme != "https" and not settings.WEBHOOK_PRIVE:
        raise AdresVerboden("geen https")
    try:
        antwoorden = socket.getaddrinfo(delen.hostname, delen.port or 443, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fout:
        raise AdresOnbekend("de naam is niet bekend") from fout
    ips = [str(antwoord[4][0]) for antwoord in antwoorden]
    if not ips:
        raise AdresOnbekend("de naam is niet bekend")
    if not settings.WEBHOOK_PRIVE and not all(is_openbaar(ip) for ip in ips):
        raise AdresVerboden("geen openbaar adres")
    return ips[0]


def is_openbaar(tekst: str) -> bool:
    """Say whether this IP address lies on the open internet; forms that hide another address do not."""
    ip: IPv4Address | IPv6Address = ip_address(tekst.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_openbaar(str(ip.ipv4_mapped))
        if ip.sixtofour is not None or ip.teredo is not None or ip in _NAT64:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)
