# SPDX-License-Identifier: EUPL-1.2
"""Which rows of a tijdlijn count: a correction takes the place of what it corrects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.wonen import REGISTERS


def geldende_rijen(rijen: Iterable[g.Gebeurtenis], *, bekend_op: datetime | None = None) -> tuple[g.Gebeurtenis, ...]:
    """Return the rows that count, in order of recording: known at `bekend_op`, and not corrected since.

    A correction of a correction keeps the first row out; a correction that was itself withdrawn lets the row
    it corrected count again.
    """
    bekend = [rij for rij in rijen if bekend_op is None or rij.vastgelegd_op <= bekend_op]
    bekend.sort(key=lambda rij: (rij.vastgelegd_op, rij.id))
    weg: dict[UUID, bool] = {}  # id -> True when withdrawn, False when replaced
    for rij in reversed(bekend):
        if weg.get(rij.id):
            continue
        if isinstance(rij.gegevens, g.NotificatieTeruggedraaid | g.SamenvoegingTeruggedraaid):
            for regel in rij.gegevens.regels:
                weg.setdefault(regel, True)
        if rij.vervangt is None:
            continue
        ingetrokken = isinstance(rij.gegevens, g.RegelVervallen | g.NotificatieTeruggedraaid)
        if rij.vervangt in weg and not ingetrokken:
            # A later row already took this one's place; two corrections of one row would count double.
            weg.setdefault(rij.id, False)
        else:
            weg.setdefault(rij.vervangt, ingetrokken)
    return tuple(rij for rij in bekend if rij.id not in weg)


def verbeterd(rijen: Iterable[g.Gebeurtenis]) -> tuple[g.Gegevens, ...]:
    """Return what a register told and a person put something better in the place of, as long as that counts.

    A register that tells the same again tells nothing new: its row must not push the correction aside. What it told
    of this kind after the correction is news, and then nothing of before is left here.
    """
    alle = list(rijen)
    per_id = {rij.id: rij for rij in alle}
    gelden = geldende_rijen(alle)
    uit: list[g.Gegevens] = []
    for plek, rij in enumerate(gelden):
        eerst = rij
        while eerst.vervangt in per_id and eerst.bron not in REGISTERS:
            eerst = per_id[eerst.vervangt]
        nieuws = any(
            later.bron in REGISTERS and type(later.gegevens) is type(rij.gegevens) for later in gelden[plek + 1 :]
        )
        if eerst is not rij and eerst.bron in REGISTERS and type(eerst.gegevens) is type(rij.gegevens) and not nieuws:
            uit.append(eerst.gegevens)
    return tuple(uit)
