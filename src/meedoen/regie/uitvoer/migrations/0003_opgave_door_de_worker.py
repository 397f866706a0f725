# SPDX-License-Identifier: EUPL-1.2
"""The worker makes an opgave: it waits, is borrowed, and can be thrown away before it is there."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.models import Q

from meedoen.regie.databank.rls import NIETS

NIET_GELEVERD = [
    "alter policy geleverd_blijft on uitvoer_opgave using (staat <> 'geleverd')",
    "alter policy geleverd_blijft_staan on uitvoer_opgave using (staat <> 'geleverd')",
]

# Of one file the first gemeente stands for all, so that no two workers take the same one. The loan stands there too.
LEEN = """
create function meedoen.leen_opgave(p_nu timestamptz, p_tot timestamptz)
returns table (bundel uuid, gemeenten int[], door varchar, medewerker_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update uitvoer_opgave o set geleend_tot = p_tot
  where o.id in (
    select x.id from uitvoer_opgave x
    where x.staat = 'wacht' and (x.geleend_tot is null or x.geleend_tot < p_nu)
      and x.gemeente_id = (x.gemeenten ->> 0)::int
    order by x.gemaakt_op, x.id limit 1 for update skip locked)
  returning o.bundel, array(select jsonb_array_elements_text(o.gemeenten)::int), o.door, o.medewerker_id
$$;
grant update on uitvoer_opgave to meedoen_functies;
alter function meedoen.leen_opgave(timestamptz, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_opgave(timestamptz, timestamptz) from public;
grant execute on function meedoen.leen_opgave(timestamptz, timestamptz) to meedoen_app;

create or replace function meedoen.wis_opgaven(p_voor timestamptz) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with weg as (
    delete from uitvoer_opgave o where o.staat <> 'geleverd' and o.gemaakt_op < p_voor returning 1)
  select count(*) from weg
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("uitvoer", "0002_toegang")]

    operations: ClassVar = [
        migrations.AddField("opgave", "te_lezen", models.IntegerField(default=0)),
        migrations.AddField("opgave", "gelezen", models.IntegerField(default=0)),
        migrations.AddField("opgave", "geleend_tot", models.DateTimeField(null=True)),
        migrations.AlterField("opgave", "staat", models.CharField(default="wacht", max_length=8)),
        migrations.RemoveConstraint("opgave", "opgave_een_open"),
        migrations.AddConstraint(
            "opgave",
            models.UniqueConstraint(fields=["gemeente"], condition=~Q(staat="geleverd"), name="opgave_een_open"),
        ),
        *(RunSQL(regel, NIETS) for regel in NIET_GELEVERD),
        RunSQL(LEEN, NIETS),
    ]
