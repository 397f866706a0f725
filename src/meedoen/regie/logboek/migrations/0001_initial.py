# SPDX-License-Identifier: EUPL-1.2
"""The logboek: partitioned by year on time, append-only for everyone who uses the site."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS
from meedoen.regie.organisaties.models import nieuw_id

TABEL = """
create table logboek_logregel (
  id uuid not null,
  gemeente_id integer,
  dossier_id uuid,
  handeling varchar(60) not null,
  object varchar(80) not null,
  resultaat varchar(20) not null,
  herkomst varchar(64) not null,
  medewerker_id uuid,
  actor varchar(100) not null,
  tijd timestamptz not null,
  doel varchar(80) not null
) partition by range (tijd);
create index logboek_dossier on logboek_logregel (dossier_id, tijd);
create index logboek_gemeente on logboek_logregel (gemeente_id, tijd);
create table logboek_logregel_overig partition of logboek_logregel default;
alter table logboek_logregel_overig enable row level security;
alter table logboek_logregel_overig force row level security;
"""

JAREN = "".join(
    f"create table logboek_logregel_{jaar} partition of logboek_logregel "
    f"for values from ('{jaar}-01-01') to ('{jaar + 1}-01-01');"
    f"alter table logboek_logregel_{jaar} enable row level security;"
    f"alter table logboek_logregel_{jaar} force row level security;"
    for jaar in range(2022, 2036)
)

# Everybody writes lines about their own gemeente; nobody who uses the site reads, changes or deletes one.
BELEID = """
alter table logboek_logregel enable row level security;
alter table logboek_logregel force row level security;
create policy gemeente on logboek_logregel for insert to gemeente
  with check (gemeente_id = any ((select meedoen.gemeenten())::int[]));
create policy functioneel_beheer on logboek_logregel for insert to functioneel_beheer
  with check (gemeente_id = any ((select meedoen.gemeenten())::int[]));
create policy meedoen_app on logboek_logregel for insert to meedoen_app with check (dossier_id is null);
grant insert on logboek_logregel to meedoen_app, gemeente, functioneel_beheer;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = [("organisaties", "0002_toegang")]

    operations: ClassVar = [
        # Django knows the columns, but does not make the table: it can't partition.
        migrations.CreateModel(
            name="Logregel",
            fields=[
                ("id", models.UUIDField(default=nieuw_id, primary_key=True, serialize=False)),
                ("gemeente_id", models.IntegerField(null=True)),
                ("dossier_id", models.UUIDField(null=True)),
                ("handeling", models.CharField(max_length=60)),
                ("object", models.CharField(max_length=80)),
                ("resultaat", models.CharField(max_length=20)),
                ("herkomst", models.CharField(max_length=64)),
                ("medewerker_id", models.UUIDField(null=True)),
                ("actor", models.CharField(max_length=100)),
                ("tijd", models.DateTimeField()),
                ("doel", models.CharField(max_length=80)),
            ],
            options={"db_table": "logboek_logregel", "ordering": ["-tijd"], "managed": False},
        ),
        RunSQL(TABEL, NIETS),
        RunSQL(JAREN, NIETS),
        RunSQL(BELEID, NIETS),
    ]
