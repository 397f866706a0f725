# SPDX-License-Identifier: EUPL-1.2
"""DUO's list of institutions, kept here so that a form has something to choose from; the worker fetches it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from meedoen.domein.toegang import Scope
from meedoen.regie.trajecten.models import Instelling

_VELDEN: Final[Mapping[str, str]] = {
    "naam": "naam",
    "postcode": "postcode",
    "huisnummer": "huisnummer",
    "huisnummertoevoeging": "huisnummertoevoeging",
    "plaatsnaam": "plaatsnaam",
    "bow": "bow",
    "brin": "brin",
    "indicatieBowKeurmerk": "bow_keurmerk",
    "indicatieTstKeurmerk": "tst_keurmerk",
}
"""Member of DUO -> field of ours."""
_MAG_ONBEKEND: Final = frozenset({"bow_keurmerk", "tst_keurmerk"})


def bewaar_instellingen(scope: Scope, lijst: Iterable[Mapping[str, Any]]) -> int:
    """Store the list as DUO gave it, in DUO's JSON; return how many.

    What DUO lists no more is marked and stays, since an aanbod may name it.
    """
    sinds = dict(Instelling.objects.values_list("instellingsnummer", "sinds"))
    nu = [_instelling(json, sinds.get(json["instellingsnummer"], scope.vandaag)) for json in lijst]
    Instelling.objects.bulk_create(
        nu,
        update_conflicts=True,
        unique_fields=["instellingsnummer"],
        update_fields=[*_VELDEN.values(), "weg_sinds"],
    )
    weg = Instelling.objects.filter(weg_sinds__isnull=True).exclude(pk__in=[school.pk for school in nu])
    weg.update(weg_sinds=scope.vandaag)
    return len(nu)


def _instelling(json: Mapping[str, Any], sinds: date) -> Instelling:
    velden = {veld: json.get(lid) if veld in _MAG_ONBEKEND else json.get(lid, "") for lid, veld in _VELDEN.items()}
    return Instelling(instellingsnummer=json["instellingsnummer"], sinds=sinds, weg_sinds=None, **velden)
