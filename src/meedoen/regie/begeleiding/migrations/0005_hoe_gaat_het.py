# SPDX-License-Identifier: EUPL-1.2
"""What the person answered when asked how it goes; field group begeleiding. No policy for a partner."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("begeleiding", "0004_doelen_toegang")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="HoeGaatHet",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("datum", models.DateField()),
                ("antwoorden", models.JSONField(default=dict)),
                ("woorden", models.CharField(blank=True, max_length=500)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("weg_op", models.DateTimeField(null=True)),
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
                        condition=models.Q(("weg_op__isnull", True)),
                        fields=("gemeente", "dossier", "datum"),
                        name="hoe_gaat_het_een_per_dag",
                    )
                ],
            },
        ),
    ]
