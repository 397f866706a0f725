# SPDX-License-Identifier: EUPL-1.2
"""Break-glass: its table, the function that says whose scope is wider, and the bolt that narrows it to one dossier.

A scope that is wider than its role sees one dossier only: `meedoen.dossier` is set on the transaction, and a
restrictive policy on every table with a dossier lets no other row through. Without that setting nothing is narrowed.
The condition is in the form of docs/besluiten/0011: the planner thinks that it lets all rows through.
"""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, van_gemeente

DOSSIER = """
create function meedoen.dossier() returns uuid language sql stable as
$$ select nullif(current_setting('meedoen.dossier', true), '')::uuid $$;
create function meedoen.medewerker() returns uuid language sql stable as
$$ select nullif(current_setting('meedoen.medewerker', true), '')::uuid $$;
"""

# Idempotent: it is run after each migration, so that a table of a later room gets the bolt too. Two tables of messages
# hold no dossier and yet what was said of people: a narrowed scope sees none of them.
GRENDEL = """
create function meedoen.grendel_dossiers() returns void language plpgsql set search_path = public, pg_temp as $$
declare t record;
begin
  for t in
    select c.relname,
           case when c.relname = 'dossiers_dossier' then 'id' when a.attname is not null then 'dossier_id' end as kolom
    from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'dossier_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relrowsecurity
      and (a.attname is not null
           or c.relname in ('dossiers_dossier', 'koppelingen_botsing', 'uitgaand_poging'))
      and exists (select from pg_policy p where p.polrelid = c.oid and 'gemeente'::regrole = any (p.polroles))
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'bij_dossier')
  loop
    if t.kolom is null then
      execute format('create policy bij_dossier on %I as restrictive for all to gemeente
        using ((select meedoen.dossier()) is null)', t.relname);
    else
      execute format('create policy bij_dossier on %I as restrictive for all to gemeente
        using (nullif(coalesce((select meedoen.dossier()) = %I, true), false) is not null)', t.relname, t.kolom);
    end if;
  end loop;
end $$;
"""

WIJDER = """
create function meedoen.wijder(p_wie uuid, p_gemeenten int[], p_dossier uuid, p_nu timestamptz)
returns table (gemeente int, dossier uuid, tot timestamptz, inzage uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.gemeente_id, b.dossier_id, b.tot, b.id from inzage_breekglas b
  where p_dossier is not null and b.dossier_id = p_dossier and b.medewerker_id = p_wie
    and b.gemeente_id = any (p_gemeenten) and b.vanaf <= p_nu and b.tot > p_nu and b.gestopt_op is null
  order by b.tot desc limit 1
$$;
grant select on inzage_breekglas to meedoen_functies;
alter function meedoen.wijder(uuid, int[], uuid, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.wijder(uuid, int[], uuid, timestamptz) from public;
grant execute on function meedoen.wijder(uuid, int[], uuid, timestamptz) to meedoen_app;
"""


def _mens(**opties: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.medewerker", **opties
    )


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("inzage", "0001_rollen"),
        ("besluiten", "0002_toegang"),
        ("plannen", "0003_z_minder_reden"),
        ("trajecten", "0004_berichten_volgen_plaatsing"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Breekglas",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=100)),
                ("rol", models.CharField(max_length=20)),
                ("reden", models.CharField(max_length=300)),
                ("vanaf", models.DateTimeField()),
                ("tot", models.DateTimeField()),
                ("gestopt_op", models.DateTimeField(null=True)),
                ("nagekeken_op", models.DateTimeField(null=True)),
                ("terecht", models.BooleanField(null=True)),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="dossiers.dossier"
                    ),
                ),
                ("medewerker", _mens()),
                ("nagekeken_door", _mens(null=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["medewerker", "dossier", "tot"], name="breekglas_loopt"),
                    models.Index(
                        condition=models.Q(nagekeken_op__isnull=True),
                        fields=["gemeente", "vanaf"],
                        name="breekglas_na_te_kijken",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(tot__gt=models.F("vanaf")), name="breekglas_tot_na_vanaf"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(nagekeken_door__isnull=True)
                        | ~models.Q(nagekeken_door=models.F("medewerker")),
                        name="breekglas_door_een_ander",
                    ),
                ],
            },
        ),
        RunSQL(DOSSIER, NIETS),
        van_gemeente("inzage_breekglas", lees="verloop", schrijf="verloop"),
        hoort_bij("inzage_breekglas"),
        # Who keeps the site sees the looks of their own, and no dossier by it.
        beleid(
            "inzage_breekglas",
            "functioneel_beheer",
            lezen=f"{IN_GEMEENTE} and medewerker_id = (select meedoen.medewerker())",
            schrijven=None,
            rechten="select",
        ),
        RunSQL(WIJDER, NIETS),
        RunSQL(GRENDEL, NIETS),
        RunSQL("select meedoen.grendel_dossiers()", NIETS),
    ]
