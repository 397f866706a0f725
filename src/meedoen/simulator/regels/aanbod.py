# SPDX-License-Identifier: EUPL-1.2
"""When DUO takes an inburgeringsaanbod (Inburgeringsaanbod API 1.2.0)."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.simulator.model import Aanbod, Persoon, Pip


def lees_aanbod(gemeentecode: str, instellingsnummer: str, bericht: dict[str, Any]) -> Aanbod:
    """The aanbod of a message that is valid by the schema."""

    def datum(naam: str) -> date | None:
        return date.fromisoformat(bericht[naam]) if naam in bericht else None

    return Aanbod(
        gemeentecode=gemeentecode,
        instellingsnummer=instellingsnummer,
        alfabetisering=bericht["indicatorAlfabetiseringsonderwijs"],
        datum=datum("datumInburgeringsaanbod"),
        start=datum("verwachteStartdatumOpleiding"),
        einde=datum("verwachteEinddatumOpleiding"),
    )


def weiger_aanbod(persoon: Persoon, aanbod: Aanbod, instelling: dict[str, Any]) -> list[str]:
    """Why DUO does not take this aanbod. "Both within the term" is only checked once the term is established.

    Blik op Werk is read as good for every route and the taalschakel keurmerk as good for the onderwijsroute
    only.
    """
    uit: list[str] = []
    if not persoon.asiel:
        uit.append("Een inburgeringsaanbod mag alleen voor een asielstatushouder.")
    if persoon.pip is None:
        return [*uit, "Er is geen PIP. Geef eerst het PIP door."]
    if not _keurmerk_past(persoon.pip, instelling):
        uit.append("De instelling heeft geen keurmerk dat past bij de leerroute.")
    return [*uit, *_weiger_datums(persoon, persoon.pip, aanbod)]


def _keurmerk_past(pip: Pip, instelling: dict[str, Any]) -> bool:
    if instelling.get("indicatieBowKeurmerk"):
        return True
    return bool(instelling.get("indicatieTstKeurmerk")) and pip.leerroute == "O"


def _weiger_datums(persoon: Persoon, pip: Pip, aanbod: Aanbod) -> list[str]:
    uit: list[str] = []
    datums = [dag for dag in (aanbod.datum, aanbod.start) if dag]
    if any(dag < pip.dagtekening for dag in datums):
        uit.append("Een datum van het aanbod ligt voor de dagtekening van het huidige PIP.")
    if aanbod.start and aanbod.datum and aanbod.start < aanbod.datum:
        uit.append("De opleiding start voor de datum van het inburgeringsaanbod.")
    if aanbod.start and aanbod.einde and aanbod.einde < aanbod.start:
        uit.append("De opleiding eindigt voordat zij start.")
    termijn = persoon.termijn
    if termijn and any(not termijn.start <= dag < termijn.einde for dag in datums):
        uit.append("Een datum van het aanbod ligt buiten de inburgeringstermijn.")
    return uit
