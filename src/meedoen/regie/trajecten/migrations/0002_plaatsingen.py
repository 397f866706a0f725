# SPDX-License-Identifier: EUPL-1.2
"""Where people are placed, the messages about it, and the keys of what providers wrote."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0006_klokkenronde"),
        ("organisaties", "0007_aansluitingen_toegang"),
        ("trajecten", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Plaatsing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("instellingsnummer", models.CharField(blank=True, max_length=10)),
                ("leerroute", models.CharField(blank=True, max_length=1)),
                ("cursus", models.CharField(blank=True, max_length=120)),
                ("vanaf", models.DateField()),
                ("tot", models.DateField(null=True)),
                ("startdatum", models.DateField(null=True)),
                ("gestart_op", models.DateTimeField(null=True)),
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
                (
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.organisatie"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Partnerbericht",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("van", models.CharField(max_length=9)),
                ("onderwerp", models.CharField(max_length=120)),
                ("tekst", models.CharField(max_length=4000)),
                ("gemaakt_op", models.DateTimeField()),
                ("door", models.CharField(max_length=100)),
                ("gelezen_op", models.DateTimeField(null=True)),
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
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.organisatie"
                    ),
                ),
                (
                    "plaatsing",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="berichten",
                        to="trajecten.plaatsing",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PartnerVerzoek",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("sleutel", models.CharField(max_length=64)),
                ("afdruk", models.BinaryField(max_length=32)),
                ("uitkomst_id", models.UUIDField()),
                ("op", models.DateTimeField()),
                (
                    "aansluiting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.aansluiting",
                    ),
                ),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.gemeente"
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
                    models.UniqueConstraint(fields=("aansluiting", "sleutel"), name="partnerverzoek_eenmaal")
                ],
            },
        ),
        migrations.AddIndex(
            model_name="plaatsing",
            index=models.Index(fields=["gemeente", "organisatie", "id"], name="plaatsing_van_aanbieder"),
        ),
        migrations.AddConstraint(
            model_name="plaatsing",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("vanaf")), _connector="OR"),
                name="plaatsing_tot_na_vanaf",
            ),
        ),
        migrations.AddIndex(
            model_name="partnerbericht",
            index=models.Index(fields=["gemeente", "organisatie", "id"], name="partnerbericht_van_aanbieder"),
        ),
        migrations.AddConstraint(
            model_name="partnerbericht",
            constraint=models.CheckConstraint(
                condition=models.Q(("van__in", ["gemeente", "aanbieder"])), name="partnerbericht_van_wie"
            ),
        ),
    ]
