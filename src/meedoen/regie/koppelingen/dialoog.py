# SPDX-License-Identifier: EUPL-1.2
"""The exchange about one dossier as a dialogue by day: ours on one side, DUO's on the other, questions folded together.

DUO refuses at once, so its answer stands with the attempt it answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Final

from meedoen.regie.koppelingen.beelden import gesprek_beeld
from meedoen.regie.koppelingen.queries import Uitwisseling
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld

VOUW_VANAF: Final = 3
"""So many questions one after the other become one line that opens."""
_ANTWOORD: Final = frozenset({"gelukt", "geweigerd"})
_STAND: Final = {
    ("bericht", "verstuurd"): ToestandBeeld("goed", "Aangekomen"),
    ("bericht", "geweigerd"): ToestandBeeld("te_laat", "Geweigerd"),
    ("bericht", "vastgelopen"): ToestandBeeld("let_op", "Wacht op jou"),
    ("bericht", "wacht"): ToestandBeeld("wacht", "In de rij"),
    ("bericht", "bezig"): ToestandBeeld("wacht", "In de rij"),
    ("bericht", "ingetrokken"): ToestandBeeld("nvt", "Ingetrokken"),
    ("poging", "gelukt"): ToestandBeeld("goed", "Goed"),
    ("poging", "geweigerd"): ToestandBeeld("te_laat", "Geweigerd"),
    ("melding", "verwerkt"): ToestandBeeld("goed", "Verwerkt"),
    ("melding", "quarantaine"): ToestandBeeld("let_op", "Wacht op jou"),
    ("melding", "vastgelopen"): ToestandBeeld("let_op", "Wacht op jou"),
}


@dataclass(frozen=True, slots=True)
class Zegje:
    """One thing that was said. `van_duo`: DUO's side; `delen`: the questions that were folded together."""

    wie: str
    tijd: str
    wat: str
    uitkomst: str
    van_duo: bool
    toestand: ToestandBeeld | None = None
    delen: tuple[tuple[str, str], ...] = ()

    @property
    def nee(self) -> bool:
        """DUO refused."""
        return self.van_duo and self.toestand is not None and self.toestand.soort == "te_laat"


@dataclass(frozen=True, slots=True)
class Dag:
    """What was said on one day, the newest first."""

    dag: date
    gezegd: tuple[Zegje, ...]


def dialoog(uitwisselingen: Sequence[Uitwisseling]) -> list[Dag]:
    """Return the dialogue by day; `uitwisselingen` newest first, as `queries.gesprek` gives them."""
    per_dag = groupby(uitwisselingen, key=lambda u: u.op.astimezone(AMSTERDAM).date())
    return [Dag(dag, tuple(_zegjes(rijen))) for dag, rijen in per_dag]


def _zegjes(rijen: Iterable[Uitwisseling]) -> Iterable[Zegje]:
    for vraag, groep in groupby(rijen, key=lambda u: u.soort == "vraag"):
        delen = list(groep)
        if vraag and len(delen) >= VOUW_VANAF:
            yield _gevouwen(delen)
        else:
            yield from map(_zegje, delen)


def _gevouwen(delen: Sequence[Uitwisseling]) -> Zegje:
    beelden = [gesprek_beeld(u) for u in reversed(delen)]
    goed = sum(u.uitkomst in ("gelezen", "onbekend") for u in delen)
    antwoord = "DUO gaf op alles antwoord." if goed == len(delen) else f"DUO gaf op {goed} vragen antwoord."
    toestand = ToestandBeeld("goed", "Goed") if goed == len(delen) else ToestandBeeld("let_op", "Niet alles")
    wat = f"Meedoen vroeg {len(delen)} keer iets op bij DUO."
    regels = tuple((beeld.wat, beeld.uitkomst) for beeld in beelden)
    return Zegje("Wij", _tijd(delen[0].op), wat, antwoord, False, toestand, regels)


def _zegje(u: Uitwisseling) -> Zegje:
    beeld = gesprek_beeld(u)
    antwoord = u.soort == "poging" and u.uitkomst in _ANTWOORD and not u.code.startswith("get")
    van_duo = u.soort == "melding" or antwoord
    wat, uitkomst = (beeld.uitkomst, "") if antwoord else (beeld.wat, beeld.uitkomst)
    wie = "DUO" if antwoord else beeld.van
    return Zegje(wie, _tijd(u.op), wat, uitkomst, van_duo, _STAND.get((u.soort, u.uitkomst)))


def _tijd(op: datetime) -> str:
    return datums.tijdstip(op.astimezone(AMSTERDAM))
