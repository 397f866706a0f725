# SPDX-License-Identifier: EUPL-1.2
"""What a rebuild of the clocks reads: fewer rows, those of a dossier as one text, and one print of all its clocks."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# As the one of 0006, with two differences. Of all talks only the day of the first counts, and of the phases only
# whether the dossier is closed: a third of the rows. And the rows are lines of one text (the text of JSON has no
# newline): of an array every quote has to be escaped. With a plan of its own for every block the kinds are constants,
# that PostgreSQL looks up in a hash.
BIJEEN = """
drop function meedoen.tijdlijn_bijeen(int, uuid[], jsonb, text[], text[]);
create function meedoen.tijdlijn_bijeen(p_gemeente int, p_dossiers uuid[], p_kenmerken text[], p_correcties text[],
                                        p_signalen text[])
returns table (dossier_id uuid, regels text, eerste_contact date, gecorrigeerd boolean)
language sql stable security definer set search_path = public, pg_temp set datestyle = 'ISO'
set plan_cache_mode = force_custom_plan as $$
  select r.dossier_id, coalesce(string_agg(r.regel, E'\\n'), ''), min(r.gesprek)::date, bool_or(r.gecorrigeerd)
  from (
    select t.dossier_id,
           t.kenmerk || '|' || t.bron || '|' || t.geldig_op || '|' ||
           case t.kenmerk when 'contactmoment' then null
                          when 'verblijf_azc' then t.gegevens - 'locatie'::text
                          when 'plicht_vastgesteld' then t.gegevens - '{begindatum,wijzigingsdatum,reden}'::text[]
                          when 'notificatie_ontvangen' then
                            jsonb_set(t.gegevens - 'bericht_id'::text, '{registratie_datum_tijd}',
                                      to_jsonb(left(t.gegevens ->> 'registratie_datum_tijd', 10) || 'T00:00:00Z'))
                          when 'lbt_uitslag' then t.gegevens - '{behaalde_score,benodigde_score}'::text[]
                          when 'derde_gevraagd' then t.gegevens - '{reden}'::text[] else t.gegevens end as regel,
           case when t.kenmerk = 'contactmoment' and coalesce(t.gegevens ->> 'gesprek', 'true') = 'true'
                then t.gegevens ->> 'datum' end as gesprek,
           t.corrigeert_id is not null or t.kenmerk = any (p_correcties) as gecorrigeerd
    from dossiers_gebeurtenis t
    where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers) and t.kenmerk = any (p_kenmerken)
      and (t.kenmerk <> 'fase_gewijzigd' or 'gesloten' in (t.gegevens ->> 'van', t.gegevens ->> 'naar'))
      and (t.kenmerk <> 'notificatie_ontvangen' or t.gegevens ->> 'gebeurtenis_id' = any (p_signalen))
      and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
      and 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
    order by t.dossier_id, t.vastgelegd_op, t.id
  ) r
  group by r.dossier_id
$$;
alter function meedoen.tijdlijn_bijeen(int, uuid[], text[], text[], text[]) owner to meedoen_functies;
revoke all on function meedoen.tijdlijn_bijeen(int, uuid[], text[], text[], text[]) from public;
grant execute on function meedoen.tijdlijn_bijeen(int, uuid[], text[], text[], text[]) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0007_mag_mailen")]

    operations: ClassVar = [
        migrations.AddField("dossier", "klokken_afdruk", models.BigIntegerField(null=True)),
        RunSQL(BIJEEN, NIETS),
    ]
