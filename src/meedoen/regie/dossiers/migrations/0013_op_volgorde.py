# SPDX-License-Identifier: EUPL-1.2
"""The rows of a tijdlijn in order of recording, as every fold reads them: a rebuild of a nation then sorts nothing.

A dossier changes with each fact. Counts read the index of open dossiers alone where PostgreSQL knows that a page of the
table holds no old row, so the table is tidied after each fiftieth row instead of each fifth.
"""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

VAAK = "alter table dossiers_dossier set (autovacuum_vacuum_scale_factor = 0.02)"
ALS_ANDERE = "alter table dossiers_dossier reset (autovacuum_vacuum_scale_factor)"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0012_open_per_mens")]

    operations: ClassVar = [
        migrations.RemoveIndex(model_name="gebeurtenis", name="tijdlijn"),
        migrations.AddIndex(
            model_name="gebeurtenis",
            index=models.Index(fields=["gemeente", "dossier", "vastgelegd_op", "id"], name="tijdlijn"),
        ),
        RunSQL(VAAK, ALS_ANDERE),
    ]
