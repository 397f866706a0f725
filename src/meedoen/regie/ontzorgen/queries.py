# SPDX-License-Identifier: EUPL-1.2
"""Reads of ontzorgen. What the scope may not see, the database does not give."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from meedoen.domein.gebeurtenissen import Betaler
from meedoen.domein.huishoudgeld import Last
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.ontzorgen.models import Bedrag, Begrotingsplan, Overgang, Toeslag, VasteLast


class Betaling(NamedTuple):
    """One fixed cost with its amount in cents, None where this scope sees no amounts."""

    rij: VasteLast
    centen: int | None

    def last(self) -> Last:
        """Return it as the sums read it."""
        return Last(Betaler(self.rij.betaler), self.centen or 0, self.rij.vanaf, self.rij.tot)


def betalingen(scope: Scope, dossier: Dossier) -> list[Betaling]:
    """Return the payments of one dossier that count, by their first day; two queries."""
    eigen = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    bedragen: dict[UUID, int] = dict(Bedrag.objects.filter(**eigen).values_list("vaste_last_id", "centen"))
    rijen = VasteLast.objects.filter(**eigen, weg_op__isnull=True).order_by("vanaf", "last", "id")
    return [Betaling(rij, bedragen.get(rij.id)) for rij in rijen]


def besluit(scope: Scope, dossier: Dossier) -> Besluit | None:
    """Return the newest decision to go on under article 57 of the Participatiewet."""
    rijen = Besluit.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="ontzorgen_langer")
    return rijen.defer("ontvangstbewijs").order_by("-dagtekening", "-nummer").first()


def brief(scope: Scope, dossier: Dossier, rij: Besluit) -> Brief | None:
    """Return the letter of a decision, with its PDF."""
    return Brief.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, besluit_id=rij.id).first()


def begroting(scope: Scope, dossier: Dossier) -> Begrotingsplan | None:
    """Return the newest budget plan."""
    rijen = Begrotingsplan.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return rijen.order_by("-gemaakt_op", "-id").first()


def overgang(scope: Scope, dossier: Dossier) -> Overgang | None:
    """Return what is known of the weeks between COA and bijstand."""
    return Overgang.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()


def toeslagen(scope: Scope, dossier: Dossier) -> dict[str, Toeslag]:
    """Return the lines of the check-list that were filled in, by kind."""
    rijen = Toeslag.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return {rij.soort: rij for rij in rijen}
