# SPDX-License-Identifier: EUPL-1.2
"""Safe HTML from a template of our own words and values of anyone, at a third of the cost of Django's `format_html`.

That one walks four functions per value to allow for lazy translations, which do not exist here; a dossier page fills
some hundred and thirty templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeData, SafeString


def vul_html(sjabloon: str, *delen: object, **namen: object) -> SafeString:
    """Fill `{}` and `{naam}` in a template of ours; every value that is no safe HTML yet is escaped."""
    return SafeString(
        sjabloon.format(*map(_veilig, delen), **{naam: _veilig(waarde) for naam, waarde in namen.items()})
    )


def vul_html_reeks(tussen: str, sjabloon: str, reeks: Iterable[Sequence[object]]) -> SafeString:
    """Fill the template once per row of values, with `tussen` (our own words) between them."""
    return SafeString(tussen.join(sjabloon.format(*map(_veilig, delen)) for delen in reeks))


_bijzonder = re.compile("[&<>\"']").search


def veilig(tekst: str) -> str:
    """Return a text with the five signs of HTML escaped.

    Nearly no text has one of them; looking for them is quicker than replacing each.
    """
    return escape(tekst) if _bijzonder(tekst) else tekst


def _veilig(waarde: object) -> str:
    if type(waarde) is str:
        return escape(waarde) if _bijzonder(waarde) else waarde
    if isinstance(waarde, SafeData):
        return str(waarde)
    als_html = getattr(waarde, "__html__", None)
    return str(als_html()) if als_html else escape(str(waarde))
