# SPDX-License-Identifier: EUPL-1.2
"""Reads the page of the manual that tells this story: its days, and what its tables say of the clocks."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from meedoen.domein.klokken import KlokSoort
from meedoen.regie.web.zinnen import domein_nl

PLEK: Final = Path(__file__).parents[3] / "docs" / "handleiding" / "een-gezin.md"
_MAANDEN: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_DAG: Final = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MAANDEN)}) (\d{{4}})")
_KOP: Final = re.compile(r"^### (.+?): ", re.MULTILINE)


class Rij(NamedTuple):
    """One line of a table: on which day, of whom, which clock, its state and last day."""

    op: date
    wie: str
    soort: str
    staat: str
    uiterste: date | None


def dagen_in(tekst: str) -> list[date]:
    """Return every day that is written out in full."""
    return [date(int(jaar), _MAANDEN.index(maand) + 1, int(dag)) for dag, maand, jaar in _DAG.findall(tekst)]


def hoofdstukken(tekst: str) -> dict[date, str]:
    """Return the text under each heading that begins with a day."""
    delen = _KOP.split(tekst)
    return {dagen_in(kop)[0]: deel for kop, deel in zip(delen[1::2], delen[2::2], strict=True)}


def rijen(tekst: str) -> list[Rij]:
    """Return what all tables of clocks say."""
    namen = {domein_nl.zin(f"klok_{soort.value}"): soort.value for soort in KlokSoort}
    uit = []
    for op, deel in hoofdstukken(tekst).items():
        for regel in deel.splitlines():
            if not regel.startswith("| ") or regel.startswith("| wie "):
                continue
            cellen = [cel.strip() for cel in regel.strip("| ").split(" | ")]
            wie, klok, staat, dag = cellen[:4]
            uit += [
                Rij(op, naam, namen[klok], staat.replace(" ", "_"), next(iter(dagen_in(dag)), None))
                for naam in wie.split(" en ")
            ]
    return uit
