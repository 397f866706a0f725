# SPDX-License-Identifier: EUPL-1.2
"""The days of fines for who collects them, and for who decides on bijstand: no ground, no reason, no report.

Financiën (field group handhaving_bedragen) needs when a fine was imposed, put off, warned about, paid, and whether it
still stands. Who decides on bijstand (samenloop) needs that something happened on a day for which a fine is weighed,
was imposed or not: after a lowering of the bijstand no fine can follow, and after a fine the lowering is weighed
(Wet inburgering 2021 article 27, Participatiewet article 18). The rows themselves are of another field group, so a
definer function gives these columns and nothing else.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

BOETEDAGEN = """
create function meedoen.boetedagen(p_gemeente int, p_dossiers uuid[])
returns table (dossier_id uuid, procedure_id uuid, actie text, datum date, tot date, uitkomst text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, (t.gegevens->>'procedure_id')::uuid, a.actie,
         case a.actie when 'begonnen' then coalesce(t.gegevens->>'overtreding_op', t.gegevens->>'datum')
                      else t.gegevens->>'datum' end::date,
         case a.actie when 'uitstel' then (t.gegevens->>'tot')::date end,
         t.gegevens->>'uitkomst'
  from dossiers_gebeurtenis t
  cross join lateral (select t.gegevens->>'actie' as actie) a
  cross join (select nullif(current_setting('meedoen.leesgroepen', true), '')::text[] as groepen) g
  where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers) and t.kenmerk = 'boete_stap'
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and not exists (select from dossiers_gebeurtenis c where c.gemeente_id = t.gemeente_id and c.corrigeert_id = t.id)
    and (('handhaving_bedragen' = any (g.groepen) and a.actie in
            ('beboet', 'uitstel', 'aangemaand', 'betaald', 'bezwaar', 'bezwaar_beslist', 'uitspraak'))
      or ('samenloop' = any (g.groepen) and a.actie in
            ('begonnen', 'beboet', 'geen_boete', 'gestopt', 'bezwaar_beslist', 'uitspraak')))
  order by t.vastgelegd_op, t.id
$$;
alter function meedoen.boetedagen(int, uuid[]) owner to meedoen_functies;
revoke all on function meedoen.boetedagen(int, uuid[]) from public;
grant execute on function meedoen.boetedagen(int, uuid[]) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0002_toegang"), ("dossiers", "0011_voortgang")]

    operations: ClassVar = [RunSQL(BOETEDAGEN, NIETS)]
