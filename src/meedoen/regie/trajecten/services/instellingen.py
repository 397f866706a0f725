# SPDX-License-Identifier: EUPL-1.2
"""DUO's list of institutions, kept here so that a form has something to choose from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Max

from meedoen.domein.toegang import Scope
from meedoen.regie.trajecten.models import Instelling

Haler = Callable[[int], Iterable[dict[str, Any]] | None]
_VERS = timedelta(days=1)
_halers: list[Haler] = []


def registreer_haler(haler: Haler) -> None:
    """Register who can ask DUO for the list, in DUO's JSON; it returns None when DUO does not answer.

    Called with the gemeente that asks. Register in `AppConfig.ready` of the room that speaks with DUO.
    """
    _halers[:] = [haler]


def bewaar_instellingen(scope: Scope, lijst: Iterable[dict[str, Any]]) -> int:
    """Store the list as DUO gave it; return how many. What is no longer on it stays, with its older moment."""
    rijen = [
        Instelling(
            instellingsnummer=deel["instellingsnummer"],
            naam=deel["naam"],
            plaats=deel["plaatsnaam"],
            bow=bool(deel.get("indicatieBowKeurmerk")),
            tst=bool(deel.get("indicatieTstKeurmerk")),
            gezien_op=scope.nu,
        )
        for deel in lijst
    ]
    Instelling.objects.bulk_create(
        rijen,
        update_conflicts=True,
        unique_fields=["instellingsnummer"],
        update_fields=["naam", "plaats", "bow", "tst", "gezien_op"],
    )
    return len(rijen)


def ververs_instellingen(scope: Scope, gemeente_id: int) -> bool:
    """Ask DUO for the list when ours is a day old; return whether ours is fresh now."""
    laatste = Instelling.objects.aggregate(op=Max("gezien_op"))["op"]
    if laatste is not None and scope.nu - laatste < _VERS:
        return True
    lijst = _halers[0](gemeente_id) if _halers else None
    if lijst is None:
        return False
    bewaar_instellingen(scope, lijst)
    return True
