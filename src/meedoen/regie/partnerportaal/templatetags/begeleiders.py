# SPDX-License-Identifier: EUPL-1.2
"""Tags of the pages for who guides: ``{% load begeleiders %}``."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString, mark_safe

from meedoen.regie.partnerportaal.begeleiders.beeld import MensRij
from meedoen.regie.web.html import vul_html
from meedoen.regie.web.iconen import icoon
from meedoen.regie.web.onderdelen.tekenen import LEEG

register = template.Library()


@register.simple_tag
def mensenlijst(rijen: Iterable[MensRij]) -> SafeString:
    """Draw the rows of the own people, in Python: fifty of them in the template took most of the time of the page."""
    return mark_safe("".join(_rij(rij) for rij in rijen))  # noqa: S308  escaped per row


def _rij(rij: MensRij) -> SafeString:
    return vul_html(
        '<li><a class="meedoen-mensenlijst__wie" href="{}"><strong>{}</strong><span>{}</span></a>{}</li>',
        rij.url, rij.naam, rij.klein, _bel(rij) if rij.telefoon and not rij.let_op else LEEG,
    )  # fmt: skip


def _bel(rij: MensRij) -> SafeString:
    return vul_html(
        '<a class="meedoen-mensenlijst__bel" href="tel:{}">{}<span class="meedoen-onzichtbaar">Bel {}</span></a>',
        rij.telefoon, icoon("telefoon", 22), rij.naam,
    )  # fmt: skip
