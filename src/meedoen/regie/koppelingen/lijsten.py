# SPDX-License-Identifier: EUPL-1.2
"""The two lists of DUO that are about nobody: schools and grounds for extension. Fetched once a day and on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.models import DuoLijst, Verlengingsgrond
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.omgeving import Omgeving
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.trajecten.services import bewaar_instellingen
from meedoen.regie.uitgaand.services import wek_werker
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.toegang import met_scope

SCHOLEN, GRONDEN = "instellingen", "verlengingsgronden"
_Schrijver = Callable[[Scope, list[dict[str, Any]]], object]


def scholen() -> list[Instelling]:
    """Return all schools DUO ever listed, those of now first, by name."""
    return sorted(Instelling.objects.all(), key=lambda school: (school.weg_sinds is not None, school.naam.casefold()))


def stand() -> DuoLijst:
    """Return when the schools were fetched last, and whether somebody asked for them."""
    return DuoLijst.objects.filter(naam=SCHOLEN).first() or DuoLijst(naam=SCHOLEN)


def vraag_aan(scope: Scope) -> None:
    """Ask the worker to fetch both lists now, on behalf of the first gemeente of this scope."""
    for naam in _LIJSTEN:
        DuoLijst.objects.update_or_create(
            naam=naam, defaults={"gevraagd_op": scope.nu, "gevraagd_gemeente_id": scope.gemeenten[0]}
        )
    wek_werker()


def doe_gevraagde(omgeving: Omgeving) -> int:
    """Fetch what somebody asked for; return how many lists. Needs no scope of its own."""
    gevraagd = list(DuoLijst.objects.filter(gevraagd_op__isnull=False))
    for lijst in gevraagd:
        assert lijst.gevraagd_gemeente_id is not None
        _ververs(omgeving, lijst.gevraagd_gemeente_id, lijst.naam)
    return len(gevraagd)


def ververs_van_vandaag(omgeving: Omgeving, gemeente_id: int) -> None:
    """Fetch each list that was not fetched today, with the OIN of this gemeente; nothing without one."""
    vandaag = omgeving.nu().astimezone(AMSTERDAM).date()
    with met_scope(omgeving.scope(gemeente_id)):
        vers = {
            lijst.naam
            for lijst in DuoLijst.objects.filter(ververst_op__isnull=False)
            if lijst.ververst_op and lijst.ververst_op.astimezone(AMSTERDAM).date() >= vandaag
        }
        oin = Gemeente.objects.values_list("oin", flat=True).get(id=gemeente_id)
    for naam in _LIJSTEN if oin else ():
        if naam not in vers:
            _ververs(omgeving, gemeente_id, naam)


def _ververs(omgeving: Omgeving, gemeente_id: int, naam: str) -> None:
    """Fetch one list and write what is other. A failure is kept as words, and leaves what was there."""
    scope, (operatie, schrijf) = omgeving.scope(gemeente_id), _LIJSTEN[naam]
    with met_scope(scope):
        oin = Gemeente.objects.values_list("oin", flat=True).get(id=gemeente_id)
    velden: dict[str, Any] = {"gevraagd_op": None, "mislukt": ""}
    try:
        if not oin:
            raise halen.HalenMislukt("Het OIN van de gemeente is niet ingevuld.", (), tijdelijk=False)
        rijen = halen.haal_lijst(omgeving.duo, operatie, bron=oin, nu=omgeving.nu)
    except halen.HalenMislukt as fout:
        velden["mislukt"], rijen = fout.waarom[:300], None
    with met_scope(scope):
        if rijen is not None:
            schrijf(scope, rijen)
            velden["ververst_op"] = scope.nu
        DuoLijst.objects.update_or_create(naam=naam, defaults=velden)


def _schrijf_gronden(scope: Scope, rijen: list[dict[str, Any]]) -> None:
    oud = dict(Verlengingsgrond.objects.values_list("code", "sinds"))
    nu = [
        Verlengingsgrond(
            code=json["code"], omschrijving=json["omschrijving"], sinds=oud.get(json["code"], scope.vandaag)
        )
        for json in rijen
    ]
    Verlengingsgrond.objects.bulk_create(
        nu, update_conflicts=True, unique_fields=["code"], update_fields=["omschrijving", "weg_sinds"]
    )
    weg = Verlengingsgrond.objects.filter(weg_sinds__isnull=True).exclude(pk__in=[grond.pk for grond in nu])
    weg.update(weg_sinds=scope.vandaag)


_LIJSTEN: Final[Mapping[str, tuple[str, _Schrijver]]] = {
    SCHOLEN: (halen.INSTELLINGEN, bewaar_instellingen),
    GRONDEN: (halen.GRONDEN, _schrijf_gronden),
}
