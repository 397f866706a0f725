# SPDX-License-Identifier: EUPL-1.2
"""What was asked of the BRP, with its RLS, and how the worker finds the gemeente whose turn it is."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import NIETS, hoort_bij, van_gemeente

# One worker at a time per gemeente; what a killed worker had comes back after the loan. Null: nothing to do now.
LEEN = """
create function meedoen.leen_brpronde(p_nu timestamptz, p_dag date, p_tot timestamptz) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into koppelingen_brpronde as r (gemeente_id, dag, gedaan, klaar, geleend_tot, oorzaak)
  select g.id, p_dag, 0, false, p_tot, '' from organisaties_gemeente g
  left join koppelingen_brpronde oud on oud.gemeente_id = g.id
  where (oud.gemeente_id is null or oud.dag < p_dag or (not oud.klaar and oud.geleend_tot < p_nu))
    and exists (select from dossiers_dossier d where d.gemeente_id = g.id and d.gesloten_op is null)
  order by g.id limit 1
  on conflict (gemeente_id) do update
    set dag = excluded.dag, klaar = false, geleend_tot = excluded.geleend_tot,
        gedaan = case when r.dag < excluded.dag then 0 else r.gedaan end
    where r.dag < excluded.dag or (not r.klaar and r.geleend_tot < p_nu)
  returning r.gemeente_id
$$;
grant select, insert, update on koppelingen_brpronde to meedoen_functies;
alter function meedoen.leen_brpronde(timestamptz, date, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_brpronde(timestamptz, date, timestamptz) from public;
grant execute on function meedoen.leen_brpronde(timestamptz, date, timestamptz) to meedoen_app;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("koppelingen", "0005_lijsten_toegang"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar[list[Operation]] = [
        migrations.CreateModel(
            name="BrpRonde",
            fields=[
                (
                    "gemeente",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="organisaties.gemeente",
                    ),
                ),
                ("dag", models.DateField()),
                ("gedaan", models.IntegerField()),
                ("klaar", models.BooleanField()),
                ("geleend_tot", models.DateTimeField()),
                ("oorzaak", models.CharField(blank=True, max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name="BrpVraag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dossier_id", models.UUIDField()),
                ("gevraagd_op", models.DateTimeField()),
                ("uitkomst", models.CharField(max_length=10)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "dossier_id"), name="brpvraag_een_per_dossier")
                ],
            },
        ),
        van_gemeente("koppelingen_brpvraag", lees="berichten", schrijf="berichten"),
        van_gemeente("koppelingen_brpronde", lees="berichten", schrijf="berichten"),
        hoort_bij("koppelingen_brpvraag"),
        RunSQL(LEEN, NIETS),
    ]
