# SPDX-License-Identifier: EUPL-1.2
"""The secret address of a calendar feed, and whose it is."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, beleid

# The role is the one in which somebody would log in (zoek_sessie); a beheerder has no days of dossiers.
ZOEK = """
create function meedoen.zoek_agenda(p_sleutel bytea, p_vandaag date)
returns table (account uuid, naam varchar, rol varchar, gemeenten int[])
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, m.naam, a.rol, a.gemeenten
  from organisaties_agendaadres s
  join organisaties_account k on k.id = s.account_id and k.is_active
  join organisaties_medewerker m on m.id = k.id
  cross join lateral (
    select x.rol, array_agg(distinct x.gemeente_id) as gemeenten
    from organisaties_aanstelling x
    where x.medewerker_id = k.id and x.vanaf <= p_vandaag and (x.tot is null or x.tot > p_vandaag)
      and x.rol in ('teamleider', 'consulent')
    group by x.rol order by array_position(array['teamleider', 'consulent'], x.rol::text) limit 1) a
  where s.sleutel = p_sleutel
$$;
grant select on organisaties_agendaadres to meedoen_functies;
create policy meedoen_functies on organisaties_agendaadres for select to meedoen_functies using (true);
alter function meedoen.zoek_agenda(bytea, date) owner to meedoen_functies;
revoke all on function meedoen.zoek_agenda(bytea, date) from public;
grant execute on function meedoen.zoek_agenda(bytea, date) to meedoen_app;
"""
EIGEN = "account_id = (select nullif(current_setting('meedoen.medewerker', true), '')::uuid)"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0009_dagmail")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Agendaadres",
            fields=[
                (
                    "account",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        serialize=False,
                        to="organisaties.account",
                    ),
                ),
                ("sleutel", models.BinaryField(max_length=32, unique=True)),
                ("gemaakt_op", models.DateTimeField()),
            ],
        ),
        beleid(
            "organisaties_agendaadres",
            "meedoen_app",
            lezen=EIGEN,
            schrijven=EIGEN,
            rechten="select, insert, update, delete",
        ),
        RunSQL(ZOEK, NIETS),
    ]
