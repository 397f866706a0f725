# SPDX-License-Identifier: EUPL-1.2
"""Where a request comes from: what a trusted proxy says of it, and whether there was one."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest

KOP = "Clientadres"
"""The header in which the proxy sets the address of the visitor. Without a dash: WSGI makes one variable of X-A and
X_A, so a visitor could add the other form."""
SOCKET = "socket"
"""How the address of a proxy on a socket in the file system is written: such a connection has no address."""


def van_proxy(request: HttpRequest) -> bool:
    """Say whether this request came through the trusted proxy: then its headers about the visitor count."""
    adres: str = request.META.get("REMOTE_ADDR", "") or SOCKET
    return adres in settings.PROXY_ADRESSEN or _plat(adres) in settings.PROXY_ADRESSEN


def herkomst(request: HttpRequest) -> str:
    """Return the address of the visitor for the logboek (BIO2 8.15.01): as the proxy says, else of the connection."""
    verbinding: str = request.META.get("REMOTE_ADDR", "") or SOCKET
    genoemd = request.headers.get(KOP, "")
    return genoemd if genoemd and _is_adres(genoemd) and van_proxy(request) else verbinding


def _is_adres(tekst: str) -> bool:
    try:
        ip_address(tekst)
    except ValueError:
        return False
    return True


def _plat(adres: str) -> str:
    """Return an IPv4 address that came over IPv6 as IPv4, any other text as it is."""
    if not _is_adres(adres):
        return adres
    ip = ip_address(adres)
    v4 = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return adres if v4 is None else str(v4)
