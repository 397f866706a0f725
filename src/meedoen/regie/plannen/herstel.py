# SPDX-License-Identifier: EUPL-1.2
"""Buttons that mend a refusal: per code what they say, the part they change and the values they fill in."""

from __future__ import annotations

from typing import Any, Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.recht.parameters import LESSEN_Z, MAP_UREN, MEEDOEN_Z, PVT_UREN
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import NIVEAUVELDEN, VAARDIGHEDEN

_A2: Final = frozenset({"a2_bij_eerste_pip", "a2_bij_onderwijsroute", "a2_zonder_afschalen"})
_ROUTE: Final = {"B": "de B1-route", "O": "de onderwijsroute", "Z": "de Z-route"}


def velden(code: str, pip: Pip, feiten: DossierFeiten) -> dict[str, Any]:
    """Return what the button of this refusal fills in; empty when there is nothing (any more) to mend."""
    if code in _A2:
        return {veld: "B1" for veld in NIVEAUVELDEN if getattr(pip, veld) == "A2"}
    if code == "b1_bij_zroute":
        return {veld: "" for veld in NIVEAUVELDEN if getattr(pip, veld)}
    if code in ("andere_leerroute_na_verhuizing", "route_terug"):
        vorige = feiten.leerroute
        return {"leerroute": vorige} if vorige and vorige != pip.leerroute else {}
    if code == "alfabetisering_onbekend" and pip.alfabetisering not in ("", "A", "AA", "NVT"):
        return {"alfabetisering": "NVT"}
    if code == "alfabetisering_opnemen" and not pip.alfabetisering_verplicht:
        return {"alfabetisering_verplicht": True}
    if code in ("pvt_uren_invullen", "pvt_te_weinig_uren") and (pip.pvt_uren or 0) < PVT_UREN:
        return {"pvt_uren": PVT_UREN}
    if code in ("map_uren_invullen", "map_te_weinig_uren") and (pip.map_uren or 0) < MAP_UREN:
        return {"map_uren": MAP_UREN}
    if code == "z_te_weinig_lessen" and (pip.uren_taal_knm or 0) < LESSEN_Z:
        return {"uren_taal_knm": LESSEN_Z}
    if code in ("meedoen_invullen", "z_te_weinig_meedoen") and (pip.uren_participatie or 0) < MEEDOEN_Z:
        return {"uren_participatie": MEEDOEN_Z}
    return {}


def onderdeel(code: str) -> str:
    """Return the part of the plan that the button changes."""
    return "pvt_map" if code.startswith(("pvt_", "map_")) else "leerroute"


def knoptekst(code: str, pip: Pip, feiten: DossierFeiten) -> str:
    """Return the words on the button; empty when no button mends this."""
    wat = velden(code, pip, feiten)
    if not wat:
        return ""
    if code in _A2:
        namen = [naam.capitalize() for naam in VAARDIGHEDEN if f"niveau_{naam}" in wat]
        return f"Zet {namen[0]} op B1" if len(namen) == 1 else "Zet alles op B1"
    if "leerroute" in wat:
        return f"Kies {_ROUTE[str(wat['leerroute'])]}"
    return {
        "b1_bij_zroute": "Haal de niveaus weg",
        "alfabetisering_onbekend": "Kies niet nodig",
        "alfabetisering_opnemen": "Neem op als plicht",
        "pvt_uren_invullen": f"Vul {PVT_UREN} uur in",
        "pvt_te_weinig_uren": f"Maak er {PVT_UREN} uur van",
        "map_uren_invullen": f"Vul {MAP_UREN} uur in",
        "map_te_weinig_uren": f"Maak er {MAP_UREN} uur van",
        "z_te_weinig_lessen": f"Maak er {LESSEN_Z} uur les van",
        "meedoen_invullen": f"Vul {MEEDOEN_Z} uur meedoen in",
        "z_te_weinig_meedoen": f"Maak er {MEEDOEN_Z} uur meedoen van",
    }[code]
