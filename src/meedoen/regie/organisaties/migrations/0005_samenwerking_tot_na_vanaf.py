# SPDX-License-Identifier: EUPL-1.2
"""A samenwerking does not end before it begins, as an aanstelling."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0004_gemeente_invullen")]

    operations: ClassVar = [
        migrations.AddConstraint(
            model_name="samenwerking",
            constraint=models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")),
                name="samenwerking_tot_na_vanaf",
                violation_error_message="De samenwerking eindigt voordat zij begint. Kijk de datums na.",
            ),
        ),
    ]
