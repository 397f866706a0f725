# SPDX-License-Identifier: EUPL-1.2
"""How the question to complete a bezwaar is drawn: what was missing, until when, what came, and what the law says."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.recht.awb.bezwaar_behandelen import Vereiste, verzuim_in_bezwaar
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.intake.views.hulp import wetstappen
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import recht_nl


def vereisten(codes: list[str]) -> str:
    """Return in words what was missing."""
    woorden = recht_nl.keuzes("Vereiste") or {}
    zin = "; ".join(woorden[code] for code in codes)
    return zin[:1].upper() + zin[1:]


def paren(rij: Bezwaar) -> list[tuple[str, str]]:
    """Return what was asked, until when, and what came of it; empty where nothing was asked."""
    if rij.herstel_op is None or rij.herstel_tot is None:
        return []
    uit = [("Gevraagd aan te vullen", datums.voluit(rij.herstel_op))]
    if rij.herstel_vereisten:
        uit.append(("Wat ontbreekt", vereisten(rij.herstel_vereisten)))
    if rij.herstel_wat:
        uit.append(("Uitleg in de brief", rij.herstel_wat))
    return [*uit, ("Aangevuld", _aangevuld(rij.herstel_tot, rij.hersteld_op))]


def _aangevuld(tot: date, op: date | None) -> str:
    if op is None:
        return f"Nog niet; kan tot en met {datums.voluit_met_dag(tot)}"
    if op > tot:
        return f"{datums.voluit(op)}, te laat: kon tot en met {datums.voluit_met_dag(tot)}"
    return datums.voluit(op)


def oordeel(rij: Bezwaar) -> str:
    """Return what was judged of a defect that was not mended in time; empty while that was not judged."""
    if rij.verzuim_gepasseerd is None:
        return ""
    return "Wordt toch behandeld" if rij.verzuim_gepasseerd else "Wordt niet behandeld"


def te_laat(rij: Bezwaar) -> str:
    """Return how a defect that was not mended in time is called."""
    return "Niet aangevuld" if rij.hersteld_op is None else "Te laat aangevuld"


def wet(rij: Bezwaar) -> list[dict[str, Any]]:
    """Return what the law says of what was missing, with its doubts."""
    if not rij.herstel_vereisten:
        return []
    return wetstappen(verzuim_in_bezwaar(tuple(Vereiste(code) for code in rij.herstel_vereisten)).stappen)
