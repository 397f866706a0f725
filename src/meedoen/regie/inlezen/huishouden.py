# SPDX-License-Identifier: EUPL-1.2
"""Who belongs together in the list of an old system: ties between dossiers, and taken back with the list.

A tie that a colleague laid down or took back stays as that colleague left it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import combinations
from typing import Final
from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.inlezen import queries
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.logboek.services import log
from meedoen.regie.wijzigingen.models import Huishoudband

_RELATIE: Final = {
    ("hoofd", "partner"): "partner", ("partner", "hoofd"): "partner",
    ("hoofd", "kind"): "kind", ("partner", "kind"): "kind", ("kind", "hoofd"): "ouder", ("kind", "partner"): "ouder",
    ("hoofd", "ouder"): "ouder", ("ouder", "hoofd"): "kind",
}  # fmt: skip
"""Place of one and of the other in the household -> what the other is to the one; else family."""


def relatie(een: str, ander: str) -> str:
    """Return what `ander` is to `een`, by their places in one household."""
    return _RELATIE.get((een, ander), "familie")


def verbind(scope: Scope, stuk: Inlezing, rijen: Sequence[InleesRij]) -> int:
    """Let these rows, just written, belong together with the rows of the same household; return how many ties.

    Rows of the household that are to be written yet do so when it is their turn. Three queries for all rows.
    """
    codes = {rij.profiel["huishouden"] for rij in rijen if rij.profiel.get("huishouden")}
    if not codes:
        return 0
    per_huis: dict[str, dict[UUID, str]] = defaultdict(dict)
    for rij in queries.huisgenoten(stuk, codes):
        if rij.dossier_id is not None:
            per_huis[rij.profiel["huishouden"]][rij.dossier_id] = rij.profiel.get("rol", "")
    ids = [id_ for huis in per_huis.values() for id_ in huis]
    banden = queries.huishoudbanden(stuk.gemeente_id, ids).values_list("dossier_id", "ander_id")
    al = {frozenset(paar) for paar in banden}
    nieuw = [
        Huishoudband(
            gemeente_id=stuk.gemeente_id, dossier_id=een, ander_id=ander, relatie=relatie(huis[een], huis[ander]),
            bevestigd_op=scope.nu, bevestigd_door=scope.naam,
        )
        for huis in per_huis.values()
        for een, ander in combinations(huis, 2)
        if frozenset((een, ander)) not in al
    ]  # fmt: skip
    Huishoudband.objects.bulk_create(nieuw, batch_size=500)
    if nieuw:
        log(
            scope=scope, handeling="vastleggen", object="huishouden verbinden", gemeente_id=stuk.gemeente_id,
            dossier_ids=list(dict.fromkeys(id_ for band in nieuw for id_ in (band.dossier_id, band.ander_id))),
        )  # fmt: skip
    return len(nieuw)


class Banden:
    """The ties that the dossiers of these rows have or had, and which of them the list laid; two queries."""

    def __init__(self, stuk: Inlezing, rijen: Iterable[InleesRij]) -> None:
        van_lijst = InleesRij.objects.filter(gemeente_id=stuk.gemeente_id, inlezing_id=stuk.id)
        momenten = van_lijst.exclude(gedaan_op=None).order_by().values_list("gedaan_op", flat=True)
        self._momenten = set(momenten.distinct())
        self._terug_op = stuk.terug_op
        ids = [rij.dossier_id for rij in rijen if rij.dossier_id]
        self._banden = list(queries.huishoudbanden(stuk.gemeente_id, ids))

    def verder(self, rij: InleesRij) -> bool:
        """Say whether a colleague tied this dossier to another after the list was written, or took a tie back."""
        return any(self._door_mens(band, rij.gedaan_op) for band in self._van(rij))

    def _door_mens(self, band: Huishoudband, sinds: datetime | None) -> bool:
        if sinds is None:
            return True
        weg = band.weg_op is not None and sinds < band.weg_op and (not self._terug_op or band.weg_op < self._terug_op)
        return weg or (band.bevestigd_op > sinds and band.bevestigd_op not in self._momenten)

    def _van(self, rij: InleesRij) -> Iterator[Huishoudband]:
        return (band for band in self._banden if rij.dossier_id in (band.dossier_id, band.ander_id))

    def maak_los(self, scope: Scope, rijen: Iterable[InleesRij]) -> None:
        """Take back the ties of these rows that the list laid."""
        weg = [band.id for rij in rijen for band in self._van(rij) if band.bevestigd_op in self._momenten]
        open_ = Huishoudband.objects.filter(gemeente_id__in=scope.gemeenten, id__in=weg, weg_op__isnull=True)
        open_.update(weg_op=scope.nu, weg_door=scope.naam)
