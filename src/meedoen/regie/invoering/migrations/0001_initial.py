# SPDX-License-Identifier: EUPL-1.2
"""The board of what a gemeente has to arrange; for the functioneel beheerder of that gemeente."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import IN_GEMEENTE, beleid

STATEN = [
    ("open", "Nog niet begonnen"),
    ("bezig", "Mee bezig"),
    ("klaar", "Klaar"),
    ("niet_nodig", "Niet nodig"),
]


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = [("organisaties", "0012_oidc")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Invoeringspunt",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("sleutel", models.CharField(blank=True, max_length=40)),
                ("rubriek", models.CharField(max_length=20)),
                ("titel", models.CharField(max_length=120)),
                ("uitleg", models.CharField(blank=True, max_length=300)),
                ("wie", models.CharField(blank=True, max_length=100)),
                ("uiterlijk", models.DateField(null=True)),
                ("staat", models.CharField(choices=STATEN, default="open", max_length=12)),
                ("toelichting", models.CharField(blank=True, max_length=1000)),
                ("versie", models.PositiveIntegerField(default=1)),
                ("gewijzigd_op", models.DateTimeField()),
                ("door", models.CharField(max_length=100)),
                (
                    "gemeente",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("sleutel", ""), _negated=True),
                        fields=("gemeente", "sleutel"),
                        name="invoeringspunt_sleutel",
                    )
                ],
            },
        ),
        beleid(
            "invoering_invoeringspunt",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert, update, delete",
        ),
    ]
