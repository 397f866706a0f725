# SPDX-License-Identifier: EUPL-1.2
"""What people ask to change in their plan, under RLS: field group pip. No policy for a partner."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models.gemeenten
from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [
        ("besluiten", "0004_verzonden"),
        ("dossiers", "0016_eigen_taken"),
        ("organisaties", "0015_eenmaal"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Verzoek",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.gemeenten.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("onderwerp", models.CharField(max_length=12)),
                ("gezegd", models.CharField(max_length=2000)),
                ("hoe", models.CharField(max_length=12)),
                ("ontvangen_op", models.DateField()),
                ("aanvullen_op", models.DateField(null=True)),
                ("aanvullen_tot", models.DateField(null=True)),
                ("aanvullen_wat", models.CharField(blank=True, max_length=2000)),
                ("aangevuld_op", models.DateField(null=True)),
                ("later_op", models.DateField(null=True)),
                ("later_tot", models.DateField(null=True)),
                ("later_reden", models.CharField(blank=True, max_length=2000)),
                ("afwijzing", models.CharField(blank=True, max_length=16)),
                ("gegevens", models.CharField(blank=True, max_length=12)),
                ("gehoord_op", models.DateField(null=True)),
                ("zienswijze", models.CharField(blank=True, max_length=2000)),
                ("motivering", models.CharField(blank=True, max_length=2000)),
                ("voorgelegd_door", models.UUIDField(null=True)),
                ("voorgelegd_door_naam", models.CharField(blank=True, max_length=100)),
                ("terugreden", models.CharField(blank=True, max_length=500)),
                ("einde", models.CharField(blank=True, max_length=16)),
                ("einde_op", models.DateField(null=True)),
                ("einde_door", models.CharField(blank=True, max_length=100)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("bewerking", models.IntegerField(default=1)),
                (
                    "aanvulbrief",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.brief",
                    ),
                ),
                (
                    "besluit",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
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
                (
                    "laterbrief",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.brief",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "dossier"], name="verzoeken_van_dossier")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("einde", ""), ("einde_op__isnull", True)),
                            models.Q(models.Q(("einde", ""), _negated=True), ("einde_op__isnull", False)),
                            _connector="OR",
                        ),
                        name="verzoeken_einde_met_dag",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aanvullen_tot__isnull", True),
                            ("aanvullen_op__lt", models.F("aanvullen_tot")),
                            _connector="OR",
                        ),
                        name="verzoeken_tijd_om_aan_te_vullen",
                    ),
                ],
            },
        ),
        van_gemeente("verzoeken_verzoek", lees="pip", schrijf="pip"),
        is_ouder("verzoeken_verzoek"),
        hoort_bij("verzoeken_verzoek"),
        hoort_bij("verzoeken_verzoek", "besluiten_besluit", "besluit_id"),
        hoort_bij("verzoeken_verzoek", "besluiten_brief", "aanvulbrief_id"),
        hoort_bij("verzoeken_verzoek", "besluiten_brief", "laterbrief_id"),
    ]
