# SPDX-License-Identifier: EUPL-1.2
"""Bezwaar against other decisions than a fine, and the decision on it."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("besluiten", "0003_mandaat_en_teksten"),
        ("dossiers", "0011_voortgang"),
        ("organisaties", "0013_begeleiders"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bezwaar",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("besluit_soort", models.CharField(max_length=40)),
                ("besluit_nummer", models.CharField(max_length=20)),
                ("besluit_veldgroep", models.CharField(max_length=20)),
                ("besluit_van", models.DateField()),
                ("bekendmaking", models.DateField()),
                ("besluit_door", models.UUIDField()),
                ("besluit_door_naam", models.CharField(max_length=100)),
                ("voorbereid_door", models.UUIDField()),
                ("ontvangen_op", models.DateField()),
                ("post_op", models.DateField(null=True)),
                ("tijdig", models.BooleanField()),
                ("commissie", models.BooleanField(default=False)),
                ("gronden", models.CharField(blank=True, max_length=4000)),
                ("verschoonbaar", models.BooleanField(null=True)),
                ("verzuim_gepasseerd", models.BooleanField(null=True)),
                ("oordeel_reden", models.CharField(blank=True, max_length=500)),
                ("oordeel_door_naam", models.CharField(blank=True, max_length=100)),
                ("herstel_op", models.DateField(null=True)),
                ("herstel_tot", models.DateField(null=True)),
                ("herstel_wat", models.CharField(blank=True, max_length=500)),
                ("hersteld_op", models.DateField(null=True)),
                ("verdaagd_weken", models.SmallIntegerField(default=0)),
                ("uitstel_tot", models.DateField(null=True)),
                ("gehoord_op", models.DateField(null=True)),
                ("verslag", models.CharField(blank=True, max_length=4000)),
                ("geen_hoor", models.CharField(blank=True, max_length=30)),
                ("ingetrokken_op", models.DateField(null=True)),
                ("uitkomst", models.CharField(blank=True, max_length=20)),
                ("motivering", models.CharField(blank=True, max_length=4000)),
                ("vervolg", models.CharField(blank=True, max_length=20)),
                ("beslist_op", models.DateField(null=True)),
                ("beslist_door", models.UUIDField(null=True)),
                ("beslist_door_naam", models.CharField(blank=True, max_length=100)),
                ("beroep_op", models.DateField(null=True)),
                ("uitspraak_op", models.DateField(null=True)),
                ("uiterlijk", models.DateField()),
                ("loopt_tot", models.DateField(null=True)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("bewerking", models.IntegerField(default=1)),
                (
                    "beslissing",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.besluit",
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.besluit",
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
                "indexes": [
                    models.Index(fields=["gemeente", "dossier"], name="bezwaren_van_dossier"),
                    models.Index(fields=["gemeente", "uiterlijk", "id"], name="bezwaren_op_dag"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("beslist_door__isnull", True),
                            models.Q(("beslist_door", models.F("besluit_door")), _negated=True),
                            _connector="OR",
                        ),
                        name="bezwaren_andere_beslisser",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("verdaagd_weken__range", (0, 6))), name="bezwaren_zes_weken"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("beslist_op__isnull", True), ("ingetrokken_op__isnull", True), _connector="OR"
                        ),
                        name="bezwaren_een_einde",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("beslist_op__isnull", True), ("ingetrokken_op__isnull", True)),
                        fields=("gemeente", "besluit"),
                        name="bezwaren_een_tegelijk",
                    ),
                ],
            },
        ),
    ]
