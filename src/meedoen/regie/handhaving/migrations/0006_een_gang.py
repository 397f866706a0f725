# SPDX-License-Identifier: EUPL-1.2
"""The bezwaren against fines join all others, with what the tijdlijn holds of beroep; their own table goes.

A bezwaar that moves takes the id of its procedure: rows of the tijdlijn of before name no other. The clock and the task
of deciding on it get the names of those of any bezwaar; the next rebuild sets them right.

Of the functions for the jurist: a fine under bezwaar stands once in the list, as that bezwaar; its papers and letters
stay with the case. A fine fell when its amount is nothing.
"""

from typing import Any, ClassVar

from django.db import migrations
from django.db.migrations.operations import RunPython, RunSQL

from meedoen.domein.bezwaren import beslistermijn
from meedoen.regie.bezwaren.services.basis import laatste_dag_beroep
from meedoen.regie.databank.rls import NIETS

_MAG = """p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and coalesce(nullif(current_setting('meedoen.dossier', true), '')::uuid = p_dossier, true)
    and 'zaakstukken' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])"""
_VANDAAG = "nullif(current_setting('meedoen.vandaag', true), '')::date"
# As the policy of bezwaren_bezwaar: a definer function passes by it.
_OPEN = """(z.loopt_tot is null or @VANDAAG@ <= z.loopt_tot)
      and (z.besluit_veldgroep not in ('gezondheid', 'handhaving')
           or z.besluit_veldgroep = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
           or not 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[]))"""

_TABELLEN = (
    "handhaving_bezwaar", "handhaving_boeteprocedure", "besluiten_besluit", "bezwaren_bezwaar", "dossiers_gebeurtenis",
    "dossiers_klok", "dossiers_taak",
)  # fmt: skip
VERHUIS = """
insert into bezwaren_bezwaar (
  id, gemeente_id, dossier_id, besluit_id, besluit_soort, besluit_nummer, besluit_veldgroep, besluit_van, bekendmaking,
  besluit_door, besluit_door_naam, voorbereid_door, ontvangen_op, post_op, tijdig, commissie, gronden, oordeel_reden,
  oordeel_door_naam, herstel_wat, verdaagd_weken, verslag, geen_hoor, uitkomst, motivering, vervolg, beslist_op,
  beslist_door, beslist_door_naam, beslissing_id, beroep_op, uitspraak_op, hoger_beroep_op, hoger_uitspraak_op,
  uiterlijk, gemaakt_op, gemaakt_door, bewerking)
select p.id, b.gemeente_id, b.dossier_id, d.id, d.soort, d.nummer, d.veldgroep, d.dagtekening, d.bekendmaking,
       b.besluit_door, p.besloten_door_naam, coalesce(p.rapport_door, d.voorbereid_door), b.ontvangen_op, b.post_op,
       b.tijdig, b.commissie, b.gronden, '', '', '', b.verdaagd_weken, '', '',
       case b.uitkomst when '' then '' when 'blijft' then 'ongegrond' else 'gegrond' end, b.motivering,
       case b.uitkomst when 'lager' then 'nieuw_besluit' when 'vervalt' then 'herroepen' else '' end,
       b.beslist_op, b.beslist_door, b.beslist_door_naam, b.besluit_id,
       s.beroepen[1], s.uitspraken[1], s.beroepen[2], s.uitspraken[2],
       d.bekendmaking, coalesce(s.kwam, b.ontvangen_op::timestamptz), coalesce(s.door, ''), 1
from handhaving_bezwaar b
join handhaving_boeteprocedure p on p.gemeente_id = b.gemeente_id and p.id = b.procedure_id
join besluiten_besluit d on d.gemeente_id = p.gemeente_id and d.id = p.besluit_id
cross join lateral (
  select array_agg((t.gegevens->>'datum')::date order by t.vastgelegd_op, t.id)
           filter (where t.gegevens->>'actie' = 'beroep') as beroepen,
         array_agg((t.gegevens->>'datum')::date order by t.vastgelegd_op, t.id)
           filter (where t.gegevens->>'actie' = 'uitspraak') as uitspraken,
         min(t.vastgelegd_op) filter (where t.gegevens->>'actie' = 'bezwaar') as kwam,
         min(t.door) filter (where t.gegevens->>'actie' = 'bezwaar') as door
  from dossiers_gebeurtenis t
  where t.gemeente_id = b.gemeente_id and t.dossier_id = b.dossier_id and t.kenmerk = 'boete_stap'
    and t.gegevens->>'procedure_id' = p.id::text
    and not exists (select from dossiers_gebeurtenis c
                    where c.gemeente_id = t.gemeente_id and c.corrigeert_id = t.id)) s
"""
KLOK_EN_TAAK = """
delete from dossiers_klok k where k.soort = 'boete_bezwaar_beslissen'
  and (k.begin is null or exists (select from dossiers_klok a where a.gemeente_id = k.gemeente_id
                                  and a.dossier_id = k.dossier_id and a.soort = 'bezwaar_beslissen'));
update dossiers_klok set soort = 'bezwaar_beslissen', afdruk = null where soort = 'boete_bezwaar_beslissen';
update dossiers_taak
   set soort = 'bezwaar_loopt', zin = 'taak_bezwaar_loopt', knop = 'bezwaar_inzien', rol = 'consulent', groep = 'wacht',
       sleutel = 'bezwaar:' || split_part(sleutel, ':', 2)
 where soort = 'boete_bezwaar';
"""


