# SPDX-License-Identifier: EUPL-1.2
"""Everything that runs, for the jurist: one list over dossiers, and the letters of a case; the seal stays what it was.

`lopende_boetes` says once which procedures run (as 0004 did inside `zaakstukken`), and in which step; nobody may call
it but the functions below. A letter of a case is the intention to fine, the decision, the decision on bezwaar, and of
a bezwaar the decision it is against. The day of a fine is that of the clock that its step waits for: of two fines in
one dossier that is the clock that asks something first.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

_MAG = """p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and coalesce(nullif(current_setting('meedoen.dossier', true), '')::uuid = p_dossier, true)
    and 'zaakstukken' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])"""
_VANDAAG = "nullif(current_setting('meedoen.vandaag', true), '')::date"
# As the policy of bezwaren_bezwaar: a definer function passes by it.
_OPEN = """(z.loopt_tot is null or @VANDAAG@ <= z.loopt_tot)
      and (z.besluit_veldgroep <> 'gezondheid'
           or 'gezondheid' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
           or not 'verloop' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[]))"""

LOPENDE_BOETES = """
create function meedoen.lopende_boetes(p_gemeenten int[], p_dossier uuid)
returns table (gemeente_id int, id uuid, stap text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.gemeente_id, p.id,
         case when p.besloten_op is null and p.rapport_op is null then 'boete_wegen'
              when p.besloten_op is null and p.zienswijze_op is null then 'boete_zienswijze'
              when p.besloten_op is null then 'boete_beslissen'
              when r.beroepen > r.uitspraken then 'boete_beroep'
              when b.id is not null and b.beslist_op is null then 'boete_bezwaar'
              when b.id is not null then 'boete_na_bezwaar'
              else 'boete_termijn' end
  from handhaving_boeteprocedure p
  left join handhaving_bezwaar b on b.gemeente_id = p.gemeente_id and b.procedure_id = p.id
  cross join lateral (
    select count(*) filter (where t.gegevens->>'actie' = 'beroep') as beroepen,
           count(*) filter (where t.gegevens->>'actie' = 'uitspraak') as uitspraken,
           max((t.gegevens->>'datum')::date) filter (where t.gegevens->>'actie' = 'uitspraak') as uitspraak_op,
           coalesce(bool_or(t.gegevens->>'actie' = 'uitspraak' and t.gegevens->>'uitkomst' = 'vervalt'), false) as weg
    from dossiers_gebeurtenis t
    where t.gemeente_id = p.gemeente_id and t.dossier_id = p.dossier_id and t.kenmerk = 'boete_stap'
      and t.gegevens->>'procedure_id' = p.id::text
      and not exists (select from dossiers_gebeurtenis c
                      where c.gemeente_id = t.gemeente_id and c.corrigeert_id = t.id)) r
  where p.gemeente_id = any (p_gemeenten) and (p_dossier is null or p.dossier_id = p_dossier)
    and p.gestopt_op is null
    and (p.besloten_op is null
      or (p.boete and (
            (b.id is not null and b.beslist_op is null)
         or r.beroepen > r.uitspraken
         or (not r.weg and coalesce(b.uitkomst, '') <> 'vervalt'
             and @VANDAAG@ <= greatest(p.besloten_op, b.beslist_op, r.uitspraak_op) + 49))))
$$;
"""
ZAAKSTUKKEN = """
create or replace function meedoen.zaakstukken(p_gemeente int, p_dossier uuid)
returns table (id uuid, grond text, planonderdeel text, oproep_nummer smallint, overtreding_op date, feiten text,
               stukken jsonb, plaats_tijd text, rapport_op date, zienswijze_op date, zienswijze text,
               verwijt_reden text, besloten_op date, boete boolean, motivering text, bezwaar_op date, gronden text,
               beslist_op date, uitkomst text, op_bezwaar text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.grond, p.planonderdeel, p.oproep_nummer, p.overtreding_op, p.feiten, p.stukken, p.plaats_tijd,
         p.rapport_op, p.zienswijze_op, p.zienswijze, p.verwijt_reden, p.besloten_op, p.boete, p.motivering,
         b.ontvangen_op, b.gronden, b.beslist_op, b.uitkomst, b.motivering
  from meedoen.lopende_boetes(array[p_gemeente], p_dossier) l
  join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
  left join handhaving_bezwaar b on b.gemeente_id = p.gemeente_id and b.procedure_id = p.id
  where @MAG@
  order by p.begonnen_op desc, p.id
$$;
"""
ZAAKBRIEVEN = """
create function meedoen.zaakbrieven(p_gemeente int, p_dossier uuid)
returns table (zaak uuid, brief uuid, soort text, dagtekening date)
language sql stable security definer set search_path = public, pg_temp as $$
  with zaken as (
    select p.id, array_remove(array[p.besluit_id, b.besluit_id], null) as besluiten, p.voornemen_id as los
    from meedoen.lopende_boetes(array[p_gemeente], p_dossier) l
    join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
    left join handhaving_bezwaar b on b.gemeente_id = p.gemeente_id and b.procedure_id = p.id
    union all
    select z.id, array_remove(array[z.besluit_id, z.beslissing_id], null), null
    from bezwaren_bezwaar z
    where z.gemeente_id = p_gemeente and z.dossier_id = p_dossier
      and @OPEN@
  )
  select z.id, b.id, b.soort, b.dagtekening
  from zaken z
  join besluiten_brief b on b.gemeente_id = p_gemeente and b.dossier_id = p_dossier
                        and (b.besluit_id = any (z.besluiten) or b.id = z.los)
  where @MAG@
  order by b.dagtekening, b.gemaakt_op, b.id
$$;
"""
ZAAKBRIEF = """
create function meedoen.zaakbrief(p_gemeente int, p_dossier uuid, p_brief uuid)
returns table (soort text, dagtekening date, pdf bytea)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.soort, b.dagtekening, b.pdf
  from besluiten_brief b
  where b.gemeente_id = p_gemeente and b.dossier_id = p_dossier and b.id = p_brief
    and exists (select from meedoen.zaakbrieven(p_gemeente, p_dossier) z where z.brief = p_brief)
$$;
"""
LOPENDE_ZAKEN = """
create function meedoen.lopende_zaken(p_zoek text, p_plat text, p_na_dag date, p_na uuid, p_aantal int)
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
                                when 'boete_termijn' then 'boete_bezwaar'
                                when 'boete_bezwaar' then 'boete_bezwaar_beslissen' else l.stap end
    union all
    select z.id, z.gemeente_id, z.dossier_id, 'bezwaar', z.besluit_soort, null,
           case when z.beroep_op is not null and z.uitspraak_op is null then 'bezwaar_beroep'
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
_RECHTEN = """
grant select on bezwaren_bezwaar, handhaving_boeteprocedure, handhaving_bezwaar, besluiten_brief, dossiers_klok,
                dossiers_dossier, organisaties_gemeente to meedoen_functies;
alter function meedoen.lopende_boetes(int[], uuid) owner to meedoen_functies;
revoke all on function meedoen.lopende_boetes(int[], uuid) from public;
alter function meedoen.zaakbrieven(int, uuid) owner to meedoen_functies;
revoke all on function meedoen.zaakbrieven(int, uuid) from public;
grant execute on function meedoen.zaakbrieven(int, uuid) to gemeente;
alter function meedoen.zaakbrief(int, uuid, uuid) owner to meedoen_functies;
revoke all on function meedoen.zaakbrief(int, uuid, uuid) from public;
grant execute on function meedoen.zaakbrief(int, uuid, uuid) to gemeente;
alter function meedoen.lopende_zaken(text, text, date, uuid, int) owner to meedoen_functies;
revoke all on function meedoen.lopende_zaken(text, text, date, uuid, int) from public;
grant execute on function meedoen.lopende_zaken(text, text, date, uuid, int) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0004_zaakstukken"), ("bezwaren", "0002_toegang")]

    operations: ClassVar = [
        RunSQL(deel.replace("@MAG@", _MAG).replace("@OPEN@", _OPEN).replace("@VANDAAG@", _VANDAAG), NIETS)
        for deel in (LOPENDE_BOETES, ZAAKSTUKKEN, ZAAKBRIEVEN, ZAAKBRIEF, LOPENDE_ZAKEN, _RECHTEN)
    ]
