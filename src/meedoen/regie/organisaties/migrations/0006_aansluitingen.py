# SPDX-License-Identifier: EUPL-1.2
"""Clients of the API, their tokens and webhooks."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    dependencies = [
        ("organisaties", "0005_samenwerking_tot_na_vanaf"),
    ]

    operations = [
        migrations.CreateModel(
            name="Aanmeldpoging",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("client", models.UUIDField(null=True)),
                ("herkomst", models.CharField(max_length=64)),
                ("op", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["herkomst", "op"], name="organisatie_herkoms_00ccaa_idx")],
            },
        ),
        migrations.CreateModel(
            name="Aansluiting",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("naam", models.CharField(max_length=100)),
                ("doel", models.CharField(max_length=20)),
                ("bevoegdheden", models.JSONField(default=list)),
                ("geheim", models.BinaryField(max_length=32)),
                ("geheim_sinds", models.DateTimeField()),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("laatst_gebruikt_op", models.DateTimeField(null=True)),
                ("ingetrokken_op", models.DateTimeField(null=True)),
                ("ingetrokken_door", models.CharField(blank=True, max_length=100)),
                (
                    "gemeente",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="aansluitingen",
                        to="organisaties.organisatie",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Toegangsbewijs",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("sleutel", models.BinaryField(max_length=32, unique=True)),
                ("bevoegdheden", models.JSONField(default=list)),
                ("gemaakt_op", models.DateTimeField()),
                ("verloopt_op", models.DateTimeField(db_index=True)),
                (
                    "aansluiting",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="organisaties.aansluiting"),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Abonnement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("adres", models.CharField(max_length=300)),
                ("zout", models.BinaryField(max_length=16)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("gestopt_op", models.DateTimeField(null=True)),
                ("gelukt_op", models.DateTimeField(null=True)),
                ("mislukt_op", models.DateTimeField(null=True)),
                ("mislukt_om", models.CharField(blank=True, max_length=200)),
                (
                    "aansluiting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="abonnementen",
                        to="organisaties.aansluiting",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"),
                ),
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.organisatie"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("gestopt_op__isnull", True)),
                        fields=["gemeente", "organisatie"],
                        name="abonnement_loopt",
                    )
                ],
            },
        ),
    ]