def reken_dagen(apps: Any, schema_editor: Any) -> None:
    """Fill in the last day to decide, and the last on which it can go on, by the rules."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "select id, bekendmaking, commissie, verdaagd_weken, beslist_op, beroep_op, uitspraak_op, hoger_beroep_op,"
            " hoger_uitspraak_op from bezwaren_bezwaar where besluit_soort = 'boete'"
        )
        for id_, bekend, commissie, weken, beslist, beroep, uitspraak, hoger, hoogste in cursor.fetchall():
            uiterlijk = beslistermijn(bekend, commissie=commissie, verdaagd_weken=weken).waarde
            loopt = beslist is None or (beroep and not uitspraak) or (hoger and not hoogste)
            tot = None if loopt else laatste_dag_beroep(hoogste or uitspraak or beslist)
            cursor.execute(
                "update bezwaren_bezwaar set uiterlijk = %s, loopt_tot = %s where id = %s", [uiterlijk, tot, id_]
            )


BOETEDAGEN = """
create or replace function meedoen.boetedagen(p_gemeente int, p_dossiers uuid[])
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
            ('beboet', 'uitstel', 'aangemaand', 'betaald', 'bezwaar', 'bezwaar_ingetrokken',
             'bezwaar_beslist', 'uitspraak'))
      or ('samenloop' = any (g.groepen) and a.actie in
            ('begonnen', 'beboet', 'geen_boete', 'gestopt', 'bezwaar_beslist', 'uitspraak')))
  order by t.vastgelegd_op, t.id
