# SPDX-License-Identifier: EUPL-1.2
"""A referral to a guidance organisation, and what its people write down."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [
        ("dossiers", "0011_voortgang"),
        ("organisaties", "0013_begeleiders"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Notitie",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dag", models.DateField()),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("tekst", models.CharField(max_length=1000)),
                ("delen", models.BooleanField(default=False)),
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
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.medewerker"
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Afgevinkt",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("punt", models.CharField(max_length=40)),
                ("gedaan_op", models.DateField(null=True)),
                ("bijgewerkt_op", models.DateTimeField()),
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
                    "organisatie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.organisatie"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("gemeente", "dossier", "organisatie", "punt"), name="afgevinkt_een_per_punt"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Bezoek",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dag", models.DateField()),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("tijd", models.TimeField()),
                ("waar", models.CharField(max_length=80)),
                ("wat", models.CharField(max_length=160)),
                ("afgezegd_op", models.DateTimeField(null=True)),
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
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.medewerker"
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
                "indexes": [
                    models.Index(
                        condition=models.Q(("afgezegd_op__isnull", True)),
                        fields=["medewerker", "dag", "tijd"],
                        name="bezoek_van_wie",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Uren",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dag", models.DateField()),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("minuten", models.SmallIntegerField()),
                ("wat", models.CharField(max_length=12)),
                ("uitleg", models.CharField(blank=True, max_length=160)),
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
                    "medewerker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.medewerker"
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
                        condition=models.Q(models.Q(("minuten", 0), _negated=True), ("minuten__range", (-1440, 1440))),
                        name="uren_echt",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Verwijzing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("taak", models.CharField(max_length=12)),
                ("nodig", models.CharField(max_length=600)),
                ("vanaf", models.DateField()),
                ("tot", models.DateField(null=True)),
                ("staat", models.CharField(default="gevraagd", max_length=12)),
                ("gevraagd_op", models.DateTimeField()),
                ("gevraagd_door", models.CharField(max_length=100)),
                ("antwoord_op", models.DateTimeField(null=True)),
                ("antwoord_door", models.CharField(blank=True, max_length=100)),
                ("reden", models.CharField(blank=True, max_length=300)),
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
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("staat__in", ("gevraagd", "aangenomen"))),
                        fields=["gemeente", "organisatie", "gevraagd_op"],
                        name="verwijzing_open",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("staat__in", ("gevraagd", "aangenomen"))),
                        fields=("gemeente", "dossier", "organisatie"),
                        name="verwijzing_een_per_organisatie",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("tot__isnull", True), ("tot__gte", models.F("vanaf")), _connector="OR"),
                        name="verwijzing_tot_na_vanaf",
                    ),
                ],
            },
        ),
    ]
