# SPDX-License-Identifier: EUPL-1.2
"""Two drawings of the progress as inline SVG: hours against the plan, and levels; their figures stand in a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import Final

from django.utils.safestring import SafeString

from meedoen.domein.gebeurtenissen import Taalniveau
from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html, vul_html_reeks

BREED, HOOG, LINKS, ONDER, BOVEN, RECHTS = 720, 240, 52, 42, 24, 84
"""The drawing in units of its viewBox."""
_STAPPEN: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_LIJN: Final = '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/>'
Tekening = SafeString
_Punt = tuple[float, float]


class _Vlak:
    """Where a day and a value stand in the drawing."""

    def __init__(self, dagen: Sequence[date], top: float) -> None:
        self.eerste, self.top = min(dagen), top
        self.duur = max(1, (max(dagen) - self.eerste).days)

    def x(self, dag: date) -> float:
        return round(LINKS + (BREED - LINKS - RECHTS) * (dag - self.eerste).days / self.duur, 1)

    def y(self, waarde: float) -> float:
        return round(BOVEN + (HOOG - ONDER - BOVEN) * (1 - waarde / self.top), 1)


def urenlijn(
    punten: Sequence[tuple[date, int]], plan: int | None, begin: date | None, einde: date | None, *, kop: str
) -> Tekening:
    """Draw the hours so far as a line, and (with a plan and a term) the even path to all hours at the last day."""
    hoogste = max(plan or 0, *(uren for _, uren in punten), 1)
    stap = next((s for s in _STAPPEN if ceil(hoogste / s) <= 4), hoogste)
    top = stap * ceil(hoogste / stap)
    vlak = _Vlak([dag for dag in (begin, einde) if dag] + [dag for dag, _ in punten], top)
    raster = _raster(vlak, [(waarde, str(waarde)) for waarde in range(0, top + 1, stap)])
    pad = SafeString("")
    if plan and begin and einde:
        pad = vul_html(
            _LIJN + '<text x="{}" y="{}">plan</text>',
            "is-plan", vlak.x(begin), vlak.x(einde), vlak.y(0), vlak.y(plan), vlak.x(einde) + 8, vlak.y(plan) + 4,
        )  # fmt: skip
    lijn = [(vlak.x(dag), vlak.y(uren)) for dag, uren in punten]
    uitleg = "Lijn met punten: de lesuren die er bij elk gesprek waren. Streepjes: gelijk verdeeld over de termijn."
    return _teken("uren", kop, uitleg, raster, pad, _dagen(vlak, einde), _lijn(lijn, str(punten[-1][1])))


def niveaulijn(
    punten: Sequence[tuple[date, Taalniveau]], doel: str | None, begin: date | None, einde: date | None, *, kop: str
) -> Tekening:
    """Draw the lowest level of the skills over the ladder of levels, and a dashed line at the level of the plan."""
    ladder = list(Taalniveau)
    vlak = _Vlak([dag for dag in (begin, einde) if dag] + [dag for dag, _ in punten], len(ladder) - 1)
    raster = _raster(vlak, [(plek, niveau.value) for plek, niveau in enumerate(ladder)])
    pad = SafeString("")
    if doel in ladder:
        hoogte = vlak.y(ladder.index(Taalniveau(doel)))
        pad = vul_html(
            _LIJN + '<text x="{}" y="{}">plan</text>',
            "is-plan", LINKS, BREED - RECHTS, hoogte, hoogte, BREED - RECHTS + 8, hoogte + 4,
        )  # fmt: skip
    lijn = [(vlak.x(dag), vlak.y(ladder.index(niveau))) for dag, niveau in punten]
    uitleg = "Lijn met punten: het laagste niveau van de vaardigheden bij elk gesprek. Streepjes: het plan."
    return _teken("niveau", kop, uitleg, raster, pad, _dagen(vlak, einde), _lijn(lijn, punten[-1][1].value))


def _raster(vlak: _Vlak, waarden: Sequence[tuple[float, str]]) -> SafeString:
    return vul_html_reeks(
        "",
        _LIJN + '<text x="{}" y="{}" text-anchor="end">{}</text>',
        (("is-nul" if waarde == 0 else "is-raster", LINKS, BREED - RECHTS, vlak.y(waarde), vlak.y(waarde), LINKS - 8,
          vlak.y(waarde) + 4, woord) for waarde, woord in waarden),
    )  # fmt: skip


def _lijn(punten: Sequence[_Punt], woord: str) -> SafeString:
    """Return a line through these points with a dot on each, and a word above the last."""
    paden = vul_html('<polyline class="is-lijn" points="{}"/>', " ".join(f"{x},{y}" for x, y in punten))
    stippen = vul_html_reeks("", '<circle class="is-punt" cx="{}" cy="{}" r="4"/>', punten)
    x, y = punten[-1]
    eind = (
        vul_html('<text class="is-waarde" x="{}" y="{}" text-anchor="middle">{}</text>', x, y - 9, woord)
        if woord
        else SafeString("")
    )
    return vul_html("{}{}{}", paden, stippen, eind)


def _dagen(vlak: _Vlak, einde: date | None) -> SafeString:
    """Return the first day, and the end of the term, under the drawing."""
    dagen = [(float(LINKS), "start", vlak.eerste)]
    if einde is not None:
        dagen.append((vlak.x(einde), "end", einde))
    return vul_html_reeks(
        "", '<text x="{}" y="{}" text-anchor="{}">{}</text>',
        ((x, HOOG - 8, kant, datums.maand_en_jaar(dag)) for x, kant, dag in dagen),
    )  # fmt: skip


def _teken(naam: str, kop: str, uitleg: str, *delen: SafeString) -> SafeString:
    return vul_html(
        '<svg class="meedoen-trend" viewBox="0 0 {} {}" role="img" aria-labelledby="teken-{naam} uitleg-{naam}" '
        'focusable="false"><title id="teken-{naam}">{kop}</title><desc id="uitleg-{naam}">{uitleg} De getallen staan '
        "in de tabel.</desc>{deel}</svg>",
        BREED, HOOG, naam=naam, kop=kop, uitleg=uitleg, deel=SafeString("".join(delen)),
    )  # fmt: skip
