# SPDX-License-Identifier: EUPL-1.2
"""Row-Level Security for migrations: one policy per group role and table, in the form that keeps indexes usable.

A policy compares the row with an array that an initplan reads once per query from a setting of the transaction
(`meedoen.gemeenten`, `meedoen.leesgroepen`, `meedoen.schrijfgroepen`). No setting: no array, so no rows.

`array_position(…) is not null` instead of `= any (…)`: both let the same rows through, but of the second the planner
thinks that it leaves one row in a thousand, and then reads and sorts a whole gemeente for a page of a hundred names
(docs/besluiten/0011). It can't use an index: queries name the gemeente themselves.
"""

from django.db.migrations.operations import RunSQL

IN_GEMEENTE = "array_position((select meedoen.gemeenten()), gemeente_id) is not null"
NIETS = RunSQL.noop


def leest(groep: str) -> str:
    """Return the condition that this scope may read the field group `groep`: 'quoted', or the name of a column."""
    return _in_lijst("leesgroepen", groep)


def schrijft(groep: str) -> str:
    """Return the condition that this scope may write in the field group `groep`: 'quoted', or a column."""
    return _in_lijst("schrijfgroepen", groep)


def _in_lijst(lijst: str, groep: str) -> str:
    if groep.startswith("'"):
        return f"(select {groep} = any (meedoen.{lijst}()))"
    return f"array_position((select meedoen.{lijst}()), {groep}::text) is not null"


def beleid(tabel: str, rol: str, *, lezen: str, schrijven: str | None, rechten: str) -> RunSQL:
    """Return the operation that forces RLS on `tabel` and gives `rol` its one policy and its grants.

    `lezen` is the condition for rows that are seen, `schrijven` for rows as they are written (None: reads only).
    """
    controle = f" with check ({schrijven})" if schrijven else ""
    soort = "all" if schrijven else "select"
    return RunSQL(
        [
            f"alter table {tabel} enable row level security",
            f"alter table {tabel} force row level security",
            f"create policy {rol} on {tabel} for {soort} to {rol} using ({lezen}){controle}",
            f"grant {rechten} on {tabel} to {rol}",
        ],
        NIETS,
    )


def van_gemeente(
    tabel: str, *, lees: str, schrijf: str, rechten: str = "select, insert, update", kolom: bool = False
) -> RunSQL:
    """Return RLS for a table with `gemeente_id`, guarded by the field groups `lees` and `schrijf`.

    With `kolom` both are names of a column that holds the field group of each row.
    """
    groep_lees, groep_schrijf = (lees, schrijf) if kolom else (f"'{lees}'", f"'{schrijf}'")
    return beleid(
        tabel,
        "gemeente",
        lezen=f"{IN_GEMEENTE} and {leest(groep_lees)}",
        schrijven=f"{IN_GEMEENTE} and {schrijft(groep_schrijf)}",
        rechten=rechten,
    )


def hoort_bij(tabel: str, ouder: str = "dossiers_dossier", kolom: str = "dossier_id") -> RunSQL:
    """Return the composite foreign key (gemeente_id, kolom): a child can't point into another gemeente."""
    return RunSQL(
        f"alter table {tabel} add constraint {tabel}_{kolom}_gemeente "
        f"foreign key (gemeente_id, {kolom}) references {ouder} (gemeente_id, id) deferrable initially deferred",
        NIETS,
    )


def is_ouder(tabel: str) -> RunSQL:
    """Return the unique constraint that a composite foreign key needs on its parent."""
    return RunSQL(f"alter table {tabel} add constraint {tabel}_gemeente_id_id unique (gemeente_id, id)", NIETS)
