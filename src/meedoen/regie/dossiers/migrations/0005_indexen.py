# SPDX-License-Identifier: EUPL-1.2
"""Two indexes that keep a search and a list as fast in a nation as in one gemeente."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    """Search within the gemeente first, and the first open clock of a dossier out of one index."""

    dependencies: ClassVar = [("dossiers", "0004_gesloten_om")]

    operations: ClassVar[list[Operation]] = [
        # A GIN index reads the letters of the whole country and drops the other gemeenten after that. GiST keeps
        # the rows of a gemeente together, so a search costs what that gemeente holds.
        migrations.RunSQL(
            "create index dossier_zoek on dossiers_dossier "
            "using gist (gemeente_id, zoeknaam gist_trgm_ops(siglen=64));"
            "drop index dossier_zoeknaam",
            "create index dossier_zoeknaam on dossiers_dossier using gin (gemeente_id, zoeknaam gin_trgm_ops);"
            "drop index dossier_zoek",
        ),
        migrations.AddIndex(
            model_name="klok",
            index=models.Index(
                fields=["gemeente", "dossier", "uiterste", "soort"],
                condition=models.Q(staat__in=["loopt", "te_laat"], uiterste__isnull=False),
                name="klok_eerste",
            ),
        ),
    ]
