# SPDX-License-Identifier: EUPL-1.2
"""The lines of the list of dossiers, drawn in Python: a template loop over a hundred lines costs five times as much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe

from meedoen.regie.dossiers.queries import DossierRij
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.web import datums
from meedoen.regie.web.html import veilig
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


def teken_regels(regels: Sequence[Regel], *, kiesbaar: bool, regio: bool) -> SafeString:
    """Return the table rows; with `kiesbaar` a box per line, with `regio` the gemeente."""
    # What people typed is escaped in _teken; all else is our own words, numbers and dates.
    return mark_safe("".join(_teken(regel, kiesbaar, regio) for regel in regels))  # noqa: S308


@lru_cache(maxsize=1024)
def teken_keuzes(keuzes: tuple[tuple[str, str, bool], ...]) -> SafeString:
    """Return the options of a select box from (value, text, chosen); the same boxes stand on page after page."""
    return mark_safe(  # noqa: S308 - escaped part by part
        "".join(
            f'<option value="{veilig(waarde)}"{" selected" if gekozen else ""}>{veilig(tekst)}</option>'
            for waarde, tekst, gekozen in keuzes
        )
    )


def _teken(regel: Regel, kiesbaar: bool, regio: bool) -> str:
    rij = regel.rij
    naam = veilig(rij.naam[:1].upper() + rij.naam[1:])
    kenmerk = f"<span>{rij.kenmerk}</span>" if rij.kenmerk and not rij.kenmerk.endswith(rij.nummer) else ""
    geboren = f" · geboren {_voluit(rij.geboortedatum)}" if rij.geboortedatum else ""
    return (
        f"<tr>{_kies(rij) if kiesbaar else ''}"
        f'<th scope="row"><a href="{regel.url}">{naam}</a>{kenmerk}<span>{rij.nummer}{geboren}</span></th>'
        f'<td data-label="Fase">{regel.fase}{", gepauzeerd" if rij.gepauzeerd_sinds else ""}</td>'
        f'<td data-label="Doelgroep">{regel.doelgroep}</td>'
        f'<td data-label="Taal">{veilig(rij.taal) or "nog onbekend"}</td>'
        f'<td data-label="Consulent">{veilig(rij.consulent or "nog van niemand")}</td>'
        f"{_gemeente(rij) if regio else ''}"
        f'<td data-label="Eerste datum">{_eerste_datum(regel)}</td></tr>'
    )


def _kies(rij: DossierRij) -> str:
    naam = veilig(voluit(rij.naam, rij.kenmerk))
    return (
        '<td data-label="Kies"><input class="utrecht-checkbox utrecht-checkbox--html-input '
        f'utrecht-checkbox--custom" type="checkbox" name="dossier" value="{rij.id}" aria-label="Kies {naam}"></td>'
    )


def _gemeente(rij: DossierRij) -> str:
    return f'<td data-label="Gemeente">{veilig(rij.gemeente)}</td>'


def _eerste_datum(regel: Regel) -> str:
    if regel.toestand is None or regel.rij.uiterste is None:
        return "geen"
    dag = _kort(regel.rij.uiterste)
    return f'<div>{_toestand(regel.toestand)}<br><span class="meedoen-klein">{regel.klok}, {dag}</span></div>'


# The same few hundred states and dates stand on every page.
_toestand = lru_cache(maxsize=4096)(teken_toestand)
_voluit = lru_cache(maxsize=32768)(datums.voluit)
_kort = lru_cache(maxsize=4096)(datums.kort_met_dag)
