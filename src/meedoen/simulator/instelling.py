# SPDX-License-Identifier: EUPL-1.2
"""How one simulator is set up: addresses, delays, and which gemeenten it knows by which OIN."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

#: A made-up OIN for DUO. The real one is in the register of OINs and is not needed to test.
OIN_DUO_FICTIEF = "00000009900000000001"


class Gemeente(NamedTuple):
    """A gemeente that takes part: official code (4 digits), name, OIN (20 digits; made up in the demo)."""

    code: str
    naam: str
    oin: str


#: Used when no file with gemeenten is given; the OINs are made up.
GEMEENTEN_FICTIEF = (
    Gemeente("0308", "Baarn", "00000009900000000308"),
    Gemeente("0313", "Bunschoten", "00000009900000000313"),
    Gemeente("0342", "Soest", "00000009900000000342"),
)


@dataclass(frozen=True, kw_only=True)
class Instelling:
    """`meedoen`: base address of the Notificatie API; delays in seconds; `bestand`: the SQLite file."""

    bestand: Path
    meedoen: str = "http://127.0.0.1:8000"
    oin_duo: str = OIN_DUO_FICTIEF
    gemeenten: tuple[Gemeente, ...] = GEMEENTEN_FICTIEF
    termijn_na: float = 1.0
    wacht_basis: float = 1.0
    wacht_hoogst: float = 300.0
    meeste_pogingen: int = 20
    kop_client_oin: str = "Clientoin"
    op_code: dict[str, Gemeente] = field(init=False, repr=False)
    op_oin: dict[str, Gemeente] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "op_code", {g.code: g for g in self.gemeenten})
        object.__setattr__(self, "op_oin", {g.oin: g for g in self.gemeenten})

    def naam(self, code: str | None) -> str:
        """The name of a gemeente for the pages, or its code."""
        if not code:
            return "geen gemeente"
        return self.op_code[code].naam if code in self.op_code else f"gemeente {code}"


def lees_gemeenten(bestand: Path) -> tuple[Gemeente, ...]:
    """The gemeenten of a JSON file `[{"code": "0308", "naam": "Baarn", "oin": "…20 digits"}]`; ValueError if
    wrong.
    """
    uit = []
    for regel in json.loads(bestand.read_text(encoding="utf-8")):
        gemeente = Gemeente(str(regel["code"]).zfill(4), str(regel["naam"]), str(regel["oin"]))
        if len(gemeente.oin) != 20:
            raise ValueError(f"De OIN van {gemeente.naam} heeft geen twintig tekens.")
        uit.append(gemeente)
    return tuple(uit)
