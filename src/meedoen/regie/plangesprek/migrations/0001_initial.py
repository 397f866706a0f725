# SPDX-License-Identifier: EUPL-1.2
"""What was discussed together and who signed, under RLS: the field group begeleiding. No policy for a partner."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente


def _eigen() -> list[tuple[str, models.Field[Any, Any]]]:
    """Return the columns of every table of a dossier."""
    return [
        ("id", models.UUIDField(default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False)),
        ("gemaakt_op", models.DateTimeField()),
        ("gemaakt_door", models.CharField(max_length=100)),
        (
            "dossier",
            models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="dossiers.dossier"),
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
    ]


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [
        ("besluiten", "0002_toegang"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0002_toegang"),
    ]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Plangesprek",
            fields=[
                *_eigen(),
                ("versie", models.SmallIntegerField()),
                ("datum", models.DateField()),
                ("taal", models.CharField(blank=True, max_length=5)),
                ("aanwezigen", models.JSONField(default=list)),
                (
                    "brief",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.PROTECT, to="besluiten.brief"
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="Handtekening",
            fields=[
                *_eigen(),
                ("plek", models.SmallIntegerField()),
                ("naam", models.CharField(max_length=120)),
                ("wijze", models.CharField(max_length=6)),
                ("getekend_op", models.DateField()),
                (
                    "gesprek",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handtekeningen",
                        to="plangesprek.plangesprek",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("gemeente", "gesprek", "plek"), name="handtekening_een_keer")
                ],
            },
        ),
        van_gemeente("plangesprek_plangesprek", lees="begeleiding", schrijf="begeleiding"),
        van_gemeente("plangesprek_handtekening", lees="begeleiding", schrijf="begeleiding"),
        is_ouder("plangesprek_plangesprek"),
        hoort_bij("plangesprek_plangesprek"),
        hoort_bij("plangesprek_plangesprek", "besluiten_brief", "brief_id"),
        hoort_bij("plangesprek_handtekening"),
        hoort_bij("plangesprek_handtekening", "plangesprek_plangesprek", "gesprek_id"),
    ]
