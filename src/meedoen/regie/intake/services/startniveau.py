# SPDX-License-Identifier: EUPL-1.2
"""The start level: education, work, languages, literacy, each value with its source."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Dossier, Startniveau
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.intake import queries
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.toegang import pak
from meedoen.regie.intake.vragen import VRAGEN, Vraag
from meedoen.regie.organisaties.models import nieuw_id

VELDEN: Final[Mapping[str, Vraag]] = {
    vraag.veld.removeprefix("startniveau."): vraag for vraag in VRAGEN.values() if vraag.veld.startswith("startniveau.")
}
"""Field of the start level -> the question that asks it."""
VERPLICHT: Final = ("jaren_school", "hoogste_diploma", "werkervaring", "talen", "geletterdheid")
"""Without these (or "onbekend" with a reason) the intake can't be completed."""
BRONNEN: Final[Mapping[str, str]] = {
    "gesprek brede intake": "Het gesprek zelf",
    "diploma of ander papier": "Een diploma of ander papier",
    "diplomawaardering": "De diplomawaardering van IDW",
    "COA": "Het COA",
    "vorige gemeente": "De vorige gemeente",
    "DUO": "DUO",
}
NAMEN: Final[Mapping[str, str]] = {
    "jaren_school": "Jaren naar school",
    "hoogste_diploma": "Hoogste diploma",
    "werkervaring": "Werkervaring",
    "jaren_werk": "Jaren gewerkt",
    "talen": "Talen",
    "geletterdheid": "Lezen en schrijven",
    "niveau_nederlands": "Nederlands",
}
_GETALLEN: Final = frozenset({"jaren_school", "jaren_werk"})


class Startwaarde(NamedTuple):
    """A value of the start level and where we know it from; `bron` "onbekend: …" goes with an empty value."""

    waarde: str
    bron: str


def ontbreekt(start: Startniveau | None) -> tuple[str, ...]:
    """Return the mandatory fields without a value and without "onbekend"."""
    bronnen = start.bronnen if start else {}
    return tuple(veld for veld in VERPLICHT if not bronnen.get(veld))


def schrijf(*, scope: Scope, dossier: Dossier, waarden: Mapping[str, Startwaarde]) -> Startniveau:
    """Write these fields with their source; the only place that does. The dossier is locked by the caller.

    Once the start level was laid down, a change is a correction: a new row on the tijdlijn, beside the old one.
    """
    rij = queries.startniveau(dossier)
    nieuw: dict[str, Any] = {}
    for veld, (waarde, _) in waarden.items():
        nieuw[veld] = (int(waarde) if waarde else None) if veld in _GETALLEN else waarde
    bronnen = {**(rij.bronnen if rij else {}), **{veld: w.bron for veld, w in waarden.items()}}
    if rij is None:
        return Startniveau.objects.create(
            id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, bronnen=bronnen, **nieuw
        )
    anders = any(getattr(rij, veld) != waarde for veld, waarde in nieuw.items()) or bronnen != rij.bronnen
    if anders:
        for veld, waarde in nieuw.items():
            setattr(rij, veld, waarde)
        rij.bronnen = bronnen
        rij.save(force_update=True)
        _corrigeer(scope, dossier, tuple(waarden.values()))
    return rij


def _corrigeer(scope: Scope, dossier: Dossier, waarden: tuple[Startwaarde, ...]) -> None:
    oud = [rij for rij in geldende_rijen(rijen(dossier)) if isinstance(rij.gegevens, g.StartniveauVastgesteld)]
    if oud:
        leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.StartniveauVastgesteld(datum=scope.vandaag, herkomst=_herkomst(w.bron for w in waarden)),
            geldig_op=oud[-1].geldig_op,
            bron=g.Bron.MEDEWERKER,
            corrigeert=oud[-1].id,
        )


def _herkomst(bronnen: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(bron.split(":")[0] for bron in bronnen if bron))


def stel_vast(*, scope: Scope, dossier: Dossier, start: Startniveau) -> None:
    """Lay down that the start level is known; does nothing when it was already. The dossier is locked."""
    if any(isinstance(rij.gegevens, g.StartniveauVastgesteld) for rij in geldende_rijen(rijen(dossier))):
        return
    leg_vast(
        scope=scope,
        dossier=dossier,
        inhoud=g.StartniveauVastgesteld(datum=scope.vandaag, herkomst=_herkomst(start.bronnen.values())),
        geldig_op=scope.vandaag,
        bron=g.Bron.MEDEWERKER,
    )
    Startniveau.objects.filter(gemeente_id=dossier.gemeente_id, id=start.id).update(vastgesteld_op=scope.vandaag)


@transaction.atomic
def wijzig_startniveau(
    *, scope: Scope, dossier: Dossier, waarden: Mapping[str, Startwaarde], gezien: str
) -> Startniveau:
    """Change the start level on its own page, also after the intake. `gezien`: the mark of what the page showed.

    Raises IntakeWeigering when a colleague changed it since, or a value has no source.
    """
    nu, _ = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    if merk(queries.startniveau(nu)) != gezien:
        raise IntakeWeigering("intussen_collega")
    for veld, (waarde, bron) in waarden.items():
        if bron not in BRONNEN and not bron.startswith("onbekend: "):
            raise IntakeWeigering("bron_nodig" if waarde else "bron_onbekend", veld=f"{veld}_bron")
    return schrijf(scope=scope, dossier=nu, waarden=waarden)


def merk(start: Startniveau | None) -> str:
    """Return a mark of the start level as it stands, to notice a change by somebody else."""
    if start is None:
        return "leeg"
    delen = [(veld, getattr(start, veld), start.bronnen.get(veld, "")) for veld in VELDEN]
    return hashlib.sha256(repr(delen).encode()).hexdigest()[:16]
