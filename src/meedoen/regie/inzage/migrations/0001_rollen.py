# SPDX-License-Identifier: EUPL-1.2
"""Roles that read parts of a dossier: the name is a group of its own, and a role reads the tasks that are for it."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, leest

ROL = """
create function meedoen.rol() returns text language sql stable as
$$ select nullif(current_setting('meedoen.rol', true), '') $$
"""

# Who reads the verloop reads every task; another role only those that are for it.
_VERLOOP, _NAAM = leest("'verloop'"), leest("'naam'")
TAKEN = f"{IN_GEMEENTE} and ({_VERLOOP} or rol = (select meedoen.rol()))"

# In one request somebody works in one role: the one that sees most of a dossier comes first.
SESSIE = """
create or replace function meedoen.zoek_sessie(p_sleutel bytea, p_nu timestamptz, p_vandaag date)
returns table (medewerker uuid, naam text, rol text, gemeenten int[], gemeente int, gemeente_naam text,
               thema text, gezien_op timestamptz, moet_wijzigen boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.naam, a.rol, a.gemeenten, m.gemeente_id, g.naam, g.thema, s.gezien_op,
         k.moet_wachtwoord_wijzigen
  from organisaties_sessie s
  join organisaties_account k on k.id = s.account_id and k.is_active
  join organisaties_medewerker m on m.id = k.id
  join organisaties_gemeente g on g.id = m.gemeente_id
  cross join lateral (
    select x.rol, array_agg(distinct x.gemeente_id) as gemeenten
    from organisaties_aanstelling x
    where x.medewerker_id = m.id and x.vanaf <= p_vandaag and (x.tot is null or x.tot > p_vandaag)
    group by x.rol
    order by array_position(array['teamleider', 'consulent', 'inkomen', 'jurist', 'financien', 'beheerder'],
                            x.rol::text)
    limit 1) a
  where s.sleutel = p_sleutel and s.verloopt_op > p_nu
$$
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0011_voortgang"), ("organisaties", "0011_vervanging")]

    operations: ClassVar = [
        RunSQL(ROL, NIETS),
        RunSQL(f"alter policy gemeente on dossiers_taak using ({TAKEN})", NIETS),
        RunSQL(f"alter policy gemeente on dossiers_dossier using ({IN_GEMEENTE} and {_NAAM})", NIETS),
        RunSQL(SESSIE, NIETS),
    ]
