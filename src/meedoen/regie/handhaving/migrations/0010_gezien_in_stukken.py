# SPDX-License-Identifier: EUPL-1.2
"""The papers of a case that runs tell the day a violation was seen too: the term to fine runs from there (Awb 5:45)."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

ZAAKSTUKKEN = """
drop function meedoen.zaakstukken(int, uuid);
create function meedoen.zaakstukken(p_gemeente int, p_dossier uuid)
returns table (id uuid, grond text, planonderdeel text, oproep_nummer smallint, overtreding_op date, feiten text,
               stukken jsonb, plaats_tijd text, rapport_op date, zienswijze_op date, zienswijze text,
               verwijt_reden text, besloten_op date, boete boolean, motivering text, gezien_op date)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.grond, p.planonderdeel, p.oproep_nummer, p.overtreding_op, p.feiten, p.stukken, p.plaats_tijd,
         p.rapport_op, p.zienswijze_op, p.zienswijze, p.verwijt_reden, p.besloten_op, p.boete, p.motivering,
         coalesce(p.geconstateerd_op, p.overtreding_op)
  from meedoen.lopende_boetes(array[p_gemeente], p_dossier) l
  join handhaving_boeteprocedure p on p.gemeente_id = l.gemeente_id and p.id = l.id
  where p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and coalesce(nullif(current_setting('meedoen.dossier', true), '')::uuid = p_dossier, true)
    and 'zaakstukken' = any (nullif(current_setting('meedoen.leesgroepen', true), '')::text[])
  order by p.begonnen_op desc, p.id
$$;
alter function meedoen.zaakstukken(int, uuid) owner to meedoen_functies;
revoke all on function meedoen.zaakstukken(int, uuid) from public;
grant execute on function meedoen.zaakstukken(int, uuid) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0009_delen")]

    operations: ClassVar = [RunSQL(ZAAKSTUKKEN, NIETS)]
