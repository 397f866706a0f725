# SPDX-License-Identifier: EUPL-1.2
"""The number of a besluit: rises by one per gemeente and year."""

from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.models import nieuw_id

# The row stays locked until the transaction ends: two decisions at once never get one number, and a decision that
# is undone gives its number back.
_VOLGENDE = """
insert into besluiten_nummerreeks as reeks (id, gemeente_id, jaar, laatste) values (%s, %s::int, %s::int, 1)
on conflict (gemeente_id, jaar) do update set laatste = reeks.laatste + 1
returning laatste
"""


def volgend_nummer(*, scope: Scope, gemeente_id: int) -> str:
    """Return the next number of this gemeente in the year of `scope.vandaag`, such as "B-2026-00417"."""
    with connection.cursor() as cursor:
        cursor.execute(_VOLGENDE, [nieuw_id(), gemeente_id, scope.vandaag.year])
        (nummer,) = cursor.fetchone()
    return f"B-{scope.vandaag.year}-{nummer:05d}"
