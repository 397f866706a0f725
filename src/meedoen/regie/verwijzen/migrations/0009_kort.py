# SPDX-License-Identifier: EUPL-1.2
"""The list of the own people reads what it shows, in one go; the page of one person goes on asking for all."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# Whom one guides is asked once, by `begeleid_op_naam`, and not of each row again.
KORT = """
create function meedoen.begeleid_kort(p_na uuid, p_aantal int)
returns table (dossier uuid, gemeente int, naam text, taal text, telefoon text, veilig_contact text, leerroute text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.gemeente_id,
         case when heel then d.naam
              else split_part(coalesce(nullif(d.voornamen, ''), d.naam), ' ', 1) end,
         case when heel then d.taal else '' end, coalesce(c.telefoon, ''), coalesce(c.veilig_contact, ''),
         coalesce(case when heel and doel.route then route.leerroute end, '')
  from (
    select x.* from dossiers_dossier x
    where x.id = any (array(select meedoen.begeleid_op_naam(p_na, p_aantal)))
      and x.gemeente_id = any ((select meedoen.gemeenten())::int[])
      and (select 'voornaam' = any (meedoen.leesgroepen()))
    offset 0) d
  cross join (
    select 'naam_contact' = any (meedoen.leesgroepen()) as heel, 'pip' = any (meedoen.leesgroepen()) as route
    offset 0) doel
  left join dossiers_contact c on c.gemeente_id = d.gemeente_id and c.dossier_id = d.id
  left join lateral (
    select p.leerroute from plannen_pip p
    where p.gemeente_id = d.gemeente_id and p.dossier_id = d.id and p.staat in ('vastgesteld', 'overgenomen')
    order by p.versie desc limit 1) route on true
  order by d.sorteernaam, d.id
$$;
alter function meedoen.begeleid_kort(uuid, int) owner to meedoen_functies;
revoke all on function meedoen.begeleid_kort(uuid, int) from public;
grant execute on function meedoen.begeleid_kort(uuid, int) to begeleider, vrijwilliger;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0008_per_mens")]

    operations: ClassVar = [RunSQL(KORT, NIETS)]
