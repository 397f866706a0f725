# SPDX-License-Identifier: EUPL-1.2
"""Reads for the page Keten and the dialogue of one dossier."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from meedoen.domein.toegang import Scope
from meedoen.regie.databank.vaste_vraag import vaste_vraag
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.koppelingen.models import Botsing, Inkomend, Raadpleging
from meedoen.regie.uitgaand.models import Bericht

OPEN_IN, OPEN_UIT = ("nieuw", "bezig"), ("wacht", "bezig")
VOOR_MENS_IN, VOOR_MENS_UIT = ("quarantaine", "vastgelopen"), ("geweigerd", "vastgelopen")
HOOGSTENS = 100


def aantal_voor_mens(scope: Scope) -> int:
    """Return how many messages of the chain wait for a person in these gemeenten."""
    gemeenten = list(scope.gemeenten)
    return (
        Inkomend.objects.filter(gemeente_id__in=gemeenten, staat__in=VOOR_MENS_IN).count()
        + Bericht.objects.filter(gemeente_id__in=gemeenten, staat__in=VOOR_MENS_UIT).count()
    )


# The states stand in the text, not as values: else a kept plan can't know of their partial index.
ZONDER_TAAK = f"""
select (select count(*) from koppelingen_inkomend i
        where i.gemeente_id = any(%(gemeenten)s::int[]) and i.staat in {VOOR_MENS_IN})
     + (select count(*) from uitgaand_bericht b
        where b.gemeente_id = any(%(gemeenten)s::int[]) and b.staat = 'vastgelopen'
          and not exists (select from dossiers_taak t
                          where t.gemeente_id = b.gemeente_id and t.dossier_id = b.dossier_id and t.open
                            and t.sleutel = 'bericht:' || b.id))
"""  # noqa: S608 - our own words
"""How many messages wait for a person and are no task in any dossier: only the page Keten shows them.

For a query that asks more.
"""


@vaste_vraag
def _meldingen(gemeenten: tuple[int, ...], staten: tuple[str, ...]) -> QuerySet[Inkomend]:
    rijen = Inkomend.objects.filter(gemeente_id__in=gemeenten, staat__in=staten)
    return rijen.order_by("ontvangen_op", "id")[:HOOGSTENS]


@vaste_vraag
def _berichten(gemeenten: tuple[int, ...], staten: tuple[str, ...]) -> QuerySet[Bericht]:
    rijen = Bericht.objects.filter(gemeente_id__in=gemeenten, staat__in=staten)
    return rijen.order_by("gelegd_op", "id")[:HOOGSTENS]


@vaste_vraag
def _botsingen(gemeenten: tuple[int, ...]) -> QuerySet[Botsing]:
    rijen = Botsing.objects.filter(gemeente_id__in=gemeenten)
    return rijen.select_related("inkomend").order_by("-ontvangen_op")[:20]


def inkomend_voor_mens(scope: Scope) -> list[Inkomend]:
    """Return the notifications a person must look at, oldest first."""
    return _meldingen(scope.gemeenten, VOOR_MENS_IN)


def uitgaand_voor_mens(scope: Scope) -> list[Bericht]:
    """Return the refused and stuck messages, oldest first."""
    return _berichten(scope.gemeenten, VOOR_MENS_UIT)


def in_de_rij(scope: Scope) -> tuple[list[Inkomend], list[Bericht]]:
    """Return what goes on by itself, oldest first: notifications and messages."""
    gemeenten = scope.gemeenten
    return _meldingen(gemeenten, (*OPEN_IN, "wacht_op_bsn")), _berichten(gemeenten, OPEN_UIT)


def alles_wat_wacht(scope: Scope) -> tuple[list[Inkomend], list[Bericht]]:
    """Return all notifications and messages that wait, for a person or by themselves: those first, the oldest first."""
    meldingen = Inkomend.objects.filter(
        gemeente_id__in=list(scope.gemeenten), staat__in=(*VOOR_MENS_IN, *OPEN_IN, "wacht_op_bsn")
    )
    berichten = Bericht.objects.filter(gemeente_id__in=list(scope.gemeenten), staat__in=(*VOOR_MENS_UIT, *OPEN_UIT))
    return (
        sorted(meldingen.order_by("ontvangen_op", "id"), key=lambda rij: rij.staat not in VOOR_MENS_IN),
        sorted(berichten.order_by("gelegd_op", "id"), key=lambda rij: rij.staat not in VOOR_MENS_UIT),
    )


def botsingen(scope: Scope) -> list[Botsing]:
    """Return the refused messages that used the number of another one, newest first."""
    return _botsingen(scope.gemeenten)


def dossiers_bij(scope: Scope, ids: Iterable[UUID | None]) -> dict[UUID, tuple[str, str]]:
    """Return per dossier its name and number."""
    gezocht = {id_ for id_ in ids if id_ is not None}
    rijen = Dossier.objects.filter(gemeente_id__in=list(scope.gemeenten), id__in=gezocht)
    return {id_: (naam, nummer) for id_, naam, nummer in rijen.values_list("id", "naam", "nummer")}


_AAN_DUO = {"soort__startswith": "duo."}
"""The outbox holds e-mail too, which is no part of the dialogue with DUO."""


class Uitwisseling(NamedTuple):
    """One thing that went over the line about one dossier. `soort`: melding, vraag, bericht or poging."""

    op: datetime
    soort: str
    code: str
    uitkomst: str
    oorzaak: str = ""


def gesprek(scope: Scope, dossier: Dossier) -> list[Uitwisseling]:
    """Return all exchanges with DUO about one dossier, newest first."""
    eigen = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    uit = [
        *(
            Uitwisseling(r.ontvangen_op, "melding", r.gebeurtenis_id, r.staat, r.oorzaak)
            for r in Inkomend.objects.filter(**eigen)
        ),
        *(
            Uitwisseling(r.begonnen_op, "vraag", r.operatie, r.uitkomst, f"antwoord_{r.status}" if r.status else "")
            for r in Raadpleging.objects.filter(**eigen)
        ),
    ]
    for bericht in Bericht.objects.filter(**eigen, **_AAN_DUO).prefetch_related("verzoeken"):
        uit.append(Uitwisseling(bericht.gelegd_op, "bericht", bericht.soort, bericht.staat, bericht.oorzaak))
        uit += [
            Uitwisseling(poging.begonnen_op, "poging", poging.handeling, poging.uitkomst, poging.antwoord)
            for poging in bericht.verzoeken.all()
        ]
    return sorted(uit, key=lambda u: u.op, reverse=True)


class Ketenstand(NamedTuple):
    """How the exchange with DUO about one dossier stands: last message, what waits, and differences that are open."""

    laatste: datetime | None
    wacht: int
    voor_mens: int
    verschillen: int


class Gezondheid(NamedTuple):
    """For monitoring: ages in seconds and counts over all gemeenten; None when there is nothing."""

    hartslag: int | None
    inkomend: int
    oudste_inkomend: int | None
    uitgaand: int
    oudste_uitgaand: int | None
    te_bekijken: int


def gezondheid(nu: datetime) -> Gezondheid:
    """Return how the worker and the queues stand, without any person in it; needs no scope."""
    with connection.cursor() as cursor:
        cursor.execute("select * from meedoen.keten_stand(%s::timestamptz)", [nu])
        return Gezondheid(*cursor.fetchone())
