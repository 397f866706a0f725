# SPDX-License-Identifier: EUPL-1.2
"""Acts on the board."""

from __future__ import annotations

import logging
from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.invoering.models import Invoeringspunt, Staat
from meedoen.regie.invoering.sjabloon import SJABLOON

_log = logging.getLogger("meedoen.beheer")


class Geweigerd(Exception):
    """The act can't be done; the text says why."""


class Gegevens(TypedDict):
    """What somebody fills in of a point."""

    rubriek: str
    titel: str
    uitleg: str
    wie: str
    uiterlijk: date | None
    staat: str
    toelichting: str


def begin(*, scope: Scope, gemeente_id: int, nu: datetime) -> int:
    """Put what is missing of our list on the board of this gemeente, and return how many points that was."""
    _eis(scope, gemeente_id)
    staat_er = set(
        Invoeringspunt.objects.filter(gemeente_id=gemeente_id).exclude(sleutel="").values_list("sleutel", flat=True)
    )
    nieuw = [
        Invoeringspunt(gemeente_id=gemeente_id, gewijzigd_op=nu, door=scope.naam, **punt._asdict())
        for punt in SJABLOON
        if punt.sleutel not in staat_er
    ]
    # Somebody else may do the same at this moment.
    Invoeringspunt.objects.bulk_create(nieuw, ignore_conflicts=True)
    return len(nieuw)


def voeg_toe(*, scope: Scope, gemeente_id: int, gegevens: Gegevens, nu: datetime) -> Invoeringspunt:
    """Add an own point."""
    _eis(scope, gemeente_id)
    return Invoeringspunt.objects.create(gemeente_id=gemeente_id, gewijzigd_op=nu, door=scope.naam, **gegevens)


def wijzig(*, scope: Scope, punt: Invoeringspunt, versie: int, gegevens: Gegevens, nu: datetime) -> None:
    """Change a point as it stood in `versie`; `Geweigerd` when somebody changed it meanwhile."""
    _eis(scope, punt.gemeente_id)
    gewijzigd = Invoeringspunt.objects.filter(id=punt.id, gemeente_id=punt.gemeente_id, versie=versie).update(
        **gegevens, versie=versie + 1, gewijzigd_op=nu, door=scope.naam
    )
    if not gewijzigd:
        raise Geweigerd("Een collega wijzigde dit punt terwijl je typte. Kijk wat er nu staat en bewaar dan opnieuw.")
    _log.info("invoeringspunt gewijzigd", extra={"punt": str(punt.id), "medewerker": str(scope.medewerker_id)})


def haal_weg(*, scope: Scope, punt_id: UUID) -> None:
    """Take an own point away; one of our list is put to "niet nodig" instead, so that it does not come back."""
    punt = Invoeringspunt.objects.get(id=punt_id)
    _eis(scope, punt.gemeente_id)
    if punt.sleutel:
        raise Geweigerd(
            f"Dit punt hoort bij de lijst van Meedoen. Kies “{Staat.NIET_NODIG.label}” in plaats van weghalen."
        )
    punt.delete()


def _eis(scope: Scope, gemeente_id: int) -> None:
    if not mag_in(scope, Handeling.BELEID_INSTELLEN, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")
