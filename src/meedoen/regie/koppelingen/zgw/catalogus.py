# SPDX-License-Identifier: EUPL-1.2
"""What the catalogue of a registration offers, so that the beheerder chooses instead of typing addresses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from meedoen.regie.koppelingen.zgw.port import ZgwPort
from meedoen.regie.koppelingen.zgw.vragen import GeenAntwoord, alle
from meedoen.regie.web import datums

Aanbod = Mapping[str, tuple[tuple[str, str], ...]]
"""Kind of type -> (address, words) of each that may be chosen."""
LEEG: Final = (
    "De catalogus is leeg: er is geen gepubliceerd zaaktype dat Meedoen mag zien. Publiceer het zaaktype, of geef dit "
    "client-id het recht om de catalogus te lezen."
)
_VAN_ZAAKTYPE: Final = {
    "statustype": "zaaktype", "resultaattype": "zaaktype", "roltype": "zaaktype", "besluittype": "zaaktypen",
}  # fmt: skip
"""Kind -> the question of the standard for those of one zaaktype."""
_Type = Mapping[str, Any]


def zaaktypen(port: ZgwPort) -> list[_Type]:
    """Return the published zaaktypen. Raise `GeenAntwoord`, also where there is none."""
    gevonden = alle(port, "zaaktype_list", {"status": "definitief"})
    if not gevonden:
        raise GeenAntwoord(LEEG)
    return gevonden


def lees_aanbod(port: ZgwPort, zaaktype: str) -> Aanbod:
    """Return the zaaktypen, and where `zaaktype` (an address) is one of them, its types. Raise `GeenAntwoord`."""
    bekend = zaaktypen(port)
    uit = {"zaaktype": _keuzes(bekend)}
    gekozen = next((type_ for type_ in bekend if type_["url"] == zaaktype), None)
    if gekozen is None:
        return uit
    for soort, filter_ in _VAN_ZAAKTYPE.items():
        uit[soort] = _keuzes(alle(port, f"{soort}_list", {filter_: zaaktype, "status": "definitief"}))
    brieven = alle(port, "informatieobjecttype_list", {"status": "definitief"})
    eigen = gekozen.get("informatieobjecttypen", ())
    uit["informatieobjecttype"] = _keuzes([type_ for type_ in brieven if type_["url"] in eigen])
    return uit


def _keuzes(typen: list[_Type]) -> tuple[tuple[str, str], ...]:
    op_volgorde = sorted(typen, key=lambda t: (int(t.get("volgnummer") or 0), _woorden(t).casefold()))
    return tuple((str(type_["url"]), _woorden(type_)) for type_ in op_volgorde)


def _woorden(type_: _Type) -> str:
    """Return how a person knows a type: two versions of one zaaktype differ by their first day only."""
    naam = str(type_.get("omschrijving") or type_["url"])[:80]
    if type_.get("identificatie"):
        naam += f" ({str(type_['identificatie'])[:50]}, {_vanaf(type_)})"
    return f"{naam} (eindstatus)" if type_.get("isEindstatus") else naam


def _vanaf(type_: _Type) -> str:
    try:
        return f"vanaf {datums.getypt(date.fromisoformat(str(type_.get('beginGeldigheid'))))}"
    except ValueError:
        return "zonder eerste dag"
