# SPDX-License-Identifier: EUPL-1.2
"""Activities of help after or outside the act, under RLS in a field group of their own; a row can be wiped."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import hoort_bij, van_gemeente

_BESCHERM = django.db.models.deletion.PROTECT
_SOORTEN = [
    ("les", "Nederlandse les"),
    ("werkervaring", "Werkervaring of stage"),
    ("werk", "Betaald werk"),
    ("opleiding", "Opleiding of cursus"),
    ("vrijwillig", "Vrijwilligerswerk"),
    ("anders", "Iets anders"),
]


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [("dossiers", "0014_leesgroepen"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Activiteit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("soort", models.CharField(choices=_SOORTEN, max_length=12)),
                ("wat", models.CharField(max_length=120)),
                ("waar", models.CharField(blank=True, max_length=80)),
                ("uren", models.SmallIntegerField(null=True)),
                ("vanaf", models.DateField()),
                ("tot", models.DateField(null=True)),
                ("uitkomst", models.CharField(blank=True, max_length=300)),
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
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("tot__gt", models.F("vanaf")), _connector="OR"),
                        name="activiteit_tot_na_vanaf",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("uren__isnull", True),
                            models.Q(("uren__gte", 1), ("uren__lte", 60)),
                            _connector="OR",
                        ),
                        name="activiteit_uren_in_de_week",
                    ),
                ],
            },
        ),
        van_gemeente("vervolg_activiteit", lees="vervolg", schrijf="vervolg", rechten="select, insert, update, delete"),
        hoort_bij("vervolg_activiteit"),
    ]
