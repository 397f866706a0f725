# SPDX-License-Identifier: EUPL-1.2
"""The first day of a residence title; of titles that stood here already it is not known."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0002_toegang")]

    operations: ClassVar = [migrations.AddField("verblijf", "titel_vanaf", models.DateField(null=True))]
