# SPDX-License-Identifier: EUPL-1.2
"""The icons of Meedoen, drawn by us on a 16 by 16 grid with lines of 1.5, as inline SVG.

Each shape has one meaning on every page (triangle: late or missing; clock face: attention; tick: good; striped
circle: not yet; hourglass: waiting; barred circle: not applicable; wedge: running). They are decoration beside a
word, so hidden from screen readers.
"""

from __future__ import annotations

from functools import cache

from django.utils.safestring import SafeString, mark_safe

VORMEN: dict[str, str] = {
    "driehoek": '<path d="M8 2.2 14.4 13.3H1.6Z"/><path d="M8 6.4v3.4"/><path d="M8 11.6v.1"/>',
    "klokje": '<circle cx="8" cy="8" r="6"/><path d="M8 4.6V8l2.2 1.6"/>',
    "vinkje": '<path d="m3 8.6 3.3 3.2L13 4.6"/>',
    "gestreepte-cirkel": '<circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.31"/>',
    "zandloper": (
        '<path d="M4 2.2h8M4 13.8h8M5 2.4v2.4L8 8l3-3.2V2.4M5 13.6v-2.4L8 8l3 3.2v2.4"/><path d="M6.4 12.6h3.2"/>'
    ),
    "cirkel-streep": '<circle cx="8" cy="8" r="6"/><path d="M5.2 8h5.6"/>',
    "wig": '<path d="M4 2.6 13 8l-9 5.4Z" fill="currentColor"/>',
    "info": '<circle cx="8" cy="8" r="6"/><path d="M8 7.4v3.6"/><path d="M8 5v.1"/>',
    "vraag": ('<circle cx="8" cy="8" r="6.4"/><path d="M6.2 6.3A1.9 1.9 0 1 1 8 8.6v.7"/><path d="M8 11.4v.1"/>'),
    "mens": '<circle cx="8" cy="5" r="2.4"/><path d="M4 13.6v-1.2a3 3 0 0 1 3-3h2a3 3 0 0 1 3 3v1.2"/>',
    "keten": '<path d="M2.6 6h10.2L10.4 3.6"/><path d="M13.4 10H3.2l2.4 2.4"/>',
    "potlood": '<path d="m3 13 .7-3 6.9-6.9a1.3 1.3 0 0 1 1.8 0l.5.5a1.3 1.3 0 0 1 0 1.8L6 12.3 3 13Z"/>',
    "blad": '<path d="M4 2h5l3.4 3.4V14H4Z"/><path d="M8.8 2.2v3.4h3.4M6.2 8.4h4M6.2 11h4"/>',
    "telefoon": (
        '<path d="M3.2 2.4h2.6L7 5.6 5.5 6.8a8 8 0 0 0 3.7 3.7L10.4 9l3.2 1.2v2.6a1 1 0 0 1-1.1 1'
        'A11.2 11.2 0 0 1 2.2 3.5a1 1 0 0 1 1-1.1Z"/>'
    ),
    "zoek": '<circle cx="7" cy="7" r="4.6"/><path d="m10.4 10.4 3.6 3.6"/>',
    "kruis": '<path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8"/>',
    "pijl": '<path d="m6 3.2 4.8 4.8L6 12.8"/>',
    "pijl-neer": '<path d="m3.2 6 4.8 4.8L12.8 6"/>',
    "pijl-naar": '<path d="M2.6 8h10.4M9 4l4 4-4 4"/>',
    "omhoog": '<path d="M8 13V3M4.4 6.6 8 3l3.6 3.6"/>',
    "omlaag": '<path d="M8 3v10M4.4 9.4 8 13l3.6-3.6"/>',
    "download": '<path d="M8 2.4v7.4M4.9 6.9 8 10l3.1-3.1M2.6 10.6v2.8h10.8v-2.8"/>',
    "taal": '<path d="M2 3.6h6.4M5.2 2v1.6M7 3.6C6.6 6 4.8 8 2.4 9M3.6 5.6c.8 1.6 2 2.6 3.4 3.2"/>'
    '<path d="m7.6 14 3-7 3 7M8.6 11.8h4"/>',
    "slot": '<path d="M3.6 7.2h8.8v6.4H3.6Z"/><path d="M5.4 7V5a2.6 2.6 0 0 1 5.2 0v2"/>',
    "plus": '<path d="M8 3v10M3 8h10"/>',
    "menu": '<path d="M2 4h12M2 8h12M2 12h12"/>',
    "luister": '<path d="M2.4 6v4h2.4L8 12.8V3.2L4.8 6ZM10.4 6a2.8 2.8 0 0 1 0 4M12.2 4a5.6 5.6 0 0 1 0 8"/>',
    "half": '<circle cx="8" cy="8" r="7"/><path d="M8 1a7 7 0 0 0 0 14Z" fill="currentColor" stroke="none"/>',
    "ring": '<circle cx="8" cy="8" r="7"/>',
    "kern": '<circle cx="8" cy="8" r="5.2" stroke-width="5.4"/>',
    "vol": '<circle cx="8" cy="8" r="8" fill="currentColor" stroke="none"/>'
    '<path d="m4.9 8.3 2.1 2.1 4.1-4.5" stroke="#fff"/>',
}


@cache
def icoon(naam: str, maat: int = 16) -> SafeString:
    """Return icon `naam` as inline SVG of `maat` pixels; an unknown name is a KeyError."""
    return mark_safe(  # noqa: S308  our own shapes, no outside text
        f'<svg class="meedoen-icoon meedoen-icoon--{naam}" width="{maat}" height="{maat}" viewBox="0 0 16 16" '
        'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" '
        f'aria-hidden="true" focusable="false">{VORMEN[naam]}</svg>'
    )
