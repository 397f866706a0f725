# SPDX-License-Identifier: EUPL-1.2
"""The lines of the list of dossiers, drawn in Python: a template loop over a hundred lines costs five times as much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from meedoen.regie.dossiers.queries import DossierRij
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld
from meedoen.regie.web.onderdelen.tekenen import teken_toestand


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of the table in words."""

    rij: DossierRij
    url: str
    fase: str
    doelgroep: str
    klok: str
    toestand: ToestandBeeld | None


_KIES = (
    '<td data-label="Kies"><input class="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom" '
    'type="checkbox" name="dossier" value="{}" aria-label="Kies {}"></td>'
)
_RIJ = (
    '<tr>{}<th scope="row"><a href="{}">{}</a><span>{}{}</span></th><td data-label="Fase">{}{}</td>'
    '<td data-label="Doelgroep">{}</td><td data-label="Taal">{}</td><td data-label="Consulent">{}</td>{}'
    '<td data-label="Eerste datum">{}</td></tr>'
)
_DATUM = '<div>{}<br><span class="meedoen-klein">{}, {}</span></div>'
_LEEG = SafeString("")


def teken_regels(regels: Sequence[Regel], *, kiesbaar: bool, regio: bool) -> SafeString:
    """Return the table rows; with `kiesbaar` a box per line, with `regio` the gemeente."""
    # Every part was escaped by format_html.
    return mark_safe("".join(_teken(regel, kiesbaar, regio) for regel in regels))  # noqa: S308


def _teken(regel: Regel, kiesbaar: bool, regio: bool) -> str:
    rij = regel.rij
    naam = rij.naam[:1].upper() + rij.naam[1:]
    return format_html(
        _RIJ,
        format_html(_KIES, rij.id, naam) if kiesbaar else _LEEG,
        regel.url,
        naam,
        rij.nummer,
        f" · geboren {datums.voluit(rij.geboortedatum)}" if rij.geboortedatum else "",
        regel.fase,
        ", gepauzeerd" if rij.gepauzeerd_sinds else "",
        regel.doelgroep,
        rij.taal or "nog onbekend",
        rij.consulent or "nog van niemand",
        SafeString(f'<td data-label="Gemeente">{conditional_escape(rij.gemeente)}</td>') if regio else _LEEG,
        _eerste_datum(regel),
    )


def _eerste_datum(regel: Regel) -> str:
    if regel.toestand is None or regel.rij.uiterste is None:
        return "geen"
    return format_html(_DATUM, teken_toestand(regel.toestand), regel.klok, datums.kort_met_dag(regel.rij.uiterste))
