# SPDX-License-Identifier: EUPL-1.2
"""One flow of bezwaar: also against a fine, with hoger beroep, and with the letters that the law asks meanwhile.

A bezwaar against a fine is for who reads handhaving, and for the jurist who handles it, as one of health was already.
"""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, hoort_bij, leest

_ZAAK, _VERLOOP = "'zaakstukken'", "'verloop'"
_VANDAAG = "(select nullif(current_setting('meedoen.vandaag', true), '')::date)"
_NIET_VERZEGELD = f"({leest(_VERLOOP)} or loopt_tot is null or {_VANDAAG} <= loopt_tot)"
_APART = (
    f"(besluit_veldgroep not in ('gezondheid', 'handhaving') or {leest('besluit_veldgroep')} "
    f"or not coalesce({leest(_VERLOOP)}, false))"
)
BELEID = f"""
alter policy gemeente on bezwaren_bezwaar
  using ({IN_GEMEENTE} and {leest(_ZAAK)} and {_NIET_VERZEGELD} and {_APART})
"""
BESLUIT_VOOR_BEZWAAR = """
create or replace function meedoen.besluit_voor_bezwaar(p_gemeente int, p_dossier uuid, p_nummer text)
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
    and (b.veldgroep not in ('gezondheid', 'handhaving') or b.veldgroep = any (g.lees) or not 'verloop' = any (g.lees))
$$;
"""


def _brief() -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
        to="besluiten.brief",
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies: ClassVar = [("bezwaren", "0002_toegang"), ("besluiten", "0003_mandaat_en_teksten")]

    operations: ClassVar = [
        migrations.AddField("bezwaar", "hoger_beroep_op", models.DateField(null=True)),
        migrations.AddField("bezwaar", "hoger_uitspraak_op", models.DateField(null=True)),
        *(migrations.AddField("bezwaar", f"{naam}_brief", _brief()) for naam in ("ontvangst", "verdaag", "uitstel")),
        *(
            hoort_bij("bezwaren_bezwaar", "besluiten_brief", f"{naam}_brief_id")
            for naam in ("ontvangst", "verdaag", "uitstel")
        ),
        RunSQL(BELEID, NIETS),
        RunSQL(BESLUIT_VOOR_BEZWAAR, NIETS),
    ]
