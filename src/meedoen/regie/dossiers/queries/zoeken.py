# SPDX-License-Identifier: EUPL-1.2
"""Find a dossier by number, birth date or a name with typos."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.namen import eigen_letters, plat
from meedoen.regie.dossiers.queries.herkenning import KENMERK
from meedoen.regie.dossiers.queries.takken import takken
from meedoen.regie.web import datums

HOOGSTENS = 20
GOED_DEEL = 0.5
"""Who fits less than half as well as the best one was not meant, and stands in the way of who was."""


class Treffer(NamedTuple):
    """One person found. `soort` says on what: bsn, v_nummer, nummer, geboortedatum or naam.

    `rang`: how well it fits, 1 for an exact hit. `kenmerk`: what tells this person apart while the name is not known.
    """

    gemeente_id: int
    id: UUID
    nummer: str
    naam: str
    kenmerk: str
    geboortedatum: date | None
    fase: str
    gesloten_om: str
    gemeente: str
    consulent: str | None
    rang: float
    soort: str


_KOLOMMEN = f"""
select d.gemeente_id, d.id, d.nummer, d.naam, {KENMERK}, d.geboortedatum, d.fase, d.gesloten_om, g.naam, m.naam, b.rang
from blad b
join dossiers_dossier d on d.id = b.id and d.gemeente_id = b.gemeente_id
join organisaties_gemeente g on g.id = d.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
where b.rang >= {GOED_DEEL} * (select max(rang) from blad)
order by b.rang desc, d.sorteernaam, d.id
"""  # noqa: S608  our own words
_OP_NUMMER = """(select d.gemeente_id, d.id, 1::real as rang from dossiers_identificatie i
  join dossiers_dossier d on d.id = i.dossier_id and d.gemeente_id = i.gemeente_id
  where i.gemeente_id = {g} and i.actief and i.{veld} = %(waarde)s::text)"""
_OP_VELD = """(select d.gemeente_id, d.id, 1::real as rang from dossiers_dossier d
  where d.gemeente_id = {g} and d.{veld} = %(waarde)s and d.samengevoegd_in is null
  order by d.sorteernaam, d.id limit 20)"""
# Similarity of the whole name keeps the right person in the top for every typo, and is the cheaper one.
_OP_NAAM = """(select d.gemeente_id, d.id, similarity(d.zoeknaam, %(waarde)s::text) as rang
  from dossiers_dossier d
  where d.gemeente_id = {g} and d.zoekletters %% {eigen} and d.samengevoegd_in is null
  order by rang desc, d.sorteernaam, d.id limit 20)"""
# One name out of a row of names: the word that fits best counts. Twice the work, so only when it is needed.
# The functions and not their operators: those carry a threshold that misses one wrong letter in a short name, and
# under Row-Level Security they would not use the index either.
_OP_WOORD = """(select w.gemeente_id, w.id, w.rang from (
    select d.gemeente_id, d.id, d.sorteernaam, word_similarity(%(waarde)s::text, d.zoeknaam) as rang
    from dossiers_dossier d where d.gemeente_id = {g} and d.samengevoegd_in is null offset 0) w
  where w.rang >= 0.25 order by w.rang desc, w.sorteernaam, w.id limit 20)"""
_ZEKER = 0.4
"""A name this similar is what was meant."""


def zoek(scope: Scope, tekst: str) -> list[Treffer]:
    """Return at most 20 people of this scope that fit `tekst`, best first; one or two queries for a name.

    Who fits less than half as well as the best one is left out.

    BSN (elfproef), V-nummer, dossier number ("2026-00012") and birth date ("3-2-1990") are exact; anything else is
    a name, with typos.
    """
    tekst = " ".join(tekst.split())[:100]
    for lees, sql, soort in _EXACT:
        waarde = lees(tekst)
        gevonden = _voer_uit(scope, sql, waarde, soort) if waarde is not None else []
        if gevonden:
            return gevonden
    naam = plat(tekst)
    if len(naam) < 2 or naam.isdigit():
        return []
    gevonden = _voer_uit(scope, _OP_NAAM, naam, "naam", lambda gemeente: eigen_letters(gemeente, naam))
    if gevonden and gevonden[0].rang >= _ZEKER:
        return gevonden
    return _voer_uit(scope, _OP_WOORD, naam, "naam")


def _voer_uit(
    scope: Scope, tak: str, waarde: str | date, soort: str, eigen: Callable[[int], str] | None = None
) -> list[Treffer]:
    if not scope.gemeenten:
        return []
    blad, codes = takken(tak, scope.gemeenten, eigen)
    sql = f"with blad as (select * from ({blad}) t order by rang desc limit {HOOGSTENS}) {_KOLOMMEN}"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, {"waarde": waarde, **codes})
        return [Treffer(*(*rij, soort)) for rij in cursor.fetchall()]


def _v_nummer(tekst: str) -> str | None:
    getal = lees_v_nummer(tekst)
    return None if getal is None else toon_v_nummer(getal)


def _dossiernummer(tekst: str) -> str | None:
    raak = re.fullmatch(r"(\d{4})-(\d{1,5})", tekst)
    return f"{raak[1]}-{int(raak[2]):05d}" if raak else None


def _geboortedatum(tekst: str) -> date | None:
    try:
        return datums.lees(tekst)
    except datums.DatumFout:
        return None


_EXACT: tuple[tuple[Callable[[str], str | date | None], str, str], ...] = (
    (_dossiernummer, _OP_VELD.replace("{veld}", "nummer"), "nummer"),
    (lees_bsn, _OP_NUMMER.replace("{veld}", "bsn"), "bsn"),
    (_geboortedatum, _OP_VELD.replace("{veld}", "geboortedatum"), "geboortedatum"),
    (_v_nummer, _OP_NUMMER.replace("{veld}", "v_nummer"), "v_nummer"),
)
