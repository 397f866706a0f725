# SPDX-License-Identifier: EUPL-1.2
"""Who pays which fixed cost, the amounts apart, budget plan, the weeks between COA and bijstand, toeslagen."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("dossiers", "0009_eigen_letters"),
        ("organisaties", "0009_dagmail"),
    ]

    operations = [
        migrations.CreateModel(
            name="Begrotingsplan",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("posten", models.JSONField(default=dict)),
                ("opgesteld_op", models.DateField()),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Overgang",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("leefgeld_tot_en_met", models.DateField()),
                ("uitkering_op", models.DateField()),
                ("voorschot_vanaf", models.DateField(null=True)),
                ("voorschot_tot_en_met", models.DateField(null=True)),
                ("anders", models.CharField(blank=True, max_length=120)),
                ("anders_vanaf", models.DateField(null=True)),
                ("anders_tot_en_met", models.DateField(null=True)),
                (
                    "dossier",
                    models.OneToOneField(
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VasteLast",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("last", models.CharField(max_length=16)),
                ("betaler", models.CharField(max_length=8)),
                ("ontvanger", models.CharField(max_length=80)),
                ("vanaf", models.DateField()),
                ("tot", models.DateField(null=True)),
                ("reden", models.CharField(blank=True, max_length=300)),
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
        ),
        migrations.CreateModel(
            name="Bedrag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("centen", models.IntegerField()),
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
                (
                    "vaste_last",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="bedrag",
                        to="ontzorgen.vastelast",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Toeslag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("soort", models.CharField(max_length=24)),
                ("wie", models.CharField(blank=True, max_length=80)),
                ("uiterlijk", models.DateField(null=True)),
                ("gedaan_op", models.DateField(null=True)),
                ("nvt", models.BooleanField(default=False)),
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
                    models.UniqueConstraint(fields=("gemeente", "dossier", "soort"), name="toeslag_een_per_soort")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="vastelast",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("vanaf")), _connector="OR"),
                name="vastelast_tot_na_vanaf",
            ),
        ),
        migrations.AddConstraint(
            model_name="bedrag",
            constraint=models.CheckConstraint(
                condition=models.Q(("centen__gt", 0), ("centen__lte", 1000000)), name="bedrag_in_de_maat"
            ),
        ),
    ]
