# SPDX-License-Identifier: EUPL-1.2
"""Packages of a move, and who got them."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("dossiers", "0011_voortgang"),
        ("organisaties", "0011_vervanging"),
    ]

    operations = [
        migrations.CreateModel(
            name="Overdrachtspakket",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("richting", models.CharField(max_length=3)),
                ("gemeentecode", models.IntegerField()),
                ("gevraagd_op", models.DateField()),
                ("gevraagd_door", models.CharField(max_length=120)),
                ("kenmerk", models.CharField(blank=True, max_length=60)),
                ("bestand", models.TextField()),
                ("afdruk", models.CharField(max_length=64)),
                ("sleutel", models.BinaryField(max_length=32)),
                ("pdf", models.BinaryField(null=True)),
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
        ),
        migrations.CreateModel(
            name="Verstrekking",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("vorm", models.CharField(max_length=4)),
                ("op", models.DateTimeField()),
                ("door", models.CharField(max_length=100)),
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
                    "pakket",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verstrekkingen",
                        to="wijzigingen.overdrachtspakket",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="overdrachtspakket",
            constraint=models.CheckConstraint(
                condition=models.Q(("richting__in", ["uit", "in"])), name="pakket_richting"
            ),
        ),
        migrations.AddConstraint(
            model_name="overdrachtspakket",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "dossier", "richting", "afdruk"), name="pakket_eenmaal"
            ),
        ),
    ]
