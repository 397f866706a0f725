# SPDX-License-Identifier: EUPL-1.2
"""The letter that asks somebody to complete a bezwaar stands among the letters of its case, for the jurist."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

ZAAKBRIEVEN = """
create or replace function meedoen.zaakbrieven(p_gemeente int, p_dossier uuid)
returns table (van text, zaak uuid, brief uuid, soort text, dagtekening date)
language sql stable security definer set search_path = public, pg_temp as $$
  with zaken as (
    select 'boete' as van, p.id, array[p.besluit_id] as besluiten, array[p.voornemen_id] as los
    from meedoen.lopende_boetes(array[p_gemeente], p_dossier) l
    join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
    union all
    select 'bezwaar', z.id, array[z.besluit_id, z.beslissing_id],
           array[z.ontvangst_brief_id, z.herstel_brief_id, z.verdaag_brief_id, z.uitstel_brief_id]
    from bezwaren_bezwaar z
    where z.gemeente_id = p_gemeente and z.dossier_id = p_dossier
      and (z.loopt_tot is null or nullif(current_setting('meedoen.vandaag', true), '')::date <= z.loopt_tot)
      and (z.besluit_veldgroep not in ('gezondheid', 'handhaving')
           or z.besluit_veldgroep = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
           or not 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[]))
  )
  select z.van, z.id, b.id, b.soort, b.dagtekening
  from zaken z
  join besluiten_brief b on b.gemeente_id = p_gemeente and b.dossier_id = p_dossier
                        and (b.besluit_id = any (z.besluiten) or b.id = any (z.los))
  where p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and coalesce(nullif(current_setting('meedoen.dossier', true), '')::uuid = p_dossier, true)
    and 'zaakstukken' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
  order by b.dagtekening, b.gemaakt_op, b.id
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0006_een_gang"), ("bezwaren", "0004_aanvullen")]

    operations: ClassVar = [RunSQL(ZAAKBRIEVEN, NIETS)]
