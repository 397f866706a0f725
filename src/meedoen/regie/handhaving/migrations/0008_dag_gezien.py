# SPDX-License-Identifier: EUPL-1.2
"""The day a violation was seen beside the day it happened, and whether there is a criminal case for the same."""

from typing import ClassVar

from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies: ClassVar = [("handhaving", "0007_aanvullen")]

    operations: ClassVar = [
        migrations.AddField("boeteprocedure", "geconstateerd_op", models.DateField(null=True)),
        migrations.AddField("boeteprocedure", "strafzaak", models.CharField(max_length=3, blank=True, default="")),
        migrations.AddConstraint(
            "boeteprocedure",
            models.CheckConstraint(
                condition=Q(geconstateerd_op__isnull=True) | Q(geconstateerd_op__gte=F("overtreding_op")),
                name="boeteprocedure_gezien_na_overtreding",
            ),
        ),
    ]
