# SPDX-License-Identifier: EUPL-1.2
"""What tasks read of one that a colleague wrote down: its day and for whom, and never the words."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# As the one of 0011, without the words of a task of one's own.
FEITEN = """
create or replace function meedoen.tijdlijn_feiten(p_gemeente int, p_dossiers uuid[])
returns table (dossier_id uuid, id uuid, kenmerk text, gegevens jsonb, geldig_op date, vastgelegd_op timestamptz,
               bron text, corrigeert_id uuid, oorzaak_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, t.id, t.kenmerk,
         case t.kenmerk when 'contactmoment' then t.gegevens - '{tekst,onderwerp}'::text[]
                        when 'voortgangsgesprek' then t.gegevens - '{aanwezig,gaat_goed,hindert,afspraken}'::text[]
                        when 'eigen_taak' then t.gegevens - '{wat}'::text[]
                        when 'taak_afgesloten' then t.gegevens - '{toelichting}'::text[]
                        when 'derde_gevraagd' then t.gegevens - '{reden}'::text[] else t.gegevens end,
         t.geldig_op, t.vastgelegd_op, t.bron, t.corrigeert_id, t.oorzaak_id
  from dossiers_gebeurtenis t
  where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers)
    and t.kenmerk not in ('notitie', 'taak_weggelegd', 'taak_teruggehaald')
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
  order by t.dossier_id, t.vastgelegd_op, t.id
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0015_tellen_per_rol")]

    operations: ClassVar = [RunSQL(FEITEN, NIETS)]
