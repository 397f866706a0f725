# SPDX-License-Identifier: EUPL-1.2
"""The advice to DUO under RLS: for who reads health, and for the jurist while it still has to be given.

"Health only where the decision rests on it" (proces.md section 6): who sees no course of a dossier, but papers of
cases, reads an advice until it was sent. Acts are laid down in the scope of who writes health. No policy for a partner.
"""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models.gemeenten
from meedoen.regie.databank.rls import IN_GEMEENTE, beleid, hoort_bij, is_ouder, leest, schrijft

_GEZOND, _ZAAK, _VERLOOP = "'gezondheid'", "'zaakstukken'", "'verloop'"
_JURIST = (
    f"({leest(_ZAAK)} and not coalesce({leest(_VERLOOP)}, false) and verstuurd_op is null and vervallen_op is null)"
)


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [
        ("besluiten", "0002_toegang"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Advies",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.gemeenten.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("door", models.CharField(max_length=12)),
                ("gevraagd_op", models.DateField()),
                ("kenmerk", models.CharField(blank=True, max_length=40)),
                ("gezegd", models.CharField(blank=True, max_length=2000)),
                ("zeer_uitzonderlijk", models.BooleanField(null=True)),
                ("zeer_uitzonderlijk_reden", models.CharField(blank=True, max_length=2000)),
                ("onvoorzien", models.BooleanField(null=True)),
                ("onvoorzien_reden", models.CharField(blank=True, max_length=2000)),
                ("niet_te_wijten", models.BooleanField(null=True)),
                ("niet_te_wijten_reden", models.CharField(blank=True, max_length=2000)),
                ("zeer_schrijnend", models.BooleanField(null=True)),
                ("zeer_schrijnend_reden", models.CharField(blank=True, max_length=2000)),
                ("ontheffen", models.BooleanField(null=True)),
                ("verstuurd_op", models.DateField(null=True)),
                ("wijze", models.CharField(blank=True, max_length=12)),
                ("gegeven_door", models.CharField(blank=True, max_length=100)),
                ("vervallen_op", models.DateField(null=True)),
                ("vervallen_reden", models.CharField(blank=True, max_length=500)),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("bewerking", models.IntegerField(default=1)),
                (
                    "brief",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="besluiten.brief",
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
                "indexes": [models.Index(fields=["gemeente", "dossier"], name="adviezen_van_dossier")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(verstuurd_op__isnull=True) | models.Q(vervallen_op__isnull=True),
                        name="adviezen_een_einde",
                    )
                ],
            },
        ),
        beleid(
            "adviezen_advies",
            "gemeente",
            lezen=f"{IN_GEMEENTE} and ({leest(_GEZOND)} or {_JURIST})",
            schrijven=f"{IN_GEMEENTE} and {schrijft(_GEZOND)}",
            rechten="select, insert, update",
        ),
        is_ouder("adviezen_advies"),
        hoort_bij("adviezen_advies"),
        hoort_bij("adviezen_advies", "besluiten_brief", "brief_id"),
    ]
