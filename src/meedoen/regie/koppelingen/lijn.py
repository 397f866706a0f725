# SPDX-License-Identifier: EUPL-1.2
"""The line to another register: one way of opening it, without a person in any log, and one way of failing."""

from __future__ import annotations

import logging
import ssl
from functools import cache

import httpx

for _naam in ("httpx", "httpcore"):
    # Both write whole addresses at INFO and DEBUG.
    logging.getLogger(_naam).setLevel(logging.WARNING)


@cache
def vertrouwen() -> ssl.SSLContext:
    """Return whom we trust; reading the list of authorities takes longer than most requests, so once per process."""
    return httpx.create_ssl_context(trust_env=False)


def open_lijn(adres: str, *, verbinden: float, lezen: float, hoogstens: int) -> httpx.Client:
    """Return a client that keeps at most half of `hoogstens` connections open between requests; times in seconds.

    It follows no redirect and takes no proxy from the environment: the address in the settings is the only one.
    """
    return httpx.Client(
        base_url=adres.rstrip("/"),
        timeout=httpx.Timeout(lezen, connect=verbinden),
        limits=httpx.Limits(max_connections=hoogstens, max_keepalive_connections=hoogstens // 2),
        follow_redirects=False,
        trust_env=False,
        verify=vertrouwen(),
    )


class Onbereikbaar(Exception):
    """The other side gave no answer, or none with an outcome. `onbekend`: it may have done it all the same."""

    def __init__(self, waarom: str, *, onbekend: bool, status: int | None = None) -> None:
        super().__init__(waarom)
        self.waarom, self.onbekend, self.status = waarom, onbekend, status


class Onbegrijpelijk(Exception):
    """The answer is not what its own files or standard say."""

    def __init__(self, waarom: str, *, status: int) -> None:
        super().__init__(waarom)
        self.waarom, self.status = waarom, status
