# SPDX-License-Identifier: EUPL-1.2
"""What `meedoen klokken herbereken` needs: a print per clock, its place per gemeente, and reading many at once."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, van_gemeente

# As `tijdlijn_feiten`, but one row per dossier, only the kinds asked for, and no ids or moments: those are needed
# only where a row was corrected, and then `tijdlijn_feiten` gives them. Of the notifications only `p_signalen`.
# What no clock reads is left out (of a notification the time of the day), so that more rows are the same text, and
# are read once.
# `p_kenmerken` is an object, of which the keys are found by halves; an array is walked for every row.
BIJEEN = """
create function meedoen.tijdlijn_bijeen(p_gemeente int, p_dossiers uuid[], p_kenmerken jsonb, p_correcties text[],
                                        p_signalen text[])
returns table (dossier_id uuid, regels text[], gecorrigeerd boolean)
language sql stable security definer set search_path = public, pg_temp set datestyle = 'ISO' as $$
  select r.dossier_id, array_agg(r.regel), bool_or(r.gecorrigeerd)
  from (
    select t.dossier_id,
           t.kenmerk || '|' || t.bron || '|' || t.geldig_op || '|' ||
           case t.kenmerk when 'contactmoment' then t.gegevens - '{tekst,onderwerp,tolk,delen}'::text[]
                          when 'verblijf_azc' then t.gegevens - 'locatie'::text
                          when 'plicht_vastgesteld' then t.gegevens - '{begindatum,wijzigingsdatum,reden}'::text[]
                          when 'notificatie_ontvangen' then
                            jsonb_set(t.gegevens - 'bericht_id'::text, '{registratie_datum_tijd}',
                                      to_jsonb(left(t.gegevens ->> 'registratie_datum_tijd', 10) || 'T00:00:00Z'))
                          when 'lbt_uitslag' then t.gegevens - '{behaalde_score,benodigde_score}'::text[]
                          when 'derde_gevraagd' then t.gegevens - '{reden}'::text[] else t.gegevens end as regel,
           t.corrigeert_id is not null or t.kenmerk = any (p_correcties) as gecorrigeerd
    from dossiers_gebeurtenis t
    where t.gemeente_id = p_gemeente and t.dossier_id = any (p_dossiers)
      and t.kenmerk not in ('notitie', 'taak_afgesloten') and p_kenmerken ? t.kenmerk
      and (t.kenmerk <> 'notificatie_ontvangen' or t.gegevens ->> 'gebeurtenis_id' = any (p_signalen))
      and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
      and 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
    order by t.dossier_id, t.vastgelegd_op, t.id
  ) r
  group by r.dossier_id
$$;
alter function meedoen.tijdlijn_bijeen(int, uuid[], jsonb, text[], text[]) owner to meedoen_functies;
revoke all on function meedoen.tijdlijn_bijeen(int, uuid[], jsonb, text[], text[]) from public;
grant execute on function meedoen.tijdlijn_bijeen(int, uuid[], jsonb, text[], text[]) to gemeente;
"""


class Migration(migrations.Migration):
    """Clocks of before carry no print: the first rebuild compares them whole and fills it."""

    dependencies: ClassVar = [("dossiers", "0005_indexen"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        migrations.AddField("klok", "afdruk", models.BigIntegerField(null=True)),
        migrations.CreateModel(
            name="Klokkenstand",
            fields=[
                (
                    "gemeente",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="organisaties.gemeente",
                    ),
                ),
                ("regels", models.CharField(blank=True, max_length=80)),
                ("beleid", models.JSONField(default=dict)),
                ("dag", models.DateField(null=True)),
                ("bezig", models.CharField(blank=True, max_length=64)),
                ("tot", models.UUIDField(null=True)),
                ("klaar", models.BooleanField(default=False)),
            ],
        ),
        van_gemeente("dossiers_klokkenstand", lees="verloop", schrijf="verloop"),
        RunSQL(BIJEEN, NIETS),
    ]
