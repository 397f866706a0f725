# SPDX-License-Identifier: EUPL-1.2
"""A proposal for the law: other lengths of terms, from a day on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from meedoen.recht.geldigheid import Versie
from meedoen.recht.parameters import PARAMETERS

Voorstel = Mapping[str, tuple[Versie[int], ...]]


def maak_voorstel(lengtes: Mapping[str, int], van: date) -> Voorstel:
    """Return these lengths (name of a parameter -> number in its unit) as law in force from `van`."""
    # Known "since" the first day of all, so that every dossier is reckoned with it.
    return {naam: (Versie(van, lengte, date.min),) for naam, lengte in lengtes.items()}


def lees_voorstel(met: Sequence[str], van: date) -> Voorstel:
    """Return the proposal of `name=length` texts, in force from `van`. ValueError says in Dutch what is wrong."""
    lengtes: dict[str, int] = {}
    for tekst in met:
        naam, _, waarde = tekst.partition("=")
        naam = naam.replace("-", "_")
        if naam not in PARAMETERS:
            bekend = ", ".join(sleutel.replace("_", "-") for sleutel in PARAMETERS)
            raise ValueError(f"'{naam[:60]}' is geen parameter. Wel: {bekend}.")
        parameter = PARAMETERS[naam]
        if not re.fullmatch(r"[0-9]{1,4}", waarde) or not parameter.minst <= int(waarde) <= parameter.meest:
            raise ValueError(
                f"{naam.replace('_', '-')}: verwacht een aantal {parameter.eenheid} van {parameter.minst} tot en met "
                f"{parameter.meest} ({parameter.artikel.citaat}), niet '{waarde[:20]}'."
            )
        lengtes[naam] = int(waarde)
    return maak_voorstel(lengtes, van)
