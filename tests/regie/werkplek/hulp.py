# SPDX-License-Identifier: EUPL-1.2
"""Dossiers for the pages, only through the services, and reading a page with its number of queries."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from itertools import count
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.nummers import elfproef
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, neem_op_mij
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, NU, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

_bsns = (bsn for bsn in (f"9999{nummer:05d}" for nummer in count(50_000)) if elfproef(bsn))
MEEST = 15
"""No page may ask the database more than this."""
KENNISGEVING = date(2026, 10, 16)
"""Ten weeks later is Christmas Day, so the last day is Monday 28 December 2026."""


def keten(gemeente: int = BAARN, dag: date = VANDAAG) -> Scope:
    """Return the scope in which DUO's answers are laid down on `dag`."""
    nu = NU.replace(year=dag.year, month=dag.month, day=dag.day)
    return keten_scope(gemeente, nu=nu, vandaag=dag, herkomst="werker", doel="toets")


def van_duo(kennisgeving: date = KENNISGEVING, *, dag: date = VANDAAG, gemeente: int = BAARN, **velden: Any) -> Dossier:
    """Make the dossier of somebody who was registered before DUO wrote: the ten weeks run from that letter."""
    meer = velden.pop("feiten", [])
    velden.setdefault("bsn", next(_bsns))
    with met_scope(keten(gemeente, dag)) as scope:
        return ingeschreven(
            scope,
            gemeente,
            feiten=[
                Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=kennisgeving), kennisgeving,
                     g.Bron.DUO),
                Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), kennisgeving, g.Bron.DUO),
                Feit(g.Ingeschreven(datum=kennisgeving - timedelta(days=21), gemeente=gemeente),
                     kennisgeving - timedelta(days=21), g.Bron.BRP),
                *meer,
            ],
            **velden,
        )  # fmt: skip


def van(scope: Scope, dossier: Dossier) -> Dossier:
    """Let the asker take this dossier."""
    with met_scope(scope):
        return neem_op_mij(scope=scope, dossier=dossier)


def leg_neer(scope: Scope, dossier: Dossier, *feiten: g.Gegevens, dag: date = VANDAAG) -> None:
    """Lay facts down by hand."""
    with met_scope(scope):
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(f, dag, g.Bron.MEDEWERKER) for f in feiten])


def pagina(client: Client, pad: str, status: int = 200) -> tuple[str, int]:
    """Return the page as its HTML and how many queries it took."""
    with CaptureQueriesContext(connection) as gedaan:
        antwoord = client.get(pad)
    assert antwoord.status_code == status, (pad, antwoord.status_code)
    return antwoord.content.decode(), len(gedaan)


def tekst(html: str) -> str:
    """Return what a person reads of a page: the words in order, single spaces."""
    zonder = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", zonder)).split())
