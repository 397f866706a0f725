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
                ("postcode", models.CharField(max_length=6)),
                ("huisnummer", models.IntegerField()),
                ("huisnummertoevoeging", models.CharField(blank=True, max_length=4)),
                ("plaatsnaam", models.CharField(max_length=40)),
                ("bow", models.CharField(blank=True, max_length=10)),
                ("brin", models.CharField(blank=True, max_length=4)),
                ("bow_keurmerk", models.BooleanField(null=True)),
                ("tst_keurmerk", models.BooleanField(null=True)),
                ("sinds", models.DateField()),
                ("weg_sinds", models.DateField(null=True)),
            ],
        ),
        RunSQL("grant select, insert, update on trajecten_instelling to gemeente", NIETS),
    ]
