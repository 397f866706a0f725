# SPDX-License-Identifier: EUPL-1.2
"""Bookings of an interpreter, under RLS: the field group of name, contact, language and interpreter."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import hoort_bij, van_gemeente

_BESCHERM = django.db.models.deletion.PROTECT
_WIJZEN = [
    ("telefoon", "Per telefoon"),
    ("beeld", "Met beeldbellen"),
    ("plaats", "Op de plek van het gesprek"),
]


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [("dossiers", "0002_toegang"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Boeking",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("datum", models.DateField()),
                ("begin", models.TimeField()),
                ("minuten", models.SmallIntegerField()),
                ("taal", models.CharField(max_length=60)),
                ("wijze", models.CharField(choices=_WIJZEN, max_length=8)),
                ("plek", models.CharField(max_length=120)),
                ("bureau", models.CharField(blank=True, max_length=80)),
                ("kenmerk", models.CharField(blank=True, max_length=40)),
                ("stand", models.CharField(max_length=10)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("dossier", models.ForeignKey(db_constraint=False, on_delete=_BESCHERM, to="dossiers.dossier")),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False, on_delete=_BESCHERM, related_name="+", to="organisaties.gemeente"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("stand__in", ["gevraagd", "bevestigd"])),
                        fields=("gemeente", "dossier", "datum", "begin"),
                        name="tolk_een_per_gesprek",
                    )
                ],
            },
        ),
        van_gemeente("tolken_boeking", lees="naam_contact", schrijf="naam_contact"),
        hoort_bij("tolken_boeking"),
    ]
