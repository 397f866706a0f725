# SPDX-License-Identifier: EUPL-1.2
"""The orders of the list of dossiers, in SQL.

By name an index gives the rows in order. The others put all dossiers of a gemeente that the filter leaves in order:
their key begins with what they sort by and ends with the name, in the collation of that name.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from meedoen.domein.fasen import Fase
from meedoen.domein.gebeurtenissen import Vervolggrond

OP_NAAM: Final = "naam"
GROEPEN: Final = ("AS", "GO", *(grond.value for grond in Vervolggrond))
"""What stands under doelgroep, in the order of that column: the groups of the act, then the other grounds."""


class Sleutel(NamedTuple):
    """The key of an order on alias d, and what is to be joined for it."""

    sql: str
    erbij: str = ""


_MET_NAAM = " || ' ' || d.sorteernaam) collate \"C\""
SLEUTELS: Final = {
    "fase": Sleutel(f"(array_position(%(fasen)s::text[], d.fase::text)::text{_MET_NAAM}"),
    "doelgroep": Sleutel(
        "(coalesce(array_position(%(groepen)s::text[], "
        f"(case when d.grond = 'wi2021' then v.doelgroep else d.grond end)::text)::text, '9'){_MET_NAAM}",
        "left join dossiers_verblijf v on v.gemeente_id = d.gemeente_id and v.dossier_id = d.id",
    ),
    # Who has nobody yet comes last.
    "consulent": Sleutel(
        f"(coalesce(lower(m.naam), '~'){_MET_NAAM}", "left join organisaties_medewerker m on m.id = d.consulent_id"
    ),
    # Without a date: after all that have one.
    "datum": Sleutel(
        f"(coalesce(to_char(k.uiterste, 'YYYY-MM-DD'), '9999'){_MET_NAAM}",
        # Looked up per dossier: a plan for all at once, made while the table was empty, takes seconds on a full one.
        "left join lateral (select k.uiterste from dossiers_klok k "
        "where k.gemeente_id = d.gemeente_id and k.dossier_id = d.id and k.staat in ('loopt', 'te_laat') "
        "and k.uiterste is not null and k.soort <> 'bewaartermijn' order by k.uiterste, k.soort limit 1) k on true",
    ),
}
"""Code of a column -> its key; by name (`OP_NAAM`) there is none."""


def waarden() -> dict[str, Any]:
    """Return the values of the parameters in the keys."""
    return {"fasen": [fase.value for fase in Fase], "groepen": list(GROEPEN)}
