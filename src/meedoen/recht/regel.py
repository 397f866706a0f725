# SPDX-License-Identifier: EUPL-1.2
"""What a rule says of itself, so that a command, a page or a table of traceability can offer it."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from meedoen.recht.bron import Artikel
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst


class Regel(NamedTuple):
    """One public rule.

    `ids`: the rules of docs/wet/herleidbaarheid.md that it computes, such as `TERM-01`. `artikelen`: where they
    stand. `voorbeeld`: keyword arguments with which it answers, for manuals, schemas and the test of all rules.
    """

    functie: Callable[..., Uitkomst[Any] | OordeelNodig]
    ids: tuple[str, ...]
    artikelen: tuple[Artikel, ...]
    voorbeeld: Mapping[str, object]

    @property
    def naam(self) -> str:
        """The name by which one asks for this rule: that of its function."""
        return self.functie.__name__
