# SPDX-License-Identifier: EUPL-1.2
"""What a service answers when it does not do what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from meedoen.regie.dossiers.zinnen import zin
from meedoen.regie.web import datums


class Weigering(Exception):
    """A refusal with a sentence for the person who asked. `code` is stable, `waarden` fill the sentence."""

    def __init__(self, code: str, **waarden: object) -> None:
        self.code, self.waarden = code, waarden
        self.zin = zin(code, waarden)
        super().__init__(self.zin)


class DubbelDossier(Weigering):
    """There is a dossier of this person already. `hard`: same number, so a second one can't be made."""

    def __init__(self, dossier_id: UUID, *, nummer: str, naam: str, hard: bool) -> None:
        super().__init__("dubbel_nummer" if hard else "dubbel_naam", nummer=nummer, naam=naam)
        self.dossier_id, self.hard = dossier_id, hard


class VeldWeigering(Exception):
    """A refusal of a room with sentences of its own (`zinnen`), beside a field of the form. `code` is stable."""

    zinnen: ClassVar[Mapping[str, str]] = {}

    def __init__(self, code: str, *, veld: str = "", dag: date | None = None) -> None:
        self.code, self.veld = code, veld
        self.zin = self.zinnen[code].format(dag=datums.voluit(dag) if dag else "")
        super().__init__(self.zin)
