# SPDX-License-Identifier: EUPL-1.2
"""Contracts with organisations about a part of the work; no person is in it."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import IN_GEMEENTE, beleid, van_gemeente


class Migration(migrations.Migration):
    dependencies: ClassVar = [("mandaten", "0001_initial"), ("organisaties", "0013_begeleiders")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Contract",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("vanaf", models.DateField()),
                ("tot", models.DateField(null=True)),
                ("vastgelegd_op", models.DateTimeField()),
                ("door", models.CharField(max_length=100)),
                ("beeindigd_op", models.DateTimeField(null=True)),
                ("beeindigd_door", models.CharField(blank=True, max_length=100)),
                ("onderdeel", models.CharField(max_length=20)),
                ("kenmerk", models.CharField(max_length=80)),
                ("aantal", models.PositiveIntegerField(null=True)),
                ("prijs", models.PositiveIntegerField(null=True)),
                ("per", models.CharField(blank=True, max_length=8)),
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
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("vanaf")), _connector="OR"),
                        name="contract_tot_na_vanaf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(prijs__isnull=True, per="") | (models.Q(prijs__gte=0) & ~models.Q(per="")),
                        name="contract_prijs_per_iets",
                    ),
                    models.UniqueConstraint(
                        fields=("gemeente", "onderdeel", "organisatie", "vanaf"), name="contract_een_per_dag"
                    ),
                ],
            },
        ),
        van_gemeente("mandaten_contract", lees="verloop", schrijf="verloop", rechten="select"),
        beleid(
            "mandaten_contract",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert, update",
        ),
    ]
