# SPDX-License-Identifier: EUPL-1.2
"""The set-up of ZGW with its access: who reads the secret, and how the worker finds the gemeente whose turn it is."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, van_gemeente

# One worker at a time per gemeente; what a killed worker had comes back after the loan. Null: nothing to do now.
LEEN = """
create function meedoen.leen_zgw(p_nu timestamptz, p_tot timestamptz) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  update koppelingen_zgw_aansluiting a set geleend_tot = p_tot
  where a.gemeente_id = (
    select x.gemeente_id from koppelingen_zgw_aansluiting x
    where x.aan and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.geleend_tot nulls first, x.gemeente_id limit 1 for update skip locked)
  returning a.gemeente_id
$$;
grant select, update on koppelingen_zgw_aansluiting to meedoen_functies;
alter function meedoen.leen_zgw(timestamptz, timestamptz) owner to meedoen_functies;
revoke all on function meedoen.leen_zgw(timestamptz, timestamptz) from public;
grant execute on function meedoen.leen_zgw(timestamptz, timestamptz) to meedoen_app;
"""
# The worker has no medewerker; a person has, so that no page ever reads the secret.
ALLEEN_WORKER = f"{IN_GEMEENTE} and (select current_setting('meedoen.medewerker', true)) = ''"


def _van_gemeente() -> models.OneToOneField:  # type: ignore[type-arg]
    return models.OneToOneField(
        on_delete=django.db.models.deletion.PROTECT,
        primary_key=True,
        related_name="+",
        serialize=False,
        to="organisaties.gemeente",
    )


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [("organisaties", "0002_toegang"), ("dossiers", "0002_toegang")]

    operations: ClassVar[list[Operation]] = [
        migrations.CreateModel(
            name="Aansluiting",
            fields=[
                ("gemeente", _van_gemeente()),
                ("aan", models.BooleanField(default=False)),
                ("zaken", models.CharField(blank=True, max_length=200)),
                ("documenten", models.CharField(blank=True, max_length=200)),
                ("besluiten", models.CharField(blank=True, max_length=200)),
                ("catalogi", models.CharField(blank=True, max_length=200)),
                ("client_id", models.CharField(blank=True, max_length=100)),
                ("rsin", models.CharField(blank=True, max_length=9)),
                ("met_bsn", models.BooleanField(default=False)),
                ("typen", models.JSONField(default=dict)),
                ("geleend_tot", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Geheim",
            fields=[("gemeente", _van_gemeente()), ("geheim", models.CharField(max_length=200))],
        ),
        migrations.CreateModel(
            name="Vergeleken",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dossier_id", models.UUIDField()),
                ("stand", models.CharField(max_length=200)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "dossier_id"), name="zgw_vergeleken_een_per_dossier")
                ],
            },
        ),
        beleid("koppelingen_zgw_aansluiting", "gemeente", lezen=IN_GEMEENTE, schrijven=IN_GEMEENTE, rechten="select"),
        RunSQL(
            f"create policy functioneel_beheer on koppelingen_zgw_aansluiting for all to functioneel_beheer "
            f"using ({IN_GEMEENTE}) with check ({IN_GEMEENTE});"
            "grant select, insert, update on koppelingen_zgw_aansluiting to functioneel_beheer;"
            "grant update (geleend_tot) on koppelingen_zgw_aansluiting to gemeente;",
            NIETS,
        ),
        beleid("koppelingen_zgw_geheim", "gemeente", lezen=ALLEEN_WORKER, schrijven=None, rechten="select"),
        RunSQL(
            f"create policy functioneel_beheer on koppelingen_zgw_geheim for all to functioneel_beheer "
            f"using ({IN_GEMEENTE}) with check ({IN_GEMEENTE});"
            "grant select (gemeente_id), insert, update on koppelingen_zgw_geheim to functioneel_beheer;",
            NIETS,
        ),
        van_gemeente("koppelingen_zgw_vergeleken", lees="berichten", schrijf="berichten"),
        hoort_bij("koppelingen_zgw_vergeleken"),
        RunSQL(LEEN, NIETS),
    ]
