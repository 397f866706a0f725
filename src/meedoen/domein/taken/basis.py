# SPDX-License-Identifier: EUPL-1.2
"""What a task is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Final, NamedTuple
from uuid import UUID

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort
from meedoen.domein.toegang import Handeling, Rol

EIGEN_TAAK: Final = "eigen_taak"
"""The code of a task that a colleague wrote down: it moves no dossier on, and its words stand elsewhere."""
_LEEG: Mapping[str, object] = MappingProxyType({})


class Gewicht(IntEnum):
    """How a list sorts: what the law asks first, then the chain, then what we promised ourselves."""

    WET = 0
    KETEN = 10
    MENS = 20
    ORDE = 30


class Taak(NamedTuple):
    """One thing somebody has to do in a dossier; `voor`: this colleague, else whoever the dossier and the role give.

    `sleutel` makes it the same task each time it is derived: the same facts never give it twice. `zin` says in one
    sentence what and why; `waarden` fill it. `knop` is the act that does it. `wacht`: another has to act first,
    `sinds` when. `afsluitbaar`: a person closes it by hand (`taak_afgesloten`); else it ends when its facts do.
    """

    code: str
    zin: str
    uiterste: date
    rol: Rol
    knop: Handeling
    gewicht: Gewicht
    sleutel: str
    waarden: Mapping[str, object] = _LEEG
    wacht: bool = False
    sinds: date | None = None
    afsluitbaar: bool = False
    voor: UUID | None = None

    def volgorde(self) -> tuple[bool, int, date, str]:
        """The key that sorts a list: waiting last, law first, then the day."""
        return (self.wacht, self.gewicht, self.uiterste, self.sleutel)


class Situatie(NamedTuple):
    """All a deriving function may look at."""

    feiten: DossierFeiten
    klokken: Mapping[KlokSoort, Klok]
    vandaag: date
    beleid: Beleid


def taak(
    code: str,
    uiterste: date,
    knop: Handeling,
    gewicht: Gewicht,
    *,
    sleutel: str = "",
    rol: Rol = Rol.CONSULENT,
    zin: str = "",
    sinds: date | None = None,
    wacht: bool = False,
    afsluitbaar: bool = False,
    **waarden: object,
) -> Taak:
    """Return a task; its sentence is `taak_<code>` and its key the code, unless given otherwise."""
    inhoud = {"uiterste": uiterste, **waarden}
    return Taak(code, zin or f"taak_{code}", uiterste, rol, knop, gewicht, sleutel or code, inhoud, wacht, sinds,
                afsluitbaar)  # fmt: skip


def aangehaald(tekst: str | None) -> str:
    """Return DUO's own words behind a sentence of ours; nothing when DUO gave none."""
    return f": “{tekst.rstrip('.')}”" if tekst else ""
