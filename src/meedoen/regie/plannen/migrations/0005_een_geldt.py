# SPDX-License-Identifier: EUPL-1.2
"""At most one plan of a dossier holds, and its leerroute is read out of the index alone (Team weighs by it)."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("plannen", "0004_afschalen")]

    operations: ClassVar = [
        migrations.AddConstraint(
            model_name="pip",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "dossier"),
                include=("leerroute",),
                condition=models.Q(("staat__in", ["vastgesteld", "overgenomen"])),
                name="pip_een_geldt",
            ),
        ),
    ]