$$;
"""
LOPENDE_BOETES = """
create or replace function meedoen.lopende_boetes(p_gemeenten int[], p_dossier uuid)
returns table (gemeente_id int, id uuid, stap text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.gemeente_id, p.id,
         case when p.besloten_op is null and p.rapport_op is null then 'boete_wegen'
              when p.besloten_op is null and p.zienswijze_op is null then 'boete_zienswijze'
              when p.besloten_op is null then 'boete_beslissen'
              when z.loopt or z.laatste is not null then 'boete_bezwaar'
              else 'boete_termijn' end
  from handhaving_boeteprocedure p
  cross join lateral (
    select coalesce(bool_or((b.beslist_op is null and b.ingetrokken_op is null)
                            or (b.beroep_op is not null and b.uitspraak_op is null)
                            or (b.hoger_beroep_op is not null and b.hoger_uitspraak_op is null)), false) as loopt,
           max(greatest(b.beslist_op, b.uitspraak_op, b.hoger_uitspraak_op)) as laatste
    from bezwaren_bezwaar b
    where b.gemeente_id = p.gemeente_id and b.besluit_id = p.besluit_id) z
  where p.gemeente_id = any (p_gemeenten) and (p_dossier is null or p.dossier_id = p_dossier)
    and p.gestopt_op is null
    and (p.besloten_op is null
      or (p.boete and (
            z.loopt
         or (@VANDAAG@ <= greatest(p.besloten_op, z.laatste) + 49
             and not exists (select from handhaving_boetebedrag m
                             where m.gemeente_id = p.gemeente_id and m.procedure_id = p.id and m.centen = 0)))))
$$;
"""
ZAAKSTUKKEN = """
drop function meedoen.zaakstukken(int, uuid);
create function meedoen.zaakstukken(p_gemeente int, p_dossier uuid)
returns table (id uuid, grond text, planonderdeel text, oproep_nummer smallint, overtreding_op date, feiten text,
               stukken jsonb, plaats_tijd text, rapport_op date, zienswijze_op date, zienswijze text,
               verwijt_reden text, besloten_op date, boete boolean, motivering text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.grond, p.planonderdeel, p.oproep_nummer, p.overtreding_op, p.feiten, p.stukken, p.plaats_tijd,
         p.rapport_op, p.zienswijze_op, p.zienswijze, p.verwijt_reden, p.besloten_op, p.boete, p.motivering
  from meedoen.lopende_boetes(array[p_gemeente], p_dossier) l
  join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
  where @MAG@
  order by p.begonnen_op desc, p.id
$$;
grant select on handhaving_boetebedrag to meedoen_functies;
alter function meedoen.zaakstukken(int, uuid) owner to meedoen_functies;
revoke all on function meedoen.zaakstukken(int, uuid) from public;
grant execute on function meedoen.zaakstukken(int, uuid) to gemeente;
"""
ZAAKBRIEVEN = """
drop function meedoen.zaakbrieven(int, uuid);
create function meedoen.zaakbrieven(p_gemeente int, p_dossier uuid)
returns table (van text, zaak uuid, brief uuid, soort text, dagtekening date)
language sql stable security definer set search_path = public, pg_temp as $$
  with zaken as (
    select 'boete' as van, p.id, array[p.besluit_id] as besluiten, array[p.voornemen_id] as los
    from meedoen.lopende_boetes(array[p_gemeente], p_dossier) l
    join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
    union all
    select 'bezwaar', z.id, array[z.besluit_id, z.beslissing_id],
           array[z.ontvangst_brief_id, z.verdaag_brief_id, z.uitstel_brief_id]
    from bezwaren_bezwaar z
    where z.gemeente_id = p_gemeente and z.dossier_id = p_dossier
      and @OPEN@
  )
  select z.van, z.id, b.id, b.soort, b.dagtekening
  from zaken z
  join besluiten_brief b on b.gemeente_id = p_gemeente and b.dossier_id = p_dossier
                        and (b.besluit_id = any (z.besluiten) or b.id = any (z.los))
  where @MAG@
  order by b.dagtekening, b.gemaakt_op, b.id
$$;
alter function meedoen.zaakbrieven(int, uuid) owner to meedoen_functies;
revoke all on function meedoen.zaakbrieven(int, uuid) from public;
grant execute on function meedoen.zaakbrieven(int, uuid) to gemeente;
"""
LOPENDE_ZAKEN = """
create or replace function meedoen.lopende_zaken(p_zoek text, p_plat text, p_na_dag date, p_na uuid, p_aantal int)
returns table (id uuid, gemeente_id int, gemeente text, dossier_id uuid, naam text, nummer text, soort text,
               waarover text, oproep_nummer smallint, stap text, sinds date, dag date)
language sql stable security definer set search_path = public, pg_temp as $$
  with mag as (
    select nullif(current_setting('meedoen.gemeenten', true), '')::int[] as gemeenten
    where 'zaakstukken' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
      and coalesce(current_setting('meedoen.dossier', true), '') = ''
  ), alle as (
    select p.id, p.gemeente_id, p.dossier_id, 'boete' as soort,
           case p.grond when '22' then '22' else p.planonderdeel end as waarover, p.oproep_nummer, l.stap,
           p.overtreding_op as sinds, k.uiterste as dag
    from mag
    cross join lateral meedoen.lopende_boetes(mag.gemeenten, null) l
    join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
    left join dossiers_klok k on k.gemeente_id = p.gemeente_id and k.dossier_id = p.dossier_id
      and k.staat in ('loopt', 'te_laat')
      and k.soort = case l.stap when 'boete_zienswijze' then 'boete_beslissen'
                                when 'boete_termijn' then 'boete_bezwaar' else l.stap end
    where l.stap <> 'boete_bezwaar'
    union all
    select z.id, z.gemeente_id, z.dossier_id, 'bezwaar', z.besluit_soort, null,
           case when (z.beroep_op is not null and z.uitspraak_op is null)
                  or (z.hoger_beroep_op is not null and z.hoger_uitspraak_op is null) then 'bezwaar_beroep'
                when z.uitspraak_op is not null then 'bezwaar_uitspraak'
                when z.beslist_op is not null then 'bezwaar_beslist' else 'bezwaar' end,
           z.ontvangen_op,
           case when z.beslist_op is null then z.uiterlijk else z.loopt_tot end
    from bezwaren_bezwaar z cross join mag
    where z.gemeente_id = any (mag.gemeenten) and z.ingetrokken_op is null
      and @OPEN@
  )
  select a.id, a.gemeente_id, g.naam, a.dossier_id, d.naam, d.nummer, a.soort, a.waarover, a.oproep_nummer, a.stap,
         a.sinds, a.dag
  from alle a
  join dossiers_dossier d on d.gemeente_id = a.gemeente_id and d.id = a.dossier_id
  join organisaties_gemeente g on g.id = a.gemeente_id
  where (p_zoek = '' or position(p_plat in d.zoeknaam) > 0 or position(lower(p_zoek) in lower(d.naam)) > 0
         or d.nummer = p_zoek)
    and (p_na is null or (coalesce(a.dag, date '9999-12-31'), a.id) > (p_na_dag, p_na))
  order by coalesce(a.dag, date '9999-12-31'), a.id
  limit p_aantal
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("handhaving", "0005_lopende_zaken"),
        ("bezwaren", "0003_een_gang"),
        ("dossiers", "0014_leesgroepen"),
    ]

    operations: ClassVar = [
        # Row-Level Security binds the owner too. In this one transaction, which locks these tables, it does not.
        RunSQL([f"alter table {tabel} no force row level security" for tabel in _TABELLEN], NIETS),
        RunSQL(VERHUIS, NIETS),
        RunPython(reken_dagen, RunPython.noop),
        RunSQL(KLOK_EN_TAAK, NIETS),
        # What was inserted is checked before the tables are altered again.
        RunSQL("set constraints all immediate; set constraints all deferred", NIETS),
        RunSQL([f"alter table {tabel} force row level security" for tabel in _TABELLEN], NIETS),
        *(
            RunSQL(deel.replace("@MAG@", _MAG).replace("@OPEN@", _OPEN).replace("@VANDAAG@", _VANDAAG), NIETS)
            for deel in (BOETEDAGEN, LOPENDE_BOETES, ZAAKSTUKKEN, ZAAKBRIEVEN, LOPENDE_ZAKEN)
        ),
        migrations.DeleteModel("Bezwaar"),
    ]
