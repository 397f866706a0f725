# SPDX-License-Identifier: EUPL-1.2
"""A task that somebody put away until a later day."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# As before, without the rows that only tell that a task was put away: clocks and tasks do not follow from them.
FEITEN = """
create or replace function meedoen.tijdlijn_feiten(p_gemeente int, p_dossiers uuid[])
returns table (dossier_id uuid, id uuid, kenmerk text, gegevens jsonb, geldig_op date, vastgelegd_op timestamptz,
               bron text, corrigeert_id uuid, oorzaak_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, t.id, t.kenmerk,
         case t.kenmerk when 'contactmoment' then t.gegevens - '{tekst,onderwerp}'::text[]
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
    dependencies: ClassVar = [("dossiers", "0009_eigen_letters")]

    operations: ClassVar = [
        migrations.AddField("taak", "later_tot", models.DateField(null=True)),
        migrations.AddField("taak", "later_reden", models.CharField(blank=True, db_default="", max_length=20)),
        migrations.AddField("taak", "later_toelichting", models.CharField(blank=True, db_default="", max_length=300)),
        migrations.AddField("taak", "later_door", models.CharField(blank=True, db_default="", max_length=100)),
        migrations.AddIndex(
            "taak",
            models.Index(
                fields=["gemeente", "later_tot"],
                condition=models.Q(open=True, later_tot__isnull=False),
                name="taak_weggelegd",
            ),
        ),
        RunSQL(FEITEN, NIETS),
    ]
