# SPDX-License-Identifier: EUPL-1.2
"""RLS on the inbox, and the one function with which the worker borrows what must be handled."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("koppelingen", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("dossiers", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("koppelingen_inkomend", lees="berichten", schrijf="berichten"),
        van_gemeente("koppelingen_botsing", lees="berichten", schrijf="berichten", rechten="select, insert"),
        is_ouder("koppelingen_inkomend"),
        hoort_bij("koppelingen_botsing", "koppelingen_inkomend", "inkomend_id"),
        hoort_bij("koppelingen_inkomend"),
        RunSQL(
            """
            create function meedoen.leen_inkomend(p_nu timestamptz, p_tot timestamptz, p_aantal int)
            returns table (id uuid, gemeente_id int)
            language sql volatile security definer set search_path = public, pg_temp as $$
              update koppelingen_inkomend b set staat = 'bezig', geleend_tot = p_tot
              where b.id in (
                select x.id from koppelingen_inkomend x
                where x.staat in ('nieuw', 'bezig') and x.volgende_poging_op <= p_nu
                  and (x.geleend_tot is null or x.geleend_tot < p_nu)
                order by x.registratie, x.id limit p_aantal for update skip locked)
              returning b.id, b.gemeente_id
            $$;
            grant select, update on koppelingen_inkomend to meedoen_functies;
            alter function meedoen.leen_inkomend(timestamptz, timestamptz, int) owner to meedoen_functies;
            revoke all on function meedoen.leen_inkomend(timestamptz, timestamptz, int) from public;
            grant execute on function meedoen.leen_inkomend(timestamptz, timestamptz, int) to meedoen_app;
            """,
            NIETS,
        ),
    ]
