# SPDX-License-Identifier: EUPL-1.2
"""The rows of the two tables of Team, drawn in Python: a region has a hundred of them, and a template costs thrice."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.safestring import SafeString

from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html, vul_html_reeks
from meedoen.regie.web.onderdelen.tekenen import LEEG, teken_koppeling, teken_last, teken_toestand
from meedoen.regie.werkplek.team.beeld import TienWekenRegel, WerkRegel


def teken_tien_weken(regels: Iterable[TienWekenRegel], *, regio: bool) -> SafeString:
    """Draw the rows of who does not make the ten weeks; with `regio` the gemeente under the name."""
    return vul_html_reeks(
        "",
        '<tr><th scope="row">{}{}</th><td data-label="Consulent">{}</td><td data-label="Uiterlijk">{}</td>'
        '<td data-label="Verschil">{}</td><td data-label="Waardoor">{}</td>'
        '<td class="meedoen-tabel__actie">{}<span class="meedoen-onzichtbaar"> {}</span></td></tr>',
        (
            (
                regel.naam,
                vul_html("<span>{}</span>", regel.rij.gemeente) if regio else LEEG,
                regel.rij.consulent or "nog van niemand",
                datums.kort_met_dag(regel.uiterlijk),
                teken_toestand(regel.toestand),
                regel.waardoor,
                teken_koppeling(regel.link),
                regel.naam,
            )
            for regel in regels
        ),
    )


def teken_werk(regels: Iterable[WerkRegel]) -> SafeString:
    """Draw the rows of the work per colleague: people, weight, its bar against an even share, and the way to divide."""
    return vul_html_reeks(
        "",
        '<tr><th scope="row">{0}<span>{1}</span></th><td data-label="Mensen" class="meedoen-tabel__getal">{2}</td>'
        '<td data-label="Gewicht" class="meedoen-tabel__getal">{3}</td>'
        '<td data-label="Verdeling" class="meedoen-tabel__last">{4}</td><td data-label="Stand">{5}</td>'
        '<td class="meedoen-tabel__actie"><a class="utrecht-link utrecht-link--html-a" href="{6}">Verdelen'
        '<span class="meedoen-onzichtbaar"> van {0}</span></a></td></tr>',
        (
            (
                regel.werk.naam,
                regel.klein,
                str(regel.werk.mensen),
                str(regel.werk.gewicht),
                teken_last(regel.last),
                teken_toestand(regel.toestand),
                regel.url,
            )
            for regel in regels
        ),
    )
