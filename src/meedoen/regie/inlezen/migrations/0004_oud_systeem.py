# SPDX-License-Identifier: EUPL-1.2
"""Lists of an old system: judged, written and undone in blocks by the worker; each file keeps how it was read."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.models import Q

from meedoen.regie.databank.rls import NIETS

LEEN = """
drop function meedoen.leen_inlezing(timestamptz, timestamptz);
create function meedoen.leen_inlezing(p_nu timestamptz, p_tot timestamptz)
returns table (id uuid, gemeente_id int, staat varchar, door varchar, medewerker_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update inlezen_inlezing i set geleend_tot = p_tot
  where i.id in (
    select x.id from inlezen_inlezing x
    where x.staat in ('lezen', 'wacht', 'terug') and not x.gewist
      and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.gelezen_op, x.id limit 1 for update skip locked)
  returning i.id, i.gemeente_id, i.staat,
    case i.staat when 'lezen' then i.door when 'wacht' then i.bevestigd_door else i.terug_door end,
    case i.staat when 'lezen' then i.medewerker_id when 'wacht' then i.bevestigd_id else i.terug_id end
$$;
alter function meedoen.leen_inlezing(timestamptz, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_inlezing(timestamptz, timestamptz) from public;
grant execute on function meedoen.leen_inlezing(timestamptz, timestamptz) to meedoen_app;

create or replace function meedoen.wis_inlezingen(p_nu timestamptz) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with oud as (
    update inlezen_inlezing i
    set gewist = true,
        staat = case when i.staat in ('lezen', 'klaar', 'wacht') then 'weggegooid'
                     when i.staat = 'terug' then 'ingelezen' else i.staat end
    where not i.gewist and i.vervalt_op <= p_nu returning i.gemeente_id, i.id),
  weg as (
    delete from inlezen_inleesrij r using oud
    where r.gemeente_id = oud.gemeente_id and r.inlezing_id = oud.id)
  select count(*) from oud
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("inlezen", "0003_door_de_worker")]

    operations: ClassVar = [
        migrations.AddField("indeling", "soort", models.CharField(max_length=4, default="coa", db_default="coa")),
        migrations.AddField("inlezing", "soort", models.CharField(max_length=4, default="coa", db_default="coa")),
        migrations.AddField("inlezing", "indeling_id", models.UUIDField(null=True)),
        migrations.AddField("inlezing", "kop", models.JSONField(default=list, db_default=[])),
        migrations.AddField("inlezing", "terug_op", models.DateTimeField(null=True)),
        migrations.AddField(
            "inlezing", "terug_door", models.CharField(max_length=100, blank=True, default="", db_default="")
        ),
        migrations.AddField("inlezing", "terug_id", models.UUIDField(null=True)),
        migrations.AddField("inleesrij", "gedaan_op", models.DateTimeField(null=True)),
        migrations.AddField("inleesrij", "cellen", models.JSONField(default=list, db_default=[])),
        migrations.AddField("inleesrij", "oud", models.JSONField(default=dict, db_default={})),
        migrations.RemoveIndex("inlezing", "inlezing_wacht"),
        migrations.AddIndex(
            "inlezing",
            models.Index(
                fields=["gelezen_op"], condition=Q(staat__in=["lezen", "wacht", "terug"]), name="inlezing_voor_worker"
            ),
        ),
        RunSQL(LEEN, NIETS),
    ]
