# SPDX-License-Identifier: EUPL-1.2
"""Reads of ontzorgen. What the scope may not see, the database does not give."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from meedoen.domein.gebeurtenissen import Betaler
from meedoen.domein.huishoudgeld import Last
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.databank.vaste_vraag import eerste, tabel_van_dossier, van_dossier
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.ontzorgen.models import Bedrag, Begrotingsplan, Overgang, Toeslag, VasteLast


class Betaling(NamedTuple):
    """One fixed cost with its amount in cents, None where this scope sees no amounts."""

    rij: VasteLast
    centen: int | None

    def last(self) -> Last:
        """Return it as the sums read it."""
        return Last(Betaler(self.rij.betaler), self.centen or 0, self.rij.vanaf, self.rij.tot)


@van_dossier
def _bedragen(gemeente_id: int, dossier_id: UUID) -> QuerySet[Bedrag, tuple[UUID, int]]:
    rijen = Bedrag.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id)
    return rijen.values_list("vaste_last_id", "centen")


@van_dossier
def _lasten(gemeente_id: int, dossier_id: UUID) -> QuerySet[VasteLast]:
    rijen = VasteLast.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, weg_op__isnull=True)
    return rijen.order_by("vanaf", "last", "id")


@van_dossier
def _besluit(gemeente_id: int, dossier_id: UUID) -> QuerySet[Besluit]:
    rijen = Besluit.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, soort="ontzorgen_langer")
    return rijen.defer("ontvangstbewijs").order_by("-dagtekening", "-nummer")[:1]


@van_dossier
def _begroting(gemeente_id: int, dossier_id: UUID) -> QuerySet[Begrotingsplan]:
    rijen = Begrotingsplan.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id)
    return rijen.order_by("-gemaakt_op", "-id")[:1]


_overgang = tabel_van_dossier(Overgang)
_toeslagen = tabel_van_dossier(Toeslag)


def betalingen(scope: Scope, dossier: Dossier) -> list[Betaling]:
    """Return the payments of one dossier that count, by their first day; two queries."""
    bedragen = dict(_bedragen(dossier.gemeente_id, dossier.id))
    return [Betaling(rij, bedragen.get(rij.id)) for rij in _lasten(dossier.gemeente_id, dossier.id)]


def besluit(scope: Scope, dossier: Dossier) -> Besluit | None:
    """Return the newest decision to go on under article 57 of the Participatiewet."""
    return eerste(_besluit(dossier.gemeente_id, dossier.id))


def brief(scope: Scope, dossier: Dossier, rij: Besluit) -> Brief | None:
    """Return the letter of a decision as it was last made, with its PDF."""
    rijen = Brief.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, besluit_id=rij.id)
    return rijen.order_by("gemaakt_op", "id").last()


def begroting(scope: Scope, dossier: Dossier) -> Begrotingsplan | None:
    """Return the newest budget plan."""
    return eerste(_begroting(dossier.gemeente_id, dossier.id))


def overgang(scope: Scope, dossier: Dossier) -> Overgang | None:
    """Return what is known of the weeks between COA and bijstand."""
    return eerste(_overgang(dossier.gemeente_id, dossier.id))


def toeslagen(scope: Scope, dossier: Dossier) -> dict[str, Toeslag]:
    """Return the lines of the check-list that were filled in, by kind."""
    return {rij.soort: rij for rij in _toeslagen(dossier.gemeente_id, dossier.id)}
