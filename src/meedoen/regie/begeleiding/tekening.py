# SPDX-License-Identifier: EUPL-1.2
"""One small drawing per part of life as inline SVG: two views over time. Their steps stand in a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from django.utils.safestring import SafeString

from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html, vul_html_reeks

BREED, HOOG, LINKS, RECHTS, BOVEN, ONDER = 320, 150, 24, 16, 14, 34
"""The drawing in units of its viewBox."""
_TRAPPEN: Final = range(1, 6)
Punt = tuple[date, int]
_UITLEG: Final = (
    "Van 1, een ander doet het, tot 5, helemaal zelf. Gewone lijn met rondjes: de inburgeraar. Streeplijn met "
    "vierkantjes: wie begeleidt. De getallen staan in de tabel."
)


def trappenlijn(
    sleutel: str, kop: str, eigen: Sequence[Punt], begeleider: Sequence[Punt], van: date, tot: date
) -> SafeString:
    """Draw both views of one part of life from `van` up to `tot`; the two lie a little apart, so that both are seen."""
    duur = max(1, (tot - van).days)

    def plek(punt: Punt, opzij: int) -> tuple[float, float]:
        dag, trap = punt
        x = LINKS + 8 + (BREED - LINKS - RECHTS - 16) * (dag - van).days / duur
        y = BOVEN + (HOOG - BOVEN - ONDER) * (5 - trap) / 4
        return round(x, 1), round(y, 1) + opzij

    rond = [plek(punt, -2) for punt in eigen]
    vierkant = [plek(punt, 2) for punt in begeleider]
    stippen = vul_html_reeks("", '<circle class="is-punt" cx="{}" cy="{}" r="4"/>', rond)
    blokjes = vul_html_reeks(
        "", '<rect class="is-blokje" x="{}" y="{}" width="8" height="8"/>', ((x - 4, y - 4) for x, y in vierkant)
    )
    dagen = [(LINKS, "start", van)] + ([(BREED - RECHTS, "end", tot)] if tot > van else [])
    onder = vul_html_reeks(
        "", '<text x="{}" y="{}" text-anchor="{}">{}</text>',
        ((x, HOOG - 8, kant, datums.maand_en_jaar(dag)) for x, kant, dag in dagen),
    )  # fmt: skip
    return vul_html(
        '<svg class="meedoen-trend" viewBox="0 0 {} {}" role="img" aria-labelledby="teken-{naam} uitleg-{naam}" '
        'focusable="false"><title id="teken-{naam}">{kop}</title><desc id="uitleg-{naam}">{uitleg}</desc>{deel}</svg>',
        BREED, HOOG, naam=sleutel, kop=kop, uitleg=_UITLEG,
        deel=SafeString("".join((_raster(), _streep(rond, "is-lijn"), _streep(vierkant, "is-anderlijn"), stippen,
                                 blokjes, onder))),
    )  # fmt: skip


def _raster() -> SafeString:
    hoogten = [(trap, round(BOVEN + (HOOG - BOVEN - ONDER) * (5 - trap) / 4, 1)) for trap in _TRAPPEN]
    return vul_html_reeks(
        "",
        '<line class="is-raster" x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
        ((LINKS, BREED - RECHTS, y, y, LINKS - 8, y + 4, trap) for trap, y in hoogten),
    )


def _streep(punten: Sequence[tuple[float, float]], soort: str) -> SafeString:
    if len(punten) < 2:
        return SafeString("")
    return vul_html('<polyline class="{}" points="{}"/>', soort, " ".join(f"{x},{y}" for x, y in punten))
