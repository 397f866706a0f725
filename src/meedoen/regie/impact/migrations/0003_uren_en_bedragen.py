# SPDX-License-Identifier: EUPL-1.2
"""Hours and cents beside days in what shifts, each row in its field group; and earlier fines for the chain.

What shifts in hours or in a fine is not for all who may read the course of a dossier: the row names its field group,
and the policy asks it. To reckon the fine of a case that runs, the chain needs what earlier fines of that dossier are
(the cap of Besluit inburgering 2021 article 7.1 lid 5). It does not read that field group, so a definer function gives
it number and cents, and only of a dossier in which a fine is weighed now.
"""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, leest, schrijft

PER_VELDGROEP = f"""
alter policy gemeente on impact_verschoven
using ({IN_GEMEENTE} and {leest("veldgroep")}) with check ({IN_GEMEENTE} and {schrijft("veldgroep")})
"""

EERDERE = """
create function meedoen.eerdere_boetebedragen(p_gemeente int, p_dossiers uuid[])
returns table (procedure_id uuid, centen int)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.procedure_id, b.centen
  from handhaving_boetebedrag b
  where b.gemeente_id = p_gemeente and b.dossier_id = any (p_dossiers)
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and 'handhaving' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
    and current_setting('meedoen.rol', true) = 'keten'
    and exists (select from handhaving_boeteprocedure p
                where p.gemeente_id = b.gemeente_id and p.dossier_id = b.dossier_id
                  and p.besloten_op is null and p.gestopt_op is null)
$$;
grant select on handhaving_boetebedrag, handhaving_boeteprocedure to meedoen_functies;
alter function meedoen.eerdere_boetebedragen(int, uuid[]) owner to meedoen_functies;
revoke all on function meedoen.eerdere_boetebedragen(int, uuid[]) from public;
grant execute on function meedoen.eerdere_boetebedragen(int, uuid[]) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("impact", "0002_toegang"), ("handhaving", "0007_aanvullen")]

    operations: ClassVar = [
        migrations.AlterField("verschoven", "onderdeel", models.CharField(max_length=8)),
        migrations.AddField("verschoven", "van_getal", models.IntegerField(null=True)),
        migrations.AddField("verschoven", "naar_getal", models.IntegerField(null=True)),
        migrations.AddField("verschoven", "veldgroep", models.CharField(max_length=24, db_default="verloop")),
        RunSQL(PER_VELDGROEP, NIETS),
        RunSQL(EERDERE, NIETS),
    ]
