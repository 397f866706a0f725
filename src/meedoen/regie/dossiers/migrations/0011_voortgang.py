# SPDX-License-Identifier: EUPL-1.2
"""What clocks read of a voortgangsgesprek: the days of the first and the last, and never what was said."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# As the one of 0010; of a voortgangsgesprek only what tasks and the pace count with.
FEITEN = """
drop function meedoen.tijdlijn_feiten(int, uuid[]);
create function meedoen.tijdlijn_feiten(p_gemeente int, p_dossiers uuid[])
returns table (dossier_id uuid, id uuid, kenmerk text, gegevens jsonb, geldig_op date, vastgelegd_op timestamptz,
               bron text, corrigeert_id uuid, oorzaak_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, t.id, t.kenmerk,
         case t.kenmerk when 'contactmoment' then t.gegevens - '{tekst,onderwerp}'::text[]
                        when 'voortgangsgesprek' then t.gegevens - '{aanwezig,gaat_goed,hindert,afspraken}'::text[]
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
alter function meedoen.tijdlijn_feiten(int, uuid[]) owner to meedoen_functies;
revoke all on function meedoen.tijdlijn_feiten(int, uuid[]) from public;
grant execute on function meedoen.tijdlijn_feiten(int, uuid[]) to gemeente;
"""

# As the one of 0008, with one column more. Of all voortgangsgesprekken only the days of the first (it is a talk) and
# of the last count; of a PIP the hours do not.
BIJEEN = """
drop function meedoen.tijdlijn_bijeen(int, uuid[], text[], text[], text[]);
create function meedoen.tijdlijn_bijeen(p_gemeente int, p_dossiers uuid[], p_kenmerken text[], p_correcties text[],
                                        p_signalen text[])
returns table (dossier_id uuid, regels text, eerste_contact date, laatste_voortgang date, gecorrigeerd boolean)
language sql stable security definer set search_path = public, pg_temp set datestyle = 'ISO'
set plan_cache_mode = force_custom_plan as $$
  select r.dossier_id, coalesce(string_agg(r.regel, E'\\n'), ''), min(r.gesprek)::date, max(r.voortgang)::date,
         bool_or(r.gecorrigeerd)
  from (
    select t.dossier_id,
           t.kenmerk || '|' || t.bron || '|' || t.geldig_op || '|' ||
           case t.kenmerk when 'contactmoment' then null
                          when 'voortgangsgesprek' then null
                          when 'pip_vastgesteld' then t.gegevens - '{uren_les,uren_meedoen}'::text[]
                          when 'verblijf_azc' then t.gegevens - 'locatie'::text
                          when 'plicht_vastgesteld' then t.gegevens - '{begindatum,wijzigingsdatum,reden}'::text[]
                          when 'notificatie_ontvangen' then
                            jsonb_set(t.gegevens - 'bericht_id'::text, '{registratie_datum_tijd}',
                                      to_jsonb(left(t.gegevens ->> 'registratie_datum_tijd', 10) || 'T00:00:00Z'))
                          when 'lbt_uitslag' then t.gegevens - '{behaalde_score,benodigde_score}'::text[]
                          when 'derde_gevraagd' then t.gegevens - '{reden}'::text[] else t.gegevens end as regel,
           case when t.kenmerk = 'voortgangsgesprek'
                  or t.kenmerk = 'contactmoment' and coalesce(t.gegevens ->> 'gesprek', 'true') = 'true'
                then t.gegevens ->> 'datum' end as gesprek,
           case when t.kenmerk = 'voortgangsgesprek' then t.gegevens ->> 'datum' end as voortgang,
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
    dependencies: ClassVar = [("dossiers", "0010_weggelegd")]

    operations: ClassVar = [RunSQL(FEITEN, NIETS), RunSQL(BIJEEN, NIETS)]
