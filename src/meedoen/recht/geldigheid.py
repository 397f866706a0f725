# SPDX-License-Identifier: EUPL-1.2
"""Which version of a rule, amount or term is in force on a day, and what was known of it when."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Generic, NamedTuple, TypeVar

from meedoen.recht.bron import Artikel
from meedoen.recht.fouten import NogNietVanKracht

T = TypeVar("T")

INWERKINGTREDING: Final = date(2022, 1, 1)
"""First day of the Wet inburgering 2021 and of the Besluit and the Regeling under it."""
BEKEND: Final = date(2026, 11, 21)
"""Day on which this package first knew what it knows; what was learned since has a later `bekend_sinds`."""


class Versie(NamedTuple, Generic[T]):
    """A value that holds from `vanaf` (inclusive) and that this package knows since `bekend_sinds`.

    A mended rule is a new entry with a later `bekend_sinds`; the old entry stays, so that an old
    receipt can be recomputed with what was known then.
    """

    vanaf: date
    waarde: T
    bekend_sinds: date


class Tekst(NamedTuple):
    """The text of an article that an answer rests on: the one that holds from `vanaf`, as rule `regel` looked it up."""

    regel: str
    artikel: Artikel
    vanaf: date


class Anders(NamedTuple):
    """What holds within a block besides the law as we know it: a proposal, the knowledge of an earlier day, or both.

    `gelezen`: who listens to which texts the rules look up, None when nobody does.
    """

    voorstel: Mapping[str, tuple[Versie[Any], ...]] = MappingProxyType({})
    kennis: date | None = None
    gelezen: list[Tekst] | None = None


_ANDERS: Final[ContextVar[Anders | None]] = ContextVar("anders", default=None)
anders: Final = _ANDERS.get
"""Return what holds here besides the law; None outside the blocks below. Where it is not, nothing remembered counts."""


@contextmanager
def met_voorstel(voorstel: Mapping[str, tuple[Versie[Any], ...]]) -> Iterator[None]:
    """Reckon within this block as if these versions (name of the parameter -> versions) were law too.

    The one thing in this package that an argument does not carry (docs/besluiten/0014): a proposal reaches
    every rule that asks for the parameter, and nothing outside the block.
    """
    vorige = _ANDERS.set((anders() or Anders())._replace(voorstel=voorstel))
    try:
        yield
    finally:
        _ANDERS.reset(vorige)


@contextmanager
def met_kennis_van(dag: date) -> Iterator[None]:
    """Reckon within this block with what this package knew on `dag`, wherever a rule is not told otherwise.

    For receipts (docs/besluiten/0014): a mended rule is a version with a later `bekend_sinds`, so what a
    decision rested on then comes out again.
    """
    vorige = _ANDERS.set((anders() or Anders())._replace(kennis=dag))
    try:
        yield
    finally:
        _ANDERS.reset(vorige)


@contextmanager
def met_teksten() -> Iterator[list[Tekst]]:
    """Reckon within this block and be told which versions the rules looked up, in that order; see `teksten`."""
    gelezen: list[Tekst] = []
    vorige = _ANDERS.set((anders() or Anders())._replace(gelezen=gelezen))
    try:
        yield gelezen
    finally:
        _ANDERS.reset(vorige)


def teksten(gelezen: Sequence[Tekst]) -> tuple[Tekst, ...]:
    """Return of each article the text that was used, as `met_teksten` heard it, in that order.

    More than one when a rule weighed an old text against a newer one. Where two rules read one article, what the one
    with the latest text read: an amount that never changed stands in a text that did.
    """
    per: dict[Artikel, dict[str, list[Tekst]]] = {}
    for tekst in dict.fromkeys(gelezen):
        per.setdefault(tekst.artikel, {}).setdefault(tekst.regel, []).append(tekst)
    gekozen = (max(regels.values(), key=lambda rij: max(t.vanaf for t in rij)) for regels in per.values())
    return tuple(tekst for rij in gekozen for tekst in sorted(rij, key=lambda t: t.vanaf))


def gekend(versies: Sequence[Versie[T]], bekend_op: date | None) -> tuple[Versie[T], ...]:
    """Return what was known on `bekend_op` (None: all we know, or what the block `met_kennis_van` says)."""
    hier = anders()
    tot = bekend_op or (hier.kennis if hier else None)
    return tuple(versies) if tot is None else tuple(v for v in versies if v.bekend_sinds <= tot)


def kies(
    versies: Sequence[Versie[T]],
    peildatum: date,
    bekend_op: date | None = None,
    *,
    regel: str,
    artikel: Artikel,
) -> Versie[T]:
    """Return the version in force on `peildatum`, as far as known on `bekend_op` (None: all we know, or
    what the block `met_kennis_van` says).

    Of the entries that began on or before `peildatum` the latest `vanaf` wins, and among equals the
    latest `bekend_sinds`. A proposal (`met_voorstel`) that has begun goes before the law, whatever its day.
    Raises NogNietVanKracht when none had begun.
    """
    hier, gekozen = anders(), None
    if hier is not None:
        bekend_op = bekend_op or hier.kennis
        gekozen = _laatste(hier.voorstel.get(regel, ()), peildatum, bekend_op)
    gekozen = gekozen or _laatste(versies, peildatum, bekend_op)
    if gekozen is None:
        raise NogNietVanKracht(regel, artikel, min(versie.vanaf for versie in versies))
    if hier is not None and hier.gelezen is not None:
        hier.gelezen.append(Tekst(regel, artikel, gekozen.vanaf))
    return gekozen


def _laatste(versies: Sequence[Versie[T]], peildatum: date, bekend_op: date | None) -> Versie[T] | None:
    gekozen: Versie[T] | None = None
    for versie in versies:
        if versie.vanaf > peildatum or (bekend_op is not None and versie.bekend_sinds > bekend_op):
            continue
        if gekozen is None or (versie.vanaf, versie.bekend_sinds) >= (gekozen.vanaf, gekozen.bekend_sinds):
            gekozen = versie
    return gekozen
