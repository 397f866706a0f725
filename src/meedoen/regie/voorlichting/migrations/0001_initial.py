# SPDX-License-Identifier: EUPL-1.2
"""Voorlichting in groups, under RLS by the field group of each row. No policy for a partner."""

from __future__ import annotations

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import hoort_bij, is_ouder, van_gemeente

_STATEN = [
    ("gevraagd", "Wil graag"),
    ("uitgenodigd", "Uitgenodigd"),
    ("aanwezig", "Aanwezig"),
    ("afgemeld", "Afgemeld"),
    ("niet_afgemeld", "Niet afgemeld"),
    ("geoorloofd", "Geoorloofd afwezig"),
    ("ingetrokken", "Hoeft niet meer"),
]
_VERVOLG = [
    ("afspraak", "Een afspraak, met een dag"),
    ("gesprek", "Een gesprek met de consulent"),
    ("nog_eens", "Nog eens naar deze voorlichting"),
    ("niet_nodig", "Niets meer nodig"),
]
_BESCHERM = django.db.models.deletion.PROTECT


def _eigen(**gemeente: Any) -> list[tuple[str, models.Field[Any, Any]]]:
    """Return the columns that all three tables have."""
    return [
        ("id", models.UUIDField(default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False)),
        ("veldgroep", models.CharField(max_length=20)),
        ("gemaakt_op", models.DateTimeField()),
        ("gemaakt_door", models.CharField(max_length=100)),
        (
            "gemeente",
            models.ForeignKey(on_delete=_BESCHERM, related_name="+", to="organisaties.gemeente", **gemeente),
        ),
    ]


def _naar(tabel: str, **opties: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(db_constraint=False, on_delete=_BESCHERM, to=tabel, **opties)


class Migration(migrations.Migration):
    initial = True

    dependencies: ClassVar = [("dossiers", "0002_toegang"), ("organisaties", "0002_toegang")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Soort",
            fields=[
                *_eigen(),
                ("naam", models.CharField(max_length=80)),
                ("uitleg", models.CharField(blank=True, max_length=200)),
                ("vanaf", models.DateField()),
                ("tot", models.DateField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("tot", None)), fields=("gemeente", "naam"), name="voorlichting_soort_naam"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Bijeenkomst",
            fields=[
                *_eigen(),
                ("datum", models.DateField()),
                ("begin", models.TimeField()),
                ("plaats", models.CharField(max_length=120)),
                ("plekken", models.SmallIntegerField()),
                ("taal", models.CharField(blank=True, max_length=60)),
                ("versie", models.IntegerField(default=1)),
                ("afgelast_op", models.DateField(null=True)),
                ("soort", _naar("voorlichting.soort")),
            ],
            options={
                "indexes": [models.Index(fields=["gemeente", "datum"], name="voorlichtin_gemeent_dag")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("afgelast_op", None)),
                        fields=("gemeente", "soort", "datum", "begin", "plaats"),
                        name="bijeenkomst_een_keer",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Deelname",
            fields=[
                *_eigen(db_index=False),
                ("staat", models.CharField(choices=_STATEN, max_length=14)),
                ("gevraagd_op", models.DateField()),
                ("vervolg", models.CharField(blank=True, choices=_VERVOLG, max_length=10)),
                ("vervolg_op", models.DateField(null=True)),
                ("dossier", _naar("dossiers.dossier")),
                ("soort", _naar("voorlichting.soort")),
                ("bijeenkomst", _naar("voorlichting.bijeenkomst", null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("staat", "gevraagd")),
                        fields=["gemeente", "soort", "gevraagd_op", "id"],
                        name="deelname_gevraagd",
                    ),
                    models.Index(fields=["gemeente", "bijeenkomst"], name="deelname_bijeenkomst"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("bijeenkomst__isnull", False)),
                        fields=("gemeente", "dossier", "bijeenkomst"),
                        name="deelname_een_per_bijeenkomst",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("staat", "gevraagd")),
                        fields=("gemeente", "dossier", "soort"),
                        name="deelname_een_keer_gevraagd",
                    ),
                ],
            },
        ),
        *(
            van_gemeente(f"voorlichting_{tabel}", lees="veldgroep", schrijf="veldgroep", kolom=True)
            for tabel in ("soort", "bijeenkomst", "deelname")
        ),
        is_ouder("voorlichting_soort"),
        is_ouder("voorlichting_bijeenkomst"),
        hoort_bij("voorlichting_bijeenkomst", "voorlichting_soort", "soort_id"),
        hoort_bij("voorlichting_deelname"),
        hoort_bij("voorlichting_deelname", "voorlichting_soort", "soort_id"),
        hoort_bij("voorlichting_deelname", "voorlichting_bijeenkomst", "bijeenkomst_id"),
    ]
