# SPDX-License-Identifier: EUPL-1.2
"""RLS: the beheerder reads counts and never a dossier; who may read the dossiers reads what shifts in each."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, is_ouder, van_gemeente

# Without `laatste`, the id of a dossier, and `geleend_tot`.
_ZONDER_DOSSIER = (
    "id, gemeente_id, voorstel, vanaf, peildatum, regelversie, gevraagd_op, gevraagd_door, medewerker_id, staat,"
    " gerekend, te_rekenen, klaar_op, uitkomst"
)

# The worker finds work of any gemeente; what it reads of it, it reads in the scope of that gemeente.
LEEN = """
create function meedoen.leen_berekening(p_nu timestamptz, p_tot timestamptz)
returns table (id uuid, gemeente_id int)
language sql volatile security definer set search_path = public, pg_temp as $$
  update impact_berekening b set staat = 'bezig', geleend_tot = p_tot
  where b.id in (
    select x.id from impact_berekening x
    where x.staat in ('wacht', 'bezig') and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.gevraagd_op, x.id limit 1 for update skip locked)
  returning b.id, b.gemeente_id
$$;
grant select, update on impact_berekening to meedoen_functies;
alter function meedoen.leen_berekening(timestamptz, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_berekening(timestamptz, timestamptz) from public;
grant execute on function meedoen.leen_berekening(timestamptz, timestamptz) to meedoen_app;
"""

# The beheerder removes a berekening with all that hangs on it, and reads none of that.
GAAT_MEE = """
alter table impact_verschoven add constraint impact_verschoven_berekening_gemeente
foreign key (gemeente_id, berekening_id) references impact_berekening (gemeente_id, id) on delete cascade
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("impact", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("dossiers", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("impact_berekening", lees="verloop", schrijf="verloop", rechten="select, update"),
        beleid(
            "impact_berekening",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten=f"select ({_ZONDER_DOSSIER}), insert, delete",
        ),
        van_gemeente("impact_verschoven", lees="verloop", schrijf="verloop", rechten="select, insert"),
        is_ouder("impact_berekening"),
        RunSQL(GAAT_MEE, NIETS),
        hoort_bij("impact_verschoven"),
        RunSQL(LEEN, NIETS),
    ]
