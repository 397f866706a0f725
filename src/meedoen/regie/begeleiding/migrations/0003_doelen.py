# SPDX-License-Identifier: EUPL-1.2
"""Goals and agreements of the guidance."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("begeleiding", "0002_toegang")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Doel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("thema", models.CharField(max_length=12)),
                ("tekst", models.CharField(max_length=300)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("klaar_op", models.DateField(null=True)),
                ("gehaald", models.BooleanField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="dossiers.dossier"
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="Afspraak",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("uit_plan", models.UUIDField(null=True)),
                ("wat", models.CharField(max_length=200)),
                ("wie", models.CharField(max_length=120)),
                ("uiterlijk", models.DateField()),
                ("gezien", models.CharField(blank=True, max_length=200)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("uitkomst", models.CharField(blank=True, max_length=12)),
                ("klaar_op", models.DateField(null=True)),
                ("toelichting", models.CharField(blank=True, max_length=300)),
                (
                    "doel",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="afspraken",
                        to="begeleiding.doel",
                    ),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="dossiers.dossier"
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("uit_plan__isnull", False)),
                        fields=("gemeente", "dossier", "uit_plan"),
                        name="afspraak_een_keer_uit_plan",
                    )
                ],
            },
        ),
    ]
