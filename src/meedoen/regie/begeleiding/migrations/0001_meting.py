# SPDX-License-Identifier: EUPL-1.2
"""How somebody does the things of life, per day and per view; field group begeleiding. No policy for a partner."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [("dossiers", "0011_voortgang"), ("organisaties", "0011_vervanging")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Meting",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("datum", models.DateField()),
                ("blik", models.CharField(max_length=10)),
                ("trappen", models.JSONField(default=dict)),
                ("toelichting", models.CharField(blank=True, max_length=500)),
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
                        fields=("gemeente", "dossier", "datum", "blik"),
                        name="meting_een_per_dag",
                    )
                ],
            },
        ),
    ]
