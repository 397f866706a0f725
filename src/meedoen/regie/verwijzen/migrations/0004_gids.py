# SPDX-License-Identifier: EUPL-1.2
"""The guide for everybody: read by who works for the gemeente or guides there, kept by the functioneel beheerder."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import IN_GEMEENTE, beleid

_LEZERS = ("gemeente", "begeleider", "vrijwilliger")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0003_vrijwilliger_leest_minder"), ("organisaties", "0013_begeleiders")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Gidspartij",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("thema", models.CharField(max_length=12)),
                ("naam", models.CharField(max_length=128)),
                ("wat", models.CharField(max_length=300)),
                ("waar", models.CharField(blank=True, max_length=160)),
                ("telefoon", models.CharField(blank=True, max_length=22)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("website", models.URLField(blank=True)),
                ("versie", models.PositiveIntegerField(default=1)),
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
                    models.UniqueConstraint(fields=("gemeente", "thema", "naam"), name="gidspartij_een_per_thema")
                ],
            },
        ),
        *(beleid("verwijzen_gidspartij", rol, lezen=IN_GEMEENTE, schrijven=None, rechten="select") for rol in _LEZERS),
        beleid(
            "verwijzen_gidspartij",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert, update, delete",
        ),
    ]
