# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers form a household, with RLS: field group gezin."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import hoort_bij, van_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0011_voortgang"),
        ("organisaties", "0011_vervanging"),
        ("wijzigingen", "0002_toegang"),
    ]

    operations = [
        migrations.CreateModel(
            name="Huishoudband",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("relatie", models.CharField(max_length=8)),
                ("bevestigd_op", models.DateTimeField()),
                ("bevestigd_door", models.CharField(max_length=100)),
                ("weg_op", models.DateTimeField(null=True)),
                ("weg_door", models.CharField(blank=True, max_length=100)),
                (
                    "ander",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="dossiers.dossier",
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
                        condition=models.Q(("weg_op__isnull", True)),
                        fields=("gemeente", "dossier", "ander"),
                        name="huishoudband_een",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("dossier", models.F("ander")), _negated=True),
                        name="huishoudband_twee_mensen",
                    ),
                ],
            },
        ),
        van_gemeente("wijzigingen_huishoudband", lees="gezin", schrijf="gezin"),
        hoort_bij("wijzigingen_huishoudband"),
        hoort_bij("wijzigingen_huishoudband", kolom="ander_id"),
    ]
