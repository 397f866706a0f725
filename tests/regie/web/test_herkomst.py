# SPDX-License-Identifier: EUPL-1.2
"""Whom the logboek names as origin: the visitor as our own proxy says, and never as a visitor says."""

import pytest
from django.test import RequestFactory

from meedoen.regie.web.herkomst import herkomst, van_proxy

BEZOEKER = "198.51.100.7"


def _verzoek(verbinding: str, kop: str | None = None):
    koppen = {} if kop is None else {"Clientadres": kop}
    return RequestFactory().get("/", REMOTE_ADDR=verbinding, headers=koppen)


@pytest.mark.parametrize(
    ("verbinding", "kop", "verwacht"),
    [
        ("", BEZOEKER, BEZOEKER),  # a socket has no address
        ("127.0.0.1", BEZOEKER, BEZOEKER),
        ("::ffff:127.0.0.1", "2001:db8::1", "2001:db8::1"),
        ("203.0.113.9", BEZOEKER, "203.0.113.9"),  # not our proxy: it may say what it likes
        ("127.0.0.1", None, "127.0.0.1"),
        ("", None, "socket"),
        ("127.0.0.1", "geen adres", "127.0.0.1"),
        ("127.0.0.1", f"{BEZOEKER}, 10.0.0.1", "127.0.0.1"),
    ],
)
def test_origin(settings, verbinding: str, kop: str | None, verwacht: str) -> None:
    settings.PROXY_ADRESSEN = ["127.0.0.1", "socket"]
    assert herkomst(_verzoek(verbinding, kop)) == verwacht


def test_a_socket_counts_only_where_it_is_named(settings) -> None:
    settings.PROXY_ADRESSEN = ["127.0.0.1"]
    assert not van_proxy(_verzoek(""))
    assert van_proxy(_verzoek("127.0.0.1"))
    assert herkomst(_verzoek("", BEZOEKER)) == "socket"
