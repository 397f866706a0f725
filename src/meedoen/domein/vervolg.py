# SPDX-License-Identifier: EUPL-1.2
"""Help after or outside the Wet inburgering 2021: its facts, and what of a dossier stays readable under it.

What was collected for the inburgering has that purpose and no other (AVG article 5 lid 1 b). Under another ground it
closes, but for the few groups that the person takes along.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from meedoen.domein.gebeurtenissen import vervolg as v
from meedoen.domein.gebeurtenissen.basis import Gegevens
from meedoen.domein.gebeurtenissen.keten import PlichtVastgesteld
from meedoen.domein.toegang import Veldgroep

_V = Veldgroep
BLIJFT: Final = frozenset(
    {_V.VERLOOP, _V.NAAM, _V.NAAM_CONTACT, _V.VOORNAAM, _V.NAW, _V.VERBLIJF, _V.BERICHTEN, _V.VERVOLG}
)
"""Readable under every ground: who it is, how to reach them, on which ground, and what is kept for this help itself."""
MEE_TE_NEMEN: Final = (_V.STARTNIVEAU, _V.LBT_EXAMENS, _V.GEZIN, _V.BEGELEIDING)
"""What can go along when the person wants that. Never health, notes, fines, bijstand or the plan of the inburgering."""


class VervolgFeiten(NamedTuple):
    """What is known of it. `begonnen`: the last time it began; None: never.

    `tot`: the first day without it as it was agreed. `plicht_toen`: what DUO had told of the duty when it began.
    """

    begonnen: v.VervolgBegonnen | None = None
    tot: date | None = None
    gestopt: v.VervolgGestopt | None = None
    plicht_toen: PlichtVastgesteld | None = None
    gewist: v.VervolgGewist | None = None
    nazorg_gestopt: v.NazorgBeeindigd | None = None

    @property
    def loopt(self) -> bool:
        """It began and nobody ended it."""
        return self.begonnen is not None and self.gestopt is None

    @property
    def laatste_dag(self) -> date | None:
        """The last day on which it holds, as it was agreed."""
        return self.tot - timedelta(days=1) if self.tot is not None else None


LEEG: Final = VervolgFeiten()


def leesgroepen(feiten: VervolgFeiten) -> frozenset[Veldgroep]:
    """Return the field groups that stay readable while the dossier is under this ground, and after it."""
    if feiten.gewist is not None:
        return BLIJFT - {_V.VERVOLG}
    mee = feiten.begonnen.mee if feiten.begonnen is not None else ()
    return BLIJFT | frozenset(groep for groep in mee if groep in MEE_TE_NEMEN)


def voorbij(feiten: VervolgFeiten, vandaag: date) -> date | None:
    """Return the first day without it when that is there and nobody ended or prolonged it; None otherwise."""
    return feiten.tot if feiten.loopt and feiten.tot is not None and feiten.tot <= vandaag else None


def _begonnen(nu: VervolgFeiten, feit: v.VervolgBegonnen, plicht: PlichtVastgesteld | None) -> VervolgFeiten:
    return nu._replace(begonnen=feit, tot=feit.tot, gestopt=None, gewist=None, plicht_toen=plicht)


_NEEM: Final[dict[type[Gegevens], Callable[[VervolgFeiten, Any, PlichtVastgesteld | None], VervolgFeiten]]] = {
    v.VervolgBegonnen: _begonnen,
    v.VervolgVerlengd: lambda nu, feit, _: nu._replace(tot=feit.tot),
    v.VervolgGestopt: lambda nu, feit, _: nu._replace(gestopt=feit),
    v.VervolgGewist: lambda nu, feit, _: nu._replace(gewist=feit),
    v.NazorgBeeindigd: lambda nu, feit, _: nu._replace(nazorg_gestopt=feit),
}
SOORTEN: Final = tuple(_NEEM)


def vouw(velden: dict[str, Any], feit: Gegevens) -> None:
    """Take in one row."""
    velden["vervolg"] = _NEEM[type(feit)](velden.get("vervolg", LEEG), feit, velden.get("plicht"))
