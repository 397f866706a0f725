# SPDX-License-Identifier: EUPL-1.2
"""The facts of many dossiers by one query, and the prints of the clocks that are stored of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

import orjson
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import klokken
from meedoen.domein.klokken.gelezen import CORRECTIES, KENMERKEN, SIGNALEN
from meedoen.domein.vouwen import Regel, feiten_uit, feiten_uit_geldende
from meedoen.regie.dossiers.feiten import rijen_van

_BLOK = """
select id, nummer, klokken_afdruk from dossiers_dossier
where gemeente_id = %s::int and (%s::uuid is null or id > %s::uuid) order by id limit %s::int
"""
_HOUD_VAST = """
select 1 from dossiers_dossier where gemeente_id = %s::int and id = any (%s::uuid[]) order by id for no key update
"""
_REGELS = """
select dossier_id, regels, eerste_contact, laatste_voortgang, gecorrigeerd
from meedoen.tijdlijn_bijeen(%s::int, %s::uuid[], %s::text[], %s::text[], %s::text[])
"""
_AFDRUKKEN = """
select dossier_id, array_agg(soort::text), array_agg(afdruk) from dossiers_klok
where gemeente_id = %s::int and dossier_id = any (%s::uuid[]) group by dossier_id
"""
_SAMEN = """
select id, klokken_afdruk from dossiers_dossier where gemeente_id = %s::int and id = any (%s::uuid[])
"""
_GEHEUGEN = 400_000
_BRONNEN = {bron.value: bron for bron in g.Bron}
_KENMERKEN = list(KENMERKEN)
ALTIJD = frozenset(klok.soort.value for klok in klokken(DossierFeiten(), vandaag=date.min))
"""The kinds of clock that the domain gives for every dossier; others only where their facts are."""
_bekend: dict[str, Regel] = {}


class Plek(NamedTuple):
    """A dossier in a block; `afdruk`: the one print of all its stored clocks, None where it is not known."""

    id: UUID
    nummer: str
    afdruk: int | None


def blok(gemeente_id: int, na: UUID | None, aantal: int) -> list[Plek]:
    """Return the next dossiers of this gemeente by id, after `na`."""
    with connection.cursor() as cursor:
        cursor.execute(_BLOK, [gemeente_id, na, na, aantal])
        return [Plek(*rij) for rij in cursor.fetchall()]


def houd_vast(gemeente_id: int, ids: Sequence[UUID]) -> None:
    """Lock these dossiers until the transaction ends: nobody lays down a fact between reading and writing."""
    with connection.cursor() as cursor:
        cursor.execute(_HOUD_VAST, [gemeente_id, list(ids)])


def feiten_van(gemeente_id: int, ids: Sequence[UUID]) -> Iterator[tuple[UUID, DossierFeiten]]:
    """Yield every dossier with the facts that clocks read; without rows these are empty.

    One by one: what is reckoned from it at once, is still at hand.

    A dossier in which a row was corrected goes the long way, over all its rows with their ids and moments.
    """
    lang: list[UUID] = []
    over = set(ids)
    with connection.cursor() as cursor:
        cursor.execute(_REGELS, [gemeente_id, list(ids), _KENMERKEN, list(CORRECTIES), list(SIGNALEN)])
        rijen = cursor.fetchall()
    if len(_bekend) > _GEHEUGEN:
        _bekend.clear()
    for dossier_id, regels, contact, voortgang, gecorrigeerd in rijen:
        over.discard(dossier_id)
        if gecorrigeerd:
            lang.append(dossier_id)
        else:
            gelezen = [_bekend.get(tekst) or _lees(tekst) for tekst in regels.split("\n")] if regels else []
            yield (
                dossier_id,
                feiten_uit_geldende(gelezen, gemeente=gemeente_id, eerste_contact=contact, laatste_voortgang=voortgang),
            )
    if lang:
        alle = rijen_van(gemeente_id, lang)
        for dossier_id in lang:
            yield dossier_id, feiten_uit(alle[dossier_id], gemeente=gemeente_id)
    for dossier_id in over:
        yield dossier_id, DossierFeiten()


def _lees(tekst: str) -> Regel:
    """Read one row of `tijdlijn_bijeen`. The same words stand in many dossiers, and are read once."""
    kenmerk, bron, geldig_op, gegevens = tekst.split("|", 3)
    regel = Regel(g.uit_dict(kenmerk, orjson.loads(gegevens)), date.fromisoformat(geldig_op), _BRONNEN[bron])
    _bekend[tekst] = regel
    return regel


def afdrukken_van(gemeente_id: int, ids: Sequence[UUID]) -> dict[UUID, dict[str, int | None]]:
    """Return per dossier the print of each stored clock; None for one from before there were prints."""
    with connection.cursor() as cursor:
        cursor.execute(_AFDRUKKEN, [gemeente_id, list(ids)])
        rijen = cursor.fetchall()
    return {dossier_id: dict(zip(soorten, afdrukken, strict=True)) for dossier_id, soorten, afdrukken in rijen}


def samen_van(gemeente_id: int, ids: Sequence[UUID]) -> dict[UUID, int | None]:
    """Return per dossier the one print of all its stored clocks; None where it is not known."""
    with connection.cursor() as cursor:
        cursor.execute(_SAMEN, [gemeente_id, list(ids)])
        return dict(cursor.fetchall())
