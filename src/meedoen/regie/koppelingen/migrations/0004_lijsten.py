# SPDX-License-Identifier: EUPL-1.2
"""The schools and the grounds for extension, as DUO lists them."""

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
