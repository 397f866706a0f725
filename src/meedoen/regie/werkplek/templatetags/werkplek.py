# SPDX-License-Identifier: EUPL-1.2
"""Tags of the overview and of Vandaag: ``{% load werkplek %}``."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString, mark_safe

from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html
from meedoen.regie.web.iconen import icoon
from meedoen.regie.web.onderdelen.modellen import KlokBeeld
from meedoen.regie.web.onderdelen.tekenen import LEEG, teken_balk, teken_koppeling, teken_tijd, teken_toestand
from meedoen.regie.web.templatetags.meedoen import rijen
from meedoen.regie.werkplek.vandaag.groep import Groep

register = template.Library()


@register.simple_tag(takes_context=True)
def groepen(context: template.Context, alle: Iterable[Groep]) -> SafeString:
    """Draw the headings of Vandaag with their rows, in Python: a team has some ten of them."""
    return mark_safe("".join(_groep(context, groep) for groep in alle))  # noqa: S308  escaped per heading


def _groep(context: template.Context, groep: Groep) -> SafeString:
    rest = LEEG
    if groep.rest:
        rest = vul_html('<span class="meedoen-groepkop__rechts">{}</span>', teken_koppeling(groep.rest))
    return vul_html(
        '<section aria-labelledby="groep-{0}">\n<div class="meedoen-groepkop">'
        '<h2 class="utrecht-heading-2" id="groep-{0}">{1}</h2><span class="meedoen-groepkop__aantal">{2}</span>'
        '<span class="meedoen-groepkop__klein">{3}</span>{4}</div>\n{5}\n</section>',
        groep.sleutel,
        groep.kop,
        groep.aantal,
        groep.klein,
        rest,
        rijen(context, groep.rijen) if groep.rijen else LEEG,
    )


@register.simple_tag
def dichte_klokken(beelden: Iterable[KlokBeeld]) -> SafeString:
    """Draw clocks whose steps are closed, in Python: the same as the tag `klok`, at a tenth of its cost."""
    return mark_safe("".join(_klok(beeld) for beeld in beelden))  # noqa: S308  escaped per clock


@register.simple_tag
def dichte_klok(beeld: KlokBeeld) -> SafeString:
    """Draw one clock whose steps are closed."""
    return _klok(beeld)


def _klok(beeld: KlokBeeld) -> SafeString:
    return vul_html(
        '<div class="meedoen-klok" id="klok-{}"><div class="meedoen-klok__regel">'
        '<h3 class="meedoen-klok__naam">{}</h3>{}</div>{}{}{}{}</div>',
        beeld.sleutel,
        beeld.naam,
        teken_toestand(beeld.toestand),
        _datumregel(beeld),
        teken_balk(beeld.verstreken, beeld.balk) if beeld.verstreken is not None else LEEG,
        vul_html('<p class="meedoen-klok__klein">{}</p>', beeld.toelichting) if beeld.toelichting else LEEG,
        _onderregel(beeld),
    )


def _datumregel(beeld: KlokBeeld) -> SafeString:
    if not beeld.stand and beeld.datum is None:
        return LEEG
    wanneer = beeld.stand
    if not wanneer and beeld.datum is not None:
        wanneer = teken_tijd(beeld.datum, datums.kort_met_dag(beeld.datum))
    return vul_html(
        '<div class="meedoen-klok__regel meedoen-klok__regel--datum"><strong class="meedoen-klok__datum">{}</strong>'
        "<span>{}</span></div>",
        wanneer,
        beeld.rechts,
    )


def _onderregel(beeld: KlokBeeld) -> SafeString:
    if not beeld.waarom_url and not beeld.onder_rechts:
        return LEEG
    link = LEEG
    if beeld.waarom_url:
        link = vul_html(
            '<a class="meedoen-waaromlink" id="waarom-{}" href="{}" aria-expanded="false" data-waarom>{}{}'
            '<span class="meedoen-onzichtbaar"> {}</span></a>',
            beeld.sleutel,
            beeld.waarom_url,
            icoon("pijl", 12),
            beeld.waarom_vraag,
            beeld.naam,
        )
    return vul_html(
        '<div class="meedoen-klok__regel meedoen-klok__regel--onder">{}'
        '<span class="meedoen-klok__klein">{}</span></div>',
        link,
        beeld.onder_rechts,
    )
