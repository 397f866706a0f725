# SPDX-License-Identifier: EUPL-1.2
"""A begeleider reads what is to arrange in the first week of whom the own organisation guides; never the money of it.

Of the tijdlijn come the key (without a place), the things that are not about money, and how many children there are:
enough to show the list as the gemeente has it. Asked through a referral for maatschappelijke begeleiding alone.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

AANKOMST = """
create function meedoen.begeleide_aankomst(p_dossiers uuid[])
returns table (dossier uuid, gemeente int, id uuid, kenmerk text, gegevens jsonb, geldig_op date,
               vastgelegd_op timestamptz, bron text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.dossier_id, t.gemeente_id, t.id, t.kenmerk, t.gegevens - '{plaats,reden,worden_18}'::text[], t.geldig_op,
         t.vastgelegd_op, t.bron
  from (
    select distinct w.gemeente_id, w.dossier_id from verwijzen_verwijzing w
    where w.dossier_id = any (p_dossiers) and w.gemeente_id = any ((select meedoen.gemeenten())::int[])
      and w.organisatie_id = (select meedoen.organisatie()) and w.taak = 'begeleiding' and w.staat = 'aangenomen'
      and w.vanaf <= (select meedoen.vandaag()) and (w.tot is null or w.tot > (select meedoen.vandaag()))
      and meedoen.begeleidt(w.gemeente_id, w.dossier_id)
    offset 0) hier
  join dossiers_gebeurtenis t on t.gemeente_id = hier.gemeente_id and t.dossier_id = hier.dossier_id
  where t.veldgroep = any ((select meedoen.leesgroepen())::text[]) and not t.vervallen
    and case t.kenmerk
          when 'woning_stap' then t.gegevens ->> 'stap' = 'sleutel'
          when 'regelpunt_bijgewerkt' then t.gegevens ->> 'punt' <> all ('{melding_bijstand,voorschot,toeslagen}')
          when 'gegevens_aangevuld' then t.veldgroep = 'gezin'
          else t.kenmerk = 'gezin_volgens_brp' end
    and not exists (
      select from dossiers_gebeurtenis beter
      where beter.gemeente_id = t.gemeente_id and beter.corrigeert_id = t.id)
  order by t.dossier_id, t.vastgelegd_op, t.id
$$;
alter function meedoen.begeleide_aankomst(uuid[]) owner to meedoen_functies;
revoke all on function meedoen.begeleide_aankomst(uuid[]) from public;
grant execute on function meedoen.begeleide_aankomst(uuid[]) to begeleider;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0009_kort")]

    operations: ClassVar = [RunSQL(AANKOMST, NIETS)]
