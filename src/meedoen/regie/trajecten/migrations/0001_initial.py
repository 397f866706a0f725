# SPDX-License-Identifier: EUPL-1.2
"""DUO's list of institutions: the same for every gemeente, and without any person."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [("organisaties", "0002_toegang")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Instelling",
            fields=[
                ("instellingsnummer", models.CharField(max_length=10, primary_key=True, serialize=False)),
                ("naam", models.CharField(max_length=128)),
                ("plaats", models.CharField(max_length=40)),
                ("bow", models.BooleanField(default=False)),
                ("tst", models.BooleanField(default=False)),
                ("gezien_op", models.DateTimeField()),
            ],
        ),
        RunSQL("grant select, insert, update on trajecten_instelling to gemeente", NIETS),
    ]
