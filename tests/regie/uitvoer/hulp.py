# SPDX-License-Identifier: EUPL-1.2
"""Invented newcomers for the opgave and the export, and the scopes of who makes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_vast, maak_dossier
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, KARIN, SANNE, SOEST, SOFIE

Scopes = Callable[..., Scope]
BSN, BSN_2 = "999990019", "999990020"
HIER = date(2026, 1, 12)


def mens(scope: Scope, gemeente_id: int = BAARN, *, met: tuple[Feit, ...] = (), **velden: Any) -> Dossier:
    """Make a dossier of an asielstatushouder who lives here since January 2026."""
    feiten = [
        Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=date(2026, 1, 5), kennisgeving=date(2026, 1, 5)),
             date(2026, 1, 5), g.Bron.DUO),
        Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, begindatum=date(2026, 1, 5)), date(2026, 1, 5),
             g.Bron.DUO),
        Feit(g.Ingeschreven(datum=HIER, gemeente=gemeente_id), HIER, g.Bron.BRP),
        *met,
    ]  # fmt: skip
    velden = {"bsn": BSN, "voornamen": "Amira", "achternaam": "Haddad", "geslacht": "v"} | velden
    return maak_dossier(scope=scope, gemeente_id=gemeente_id, feiten=feiten, **velden)


def leg(scopes: Scopes, wie: Any, dossier: Dossier, feit: g.Gegevens, op: date) -> None:
    """Lay down one fact as a consulent."""
    with met_scope(scopes(wie)) as scope:
        leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=op, bron=g.Bron.MEDEWERKER)


def in_baarn(scopes: Scopes, **velden: Any) -> Dossier:
    """Make somebody in Baarn."""
    with met_scope(scopes(SANNE)) as scope:
        return mens(scope, **velden)


def in_soest(scopes: Scopes, **velden: Any) -> Dossier:
    """Make somebody in Soest."""
    with met_scope(scopes(SOFIE)) as scope:
        return mens(scope, SOEST, **velden)


def leider(scopes: Scopes, *gemeenten: int, vandaag: date | None = None) -> Scope:
    """Return the scope of a teamleider of these gemeenten."""
    scope = scopes(KARIN, vandaag=vandaag) if vandaag else scopes(KARIN)
    return replace(scope, gemeenten=gemeenten or (BAARN,))
