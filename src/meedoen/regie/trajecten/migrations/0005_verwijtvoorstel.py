# SPDX-License-Identifier: EUPL-1.2
"""A proposal that somebody is to blame for a PVT or MAP that is late, for a second person to confirm; RLS on it."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import hoort_bij, van_gemeente


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0002_toegang"),
        ("organisaties", "0003_gemeenten"),
        ("trajecten", "0004_berichten_volgen_plaatsing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Verwijtvoorstel",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("onderdeel", models.CharField(max_length=3)),
                ("staat", models.CharField(default="voorgelegd", max_length=12)),
                ("datum", models.DateField(null=True)),
                ("hoor", models.CharField(max_length=12)),
                ("hoor_op", models.DateField()),
                ("verklaring", models.CharField(blank=True, max_length=2000)),
                ("reden", models.CharField(max_length=500)),
                ("punten", models.JSONField(default=list)),
                ("voorgelegd_op", models.DateTimeField()),
                ("voorgelegd_door", models.UUIDField()),
                ("voorgelegd_door_naam", models.CharField(max_length=100)),
                ("besloten_op", models.DateTimeField(null=True)),
                ("besloten_door", models.UUIDField(null=True)),
                ("besloten_door_naam", models.CharField(blank=True, max_length=100)),
                ("terugreden", models.CharField(blank=True, max_length=500)),
                ("ontvangstbewijs", models.JSONField(default=dict)),
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
                "indexes": [models.Index(fields=["gemeente", "dossier"], name="verwijtvoorstel_van_dossier")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("staat", "voorgelegd")),
                        fields=("gemeente", "dossier", "onderdeel"),
                        name="verwijtvoorstel_een_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("staat__in", ["bevestigd", "teruggegeven"]), _negated=True),
                            models.Q(
                                ("besloten_door__isnull", False),
                                models.Q(("besloten_door", models.F("voorgelegd_door")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="verwijtvoorstel_twee_mensen",
                    ),
                ],
            },
        ),
        # It can lead to a fine of DUO: who reads and writes what is about fines; a teamleider may confirm it.
        van_gemeente("trajecten_verwijtvoorstel", lees="handhaving", schrijf="handhaving"),
        hoort_bij("trajecten_verwijtvoorstel"),
    ]
