# SPDX-License-Identifier: EUPL-1.2
"""Read the health of the chain of the gemeenten of the running scope, through one function of the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from typing import Final, NamedTuple

from django.db import connection
from django.db.models import Max

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.afstemming.lezen import VRAGEN
from meedoen.regie.koppelingen.duo.schema import Operatie, operaties
from meedoen.regie.koppelingen.models import Afstemming
from meedoen.regie.koppelingen.verwerken import halen

NOTIFICATIE: Final = "Notificatie"
NIEUWE: Final = frozenset({"Boete", "Gebeurtenis", "Verlenging"})
"""Read only where the owner has DUO's files; apart from the twelve that this page counts."""
_LIJST: Final = {"instellingen": halen.INSTELLINGEN, "verlengingsgronden": halen.GRONDEN}
"""Name of a list about nobody -> the question that fetches it, which leaves no row of its own."""
_VRAAG: Final = """
select soort, sleutel, aantal, oudste, laatste from meedoen.keten_gezondheid(%s::text[], %s::text[])
"""


class Wacht(NamedTuple):
    """Messages that wait: how many, and since when the oldest. `code`: a cause of `zinnen`, or a kind of message."""

    code: str
    aantal: int
    oudste: datetime | None


class Laatste(NamedTuple):
    """When it last went well, and when it last failed."""

    goed: datetime | None = None
    mis: datetime | None = None

    @property
    def stil(self) -> bool:
        """The last attempt failed."""
        return self.mis is not None and (self.goed is None or self.mis > self.goed)


class ApiStand(NamedTuple):
    """How one API of DUO stands: reading there and sending to it; None where it has no such operation."""

    api: str
    lezen: Laatste | None
    sturen: Laatste | None


class Gezondheid(NamedTuple):
    """How the chain stands. `mens_in` and `mens_uit`: what waits for a person, by cause.

    `brp`: how many dossiers the last round asked about, with its day as `code`; `brp_stil`: why it stands still.
    """

    rij_in: Wacht
    rij_uit: tuple[Wacht, ...]
    mens_in: tuple[Wacht, ...]
    mens_uit: tuple[Wacht, ...]
    melding: datetime | None
    brp: Wacht
    brp_stil: str
    apis: tuple[ApiStand, ...]

    @property
    def in_de_rij(self) -> int:
        """How many messages go on by themselves."""
        return self.rij_in.aantal + sum(wacht.aantal for wacht in self.rij_uit)

    @property
    def voor_mens(self) -> int:
        """How many messages wait for a person."""
        return sum(wacht.aantal for wacht in (*self.mens_in, *self.mens_uit))

    @property
    def oudste(self) -> datetime | None:
        """Since when the oldest message waits that goes on by itself."""
        momenten = (wacht.oudste for wacht in (self.rij_in, *self.rij_uit))
        return min((op for op in momenten if op is not None), default=None)


@cache
def _per_api() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return per API the operations that read and those that write."""
    lezen, schrijven = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for op in operaties().values():
        (lezen if _leest(op) else schrijven)[op.api].append(op.id)
    namen = sorted({op.api for op in operaties().values()} - {NOTIFICATIE} - NIEUWE)
    return {naam: (tuple(lezen[naam]), tuple(schrijven[naam])) for naam in namen}


def _leest(op: Operatie) -> bool:
    return op.methode == "GET"


_IN_AFSTEMMING: Final = frozenset(operatie for wat in VRAGEN for operatie in halen.OPERATIES[wat])


def gezondheid(scope: Scope) -> Gezondheid:
    """Return how the chain of all gemeenten of `scope` stands; needs the scope to be set on the transaction."""
    vragen = [op for lezen, _ in _per_api().values() for op in lezen]
    verzoeken = [op for _, schrijven in _per_api().values() for op in schrijven]
    per_soort = defaultdict[str, list[tuple[str, int, datetime | None, datetime | None]]](list)
    with connection.cursor() as cursor:
        cursor.execute(_VRAAG, [vragen, [*vragen, *verzoeken]])
        for soort, *rest in cursor.fetchall():
            per_soort[soort].append((rest[0], rest[1] or 0, rest[2], rest[3]))
    wacht = {soort: tuple(Wacht(s, n, oud) for s, n, oud, _ in rijen if n) for soort, rijen in per_soort.items()}
    momenten = {(soort, s): op for soort, rijen in per_soort.items() for s, _, _, op in rijen}
    return Gezondheid(
        next(iter(wacht.get("rij_in", ())), Wacht("", 0, None)),
        wacht.get("rij_uit", ()),
        wacht.get("mens_in", ()),
        wacht.get("mens_uit", ()),
        momenten.get(("melding", "")),
        next((Wacht(dag, n, None) for dag, n, *_ in per_soort["brp_ronde"]), Wacht("", 0, None)),
        next((s for s, *_ in per_soort["brp_stil"]), ""),
        _apis(momenten, _afgestemd(scope)),
    )


def _afgestemd(scope: Scope) -> datetime | None:
    """Return when the reconciliation last got an answer: it asks most APIs and keeps no row per question."""
    rijen = Afstemming.objects.filter(gemeente_id__in=list(scope.gemeenten))
    op: datetime | None = rijen.aggregate(op=Max("gelezen_op"))["op"]
    return op


def _apis(
    momenten: Mapping[tuple[str, str], datetime | None], afgestemd: datetime | None
) -> tuple[ApiStand, ...]:  # fmt: skip
    uit = []
    for api, (lezen, schrijven) in _per_api().items():
        goed = [momenten.get(("vraag", op)) for op in lezen] + [momenten.get(("verzoek", op)) for op in lezen]
        goed += [afgestemd for op in lezen if op in _IN_AFSTEMMING]
        goed += [momenten.get(("lijst", naam)) for naam, op in _LIJST.items() if op in lezen]
        mis = [momenten.get(("vraag_mis", op)) for op in lezen] + [momenten.get(("verzoek_mis", op)) for op in lezen]
        uit.append(
            ApiStand(
                api,
                Laatste(_max(goed), _max(mis)) if lezen else None,
                Laatste(
                    _max(momenten.get(("verzoek", op)) for op in schrijven),
                    _max(momenten.get(("verzoek_mis", op)) for op in schrijven),
                )
                if schrijven
                else None,
            )
        )
    return tuple(uit)


def _max(momenten: Iterable[datetime | None]) -> datetime | None:
    return max((op for op in momenten if op is not None), default=None)
