# SPDX-License-Identifier: EUPL-1.2
"""The papers of a running case for the jurist, sealed: from the database only while something runs (Awb 7:4).

Something runs while a fine is weighed, a bezwaar or beroep waits, or the fine can still be attacked: six weeks after
the last decision (Awb 6:7), and the week in which what was posted in time may arrive (Awb 6:9). What the wall between
help and punishment keeps out of a report is not here either: these are columns of the procedure, and no tijdlijn.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

ZAAKSTUKKEN = """
create function meedoen.zaakstukken(p_gemeente int, p_dossier uuid)
returns table (id uuid, grond text, planonderdeel text, oproep_nummer smallint, overtreding_op date, feiten text,
               stukken jsonb, plaats_tijd text, rapport_op date, zienswijze_op date, zienswijze text,
               verwijt_reden text, besloten_op date, boete boolean, motivering text, bezwaar_op date, gronden text,
               beslist_op date, uitkomst text, op_bezwaar text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.grond, p.planonderdeel, p.oproep_nummer, p.overtreding_op, p.feiten, p.stukken, p.plaats_tijd,
         p.rapport_op, p.zienswijze_op, p.zienswijze, p.verwijt_reden, p.besloten_op, p.boete, p.motivering,
         b.ontvangen_op, b.gronden, b.beslist_op, b.uitkomst, b.motivering
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
  where p.gemeente_id = p_gemeente and p.dossier_id = p_dossier
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and 'zaakstukken' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
    and p.gestopt_op is null
    and (p.besloten_op is null
      or (p.boete and (
            (b.id is not null and b.beslist_op is null)
         or r.beroepen > r.uitspraken
         or (not r.weg and coalesce(b.uitkomst, '') <> 'vervalt'
             and nullif(current_setting('meedoen.vandaag', true), '')::date
                 <= greatest(p.besloten_op, b.beslist_op, r.uitspraak_op) + 49))))
  order by p.begonnen_op desc, p.id
$$;
grant select on handhaving_boeteprocedure, handhaving_bezwaar to meedoen_functies;
alter function meedoen.zaakstukken(int, uuid) owner to meedoen_functies;
revoke all on function meedoen.zaakstukken(int, uuid) from public;
grant execute on function meedoen.zaakstukken(int, uuid) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0003_boetedagen")]

    operations: ClassVar = [RunSQL(ZAAKSTUKKEN, NIETS)]
