# SPDX-License-Identifier: EUPL-1.2
"""The grounds for extension as DUO lists them, and when its lists were fetched."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("koppelingen", "0003_plan_per_keer"),
    ]

    operations = [
        migrations.CreateModel(
            name="DuoLijst",
            fields=[
                ("naam", models.CharField(max_length=20, primary_key=True, serialize=False)),
                ("ververst_op", models.DateTimeField(null=True)),
                ("gevraagd_op", models.DateTimeField(null=True)),
                ("gevraagd_gemeente_id", models.IntegerField(null=True)),
                ("mislukt", models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="Verlengingsgrond",
            fields=[
                ("code", models.CharField(max_length=10, primary_key=True, serialize=False)),
                ("omschrijving", models.CharField(max_length=200)),
                ("sinds", models.DateField()),
                ("weg_sinds", models.DateField(null=True)),
            ],
        ),
    ]
