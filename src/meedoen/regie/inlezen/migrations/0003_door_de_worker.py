# SPDX-License-Identifier: EUPL-1.2
"""The worker writes a large file: it waits, is borrowed, and comes back with why when it can't be done."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.models import Q

from meedoen.regie.databank.rls import NIETS

LEEN = """
create function meedoen.leen_inlezing(p_nu timestamptz, p_tot timestamptz)
returns table (id uuid, gemeente_id int, door varchar, medewerker_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update inlezen_inlezing i set geleend_tot = p_tot
  where i.id in (
    select x.id from inlezen_inlezing x
    where x.staat = 'wacht' and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.gelezen_op, x.id limit 1 for update skip locked)
  returning i.id, i.gemeente_id, i.bevestigd_door, i.bevestigd_id
$$;
alter function meedoen.leen_inlezing(timestamptz, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_inlezing(timestamptz, timestamptz) from public;
grant execute on function meedoen.leen_inlezing(timestamptz, timestamptz) to meedoen_app;

create or replace function meedoen.wis_inlezingen(p_nu timestamptz) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with oud as (
    update inlezen_inlezing i
    set gewist = true, staat = case when i.staat in ('klaar', 'wacht') then 'weggegooid' else i.staat end
    where not i.gewist and i.vervalt_op <= p_nu returning i.gemeente_id, i.id),
  weg as (
    delete from inlezen_inleesrij r using oud
    where r.gemeente_id = oud.gemeente_id and r.inlezing_id = oud.id)
  select count(*) from oud
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("inlezen", "0002_toegang")]

    operations: ClassVar = [
        migrations.AddField("inlezing", "bevestigd_id", models.UUIDField(null=True)),
        migrations.AddField("inlezing", "geleend_tot", models.DateTimeField(null=True)),
        migrations.AddField("inlezing", "melding", models.CharField(blank=True, max_length=300)),
        migrations.AddIndex(
            "inlezing", models.Index(fields=["gelezen_op"], condition=Q(staat="wacht"), name="inlezing_wacht")
        ),
        RunSQL(LEEN, NIETS),
    ]
