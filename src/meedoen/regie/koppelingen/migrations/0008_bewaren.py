# SPDX-License-Identifier: EUPL-1.2
"""The worker wipes solved differences with DUO and old nights; a gemeente that has those left gets its day's work."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# Who may read a difference may not remove it; only this function does, and it reads nothing out.
WIS = """
create function meedoen.wis_afstemming(p_gemeente int, p_opgelost_voor timestamptz, p_dag_voor date) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with verschillen as (
    delete from koppelingen_verschil v
    where v.gemeente_id = p_gemeente and v.opgelost_op < p_opgelost_voor returning 1),
  nachten as (
    delete from koppelingen_afstemming a where a.gemeente_id = p_gemeente and a.dag < p_dag_voor returning 1)
  select (select count(*) from verschillen) + (select count(*) from nachten)
$$;
grant delete on koppelingen_verschil, koppelingen_afstemming to meedoen_functies;
alter function meedoen.wis_afstemming(int, timestamptz, date) owner to meedoen_functies;
revoke all on function meedoen.wis_afstemming(int, timestamptz, date) from public;
grant execute on function meedoen.wis_afstemming(int, timestamptz, date) to meedoen_app;
"""

DAGWERK = """
create or replace function meedoen.gemeenten_zonder_dagwerk(p_dag date, p_aantal int) returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id from organisaties_gemeente g
  where not exists (select from koppelingen_dagwerk w where w.gemeente_id = g.id and w.dag = p_dag)
    and (exists (select from dossiers_dossier d where d.gemeente_id = g.id and d.gesloten_op is null)
      or exists (select from koppelingen_verschil v where v.gemeente_id = g.id))
  order by g.id limit p_aantal
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("koppelingen", "0007_afstemming")]

    operations: ClassVar = [RunSQL(WIS, NIETS), RunSQL(DAGWERK, NIETS)]
