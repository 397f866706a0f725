# SPDX-License-Identifier: EUPL-1.2
"""Who wants an e-mail that work lies ready, and when the next one may go."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# Borrowed by saying when the next one may go: so nobody ever gets two for one day, whatever happens to the worker.
# The role is the one in which somebody would log in (zoek_sessie); a beheerder has no tasks to count.
LEEN = """
create function meedoen.leen_dagmail(p_nu timestamptz, p_vandaag date, p_volgende timestamptz)
returns table (account uuid, email varchar, rol varchar, gemeenten int[])
language sql volatile security definer set search_path = public, pg_temp as $$
  with wie as (
    select k.id, k.email, a.rol, a.gemeenten
    from organisaties_account k
    cross join lateral (
      select x.rol, array_agg(distinct x.gemeente_id) as gemeenten
      from organisaties_aanstelling x
      where x.medewerker_id = k.id and x.vanaf <= p_vandaag and (x.tot is null or x.tot > p_vandaag)
        and x.rol in ('teamleider', 'consulent')
      group by x.rol order by array_position(array['teamleider', 'consulent'], x.rol::text) limit 1) a
    where k.dagmail_na <= p_nu and k.is_active
    order by k.dagmail_na, k.id limit 1 for update of k skip locked),
  gepakt as (
    update organisaties_account k set dagmail_na = p_volgende from wie where k.id = wie.id returning k.id)
  select wie.id, wie.email, wie.rol, wie.gemeenten from wie join gepakt using (id)
$$;
grant update on organisaties_account to meedoen_functies;
alter function meedoen.leen_dagmail(timestamptz, date, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_dagmail(timestamptz, date, timestamptz) from public;
grant execute on function meedoen.leen_dagmail(timestamptz, date, timestamptz) to meedoen_app;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0008_verbruik")]

    operations: ClassVar = [
        migrations.AddField("account", "dagmail_na", models.DateTimeField(null=True)),
        migrations.AddIndex(
            "account",
            models.Index(
                fields=["dagmail_na"], condition=models.Q(dagmail_na__isnull=False), name="account_dagmail_wacht"
            ),
        ),
        RunSQL(LEEN, NIETS),
    ]
