# SPDX-License-Identifier: EUPL-1.2
"""A proposal for the law: other lengths of terms, hours and amounts, from a day on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from meedoen.recht.geldigheid import Versie
from meedoen.recht.parameters import PARAMETERS, Parameter
from meedoen.regie.web.taal import euro

Voorstel = Mapping[str, tuple[Versie[int], ...]]
_EURO = re.compile(r"([0-9]{1,5})(?:[,.]([0-9]{2}))?")


def maak_voorstel(lengtes: Mapping[str, int], van: date) -> Voorstel:
    """Return these values (name of a parameter -> number in its unit, eurocents) as law in force from `van`."""
    # Known "since" the first day of all, so that every dossier is reckoned with it.
    return {naam: (Versie(van, lengte, date.min),) for naam, lengte in lengtes.items()}


def lees_voorstel(met: Sequence[str], van: date) -> Voorstel:
    """Return the proposal of `name=value` texts, in force from `van`. ValueError says in Dutch what is wrong."""
    lengtes: dict[str, int] = {}
    for tekst in met:
        naam, _, waarde = tekst.partition("=")
        naam = naam.replace("-", "_")
        if naam not in PARAMETERS:
            bekend = ", ".join(sleutel.replace("_", "-") for sleutel in PARAMETERS)
            raise ValueError(f"'{naam[:60]}' is geen parameter. Wel: {bekend}.")
        parameter = PARAMETERS[naam]
        getal = _getal(parameter, waarde)
        if getal is None or not parameter.minst <= getal <= parameter.meest:
            raise ValueError(
                f"{naam.replace('_', '-')}: verwacht {verwacht(parameter)} ({parameter.artikel.citaat}), "
                f"niet '{waarde[:20]}'."
            )
        lengtes[naam] = getal
    return maak_voorstel(lengtes, van)


def verwacht(parameter: Parameter) -> str:
    """Return what makes sense: "een aantal dagen van 1 tot en met 366", "een bedrag van € 0 tot en met € 5.000"."""
    if parameter.eenheid == "euro":
        return f"een bedrag van {euro(parameter.minst)} tot en met {euro(parameter.meest)}"
    return f"een aantal {parameter.eenheid} van {parameter.minst} tot en met {parameter.meest}"


def _getal(parameter: Parameter, tekst: str) -> int | None:
    """The number in the unit of this parameter; of euros typed as 250, 250,50 or 250.50 the cents."""
    if parameter.eenheid != "euro":
        return int(tekst) if re.fullmatch(r"[0-9]{1,4}", tekst) else None
    past = _EURO.fullmatch(tekst)
    return None if past is None else int(past[1]) * 100 + int(past[2] or "0")
