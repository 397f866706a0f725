# SPDX-License-Identifier: EUPL-1.2
"""The number of differences per night as inline SVG, with a finding as its title; the table stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from django.utils.safestring import SafeString

from meedoen.regie.koppelingen.afstemming.queries import Nacht
from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html, vul_html_reeks

BREED, HOOG, LINKS, ONDER, BOVEN, RECHTS = 720, 190, 36, 28, 12, 8
"""The drawing in units of its viewBox."""
_STAPPEN: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)


@dataclass(frozen=True, slots=True)
class TrendBeeld:
    """The finding in one sentence, the drawing, and the nights of its table, newest first."""

    bevinding: str
    grafiek: SafeString
    nachten: tuple[Nacht, ...]


def trend(nachten: Sequence[Nacht]) -> TrendBeeld | None:
    """Return the trend of these nights (oldest first); None when there are none."""
    if not nachten:
        return None
    return TrendBeeld(bevinding(nachten), _teken(nachten), tuple(reversed(nachten)))


def bevinding(nachten: Sequence[Nacht]) -> str:
    """Return what the nights show, in one sentence."""
    eerste, laatste = nachten[0], nachten[-1]
    if len(nachten) == 1:
        return f"In de eerste nacht {_aantal(laatste.verschillen)}"
    nu, dag = laatste.verschillen, datums.voluit(eerste.dag)
    if nu == eerste.verschillen:
        return f"Nu {_aantal(nu)}, net zoveel als op {dag}"
    richting = "minder" if nu < eerste.verschillen else "meer"
    return f"Nu {_aantal(nu)}, {abs(nu - eerste.verschillen)} {richting} dan op {dag}"


def _aantal(aantal: int) -> str:
    return "geen verschillen" if aantal == 0 else "1 verschil" if aantal == 1 else f"{aantal} verschillen"


def streepjes(hoogste: int) -> tuple[int, ...]:
    """Return at most five round numbers from 0 up to at least `hoogste`."""
    stap = next((stap for stap in _STAPPEN if ceil(max(hoogste, 1) / stap) <= 4), max(hoogste, 1))
    return tuple(range(0, stap * ceil(max(hoogste, 1) / stap) + 1, stap))


class _Vlak:
    """Where things stand in the drawing."""

    def __init__(self, nachten: Sequence[Nacht]) -> None:
        self.stappen = streepjes(max(nacht.verschillen for nacht in nachten))
        self.vak = (BREED - LINKS - RECHTS) / max(len(nachten), 7)

    def y(self, waarde: int) -> float:
        return round(BOVEN + (HOOG - ONDER - BOVEN) * (1 - waarde / self.stappen[-1]), 1)

    def x(self, nummer: float) -> float:
        return round(LINKS + self.vak * nummer, 1)


def _teken(nachten: Sequence[Nacht]) -> SafeString:
    vlak, laatste = _Vlak(nachten), len(nachten) - 1
    raster = vul_html_reeks(
        "",
        '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
        (
            ("is-nul" if stap == 0 else "is-raster", LINKS, BREED - RECHTS, vlak.y(stap), vlak.y(stap), LINKS - 8,
             vlak.y(stap) + 4, stap)
            for stap in vlak.stappen
        ),
    )  # fmt: skip
    balken = vul_html_reeks(
        "",
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>',
        (
            ("is-laatste" if nummer == laatste else "is-balk", vlak.x(nummer + 0.15), vlak.y(nacht.verschillen),
             round(vlak.vak * 0.7, 1), round(HOOG - ONDER - vlak.y(nacht.verschillen), 1))
            for nummer, nacht in enumerate(nachten)
        ),
    )  # fmt: skip
    eind = vul_html(
        '<text class="is-waarde" x="{}" y="{}" text-anchor="middle">{}</text>',
        vlak.x(laatste + 0.5), max(vlak.y(nachten[-1].verschillen) - 5, 11), nachten[-1].verschillen,
    )  # fmt: skip
    return vul_html(
        '<svg class="meedoen-trend" viewBox="0 0 {} {}" role="img" aria-labelledby="trend-titel trend-uitleg" '
        'focusable="false"><desc id="trend-uitleg">Staven: het aantal verschillen per nacht, van {} tot en met {}. '
        "De getallen staan in de tabel.</desc>{}{}{}{}</svg>",
        BREED, HOOG, datums.voluit(nachten[0].dag), datums.voluit(nachten[-1].dag), raster, balken,
        _dagen(nachten, vlak), eind,
    )  # fmt: skip


def _dagen(nachten: Sequence[Nacht], vlak: _Vlak) -> SafeString:
    """Return the days under at most six bars, the last one always."""
    elke = max(1, ceil(len(nachten) / 6))
    return vul_html_reeks(
        "",
        '<text x="{}" y="{}" text-anchor="middle">{}</text>',
        (
            (vlak.x(nummer + 0.5), HOOG - 8, datums.dag_en_maand(nacht.dag))
            for nummer, nacht in enumerate(nachten)
            if (len(nachten) - 1 - nummer) % elke == 0
        ),
    )
