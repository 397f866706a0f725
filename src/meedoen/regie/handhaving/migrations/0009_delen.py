# SPDX-License-Identifier: EUPL-1.2
"""The parts of an arrangement with their days, and for financiën which one comes next: still no ground, no reason."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

BOETEDAGEN = """
drop function meedoen.boetedagen(int, uuid[]);
create function meedoen.boetedagen(p_gemeente int, p_dossiers uuid[])
returns table (dossier_id uuid, procedure_id uuid, actie text, datum date, tot date, uitkomst text, deel_tot date)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, (t.gegevens->>'procedure_id')::uuid, a.actie,
         case a.actie when 'begonnen' then coalesce(t.gegevens->>'overtreding_op', t.gegevens->>'datum')
                      else t.gegevens->>'datum' end::date,
         case when a.actie in ('uitstel', 'regeling_ingetrokken') then (t.gegevens->>'tot')::date end,
         t.gegevens->>'uitkomst', (t.gegevens->>'deel_tot')::date
  from dossiers_gebeurtenis t
  cross join lateral (select t.gegevens->>'actie' as actie) a
  cross join (select nullif(current_setting('meedoen.leesgroepen', true), '')::text[] as groepen) g
  where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers) and t.kenmerk = 'boete_stap'
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and not exists (select from dossiers_gebeurtenis c where c.gemeente_id = t.gemeente_id and c.corrigeert_id = t.id)
    and (('handhaving_bedragen' = any (g.groepen) and a.actie in
            ('beboet', 'uitstel', 'betaling', 'navraag', 'regeling_ingetrokken', 'aangemaand', 'betaald', 'bezwaar',
             'bezwaar_ingetrokken', 'bezwaar_beslist', 'uitspraak'))
      or ('samenloop' = any (g.groepen) and a.actie in
            ('begonnen', 'beboet', 'geen_boete', 'gestopt', 'bezwaar_beslist', 'uitspraak')))
  order by t.vastgelegd_op, t.id
$$;
alter function meedoen.boetedagen(int, uuid[]) owner to meedoen_functies;
revoke all on function meedoen.boetedagen(int, uuid[]) from public;
grant execute on function meedoen.boetedagen(int, uuid[]) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0008_dag_gezien"), ("besluiten", "0004_verzonden")]

    operations: ClassVar = [
        migrations.AddField("boeteprocedure", "navragen", models.JSONField(default=list)),
        migrations.AddField("boetebedrag", "regeling_delen", models.JSONField(default=list)),
        migrations.AddField("boetebedrag", "regeling_betaald", models.IntegerField(default=0)),
        migrations.AddField("boetebedrag", "regeling_wacht_tot", models.DateField(null=True)),
        migrations.AddField(
            "boetebedrag",
            "regeling_besluit",
            models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="besluiten.besluit",
            ),
        ),
        RunSQL(BOETEDAGEN, NIETS),
    ]
