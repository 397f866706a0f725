# SPDX-License-Identifier: EUPL-1.2
"""What a rule gives back: a value with the steps that led to it, or a question for a person."""

from typing import Generic, NamedTuple, TypeVar

from meedoen.recht.bron import Artikel

T = TypeVar("T")


class Stap(NamedTuple):
    """One step of the reasoning: the article, a code, the values it used and made.

    `code` and the meaning of each position in `waarden` stand in `meedoen.recht.codes`;
    `twijfel` is empty or the code of an open question about the law, also registered there.
    """

    artikel: Artikel
    code: str
    waarden: tuple[object, ...] = ()
    twijfel: str = ""


class Uitkomst(NamedTuple, Generic[T]):
    """A value and the steps, in the order in which one reasons, that explain it."""

    waarde: T
    stappen: tuple[Stap, ...]

    @property
    def twijfels(self) -> tuple[str, ...]:
        """The distinct doubt codes of the steps, in order; empty when the law is plain."""
        return tuple(dict.fromkeys(stap.twijfel for stap in self.stappen if stap.twijfel))


class OordeelNodig(NamedTuple):
    """The law leaves this to the judgement of a person: which article, and what to ask."""

    artikel: Artikel
    vraag: str
    waarden: tuple[object, ...] = ()
