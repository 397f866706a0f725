# SPDX-License-Identifier: EUPL-1.2
"""Choices of a gemeente by date: how they are shown and how what was typed is read."""

from typing import Any

from django.http import QueryDict

from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.models import Beleidsregel
from meedoen.regie.organisaties.queries import BELEID, beleid, gemeenten_van, standaard
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web import datums


def beleid_beelden(scope: Scope) -> list[dict[str, Any]]:
    """Return per gemeente each choice: words, what holds today, kind of input, and what was set before."""
    eerder: dict[tuple[int, str], list[Beleidsregel]] = {}
    for regel in Beleidsregel.objects.filter(gemeente_id__in=scope.gemeenten).order_by("-vanaf"):
        eerder.setdefault((regel.gemeente_id, regel.sleutel), []).append(regel)
    return [
        {
            "id": code,
            "naam": naam,
            "keuzes": [
                {
                    "sleutel": sleutel,
                    "tekst": tekst,
                    "nu": toon(beleid(code, sleutel, scope.vandaag)),
                    "soort": _soort(standaard(sleutel)),
                    "regels": [(toon(r.waarde), r.vanaf, r.reden) for r in eerder.get((code, sleutel), [])],
                }
                for sleutel, tekst in BELEID.items()
            ],
        }
        for code, naam in gemeenten_van(scope.gemeenten)
    ]


def toon(waarde: object) -> str:
    """Return a choice in words."""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    return str(waarde)


def _soort(waarde: object) -> str:
    if isinstance(waarde, bool):
        return "ja_nee"
    return "getal" if isinstance(waarde, int) else "niveau"


def lees_waarde(velden: QueryDict, scope: Scope) -> dict[str, Any]:
    """Return the arguments for `stel_beleid_in`; raises Geweigerd with what to change."""
    sleutel = velden.get("sleutel", "")
    if sleutel not in BELEID:
        raise Geweigerd("Deze keuze bestaat niet.")
    try:
        vanaf = datums.lees(velden.get("vanaf", ""))
        gemeente_id = int(velden.get("gemeente", ""))
    except (datums.DatumFout, ValueError):
        raise Geweigerd("Vul in vanaf welke dag dit geldt. Bijvoorbeeld 1-12-2026.") from None
    if vanaf < scope.vandaag:
        raise Geweigerd(
            "Een keuze kan vanaf vandaag gelden, niet eerder: besluiten van toen blijven zoals ze zijn."
        )
    return {
        "gemeente_id": gemeente_id,
        "sleutel": sleutel,
        "waarde": _waarde(velden.get("waarde", ""), _soort(standaard(sleutel))),
        "vanaf": vanaf,
        "reden": velden.get("reden", "")[:300],
    }


def _waarde(tekst: str, soort: str) -> object:
    if soort == "ja_nee" and tekst in {"ja", "nee"}:
        return tekst == "ja"
    if soort == "getal" and tekst.isdigit() and 1 <= int(tekst) <= 90:
        return int(tekst)
    if soort == "niveau" and tekst in {"A2", "B1"}:
        return tekst
    raise Geweigerd("Deze waarde kan hier niet.")
