# SPDX-License-Identifier: EUPL-1.2
"""RLS on bezwaren, with a seal: who sees no course of a dossier (a jurist) reads a bezwaar only while it can go on.

A bezwaar against a decision of health is for who reads health, and for the jurist who handles it (Wet inburgering 2021
article 37; proces.md section 6: health only where the decision rests on it). No policy for a partner.
"""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, is_ouder, leest, schrijft

_ZAAK, _VERLOOP, _GEZOND = "'zaakstukken'", "'verloop'", "'gezondheid'"
_VANDAAG = "(select nullif(current_setting('meedoen.vandaag', true), '')::date)"
_NIET_VERZEGELD = f"({leest(_VERLOOP)} or loopt_tot is null or {_VANDAAG} <= loopt_tot)"
_GEZONDHEID = f"(besluit_veldgroep <> 'gezondheid' or {leest(_GEZOND)} or not coalesce({leest(_VERLOOP)}, false))"

# The decision that a bezwaar is against, by the number on its letter, for who may write a bezwaar down.
BESLUIT_VOOR_BEZWAAR = """
create function meedoen.besluit_voor_bezwaar(p_gemeente int, p_dossier uuid, p_nummer text)
returns table (id uuid, soort text, veldgroep text, dagtekening date, bekendmaking date, besloten_door uuid,
               besloten_door_naam text, voorbereid_door uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.id, b.soort, b.veldgroep, b.dagtekening, b.bekendmaking, b.besloten_door, b.besloten_door_naam,
         b.voorbereid_door
  from besluiten_besluit b
  cross join (select nullif(current_setting('meedoen.leesgroepen', true), '')::text[] as lees,
                     nullif(current_setting('meedoen.schrijfgroepen', true), '')::text[] as schrijf) g
  where b.gemeente_id = p_gemeente and b.dossier_id = p_dossier and b.nummer = p_nummer
    and b.bekendmaking is not null and b.besloten_door is not null
    and p_gemeente = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
    and coalesce(nullif(current_setting('meedoen.dossier', true), '')::uuid = p_dossier, true)
    and 'zaakstukken' = any (g.schrijf)
    and (b.veldgroep <> 'gezondheid' or 'gezondheid' = any (g.lees) or not 'verloop' = any (g.lees))
$$;
grant select on besluiten_besluit to meedoen_functies;
alter function meedoen.besluit_voor_bezwaar(int, uuid, text) owner to meedoen_functies;
revoke all on function meedoen.besluit_voor_bezwaar(int, uuid, text) from public;
grant execute on function meedoen.besluit_voor_bezwaar(int, uuid, text) to gemeente;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("bezwaren", "0001_initial"),
        ("besluiten", "0002_toegang"),
        ("dossiers", "0002_toegang"),
        ("inzage", "0002_breekglas"),
    ]

    operations: ClassVar = [
        beleid(
            "bezwaren_bezwaar",
            "gemeente",
            lezen=f"{IN_GEMEENTE} and {leest(_ZAAK)} and {_NIET_VERZEGELD} and {_GEZONDHEID}",
            schrijven=f"{IN_GEMEENTE} and {schrijft(_ZAAK)}",
            rechten="select, insert, update",
        ),
        is_ouder("bezwaren_bezwaar"),
        hoort_bij("bezwaren_bezwaar"),
        hoort_bij("bezwaren_bezwaar", "besluiten_besluit", "besluit_id"),
        hoort_bij("bezwaren_bezwaar", "besluiten_besluit", "beslissing_id"),
        RunSQL(BESLUIT_VOOR_BEZWAAR, NIETS),
    ]
