# SPDX-License-Identifier: EUPL-1.2
"""The last answer and the last failure per request are one look in an index, for the page Keten."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    dependencies: ClassVar = [("uitgaand", "0002_toegang")]

    operations: ClassVar[list[Operation]] = [
        migrations.AddIndex(
            model_name="poging",
            index=models.Index(
                condition=models.Q(("uitkomst__in", ["gelukt", "geweigerd"])),
                fields=["gemeente", "handeling", "begonnen_op"],
                name="poging_laatst_goed",
            ),
        ),
        migrations.AddIndex(
            model_name="poging",
            index=models.Index(
                condition=models.Q(("uitkomst__in", ["niet_verzonden", "onbekend"])),
                fields=["gemeente", "handeling", "begonnen_op"],
                name="poging_laatst_mis",
            ),
        ),
    ]
