# SPDX-License-Identifier: EUPL-1.2
"""Counts what a client asks per minute, and knows a client of the demo."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# Only the function reaches it: no policy for anybody. Unlogged: see the model.
DICHT = """
alter table organisaties_verbruik set unlogged;
alter table organisaties_verbruik enable row level security;
alter table organisaties_verbruik force row level security;
grant select, insert, update on organisaties_verbruik to meedoen_functies;
"""

TELLEN = """
create function meedoen.tel_verzoek(p_client uuid, p_nu timestamptz) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into organisaties_verbruik as v (client, minuut, aantal) values (p_client, date_trunc('minute', p_nu), 1)
  on conflict (client) do update set
    minuut = excluded.minuut, aantal = case when v.minuut = excluded.minuut then v.aantal + 1 else 1 end
  returning aantal
$$;
alter function meedoen.tel_verzoek(uuid, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.tel_verzoek(uuid, timestamptz) from public;
grant execute on function meedoen.tel_verzoek(uuid, timestamptz) to meedoen_app;
"""

# As before, but a good secret of a client of the demo gives `proef`: the site decides whether that is good here.
KEUREN = """
create or replace function meedoen.keur_aansluiting(p_client uuid, p_geheim bytea, p_nu timestamptz, p_vandaag date,
                                                    p_herkomst text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare gevonden record;
begin
  delete from organisaties_aanmeldpoging where op < p_nu - interval '1 hour';
  if (select count(*) filter (where client is not distinct from p_client) >= 5 or count(*) >= 50
      from organisaties_aanmeldpoging where herkomst = p_herkomst and op > p_nu - interval '15 minutes') then
    return 'dicht';
  end if;
  select a.geheim = p_geheim as klopt, a.is_demo into gevonden from organisaties_aansluiting a
  where a.id = p_client and a.ingetrokken_op is null
    and meedoen.werkt_samen(a.organisatie_id, a.gemeente_id, p_vandaag);
  if gevonden.klopt then
    return case when gevonden.is_demo then 'proef' else 'goed' end;
  end if;
  insert into organisaties_aanmeldpoging (client, herkomst, op) values (p_client, p_herkomst, p_nu);
  return 'onbekend';
end $$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0007_aansluitingen_toegang")]

    operations: ClassVar = [
        migrations.AddField("aansluiting", "is_demo", models.BooleanField(default=False)),
        migrations.CreateModel(
            name="Verbruik",
            fields=[
                ("client", models.UUIDField(primary_key=True, serialize=False)),
                ("minuut", models.DateTimeField()),
                ("aantal", models.IntegerField()),
            ],
        ),
        RunSQL(DICHT, NIETS),
        RunSQL(TELLEN, NIETS),
        RunSQL(KEUREN, NIETS),
    ]
