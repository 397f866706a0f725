# SPDX-License-Identifier: EUPL-1.2
"""Which looks nobody can judge: in their gemeente no teamleider works who is somebody else.

Counts alone, so that the functioneel beheerder, who reads no look of another, knows that a second person is needed.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

ALLEEN = """
create function meedoen.inzages_zonder_tweede(p_vandaag date)
returns table (gemeente int, aantal bigint, sinds timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.gemeente_id, count(*), min(b.vanaf) from inzage_breekglas b
  where b.nagekeken_op is null and b.gemeente_id = any (meedoen.gemeenten())
    and not exists (
      select from organisaties_aanstelling a join organisaties_account k on k.id = a.medewerker_id and k.is_active
      where a.gemeente_id = b.gemeente_id and a.rol = 'teamleider' and a.medewerker_id <> b.medewerker_id
        and a.vanaf <= p_vandaag and (a.tot is null or a.tot > p_vandaag))
  group by b.gemeente_id
$$;
alter function meedoen.inzages_zonder_tweede(date) owner to meedoen_functies;
revoke all on function meedoen.inzages_zonder_tweede(date) from public;
grant execute on function meedoen.inzages_zonder_tweede(date) to gemeente, functioneel_beheer;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("inzage", "0002_breekglas"), ("organisaties", "0013_begeleiders")]

    operations: ClassVar = [RunSQL(ALLEEN, NIETS)]
