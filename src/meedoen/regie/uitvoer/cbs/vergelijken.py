# SPDX-License-Identifier: EUPL-1.2
"""Beside what was delivered before: what is new, what was corrected, what goes, and who stands double. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal


class Soort(StrEnum):
    """What a row is. The values stand in descriptions; do not change them."""

    NIEUW = "nieuw"
    """Stood in no quarter that was delivered before."""
    VERVOLG = "vervolg"
    """Stood in an earlier quarter too."""
    NAGEKOMEN = "nagekomen"
    """Belongs to a quarter that was delivered without this person."""
    CORRECTIE = "correctie"
    """Was delivered in this quarter with other values."""
    VERVALLEN = "vervallen"
    """Was delivered in this quarter, and should not have been; carries the values that were delivered."""


class Verschil(NamedTuple):
    """A kenmerk that reads otherwise than when it was last delivered."""

    kenmerk: str
    was: str
    wordt: str


class Regel(NamedTuple):
    """One row for the file."""

    dossier_id: UUID
    kwartaal: Kwartaal
    soort: Soort
    waarden: Mapping[str, str]
    verschillen: tuple[Verschil, ...]


Waarden = Mapping[str, str]
Geleverd = Mapping[tuple[UUID, Kwartaal], tuple[Soort, Waarden]]
"""(dossier, quarter) -> what was delivered last: its kind and values."""


def verschillen(was: Waarden, wordt: Waarden) -> tuple[Verschil, ...]:
    """Return the kenmerken that differ; one that was not asked for at the time is no difference."""
    return tuple(Verschil(k, was[k], wordt[k]) for k in wordt if k in was and was[k] != wordt[k])


def regels(
    nu: Mapping[tuple[UUID, Kwartaal], Waarden], geleverd: Geleverd, *, kwartaal: Kwartaal, eerder: frozenset[Kwartaal]
) -> Iterator[Regel]:
    """Yield the rows of this opgave, by dossier and quarter.

    `nu`: how it reads now, for this quarter and for those of `eerder` (delivered before, perhaps this one too).
    A quarter that was delivered gives only what changed; one that was not gives everybody.
    """
    staat = {plek: waarden for plek, (soort, waarden) in geleverd.items() if soort is not Soort.VERVALLEN}
    laatst: dict[UUID, Kwartaal] = {}
    for dossier_id, k in staat:
        if k < kwartaal:
            laatst[dossier_id] = max(k, laatst.get(dossier_id, k))
    for plek in sorted(nu.keys() | staat.keys(), key=lambda p: (p[0].bytes, p[1])):
        dossier_id, k = plek
        if k not in eerder and k != kwartaal:
            continue
        waarden, was = nu.get(plek), staat.get(plek)
        if k in eerder:
            yield from _eerder(dossier_id, k, waarden, was)
        elif waarden is not None:
            vorige = staat[dossier_id, laatst[dossier_id]] if dossier_id in laatst else None
            anders = verschillen(vorige, waarden) if vorige is not None else ()
            soort = Soort.NIEUW if vorige is None else Soort.VERVOLG
            yield Regel(dossier_id, k, soort, waarden, tuple(v for v in anders if v.kenmerk != "kwartaal"))


def _eerder(dossier_id: UUID, k: Kwartaal, waarden: Waarden | None, was: Waarden | None) -> Iterator[Regel]:
    if waarden is not None and was is None:
        yield Regel(dossier_id, k, Soort.NAGEKOMEN, waarden, ())
    elif waarden is not None and was is not None:
        anders = verschillen(was, waarden)
        if anders:
            yield Regel(dossier_id, k, Soort.CORRECTIE, waarden, anders)
    elif was is not None:
        yield Regel(dossier_id, k, Soort.VERVALLEN, was, ())


def niet_meer(nu: Iterable[UUID], geleverd: Geleverd, *, kwartaal: Kwartaal) -> int:
    """Return how many stood in the last quarter that was delivered before this one, and do not stand in this one."""
    eerdere = [k for _, k in geleverd if k < kwartaal]
    if not eerdere:
        return 0
    laatste = max(eerdere)
    toen = {d for (d, k), (soort, _) in geleverd.items() if k == laatste and soort is not Soort.VERVALLEN}
    return len(toen - set(nu))


class Plaats(NamedTuple):
    """Where somebody stands: gemeente, dossier, and the day of leaving that gemeente when it is known."""

    gemeente_id: int
    dossier_id: UUID
    vertrokken_op: str


class Overlap(NamedTuple):
    """One person who stands more than once in one quarter. `nummer`: BSN or V-nummer by which that is seen."""

    nummer: str
    kwartaal: Kwartaal
    plaatsen: tuple[Plaats, ...]

    @property
    def verhuisd(self) -> bool:
        """All but one of the places have a day of leaving in or before the quarter: a move explains it."""
        return sum(not plek.vertrokken_op for plek in self.plaatsen) <= 1


def overlap(regels_: Iterable[tuple[int, UUID, Kwartaal, Soort, Waarden, str]]) -> list[Overlap]:
    """Return the persons that stand with two gemeenten, or twice, in one quarter.

    Each row: gemeente, dossier, quarter, kind, values, day of leaving. A row that withdraws does not count.
    """
    plekken: defaultdict[tuple[str, Kwartaal], dict[UUID, Plaats]] = defaultdict(dict)
    for gemeente_id, dossier_id, k, soort, waarden, vertrokken in regels_:
        if soort is Soort.VERVALLEN:
            continue
        for code in ("bsn", "v_nummer"):
            if nummer := waarden.get(code, ""):
                plekken[f"{code}:{nummer}", k][dossier_id] = Plaats(gemeente_id, dossier_id, vertrokken)
    uit: dict[tuple[Kwartaal, frozenset[UUID]], Overlap] = {}
    for (sleutel, k), waar in plekken.items():
        if len(waar) > 1:
            # The same two dossiers by BSN and by V-nummer are one overlap.
            uit.setdefault((k, frozenset(waar)), Overlap(sleutel.split(":")[1], k, tuple(waar.values())))
    return sorted(uit.values(), key=lambda o: (o.kwartaal, o.nummer))
