# SPDX-License-Identifier: EUPL-1.2
"""What rows of the help themselves say for the person: no house, no childcare, no interpreter.

The wall between help and punishment stands here too. Of such a row only its kind and its days come through, and only
what speaks for the person: never a note, a place, a name, or that somebody refused a house.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import Bronrij
from meedoen.regie.voordeel.punten import DAG, Punt, Soort, Venster, in_dagen
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM

_ZONDER_WONING: Final = {
    g.Woonvorm.AZC: "Woonde in een azc",
    g.Woonvorm.HAR: "Woonde op een tijdelijke plek (zoals een hotel)",
    g.Woonvorm.DOORSTROOM: "Woonde op een doorstroomlocatie",
    g.Woonvorm.LOGEER: "Logeerde bij anderen",
    g.Woonvorm.DAKLOOS: "Was dakloos",
}
"""Ways to live that are no house of one's own; with family or with Nidos nobody waits for one."""


def _sleutel(wat: str, bron: Bronrij) -> str:
    # Twelve of the random digits: short enough for a key, and a corrected row is another thing.
    return f"{wat}:{bron.rij.hex[-12:]}"


def _bron(bron: Bronrij) -> str:
    op = bron.vastgelegd_op.astimezone(AMSTERDAM).date()
    return f"Begeleiding, op de tijdlijn. Vastgelegd op {datums.voluit(op)}"


def _punt(wat: str, soort: Soort, zin: str, bron: Bronrij, dagen: tuple[date, date]) -> Punt:
    return Punt(
        _sleutel(wat, bron), soort, in_dagen(zin, dagen), _bron(bron), vanaf=dagen[0], tot_en_met=dagen[1],
        rij=bron.rij,
    )  # fmt: skip


def geen_woning(bronnen: Sequence[Bronrij], venster: Venster) -> Iterator[Punt]:
    """Yield the time in which the gemeente had no house."""
    for bron in bronnen:
        feit = bron.feit
        dagen = venster.knip(feit.vanaf, feit.tot_en_met) if isinstance(feit, g.GeenWoning) else None
        if dagen is not None:
            yield _punt("geen_woning", Soort.WONING, "Er was geen woning beschikbaar", bron, dagen)


def woonvormen(bronnen: Sequence[Bronrij], venster: Venster, *, azc_bekend: bool) -> Iterator[Punt]:
    """Yield the time without a house of one's own; that in an azc only while no register tells of it."""
    woont = [(bron, bron.feit) for bron in bronnen if isinstance(bron.feit, g.WoonsituatieVastgesteld)]
    woont.sort(key=lambda deel: deel[1].vanaf)
    for plek, (bron, feit) in enumerate(woont):
        if feit.vorm not in _ZONDER_WONING or (feit.vorm is g.Woonvorm.AZC and azc_bekend):
            continue
        einde = woont[plek + 1][1].vanaf - DAG if plek + 1 < len(woont) else None
        dagen = venster.knip(feit.vanaf, einde)
        if dagen is not None:
            yield _punt("woont", Soort.WONING, _ZONDER_WONING[feit.vorm], bron, dagen)


def opvang(bronnen: Sequence[Bronrij], venster: Venster, *, concept: date | None) -> Iterator[Punt]:
    """Yield the time in which childcare was asked for and not arranged; nothing where it was found not to be needed.

    `concept`: the day of the draft of the plan, with which it is asked; a colleague may have asked before.
    """
    alle = [(bron, bron.feit) for bron in bronnen
            if isinstance(bron.feit, g.RegelpuntBijgewerkt) and bron.feit.punt is g.Regelpunt.OPVANG]  # fmt: skip
    if not alle or alle[-1][1].nvt:
        return
    bron, laatste = alle[-1]
    gevraagd = [eerder.geldig_op for eerder, feit in alle if feit.gedaan_op is None]
    vanaf = min([*gevraagd, *([concept] if concept else [])], default=None)
    if vanaf is None:
        return
    dagen = venster.knip(vanaf, laatste.gedaan_op - DAG if laatste.gedaan_op else None)
    if dagen is not None:
        yield _punt("opvang", Soort.OPVANG, "De opvang van de kinderen was niet geregeld", bron, dagen)


def tolken(bronnen: Sequence[Bronrij], venster: Venster, *, al: frozenset[date]) -> Iterator[Punt]:
    """Yield the talks to which an interpreter of ours did not come; those on the days `al` are told elsewhere."""
    stand: dict[UUID, tuple[Bronrij, g.TolkGeboekt]] = {}
    for bron in bronnen:
        if isinstance(bron.feit, g.TolkGeboekt):
            stand[bron.feit.boeking_id] = (bron, bron.feit)
    for bron, feit in sorted(stand.values(), key=lambda deel: deel[1].datum):
        if feit.stand is g.TolkStand.KWAM_NIET and venster.heeft(feit.datum) and feit.datum not in al:
            dag = datums.voluit(feit.datum)
            zin = f"De tolk die wij boekten voor het gesprek van {dag} kwam niet."
            yield Punt(_sleutel("tolk", bron), Soort.TOLK, zin, _bron(bron), rij=bron.rij)
