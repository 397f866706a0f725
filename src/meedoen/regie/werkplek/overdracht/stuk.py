# SPDX-License-Identifier: EUPL-1.2
"""Hand-overs as one PDF, each dossier on a page of its own."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date
from typing import Any, Final

from meedoen.regie.besluiten.brieven.maak import maak_stuk
from meedoen.regie.besluiten.brieven.tekens import onafdrukbaar
from meedoen.regie.besluiten.services.brieven import afdrukbaar, lettertypen
from meedoen.regie.web import datums
from meedoen.regie.werkplek.overdracht.queries import Overdracht

WEGGELATEN: Final = (
    "Gezondheid, notities, handhaving, geld, BSN en adres staan hier niet. Die lees je in het dossier zelf, als dat "
    "nodig is."
)
VEILIG: Final = "Let op: bellen of schrijven is niet altijd veilig. Lees eerst in het dossier hoe het wel kan."
GEEN_NUMMER: Final = "Nog geen telefoonnummer bekend."


def contact(overdracht: Overdracht) -> str:
    """Return how to reach this person, in one sentence."""
    if overdracht.veilig:
        return VEILIG
    return f"Telefoon: {overdracht.telefoon}" if overdracht.telefoon else GEEN_NUMMER


def maak(overdrachten: Sequence[Overdracht], *, van: str, vandaag: date) -> bytes:
    """Return the PDF (PDF/UA-1 and PDF/A-2a). A character that no font has prints as a question mark."""
    kan = afdrukbaar()
    titel = f"Overdracht van {van}"
    gegevens = {
        "titel": titel,
        "voet": f"{titel}, {datums.voluit(vandaag)}. Vernietig dit na de overdracht.",
        "weggelaten": WEGGELATEN,
        "dossiers": [{**rij._asdict(), "dossier_id": "", "contact": contact(rij)} for rij in overdrachten],
    }
    return maak_stuk("overdracht.typ", _drukbaar(gegevens, kan), dag=vandaag, lettertypen=lettertypen())


def _drukbaar(waarde: Any, kan: Container[int]) -> Any:
    if isinstance(waarde, dict):
        return {naam: _drukbaar(deel, kan) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_drukbaar(deel, kan) for deel in waarde]
    if isinstance(waarde, str):
        for teken in onafdrukbaar(waarde, kan):
            waarde = waarde.replace(teken, "?")
    return waarde
