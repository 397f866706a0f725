# SPDX-License-Identifier: EUPL-1.2
"""Draws what stands around the content of a dossier on each of its pages: the way back, tabs, people, chain.

In Python, as `tekenen`: a template takes four times as long over the same lists. Every text in it is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString

from meedoen.regie.web.html import vul_html, vul_html_reeks
from meedoen.regie.web.iconen import icoon
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, LinkBeeld, MensBeeld, TabBeeld
from meedoen.regie.web.onderdelen.tekenen import LEEG, teken_koppeling, teken_toestand
from meedoen.regie.web.velden import toon_telefoon

_HIER = vul_html(' aria-current="page"')
_LINK = '<a class="utrecht-link utrecht-link--html-a" href="{}">{}</a>'


def teken_kruimels(kruimels: Sequence[LinkBeeld], zonder: str = "") -> SafeString:
    """Draw the way back; the last crumb is this page, and no link. `zonder`: an address that is closed to who looks."""
    *voor, hier = kruimels
    pijl = icoon("pijl", 12)
    return vul_html(
        '<nav class="meedoen-kruimels" aria-label="Kruimelpad"><ol>{}<li><span{}>{}</span></li></ol></nav>',
        vul_html_reeks("", "<li>{}{}</li>", ((_kruimel(kruimel, zonder), pijl) for kruimel in voor)),
        _HIER,
        hier.tekst,
    )


def _kruimel(kruimel: LinkBeeld, zonder: str) -> SafeString:
    if kruimel.url and kruimel.url != zonder:
        return vul_html(_LINK, kruimel.url, kruimel.tekst)
    return vul_html("<span>{}</span>", kruimel.tekst)


def teken_tabs(delen: Sequence[TabBeeld], naam: str) -> SafeString:
    """Draw tabs, as links; the one of this page is marked."""
    return vul_html(
        '<nav class="meedoen-tabs" aria-label="{}"><ul>{}</ul></nav>',
        naam,
        vul_html_reeks(
            "",
            '<li><a href="{}"{}>{}</a></li>',
            ((deel.url, _HIER if deel.actief else LEEG, deel.tekst) for deel in delen),
        ),
    )


def teken_mensen(mensen: Sequence[MensBeeld], kop: str) -> SafeString:
    """Draw the people around the newcomer in a card."""
    return vul_html(
        '<section class="meedoen-kaart" aria-labelledby="kop-mensen">'
        '<h2 class="utrecht-heading-2 meedoen-kaart__kop" id="kop-mensen">{}</h2><ul class="meedoen-mensen">{}</ul>'
        "</section>",
        kop,
        vul_html_reeks(
            "",
            "<li><strong>{}</strong><span>{}</span>{}{}</li>",
            (
                (
                    mens.naam,
                    mens.rol,
                    vul_html(_LINK, f"tel:{mens.telefoon}", toon_telefoon(mens.telefoon)) if mens.telefoon else LEEG,
                    teken_toestand(mens.toestand) if mens.toestand else LEEG,
                )
                for mens in mensen
            ),
        ),
    )


def teken_ketenstand(partners: Sequence[KetenBeeld], kop: str) -> SafeString:
    """Draw the state per partner of the chain in a card."""
    return vul_html(
        '<section class="meedoen-kaart" aria-labelledby="kop-keten">'
        '<h2 class="utrecht-heading-2 meedoen-kaart__kop" id="kop-keten">{}</h2><dl class="meedoen-ketenstand">{}</dl>'
        "</section>",
        kop,
        vul_html_reeks(
            "",
            "<div><dt>{}</dt><dd>{}{}{}</dd></div>",
            (
                (
                    partner.partner,
                    teken_toestand(partner.toestand),
                    vul_html("<span>{}</span>", partner.toelichting) if partner.toelichting else LEEG,
                    teken_koppeling(partner.link) if partner.link else LEEG,
                )
                for partner in partners
            ),
        ),
    )
