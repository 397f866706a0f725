# SPDX-License-Identifier: EUPL-1.2
"""RLS on the outbox, and the one function with which the worker borrows what must be sent."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [("uitgaand", "0001_initial"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        van_gemeente("uitgaand_bericht", lees="berichten", schrijf="berichten"),
        van_gemeente("uitgaand_poging", lees="berichten", schrijf="berichten"),
        is_ouder("uitgaand_bericht"),
        hoort_bij("uitgaand_poging", "uitgaand_bericht", "bericht_id"),
        RunSQL(
            """
            create function meedoen.leen_uitgaand(p_nu timestamptz, p_tot timestamptz, p_aantal int)
            returns table (id uuid, gemeente_id int)
            language sql volatile security definer set search_path = public, pg_temp as $$
              update uitgaand_bericht b set staat = 'bezig', geleend_tot = p_tot
              where b.id in (
                select x.id from uitgaand_bericht x
                where x.staat in ('wacht', 'bezig') and x.volgende_poging_op <= p_nu
                  and (x.geleend_tot is null or x.geleend_tot < p_nu)
                order by x.gelegd_op, x.id limit p_aantal for update skip locked)
              returning b.id, b.gemeente_id
            $$;
            grant select, update on uitgaand_bericht to meedoen_functies;
            alter function meedoen.leen_uitgaand(timestamptz, timestamptz, int) owner to meedoen_functies;
            revoke all on function meedoen.leen_uitgaand(timestamptz, timestamptz, int) from public;
            grant execute on function meedoen.leen_uitgaand(timestamptz, timestamptz, int) to meedoen_app;
            """,
            NIETS,
        ),
    ]
