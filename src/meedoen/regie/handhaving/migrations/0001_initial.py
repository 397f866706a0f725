# SPDX-License-Identifier: EUPL-1.2
"""Boeteprocedures: what was weighed, what speaks for the person, bezwaar, and the amounts apart."""

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("besluiten", "0002_toegang"),
        ("dossiers", "0011_voortgang"),
        ("organisaties", "0011_vervanging"),
    ]

    operations = [
        migrations.CreateModel(
            name="Boeteprocedure",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("grond", models.CharField(max_length=2)),
                ("planonderdeel", models.CharField(blank=True, max_length=16)),
                ("oproep_nummer", models.SmallIntegerField(null=True)),
                ("overtreding_op", models.DateField()),
                ("feiten", models.CharField(blank=True, max_length=2000)),
                ("begonnen_op", models.DateTimeField()),
                ("begonnen_door", models.CharField(max_length=100)),
                ("bewerking", models.IntegerField(default=1)),
                ("verwijt", models.CharField(blank=True, max_length=12)),
                ("verwijt_reden", models.CharField(blank=True, max_length=1000)),
                ("onwil_bewezen", models.BooleanField(null=True)),
                ("onwil_reden", models.CharField(blank=True, max_length=1000)),
                ("bijstand", models.CharField(blank=True, max_length=8)),
                ("verlaagd_op", models.DateField(null=True)),
                ("verlaagd_artikel", models.CharField(blank=True, max_length=3)),
                ("afzien_op", models.DateField(null=True)),
                ("afzien_door", models.UUIDField(null=True)),
                ("afzien_door_naam", models.CharField(blank=True, max_length=100)),
                ("afzien_reden", models.CharField(blank=True, max_length=2000)),
                ("rapport_op", models.DateField(null=True)),
                ("rapport_door", models.UUIDField(null=True)),
                ("rapport_door_naam", models.CharField(blank=True, max_length=100)),
                ("plaats_tijd", models.CharField(blank=True, max_length=200)),
                ("stukken", models.JSONField(default=list)),
                ("zienswijze_tot", models.DateField(null=True)),
                ("tolk_nodig", models.BooleanField(null=True)),
                ("tolk_taal", models.CharField(blank=True, max_length=60)),
                ("zienswijze_op", models.DateField(null=True)),
                ("zienswijze_gegeven", models.BooleanField(null=True)),
                ("zienswijze", models.CharField(blank=True, max_length=4000)),
                ("verhoord", models.BooleanField(null=True)),
                ("cautie_gegeven", models.BooleanField(null=True)),
                ("besloten_op", models.DateField(null=True)),
                ("besloten_door", models.UUIDField(null=True)),
                ("besloten_door_naam", models.CharField(blank=True, max_length=100)),
                ("boete", models.BooleanField(null=True)),
                ("motivering", models.CharField(blank=True, max_length=2000)),
                ("gestopt_op", models.DateField(null=True)),
                ("stopreden", models.CharField(blank=True, max_length=300)),
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
                    "voornemen",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.brief",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Boetebedrag",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("berekend", models.IntegerField()),
                ("centen", models.IntegerField()),
                ("regeling_termijnen", models.SmallIntegerField(null=True)),
                ("regeling_tot", models.DateField(null=True)),
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
                    "procedure",
                    models.OneToOneField(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="handhaving.boeteprocedure"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Bezwaar",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("besluit_door", models.UUIDField()),
                ("ontvangen_op", models.DateField()),
                ("post_op", models.DateField(null=True)),
                ("tijdig", models.BooleanField()),
                ("commissie", models.BooleanField(default=False)),
                ("gronden", models.CharField(blank=True, max_length=4000)),
                ("verdaagd_weken", models.SmallIntegerField(default=0)),
                ("uitkomst", models.CharField(blank=True, max_length=8)),
                ("motivering", models.CharField(blank=True, max_length=2000)),
                ("beslist_op", models.DateField(null=True)),
                ("beslist_door", models.UUIDField(null=True)),
                ("beslist_door_naam", models.CharField(blank=True, max_length=100)),
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
                    "procedure",
                    models.OneToOneField(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="handhaving.boeteprocedure"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Betaling",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("datum", models.DateField()),
                ("centen", models.IntegerField()),
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
                    "procedure",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="handhaving.boeteprocedure"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Omstandigheid",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("soort", models.CharField(max_length=24)),
                ("tekst", models.CharField(max_length=500)),
                ("zelf_verteld", models.BooleanField(default=False)),
                ("weegt", models.BooleanField(default=True)),
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
                    "procedure",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="handhaving.boeteprocedure"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="boeteprocedure",
            index=models.Index(fields=["gemeente", "dossier"], name="boeteprocedure_van_dossier"),
        ),
        migrations.AddConstraint(
            model_name="boeteprocedure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("besloten_door__isnull", True),
                    ("rapport_door__isnull", True),
                    models.Q(("besloten_door", models.F("rapport_door")), _negated=True),
                    _connector="OR",
                ),
                name="boeteprocedure_twee_mensen",
            ),
        ),
        migrations.AddConstraint(
            model_name="boeteprocedure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("besloten_door__isnull", True),
                    ("afzien_door__isnull", True),
                    ("rapport_door__isnull", False),
                    models.Q(("besloten_door", models.F("afzien_door")), _negated=True),
                    _connector="OR",
                ),
                name="boeteprocedure_afzien_door_twee",
            ),
        ),
        migrations.AddConstraint(
            model_name="boeteprocedure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("boete__isnull", True),
                    models.Q(("besloten_op__isnull", False), ("gestopt_op__isnull", True)),
                    _connector="OR",
                ),
                name="boeteprocedure_een_einde",
            ),
        ),
        migrations.AddConstraint(
            model_name="boeteprocedure",
            constraint=models.UniqueConstraint(
                condition=models.Q(("oproep_nummer__isnull", False)),
                fields=("gemeente", "dossier", "oproep_nummer"),
                name="boeteprocedure_een_per_oproep",
            ),
        ),
        migrations.AddConstraint(
            model_name="boetebedrag",
            constraint=models.CheckConstraint(
                condition=models.Q(("berekend__lte", 80000), ("centen__gte", 0), ("centen__lte", models.F("berekend"))),
                name="boetebedrag_in_de_maat",
            ),
        ),
        migrations.AddConstraint(
            model_name="bezwaar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("beslist_door__isnull", True),
                    models.Q(("beslist_door", models.F("besluit_door")), _negated=True),
                    _connector="OR",
                ),
                name="bezwaar_andere_beslisser",
            ),
        ),
        migrations.AddConstraint(
            model_name="bezwaar",
            constraint=models.CheckConstraint(
                condition=models.Q(("verdaagd_weken__range", (0, 6))), name="bezwaar_zes_weken"
            ),
        ),
        migrations.AddConstraint(
            model_name="betaling",
            constraint=models.CheckConstraint(
                condition=models.Q(("centen__gt", 0), ("centen__lte", 80000)), name="betaling_in_de_maat"
            ),
        ),
        migrations.AddConstraint(
            model_name="omstandigheid",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("soort", "ziekte"), _negated=True), ("zelf_verteld", True), _connector="OR"
                ),
                name="omstandigheid_ziekte_zelf_verteld",
            ),
        ),
    ]
