# SPDX-License-Identifier: EUPL-1.2
"""Safe HTML from a template of our own words and values of anyone, at a third of the cost of Django's `format_html`.

That one walks four functions per value to allow for lazy translations, which do not exist here; a dossier page fills
some hundred and thirty templates.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from django.utils.safestring import SafeData, SafeString


def vul_html(sjabloon: str, *delen: object, **namen: object) -> SafeString:
    """Fill `{}` and `{naam}` in a template of ours; every value that is no safe HTML yet is escaped."""
    return SafeString(sjabloon.format(*_gereed(delen), **{naam: _veilig(waarde) for naam, waarde in namen.items()}))


def vul_html_reeks(tussen: str, sjabloon: str, reeks: Iterable[Sequence[object]]) -> SafeString:
    """Fill the template once per row of values, with `tussen` (our own words) between them."""
    return SafeString(tussen.join([sjabloon.format(*_gereed(delen)) for delen in reeks]))


def veilig(tekst: str) -> str:
    """Return a text with the five signs of HTML escaped.

    Nearly no text has one of them; looking for them is quicker than replacing each, or than a pattern.
    """
    if "&" in tekst or "<" in tekst or ">" in tekst or '"' in tekst or "'" in tekst:
        return escape(tekst)
    return tekst


_kaal = str.__str__
"""The text of a `SafeString` as a plain one: `format` asks any other kind for its text once more, in Python."""


def _gereed(delen: Iterable[object]) -> list[str]:
    return [_kaal(deel) if deel.__class__ is SafeString else _veilig(deel) for deel in delen]


def _veilig(waarde: object) -> str:
    if waarde.__class__ is str:
        return veilig(waarde)
    if isinstance(waarde, SafeData):
        return str(waarde)
    als_html = getattr(waarde, "__html__", None)
    return str(als_html()) if als_html else escape(str(waarde))
