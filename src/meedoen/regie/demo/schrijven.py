# SPDX-License-Identifier: EUPL-1.2
"""Writes invented dossiers with COPY, table by table, in blocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from itertools import islice
from random import Random

import psycopg
from psycopg import sql

from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.rijen import KOLOMMEN, rijen_van
from meedoen.regie.demo.sleutels import Rij

_BLOK = 2_000


class Nummering:
    """Gives each dossier its number: the year it was made and a count per gemeente and year."""

    def __init__(self) -> None:
        self._laatste: dict[tuple[int, int], int] = defaultdict(int)

    def volgende(self, dossier: DemoDossier) -> str:
        """Return the next number for the gemeente and year of this dossier."""
        jaar = dossier.loop.aangemaakt_op.year
        sleutel = (dossier.persoon.gemeente, jaar)
        self._laatste[sleutel] += 1
        return f"{jaar}-{self._laatste[sleutel]:05d}"


def schrijf(
    verbinding: psycopg.Connection[tuple[object, ...]],
    dossiers: Iterable[DemoDossier],
    *,
    vandaag: date,
    zaad: int,
    voortgang: Callable[[int], None] = lambda aantal: None,
) -> int:
    """Copy all `dossiers` into the database and return how many; each block is one transaction.

    `verbinding` logs in with a role that passes RLS. `voortgang` hears the count after each block.
    """
    rng, nummering, gedaan = Random(zaad), Nummering(), 0  # noqa: S311 - invented people, no secret
    stroom = iter(dossiers)
    while blok := list(islice(stroom, _BLOK)):
        per_tabel: dict[str, list[Rij]] = {tabel: [] for tabel in KOLOMMEN}
        for dossier in blok:
            for tabel, rij in rijen_van(dossier, nummer=nummering.volgende(dossier), vandaag=vandaag, rng=rng):
                per_tabel[tabel].append(rij)
        with verbinding.transaction():
            for tabel, rijen in per_tabel.items():
                kopieer(verbinding, tabel, KOLOMMEN[tabel], rijen)
        gedaan += len(blok)
        voortgang(gedaan)
    return gedaan


def kopieer(
    verbinding: psycopg.Connection[tuple[object, ...]], tabel: str, kolommen: tuple[str, ...], rijen: Iterable[Rij]
) -> None:
    """COPY `rijen` into the named columns of `tabel`."""
    opdracht = sql.SQL("copy {} ({}) from stdin").format(
        sql.Identifier(tabel), sql.SQL(", ").join(map(sql.Identifier, kolommen))
    )
    with verbinding.cursor() as cursor, cursor.copy(opdracht) as copy:
        for rij in rijen:
            copy.write_row(rij)
