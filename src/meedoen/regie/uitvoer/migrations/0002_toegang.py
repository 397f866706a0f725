# SPDX-License-Identifier: EUPL-1.2
"""RLS: rows about persons only for who may read all of what stands in them; the beheerder sees counts and layout.

What was delivered is history: a restrictive policy lets nobody change or remove it.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import (
    IN_GEMEENTE,
    NIETS,
    beleid,
    hoort_bij,
    is_ouder,
    leest,
    schrijft,
    van_gemeente,
)

_GROEPEN = " and ".join(leest(f"'{groep}'") for groep in ("bsn", "verblijf", "begeleiding", "pip"))
_SCHRIJFT = schrijft("'verloop'")
GELEVERD_BLIJFT = [
    "create policy geleverd_blijft on uitvoer_opgave as restrictive for update to gemeente"
    " using (staat = 'klaar') with check (true)",
    "create policy geleverd_blijft_staan on uitvoer_opgave as restrictive for delete to gemeente"
    " using (staat = 'klaar')",
]
GAAT_MEE = """
alter table uitvoer_opgaveregel add constraint uitvoer_opgaveregel_opgave_gemeente
foreign key (gemeente_id, opgave_id) references uitvoer_opgave (gemeente_id, id) on delete cascade
"""

# The worker wipes drafts that nobody delivered, in all gemeenten, and reads none of them; rows go by the foreign key.
WIS = """
create function meedoen.wis_opgaven(p_voor timestamptz) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with weg as (
    delete from uitvoer_opgave o where o.staat = 'klaar' and o.gemaakt_op < p_voor returning 1)
  select count(*) from weg
$$;
grant select, delete on uitvoer_opgave to meedoen_functies;
alter function meedoen.wis_opgaven(timestamptz) owner to meedoen_functies;
revoke all on function meedoen.wis_opgaven(timestamptz) from public;
grant execute on function meedoen.wis_opgaven(timestamptz) to meedoen_app;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("uitvoer", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("dossiers", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("uitvoer_bestandsbeschrijving", lees="verloop", schrijf="verloop", rechten="select"),
        beleid(
            "uitvoer_bestandsbeschrijving",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert",
        ),
        van_gemeente("uitvoer_opgave", lees="verloop", schrijf="verloop", rechten="select, insert, update, delete"),
        beleid("uitvoer_opgave", "functioneel_beheer", lezen=IN_GEMEENTE, schrijven=None, rechten="select"),
        beleid(
            "uitvoer_opgaveregel",
            "gemeente",
            lezen=f"{IN_GEMEENTE} and {_GROEPEN}",
            schrijven=f"{IN_GEMEENTE} and {_SCHRIJFT}",
            rechten="select, insert",
        ),
        is_ouder("uitvoer_opgave"),
        *(RunSQL(regel, NIETS) for regel in GELEVERD_BLIJFT),
        RunSQL(GAAT_MEE, NIETS),
        hoort_bij("uitvoer_opgaveregel"),
        RunSQL(WIS, NIETS),
    ]
