# SPDX-License-Identifier: EUPL-1.2
"""Writes the file as XML, a piece at a time, from rows that the layout engine made. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from meedoen.regie.uitvoer.cbs.beschrijving import Beschrijving
from meedoen.regie.uitvoer.cbs.indelen import deel_in, deel_regel_in

Waarden = Mapping[str, str]


class Deel(NamedTuple):
    """The rows of one gemeente, and what its own element tells."""

    kop: Waarden
    rijen: Sequence[Waarden]


def schrijf(b: Beschrijving, kop: Waarden, delen: Iterable[Deel]) -> Iterator[str]:
    """Yield the file. Fields with a fault are left out: only what is asked for with faults shown should have them."""
    ruimte = f" xmlns={quoteattr(b.naamruimte)}" if b.naamruimte else ""
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<{b.wortel}{ruimte}>\n'
    velden = "".join(_velden(deel_in(b.velden_kop, kop).velden))
    if velden:
        yield f"<{b.kop}>{velden}</{b.kop}>\n" if b.kop else f"{velden}\n"
    for deel in delen:
        if b.gemeente:
            yield f"<{b.gemeente}>{''.join(_velden(deel_in(b.velden_gemeente, deel.kop).velden))}\n"
        for waarden in deel.rijen:
            yield f"<{b.rij}>{''.join(_velden(deel_regel_in(b, waarden).velden))}</{b.rij}>\n"
        if b.gemeente:
            yield f"</{b.gemeente}>\n"
    yield f"</{b.wortel}>\n"


def _velden(velden: Iterable[tuple[str, str]]) -> Iterator[str]:
    for naam, waarde in velden:
        yield f"<{naam}>{escape(waarde)}</{naam}>"
