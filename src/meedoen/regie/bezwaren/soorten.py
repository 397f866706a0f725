# SPDX-License-Identifier: EUPL-1.2
"""What a kind of decision adds to the bezwaar against it: this room does not know those rooms, they name themselves.

There is one flow of bezwaar. A room whose decision asks more (a fine: its amount, its own field group and tijdlijn)
gives a subclass of `Soort` at the start with `komt_erbij`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast


class Vervolg(StrEnum):
    """What a founded bezwaar, or a judgment, asks of the gemeente."""

    HERROEPEN = "herroepen"
    NIEUW_BESLUIT = "nieuw_besluit"
    ZELFDE_BESLUIT = "zelfde_besluit"
    """The decision stays, with a better reason."""


class Soort:
    """The bezwaar against a decision to which no room adds anything; the hooks of one that does.

    `beslissing`: kind of the decision on bezwaar, by which it has its mandate and its letter its name. `groepen`: the
    field groups in which an act writes beside zaakstukken and that of the decision. `vervolg`: what follows on gegrond,
    in words. `hoogste_bedrag`: in cents, where the decision sets an amount that a decision on bezwaar or a court can
    lower, and nothing is left to do after it; 0 where it sets none. `naar`: where in the dossier the decision is worked
    on, None: on its own page.
    """

    beslissing: ClassVar[str] = "bezwaar"
    groepen: ClassVar[tuple[Veldgroep, ...]] = ()
    vervolg: ClassVar[Mapping[Vervolg, str]] = {
        Vervolg.HERROEPEN: "Het besluit wordt ingetrokken (herroepen)",
        Vervolg.NIEUW_BESLUIT: "Er komt een nieuw besluit",
        Vervolg.ZELFDE_BESLUIT: "Het besluit blijft, met een betere uitleg",
    }
    hoogste_bedrag: ClassVar[int] = 0
    naar: ClassVar[str | None] = None

    def eis(self, scope: Scope, dossier: Dossier, rij: Bezwaar) -> None:
        """Refuse (`VeldWeigering`) a bezwaar, a decision on it, beroep or judgment that can't be any more."""

    def bedrag(self, rij: Bezwaar, vervolg: Vervolg | None, lager: int | None) -> str:
        """Set the amount as decision or judgment has it and return it in words; empty where there is none.

        `lager`: in cents, with `NIEUW_BESLUIT`. Raise `VeldWeigering`.
        """
        return ""

    def op_tijdlijn(
        self, scope: Scope, dossier: Dossier, rij: Bezwaar, actie: g.Bezwaaractie, datum: date, *,
        vervolg: Vervolg | None = None, **velden: Any,
    ) -> None:  # fmt: skip
        """Lay down one step. `velden`: of `g.BezwaarStap`."""
        inhoud = g.BezwaarStap(bezwaar_id=rij.id, actie=actie, datum=datum, **velden)
        leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=datum, bron=g.Bron.MEDEWERKER)


GEWOON: Final = Soort()
_soorten: dict[str, Soort] = {}


def komt_erbij(besluit_soort: str, soort: Soort) -> None:
    """Let `soort` say what is added to a bezwaar against a decision of this kind."""
    _soorten[besluit_soort] = soort


def soort_van(rij: Bezwaar) -> Soort:
    """Return what is added to this bezwaar."""
    return _soorten.get(rij.besluit_soort, GEWOON)
