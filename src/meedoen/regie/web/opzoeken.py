# SPDX-License-Identifier: EUPL-1.2
"""Looks an address up among those that begin as it does: a site with hundreds of addresses then tries a few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from django.urls import ResolverMatch, URLPattern, URLResolver
from django.urls.resolvers import RoutePattern

_Patroon = URLPattern | URLResolver


class PerBegin(URLResolver):
    """The addresses of all rooms, as `include` gives them, in bundles by the first part of the address.

    Within a bundle the order of the rooms stays. An address whose first part is no plain text is in each bundle.
    """

    def __init__(self, patronen: Sequence[_Patroon]) -> None:
        super().__init__(RoutePattern(""), patronen)

    def resolve(self, path: str) -> ResolverMatch:
        """Return what serves this path (without the first slash). Raise `Resolver404` when nothing does."""
        return self._bundels.get(path.partition("/")[0], self._rest).resolve(path)

    @cached_property
    def _bundels(self) -> dict[str, URLResolver]:
        alle = [(_begin(patroon), patroon) for patroon in _los(self.url_patterns)]
        return {
            begin: URLResolver(RoutePattern(""), [patroon for deel, patroon in alle if deel in (begin, None)])
            for begin in {deel for deel, _ in alle if deel is not None}
        }

    @cached_property
    def _rest(self) -> URLResolver:
        return URLResolver(RoutePattern(""), [p for p in _los(self.url_patterns) if _begin(p) is None])


def _los(patronen: Iterable[_Patroon]) -> Iterator[_Patroon]:
    """The patterns of rooms that were included without a prefix, one by one."""
    for patroon in patronen:
        if isinstance(patroon, URLResolver) and str(patroon.pattern) == "":
            yield from _los(patroon.url_patterns)
        else:
            yield patroon


def _begin(patroon: _Patroon) -> str | None:
    """The first part of the address where that is plain text, else None."""
    if not isinstance(patroon.pattern, RoutePattern):
        return None
    deel = str(patroon.pattern).partition("/")[0]
    return None if "<" in deel else deel
